"""Worksheets: the same for the same seed, of the topics that were asked for, and what is refused."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from dlviz.errors import Problem
from dlviz.lecture.exercises import TOPICS
from dlviz.lecture.sheet import MOST, make_sheets, read_names, read_topics


def test_a_sheet_has_the_topics_in_their_order_and_the_kinds_in_turn() -> None:
    (sheet,) = make_sheets((15, 5), seed=7, count=4)
    assert [exercise.topic for exercise in sheet.exercises] == [5, 5, 15, 15]
    assert len({exercise.kind for exercise in sheet.exercises}) == 4


def test_where_nobody_says_how_many_there_are_ten_or_one_of_each_topic() -> None:
    assert len(make_sheets((5,))[0].exercises) == 10
    assert Counter(exercise.topic for exercise in make_sheets()[0].exercises) == Counter(TOPICS)


def test_a_seed_and_a_name_make_the_same_sheet() -> None:
    sheets = make_sheets(seed=3, names=("김하나", "이두리"))
    assert sheets == make_sheets(seed=3, names=("김하나", "이두리"))
    first, second = (sheet.exercises for sheet in sheets)
    assert [e.kind for e in first] == [e.kind for e in second]
    assert sum(a.ask != b.ask or a.formula != b.formula for a, b in zip(first, second, strict=True)) > 15
    assert make_sheets(seed=4) != make_sheets(seed=3)


@pytest.mark.parametrize("count", [0, -1, MOST + 1, 10_000])
def test_too_few_and_too_many_are_refused(count: int) -> None:
    with pytest.raises(Problem, match="bad_number"):
        make_sheets(count=count)


@pytest.mark.parametrize("topics", [(), (0,), (24,), (5, 99)])
def test_topics_that_are_not_there(topics: tuple[int, ...]) -> None:
    with pytest.raises(Problem, match="worksheet_topics"):
        make_sheets(topics)


def test_topics_as_they_are_typed() -> None:
    assert read_topics("5, 15,21") == (5, 15, 21)
    assert read_topics("13-16,1") == (13, 14, 15, 16, 1)
    for text in ("", "a", "1-", "-3", "1,,2", "1e3", "9" * 50, "1-99999999"):
        with pytest.raises(Problem, match="worksheet_topics"):
            make_sheets(read_topics(text))


def test_names_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_bytes("김하나\r\n\r\n  이두리 \n".encode("cp949"))
    assert read_names(path) == ("김하나", "이두리")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("", "no_names"), (" \n\n", "no_names"), ("a\nb\na\n", "name_twice"), ("x" * 61, "name_too_long"),
        ("\n".join(map(str, range(301))), "too_many_names"),
    ],
)  # fmt: skip
def test_names_that_cannot_be_taken(tmp_path: Path, content: str, kind: str) -> None:
    path = tmp_path / "names.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Problem, match=kind):
        read_names(path)


def test_names_that_are_no_text_are_not_called_a_table(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Problem) as found:
        read_names(path)
    assert found.value.kind == "not_utf8"
