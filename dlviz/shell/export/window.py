"""The export window: what is taken away, how it looks, and the command that makes the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QScrollArea, QWidget

from dlviz.export.endings import BITMAPS, PAGE
from dlviz.export.formats import NUMBERS
from dlviz.export.look import PAGE_SIZE
from dlviz.export.recipe import Recipe, command
from dlviz.export.sizes import DPI
from dlviz.model.fields import Checked
from dlviz.shell.export.choices import Choices, as_text, remembered
from dlviz.shell.export.options import Options
from dlviz.shell.export.preview import Preview
from dlviz.shell.export.steps_bar import StepsBar
from dlviz.shell.maker import Maker, Making
from dlviz.shell.settings import Settings
from dlviz.theme import Theme
from dlviz.ui import accessible
from dlviz.ui.button import button
from dlviz.ui.controls.switch import Switch
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column, row
from dlviz.ui.reported import Reported
from dlviz.ui.slim_bar import WIDTH, SlimBar


@dataclass(frozen=True, slots=True)
class Subject:
    """What could be taken away: a panel with its state, its title, and the titles of the cards that it shows.

    Where it moves, ``step`` is the field that says how far it is, of ``last`` steps.
    """

    panel: str
    state: Checked
    title: str
    cards: dict[str, str]
    session: Path | None
    step: str = ""
    last: int = 0

    def at(self, step: int, choices: Choices) -> Checked:
        """The state at a step that is looked at, where what is made moves."""
        return replace(self.state, **{self.step: step}) if choices.moves and self.step else self.state


class ExportWindow(Reported, QDialog):
    """Emits ``save_wished(what, recipe)`` with the names of all that is to be saved."""

    save_wished = Signal(object, object)

    def __init__(self, parent: QWidget, subject: Subject, settings: Settings, maker: Maker, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._subject, self._settings, self._maker = subject, settings, maker
        self._choices, self._title = remembered(settings.export_choices), ""
        if self._choices.moves and not subject.step and self._choices.ending != PAGE:
            self._choices = Choices(picked=self._choices.picked)
        self._copying: Making | None = None
        before = self._choices.picked.get(subject.panel, ())
        self._picked = {name for name in before if name in subject.cards} or {""}
        self._step: int = getattr(subject.state, subject.step) if subject.step else 0
        self.what = {name: Switch() for name in ("", *subject.cards)}
        self.preview = Preview(maker, self._wanted)
        self.steps = StepsBar(self._step, subject.last if subject.step else None)
        self.options = Options(moves=bool(subject.step))
        self.command, self.problem = QPlainTextEdit(), Text("bad", wrap=True, name="export.problem")
        self.said = Text("good", name="export.said")
        self._make_parts()
        self._lay_out()
        dress(self, theme)
        self.preview.failed.connect(self.problem.setText)
        self.options.wished.connect(self._choose)
        self.options.titled.connect(self._name)
        self.steps.wished.connect(self._look_at)
        self._say()
        self._show()
        self.resize(self.sizeHint())  # Qt by itself takes two thirds of a screen at most
        self.save.setFocus()

    def _make_parts(self) -> None:
        self.preview.setObjectName("export.preview")
        self.command.setObjectName("export.command")
        for name, box in self.what.items():
            box.setObjectName(f"export.what.{name or self._subject.panel}")
            box.setText(self._subject.cards[name] if name else self.tr("The whole panel"))
            box.wished.connect(lambda on, name=name: self._pick(name, on))
        self.command.setReadOnly(True)
        self.command.setTabChangesFocus(True)
        self.command.setMaximumHeight(96)
        self.copy_command = button("export.copy_command", self._copy_command)
        self.copy = button("export.copy", self._copy)
        self.cancel = button("export.cancel", self.reject)
        self.save = button("export.save", self._save)
        self.save.setDefault(True)

    def _lay_out(self) -> None:
        self._heads = {name: Text("quiet", 0.95) for name in ("what", "preview", "command")}
        what, preview, command = self._heads.values()
        left = column(what, *self.what.values(), 1)
        middle = column(preview, (self.preview, 1), self.steps, self.problem, command, self.command)
        scroll = QScrollArea()
        scroll.setObjectName("export.scroll")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.command.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its lines are broken
        for area in (scroll, self.command):
            SlimBar(area)
        scroll.setWidget(self.options)
        self._scroll = scroll
        last = row(self.copy_command, (self.said, 1), self.copy, self.cancel, self.save)
        above = row((left, 2), (middle, 5), scroll)
        column((above, 1), last, of=self, gap=12, margins=(16, 12, 16, 12))

    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(1180, 660).boundedTo(screen - QSize(16, 48))

    # what is chosen

    @property
    def chosen(self) -> list[str]:
        """The names of what is taken away: ``descent``, or ``descent.curve`` and others."""
        panel = self._subject.panel
        if not self._choices.is_drawn:
            return [panel]
        return [f"{panel}.{name}" if name else panel for name in self.what if name in self._picked]

    @property
    def recipe(self) -> Recipe:
        settings, of_card = self._settings, self._of_card
        return self._choices.recipe(
            title=self._title, of_card=of_card, gloss=settings.gloss, theme=settings.theme, lang=settings.language
        )

    @property
    def _of_card(self) -> bool:
        return "." in self.chosen[0]

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._show()

    def _name(self, title: str) -> None:
        self._title = title
        self._show()

    def _look_at(self, step: int) -> None:
        """Only the preview shows another step."""
        self._step = step
        self._show()

    def _pick(self, name: str, on: bool) -> None:
        """The panel or cards of it, and always something."""
        wanted = {*self._picked, name} if on else self._picked - {name}
        if on:
            wanted = {each for each in wanted if bool(each) == bool(name)}
        self._picked = wanted or {name}
        self._show()

    def _show(self) -> None:
        settings = self._settings
        self.options.show_choices(self._choices, of_card=self._of_card, theme=settings.theme, lang=settings.language)
        self._scroll.setMinimumWidth(self.options.minimumSizeHint().width() + WIDTH + 4)
        for name, box in self.what.items():
            box.show_value(name in self._picked if self._choices.is_drawn else not name)
            box.setEnabled(self._choices.is_drawn)
        self.copy.setEnabled(not self._choices.moves)
        self.said.setText("")
        self.steps.show_step(self._step, self._choices)
        self.command.setPlainText("\n".join(self._commands()))
        self._say_preview()
        self.preview.ask()

    def _commands(self) -> list[str]:
        session = self._subject.session
        name = session.name if session else f"{self._subject.panel}.dlviz"
        return [command(what, self._subject.state, self.recipe, name) for what in self.chosen]

    # the preview

    def _wanted(self) -> tuple[str, Checked, Recipe]:
        """What the preview is to show."""
        recipe = self._still() if self._choices.is_drawn else self.recipe
        return self.chosen[0], self._subject.at(self._step, self._choices), recipe

    def _still(self) -> Recipe:
        """One picture of what is chosen; those of a page have a size of their own, and no caption."""
        recipe, of_card = self.recipe, self._of_card
        scale = 1 if self._choices.pixels(of_card=of_card)[0] >= self.preview.width() else 2  # the dots of the preview
        if self._choices.ending == PAGE:
            recipe = msgspec.structs.replace(
                recipe, size="x".join(map(str, PAGE_SIZE)) if of_card else "slide", caption=False
            )
            scale = 2
        lang = recipe.lang.partition(",")[0]
        return msgspec.structs.replace(recipe, ending=".png", scale=scale, dpi=None, lang=lang, seconds=None, loop=0)

    # what is done

    def _remember(self) -> None:
        self.options.commit()
        picked = self._choices.picked | {self._subject.panel: tuple(sorted(self._picked))}
        self._settings.export_choices = as_text(msgspec.structs.replace(self._choices, picked=picked))

    def _tell(self, words: str) -> None:
        """Here, since the window behind is covered."""
        self.said.setText(words)
        accessible.announce(self.said, words)

    def _save(self) -> None:
        self._remember()
        self.save_wished.emit(self.chosen, self.recipe)

    def _stop_copying(self) -> None:
        """What is copied last stays, and nothing comes once the window has closed."""
        if self._copying is not None:
            self._maker.cancel(self._copying)

    def _copy_command(self) -> None:
        self._stop_copying()
        QGuiApplication.clipboard().setText(self.command.toPlainText())
        self._tell(self.tr("The command is in the clipboard."))

    def _copy(self) -> None:
        """The first of what is chosen, as a picture or as text."""
        self._remember()
        self._stop_copying()
        recipe = self.recipe
        if self._choices.is_drawn:
            recipe = msgspec.structs.replace(recipe, ending=".png")
        making = self._copying = self._maker.make(self.chosen[0], self._subject.state, recipe)
        making.made.connect(lambda content, _: self._put(content, recipe.ending))
        making.failed.connect(lambda why: self.problem.setText(why()))

    def _put(self, content: bytes, ending: str) -> None:
        if ending in NUMBERS:
            QGuiApplication.clipboard().setText(content.decode("utf-8-sig"))
            self._tell(self.tr("The text is in the clipboard."))
        else:
            QGuiApplication.clipboard().setImage(QImage.fromData(content))
            self._tell(self.tr("The picture is in the clipboard."))

    def done(self, result: int) -> None:
        self._stop_copying()
        self.preview.end()
        super().done(result)

    # words

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Export — {0}").format(self._subject.title))
        for name, text in {"what": self.tr("What"), "command": self.tr("The command that makes the same")}.items():
            self._heads[name].setText(text)
        self.command.setAccessibleName(self._heads["command"].text())
        self.preview.say(self.tr("Preview"))
        self.copy_command.setText(self.tr("Copy the &command"))
        self.copy.setText(self.tr("&Copy"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("&Save…"))

    def _say_preview(self) -> None:
        width, height = self._choices.pixels(of_card=self._of_card)
        if not self._choices.is_drawn or self._choices.ending == PAGE:
            self._heads["preview"].setText(self.tr("Preview"))
            return
        fine = self._choices.dots(of_card=self._of_card) / DPI if self._choices.ending in BITMAPS else 1
        self._heads["preview"].setText(self.tr("Preview, {0} × {1}").format(round(width * fine), round(height * fine)))
