"""Tables in and out: each encoding and separator, each mistake with its place, and nothing lost on the way round."""

from __future__ import annotations

import codecs
import contextlib
import doctest
import io
import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.errors import DATA, FILES, Problem
from dlviz.files import grid as grids
from dlviz.files import lines, writing
from dlviz.files.choosing import best
from dlviz.files.grid import Grid
from dlviz.files.lines import LARGEST, MOST_ROWS
from dlviz.files.printed import named_rows
from dlviz.files.separated import MOST_COLUMNS
from dlviz.files.writing import AT_ONCE, text_in_slices, to_csv, to_text, unguarded
from dlviz.i18n import set_language
from dlviz.messages import sentence
from dlviz.model.numbers import plain
from dlviz.model.numeral import decimal_number
from dlviz.model.slices import Slices, finish
from dlviz.topics import topic
from tests.counting import calls
from tests.share import WHOLE, for_all
from tests.tables import numbers_of, read_file, read_text, rows_of, texts_of

FINITE = st.floats(allow_nan=False, allow_infinity=False)
CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=8)
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(FINITE, min_size=width, max_size=width), min_size=1, max_size=12)
)


CELL_KINDS = {"blank_cell", "not_a_number", "thousands", "two_readings", "mixed_signs", "too_large_number"}


def numeric(grid: Grid) -> tuple[int, ...]:
    """The columns that are numbers throughout."""

    def is_numeric(index: int) -> bool:
        try:
            numbers_of(grid, index)
        except Problem:
            return False
        return True

    return tuple(filter(is_numeric, range(grid.width)))


def columns(grid: Grid) -> list[tuple[float, ...]]:
    return [numbers_of(grid, index) for index in range(len(grid.names))]


def refused(text: str, column: int | None = None) -> Problem:
    """The problem that a text has: in its shape, or in the first cell that is no number."""

    def read() -> None:
        grid = read_text(text)
        for index in range(len(grid.names)) if column is None else [column]:
            numbers_of(grid, index)

    with pytest.raises(Problem) as caught:
        read()
    return caught.value


def test_the_examples_in_the_words_are_true() -> None:
    assert doctest.testmod(grids).attempted > 0
    assert doctest.testmod(grids).failed == 0


# what stands between cells


@for_all(
    ("text", "expected"),
    [
        ("1\t2\n3\t4", [(1, 3), (2, 4)]),
        ("1;2\n3;4", [(1, 3), (2, 4)]),
        ("1,2\n3,4", [(1, 3), (2, 4)]),
        ("1, 2\n3, 4", [(1, 3), (2, 4)]),
        ("1 2\n3 4", [(1, 3), (2, 4)]),
        ("  1   2\n 30   4", [(1, 30), (2, 4)]),
        ("1,5;2,5", [(1.5,), (2.5,)]),  # csv.Sniffer finds a comma
        ("1,5\t2,5", [(1.5,), (2.5,)]),
        ("1,5 2,5\n3 4,5", [(1.5, 3), (2.5, 4.5)]),
        ('"1,5","2,5"\n"3","4,25"', [(1.5, 3), (2.5, 4.25)]),
        ("0,125;1,500", [(0.125,), (1.5,)]),  # the first says what the second means
        ("1,5e3;2", [(1500,), (2,)]),
        ("5", [(5,)]),
        ("5\n6\n7", [(5, 6, 7)]),
        ("-1\t+2\t.5\t5.\t1e-3\t2E+4", [(-1,), (2,), (0.5,), (5,), (0.001,), (20000,)]),
        ("−1\t−2,5", [(-1,), (-2.5,)]),
        ("1\xa0;\u30002", [(1,), (2,)]),
        ('"1"\t"2"', [(1,), (2,)]),
        ("sep=;\n1;2", [(1,), (2,)]),
        ('"sep=,"\n1,2', [(1,), (2,)]),
        ("\ufeff1,2", [(1,), (2,)]),
    ],
)
def test_numbers_between_any_separators(text: str, expected: list[tuple[float, ...]]) -> None:
    grid = read_text(text)
    assert columns(grid) == expected
    assert not grid.has_header
    assert numeric(grid) == tuple(range(len(expected)))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("rest", ["", "{0}", "{0}{0}  {0}", "{0},{0},,{0}", "{0}\t{0}"])
def test_line_ends_and_blank_lines_at_the_end(end: str, rest: str) -> None:
    grid = read_text(end.join(("x,y", "1,2", "3,4")) + rest.format(end))
    assert (grid.names, len(grid)) == (("x", "y"), 2)
    assert columns(grid) == [(1, 3), (2, 4)]


def test_columns_that_are_blank_throughout_at_the_end_are_none() -> None:
    assert columns(read_text("x,y,,\n1,2,,\n3,4,,")) == [(1, 3), (2, 4)]
    assert columns(read_text("1\t2\t\n3\t4")) == [(1, 3), (2, 4)]


# the header


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("x,y\n1,2", ("x", "y")),
        ('"x","y"\n1,2', ("x", "y")),
        ("공부 시간,점수\n1,2", ("공부 시간", "점수")),
        ("learning rate\n0.1\n0.2", ("learning rate",)),
        ("x  cost\n1 2", ("x", "cost")),
        ("x,\n1,2", ("x", "B")),
        ("x,y,\n1,2,3", ("x", "y", "C")),
        ("지역,2020년\n서울,3", ("지역", "2020년")),
        (" x , y \n1,2", ("x", "y")),
        ('"two\nlines",y\n1,2', ("two lines", "y")),
        ("x,x\n1,2", ("x", "x")),
        ("sep=;\nx;y\n1;2", ("x", "y")),
        ("x²,№\n1,2", ("x²", "№")),
        ("x,y\n1,abc", ("x", "y")),
    ],
)
def test_a_row_of_words_over_numbers_is_a_header(text: str, names: tuple[str, ...]) -> None:
    grid = read_text(text)
    assert grid.has_header
    assert grid.names == names
    assert len(grid) == text.removeprefix("sep=;\n").count("\n") - text.count("two\nlines")


@for_all(
    "text",
    ["1,2\n3,4", "ID1,1,0.9\nID2,0,0.5", "nan\n1\n2", "inf,x\n1,2", "NA,x\n1,2", "#N/A,x\n1,2", "1_000,x\n1,2",
     "１２,x\n1,2", "1e400,x\n1,2", "Seoul,\nBusan,3", "Seoul,-\nBusan,3", "Seoul,?\nBusan,3", "Kim\nLee\n7",
     "12kg\n13\n14", "1O\n13", "-5x\n1", "a,b\nc,d", "x,y", ",\n1,2"],
)  # fmt: skip
def test_what_is_no_header_is_not_dropped(text: str) -> None:
    grid = read_text(text)
    assert not grid.has_header
    assert grid.names[0] == "A"


def test_rows_are_counted_as_spreadsheets_do() -> None:
    assert tuple(read_text(text).row_of(0) for text in ("1", "x\n1", "\n \n\nx\n1")) == (1, 2, 5)
    assert read_text("sep=;\nx;y\n1;2").row_of(0) == 2


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")])
def test_the_letters_of_columns(index: int, name: str) -> None:
    assert grids.letter(index) == name


# columns of words among columns of numbers


def test_which_columns_are_numbers() -> None:
    grid = read_text("id,x,y,note,z\na,1,2,,5\nb,3,oops,7,6\nc,4,5,,8")
    assert numeric(grid) == (1, 4)
    assert grid.likely == (1, 2, 4)
    assert numbers_of(grid, 4) == (5, 6, 8)
    assert texts_of(grid, 0) == ("a", "b", "c")
    assert rows_of(grid)[1] == ("b", "3", "oops", "7", "6")
    assert grid.head(2) == [["a", "1", "2", "", "5"], ["b", "3", "oops", "7", "6"]]


def test_the_head_of_numbers_is_what_stands_there() -> None:
    assert read_text("x,y\n1.50,2\n3,4").head(1) == [["1.50", "2"]]
    assert rows_of(read_text("x,y\n1.50,2\n3,4")) == (("1.50", "2"), ("3", "4"))


# what is refused, and where

BAD = [
    # text, kind, row, column
    ("1,2\n3,abc", "not_a_number", 2, "B"),
    ("x,y\n1,2\n3,abc", "not_a_number", 3, '"y"'),
    ("x,y\n1,2\n3,nan", "not_a_number", 3, '"y"'),
    ("x,y\n1,2\n3,NaN", "not_a_number", 3, '"y"'),
    ("x,y\n1,inf\n3,4", "not_a_number", 2, '"y"'),
    ("x,y\n-Infinity,2", "not_a_number", 2, '"x"'),
    ("x,y\n1e400,2", "too_large_number", 2, '"x"'),
    ("x,y\n1,-1e309", "too_large_number", 2, '"y"'),
    ("x,y\n1_000,2", "not_a_number", 2, '"x"'),
    ("1,٣", "not_a_number", 1, "B"),
    ("1\t0x10", "not_a_number", 1, "B"),
    ("1\t1d5", "not_a_number", 1, "B"),
    ("1\t1j", "not_a_number", 1, "B"),
    ("1\tTrue", "not_a_number", 1, "B"),
    ("1\t50%", "not_a_number", 1, "B"),
    ("1\t₩500", "not_a_number", 1, "B"),
    ("1\t3/14", "not_a_number", 1, "B"),
    ("1\t2024-03-14", "not_a_number", 1, "B"),
    ("1\t1 000", "not_a_number", 1, "B"),
    ("1\t1.2.3", "not_a_number", 1, "B"),
    ("1\t--2", "not_a_number", 1, "B"),
    ("1\t1e", "not_a_number", 1, "B"),
    ("1\te5", "not_a_number", 1, "B"),
    ("1\t.", "not_a_number", 1, "B"),
    ("1\t-", "not_a_number", 1, "B"),
    ("1\t½", "not_a_number", 1, "B"),
    ("1\t#N/A", "not_a_number", 1, "B"),
    ("1\t#DIV/0!", "not_a_number", 1, "B"),
    ("1\t=A1", "not_a_number", 1, "B"),
    ("1\t'2", "not_a_number", 1, "B"),
    ("1\t1e99999", "not_a_number", 1, "B"),
    ("1\t2\x00", "not_a_number", 1, "B"),
    ("1\t{row}", "not_a_number", 1, "B"),
    ("12kg\n13\n14", "not_a_number", 1, "A"),
    ("nan\n1\n2", "not_a_number", 1, "A"),
    ("x,y", "not_a_number", 1, "A"),
    ("a,b\nc,d", "not_a_number", 1, "A"),
    ("지역,값\n서울,3", "not_a_number", 2, '"지역"'),
    ("1\t1,000", "two_readings", 1, "B"),
    ("x;y\n1;2\n1,000;2", "two_readings", 3, '"x"'),
    ('"1,000","2"', "two_readings", 1, "A"),
    ("1\t1,234.5", "thousands", 1, "B"),
    ("1\t1,234,567", "thousands", 1, "B"),
    ("1.5;2,5", "mixed_signs", 1, "A"),
    ("x\ty\n1,5\t2\n2\t3.5", "mixed_signs", 3, '"y"'),
    ("1,5;1.234,5", "not_a_number", 1, "B"),
    ("1,\n3,4", "blank_cell", 1, "B"),
    ("x,y\n1,2\n3,", "blank_cell", 3, '"y"'),
    ("x,y\n,2", "blank_cell", 2, '"x"'),
    ("x,y\n 	 ,2", "blank_cell", 2, '"x"'),
    ("x,y\n1,2\n\n3,4", "blank_cell", 3, '"x"'),
    ("1\t\n2\t3", "blank_cell", 1, "B"),
    ('1\t""\n2\t3', "blank_cell", 1, "B"),
    (",\n1,2", "blank_cell", 1, "A"),
    ("\n\nx,y\n1,2\n3,", "blank_cell", 5, '"y"'),
    ("x,\n1,2\n3,a", "not_a_number", 3, "B"),
    ('"two\nlines",y\n1,b', "not_a_number", 2, '"y"'),
    ("1,2\n3", "ragged", 2, None),
    ("1,2\n3,4,5", "ragged", 2, None),
    ("x,y\n1,2\n3,4\n5", "ragged", 4, None),
    ("Title of it all\nx,y\n1,2", "ragged", 2, None),
    ("1 2\n3 4 5", "ragged", 2, None),
    ("step size cost\n1 2", "ragged", 2, None),
    ('1,"2', "broken_quotes", 1, None),
    ('1,2\n"3"x,4', "broken_quotes", 2, None),
    ('1,"' + "a" * 200_000 + '"', "broken_quotes", 1, None),
    ("", "empty_table", None, None),
    (" \n\t\n ", "empty_table", None, None),
    (",,,\n;;;", "empty_table", None, None),
    ("sep=;", "empty_table", None, None),
    ("\ufeff", "empty_table", None, None),
    ("," * MOST_COLUMNS + "1", "too_many_columns", None, None),
    ("1 " * (MOST_COLUMNS + 1), "too_many_columns", None, None),
    ('"a",' * (MOST_COLUMNS + 1) + "1", "too_many_columns", None, None),
    ("1\n" * (MOST_ROWS + 2), "too_many_rows", None, None),
    ("1\n" * (MOST_ROWS + 1), "too_many_rows", None, None),
    ("1" * (LARGEST + 1), "table_too_large", None, None),
]


@for_all(("text", "kind", "row", "column"), BAD)
def test_what_is_wrong_is_told_with_its_place(qapp: Any, text: str, kind: str, row: int, column: str) -> None:
    problem = refused(text)
    assert (problem.kind, problem.status) == (kind, DATA)
    assert (problem.details.get("row"), problem.details.get("column")) == (row, column)
    for language in ("en", "ko"):
        set_language(language)
        told = sentence(problem)
        assert len(told) < 200
        assert row is None or str(row) in told
        assert column is None or column in told
        assert "\n" not in told


def test_the_sentence(qapp: Any) -> None:
    assert sentence(refused("x,y\n1,2\n3,abc")) == (
        'Row 3, column "y": "abc" is not a number. Allowed: numbers such as 2, -0.5 or 1e-3.'
    )
    set_language("ko")
    assert sentence(refused("1\t\n2\t3")) == "1행 B열이 비어 있습니다. 숫자가 있어야 합니다."


def test_a_name_or_a_cell_without_end_is_cut(qapp: Any) -> None:
    told = sentence(refused("x" * 5000 + ",y\n" + "z" * 5000 + ",2"))
    assert len(told) < 250
    assert told.count("…") == 2


# files


def test_each_encoding_of_korean_excel(tmp_path: Path) -> None:
    text = "공부 시간,점수\r\n1,50.5\r\n2,61\r\n"
    for content in (
        text.encode("cp949"),
        text.encode("utf-8"),
        text.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    ):
        path = tmp_path / "자료.csv"
        path.write_bytes(content)
        grid = read_file(path)
        assert grid.names == ("공부 시간", "점수")
        assert columns(grid) == [(1, 2), (50.5, 61)]


def test_every_syllable_of_cp949(tmp_path: Path) -> None:
    """UTF-8 never reads what Korean Excel wrote as something else."""
    path = tmp_path / "all.csv"
    for start in range(0xAC00, 0xD7A4, 200):
        name = "".join(map(chr, range(start, min(start + 40, 0xD7A4))))
        path.write_bytes(f"{name},y\r\n1,2\r\n".encode("cp949"))
        assert read_file(path).names[0] == name


def test_the_unicode_text_of_excel(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_bytes("x\ty\r\n1\t2\r\n".encode("utf-16"))
    assert columns(read_file(path)) == [(1,), (2,)]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04\x14\x00", "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "workbook"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not_text"),
        (b"1,2\x00\n", "not_text"),
        ("1,2".encode("utf-16-le"), "not_text"),  # no byte order mark
        (codecs.BOM_UTF16_LE + b"1\x00,", "not_text"),  # cut in half
        (codecs.BOM_UTF8 + b"\xff", "not_text"),
        (codecs.BOM_UTF32_LE + "1,2".encode("utf-32-le"), "not_text"),
        (b"\xff\xff\xff", "not_text"),
        (b"\x80\x81\x20", "not_text"),
        (bytes(range(256)), "not_text"),
        (b"", "empty_table"),
        (codecs.BOM_UTF8, "empty_table"),
    ],
)
def test_a_file_that_is_no_table(qapp: Any, tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "some.csv"
    path.write_bytes(content)
    with pytest.raises(Problem) as caught:
        read_file(path)
    assert (caught.value.kind, caught.value.status) == (kind, DATA)
    assert kind == "empty_table" or "some.csv" in sentence(caught.value)


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir()], ids=["missing", "folder"])
def test_a_file_that_cannot_be_read(tmp_path: Path, make: Any) -> None:
    make(tmp_path / "some.csv")
    with pytest.raises(Problem) as caught:
        read_file(tmp_path / "some.csv")
    assert (caught.value.kind, caught.value.status) == ("cannot_read", FILES)


def test_a_gigabyte_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(2**30)
    monkeypatch.delattr(Path, "open")
    with pytest.raises(Problem) as caught:
        read_file(path)
    assert caught.value.details == {"size": 1024, "most": 64}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_and_a_device_without_end(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        read_file(Path("/dev/zero"), pipes=True)
    assert caught.value.kind == "table_too_large"
    os.mkfifo(tmp_path / "pipe.csv")  # whoever opened it would wait for ever
    for path in (Path("/dev/zero"), tmp_path / "pipe.csv", Path("/proc/kmsg"), Path("/proc/self/status")):
        with pytest.raises(Problem) as caught:
            read_file(path)
        assert caught.value.kind == "not_a_file"
    read, write = os.pipe()
    os.write(write, b"x,y\n1,2\n")
    os.close(write)
    try:
        assert columns(read_file(Path(f"/dev/fd/{read}"), pipes=True)) == [(1,), (2,)]
    finally:
        os.close(read)


# many rows


@pytest.mark.parametrize("last", ["5,6", "5,abc"])
def test_many_rows_are_gone_through_once(last: str) -> None:
    many = 200_000 if WHOLE else 20_000
    values = np.random.default_rng(1).normal(size=(many, 2)).tolist()
    text = "x,y\n" + "\n".join(f"{x},{y}" for x, y in values) + f"\n{last}"
    read: list[Any] = []
    bad = last == "5,abc"
    assert calls(lambda: read.append(read_text(text))) < (60 if bad else 8) * many
    (grid,) = read
    x = numbers_of(grid, 0)
    if bad:
        assert refused(text, 1).details["row"] == many + 2
    assert (len(grid), len(x), x[:3]) == (many + 1, many + 1, tuple(row[0] for row in values[:3]))
    assert numeric(grid) == ((0,) if bad else (0, 1))


def test_a_million_rows_and_a_header_are_the_most() -> None:
    grid = read_text("x\n" + "1\n" * MOST_ROWS)
    assert len(grid) == MOST_ROWS
    assert sum(numbers_of(grid, 0)) == MOST_ROWS


# there and back


@given(TABLES, st.sampled_from(["", "header"]))
def test_numbers_come_back_from_text_and_from_csv(rows: list[list[float]], header: str) -> None:
    names = [f"{header} {i}" for i in range(len(rows[0]))] if header else []
    text, content = to_text(rows, names), to_csv(rows, names)
    for grid in (read_text(text), read_text(content.decode("utf-8-sig"))):
        assert columns(grid) == [tuple(column) for column in zip(*rows, strict=True)]
        assert grid.names == (tuple(names) or tuple("ABCDE"[: len(rows[0])]))


@given(st.lists(st.tuples(CELLS, FINITE), min_size=1, max_size=8))
def test_words_come_back_from_text_and_from_csv(rows: list[tuple[str, float]]) -> None:
    for text in (to_text(rows, ("name", "y")), to_csv(rows, ("name", "y")).decode("utf-8-sig")):
        grid = read_text(text)
        assert texts_of(grid, 0) == tuple(name for name, _ in rows)
        assert numbers_of(grid, 1) == tuple(value for _, value in rows)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=6).map("\n".join))
def test_any_text_is_a_table_or_a_problem(text: str) -> None:
    try:
        grid = read_text(text)
    except Problem:
        return
    whole, likely = numeric(grid), grid.likely
    for index in range(len(grid.names)):
        if index in whole:
            assert all(map(math.isfinite, numbers_of(grid, index)))
            assert len(numbers_of(grid, index)) == len(grid)
        else:
            assert refused(text, index).kind in CELL_KINDS
    assert set(likely) <= set(range(len(grid.names)))


@given(st.text(st.sampled_from("0123456789.,;\t \n-+eExy\"'"), max_size=40))
def test_text_that_is_nearly_a_table(text: str) -> None:
    test_any_text_is_a_table_or_a_problem.hypothesis.inner_test(text)  # type: ignore[attr-defined]


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_a_problem(content: bytes) -> None:
    made = None
    with contextlib.suppress(Problem):
        made = lines.decode(content, "some.csv")
    assert made is None or "\0" not in made


@given(st.lists(st.text("0123456789.+-eE ", min_size=1, max_size=7), min_size=1, max_size=5))
def test_the_fast_way_takes_what_the_strict_way_takes(cells: list[str]) -> None:
    text = "\n".join(cells) + "\n7"
    values = [decimal_number(cell) for cell in (*cells, "7")]
    made = read_text(text) if all(map(str.strip, cells)) and not any(" " in cell.strip() for cell in cells) else None
    if made and None not in values and math.inf not in map(abs, values):  # type: ignore[arg-type]
        assert numbers_of(made, 0) == tuple(values)


# out


def test_text_for_a_spreadsheet() -> None:
    rows = [(1.0, 0.1, "a"), (-2.5, 1e300, "=SUM(A1)"), (math.inf, True, None), (3, "-1", "two\nlines\tand")]
    assert to_text(rows, ("x", "y", "@note")) == (
        "x\ty\t'@note\n1\t0.1\ta\n-2.5\t1e+300\t'=SUM(A1)\ninf\t1\t\n3\t'-1\t\"two\nlines\tand\""
    )
    assert to_csv(rows[:1], ("이름", "y", "z")) == "\ufeff이름,y,z\r\n1,0.1,a\r\n".encode()


def kept(steps: Slices[str], made: list[str]) -> Iterator[float]:
    """The shares of what is ``made``."""
    made.append((yield from steps))


def test_a_long_text_is_the_same_in_slices() -> None:
    for count in (0, 1, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE):
        rows = [(i, i / 8) for i in range(count)]
        made: list[str] = []
        shares = list(kept(text_in_slices(rows, ("n", "x"), count), made))
        assert made == ["\n".join(("n\tx", *(f"{i}\t{plain(x)}" for i, x in rows)))]
        assert len(shares) == max(count - 1, 0) // AT_ONCE
        assert sorted(shares) == shares


@given(st.text(st.sampled_from("'=+-@a＝＋－＠\t\r\n"), max_size=5))
def test_the_apostrophe_is_taken_back(text: str) -> None:
    written = str(writing.cell_text(text))
    assert not written.startswith(tuple("=+-@＝＋－＠\t\r\n"))
    assert unguarded(written) == text


def test_pandas_like_index_and_numpy_savetxt_are_read() -> None:
    out = io.StringIO()
    np.savetxt(out, [[1.0, 2.0], [3.0, 4.0]])
    assert columns(read_text(out.getvalue())) == [(1, 3), (2, 4)]
    grid = read_text(",x,y\n0,1,2\n1,3,4\n")
    assert grid.names == ("A", "x", "y")
    assert numbers_of(grid, 1) == (1, 3)


@for_all(
    "text",
    ["x|y\n1,5|2,5\n-3,25|4,75\n", "sep=|\n1,5|2,5\n-3,25|4,75\n", "1,5|2,5\n-3,25|4,75|\n",
     "x | y\n1.5 | 2.5\n-3.25 | 4.75",
     "| x | y |\n|---|:-:|\n| 1.5 | 2.5 |\n| -3.25 | 4.75 |\n", "x | y\n---|---\n1.5 | 2.5\n-3.25 | 4.75\n",
     '"x" "y"\n1.5 2.5\n-3.25 4.75\n',
     '"x (cm)"  "y"\n"1,5"  "2,5"\n"-3,25"\t"4,75"\n'],
)  # fmt: skip
def test_bars_and_blanks_between_cells_in_quotation_marks(text: str) -> None:
    """A bar with decimal commas beside it was taken for a part of a cell, and other numbers were read."""
    grid = read_text(text)
    assert [numbers_of(grid, index) for index in range(grid.width)] == [(1.5, -3.25), (2.5, 4.75)]


def test_a_table_of_markdown_may_have_one_column_and_loses_no_row() -> None:
    """One of dashes alone was left out, wherever it stood."""
    assert columns(read_text("| x |\n|---|\n| 1 |\n| 2 |\n")) == [(1, 2)]
    grid = read_text("| x | y |\n|---|---|\n| 1 | 2 |\n| - | - |\n| 3 | 4 |\n")
    assert isinstance(grid, Grid)
    with pytest.raises(Problem) as caught:
        numbers_of(grid, 0)
    assert caught.value.details["value"] == "-"


def test_a_bar_in_a_name_is_no_separator() -> None:
    grid = read_text("name,x,y\na|b,1,2\nc,3,4\n")
    assert numbers_of(grid, 2) == (2, 4)


def test_a_text_of_fewer_rows_than_were_said_ends_in_its_last() -> None:
    """Two columns that are chosen with one between them are two pieces of a selection, of the same rows."""
    rows = [(i,) for i in range(AT_ONCE + 1)]
    assert finish(text_in_slices(rows, count=2 * len(rows))) == to_text(rows)


# as programs print them

PSQL = """\
   x   |  y
-------+------
   1.5 |  2.5
 -3.25 | 4.75
(2 rows)

"""
FRAMED = """\
+-------+------+
| x     | y    |
+-------+------+
|   1.5 |  2.5 |
| -3.25 | 4.75 |
+-------+------+
2 rows in set (0.00 sec)
"""
R = """\
      x    y
1  1.50 2.50
2 -3.25 4.75
"""


@pytest.mark.parametrize(
    "text",
    [
        PSQL, PSQL.replace("(2 rows)\n\n", ""), PSQL.replace("(2 rows)", "(2개 행)"), f"{PSQL}\n",
        FRAMED, FRAMED.replace("2 rows in set (0.00 sec)\n", ""),
        FRAMED.replace("2 rows in set (0.00 sec)", "(2 rows)"),
    ],
)  # fmt: skip
def test_a_table_that_a_database_prints_is_read(text: str) -> None:
    grid = read_text(text)
    assert grid.names == ("x", "y")
    assert columns(grid) == [(1.5, -3.25), (2.5, 4.75)]


def test_a_table_of_one_column_is_printed_without_a_cross() -> None:
    """Where it is not said how many rows there are, its dashes may be a cell."""
    assert columns(read_text(" x\n---\n 1\n 2\n(2 rows)\n")) == [(1, 2)]
    assert refused(" x\n---\n 1\n 2\n").details["value"] == "---"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (PSQL.replace("(2 rows)", "(3 rows)"), 4),  # one is missing, or what looks like two is one
        (PSQL.replace("------+------", "------+--x---"), 2),
        (PSQL.replace("-------+------\n", ""), 4),
        (PSQL.replace(" -3.25 | 4.75", "-------+------"), 3),
    ],
)
def test_what_only_looks_so_is_refused_with_its_row(text: str, row: int) -> None:
    assert (problem := refused(text)).kind == "ragged"
    assert problem.details["row"] == row


@pytest.mark.parametrize(
    "text",
    [
        R, R.replace("1 ", "a ").replace("2 -", "b -"), R.replace("1 ", "5 "),
        R.replace("1  1", "0  1").replace("2 -", "1 -"),  # pandas prints so, too
        R.replace(".", ","),
    ],
)  # fmt: skip
def test_names_that_r_prints_in_front_of_rows_are_a_column_without_a_name(text: str) -> None:
    grid = read_text(text)
    assert grid.names == ("A", "x", "y")
    assert [numbers_of(grid, index) for index in (1, 2)] == [(1.5, -3.25), (2.5, 4.75)]
    choice = best(grid, topic("cost").takes)
    assert (choice.doubt, choice.columns) == ("", {"x": 1, "y": 2})


@pytest.mark.parametrize("wide", [1, 2])
def test_names_of_rows_in_hangul_are_as_wide_as_who_prints_them_takes_them_for(wide: int) -> None:
    """A letter for pandas, two for R."""
    rows = [
        f"{name}{' ' * (6 - wide * len(name))}{x:>6}{y:>5}" for name, x, y in (("가", 1.5, 2.5), ("나다", -3.25, 4.75))
    ]
    grid = read_text("\n".join([f"{'x':>12}{'y':>5}", *rows]))
    assert [numbers_of(grid, index) for index in (1, 2)] == [(1.5, -3.25), (2.5, 4.75)]


def test_numbers_under_a_blank_corner_that_count_no_rows_are_taken_for_none_in_silence() -> None:
    """They are names of rows, as R prints them of some rows of a table: a matrix took them for its first column."""
    for text in (R.replace("1 ", "5 "), ",x,y\n5,1.5,2.5\n2,-3.25,4.75\n"):
        assert best(read_text(text), topic("matrix").takes).doubt == "columns"
        assert best(read_text(text.replace("5", "1", 1)), topic("matrix").takes).doubt == ""


@pytest.mark.parametrize(
    "text",
    [
        R.replace("      x    y", "   x    y"),  # over the ends of no columns
        R.replace("      x    y", "     x     y"),  # or not of all
        R.replace("1  1.50", "  1.50  "),
        R.replace("2 -3.25", "a b -3.25"),
        R + R,  # as it goes on, where there is no room for all columns
        "x y\n1 2 3\n4 5 6\n",
    ],
)
def test_rows_with_a_cell_more_than_heads_are_refused_where_they_may_be_else(text: str) -> None:
    assert refused(text).kind == "ragged"


def test_a_count_of_rows_that_no_table_has_is_none() -> None:
    """So many digits Python makes no number of."""
    for said in (f"({'1' * 5000})", f"{'1' * 5000} rows in set"):
        assert refused(PSQL.replace("(2 rows)", said)).kind == "ragged"


def test_wide_rows_that_are_printed_are_looked_at_in_slices() -> None:
    """A thousand rows of a hundred columns stood the window still for seconds."""
    lines = [" " * 9 + "        x" * 100, *(f"{i:<9}" + "      1.5" * 100 for i in range(1000))]
    assert len(list(named_rows(lines))) > 10
    few, many = lines[:11], [line + 3 * line[9:] for line in lines[:11]]
    assert calls(lambda: finish(named_rows(many))) < 6 * calls(lambda: finish(named_rows(few)))


def test_of_very_many_rows_that_are_printed_each_is_looked_at() -> None:
    rows = [f"{i:<6} {i / 8:>9.3f} {-i / 4:>10.2f}" for i in range(1, 20_001)]
    text = "\n".join([f"{'':<6} {'x':>9} {'y':>10}", *rows])
    grid = read_text(text)
    assert len(grid) == 20_000
    assert numbers_of(grid, 1)[-1] == 2500.0
