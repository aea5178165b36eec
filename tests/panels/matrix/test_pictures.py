"""The pictures of the matrix panel, read by their marks."""

from __future__ import annotations

import pytest

from dlviz.marks import Box, Line, Words
from dlviz.model.matrix.chain import multiply_chain
from dlviz.panels.matrix.pictures import Shapes, chain_picture, shape_bar
from tests.marks.ruler import room


def texts(marks: object) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Words)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("inner", "sign"), [(True, "="), (False, "≠"), (None, "?")])
def test_the_inner_sizes_are_tied_by_what_is_true_of_them(inner: bool | None, sign: str) -> None:
    marks = list(shape_bar(Shapes(("3", "2"), ("2", "4"), ("3", "4"), inner=inner), room()))
    assert [t for t in texts(marks) if t in "=≠?"] == [sign]
    tie = next(mark for mark in marks if mark.name == "inner tie")
    assert isinstance(tie, Line)
    sizes = {mark.text: mark for mark in marks if isinstance(mark, Words) and mark.text in "24"}
    assert tie.x[-1] > tie.x[0]
    assert sizes["4"].x > tie.x[-1]


def test_a_product_that_does_not_exist_has_a_cross_for_its_shape() -> None:
    shown = texts(shape_bar(Shapes(("3", "2"), ("4", "1"), ("", ""), inner=False), room()))
    assert "✗" in shown
    assert shown.count("×") == 2


def test_a_chain_that_fits_is_tied_by_dots_and_ends_in_its_product() -> None:
    chain = multiply_chain(((1, 2), (2, 3), (3, 2)))
    marks = list(chain_picture(chain, True, room(900, 400)))
    shown = texts(marks)
    assert [t for t in shown if t in "·≠="] == ["·", "·", "="]
    assert [t for t in shown if "×" in t] == ["1×2", "2×3", "3×2", "1×2"]
    product = [f"{value:g}" for value in chain.product.ravel()]  # type: ignore[union-attr]
    assert shown[-len(product) - 2 : -2] == product


def test_a_chain_that_breaks_says_where_and_has_no_product() -> None:
    chain = multiply_chain(((2, 3), (4, 2), (2, 2)))
    marks = list(chain_picture(chain, False, room(900, 400)))
    assert [t for t in texts(marks) if t in "·≠="] == ["≠"]
    boxes = [mark for mark in marks if isinstance(mark, Box)]
    assert [(box.role, box.dash) for box in boxes] == [("data", ""), ("bad", "dash"), ("data", "")]


@pytest.mark.parametrize("wide", [360, 900, 1800])
def test_boxes_are_to_scale_and_inside_the_room(wide: int) -> None:
    look = room(wide, 400)
    boxes = [m for m in chain_picture(multiply_chain(((1, 2), (2, 5), (5, 3))), True, look) if isinstance(m, Box)]
    unit = boxes[0].wide / 2
    assert [(round(b.high / unit), round(b.wide / unit)) for b in boxes] == [(1, 2), (2, 5), (5, 3), (1, 3)]
    assert all(b.x >= 0 and b.x + b.wide <= wide for b in boxes)


def test_numbers_that_cannot_be_read_are_left_out_as_a_whole() -> None:
    chain = multiply_chain(((9, 9), (9, 9), (9, 9)))
    small = [t for t in texts(chain_picture(chain, True, room(360, 180))) if t.isdigit()]
    assert small == []
