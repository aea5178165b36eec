"""One dialog for all that can be set; what it sets is taken at once and kept, and menus say the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from dlviz.i18n import language, set_gloss
from dlviz.shell import settings as kept
from dlviz.shell.export.window import ExportWindow
from dlviz.shell.preferences import Preferences
from dlviz.shell.settings import Settings
from dlviz.shell.window import Window
from dlviz.theme import contrast
from dlviz.ui.controls.dropdown import Dropdown
from dlviz.ui.controls.number_field import NumberField
from tests.share import for_all

pytestmark = [pytest.mark.front("matrix"), pytest.mark.painted(4)]  # which is made soonest


@pytest.fixture
def preferences(window: Window) -> Iterator[Preferences]:
    window.menus.actions["preferences"].trigger()
    made = window.appearance.preferences
    assert made is not None
    before = window.settings.now()
    yield made
    made.close()
    for name, value in before.items():
        if name not in ("theme",):
            setattr(window.settings, name, value)
    set_gloss(True)


def pick(preferences: Preferences, name: str, value: Any) -> None:
    """As a person does: open the list, go to the entry, take it."""
    box = preferences.findChild(Dropdown, f"preferences.{name}")
    index = box._values.index(value)
    box.setCurrentIndex(index)
    box.activated.emit(index)
    QCoreApplication.processEvents()


def test_it_shows_what_is_set(window: Window, preferences: Preferences) -> None:
    window.appearance.choose_type_size(1.3)
    window.menus.actions["preferences"].trigger()
    assert preferences.findChild(QComboBox, "preferences.type_size").currentText() == "130%"
    assert preferences.findChild(QComboBox, "preferences.language").currentText() == "English"
    assert preferences.findChild(QCheckBox, "preferences.gloss").isChecked()


def test_what_is_chosen_is_taken_at_once_and_kept(window: Window, preferences: Preferences) -> None:
    pick(preferences, "language", "ko")
    assert language() == "ko"
    assert preferences.windowTitle() == "설정"
    pick(preferences, "theme", "dark")
    assert window.appearance.theme.name == "dark"
    assert window.menus.actions["theme.dark"].isChecked()
    pick(preferences, "type_size", 1.5)
    assert window.appearance.theme.type == 1.5
    assert window.menus.actions["type_size.1.5"].isChecked()
    pick(preferences, "export_size", (800, 800))
    pick(preferences, "export_scale", 3)
    window.settings._kept.sync()
    chosen = {"language": "ko", "theme": "dark", "type_size": 1.5, "export_scale": 3}
    assert Settings().now() | chosen == Settings().now()
    assert Settings().export_size == (800, 800)


@pytest.mark.front("descent")
def test_without_the_gloss_a_term_stands_in_one_language(
    qtbot: QtBot, window: Window, preferences: Preferences
) -> None:
    field = window.front.findChild(NumberField, "descent.learning_rate")
    assert "학습률" in field.other.text()
    qtbot.mouseClick(preferences.findChild(QCheckBox, "preferences.gloss"), Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    assert field.other.text() == ""
    assert not Settings().gloss
    qtbot.mouseClick(preferences.findChild(QCheckBox, "preferences.gloss"), Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    assert "학습률" in field.other.text()


def test_motion_is_the_menus_own(qtbot: QtBot, window: Window, preferences: Preferences) -> None:
    qtbot.mouseClick(preferences.findChild(QCheckBox, "preferences.motion"), Qt.MouseButton.LeftButton)
    assert not window.menus.actions["motion"].isChecked()
    assert not window.settings.motion
    qtbot.mouseClick(preferences.findChild(QCheckBox, "preferences.motion"), Qt.MouseButton.LeftButton)
    assert window.settings.motion


def test_the_export_defaults_are_those_of_the_menu(window: Window, preferences: Preferences, tmp_path: Any) -> None:
    from PySide6.QtGui import QImage

    pick(preferences, "export_size", (960, 540))
    pick(preferences, "export_scale", 1)
    window.exports.write(tmp_path / "x.png")
    image = QImage(str(tmp_path / "x.png"))
    assert (image.width(), image.height()) == (960, 540)


def test_the_export_window_begins_with_them(window: Window, preferences: Preferences) -> None:
    window.settings.export_choices = ""
    window.store.select("descent")
    pick(preferences, "export_size", (960, 540))
    pick(preferences, "export_scale", 3)
    try:
        window.menus.actions["export"].trigger()
        command = window.findChildren(ExportWindow)[-1].command.toPlainText()
    finally:
        window.exports.workshop.close()
        window.settings.export_choices = ""
    assert command == "dlviz export descent -o descent.png --lang en --size=960x540 --scale=3"


@pytest.mark.painted
def test_a_switch_that_is_off_is_seen_in_the_dark(qtbot: QtBot, window: Window, preferences: Preferences) -> None:
    pick(preferences, "theme", "dark")
    box = preferences.findChild(QCheckBox, "preferences.motion")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert not box.isChecked()
    box.setText("")
    box.clearFocus()
    image = box.grab().toImage()
    ground = image.pixelColor(image.width() - 1, 0)
    seen = {image.pixelColor(x, y).rgb() for x in range(image.width()) for y in range(image.height())}
    assert max(contrast(QColor(rgb), ground) for rgb in seen) >= 3


@for_all("name", ["motion", "gloss", "autosave", "tour"])
def test_a_switch_that_is_garbage_is_on(name: str, window: Window) -> None:
    settings = window.settings
    settings._kept.setValue(name, "perhaps")
    assert Settings().told
    assert getattr(Settings(), name) is True


def test_keys_change_the_size_of_type(qtbot: QtBot, window: Window) -> None:
    window.menus.actions["larger"].trigger()
    assert window.settings.type_size == 1.15
    for _ in range(9):
        window.menus.actions["larger"].trigger()
    assert window.settings.type_size == kept.TYPE_SIZES[-1]
    window.menus.actions["normal_size"].trigger()
    assert window.settings.type_size == 1.0
    for _ in range(3):
        window.menus.actions["smaller"].trigger()
    assert window.settings.type_size == kept.TYPE_SIZES[0]
    keys = [window.menus.actions[name].shortcuts() for name in ("larger", "smaller", "normal_size")]
    assert [[key.toString() for key in some] for some in keys] == [["Ctrl++", "Ctrl+="], ["Ctrl+-"], ["Ctrl+0"]]


def test_the_theme_follows_the_system_until_one_is_chosen(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    scheme = ["dark"]
    monkeypatch.setattr(kept, "system_theme", lambda: scheme[0])
    window.menus.actions["theme.system"].trigger()
    assert window.appearance.theme.name == "dark"
    scheme[0] = "light"
    window.appearance._system_changed()
    assert window.page.panel is not None
    assert window.page.panel.theme.name == "light"
    window.menus.actions["theme.projector"].trigger()
    scheme[0] = "dark"
    window.appearance._system_changed()
    assert window.appearance.theme.name == "projector"


def test_docks_come_back_where_they_were(window: Window, start: Any) -> None:
    window.menus.actions["code"].trigger()
    assert window.code.isVisible()
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, window.code)
    window.settings.docks = window.saveState()
    again = start(window.settings, window.store.state)
    again.show()
    assert again.code.isVisible()
    assert again.dockWidgetArea(again.code) == Qt.DockWidgetArea.LeftDockWidgetArea
    again.code.hide()
    window.code.hide()
