"""All that a person can set, in one dialog; each choice is taken at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel

from dlviz.shell.scheme import SYSTEM, theme_names
from dlviz.shell.settings import EXPORT_SCALES, EXPORT_SIZES, TYPE_SIZES
from dlviz.system.language import LANGUAGES
from dlviz.theme import THEMES, Theme
from dlviz.ui.controls.dropdown import Dropdown
from dlviz.ui.controls.switch import Switch
from dlviz.ui.dialogs import DialogButtons
from dlviz.ui.dressing import dress
from dlviz.ui.layouts import column
from dlviz.ui.reworded import Reworded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Choose = Callable[[Any], None]
SIZES = tuple(tuple(map(int, size.split("x"))) for size in EXPORT_SIZES)


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
        self._parts: dict[str, Dropdown | Switch] = {
            "language": Dropdown(tuple(LANGUAGES)), "gloss": Switch(), "theme": Dropdown((SYSTEM, *THEMES)),
            "type_size": Dropdown(TYPE_SIZES), "motion": Switch(), "autosave": Switch(),
            "export_size": Dropdown(SIZES), "export_scale": Dropdown(EXPORT_SCALES),
        }  # fmt: skip
        for name, part in self._parts.items():
            part.setObjectName(f"preferences.{name}")
            part.wished.connect(partial(self._wish, name))
            self._names[name] = QLabel()
            self._names[name].setBuddy(part)
            self._form.addRow(self._names[name], part)
        self.buttons = DialogButtons(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column(self._form, self.buttons, of=self, gap=16, margins=(20, 18, 20, 14))
        self.retranslate()

    def _wish(self, name: str, value: Any) -> None:
        self._chooses[name](value)
        self.show_now()

    def show_now(self) -> None:
        """Show what is set; it may have been set in a menu meanwhile."""
        for name, value in self._now().items():
            self._parts[name].show_value(value)

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
        texts: dict[str, Mapping[Any, str]] = {
            "language": LANGUAGES,
            "theme": theme_names(),
            "type_size": {size: f"{size:.0%}" for size in TYPE_SIZES},
            "export_size": {size: self.tr("{0} × {1} pixels").format(*size) for size in SIZES},
            "export_scale": {scale: self.tr("{0} × as fine").format(scale) for scale in EXPORT_SCALES},
        }
        for name, label in self._names.items():
            label.setText(names[name])
            part = self._parts[name]
            if isinstance(part, Switch):
                part.setText(switches[name])
                part.setAccessibleName(f"{names[name]}: {switches[name]}")
            else:
                part.setAccessibleName(names[name])
                part.set_texts(texts[name])
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        dress(self, theme)
        self.adjustSize()
