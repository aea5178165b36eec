"""A talk goes through question, picture and why, page after page and back, and counts hands."""

from __future__ import annotations

from dlviz.lecture.talk import MOST_HANDS, Talk, clock


def test_on_and_back_are_each_others_way() -> None:
    talk, way = Talk(3), []
    for _ in range(8):
        way.append(talk)
        talk = talk.on()
    assert (talk.index, talk.phase) == (2, "why")
    assert talk.on() == talk
    for before in reversed(way):
        talk = talk.back()
        assert talk == before
    assert talk.back() == talk


def test_hands_belong_to_their_page() -> None:
    talk = Talk(2).raised(1, 3).raised(1, 3).raised(0, 3, -1)
    assert talk.counts(3) == (0, 2, 0)
    talk = talk.on().on().on()
    assert talk.counts(2) == (0, 0)
    assert talk.back().counts(3) == (0, 2, 0)
    assert Talk(1).raised(0, 1, 10_000).counts(1) == (MOST_HANDS,)


def test_time_is_told_in_hours_minutes_and_seconds() -> None:
    assert clock(1421.9) == "00:23:41"
    assert clock(3600 * 11 + 62) == "11:01:02"
