"""Marks are told anew only where what they follow from is another; nothing older than the last telling comes back."""

from __future__ import annotations

from collections.abc import Iterator

from dlviz.marks import Box, Mark
from dlviz.marks.last_told import LastTold


def test_a_part_is_told_anew_where_it_follows_from_something_else() -> None:
    kept, told = LastTold(), []

    def tell() -> Iterator[Mark]:
        told.append(None)
        yield Box(0, 0, 10, 10, fill="data")

    first = kept.part("box", (1, "a"), tell)
    assert kept.part("box", (1, "a"), tell) is first
    assert kept.part("box", (2, "a"), tell) is not first
    assert kept.part("box", (1, "a"), tell) is not first  # what was before that is forgotten
    assert len(told) == 3


def test_parts_do_not_know_each_other() -> None:
    kept = LastTold()
    assert [kept.made(name, 1, lambda name=name: [name]) for name in ("one", "other", "one")] == [
        ["one"],
        ["other"],
        ["one"],
    ]
