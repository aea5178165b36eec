"""``dlviz export PANEL --data FILE --columns …``: by the same rules as in the window, and never in silence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dlviz.app import main

CASES = {
    "01_y_before_x": b"y,x\n2,1\n4,2\n6,3\n",
    "02_blank_before_comma": b"hours ,score\n1 ,20\n2 ,40\n3 ,60\n",
    "06_quotes_after_blank": b'"x", "y"\n"1,73922", "1,1804"\n"1,76078", "1,6232"\n',
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def exported(panel: str, *arguments: str) -> dict[str, Any]:
    assert main(["export", panel, "-o", "out.json", "--lang", "en", "--force", *arguments]) == 0
    state: dict[str, Any] = json.loads(Path("out.json").read_text(encoding="utf-8"))["state"]
    return state


def refused(capsys: pytest.CaptureFixture[str], status: int, panel: str, *arguments: str, language: str = "en") -> str:
    assert main(["export", panel, "-o", "out.json", "--lang", language, *arguments]) == status
    said = capsys.readouterr().err
    assert said.startswith("dlviz: ")
    assert said.count("\n") == 1
    assert not Path("out.json").exists()
    return said


def test_names_count(capsys: pytest.CaptureFixture[str]) -> None:
    for name, content in CASES.items():
        Path(f"{name}.csv").write_bytes(content)
    assert exported("cost", "--data", "01_y_before_x.csv")["x"] == [1, 2, 3]
    assert capsys.readouterr().err == 'dlviz: 01_y_before_x.csv: Taken: x = "x", y = "y".\n'
    assert exported("descent", "--data", "02_blank_before_comma.csv")["y"] == [20, 40, 60]
    assert exported("cost", "--data", "06_quotes_after_blank.csv")["x"] == [1.73922, 1.76078]


def test_the_table_of_the_mode_that_set_names() -> None:
    Path("c.csv").write_text(",label,p0,p1\n0,0,0.9,0.1\n1,1,0.2,0.8\n", encoding="utf-8")
    Path("b.csv").write_text("y,p\n" + "1,0.5\n" * 20, encoding="utf-8")
    Path("p.csv").write_text("target,x1,x2\n0,0,1\n1,0,1\n", encoding="utf-8")
    assert exported("log-loss", "--data", "c.csv", "--set", "mode=categorical")["samples"][1] == ["ID2", 1, [0.2, 0.8]]
    binary = exported("log-loss", "--data", "b.csv", "--set", "row=15", "--set", "base=e")
    assert (binary["mode"], len(binary["rows"]), binary["row"], binary["base"]) == ("binary", 20, 15, "e")
    points = exported("network", "--data", "p.csv")
    assert (points["mode"], points["data"], points["points"]) == ("train", "own", [[0, 1, 0], [0, 1, 1]])
    assert exported("network", "--data", "p.csv", "--set", "mode=compute")["inputs"] == [[0, 1], [0, 1]]
    Path("m.csv").write_text("1,2\n3,4\n", encoding="utf-8")
    assert exported("matrix", "--data", "m.csv")["a"] == [[1, 2], [3, 4]]


def test_columns_are_named() -> None:
    Path("t.csv").write_text("소득,지출,나이\n1,2,3.5\n4,5,6\n", encoding="utf-8")
    assert exported("cost", "--data", "t.csv", "--columns", "x=소득,y=나이")["y"] == [3.5, 6]
    assert exported("cost", "--data", "t.csv", "--columns", "x=C", "--columns", "y=B")["x"] == [3.5, 6]
    Path("comma.csv").write_text('"a,b",c,d\n1,2,3\n', encoding="utf-8")
    assert exported("cost", "--data", "comma.csv", "--columns", "x=a,b,y=d")["x"] == [1]


def test_doubt_is_told_with_the_columns(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("소득,지출,나이\n1,2,3.5\n4,5,6\n", encoding="utf-8")
    said = refused(capsys, 3, "cost", "--data", "t.csv")
    assert said == (
        "dlviz: t.csv: Name the columns, as in --columns x=소득,y=지출: the table has 소득, 지출, 나이, "
        "and it is not sure which are meant.\n"
    )
    Path("y.csv").write_text("지역,2019,2020\n서울,9.7,9.6\n부산,3.4,3.4\n", encoding="utf-8")
    said = refused(capsys, 3, "cost", "--data", "y.csv")
    assert "--columns x=2019,y=2020" in said
    assert "--columns x=B,y=C" in said
    assert "--columns x=2019,y=2020" in refused(capsys, 3, "cost", "--data", "y.csv", language="ko")


@pytest.mark.parametrize(
    ("content", "status", "arguments", "words"),
    [
        ("x,y\n84,1\n59,12500000000000", 3, (), 'Row 3, column "y": 1.25e13'),
        ("a\t79,600\tb\nc\t77,000\td", 3, (), "Columns of numbers in the table: B. 2 are"),
        ("x\ty\n79,600\t1", 3, (), '"79,600" can mean 79600 or 79.600'),
        ("x,y", 3, (), "names (x, y) and no rows"),
        ("x,x\n1,2", 3, (), "as in --columns x=A,y=B: the table"),
        ("x,x\n1,2", 3, ("--columns", "x=x,y=x"), 'called "x". Take one by its letter: A, B.'),
        ("my a,b (c),d\n1,2,3", 3, (), "as in --columns x=A,y=B: the table"),
        ("x,y\n1,2", 3, ("--columns", "x=z"), 'no column "z". It has: x, y'),
        ("x,y\n1,2", 2, ("--columns", "z=x"), 'no "z" here. Allowed: x, y'),
        ("x,y\n1,2", 2, ("--columns", "x"), "KEY=NAME"),
        ("x,y\n1,2", 2, ("--columns", "x=x,x=y"), "each key once"),
    ],
)
def test_what_is_refused(
    capsys: pytest.CaptureFixture[str], content: str, status: int, arguments: tuple[str, ...], words: str
) -> None:
    Path("t.csv").write_text(content, encoding="utf-8")
    assert words in refused(capsys, status, "cost", "--data", "t.csv", *arguments)


def test_what_a_comma_means_can_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.tsv").write_text("x\ty\n79,600\t1\n77,000\t2\n", encoding="utf-8")
    said = refused(capsys, 3, "cost", "--data", "t.tsv")
    assert '"79,600" can mean 79600 or 79.600. Say which with --comma thousands or --comma decimal.' in said
    assert exported("cost", "--data", "t.tsv", "--comma", "thousands")["x"] == [79600, 77000]
    assert exported("cost", "--data", "t.tsv", "--comma", "decimal")["x"] == [79.6, 77]
    Path("m.tsv").write_text("x\ty\n17,142,847\t1\n1,234.5\t2\n", encoding="utf-8")
    Path("out.json").unlink()
    capsys.readouterr()
    assert "If it means 17142847, use --comma thousands." in refused(capsys, 3, "cost", "--data", "m.tsv")
    assert exported("cost", "--data", "m.tsv", "--comma", "thousands")["x"] == [17142847, 1234.5]
    Path("out.json").unlink()
    capsys.readouterr()
    assert "--comma needs --data" in refused(capsys, 2, "cost", "--comma", "thousands")
    assert "쉼표" in refused(capsys, 3, "cost", "--data", "m.tsv", language="ko")


def test_what_follows_from_the_table_is_not_said_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("x,y\n1,2", encoding="utf-8")
    Path("p.csv").write_text("label,p0,p1\n0,0.9,0.1\n", encoding="utf-8")
    categorical = ("--set", "mode=categorical", "--set")
    for panel, named, table in (
        ("cost", ("--set", "generated=5"), "t.csv"),
        ("descent", ("--set", "generated=5"), "t.csv"),
        ("log-loss", (*categorical, "given=logits"), "p.csv"),
    ):
        said = refused(capsys, 2, panel, *named, "--data", table)
        assert f"--set {named[-1]} and --data {table} do not go together" in said
    assert exported("cost", "--set", "generated=0", "--data", "t.csv")["x"] == [1]
    state = exported("log-loss", *categorical, "given=probabilities", "--data", "p.csv")
    assert state["samples"] == [["ID1", 0, [0.9, 0.1]]]


def test_a_table_comes_before_what_is_only_brought_along() -> None:
    Path("own.csv").write_text(",".join(["label", *(f"pixel{i}" for i in range(64))]) + "\n3" + ",8" * 64, "utf-8")
    state = exported("digits", "--set", "strokes=[[[1, 1], [5, 5]]]", "--data", "own.csv")
    assert (state["source"], state["own"]) == ("own", [[3, [8] * 64]])
    assert state["strokes"] == [[[1.0, 1.0], [5.0, 5.0]]]


def test_prices_in_won_are_taken() -> None:
    Path("t.csv").write_text("면적,가격\n84,1250000000\n59,910000000\n", encoding="utf-8")
    state = exported("descent", "--data", "t.csv", "--columns", "x=면적,y=가격", "--set", "learning_rate=1e-20")
    assert state["y"] == [1.25e9, 9.1e8]


def test_what_is_no_use(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("x,y\n1,2", encoding="utf-8")
    assert "takes no table" in refused(capsys, 2, "activations", "--data", "t.csv")
    for panel, mode in (("descent", "landscape=saddle"), ("matrix", "mode=array")):
        said = refused(capsys, 2, panel, "--set", mode, "--data", "t.csv")
        assert f"The panel {panel} takes no table in this mode." in said
        assert panel not in said.partition("These panels do:")[2]
    assert "--data needs one panel" in refused(capsys, 2, "all", "--data", "t.csv")
    assert "--columns needs --data" in refused(capsys, 2, "cost", "--columns", "x=x")
    assert "cannot be read" in refused(capsys, 4, "cost", "--data", "nosuch.csv")
    assert "cannot be read" in refused(capsys, 4, "cost", "--data", ".")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no pipes by number here")
def test_a_pipe_of_the_shell_is_read() -> None:
    command = f"{sys.executable} -m dlviz export cost -o out.json --data <(printf 'y,x\\n2,1\\n')"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["state"]["y"] == [2]


@pytest.mark.parametrize(
    ("names", "columns", "taken"),
    [
        ("B,A", "x=A,y=B", ([3, 4], [1, 2])),  # names before letters
        ("b,A", "x=B,y=A", ([1, 2], [3, 4])),
        ("Q,A", "x=A,y=Q", ([3, 4], [1, 2])),
        ("Q,A", "x=B,y=Q", ([3, 4], [1, 2])),
        ("B,", "x=B,y=C", ([1, 2], [5, 6])),  # a column without a name is called by its letter, which is no name
        ("q,q", "x=A,y=B", ([1, 2], [3, 4])),
    ],
)
def test_names_that_are_letters(names: str, columns: str, taken: tuple[list[float], list[float]]) -> None:
    Path("t.csv").write_text(f"{names},z\n1,3,5\n2,4,6\n", encoding="utf-8")
    state = exported("cost", "--data", "t.csv", "--columns", columns)
    assert (state["x"], state["y"]) == taken


@pytest.mark.parametrize(
    ("names", "columns", "words"),
    [
        (
            "B,A,B",
            "x=B,y=A",
            'Several columns are called "B", and a letter of theirs is a name itself. Rename one in the file.',
        ),
        ("b,b,q", "x=B,y=q", "Rename one in the file."),
        ("q,A,q", "x=q,y=A", "Rename one in the file."),
        ("q,q,C", "x=q,y=C", 'Several columns are called "q". Take one by its letter: A, B.'),
        ("B,A,B", "x=C,y=q", 'no column "q"'),
        ("B,A,B", "", "Rename one in the file."),
        ("q,z,q", "", "--columns x=A,y=z"),
    ],
)
def test_names_that_are_there_twice(capsys: pytest.CaptureFixture[str], names: str, columns: str, words: str) -> None:
    Path("t.csv").write_text(f"{names}\n1,3,5\n2,4,6\n", encoding="utf-8")
    told = ("--columns", columns) if columns else ()
    assert words in refused(capsys, 3, "cost", "--data", "t.csv", *told)


def test_what_a_table_fills_is_not_set_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("x,y\n1,2\n3,4\n", encoding="utf-8")
    said = refused(capsys, 2, "cost", "--data", "t.csv", "--set", "x=[1,2]")
    assert "--set x and --data say the same. Give one of them." in said


def test_a_training_that_a_session_brings_begins_again_with_other_data_or_settings() -> None:
    """As in the window, except where the step is named too."""
    trained = {"activation": ["sigmoid", "sigmoid"], "mode": "train", "step": 2, "data": "own", "data_seed": 1}
    Path("s.dlviz").write_text(json.dumps({"dlviz": 1, "panels": {"network": trained}}), encoding="utf-8")
    Path("p.csv").write_text("target,x1,x2\n0,0,1\n1,0,1\n", encoding="utf-8")
    data, session = ("--data", "p.csv"), ("--session", "s.dlviz")
    assert exported("network", *session)["step"] == 2
    assert exported("network", *session, *data)["step"] == 0
    assert exported("network", *session, *data, "--set", "step=1")["step"] == 1
    assert exported("network", *session, "--set", "learning_rate=0.2")["step"] == 0
    assert exported("network", *session, "--set", "noise=0.3")["step"] == 0


def test_a_table_is_learned_up_to_the_step_at_which_a_panel_begins() -> None:
    """Nobody went there with other settings: with a table beside them nothing was learned, without one all."""
    Path("own.csv").write_text(
        ",".join(("label", *(f"px{i}" for i in range(64)))) + "\n" + "3" + ",7" * 64 + "\n", encoding="utf-8"
    )
    named = ("--set", "mode=train", "--set", "learning_rate=0.1")
    assert exported("digits", *named)["step"] == exported("digits", *named, "--data", "own.csv")["step"] == 225
    assert exported("digits", *named, "--data", "own.csv", "--set", "step=3")["step"] == 3
