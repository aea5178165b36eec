"""Two cards of a small stage: where they stand, and what they need."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from dlviz.ui.pair import GAP, can_stand, placed


def test_the_card_that_is_chosen_has_the_larger_share() -> None:
    upper, other = placed(QRect(0, 40, 1008, 400), [QSize(100, 100), QSize(100, 100)], 1.4)
    assert (upper, other) == (QRect(0, 40, 600, 400), QRect(608, 40, 400, 400))
    upper, other = placed(QRect(0, 40, 400, 508), [QSize(100, 100), QSize(100, 100)], 1.4)
    assert (upper, other) == (QRect(0, 40, 400, 300), QRect(0, 348, 400, 200))


def test_none_has_less_than_it_needs_where_there_is_enough() -> None:
    upper, other = placed(QRect(0, 0, 663, 420), [QSize(420, 140), QSize(230, 220)], 1.4)
    assert (upper.width(), other.width()) == (420, 663 - GAP - 420)
    upper, other = placed(QRect(0, 0, 663, 420), [QSize(300, 140), QSize(300, 220)], 1.4)
    assert (upper.width(), other.width()) == (663 - GAP - 300, 300)


def test_cards_too_wide_to_stand_beside_each_other_stand_one_under_the_other() -> None:
    needs = [QSize(444, 139), QSize(265, 220)]
    upper, other = placed(QRect(0, 0, 663, 420), needs, 1.4)
    assert (upper.size(), other.size()) == (QSize(663, 420 - GAP - 220), QSize(663, 220))
    assert can_stand(QSize(444, 139 + GAP + 220), needs)
    assert not can_stand(QSize(443, 139 + GAP + 220), needs)
    assert not can_stand(QSize(663, 138 + GAP + 220), needs)
    assert can_stand(QSize(444 + GAP + 265, 220), needs)


def test_cards_too_high_to_stand_one_under_the_other_stand_beside_each_other() -> None:
    upper, other = placed(QRect(0, 0, 300, 300), [QSize(100, 200), QSize(100, 200)], 1.4)
    assert (upper.top(), other.top()) == (0, 0)


def test_one_card_has_all_the_room() -> None:
    assert placed(QRect(1, 2, 30, 40), [QSize(50, 50)], 1.4) == [QRect(1, 2, 30, 40)]
