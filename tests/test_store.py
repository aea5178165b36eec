"""The one mutable thing: it says once what has changed, and nothing where nothing has."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dlviz.history import HEAVIEST
from dlviz.model.fields import Checked, FieldError
from dlviz.state import SHARED, AppState, weigh
from dlviz.store import Store
from dlviz.topics import PANELS, topic


@pytest.fixture
def heard() -> list[Any]:
    return []


@pytest.fixture
def store(qapp: Any, heard: list[Any]) -> Store:
    made = Store()
    made.changed.connect(lambda old, new: heard.append((old, new)))
    return made


def cost(store: Store, **fields: Any) -> Any:
    return replace(store.state["cost"], **fields)


def test_a_change_makes_no_first_state_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is checked field by field when it is made: some 70 of them took 2 ms of every tick of a slider."""
    edited = cost(store, w=2.0)
    first = [store.state[name] for name in PANELS]
    made: list[Any] = []
    monkeypatch.setattr(Checked, "__post_init__", lambda state: made.append(state))
    store.edit("cost", edited)
    assert store.state["cost"] is edited
    store.undo()
    assert all(store.state[name] is state for name, state in zip(PANELS, first, strict=True))
    assert len(made) == 1  # the panel that shares its data


def test_an_edit_is_told_once(store: Store, heard: list[Any]) -> None:
    before = store.state
    store.edit("cost", cost(store, w=2.0))
    assert heard == [(before, store.state)]
    assert store.state["cost"].w == 2.0


@pytest.mark.parametrize("name", PANELS)
def test_an_equal_state_is_not_told(store: Store, heard: list[Any], name: str) -> None:
    store.edit(name, store.state[name])
    store.play(name, store.state[name])
    store.reset(name)
    store.select(store.state.panel)
    store.open(AppState())
    assert heard == []
    assert not store.can_undo


def test_nothing_to_undo_is_not_told(store: Store, heard: list[Any]) -> None:
    store.undo()
    store.redo()
    assert heard == []


def test_undo_and_redo(store: Store, heard: list[Any]) -> None:
    start = store.state
    store.edit("cost", cost(store, w=2.0))
    edited = store.state
    store.undo()
    assert store.state == start
    assert store.can_redo
    store.redo()
    assert store.state == edited
    assert [new for _, new in heard] == [edited, start, edited]


def test_a_drag_is_undone_at_once(store: Store) -> None:
    start = store.state
    for w in (1.0, 2.0, 3.0):
        store.edit("cost", cost(store, w=w), "drag")
    store.undo()
    assert store.state == start


def test_playing_and_going_to_a_tab_are_no_steps(store: Store) -> None:
    store.play("descent", replace(store.state["descent"], step=1))
    store.select("matrix")
    assert store.state["descent"].step == 1
    assert store.state.panel == "matrix"
    assert not store.can_undo


def test_a_panel_that_is_not_there_changes_nothing(store: Store, heard: list[Any]) -> None:
    with pytest.raises(FieldError, match="panel"):
        store.select("no such panel")
    assert heard == []


def test_reset_gives_one_panel_its_start_and_can_be_undone(store: Store) -> None:
    store.edit("cost", cost(store, w=2.0))
    store.edit("activations", replace(store.state["activations"], x=-1.0))
    before = store.state
    store.reset("cost")
    assert store.state["cost"] == AppState()["cost"]
    assert store.state["activations"].x == -1.0
    store.undo()
    assert store.state == before


def test_opening_a_file_is_one_step(store: Store) -> None:
    start, opened = store.state, AppState(panel="matrix").with_panel("cost", replace(AppState()["cost"], w=3.0))
    store.open(opened)
    assert store.state == opened
    store.undo()
    assert store.state == start


def test_undo_goes_back_into_the_file_before(store: Store) -> None:
    crossed: list[int] = []
    store.crossed.connect(lambda: crossed.append(store.file))
    store.edit("cost", cost(store, w=2.0))
    store.open(AppState(panel="matrix"), 1)
    store.edit("cost", cost(store, w=4.0))
    store.play("cost", cost(store, w=5.0))
    assert (store.file, crossed) == (1, [1])
    store.undo()
    store.undo()
    assert (store.file, crossed, store.state["cost"].w) == (0, [1, 0], 2.0)
    store.redo()
    assert (store.file, crossed) == (1, [1, 0, 1])


def test_a_file_that_holds_what_is_shown_is_no_step(store: Store, heard: list[Any]) -> None:
    store.open(store.state, 1)
    assert (store.file, store.can_undo, heard) == (1, False, [])


@pytest.mark.parametrize("name", SHARED)
def test_shared_data_shows_in_the_other_panel(store: Store, name: str) -> None:
    other = SHARED[name]
    store.edit(name, replace(store.state[name], x=(1.0, 5.0), y=(0.0, 7.0)))
    assert (store.state[other].x, store.state[other].y) == ((1.0, 5.0), (0.0, 7.0))
    store.undo()
    assert store.state == AppState()


def test_undo_is_bounded_in_bytes(qapp: Any) -> None:
    store = Store()
    for shift in range(40):
        points = tuple(float(number + shift) for number in range(100_000))
        store.edit("cost", topic("cost").State(x=points, y=points))
    heavy = sum(1 for _ in iter(lambda: store.can_undo and store.undo(), False))
    assert HEAVIEST / 10e6 < heavy < HEAVIEST / 6e6  # the points are 8 MB, twice


def test_what_steps_share_is_weighed_once() -> None:
    points = tuple(map(float, range(1000)))
    one = AppState().with_panel("cost", topic("cost").State(x=points, y=points))
    other = one.with_panel("cost", replace(one["cost"], w=2.0))
    assert weigh(one, other) == 0
    assert 70_000 < weigh(one, AppState()) < 90_000  # also as the data of the descent
