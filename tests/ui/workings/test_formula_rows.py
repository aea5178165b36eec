"""Formulas in narrow places: broken between their parts, never with letters that are too small."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from dlviz.model.topic import Working
from dlviz.theme import DARK, LIGHT, PROJECTOR, Theme
from dlviz.topics import PANELS, first_state, topic
from dlviz.ui.dressing import dress
from dlviz.ui.workings.formula_rows import factors, parts, rows, steps, terms
from dlviz.ui.workings.formula_view import HIGH, FormulaView, natural
from dlviz.ui.workings.working_view import WorkingView

pytestmark = pytest.mark.painted(4)

DIGITS = r"z_j = \sum_i x_i w_{ij}, \quad a_j = h(z_j), \quad \hat{y}_k = \frac{e^{z_k}}{\sum_c e^{z_c}}, \quad L = 1"
METHODS = r"\hat{m} = \frac{m}{1 - \beta_1^t}, \; \hat{v} = 2, \; W \coloneqq W - \alpha \frac{\hat{m}}{\sqrt{\hat{v}}}"


def test_parts_stand_between_gaps_that_are_in_no_bracket() -> None:
    assert parts(METHODS) == [
        r"\hat{m} = \frac{m}{1 - \beta_1^t},", r"\hat{v} = 2,",
        r"W \coloneqq W - \alpha \frac{\hat{m}}{\sqrt{\hat{v}}}",
    ]  # fmt: skip
    cases = r"y = \begin{cases} 1, & \; z > 0 \\ 0, & \quad z \le 0 \end{cases} \qquad h(a \quad b)"
    assert parts(cases) == [r"y = \begin{cases} 1, & \; z > 0 \\ 0, & \quad z \le 0 \end{cases}", r"h(a \quad b)"]
    assert parts("Minimize \\; cost") == ["Minimize \\; cost"]


def test_steps_begin_with_the_sign_of_an_equation_that_is_in_no_bracket() -> None:
    assert steps(r"L = -\sum_{c=0}^{1} y_c = -[a = b] \approx 2") == [
        "L", r"= -\sum_{c=0}^{1} y_c", "= -[a = b]", r"\approx 2",
    ]  # fmt: skip


def test_terms_are_added_up_in_no_bracket() -> None:
    assert terms(r"\coloneqq W - \alpha \frac{1 - m}{m} (W x - y) + -b") == [
        r"\coloneqq W", r"- \alpha \frac{1 - m}{m} (W x - y)", "+ -b",
    ]  # fmt: skip
    assert terms(r"= -\log p") == [r"= -\log p"]


def test_a_product_is_broken_before_a_sum_that_is_in_no_bracket() -> None:
    assert factors(r"- \alpha \frac{1}{m} \sum_{i} x") == [r"- \alpha \frac{1}{m}", r"\cdot \sum_{i} x"]
    for whole in (r"\sum_i x", r"L = \sum_i x", r"W \coloneqq \sum_i x", r"- \sum_i x", r"a (b \sum_i x)", "a b"):
        assert factors(whole) == [whole]


def test_a_sum_is_broken_only_where_a_step_has_no_room() -> None:
    def fits(row: str) -> bool:
        return len(row) < 10

    assert rows("a = bcd + efg = h", fits, fits) == ["a = bcd", "+ efg = h"]
    assert rows("a = bc + de = h", fits, fits) == ["a", "= bc + de", "= h"]


def test_rows_are_as_full_as_they_may_be() -> None:
    def fits(row: str) -> bool:
        return len(row) <= 70

    found = rows(DIGITS, fits, fits)
    assert all(map(fits, found))
    assert r" \quad ".join(found) == DIGITS
    assert len(found) == 2
    assert rows("a = bcdef = g", lambda row: len(row) < 8, lambda row: len(row) < 8) == ["a", "= bcdef", "= g"]
    assert rows("a = bcdef = g", lambda row: len(row) < 8, lambda _: True) == ["a = bcdef = g"]


@pytest.mark.parametrize("wide", [240, 300, 360, 480])
@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR, replace(DARK, type=1.5)], ids=["light", "projector", "large"])
def test_no_panel_writes_its_formula_smaller_than_can_be_read(qtbot: QtBot, theme: Theme, wide: int) -> None:
    for name in PANELS:
        state: Any = first_state(name)
        of = topic(name)
        card = shown(qtbot, of.working(state, of.solve(state)), theme, wide)
        assert card.formula.share >= card.formula.least, (name, card.formula.share)


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR, replace(DARK, type=1.5)], ids=["light", "projector", "large"])
def test_the_slopes_of_a_descent_can_be_read_in_a_narrow_column(qtbot: QtBot, theme: Theme) -> None:
    of = topic("descent")
    for fields in ({}, {"use_bias": True}, {"method": "momentum"}):
        state: Any = of.State(**fields)
        card = shown(qtbot, of.working(state, of.solve(state)), theme, 220)
        assert card.formula.share >= card.formula.least, (fields, card.formula.share)


def test_beside_a_picture_on_half_a_screen_large_letters_stay_large(qtbot: QtBot) -> None:
    """The descent's next step was written half as large as its numbers: only what is left of its sign went up."""
    large = replace(PROJECTOR, type=1.5 * PROJECTOR.type)
    for name in PANELS:
        state: Any = first_state(name)
        of = topic(name)
        card = shown(qtbot, of.working(state, of.solve(state)), large, 280)
        assert card.formula.share >= card.formula.least, (name, card.formula.share)


def test_where_there_is_room_the_formula_has_one_row_and_its_usual_height(qtbot: QtBot) -> None:
    card = shown(qtbot, Working(DIGITS, ("a = 1",)), LIGHT, 900)
    assert card.formula.height() == HIGH
    narrow = shown(qtbot, Working(DIGITS, ("a = 1",)), LIGHT, 240)
    assert narrow.formula.height() > 1.5 * HIGH
    assert narrow.lines.y() >= narrow.formula.geometry().bottom()
    narrow.resize(900, 400)
    assert narrow.formula.height() == HIGH


@pytest.mark.painted
def test_it_is_painted_as_large_as_it_says(qtbot: QtBot) -> None:
    view = FormulaView()
    qtbot.addWidget(view)
    view.show_formula(r"a + b + c = 1")
    view.typeset_at_once()
    (row,) = view.rows_for(900)
    for high in (HIGH, HIGH // 3):
        view.resize(900, high)
        image = view.grab().toImage()
        ground, reach = image.pixel(899, 0), view.share * natural(row).width()
        inked = [x for x in range(900) if any(image.pixel(x, y) != ground for y in range(high))]
        assert 0.9 * reach < max(inked) <= reach + 1


def test_what_cannot_be_typeset_is_broken_too(qtbot: QtBot) -> None:
    view = FormulaView()
    qtbot.addWidget(view)
    view.show_formula(r"h(x) = \frac{1}{1 + x}^{2}^{3} + \sqrt{x} \qquad g(x) = \frac{1}{1 + x}^{2}^{3} + \sqrt{x}")
    view.typeset_at_once()
    assert len(view.rows_for(900)) == 1
    assert len(view.rows_for(200)) == 2


def shown(qtbot: QtBot, working: Working, theme: Theme, wide: int) -> WorkingView:
    card = WorkingView()
    qtbot.addWidget(card)
    dress(card, theme)
    card.formula.typeset_at_once()
    card.show_working(working)
    card.resize(wide, 400)
    card.show()
    return card
