"""Which columns of a table are taken: by their names, whatever the order, the panel and the way in."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.errors import Problem
from dlviz.files.choosing import Choice, decide
from dlviz.files.taking import pasted, whole
from dlviz.messages import sentence
from dlviz.model.fields import FieldError
from dlviz.model.slices import finish
from dlviz.model.wanted import WantedTable
from dlviz.topics import PANELS, topic
from tests.share import for_all
from tests.tables import read_text


def wanted(panel: str, name: str) -> WantedTable:
    return next(table for table in topic(panel).takes if table.name == name)


XY, ROWS, SAMPLES, POINTS, INPUTS, A = (
    ("cost", "x_y"), ("log-loss", "rows"), ("log-loss", "samples"), ("network", "points"), ("network", "inputs"),
    ("matrix", "a"),
)  # fmt: skip


def chosen(text: str, table: tuple[str, str], **named: str) -> Choice:
    return decide(read_text(text), wanted(*table), named)


def taken(text: str, table: tuple[str, str], **fields: Any) -> Any:
    choice = chosen(text, table)
    assert choice.doubt == ""
    return finish(whole(choice, lambda: topic(table[0]).State(**fields)))


def refused(text: str, table: tuple[str, str], **named: str) -> Problem:
    with pytest.raises(Problem) as caught:
        finish(whole(chosen(text, table, **named), topic(table[0]).State))
    return caught.value


@pytest.mark.parametrize(
    ("text", "x", "y"),
    [
        ("y,x\n2,1\n4,2", (1, 2), (2, 4)),
        ("Y;X\n2;1", (1,), (2,)),
        ("target,feature\n2,1", (1,), (2,)),
        ("정답,입력\n2,1", (1,), (2,)),
        ("y,hours\n2,1", (1,), (2,)),
        ("hours ,score\n1 ,20\n2 ,40", (1, 2), (20, 40)),
        ('"x", "y"\n"1,73922", "1,1804"\n"1,76078", "1,6232"', (1.73922, 1.76078), (1.1804, 1.6232)),
        ('"x" ,"y"\n"1" ,"2"', (1,), (2,)),
        (",x,y\n0,1,2\n1,3,4", (1, 3), (2, 4)),
        (",시간,점수\n0,1,50\n1,2,60", (1, 2), (50, 60)),
        ("id,hours,score\n1,5,50\n2,6,60", (5, 6), (50, 60)),
        ("name,hours,score\nKim,5,50\nLee,6,60", (5, 6), (50, 60)),
        ("squared,y,x\n9,2,1", (1,), (2,)),
        ("１,２\n３,–４", (1, 3), (2, -4)),
        ("a,b,y,x\n0,0,2,1", (1,), (2,)),
        ("1 2\n3 4", (1, 3), (2, 4)),
    ],
)
def test_x_and_y(text: str, x: Any, y: Any) -> None:
    state = taken(text, XY)
    assert (state.x, state.y, state.generated) == (x, y, 0)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("ŷ,y\n1,0\n0,1", (("ID1", 0, 1), ("ID2", 1, 0))),
        ("예측,실제\n0.9,1\n0.2,0", (("ID1", 1, 0.9), ("ID2", 0, 0.2))),
        ("y_true,y_pred\n1,0.9", (("ID1", 1, 0.9),)),
        ("Y_PRED,Y_TRUE\n0.9,1", (("ID1", 1, 0.9),)),
        ("PassengerId,Survived,Sex01,y,p,fold\n1,0,0,1,0.9,3\n2,1,1,0,0.2,4", (("ID1", 1, 0.9), ("ID2", 0, 0.2))),
        ("p,id,y\n0.5,Kim,1", (("Kim", 1, 0.5),)),
        ("id,y,p\n7,1,0.5\n9,0,0.5", (("7", 1, 0.5), ("9", 0, 0.5))),
        ("Kim,1,0.5\nLee,0,0.25", (("Kim", 1, 0.5), ("Lee", 0, 0.25))),
        ("1,0.5\n0,0.25", (("ID1", 1, 0.5), ("ID2", 0, 0.25))),
        ("1,1,0.5\n2,0,0.25", (("1", 1, 0.5), ("2", 0, 0.25))),
        ("ID,y,ŷ 예측,p 보정,log₁₀ p,손실\nKim,1,0.5,0.5,-0.3,0.3", (("Kim", 1, 0.5),)),
    ],
)
def test_rows_of_log_loss(text: str, rows: Any) -> None:
    assert taken(text, ROWS, mode="categorical").rows == rows
    assert taken(text, ROWS, mode="categorical").mode == "binary"


@pytest.mark.parametrize(
    ("text", "samples", "given"),
    [
        (",label,p0,p1\n0,0,0.9,0.1\n1,1,0.2,0.8", (("ID1", 0, (0.9, 0.1)), ("ID2", 1, (0.2, 0.8))), "probabilities"),
        ("t0,t1,p0,p1\n0,1,0.9,0.1\n1,0,0.2,0.8", (("ID1", 1, (0.9, 0.1)), ("ID2", 0, (0.2, 0.8))), "probabilities"),
        ("p1,p0,y\n0.9,0.1,1", (("ID1", 1, (0.1, 0.9)),), "probabilities"),
        ("prob_1,prob_2,정답\n0.9,0.1,1", (("ID1", 1, (0.9, 0.1)),), "probabilities"),
        ("id,label,logit 0,logit 1,p 0,p 1,sum,loss\na,1,2,3,0.3,0.7,1,0.3", (("a", 1, (2, 3)),), "logits"),
        ("label,cat,dog\n0,0.9,0.1", (("ID1", 0, (0.9, 0.1)),), "probabilities"),
        ("ID,y,0,1,2,Σŷ,loss\na,1,0.1,0.2,0.7,1,3", (("a", 1, (0.1, 0.2, 0.7)),), "probabilities"),
        ("1,0.9,0.1\n0,0.5,0.5", (("ID1", 1, (0.9, 0.1)), ("ID2", 0, (0.5, 0.5))), "probabilities"),
    ],
)
def test_rows_of_classes(text: str, samples: Any, given: str) -> None:
    state = taken(text, SAMPLES)
    assert (state.samples, state.given, state.mode) == (samples, given, "categorical")


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("target,x1,x2\n0,0,1\n1,0,1", ((0, 1, 0), (0, 1, 1))),
        ("x₁,x₂,t\n0.5,1,0\n1,0,1.0", ((0.5, 1, 0), (1, 0, 1))),
        ("0.5,1,0\n1,0.5,1", ((0.5, 1, 0), (1, 0.5, 1))),
        ("width,height,t\n0.5,1,0\n1,2,1", ((0.5, 1, 0), (1, 2, 1))),
        ("width,height,kind\n0.5,1.5,0\n1,2,1", ((0.5, 1.5, 0), (1, 2, 1))),
    ],
)
def test_own_points(text: str, points: Any) -> None:
    state = taken(text, POINTS)
    assert (state.points, state.mode, state.data) == (points, "train", "own")


def test_the_inputs_of_the_network_and_a_matrix() -> None:
    assert taken("x2,x1,z1_1,a1_1\n1,0,5,6", INPUTS).inputs == ((0, 1),)
    assert taken("1;2;3\n4;5;6", A).a == ((1, 2, 3), (4, 5, 6))
    assert taken("u,v\n1,2", A).a == ((1, 2),)
    assert taken("5", A).a == ((5,),)


@pytest.mark.parametrize(
    ("text", "table", "doubt"),
    [
        ("a,b,c\n1,2,3.5\n7,5,6", XY, "columns"),
        ("x,x,y\n1,2,3", XY, "columns"),
        ("1,2,3.5\n4,5,6", XY, "columns"),
        ("지역,2019,2020\n서울,9.7,9.6\n부산,3.4,3.4", XY, "header"),
        ("2019,2020\n9.7,9.6\n3.4,3.4", XY, "header"),
        ("0,1\n9.7,9.6\n3.4,3.4", XY, "header"),
        ("survived,chance\n0.9,1\n0.2,0", ROWS, "columns"),
        ("0.9,1\n0.2,0", ROWS, "columns"),
        ("PassengerId,Survived,Sex01,fold\n5,0,0,3\n8,1,1,4", ROWS, "columns"),
        ("a,b,c\n0,1,0\n1,1,0", POINTS, "columns"),
        ("1,0.5,0\n0,0.5,2.5", POINTS, "columns"),
        ("width,height,kind\n0.5,1,0\n1,2,1", POINTS, "columns"),
    ],
)
def test_what_is_in_doubt_is_asked(text: str, table: tuple[str, str], doubt: str) -> None:
    assert chosen(text, table).doubt == doubt


@pytest.mark.parametrize(
    ("text", "names"),
    [(",0,1\n0,5.1,3.5\n1,4.9,3.0", ("A", "0", "1")), ("ID,y,0,1\na,1,0.5,0.5", ("ID", "y", "0", "1")),
     ("x,y\n1,2", ("x", "y"))],
)  # fmt: skip
def test_numbers_that_are_surely_names(text: str, names: tuple[str, ...]) -> None:
    assert read_text(text).names == names


@pytest.mark.parametrize(
    "text", ["1,2\n3,4", "0,1\n1,3\n2,5", "1,2\n1.5,2.5", "2019,5\n2020,6", "0,0.5\n1,1.5", "1\n2"]
)
def test_data_that_nobody_is_asked_about(text: str) -> None:
    assert read_text(text).header == "data"


def test_a_header_in_doubt_is_settled_by_who_names_the_columns() -> None:
    text = "지역,2019,2020\n서울,9.7,9.6\n부산,3.4,3.4"
    assert chosen(text, XY, x="2019", y="2020").columns == {"x": 1, "y": 2}
    assert len(chosen(text, XY, x="2019", y="2020").grid) == 2
    assert len(chosen(text, XY, x="B", y="C").grid) == 3


def test_columns_that_a_person_named() -> None:
    choice = chosen("a,b,c\n1,2,3.5\n4,5,6", XY, x="c", y="B")
    assert (choice.columns, choice.doubt) == ({"x": 2, "y": 1}, "")
    assert chosen("소득,지출,나이\n1,2,3.5\n4,5,6", XY, x="소득", y="지출").columns == {"x": 0, "y": 1}
    assert chosen("소득,지출\n1,2\n4,5", XY, y="소득").columns == {"x": 1, "y": 0}
    assert chosen("소득,지출\n1,2\n4,5", XY, y="소득").doubt == ""
    assert chosen("소득,지출,나이\n1,2,3\n4,5,9", XY, y="소득").doubt == "columns"
    classes = chosen("k,u,v,w\n1,0.5,0.5,9", SAMPLES, label="k", p0="u", p1="v")
    assert (classes.columns, classes.doubt) == ({"label": 0, "p0": 1, "p1": 2}, "")


@for_all(
    ("text", "table", "kind", "words"),
    [
        ("x,y", XY, "names_only", "names (x, y) and no rows"),
        (
            f"label,{','.join(f'pixel{i}' for i in range(63))}\n3,{','.join('4' * 63)}",
            ("digits", "own"),
            "too_few_columns",
            'in the table: "label", "pixel0", "pixel1", …, "pixel62". 65 are needed: label, pixel0, pixel1, …',
        ),
        ("a\n1\n2", XY, "too_few_columns", 'Columns of numbers in the table: "a". 2 are needed: x, y'),
        ("a,b\nc,d", XY, "no_columns", "no column of numbers. Columns needed: 2 (x, y)."),
        ("a,b\nc,d", A, "no_columns", "Columns needed: 1 (c0, c1, …)."),
        ("x,y\n1,2", ("digits", "own"), "too_few_columns", 'table: "x", "y". 65 are needed: label, pixel0'),
        ("y,p1,p2\n1,0.2,0.8", ("digits", "own"), "too_few_columns", 'table: "y". 65 are needed: label, pixel0'),
        ("p1,p2\n0.2,0.8", ("digits", "own"), "only_computed", "label, pixel0, pixel1, … would be needed"),
        ("name,p1\nann,0.8", ("digits", "own"), "no_columns", "Columns needed: 65"),
        ("step,w,cost\n0,1,2\n1,2,3", ("descent", "x_y"), "only_computed", "x, y would be needed"),
        ("ID,loss\nID1,0.3\nID2,0.4", ROWS, "only_computed", "y, p would be needed"),
        ("ID,y\nann,1\nbob,0", ROWS, "too_few_columns", 'in the table: "y". 2 are needed: y, p'),
        ("x,y\n84,1\n59,12500000000000", XY, "bad_cell", 'Row 3, column "y": 1.25e13 is not possible'),
        ("id,y,p\na,1,0.5\nb,2,0.5", ROWS, "bad_cell", 'Row 3, column "y": 2 is not possible. Allowed: one of 0, 1'),
        ("id,y,p\na,1,0.5\nb,1,1.5", ROWS, "bad_cell", 'Row 3, column "p": 1.5 is not possible'),
        ("p,y,id\n0.5,1," + "x" * 41, ROWS, "bad_cell", 'Row 2, column "id"'),
        ("label,p0,p1\n0,0.5,0.5\n2,0.5,0.5", SAMPLES, "bad_cell", 'Row 3, column "label": 2 is not possible'),
        ("label,p0,p1\n0,0.5,0.5\n1,0.5,1.5", SAMPLES, "bad_cell", 'Row 3, column "p1": 1.5 is not'),
        ("t0,t1,p0,p1\n1,0,0.5,0.5\n1,1,0.5,0.5", SAMPLES, "not_one_hot", 'Row 3: of "t0", "t1" one has to be 1'),
        ("x1,x2,t\n0,0,1\n5000,0,1", POINTS, "bad_cell", 'Row 3, column "x1": 5000'),
        ("x1,x2,t\n0,0,1\n5,0,9", POINTS, "bad_cell", 'Row 3, column "t": 9 is not possible. Allowed: '),
        ("y,p\n" + "1,0.5\n" * 201, ROWS, "too_many_for", "table: 201"),
        ("x1,x2,t\n0,0,1", POINTS, "too_many_for", "table: 1. From 2 to 1000"),
        ("날짜\t종가\t거래량\n1/2\t79,600\t17,142,847", XY, "two_readings", '"79,600" can mean 79600 or 79.600'),
        ("x\ty\n1\t1,234.5", XY, "thousands", "1234.5"),
        ("1 2\n3 oops", XY, "not_a_number", "Row 2, column B"),
    ],
)
def test_what_is_refused_is_named_by_the_file(
    qapp: Any, text: str, table: tuple[str, str], kind: str, words: str
) -> None:
    problem = refused(text, table)
    assert problem.kind == kind
    assert words in sentence(problem)


def test_both_readings_of_a_comma() -> None:
    grid = read_text("날짜\t종가\t수량\n1/2\t79,600\t1,000\n1/3\t77,000\t2,500")
    readings = {"thousands": ((79600, 77000), (1000, 2500)), "decimal": ((79.6, 77), (1, 2.5))}
    for reading, (x, y) in readings.items():
        choice = decide(grid.read_as(reading), wanted(*XY))  # type: ignore[arg-type]
        state = finish(whole(choice, topic("cost").State))
        assert (state.x, state.y) == (x, y)


CELLS = ("1", "2", "0", "0.5", "x", "y", "p", "t", "id", "label", "p0", "p1", "x1", "x2", "", "가", "2019", "2020",
         "1,000", "-3", "=a", "1e400", "t0", "t1", "logit0", "logit1", "sum", "nan", "－１")  # fmt: skip
ALL = [(panel, table) for panel in PANELS for table in topic(panel).takes]


@given(
    st.lists(st.lists(st.sampled_from(CELLS), min_size=1, max_size=5), min_size=1, max_size=5),
    st.sampled_from(ALL),
    st.integers(0, 2),
    st.integers(0, 2),
)
def test_any_table_is_taken_or_told(rows: list[list[str]], table: Any, row: int, column: int) -> None:
    """Opened and pasted, whatever stands there: a state, a doubt or a sentence, and never a fault."""
    panel, wanted_table = table
    state = topic(panel).State
    row = min(row, max(len(wanted_table.shown(state())[0]) - 1, 0))
    with contextlib.suppress(Problem, FieldError):
        grid = read_text("\n".join("\t".join(cells) for cells in rows))
        with contextlib.suppress(Problem, FieldError):
            finish(pasted(grid, wanted_table, state, row, column, 0))
        choice = decide(grid, wanted_table)
        assert len(set(choice.columns.values())) == len(choice.columns)
        finish(whole(choice, state))


def test_a_cell_over_a_table_without_rows_is_told() -> None:
    (own,) = topic("digits").takes
    with pytest.raises(Problem) as caught:
        finish(pasted(read_text("1"), own, topic("digits").State, 0, 0, 0))
    assert caught.value.kind == "paste_too_long"
