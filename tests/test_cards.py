"""The cards by their names: the table of names is that of the panels, and each card leaves by itself, whole."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from dlviz.app import main
from dlviz.cards import CARDS, SHOWN_WITH, name_of, parted
from dlviz.errors import Problem
from dlviz.export.endings import PICTURES
from dlviz.export.figure import Figure
from dlviz.export.formats import content
from dlviz.export.look import Look, Setting
from dlviz.export.picture import cards_there, paint
from dlviz.i18n import set_language
from dlviz.panels import panel_class
from dlviz.panels.network.matrices import MatrixScroll
from dlviz.shell.settings import Settings
from dlviz.theme import LIGHT, PROJECTOR, THEMES, Theme
from dlviz.topics import PANELS, first_state
from dlviz.ui.card import Card
from dlviz.ui.tables.table import Table
from tests.pictures import faults, pictures
from tests.share import in_turns

EVERY = [f"{panel}.{card}" for panel in PANELS for card in CARDS[panel]]


def state_with(panel: str, card: str) -> Any:
    return replace(first_state(panel), **SHOWN_WITH.get((panel, card), {}))


@pytest.fixture(autouse=True)
def english(qapp: Any) -> Any:
    Settings().language = "en"
    set_language("en")
    yield
    set_language("en")


@pytest.mark.parametrize("panel", PANELS)
def test_the_names_are_those_of_the_cards(panel: str) -> None:
    made = panel_class(panel)()
    assert {name_of(card.objectName()) for card in made.findChildren(Card)} == set(CARDS[panel])
    made.deleteLater()


def test_a_name_is_parted() -> None:
    assert parted("descent.curve") == ("descent", "curve")
    assert parted("descent") == ("descent", "")
    for wrong, kind in (
        ("descent.bend", "unknown_card"),
        ("no.curve", "unknown_panel"),
        ("descent.", "unknown_card"),
    ):
        with pytest.raises(Problem) as problem:
            parted(wrong)
        assert problem.value.kind == kind


@pytest.mark.parametrize(("what", "ending"), in_turns(EVERY, PICTURES))
def test_every_card_leaves_by_itself(what: str, ending: str) -> None:
    made = content(what, state_with(*parted(what)), ending, Look(size=(320, 240)))
    if ending == ".png":
        assert QImage.fromData(made, "PNG").width() == 320  # type: ignore[call-overload]
    elif ending == ".svg":
        assert any(found.tag.endswith("text") for found in ElementTree.fromstring(made).iter())
    else:
        assert made.startswith(b"%PDF")
        assert b"dlvizSans" in made  # its letters are in it


@pytest.mark.parametrize(("what", "look"), in_turns(EVERY, (("light", "ko"), ("dark", "en"), ("projector", "ko"))))
def test_all_its_texts_are_inside_the_picture(what: str, look: tuple[str, str]) -> None:
    theme, language = look
    set_language(language)
    made = Figure(what, state_with(*parted(what)), THEMES[theme], (640, 400))
    found = [fault for shown in pictures(made) for fault in faults(shown) if "leaves the picture" in fault]
    made.close()
    made.deleteLater()
    assert found == []


def test_every_text_of_a_drawing_has_its_width_whatever_letters_stand_in_for_ours() -> None:
    """In a program that lacks our letters, texts that lie beside each other ran into each other."""
    set_language("ko")
    made = content("descent.curve", first_state("descent"), ".svg", Look(size=(640, 400)))
    texts = [each for each in ElementTree.fromstring(made).iter() if each.tag.endswith("text")]
    assert len(texts) > 15
    for each in texts:
        assert "sans-serif" in each.attrib["font-family"]
        if len(each.text or "") > 1:
            assert float(each.attrib["textLength"]) > 0.2 * len(each.text or "") * float(each.attrib["font-size"])


def test_a_card_says_of_what_it_is() -> None:
    state = replace(first_state("descent"), learning_rate=0.3, step=5)
    made = content("descent.curve", state, ".svg", Look(size=(640, 400)))
    text = " ".join(ElementTree.fromstring(made).itertext())
    assert "α = 0.3" in text  # as a person writes it who looks for it
    assert "step 5 of 50" in text
    assert "1/2m" in text
    plain = content("descent.curve", state, ".svg", Look(size=(640, 400), setting=Setting(caption=False)))
    assert "step 5 of 50" not in plain.decode()


def test_a_card_that_is_not_shown_now_is_refused() -> None:
    with pytest.raises(Problem) as problem:
        content("network.losses", first_state("network"), ".png", Look())
    assert problem.value.kind == "card_not_there"
    assert "network.drawing" in problem.value.details["cards"]


@pytest.mark.parametrize("panel", PANELS)
def test_what_is_there_is_said(panel: str) -> None:
    there = cards_there(panel, first_state(panel))
    assert set(there) == {card for card in CARDS[panel] if (panel, card) not in SHOWN_WITH}


def test_no_row_of_a_table_is_cut_and_what_is_left_out_is_said() -> None:
    state = replace(first_state("descent"), step=30)
    figure = Figure("descent.table", state, LIGHT, (640, 400))
    (table,) = figure.findChildren(Table, "descent.steps_table")
    rows, high = table.model().rowCount(), table.verticalHeader().defaultSectionSize()
    assert rows * high <= table.viewport().height() - table.fontMetrics().height() * 0.9
    first, last = 31 - rows // 2, 30 - rows // 2 + rows
    assert table.rows_said == f"rows {first}–{last} of 51"
    cells = [table.model().index(row, 0).data() for row in range(rows)]
    assert cells == [str(row) for row in range(first - 1, last)]
    figure.close()


def test_a_picture_of_the_log_loss_holds_every_row() -> None:
    figure = Figure("log-loss", first_state("log-loss"), PROJECTOR, (1280, 720))
    (table,) = figure.findChildren(Table, "log-loss.rows")
    rows = table.model().rowCount()
    assert rows == 8 or table.rows_said
    assert rows * table.verticalHeader().defaultSectionSize() <= table.viewport().height()
    figure.close()


def test_a_ground_that_is_not_there() -> None:
    look = Look(size=(320, 240), setting=Setting(transparent=True))
    for card in ("curve", "table", "working"):
        made = QImage.fromData(content(f"descent.{card}", first_state("descent"), ".png", look), "PNG")  # type: ignore[call-overload]
        clear = [made.pixelColor(x, y).alpha() == 0 for x in range(2, 320, 7) for y in range(2, 240, 7)]
        assert sum(clear) > len(clear) / 2


def test_a_caption_gives_way_or_is_refused() -> None:
    small = (200, 90)
    content("descent.curve", first_state("descent"), ".png", Look(size=small))
    with pytest.raises(Problem) as problem:
        content("descent.curve", first_state("descent"), ".png", Look(size=small, setting=Setting(caption=True)))
    assert problem.value.kind == "caption_no_room"


def test_the_command_line_makes_a_card(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "curve.svg"
    assert main(["export", "descent.curve", "-o", str(out), "--set", "learning_rate=0.3", "--lang", "en"]) == 0
    assert "α = 0.3" in out.read_text(encoding="utf-8")
    assert main(["export", "descent.bend", "-o", str(tmp_path / "x.png"), "--lang", "en"]) == 2
    assert "descent.curve, descent.data" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["curve.svg"]


def test_all_cards_into_a_folder(tmp_path: Path) -> None:
    assert main(["export", "cost", "--cards", "-o", str(tmp_path), "--size", "320x240"]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {f"cost.{card}.png" for card in CARDS["cost"]}


def test_the_same_picture_twice() -> None:
    what = random.Random(7).choice(EVERY)
    state = state_with(*parted(what))
    one, two = (content(what, state, ".png", Look(size=(320, 240))) for _ in range(2))
    assert one == two


@pytest.mark.parametrize(
    ("what", "size", "is_small"),
    [
        ("descent", "640x480", False), ("descent", "640x400", True), ("descent.curve", "320x240", False),
        ("descent.curve", "320x150", True), ("matrix.product", "320x240", True), ("cost", "640x400", False),
    ],
)  # fmt: skip
def test_what_has_not_the_room_for_its_letters_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str, size: str, is_small: bool
) -> None:
    out = str(tmp_path / "x.png")
    assert main(["export", what, "-o", out, "--size", size, "--lang", "en"]) == 0
    said = capsys.readouterr().err
    assert ("all of it is drawn smaller" in said) == is_small
    if is_small:  # and at the size that is named it is not
        needed = said.rstrip(".\n").rpartition(" ")[2]
        assert main(["export", what, "-o", out, "--size", needed, "--lang", "en", "--force"]) == 0
        assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("what", "size"), in_turns(EVERY, ((320, 240), (200, 120))))
def test_nothing_lies_over_anything_however_small_it_is(qapp: Any, what: str, size: tuple[int, int]) -> None:
    """What is laid out in less room than it needs overlaps."""

    def squeezed(figure: Figure) -> list[str]:
        """Parts of a card that have less than they need, or lie over each other or over its edge."""
        (alone,) = (each for each in figure.findChildren(Card) if each.isVisibleTo(figure))
        parts = [each for each in alone.children() if isinstance(each, QWidget) and each.isVisibleTo(alone)]
        over = [(one, other) for at, one in enumerate(parts) for other in parts[:at]]
        found = [one for one, other in over if one.geometry().intersects(other.geometry())]
        found += [each for each in parts if not alone.rect().contains(each.geometry())]
        firm = [each for each in parts if not isinstance(each, QAbstractScrollArea)]  # the others scroll
        found += [each for each in firm if each.height() < each.minimumSizeHint().height()]
        return sorted({f"{type(each).__name__} {each.objectName()}" for each in found})

    made = paint(what, state_with(*parted(what)), LIGHT, size, squeezed)
    assert made == []


@pytest.mark.parametrize(
    ("what", "theme", "size"),
    in_turns(["network", "network.matrices"], [LIGHT, PROJECTOR], [(1280, 720), (960, 540), (640, 400)], times=2),
)
def test_matrices_are_whole_in_a_picture_where_nobody_scrolls(
    qapp: Any, what: str, theme: Theme, size: tuple[int, int]
) -> None:
    def missing(figure: Figure) -> tuple[int, int]:
        (area,) = (each for each in figure.findChildren(MatrixScroll) if each.isVisibleTo(figure))
        beyond = area.matrices.size() - area.viewport().size()
        return max(beyond.width(), 0), max(beyond.height(), 0)

    wide, high = paint(what, first_state("network"), theme, size, missing)
    assert wide <= 4  # as much is left free at the end
    assert high <= 4


def test_a_long_title_takes_lines_and_makes_nothing_smaller() -> None:
    title = "One ball on its way down " * 8

    def look(figure: Figure) -> tuple[bool, bool]:
        lines = figure.title.heightForWidth(figure.title.width())
        return figure.is_small, figure.title.height() >= lines > 2 * figure.title.fontMetrics().height()

    small, whole = paint("descent.curve", first_state("descent"), LIGHT, (640, 360), look, Setting(title=title))
    assert (small, whole) == (False, True)


def test_a_card_that_the_values_do_not_show_is_made_in_the_mode_that_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "perceptron", "--cards", "-o", str(tmp_path), "--size", "320x240", "--lang", "en"]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {f"perceptron.{card}.png" for card in CARDS["perceptron"]}
    assert "perceptron.steps is made with mode=learn" in capsys.readouterr().err


def test_a_picture_of_one_panel_loads_no_other(tmp_path: Path) -> None:
    """Each topic takes some 10 ms, which a batch of figures pays for each."""
    source = f"""
import sys
from dlviz.app import main
main(["export", "descent.curve", "-o", {str(tmp_path / "x.png")!r}, "--lang", "en"])
print(*(name for name in sys.modules if name.startswith(("dlviz.panels.", "dlviz.model.network"))))
"""
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert {name.split(".")[2] for name in done.stdout.split()} == {"descent"}
