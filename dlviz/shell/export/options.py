"""The column of an export's options: reports what is wished, and shows what is chosen."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QLineEdit, QSizePolicy, QSpinBox, QWidget

from dlviz.export.endings import ANIMATIONS, BITMAPS, PAGE, PICTURES
from dlviz.export.formats import ENDINGS
from dlviz.export.look import FASTEST, LARGEST, LONGEST, MOST_LOOPS, SMALLEST
from dlviz.export.sizes import PRESETS
from dlviz.shell.export.choices import LEAST_DPI, MOST_DPI, OWN, Choices
from dlviz.shell.export.kinds import kinds
from dlviz.shell.scheme import theme_names
from dlviz.system.language import LANGUAGES
from dlviz.theme import THEMES
from dlviz.ui.controls.choice import Choice
from dlviz.ui.controls.switch import Switch
from dlviz.ui.labels import Text
from dlviz.ui.layouts import BARE, column, row

BOTH = "ko,en"


class Options(QWidget):
    """Emits ``wished(choices)`` for other choices and ``titled(text)`` for a title of this picture's own."""

    wished = Signal(object)
    titled = Signal(str)

    def __init__(self, *, moves: bool) -> None:
        super().__init__()
        self.setObjectName("export.options")
        self._choices, self._moves, self._of_card = Choices(), moves, False
        self._column = column(of=self, gap=6, margins=(12, 8, 12, 8))
        self._heads: dict[str, Text] = {}
        self._make()
        self._column.addStretch(1)
        self._connect()
        self._say()

    # made once

    def _make(self) -> None:
        endings = tuple(e for e in ENDINGS if self._moves or e not in ANIMATIONS)
        self.ending = self._choice("ending", endings, 4)
        self.preset = self._choice("preset", (*PRESETS, OWN), 2)
        self.width_px, self.height_px = QSpinBox(), QSpinBox()
        for box in (self.width_px, self.height_px):
            box.setRange(SMALLEST, LARGEST)
        self.own = self._row("own", self.width_px, self.height_px)
        self.dpi = self._number("dpi", LEAST_DPI, MOST_DPI, 24)
        self.theme = self._choice("theme", tuple(THEMES), 3)
        self.lang = self._choice("lang", (*LANGUAGES, BOTH), 3)
        self.letters = self._number("letters", 70, 300, 10)
        self.letters.setSuffix(" %")
        self.has_title, self.caption, self.transparent = Switch(), Switch(), Switch()
        self.title = QLineEdit()
        self._row("title", self.has_title, self.title)
        self._column.addWidget(self.caption)
        self._column.addWidget(self.transparent)
        self.seconds = QDoubleSpinBox()
        self.seconds.setRange(1 / FASTEST, LONGEST)
        self.seconds.setSingleStep(0.1)
        self._under("seconds", self.seconds)
        self.loop = self._number("loop", 0, MOST_LOOPS, 1)
        for name in ("has_title", "title", "caption", "transparent"):
            getattr(self, name).setObjectName(f"export.{name}")
        self.width_px.setObjectName("export.width")
        self.height_px.setObjectName("export.height")

    def _choice(self, name: str, values: tuple[str, ...], columns: int) -> Choice:
        made = Choice(values, columns)
        self._under(name, made)
        return made

    def _number(self, name: str, least: int, most: int, step: int) -> QSpinBox:
        made = QSpinBox()
        made.setRange(least, most)
        made.setSingleStep(step)
        self._under(name, made)
        return made

    def _under(self, name: str, widget: QWidget) -> None:
        """A control under its heading; a narrow one beside it."""
        widget.setObjectName(f"export.{name}")
        head = self._heads[name] = Text("quiet", 0.95)
        if isinstance(widget, QAbstractSpinBox):
            head.setBuddy(widget)
            self._row(f"{name}_row", head, widget)
        else:
            self._column.addWidget(head)
            self._column.addWidget(widget)

    def _row(self, name: str, *widgets: QWidget) -> QWidget:
        made = QWidget()
        made.setObjectName(f"export.{name}_row")
        row(*((each, int(isinstance(each, QLineEdit | Text))) for each in widgets), of=made, margins=BARE)
        for widget in widgets:
            if isinstance(widget, QAbstractSpinBox):
                widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
                widget.setKeyboardTracking(False)  # a number is meant once it is typed to its end
        self._column.addWidget(made)
        return made

    def _connect(self) -> None:
        for name in ("ending", "theme", "lang", "has_title", "transparent"):
            getattr(self, name).wished.connect(lambda value, name=name: self._wish(**{name: value}))
        self.preset.wished.connect(lambda value: self._wish(size=value, dpi=None))
        self.dpi.valueChanged.connect(self._wish_dpi)
        for name in ("letters", "loop", "seconds"):
            getattr(self, name).valueChanged.connect(lambda value, name=name: self._wish(**{name: value}))
        self.width_px.valueChanged.connect(lambda value: self._wish(own=(value, self._choices.own[1])))
        self.height_px.valueChanged.connect(lambda value: self._wish(own=(self._choices.own[0], value)))
        self.caption.wished.connect(self._wish_caption)
        self.title.textEdited.connect(self.titled)

    def _wish(self, **fields: Any) -> None:
        """What is told to a widget comes back as its change, and is no wish."""
        wanted = msgspec.structs.replace(self._choices, **fields)
        if wanted != self._choices:
            self.wished.emit(wanted)

    def _wish_dpi(self, dots: int) -> None:
        if dots != self._choices.dots(of_card=self._of_card):
            self._wish(dpi=dots)

    def _wish_caption(self, on: bool) -> None:
        self._wish(**{"card_caption" if self._of_card else "panel_caption": on})

    def commit(self) -> None:
        """What is typed and not yet entered counts."""
        for box in self.findChildren(QAbstractSpinBox):
            box.interpretText()

    # what is chosen

    def show_choices(self, choices: Choices, *, of_card: bool, theme: str, lang: str) -> None:
        """``theme`` and ``lang`` are those of the window, as long as nothing else is chosen."""
        self._choices, self._of_card = choices, of_card
        self.ending.show_value(choices.ending)
        self.preset.show_value(choices.size)
        self.theme.show_value(choices.theme or theme)
        chosen = choices.lang or lang
        self.lang.show_value(chosen if choices.ending == PAGE else chosen.partition(",")[0])
        self.width_px.setValue(choices.own[0])
        self.height_px.setValue(choices.own[1])
        self.dpi.setValue(choices.dots(of_card=of_card))
        for name in ("letters", "seconds", "loop"):
            getattr(self, name).setValue(getattr(choices, name))
        self.has_title.show_value(choices.has_title)
        self.title.setEnabled(choices.has_title)
        self.caption.show_value(choices.card_caption if of_card else choices.panel_caption)
        self.transparent.show_value(choices.transparent)
        self._show_what_counts(choices)

    def _show_what_counts(self, choices: Choices) -> None:
        """What means nothing to a format is not there."""
        drawn, sized = choices.is_drawn, choices.is_drawn and choices.ending != PAGE
        spoken = drawn or choices.ending == ".py"
        self.dpi.setEnabled(choices.ending in BITMAPS)  # lines have no dots; hidden, all below would jump
        there: dict[QWidget | None, bool] = {
            self.preset: sized, self._heads["preset"]: sized, self.own: sized and choices.size == OWN,
            self.dpi.parentWidget(): sized, self.theme: drawn, self._heads["theme"]: drawn,
            self.lang: spoken, self._heads["lang"]: spoken, self.lang.buttons[BOTH]: choices.ending == PAGE,
            self.letters.parentWidget(): drawn,
            self.title.parentWidget(): drawn, self.caption: sized, self.transparent: choices.ending in PICTURES,
            self.seconds.parentWidget(): choices.moves, self.loop.parentWidget(): choices.ending in ANIMATIONS,
        }  # fmt: skip
        for widget, is_there in there.items():
            if widget is not None:
                widget.setVisible(is_there)

    # words

    def _say(self) -> None:
        heads = {
            "ending": self.tr("Format"), "preset": self.tr("Size"), "dpi": self.tr("Dots per inch"),
            "theme": self.tr("Theme"), "lang": self.tr("Language"), "letters": self.tr("Size of letters"),
            "seconds": self.tr("Seconds per step"), "loop": self.tr("Plays (0: for ever)"),
        }  # fmt: skip
        for name, text in heads.items():
            self._heads[name].setText(text)
            getattr(self, name).setAccessibleName(text)
        self.ending.set_texts({ending: ending[1:].upper() for ending in self.ending.buttons})
        called = kinds()
        for ending, button in self.ending.buttons.items():
            button.setToolTip(called[ending])
            button.setAccessibleName(f"{button.text()}, {called[ending]}")
        sizes = {
            "slide": self.tr("Slide 16:9"), "slide-4:3": self.tr("Slide 4:3"), "a4": self.tr("A4 width"),
            "column": self.tr("Half column"), "square": self.tr("Square"), "screen": self.tr("Screen"),
            OWN: self.tr("My own"),
        }  # fmt: skip
        self.preset.set_texts(sizes)
        named = theme_names()
        self.theme.set_texts({name: named[name] for name in THEMES})
        self.lang.set_texts({**LANGUAGES, BOTH: self.tr("Both")})
        self.width_px.setAccessibleName(self.tr("Width in pixels"))
        self.height_px.setAccessibleName(self.tr("Height in pixels"))
        self.has_title.setText(self.tr("Title"))
        self.title.setPlaceholderText(self.tr("as on the screen"))
        self.title.setAccessibleName(self.tr("Text of the title"))
        self.caption.setText(self.tr("Caption with the values"))
        self.transparent.setText(self.tr("Transparent ground"))
