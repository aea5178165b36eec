"""A method that is named by hand brings its own settings; what a file says, or leaves out, stays as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dlviz import notebook, session
from dlviz.app import main
from dlviz.model.descent import State
from dlviz.model.methods import METHODS, MethodName


def exported(folder: Path, *settings: str, session_file: Path | None = None) -> dict[str, object]:
    out = folder / "out.json"
    options = [part for setting in settings for part in ("--set", setting)]
    options += ["--session", str(session_file)] if session_file else []
    assert main(["export", "descent", "-o", str(out), "--force", *options]) == 0
    state: dict[str, object] = json.loads(out.read_text(encoding="utf-8"))["state"]
    return state


@pytest.mark.parametrize("method", METHODS)
def test_a_method_named_on_the_command_line_brings_its_settings(tmp_path: Path, method: MethodName) -> None:
    state = exported(tmp_path, f"method={method}")
    assert {name: state[name] for name in METHODS[method].settings} == METHODS[method].settings


def test_what_is_named_beside_the_method_stays(tmp_path: Path) -> None:
    assert exported(tmp_path, "method=adagrad", "epsilon=1e-8")["epsilon"] == 1e-8
    assert exported(tmp_path, "epsilon=1e-8", "method=adagrad")["epsilon"] == 1e-8


def test_a_compared_run_brings_them_too(tmp_path: Path) -> None:
    kept = exported(tmp_path, 'kept=[{"method": "adagrad"}, {"method": "adagrad", "epsilon": 1e-8}, {}]')["kept"]
    assert isinstance(kept, list)
    assert [run.get("epsilon", 1e-8) for run in kept] == [1e-10, 1e-8, 1e-8]


def test_a_notebook_brings_them_too() -> None:
    assert notebook.solve("descent", method="adagrad").run.epsilon == 1e-10


def test_a_method_over_a_session_keeps_what_a_person_chose(tmp_path: Path) -> None:
    file = tmp_path / "s.dlviz"
    file.write_text('{"dlviz": 1, "panels": {"descent": {"epsilon": 0.01}}}', encoding="utf-8")
    assert exported(tmp_path, "method=adagrad", session_file=file)["epsilon"] == 0.01


def test_a_session_file_opens_as_it_always_did() -> None:
    text = '{"dlviz": 1, "panels": {"descent": {"method": "adagrad", "kept": [{"method": "adagrad"}]}}}'
    state = session.parse(text).state["descent"]
    assert isinstance(state, State)
    assert (state.epsilon, state.kept[0].epsilon) == (1e-8, 1e-8)
