"""What a picture is made of: what is seen in it, and nothing that a hand would need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot

from dlviz.errors import Problem
from dlviz.export.caption import Caption
from dlviz.export.figure import Figure, drawn_panel
from dlviz.export.look import Setting
from dlviz.export.picture import asked, cards_there, least, paint
from dlviz.export.steps import timeline
from dlviz.panels import panel_class
from dlviz.panels.matrix.mismatch import Mismatch
from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.topics import PANELS, topic
from dlviz.ui.card import Card
from dlviz.ui.controls.choice import Choice
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.panel import AnyPanel
from tests.recorder import states
from tests.share import WHOLE, in_turns, part_of

T = TypeVar("T")

MOVING = ("perceptron", "network", "descent", "digits")


def held(figure: Figure) -> int:
    return len(figure.findChildren(NumberField)) + len(figure.panel.controls.findChildren(Choice))


@pytest.mark.parametrize("name", PANELS)
def test_no_control_is_made_for_a_picture_and_what_is_set_is_said_all_the_same(qtbot: QtBot, name: str) -> None:
    panel: AnyPanel = panel_class(name)()
    qtbot.addWidget(panel)
    state, transport = topic(name).State(), panel.transport
    assert panel.findChildren(NumberField)
    assert paint(name, state, LIGHT, (640, 360), held) == 0
    said = panel.controls.brief(panel.state, panel.result)
    assert said
    told = paint(name, state, LIGHT, (640, 360), lambda figure: figure.panel.controls.brief(state, figure.panel.result))
    assert told == said
    assert asked(name, state, timeline) == (("", 0) if transport is None else (transport.field.name, transport.end))


def test_a_panel_that_a_figure_borrows_outlives_a_card_that_is_not_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other figures show cards of the same panel."""
    state = topic("network").State()
    lent = drawn_panel("network", state, LIGHT)
    qtbot.addWidget(lent)
    ended: list[object] = []
    monkeypatch.setattr(lent, "deleteLater", lambda: ended.append(lent))
    with pytest.raises(Problem, match="loss"):
        Figure("network.losses", state, LIGHT, (640, 360), of=lent)
    assert ended == []
    figure = Figure("network.drawing", state, LIGHT, (640, 360), of=lent)
    qtbot.addWidget(figure)
    assert figure.panel is lent


def test_the_working_is_made_where_it_is_seen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    there = topic("descent")
    watched = structs.replace(there, working=lambda *given: [made.append(given), there.working(*given)][1])
    monkeypatch.setattr("dlviz.ui.panel.topic", lambda name: watched)

    def lines(figure: Figure) -> str:
        return str(figure.panel.working.lines.toPlainText())

    state = topic("descent").State()
    assert paint("descent.curve", state, LIGHT, (640, 360), lines) == ""
    assert not made
    whole = paint("descent", state, LIGHT, (1280, 720), lines)
    assert whole
    assert paint("descent.working", state, LIGHT, (640, 360), lines) == whole


def of_each_state(
    name: str, theme: Theme, size: tuple[int, int], read: Callable[[Figure], T], turn: int = 0, turns: int = 1
) -> dict[str, T]:
    """What is read in a picture of each state of a panel, by the name of the state; of several, by the first."""
    there: dict[object, str] = {}
    for panel, mode, state in states(0):
        if panel == name:
            there.setdefault(state, mode)
    due = part_of(there.items(), lambda _: name, turn, turns)
    return {mode: paint(name, state, theme, size, read) for state, mode in due}


def faults(figure: Figure) -> list[str]:
    stage, working = figure.panel.stage, figure.panel.working
    gone = [card.title.text() for card in stage.there() if not card.isVisibleTo(figure)]
    unsaid = [title for title in gone if title not in figure.left_out.text()]
    if figure.left_out.isVisibleTo(figure) != bool(gone):
        unsaid.append("nothing is left out")
    inside = figure.rect().contains(figure.panel.geometry())
    seen = inside and figure.panel.ground.rect().contains(working.geometry())
    return [*unsaid, *(["the working is cut"] if working.lines.more() or not seen else [])]


def lacking(figure: Figure) -> str:
    panel, working = figure.panel, figure.panel.working
    inside = panel.ground.rect().contains(working.geometry()) and figure.rect().contains(panel.geometry())
    return "" if inside and not working.lines.more() else f"{working.geometry()} in {panel.ground.rect()}"


def differing(figure: Figure) -> tuple[int, ...]:
    def places() -> list[tuple[str, object, object]]:
        cards = figure.panel.findChildren(Card)
        return [(each.objectName(), each.geometry(), figure.size()) for each in cards if each.isVisibleTo(figure)]

    state, first, (field, last), moved = figure.panel.state, places(), timeline(figure.panel), []
    for step in range(0, min(last, 12) + 1, 1 if WHOLE else 3):
        figure.show_state(replace(state, **{field: step}))
        if places() != first:
            moved.append(step)
    return tuple(moved)


@pytest.mark.parametrize("name", PANELS)
def test_the_working_on_a_slide_is_whole_and_a_film_of_it_holds_still(qtbot: QtBot, name: str) -> None:
    """Whatever else is shown: it is what a lecturer has the slide for, and nothing of it can be scrolled.

    The frames are laid out alike, though some have more to work out than others.
    """

    def read(figure: Figure) -> tuple[str, tuple[int, ...] | None]:
        lack = lacking(figure)  # before the film, at whose last step the figure is left
        return lack, differing(figure) if timeline(figure.panel)[0] else None

    told = of_each_state(name, PROJECTOR, (960, 540), read, turns=6)
    assert not {mode: lack for mode, (lack, _) in told.items() if lack}
    moved = {mode: found for mode, (_, found) in told.items() if found is not None}
    assert len(moved) > (3 if WHOLE else 0) or name not in MOVING
    assert not {mode: found for mode, found in moved.items() if found}


@pytest.mark.parametrize(("turn", "theme"), [(0, LIGHT), (4, PROJECTOR)], ids=["light", "projector"])
@pytest.mark.parametrize("name", PANELS)
def test_the_working_is_whole_in_the_size_of_a_small_slide(qtbot: QtBot, name: str, turn: int, theme: Theme) -> None:
    """Or a card gives it its place, which the picture says: of a working that ends in its midst nobody has anything.

    And no number stands alone in the caption: the 1 of "XOR, 1" says nothing, it was the layer.
    """

    def read(figure: Figure) -> tuple[list[str], list[str]]:
        return figure.panel.controls.brief(figure.panel.state, figure.panel.result), faults(figure)

    told = of_each_state(name, theme, (640, 360), read, turn, turns=8)
    assert any(said for said, _ in told.values())
    assert {mode: said for mode, (said, _) in told.items() if any(part.isdecimal() for part in said)} == {}
    assert {mode: found for mode, (_, found) in told.items() if found} == {}


def test_a_card_that_gave_its_place_is_there_all_the_same(qtbot: QtBot) -> None:
    """It leaves by its name, as the others do, and where there is more room it is in the picture again."""
    (state,) = (state for panel, mode, state in states(0) if (panel, mode) == ("descent", "preset-comparisons-methods"))
    state = replace(state, kept=())
    seen = {
        size: paint("descent", state, LIGHT, size, lambda figure: figure.left_out.text())
        for size in ((640, 360), (960, 540))
    }
    assert seen == {(640, 360): "left out: Steps", (960, 540): ""}
    assert "table" in cards_there("descent", state)


@pytest.mark.parametrize(
    ("what", "mode", "size", "setting"),
    [
        ("perceptron.table", "lecture-01", (480, 300), Setting(letters=3.0)),
        ("network.matrices", "preset-presets-blank", (100, 60), Setting(letters=1.5, title="A title of many words")),
    ],
)
def test_at_the_size_that_is_named_a_picture_is_not_small(
    qtbot: QtBot, what: str, mode: str, size: tuple[int, int], setting: Setting
) -> None:
    """Though its texts are broken into other lines there than in the size that it had."""
    (state,) = (state for panel, name, state in states(0) if panel == what.partition(".")[0] and name == mode)
    needed = least(what, state, LIGHT, size, setting)
    assert needed is not None
    assert least(what, state, LIGHT, needed, setting) is None


@pytest.mark.parametrize(("name", "size"), in_turns(PANELS, [(30, 900), (1200, 20)]))
def test_a_picture_of_hardly_any_width_or_height_is_drawn(qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    """Where a plot is laid out in no room at all; pytest-qt sees what fails in Qt's own calls."""
    assert paint(name, topic(name).State(), PROJECTOR, size, lambda figure: figure.is_small, Setting(letters=3.0))


@pytest.mark.parametrize("what", ["cost", "cost.curve", "network.plane"])
def test_a_picture_is_drawn_once_and_a_card_alone_is_laid_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    drawn: list[object] = []
    kind, inside = panel_class(what.partition(".")[0]), "." not in what
    draw = kind.draw
    monkeypatch.setattr(kind, "draw", lambda panel, *told: [drawn.append(panel), draw(panel, *told)][1])
    state = topic(kind.NAME).State()
    assert paint(what, state, LIGHT, (640, 360), lambda figure: figure.isAncestorOf(figure.panel)) == inside
    assert len(drawn) == 1


@pytest.mark.parametrize(
    ("size", "theme"), [((320, 240), LIGHT), ((480, 480), LIGHT), ((480, 480), PROJECTOR), ((640, 360), PROJECTOR)]
)
def test_a_caption_of_two_lines_is_whole(qtbot: QtBot, size: tuple[int, int], theme: Theme) -> None:
    """It was said after all had been laid out, and its second line stood below the picture's edge."""
    state = topic("descent").State(landscape="rosenbrock", method="adam")

    def inside(figure: Figure) -> tuple[bool, str]:
        caption = figure.findChild(Caption)
        assert caption is not None
        return figure.rect().contains(caption.geometry()), caption.text()

    is_whole, said = paint("descent.costs", state, theme, size, inside)
    assert is_whole
    assert "β₂\u00a0=\u00a00.999, ε\u00a0=\u00a010⁻⁸, " in said  # no line ends within one of them


@pytest.mark.parametrize("what", ["matrix", "matrix.product"])
def test_a_picture_names_what_would_fit(qtbot: QtBot, what: str) -> None:
    """It had no more room than before they were named."""
    clash = replace(topic("matrix").State(), **topic("matrix").presets["mismatch"])

    def seen(figure: Figure) -> tuple[str, bool]:
        figure.grab()
        words = figure.findChildren(Mismatch)[0].would_fit
        return words.text(), words.width() >= words.sizeHint().width()

    for size in ((640, 360), (1280, 720)):
        assert paint(what, clash, LIGHT, size, seen) == ("Would fit: Transpose A / Transpose B", True)
