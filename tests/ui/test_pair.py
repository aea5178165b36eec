"""Two cards of a small stage: where they stand, and what they need."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from dlviz.ui.pair import GAP, Need, can_stand, placed


def needs(*sizes: QSize) -> list[Need]:
    return [lambda wide, size=size: size for size in sizes]  # type: ignore[misc]


def test_the_card_that_is_chosen_has_the_larger_share() -> None:
    upper, other = placed(QRect(0, 40, 1008, 400), needs(QSize(100, 100), QSize(100, 100)), 1.4)
    assert (upper, other) == (QRect(0, 40, 600, 400), QRect(608, 40, 400, 400))
    upper, other = placed(QRect(0, 40, 400, 508), needs(QSize(100, 100), QSize(100, 100)), 1.4)
    assert (upper, other) == (QRect(0, 40, 400, 300), QRect(0, 348, 400, 200))


def test_none_has_less_than_it_needs_where_there_is_enough() -> None:
    upper, other = placed(QRect(0, 0, 663, 420), needs(QSize(420, 140), QSize(230, 220)), 1.4)
    assert (upper.width(), other.width()) == (420, 663 - GAP - 420)
    upper, other = placed(QRect(0, 0, 663, 420), needs(QSize(300, 140), QSize(300, 220)), 1.4)
    assert (upper.width(), other.width()) == (663 - GAP - 300, 300)


def test_cards_too_wide_to_stand_beside_each_other_stand_one_under_the_other() -> None:
    both = needs(QSize(444, 139), QSize(265, 220))
    upper, other = placed(QRect(0, 0, 663, 420), both, 1.4)
    assert (upper.size(), other.size()) == (QSize(663, 420 - GAP - 220), QSize(663, 220))
    assert can_stand(QSize(444, 139 + GAP + 220), both)
    assert not can_stand(QSize(443, 139 + GAP + 220), both)
    assert not can_stand(QSize(663, 138 + GAP + 220), both)
    assert can_stand(QSize(444 + GAP + 265, 220), both)


def test_cards_too_high_to_stand_one_under_the_other_stand_beside_each_other() -> None:
    upper, other = placed(QRect(0, 0, 300, 300), needs(QSize(100, 200), QSize(100, 200)), 1.4)
    assert (upper.top(), other.top()) == (0, 0)


def test_one_card_has_all_the_room() -> None:
    assert placed(QRect(1, 2, 30, 40), needs(QSize(50, 50)), 1.4) == [QRect(1, 2, 30, 40)]


def test_a_card_that_needs_more_height_where_it_is_narrow_is_asked_for_each_way() -> None:
    """A row of it turns where it has less than 500 pixels, whatever it has now."""

    def turning(wide: int) -> QSize:
        return QSize(200, 100 if wide >= 500 else 300)

    both: list[Need] = [turning, *needs(QSize(200, 100))]
    assert not can_stand(QSize(663, 207), both)
    assert can_stand(QSize(663, 208), both)
    assert [place.width() for place in placed(QRect(0, 0, 663, 208), both, 1.4)] == [663, 663]
    assert can_stand(QSize(900, 110), both)
    assert [place.width() for place in placed(QRect(0, 0, 900, 110), both, 1.4)] == [535, 357]
