"""The export window: what is chosen is what is made, remembered, and what the command makes to the byte."""

from __future__ import annotations

import random
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from dlviz.app import main
from dlviz.errors import FILES, Problem
from dlviz.export.formats import ENDINGS, content
from dlviz.export.look import PAGE_SIZE, Look, Setting
from dlviz.export.recipe import LONGEST, Recipe, settings, within
from dlviz.export.sizes import PRESETS
from dlviz.i18n import set_language
from dlviz.shell.export.choices import Choices, as_text, remembered
from dlviz.shell.export.window import ExportWindow
from dlviz.shell.maker import Maker
from dlviz.shell.window import Window
from dlviz.theme import THEMES
from dlviz.topics import PANELS, first_state
from tests.random_states import random_state
from tests.share import in_turns

pytestmark = [pytest.mark.usefixtures("one_process"), pytest.mark.painted(4)]


@pytest.fixture
def descent(window: Window) -> Iterator[Window]:
    window.settings.export_choices = ""
    window.store.select("descent")
    window.front.edit(steps=8, learning_rate=0.3, step=5)
    yield window
    window.exports.workshop.close()
    window.settings.export_choices = ""


@pytest.fixture
def alone(descent: Window, monkeypatch: pytest.MonkeyPatch) -> Window:
    """Without the process beside it, which a preview begins: for what is only chosen nobody waits for one."""
    monkeypatch.setattr(Maker, "_go_on", lambda maker: None)
    return descent


def opened(window: Window) -> ExportWindow:
    window.menus.actions["export"].trigger()
    made = window.findChildren(ExportWindow)[-1]
    assert made.isVisible()
    return made


def button(dialog: ExportWindow, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, f"export.{name}")
    assert found is not None, name
    return found


def test_what_is_taken_away_is_the_state_that_the_panel_is_on_its_way_to(alone: Window) -> None:
    """What was seen meanwhile had a few of its points, and went into the file and into the command."""
    alone.front.edit(generated=300_000, steps=70, step=60)
    assert alone.front.state.generated < 300_000
    alone.menus.actions["export"].trigger()
    for _ in range(10_000):
        if alone.findChildren(ExportWindow):
            break
        QCoreApplication.processEvents()
    (dialog,) = alone.findChildren(ExportWindow)
    assert "generated=300000" in dialog.command.toPlainText()


@pytest.mark.parametrize("panel", ["network", "descent"])
def test_the_panel_is_not_called_as_one_of_its_cards(alone: Window, panel: str) -> None:
    """Network was there twice, and nobody could know which of them is all of it."""
    alone.store.select(panel)
    dialog = opened(alone)
    names = [box.text() for box in dialog.what.values()]
    assert names[0] == "The whole panel"
    assert len(set(names)) == len(names)


def press(dialog: ExportWindow, *names: str) -> None:
    for name in names:
        button(dialog, name).click()


def test_it_begins_with_the_panel_and_says_the_command(alone: Window) -> None:
    dialog = opened(alone)
    assert dialog.chosen == ["descent"]
    assert dialog.command.toPlainText() == (
        "dlviz export descent -o descent.png --set learning_rate=0.3 --set steps=8 --set step=5 --lang en --size=slide"
    )
    assert dialog.focusWidget() is dialog.save


def test_a_card_or_several_and_always_something(alone: Window) -> None:
    dialog = opened(alone)
    press(dialog, "what.curve")
    assert dialog.chosen == ["descent.curve"]
    press(dialog, "what.data")
    assert dialog.chosen == ["descent.curve", "descent.data"]
    assert len(dialog.command.toPlainText().splitlines()) == 2
    press(dialog, "what.curve", "what.data")
    assert dialog.chosen == ["descent.data"]
    press(dialog, "what.descent")
    assert dialog.chosen == ["descent"]
    press(dialog, "what.curve", "ending..py")
    assert dialog.chosen == ["descent"]  # the code is the panel's
    press(dialog, "ending..png")
    assert dialog.chosen == ["descent.curve"]


CASES = {
    "card": ("what.curve",),
    "dark": ("what.curve", "theme.dark", "lang.ko", "transparent"),
    "slide": ("preset.slide-4:3", "caption", "has_title"),
    "vector": ("what.data", "ending..svg", "preset.column", "caption"),
    "paper": ("what.table", "ending..pdf", "preset.a4", "theme.projector"),
    "numbers": ("ending..json",),
    "code": ("ending..py", "lang.ko"),
}


@pytest.mark.parametrize("presses", CASES.values(), ids=CASES)
def test_what_is_saved_is_what_the_command_makes(
    qtbot: QtBot, descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, presses: tuple[str, ...]
) -> None:
    dialog = opened(descent)
    press(dialog, *presses)
    target = tmp_path / f"saved{dialog.recipe.ending}"
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *_: target)
    line = dialog.command.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(target.exists)
    assert descent.findChildren(ExportWindow) == []
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(line)[1:]) == 0
    set_language("en")
    (made,) = (path for path in tmp_path.iterdir() if path != target)
    if made.suffix == ".pdf":  # it holds the time at which it was made
        assert abs(len(made.read_bytes()) - len(target.read_bytes())) < 200
    else:
        assert made.read_bytes() == target.read_bytes()


@pytest.mark.parametrize("name", ["ending..svg", "theme.dark", "what.curve", "caption"])
def test_enter_saves_after_any_choice(qtbot: QtBot, alone: Window, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    asked = []
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *rest: asked.append(rest[2]))
    dialog = opened(alone)
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)
    button(dialog, name).setFocus()
    qtbot.keyClick(button(dialog, name), Qt.Key.Key_Return)
    assert len(asked) == 1


def test_enter_presses_the_button_that_has_the_keyboard(
    qtbot: QtBot, alone: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It saved where a person went to Cancel."""
    asked: list[str] = []
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *rest: asked.append(rest[2]))
    dialog = opened(alone)
    dialog.cancel.setFocus()
    qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert (dialog.isVisible(), asked) == (False, [])


def test_enter_chooses_what_the_arrows_went_to_before_it_saves(
    qtbot: QtBot, alone: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *rest: asked.append(rest[2]))
    dialog = opened(alone)
    button(dialog, "ending..png").setFocus()
    qtbot.keyClick(button(dialog, "ending..png"), Qt.Key.Key_Right)
    qtbot.keyClick(button(dialog, "ending..svg"), Qt.Key.Key_Return)
    assert (dialog.recipe.ending, asked) == (".svg", [])
    qtbot.keyClick(button(dialog, "ending..svg"), Qt.Key.Key_Return)
    assert asked == ["descent.svg"]


def test_a_number_that_is_still_typed_counts(qtbot: QtBot, alone: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Alt+S leaves the focus where it is."""
    asked: list[Recipe] = []
    dialog = opened(alone)
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *_: asked.append(dialog.recipe))
    dialog.options.letters.setFocus()
    dialog.options.letters.selectAll()
    qtbot.keyClicks(dialog.options.letters, "150")
    press(dialog, "save")
    assert [recipe.letters for recipe in asked] == [1.5]


def test_own_sizes_letters_and_dots(alone: Window) -> None:
    dialog = opened(alone)
    press(dialog, "what.curve", "preset.own")
    for name, value in (("width", 700), ("height", 500), ("letters", 130)):
        box = dialog.findChild(QAbstractSpinBox, f"export.{name}")
        box.setValue(value)  # type: ignore[union-attr]
    assert dialog.command.toPlainText().endswith("--lang en --size=700x500 --letters=1.3")
    dialog.options.dpi.setValue(192)
    assert "--scale=2" in dialog.command.toPlainText()
    dialog.options.dpi.setValue(150)
    assert "--dpi=150" in dialog.command.toPlainText()
    press(dialog, "preset.square")
    assert dialog.options.dpi.value() == PRESETS["square"][0].scale * 96
    assert "--dpi" not in dialog.command.toPlainText()
    assert not dialog.options.own.isVisible()


def test_a_title_of_its_own(qtbot: QtBot, alone: Window) -> None:
    dialog = opened(alone)
    line = dialog.findChild(QLineEdit, "export.title")
    assert line is not None
    qtbot.keyClicks(line, "It's")
    assert shlex.split(dialog.command.toPlainText())[-1] == "--title=It's"
    press(dialog, "has_title")
    assert shlex.split(dialog.command.toPlainText())[-1] == "--title="
    assert not line.isEnabled()


def test_the_choices_are_remembered_once_they_are_used(
    qtbot: QtBot, descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(descent)
    press(dialog, "ending..svg", "theme.dark")
    dialog.reject()
    assert opened(descent).recipe.ending == ".png"  # thought better of
    dialog = opened(descent)
    press(dialog, "ending..svg", "theme.dark")
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *_: tmp_path / "x.svg")
    press(dialog, "save")
    qtbot.waitUntil((tmp_path / "x.svg").exists)
    again = opened(descent)
    assert (again.recipe.ending, again.recipe.theme) == (".svg", "dark")
    assert "Written: x.svg" in descent.notice.text()


@pytest.mark.parametrize(("named", "made", "begins"), [("a.py", "a.py", b"#"), ("b.v2", "b.v2.png", b"\x89PNG")])
def test_a_file_is_what_its_name_says(
    qtbot: QtBot, descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, made: str, begins: bytes
) -> None:
    """A picture was written into a file that ended in .py, or in nothing that is known."""
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *_: tmp_path / named)
    press(opened(descent), "save")
    qtbot.waitUntil((tmp_path / made).exists)
    assert (tmp_path / made).read_bytes().startswith(begins)
    assert not (tmp_path / "b.v2").exists()


def test_what_is_called_otherwise_than_the_dialog_knows_replaces_nothing(
    descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.v2.png").write_text("mine")
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *_: tmp_path / "b.v2")
    dialog = opened(descent)
    press(dialog, "save")
    assert "b.v2.png" in dialog.problem.text()
    assert (tmp_path / "b.v2.png").read_text() == "mine"


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"ending": ".exe"}', '{"size": "huge"}', '{"dpi": 5}', '{"own": 3}'])
def test_what_is_not_understood_of_last_time_counts_as_nothing(kept: str) -> None:
    assert remembered(kept) == Choices()
    chosen = Choices(ending=".svg", own=(300, 200))
    assert remembered(as_text(chosen)) == chosen


def test_the_preview_is_the_picture(qtbot: QtBot, descent: Window) -> None:
    dialog = opened(descent)
    press(dialog, "what.curve")
    view = dialog.preview.picture
    qtbot.waitUntil(lambda: view.image.height() * 16 == view.image.width() * 9 > 0)
    look = Look(size=(640, 360), scale=view.image.width() / 640)
    alone = QImage.fromData(content("descent.curve", descent.front.state, ".png", look), "PNG")  # type: ignore[call-overload]
    assert alone == view.image
    press(dialog, "ending..py")
    qtbot.waitUntil(lambda: "import numpy" in dialog.preview.text.toPlainText())
    assert dialog.preview.currentWidget() is dialog.preview.text
    press(dialog, "ending..png", "preset.own")
    dialog.options.width_px.setValue(16)
    dialog.options.height_px.setValue(16)
    press(dialog, "caption")  # off
    press(dialog, "caption")
    qtbot.waitUntil(lambda: view.image.width() in (16, 32))
    press(dialog, "what.descent", "caption")  # a caption that a person asked for must fit
    qtbot.waitUntil(lambda: "No room for the caption" in dialog.problem.text())


def test_copies_go_into_the_clipboard(qtbot: QtBot, descent: Window) -> None:
    QGuiApplication.clipboard().clear()
    dialog = opened(descent)
    press(dialog, "copy_command")
    assert QGuiApplication.clipboard().text() == dialog.command.toPlainText()
    press(dialog, "what.curve", "copy")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().image().width() == 1920)
    press(dialog, "ending..csv", "copy")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().startswith("step,"))
    press(dialog, "ending..gif")
    assert not dialog.copy.isEnabled()


def test_what_is_copied_last_stays(qtbot: QtBot, descent: Window) -> None:
    """A picture that took longer came over the command, a second after that was said to be in the clipboard."""
    dialog = opened(descent)
    press(dialog, "what.curve", "copy", "copy_command")
    heard: list[object] = []
    after = descent.exports.workshop.maker.make("descent.curve", descent.front.state, dialog.recipe)
    after.made.connect(lambda *made: heard.append(made))
    qtbot.waitUntil(lambda: bool(heard))
    assert QGuiApplication.clipboard().text() == dialog.command.toPlainText()


def test_what_was_copied_is_said_in_the_window(qtbot: QtBot, descent: Window) -> None:
    """The one behind it is covered."""
    dialog = opened(descent)
    press(dialog, "what.curve", "copy")
    qtbot.waitUntil(lambda: dialog.said.text() == "The picture is in the clipboard.")
    press(dialog, "copy_command")
    assert dialog.said.text() == "The command is in the clipboard."
    press(dialog, "what.data")
    assert dialog.said.text() == ""


def test_the_cards_of_last_time_are_chosen_again(
    qtbot: QtBot, descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(descent)
    press(dialog, "what.curve", "what.costs")
    monkeypatch.setattr("dlviz.shell.exports.ask_folder", lambda *_: tmp_path)
    press(dialog, "save")
    qtbot.waitUntil((tmp_path / "descent.costs.png").exists)
    assert opened(descent).chosen == ["descent.curve", "descent.costs"]
    descent.store.select("cost")
    assert opened(descent).chosen == ["cost"]
    descent.store.select("descent")
    descent.settings.export_choices = as_text(Choices(picked={"descent": ("curve", "gone")}))
    assert opened(descent).chosen == ["descent.curve"]
    descent.settings.export_choices = as_text(Choices(picked={"descent": ("gone",)}))
    assert opened(descent).chosen == ["descent"]


def test_what_moves_is_looked_at_step_by_step(qtbot: QtBot, descent: Window) -> None:
    dialog = opened(descent)
    assert not dialog.steps.isVisibleTo(dialog)
    line = dialog.command.toPlainText()
    press(dialog, "what.curve", "ending..gif")
    assert dialog.steps.isVisibleTo(dialog)
    assert dialog.steps.words.text() == "Step 5 of 8 · 9 frames, 0.9 s"
    view = dialog.preview.picture

    def shows(step: int) -> bool:
        if view.image.isNull():
            return False
        state = replace(descent.front.state, step=step)
        look = Look(size=(640, 360), scale=view.image.width() / 640)
        return bool(QImage.fromData(content("descent.curve", state, ".png", look), "PNG") == view.image)  # type: ignore[call-overload]

    qtbot.waitUntil(lambda: shows(5))
    dialog.steps.slider.setFocus()
    qtbot.keyClick(dialog.steps.slider, Qt.Key.Key_Home)
    assert dialog.steps.words.text().startswith("Step 0 of 8")
    qtbot.waitUntil(lambda: shows(0))
    press(dialog, "ending..png", "what.descent")
    assert dialog.command.toPlainText() == line  # what is looked at is not what is saved


def test_the_preview_of_a_page_says_that_it_is_one_picture_of_it(qtbot: QtBot, descent: Window) -> None:
    dialog = opened(descent)
    press(dialog, "ending..html", "what.curve")
    assert dialog.steps.words.text() == "Step 5 of 8 · one picture of a page with 9 steps, tables, working and code"
    view = dialog.preview.picture
    look = Look(size=PAGE_SIZE, scale=2, setting=Setting(caption=False))
    alone = QImage.fromData(content("descent.curve", descent.front.state, ".png", look), "PNG")  # type: ignore[call-overload]
    qtbot.waitUntil(lambda: view.image == alone)  # a page has no captions
    descent.store.select("cost")
    dialog = opened(descent)
    press(dialog, "ending..html")
    assert not dialog.steps.slider.isVisibleTo(dialog)
    assert dialog.steps.words.text() == "One picture of a page with tables, working and code"


def test_nothing_moves_when_another_kind_of_picture_is_chosen(alone: Window) -> None:
    dialog = opened(alone)
    places = []
    for ending in (".png", ".svg", ".gif", ".pdf"):
        press(dialog, f"ending.{ending}")
        dialog.options.layout().activate()
        places.append([widget.y() for widget in (dialog.options.theme, dialog.options.lang, dialog.options.caption)])
        assert dialog.options.dpi.isEnabled() == (ending in (".png", ".gif"))
    assert places == [places[0]] * 4


def test_several_go_into_a_folder_and_nothing_there_is_replaced(
    qtbot: QtBot, descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(descent)
    press(dialog, "what.curve", "what.working", "ending..svg")
    monkeypatch.setattr("dlviz.shell.exports.ask_folder", lambda *_: tmp_path)
    (tmp_path / "descent.working.svg").write_text("old", encoding="utf-8")
    press(dialog, "save")
    assert dialog.isVisible()
    assert "descent.working.svg" in dialog.problem.text()
    (tmp_path / "descent.working.svg").unlink()
    press(dialog, "save")
    qtbot.waitUntil((tmp_path / "descent.working.svg").exists)
    assert {path.name for path in tmp_path.iterdir()} == {"descent.curve.svg", "descent.working.svg"}
    qtbot.waitUntil(lambda: descent.notice.text() == "Written: descent.curve.svg, descent.working.svg")


def test_of_several_it_is_said_which_are_not_made_for_want_of_room(
    qtbot: QtBot, descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _: bytes) -> None:
        raise Problem("cannot_write", FILES, path=str(path), why="No space left on device")

    dialog = opened(descent)
    press(dialog, "what.curve", "what.working", "ending..svg")
    monkeypatch.setattr("dlviz.shell.exports.ask_folder", lambda *_: tmp_path)
    monkeypatch.setattr("dlviz.shell.workshop.save", full)
    press(dialog, "save")
    qtbot.waitUntil(lambda: "No space left on device" in descent.notice.text())
    assert "descent.curve.svg" in descent.notice.text()
    assert descent.notice.text().endswith("Not made either: descent.working.svg.")
    assert list(tmp_path.iterdir()) == []


def test_thinking_better_of_it_writes_nothing(qtbot: QtBot, alone: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opened(alone)
    monkeypatch.setattr("dlviz.shell.exports.ask_save", lambda *_: None)
    press(dialog, "save")
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: alone.findChildren(ExportWindow) == [])


def test_closing_while_the_preview_is_made_does_no_harm(qtbot: QtBot, descent: Window, tmp_path: Path) -> None:
    dialog = opened(descent)
    qtbot.waitUntil(lambda: dialog.preview.making is not None)
    dialog.reject()
    qtbot.waitUntil(lambda: descent.findChildren(ExportWindow) == [])
    descent.exports.write(tmp_path / "x.gif")  # comes after it
    qtbot.waitUntil((tmp_path / "x.gif").exists)


def test_a_panel_that_does_not_move_offers_no_film(alone: Window) -> None:
    alone.settings.export_choices = as_text(Choices(ending=".gif"))
    assert opened(alone).recipe.ending == ".gif"
    alone.store.select("cost")
    dialog = opened(alone)
    assert dialog.recipe.ending == ".png"
    assert dialog.findChild(QAbstractButton, "export.ending..gif") is None


def test_only_what_counts_is_there(alone: Window) -> None:
    dialog = opened(alone)
    options = dialog.options
    assert options.transparent.isVisibleTo(options)
    assert not options.loop.isVisibleTo(options)
    press(dialog, "ending..gif")
    assert not options.transparent.isVisibleTo(options)
    assert options.loop.isVisibleTo(options)
    press(dialog, "ending..html")
    assert not options.preset.isVisibleTo(options)
    press(dialog, "lang.ko,en")
    assert "--lang ko,en" in dialog.command.toPlainText()
    press(dialog, "ending..png")
    assert "--lang ko " in f"{dialog.command.toPlainText()} "
    press(dialog, "ending..json")
    assert not options.theme.isVisibleTo(options)
    assert not options.lang.isVisibleTo(options)  # names of fields are the same everywhere
    press(dialog, "ending..py")
    assert options.lang.isVisibleTo(options)  # its comments


def test_fields_that_are_too_long_come_from_a_session(alone: Window) -> None:
    x = tuple(float(number) for number in range(900))
    alone.front.edit(x=x, y=x)
    assert "--session descent.dlviz" in opened(alone).command.toPlainText()
    assert len(shlex.join(settings("descent", alone.front.state))) > LONGEST


@pytest.mark.parametrize("panel", PANELS)
def test_the_fields_of_a_command_give_the_state(panel: str) -> None:
    from dlviz.cli.commands import parser
    from dlviz.cli.export_options import with_values
    from dlviz.state import AppState

    rng = random.Random(14)
    for state in (first_state(panel), *(within(panel, random_state(panel, rng)) for _ in range(25))):
        options = parser().parse_args(["export", panel, "-o", "x.json", *settings(panel, state)])
        assert with_values(AppState(), options, says=False)[panel] == state


@pytest.mark.parametrize(("theme", "language"), in_turns(THEMES, ["ko", "en"]))
def test_nothing_is_cut_at_large_type_on_a_small_screen(alone: Window, theme: str, language: str) -> None:
    alone.appearance.choose_language(language)
    alone.appearance.choose_theme(theme)
    alone.appearance.choose_type_size(1.5)
    try:
        dialog = opened(alone)
        dialog.resize(1366, 700)
        assert (dialog.width(), dialog.height()) == (1366, 700)
        for ending in ENDINGS:
            press(dialog, f"ending.{ending}")
            dialog.layout().activate()
            assert dialog._scroll.widget().width() >= dialog.options.minimumSizeHint().width()
            assert dialog._scroll.horizontalScrollBar().maximum() == 0
            for each in dialog.findChildren(QAbstractButton):
                if each.isVisibleTo(dialog) and each.text():
                    need = each.fontMetrics().horizontalAdvance(each.text().replace("&", ""))
                    assert each.width() >= need, each.objectName()
        assert dialog.preview.height() >= 160
    finally:
        alone.appearance.choose_type_size(1.0)
        alone.appearance.choose_theme("light")
        alone.appearance.choose_language("en")


def test_everything_has_a_name(alone: Window) -> None:
    dialog = opened(alone)
    kinds: tuple[Any, ...] = (QAbstractButton, QAbstractSpinBox, QLineEdit, QPlainTextEdit)
    for each in (found for kind in kinds for found in dialog.findChildren(kind)):
        inside = isinstance(each.parent(), QAbstractSpinBox) or each.objectName().startswith("qt_")
        if not inside:
            spoken = QAccessible.queryAccessibleInterface(each)
            assert spoken.text(QAccessible.Text.Name), (type(each), each.objectName())
