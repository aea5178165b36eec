"""The room of a panel: a small screen, or large type, makes no window that is larger than the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dlviz.model.descent import trajectory
from dlviz.model.network import edits
from dlviz.model.network.layers import random_layers
from dlviz.model.network.state import Place, State
from dlviz.model.network.training import run
from dlviz.model.walk import TrainingWalk
from dlviz.shell.page import LOOK
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import PANELS, topic
from dlviz.ui.controls.number_field import NumberField
from dlviz.ui.slim_bar import SlimBar
from tests.clock import Clock
from tests.everywhere import unpainted
from tests.painted import Painted
from tests.share import WHOLE, is_due

pytestmark = pytest.mark.painted(4)

# What is left of 1366×768 at a scale of 125 and 150 %, of itself, and of a projector, within the window's frame.
SCREENS = {
    "125 %": ("light", 1.0, (1077, 566)),
    "150 %": ("light", 1.0, (895, 464)),
    "type of 150 %": ("light", 1.5, (1350, 700)),
    "projector": ("projector", 1.0, (1008, 700)),
    "projector and large type": ("projector", 1.5, (1350, 700)),
}


def settle() -> None:
    for _ in range(2):
        QCoreApplication.processEvents()


def seen(window: Window, widget: QWidget) -> bool:
    room = window.page.findChild(QWidget, "room")
    assert room is not None
    box = QRect(widget.mapTo(window, QPoint()), widget.size())
    return QRect(room.mapTo(window, QPoint()), room.size()).intersects(box)


@pytest.mark.parametrize("screen", SCREENS)
def test_the_window_is_as_small_as_the_screen_whatever_was_looked_at(window: Window, screen: str) -> None:
    theme, size, (width, height) = SCREENS[screen]
    due = [name for number, name in enumerate(PANELS) if is_due(number, list(SCREENS).index(screen) % 2, 2)]
    unpainted(window).appearance.choose_theme(theme)
    window.appearance.choose_type_size(size)
    for _ in range(2 if WHOLE else 1):
        for name in due:
            window.store.select(name)
            settle()
            window.resize(width, height)
            settle()
            assert (window.width(), window.height()) == (width, height), name
            panel, least = window.front, window.front.minimumSizeHint()
            assert panel.width() >= least.width(), name
            assert panel.height() >= least.height(), name


def test_a_window_of_the_usual_size_scrolls_no_panel(window: Window) -> None:
    for name in PANELS:
        unpainted(window).store.select(name)
        settle()
        assert window.front.size() == window.page.size(), name


@pytest.mark.painted
def test_the_bars_of_a_panel_that_is_scrolled_are_not_painted_at_each_tick(window: Window) -> None:
    """They were dressed at each state, and now asked for another room as well."""
    window.appearance.choose_type_size(1.5)
    window.store.select("cost")
    window.resize(800, 420)
    settle()
    bars = [bar for bar in window.page.findChildren(SlimBar) if bar.isVisible() and bar.parent().objectName() == "room"]
    painted = [Painted(bar) for bar in bars]
    assert painted
    for i in range(5):
        window.front.edit(w=0.1 * i)
        settle()
    assert [one.times for one in painted] == [0] * len(painted)
    window.appearance.choose_theme("dark")
    settle()
    assert all(one.times for one in painted)


def test_what_the_keyboard_comes_to_is_scrolled_to(window: Window) -> None:
    window.appearance.choose_type_size(1.5)
    window.resize(420, 260)  # so small that the stage, which gives way first, cannot help
    window.store.select("descent")
    settle()
    transport = window.front.transport  # under the stage
    assert transport is not None
    play = transport.play
    assert not seen(window, play)
    window.activateWindow()
    for _ in range(60):
        if window.focusWidget() is play:
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is play
    settle()
    assert seen(window, play)


@pytest.mark.parametrize("size", [(1366, 768), (2600, 1500)], ids=["as large as a laptop", "with larger letters"])
def test_a_panel_that_comes_to_the_front_otherwise_dressed_with_another_state_is_drawn_once(
    window: Window, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    unpainted(window).resize(*size)
    window.store.select("descent")
    panel = window.front
    settle()
    window.store.select("cost")
    settle()
    told = []
    monkeypatch.setattr(panel, "draw", lambda state, result, draw=panel.draw: (told.append(state), draw(state, result)))
    window.appearance.choose_theme("projector")
    now = AppState(panel="descent").with_panel("descent", topic("descent").State(step=3, learning_rate=0.05))
    window.store.open(now)
    assert told == [now["descent"]]
    assert (panel.theme.name, panel.state.step) == ("projector", 3)


# a state that takes long

DEEP = topic("network").State(
    mode="train", data="circles", n=100, epochs=2000, step=7000, activation=("tanh", "sigmoid")
)


def arrive(window: Window) -> None:
    for _ in range(10_000):
        if not window.page.is_on_the_way:
            return
        QCoreApplication.processEvents()
    pytest.fail("it never comes there")


@pytest.fixture
def far(window: Window) -> Iterator[Window]:
    """The network in front, on its way to a step that nobody has come to."""
    run.cache_clear()
    window.store.open(AppState(panel="network").with_panel("network", DEEP))
    assert window.page.is_on_the_way
    yield window
    run.cache_clear()


def strips(window: Window) -> list[str]:
    return [strip.objectName() for strip in window.strips.strips()]


def test_a_state_that_takes_long_is_come_to_in_slices(far: Window) -> None:
    assert far.front.state.step < DEEP.step
    assert strips(far) == ["strip.way.network"]
    arrive(far)
    assert far.front.state == DEEP == far.store.state["network"]
    assert far.front.result.step == DEEP.step
    assert strips(far) == []


@pytest.mark.parametrize("wide", [1366, 1920, 683])
def test_neither_a_strip_nor_a_notice_lies_over_the_controls(far: Window, wide: int) -> None:
    far.resize(wide, 700)
    far.notice.say("There is no room.")
    settle()
    apart = (far.strips, far.notice)
    for shown in (True, False):
        far.code.setVisible(shown)
        settle()
        controls = far.front.controls
        taken = QRect(controls.mapTo(far, QPoint()), controls.size())
        assert not [each for each in apart if each.isHidden() or taken.intersects(each.geometry())]
        assert not far.strips.geometry().intersects(far.notice.geometry())
        assert far.rect().contains(far.strips.geometry())


@pytest.mark.painted
def test_who_stays_on_the_way_has_what_is_shown(far: Window) -> None:
    for _ in range(3):  # told, painted, and a part of the way
        QCoreApplication.processEvents()
    button = far.strips.strips()[0].findChild(QPushButton)
    assert button is not None
    button.click()
    assert not far.page.is_on_the_way
    stayed = far.store.state["network"]
    assert 0 < stayed.step < DEEP.step
    assert far.front.state == stayed
    far.store.undo()
    arrive(far)
    assert far.front.state == DEEP


def test_another_state_meanwhile_is_shown_and_the_way_is_left(far: Window) -> None:
    far.store.edit("network", topic("network").State(row=2))
    assert not far.page.is_on_the_way
    assert far.front.state.row == 2
    assert strips(far) == []
    far.store.undo()
    arrive(far)
    assert far.front.state == DEEP


def test_another_tab_meanwhile_and_back(far: Window) -> None:
    far.store.select("cost")
    QCoreApplication.processEvents()
    far.store.select("network")
    arrive(far)
    assert far.front.state == DEEP


def test_a_window_may_close_on_the_way(far: Window) -> None:
    assert far.close()
    assert far.settings.last_state()["network"] == DEEP


LONG = topic("descent").State(steps=100_000, method="adam", learning_rate=0.001, batch_size=1, step=90_000)


def test_no_way_goes_on_behind_another_panel_to_what_was_taken_back(far: Window) -> None:
    """Its strip stood there until the end, and who stayed there had the network edited behind the descent."""
    far.store.undo()
    assert far.store.state.panel == "descent"
    assert strips(far) == []
    far.store.redo()
    arrive(far)
    assert far.front.state == DEEP


def test_a_hundred_thousand_steps_are_walked_in_slices(window: Window) -> None:
    """Between any two slices the window could do something else: it shows the first steps meanwhile."""
    window.store.open(AppState(panel="descent").with_panel("descent", LONG))
    assert window.page.is_on_the_way
    assert window.front.state.steps < LONG.steps
    arrive(window)
    assert window.front.state == LONG
    assert window.front.result.step == LONG.step
    window.store.edit("descent", replace(LONG, step=12_345))  # known: no way is left to go
    assert not window.page.is_on_the_way
    assert window.front.result.step == 12_345


def watched(far: Window, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is drawn and written from now on."""
    done: list[str] = []
    for part, name in ((far.front, "draw"), (far.front.working, "show_working")):
        act = getattr(part, name)
        monkeypatch.setattr(part, name, lambda *given, act=act, name=name: done.append(name) or act(*given))
    return done


def test_no_turn_of_the_way_shows_a_state_and_writes_its_working(
    far: Window, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each takes half a frame, and more with the slice beside it."""
    done = watched(far, monkeypatch)
    far.store.edit("network", replace(DEEP, row=2))
    assert done == []
    every = []
    while far.page.is_on_the_way:
        every.append(tuple(done))
        done.clear()
        if len(every) % 4 == 0:
            clock.pass_time(LOOK + 1)
        QCoreApplication.processEvents()
    assert set(every) == {(), ("draw",), ("show_working",)}
    assert done == ["draw", "show_working"]  # where it arrives all is shown at once


def test_what_a_hand_moves_follows_it_though_it_takes_long(far: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mouse that never rests leaves no turn to what waits for one."""
    done = watched(far, monkeypatch)
    for row in (2, 3):
        far.front.edit("a drag", row=row)
        assert (far.front.state.row, done) == (row, ["draw"])
        done.clear()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("descent", {"steps": 100_000, "step": 70_000}),
        ("descent", {"generated": 300_000}),
        ("cost", {"generated": 300_000}),
    ],
)
def test_a_wish_on_the_way_is_one_of_the_state_at_its_end(window: Window, name: str, wanted: dict[str, int]) -> None:
    """What is seen meanwhile has fewer steps or points: a slider that was dragged left as few of them."""
    far, field = topic(name).State(**wanted), "b0" if name == "descent" else "w"
    window.store.open(AppState(panel=name).with_panel(name, far))
    arrive(window)
    for value in (0.1, 0.2):
        assert window.front.edit("a drag", **{"use_bias": True, field: value})
        assert window.page.is_on_the_way
    assert window.store.state[name] == replace(far, **{"use_bias": True, field: value})


def test_what_is_wished_on_the_way_is_another_value_than_the_one_at_its_end_though_it_is_seen(far: Window) -> None:
    """It was no change."""
    seen = far.front.state.step
    assert seen != DEEP.step
    assert far.front.edit(step=seen)
    assert far.store.state["network"] == replace(DEEP, step=seen)
    far.store.undo()  # one step, as of any other wish
    assert far.store.state["network"] == DEEP


def test_a_wish_that_the_end_of_the_way_does_not_take_is_of_what_is_seen(window: Window) -> None:
    """A weight of the network that is still seen was a fault where the one to come has other layers."""
    before = topic("network").State()
    run.cache_clear()
    window.store.open(AppState(panel="network").with_panel("network", before))
    window.store.edit("network", replace(DEEP, **topic("network").presets["circles"] | {"step": 9000}))
    assert window.page.is_on_the_way
    assert window.front.state == before
    wished = edits.with_number(before, window.front.result, Place(1, 1, 1), 0.25)
    window.front.wish(wished)
    assert window.store.state["network"] == wished


def wish_for_another(window: Window) -> State:
    """A network of as many layers as the one that is on its way, with other units and functions, is still seen."""
    run.cache_clear()
    window.store.open(AppState(panel="network").with_panel("network", topic("network").State()))
    far = replace(cast(State, DEEP), layers=random_layers((2, 4, 1), ("tanh", "sigmoid"), 1))
    window.store.edit("network", far)
    assert window.page.is_on_the_way
    assert window.front.state.sizes == (2, 2, 1)
    return far


@pytest.mark.parametrize("place", [Place(1, 1, 1), Place(2, 0, 1), 1])
def test_a_weight_that_is_typed_is_of_the_network_that_is_seen_and_an_input_of_the_one_to_come(
    window: Window, place: Place | int
) -> None:
    """The weights of the one came to the functions, the data and the rate of the other."""
    far = wish_for_another(window)
    seen, result = window.front.state, window.front.result
    assert window.front.drawing.taking(place, 0.25)
    typed = edits.with_number(seen, result, place, 0.25) if isinstance(place, Place) else None
    assert window.store.state["network"] == (typed or edits.with_input(far, result.row, 0, 0.25))


@pytest.mark.parametrize(
    ("name", "value", "then"),
    [
        ("hidden", 2, edits.hidden_layers),
        ("units", 3, lambda far, count: edits.units(far, 1, count)),
        ("function", "relu", lambda far, name: edits.functions(far, 1, name)),
        ("batch", 2, edits.samples),
    ],
)
def test_what_is_made_of_a_network_is_made_of_the_one_to_come(
    window: Window, name: str, value: object, then: Callable[[State, Any], State]
) -> None:
    """Another number of hidden layers or of units was one of the weights that were still seen."""
    far = wish_for_another(window)
    entry = next(entry for entry, _ in window.front.controls._made if entry.name == name)
    assert entry.ask(window.front, value, None)
    assert window.store.state["network"] == then(far, value)


def test_a_number_that_is_typed_on_the_way_is_wished_though_it_is_seen(qtbot: QtBot, window: Window) -> None:
    window.store.open(AppState(panel="descent").with_panel("descent", LONG))
    assert window.page.is_on_the_way
    field, seen = window.front.findChild(NumberField, "descent.steps"), window.front.state.steps
    assert isinstance(field, NumberField)
    assert seen != LONG.steps
    entry = field.edit
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, str(seen))
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert window.store.state["descent"].steps == seen


@pytest.mark.parametrize("goes", [True, False])
def test_a_training_on_the_way_begins_again_with_other_settings_alone(far: Window, goes: bool) -> None:
    far.front.edit("a drag", row=2)
    assert far.store.state["network"] == replace(DEEP, row=2)
    far.front.edit("a drag", **({"step": 6000} if goes else {"learning_rate": 0.2}))
    assert far.store.state["network"].step == (6000 if goes else 0)


@pytest.mark.painted
def test_the_first_look_is_taken_after_the_turn_of_the_wish_and_the_way_is_gone_after_that(
    far: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wish, picture, its painting and a slice are four turns: the window stands still for none of their sums."""
    done = watched(far, monkeypatch)
    walk = TrainingWalk._walk
    monkeypatch.setattr(TrainingWalk, "_walk", lambda *given: done.append("walk") or walk(*given))
    far.store.edit("network", replace(DEEP, learning_rate=0.25))
    turns = []
    for _ in range(3):
        turns.append(sorted(set(done)))
        done.clear()
        QCoreApplication.processEvents()
    assert turns == [[], ["draw"], []]
    assert "walk" in done
    assert "draw" not in done


def test_a_slider_that_moves_on_leaves_a_long_walk(window: Window) -> None:
    window.store.open(AppState(panel="descent").with_panel("descent", LONG))
    window.store.edit("descent", replace(LONG, learning_rate=0.002))
    assert window.page.is_on_the_way
    arrive(window)
    assert window.front.state.learning_rate == 0.002
    assert len(window.front.result.w) == LONG.steps + 1
    assert len(trajectory.KEPT._found) <= 4  # what nobody waited for was not walked to its end


def test_a_panel_that_comes_to_the_front_with_other_letters_and_another_network_stands(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its plane, drawn again for its letters, had the new state and the result of the one before."""
    faults: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda _, fault, __: faults.append(fault))
    presets = topic("network").presets
    for name, size in (("slide", 1.5), ("XOR", 1.0)):
        window.store.select("network")
        settle()
        window.store.select("cost")
        window.appearance.choose_type_size(size)
        window.store.edit("network", replace(topic("network").State(), **presets[name]))
        window.store.select("network")
        settle()
    assert not faults
    assert window.page.off is None
