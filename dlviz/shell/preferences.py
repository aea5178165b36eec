"""All that a person can set, in one dialog; each choice is taken at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel

from dlviz.i18n import LANGUAGES
from dlviz.shell.scheme import SYSTEM
from dlviz.shell.settings import EXPORT_SCALES, EXPORT_SIZES, TYPE_SIZES
from dlviz.theme import THEMES, Theme, font
from dlviz.ui.controls.switch import Switch
from dlviz.ui.layouts import column
from dlviz.ui.reworded import Reworded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Choose = Callable[[Any], None]


class Preferences(Reworded, QDialog):
    """``now`` gives the value of each setting, ``chooses`` what takes another one."""

    def __init__(self, parent: QWidget, now: Callable[[], Mapping[str, Any]], chooses: Mapping[str, Choose]) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self._now, self._chooses = now, chooses
        self._form = QFormLayout()
        self._form.setVerticalSpacing(10)
        self._form.setHorizontalSpacing(18)
        self._names: dict[str, QLabel] = {}
        self._parts: dict[str, QComboBox | Switch] = {}
        self._values: dict[str, tuple[Any, ...]] = {}
        self._choice("language", tuple(LANGUAGES))
        self._switch("gloss")
        self._choice("theme", (SYSTEM, *THEMES))
        self._choice("type_size", TYPE_SIZES)
        self._switch("motion")
        self._switch("autosave")
        self._choice("export_size", tuple(tuple(map(int, size.split("x"))) for size in EXPORT_SIZES))
        self._choice("export_scale", EXPORT_SCALES)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column(self._form, self.buttons, of=self, gap=16, margins=(20, 18, 20, 14))
        self.retranslate()

    def _choice(self, name: str, values: tuple[Any, ...]) -> None:
        box = QComboBox()
        box.addItems([""] * len(values))
        self._values[name] = values
        box.activated.connect(lambda index: self._chooses[name](values[index]))
        self._add(name, box)

    def _switch(self, name: str) -> None:
        box = Switch()

        def choose(on: bool) -> None:
            self._chooses[name](on)
            self.show_now()

        box.wished.connect(choose)
        self._add(name, box)

    def _add(self, name: str, part: QComboBox | Switch) -> None:
        part.setObjectName(f"preferences.{name}")
        label = self._names[name] = QLabel()
        label.setBuddy(part)
        self._parts[name] = part
        self._form.addRow(label, part)

    def show_now(self) -> None:
        """Show what is set; it may have been set in a menu meanwhile."""
        for name, value in self._now().items():
            part = self._parts[name]
            if isinstance(part, Switch):
                part.show_value(value)
            else:
                part.setCurrentIndex(self._values[name].index(value))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        names = {
            "language": self.tr("Language"), "gloss": self.tr("Taught words"), "theme": self.tr("Theme"),
            "type_size": self.tr("Text size"), "motion": self.tr("Motion"), "autosave": self.tr("Safety"),
            "export_size": self.tr("Size of exported pictures"), "export_scale": self.tr("Fineness of bitmaps"),
        }  # fmt: skip
        switches = {
            "gloss": self.tr("show them in the other language too"),
            "motion": self.tr("let the ball glide between two steps"),
            "autosave": self.tr("keep my work against a crash while I work"),
        }
        themes = {
            SYSTEM: self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark"),
            "projector": self.tr("Projector"),
        }  # fmt: skip
        texts: dict[str, Callable[[Any], str]] = {
            "language": LANGUAGES.__getitem__,
            "theme": themes.__getitem__,
            "type_size": lambda size: f"{size:.0%}",
            "export_size": lambda size: self.tr("{0} × {1} pixels").format(*size),
            "export_scale": lambda scale: self.tr("{0} × as fine").format(scale),
        }
        for name, label in self._names.items():
            label.setText(names[name])
            part = self._parts[name]
            if isinstance(part, Switch):
                part.setText(switches[name])
                part.setAccessibleName(f"{names[name]}: {switches[name]}")
            else:
                part.setAccessibleName(names[name])
                for index, value in enumerate(self._values[name]):
                    part.setItemText(index, texts[name](value))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        for widget in (*self._names.values(), *self._parts.values(), self.buttons, *self.buttons.buttons()):
            if isinstance(widget, Switch):
                widget.set_theme(theme)
            else:
                widget.setFont(font(theme))
        self.adjustSize()
