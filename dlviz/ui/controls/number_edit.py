"""An entry for an exact number, or a short text. Enter or leaving it makes the wish; Escape takes the typing back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from dlviz.marks import Look, Mark
from dlviz.model.fields import FieldError
from dlviz.model.numbers import entered, pretty
from dlviz.model.numeral import parse_number
from dlviz.theme import Theme
from dlviz.ui.pictures.marked import Marked, frame

Taking = Callable[[Any], bool]  # takes a number, or the text that is none, and says whether it is possible


def nothing(value: Any) -> bool:
    return False


class NumberEdit(Marked, QLineEdit):
    """What is typed is a wish, told to ``taking``; what that refuses stays in the entry, to be mended."""

    marks_lie = "over"
    letters = 1.0
    _takes_blanks = False

    def __init__(self, taking: Taking = nothing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taking = taking
        self._shown = self._as = ""  # as which the value is shown
        self._value: float | str = ""
        self._marked: tuple[Theme, bool] | None = None
        self._tried: str | None = None
        self._is_taking, self.was_refused = False, False
        self._composed = ""  # what an input method has not handed over yet, such as a full-width digit
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(40)
        self.setFrame(False)  # Fusion's own frame is black on black in the dark theme
        self.setTextMargins(6, 1, 6, 1)
        self._ours = False
        self.editingFinished.connect(self._finish)
        self.textChanged.connect(self._changed)

    def show_value(self, value: float | str) -> None:
        if value != self._value or type(value) is not type(self._value):  # a tick tells every entry, and moves one
            self._value, self._as = value, value if isinstance(value, str) else pretty(entered(value))
        self.show_as(self._as)

    def show_as(self, text: str) -> None:
        """Show this, but never over what a person is typing; its own undo begins and ends with the typing."""
        before, self._shown = self._shown, text
        if self._is_being_typed():
            self._tried = self._tried if text == before else None
            return
        if self.text() != self._shown or self.isUndoAvailable():
            self.setText(self._shown)
            self._begin()
        self._tried, self.was_refused = None, False
        self._mark(wrong=False)

    def _begin(self) -> None:
        """Its first digits are seen; with the focus all of it is chosen, so that what is typed next takes its place."""
        if self.hasFocus():
            self.setSelection(len(self.text()), -len(self.text()))
        else:
            self.setCursorPosition(0)

    def setText(self, text: str | None) -> None:
        """Qt has no word for who sets a text: what does not come through here, and is not typed, comes from outside."""
        self._ours = True
        try:
            super().setText(text)
        finally:
            self._ours = False

    def _changed(self) -> None:
        """A screen reader, or a program, sets the text: whoever does has no Enter, and goes nowhere to leave it."""
        if not self._ours and not self.isModified():
            QTimer.singleShot(0, self, self.commit_entry)

    @property
    def pending(self) -> bool:
        """Whether it shows something else than what is."""
        return bool(self._composed) or self.text() != self._shown

    def _is_being_typed(self) -> bool:
        return self.pending and self.isModified() and not self._is_taking and self.window().focusWidget() is self

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._mark(wrong=False)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()

    def _hand_over(self) -> None:
        """What is being composed belongs to what was typed."""
        if self._composed:
            made = QInputMethodEvent()
            made.setCommitString(self._composed)
            QGuiApplication.inputMethod().reset()
            self.inputMethodEvent(made)

    def _finish(self) -> None:
        self._hand_over()
        # Leaving it after Enter is not a second wish; what is typed is one, though it be what is seen, unless it is
        # nothing where there was nothing.
        is_wish = self.isModified() and self.text()
        if self.text() == self._tried or (self.text() == self._shown and not is_wish):
            return
        self._tried = self.text()
        self._is_taking = True
        try:
            self.was_refused = not self.take(self.text())
        finally:
            self._is_taking = False
        if self.was_refused:  # what was typed stays, so that it can be mended
            self._mark(wrong=True)
            self.selectAll()
        elif self.pending:  # another way to write what is there
            self._restore()

    def commit_entry(self) -> None:
        """Take what is typed, as leaving it does; what was refused before is refused again, and said again."""
        if self.pending:
            self._tried = None
            self._finish()

    def take(self, text: str) -> bool:
        """What was typed becomes a wish; False where it is refused."""
        value = parse_number(text)
        return self.taking(text if value is None else value)

    def scene(self, look: Look) -> Iterator[Mark]:
        focus = self.hasFocus()
        share = 1.0 if focus else 0.5 if self.isEnabled() else 0.25
        yield frame(look, "accent" if focus else "quiet", edge=share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not self._takes_blanks and not self.pending:
            event.ignore()  # it would replace the number by a blank; the panel plays
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pending:
            self._restore()
        else:
            event.ignore()  # for whatever lies round it

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """To Qt a point ends a word: of 0.5 it chose the 0 alone, and what was typed next stood before .5."""
        super().mouseDoubleClickEvent(event)
        if parse_number(self.text()) is not None:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if self.pending:
            self._finish()  # Qt ends no editing where what Enter did has moved the focus
        if self.pending:
            self._restore()  # refused: whoever goes on sees the true value again

    def _restore(self) -> None:
        self.setText(self._shown)
        self._begin()
        self._tried = None
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        if self._marked == (self._theme, wrong):
            return
        self._marked = self._theme, wrong
        palette = QPalette(self.palette())
        color = self._theme.ink("bad") if wrong else self._theme.color("text")
        if palette.color(QPalette.ColorRole.Text) != color:
            palette.setColor(QPalette.ColorRole.Text, color)
            palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, self._theme.unable)
            self.setPalette(palette)


class OwnNumber(NumberEdit):
    """An entry that shows no state: it keeps the number that is typed as it was typed; what is none is ``refused``."""

    refused = Signal(object)

    def take(self, text: str) -> bool:
        if parse_number(text) is None:
            self.refused.emit(FieldError(self.accessibleName(), text, "numeral"))
            return False
        self.show_as(text)
        return True


class TextEdit(NumberEdit):
    """Tells ``taking`` the text as it was typed."""

    _takes_blanks = True

    def __init__(self, longest: int, taking: Taking = nothing) -> None:
        super().__init__(taking)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setMaxLength(longest)

    def take(self, text: str) -> bool:
        return self.taking(text)
