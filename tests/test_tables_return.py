"""What we write we can read: each table as CSV and as a copy, back into its own panel, gives the same state."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from dlviz.errors import Problem
from dlviz.export.numbers import as_csv
from dlviz.files.choosing import best
from dlviz.files.taking import whole
from dlviz.i18n import set_language
from dlviz.model.slices import finish
from dlviz.panels import panel_class
from dlviz.topics import PANELS, topic
from dlviz.ui.tables.exchange import Exchange
from tests.panels.hands import shown
from tests.random_states import random_state
from tests.tables import read_text

pytestmark = pytest.mark.painted(4)

# The modes of each panel whose table holds what a person gave; in the others all of it is computed.
GIVEN = {
    "cost": ({}, {"standardise": True}, {"use_bias": True, "b": 0.3}),
    "log-loss": (
        {"mode": "binary"},
        {"mode": "binary", "base": "e"},
        {"mode": "categorical"},
        {"mode": "categorical", "given": "logits", "samples": (("=a", 1, (2.0, -1.0, 0.5)), ("b", 0, (0.1, 3.0, 1.0)))},
        {"mode": "categorical", "samples": (("Kim", 1, (0.25, 0.75)),)},
    ),
    "network": ({"mode": "compute"}, {"mode": "train"}),
    "digits": ({"source": "own", "own": ((7, (16,) * 64), (0, (0, 3) * 32))},),
}
COMPUTED = {
    "descent": ({}, {"use_bias": True, "method": "adam"}),
    "digits": ({}, {"source": "drawing"}),
}
OTHER_ROWS = {
    "cost": {"x": (0.1, 1 / 3, -5.0, 1e-7), "y": (7.0, -2.5, 1e6, 0.0)},
    "log-loss": {"rows": (("－가", 1, 0.125), ("x,y", 0, 1 / 3), ("'=1", 1, 1.0))},
    "digits": {},
    "network": {"inputs": ((0.5, -1.25), (3.0, 1 / 7), (0.0, 1.0))},
}


def csv_of(panel: str, state: Any) -> str:
    return as_csv(panel, state).decode("utf-8-sig")


@pytest.mark.parametrize(("panel", "fields"), [(panel, fields) for panel, all_ in GIVEN.items() for fields in all_])
@pytest.mark.parametrize("rows", [False, True])
def test_a_csv_export_comes_back(panel: str, fields: dict[str, Any], rows: bool) -> None:
    state = replace(topic(panel).State(), **{**(OTHER_ROWS[panel] if rows else {}), **fields})
    choice = best(read_text(csv_of(panel, state)), _in_order(panel, state))
    assert choice.doubt == ""
    blank = replace(state, **{name: getattr(topic(panel).State(), name) for name in choice.table.places})
    assert finish(whole(choice, lambda: blank)) == state


def _in_order(panel: str, state: Any) -> list[Any]:
    tables = topic(panel).takes
    return sorted(tables, key=lambda t: any(getattr(state, name) != value for name, value in t.mode.items()))


@pytest.mark.parametrize("panel", ["cost", "log-loss", "network"])
def test_random_states_come_back_from_csv(panel: str) -> None:
    rng = random.Random(5)
    for _ in range(40):
        state: Any = random_state(panel, rng)
        choice = best(read_text(csv_of(panel, state)), _in_order(panel, state))
        assert choice.doubt == ""
        assert finish(whole(choice, lambda state=state: state)) == state


@pytest.mark.parametrize("panel", ["cost"])
@pytest.mark.parametrize("standardise", [False, True])
def test_generated_points_that_come_back_are_still_generated_and_others_are_typed(
    panel: str, standardise: bool
) -> None:
    state: Any = replace(topic(panel).State(), generated=50, generated_seed=3, standardise=standardise)
    text = csv_of(panel, state)
    choice = best(read_text(text), topic(panel).takes)
    assert finish(whole(choice, lambda: state)) == state
    elsewhere: Any = finish(whole(choice, lambda: replace(state, generated_seed=4)))
    assert elsewhere.generated == 0
    assert topic(panel).table(elsewhere, topic(panel).solve(elsewhere)) == topic(panel).table(
        state, topic(panel).solve(state)
    )


@pytest.mark.parametrize(("panel", "fields"), [(panel, fields) for panel, all_ in COMPUTED.items() for fields in all_])
def test_a_table_of_what_follows_is_told_as_that(panel: str, fields: dict[str, Any]) -> None:
    state = replace(topic(panel).State(), **fields)
    with pytest.raises(Problem) as caught:
        best(read_text(csv_of(panel, state)), topic(panel).takes)
    assert caught.value.kind == "only_computed"


@pytest.mark.parametrize("rows", [3, 1])
def test_a_product_comes_back_as_the_first_matrix_of_the_next(rows: int) -> None:
    state: Any = replace(topic("matrix").State(), a=((0.0, 1.0), (1.0, 2.0), (2.0, 0.5))[:rows], b=((1.0,), (0.5,)))
    product = topic("matrix").solve(state).product
    choice = best(read_text(csv_of("matrix", state)), topic("matrix").takes)
    assert (choice.table.name, choice.doubt) == ("a", "")
    given: Any = finish(whole(choice, lambda: state))
    assert given.a == tuple(map(tuple, product.tolist()))
    assert given.b == state.b


def test_every_panel_that_takes_tables_is_tried() -> None:
    assert {panel for panel in PANELS if topic(panel).takes} == {*GIVEN, *COMPUTED, "matrix"}


COPIES = [
    ("cost", "x_y", {}, {"x": (1.5, 2.5, -1.0), "y": (0.1, 0.2, 1e-9)}),
    ("log-loss", "rows", {"mode": "binary"}, {"rows": (("=1", 1, 0.25), ("b", 0, 0.75))}),
    ("log-loss", "samples", {"mode": "categorical"}, {"samples": (("=1", 1, (0.25, 0.75)), ("b", 0, (0.5, 0.5)))}),
    ("log-loss", "samples", {"mode": "categorical", "given": "logits", "temperature": 2.0},
     {"samples": (("x", 1, (2.5, -3.0)), ("b", 0, (0.5, 0.5)))}),
    ("network", "points", {"mode": "train", "data": "own"}, {"points": ((0.5, 1.5, 1), (-1.0, 0.0, 0), (0.0, 1.0, 1))}),
    ("matrix", "a", {}, {"a": ((1.5, 2.0), (3.0, -4.0))}),
    ("matrix", "b", {}, {"b": ((1e-9, 2.0, 1.0), (3.0, -4.0, 0.0))}),
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(("panel", "name", "mode", "rows"), COPIES)
def test_a_copied_table_comes_back(
    qtbot: Any, panel: str, name: str, mode: dict[str, Any], rows: dict[str, Any], language: str
) -> None:
    """Pasted over other cells, and opened as a file, in both languages."""
    set_language(language)
    made: Any = shown(qtbot, panel_class(panel))
    made.edit(**mode, **rows)
    wished = made.state
    host = made.findChild(QWidget, f"{panel}.{name}")
    exchange = host.findChild(Exchange)
    exchange.copy(whole=True)
    text = QGuiApplication.clipboard().text()
    heard: list[Any] = []
    made.refused.connect(heard.append)
    made.edit(**_other(wished, rows))
    assert made.state != wished
    if hasattr(host, "setCurrentIndex"):
        host.setCurrentIndex(host.model().index(0, 0))
    exchange.paste()
    assert (heard, made.state) == ([], wished)
    made.edit(**_other(wished, rows))
    made.intake.take(read_text(text), next(table for table in topic(panel).takes if table.name == name))
    assert (heard, made.state) == ([], wished)


def _other(state: Any, rows: dict[str, Any]) -> dict[str, Any]:
    """As many rows, of which the first is another."""
    (name, *_), zero = rows, {"rows": ("z", 0, 0.5), "samples": ("z", 0, (0.5, 0.5)), "points": (9.0, 9.0, 0)}
    value = getattr(state, name)
    first = zero.get(name, 9.0 if isinstance(value[0], float) else tuple(9.0 for _ in value[0]))
    return {name: (first, *value[1:])}
