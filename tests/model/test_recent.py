"""What was made last is kept for a while, and found again by keys that are equal."""

from __future__ import annotations

import pytest

from dlviz.model.arrays import Numbers
from dlviz.model.recent import Recent


def test_what_was_not_asked_for_longest_goes_first() -> None:
    kept: Recent[str] = Recent(3, 100)
    for key in "abc":
        assert kept.put(key, key.upper(), 1) == key.upper()
    assert kept.get("a") == "A"
    kept.put("d", "D", 1)
    assert "b" not in kept
    assert [kept.get(key) for key in "acd"] == ["A", "C", "D"]


def test_not_more_is_kept_than_fits_and_always_the_last() -> None:
    kept: Recent[str] = Recent(9, 100)
    kept.put("a", "A", 60)
    kept.put("a", "again", 40)  # instead of it
    kept.put("b", "B", 60)
    assert [kept.get(key) for key in "ab"] == ["again", "B"]
    kept.put("c", "C", 1000)
    assert [kept.get(key) for key in "abc"] == [None, None, "C"]
    kept.clear()
    assert "c" not in kept
    kept.put("d", "D", 100)
    assert kept.get("d") == "D"


def test_numbers_that_are_the_same_again_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """At each tick it took 100 ms, where 200,000 points were opened a second time."""
    first, again = (Numbers(map(float, range(9))) for _ in range(2))
    compared: list[object] = []

    def counted(one: Numbers, other: object) -> bool:
        compared.append(other)
        return tuple.__eq__(one, other)  # type: ignore[arg-type]

    kept: Recent[str] = Recent(3, 100)
    kept.put((first, "x"), "made", 9)
    monkeypatch.setattr(Numbers, "__eq__", counted)
    assert [kept.get((again, "x")) for _ in range(5)] == ["made"] * 5
    kept.put((again, "x"), "anew", 9)
    assert kept.get((again, "x")) == "anew"
    assert len(compared) == 1
