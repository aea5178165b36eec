"""A hundred bad inputs for sessions, export paths and the command line: a sentence with the place, nothing changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from dlviz import session
from dlviz.app import main
from dlviz.errors import DATA, Problem
from dlviz.messages import sentence
from dlviz.shell.window import Window
from dlviz.state import AppState
from tests.share import examples

COST = '{"dlviz": 1, "panels": {"cost": %s}}'

# (text of a file, what the sentence must name)
SESSIONS = [
    ("", "session"), (" ", "session"), ("null", "dlviz"), ("true", "dlviz"), ("0", "dlviz"), ('"dlviz"', "dlviz"),
    ("[]", "dlviz"), ("{}", "dlviz"), ("{", "session"), ("}", "session"), ('{"dlviz": 1', "session"),
    ('{"dlviz": 1,}', "session"), ("{'dlviz': 1}", "session"), ('{"dlviz": 1} x', "session"), ("dlviz: 1", "session"),
    ('{"dlviz": 1}{"dlviz": 1}', "session"), ("// note\n{}", "session"), ("\x00" * 10, "session"),
    ("<html></html>", "session"), ("x,y\n1,2\n", "session"), ("%PDF-1.7", "session"), ("PK\x03\x04", "session"),
    ('{"dlviz": "1"}', "dlviz"), ('{"dlviz": null}', "dlviz"), ('{"dlviz": 1.0}', "dlviz"), ('{"dlviz": -1}', "dlviz"),
    ('{"dlviz": true}', "dlviz"), ('{"dlviz": [1]}', "dlviz"), ('{"dlviz": 2}', "2"), ('{"dlviz": 1e9}', "dlviz"),
    ('{"dlviz": 99999999999999999999999}', "format"), ('{"DLVIZ": 1}', "dlviz"),
    ('{"dlviz": 1, "panel": "Cost"}', "Cost"), ('{"dlviz": 1, "panel": ""}', "cost"), ('{"dlviz": 1, "panel": 5}', "5"),
    ('{"dlviz": 1, "panel": null}', "cost"), ('{"dlviz": 1, "panel": ["cost"]}', "cost"),
    ('{"dlviz": 1, "panels": []}', "panels"), ('{"dlviz": 1, "panels": null}', "panels"),
    ('{"dlviz": 1, "panels": "cost"}', "panels"), ('{"dlviz": 1, "panels": {"cost": []}}', "cost"),
    ('{"dlviz": 1, "panels": {"cost": null}}', "cost"), ('{"dlviz": 1, "panels": {"cost": 3}}', "cost"),
    ('{"dlviz": 1, "panels": {"cost": {}, "cost": {}}}', "twice"),
    (COST % '{"w": "2"}', "cost.w"), (COST % '{"w": null}', "cost.w"), (COST % '{"w": true}', "cost.w"),
    (COST % '{"w": [2]}', "cost.w"), (COST % '{"w": {}}', "cost.w"), (COST % '{"w": 1e999}', "session"),
    (COST % '{"w": 1e300}', "cost.w"), (COST % '{"w": NaN}', "session"), (COST % '{"w": 0x10}', "session"),
    (COST % '{"w": 1_000}', "session"), (COST % '{"w": .5}', "session"), (COST % '{"w": +1}', "session"),
    (COST % '{"w": 01}', "session"), (COST % '{"w": １}', "session"), (COST % '{"w": 1, "w": 2}', "twice"),
    (COST % '{"form": "1/3m"}', "cost.form"), (COST % '{"form": 1}', "cost.form"),
    (COST % '{"use_bias": 1}', "cost.use_bias"),
    (COST % '{"use_bias": "yes"}', "cost.use_bias"),
]  # fmt: skip


pytestmark = pytest.mark.usefixtures("folder")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> tuple[int, str]:
    """The status and the one sentence of a command that cannot be done; no file has changed."""
    before = contents(folder)
    status = main(list(arguments))
    out, err = capsys.readouterr()
    assert status in (2, 3, 4)
    assert out == ""
    assert err.startswith("dlviz: ")
    assert err.count("\n") == 1
    assert len(err) < 2000
    assert "Traceback" not in err
    assert contents(folder) == before
    return status, err


@pytest.mark.parametrize(("text", "words"), SESSIONS)
def test_a_bad_session_on_the_command_line(
    capsys: pytest.CaptureFixture[str], folder: Path, text: str, words: str
) -> None:
    (folder / "bad.dlviz").write_text(text, encoding="utf-8")
    status, said = refused(capsys, folder, "export", "cost", "-o", "x.json", "--session", "bad.dlviz", "--lang", "en")
    assert status == 3
    assert words in said


def test_a_bad_session_in_the_window(window: Window, folder: Path) -> None:
    """Opened and pasted: each is told, and the state stays."""
    before = window.store.state
    for text, words in SESSIONS:
        (folder / "bad.dlviz").write_text(text, encoding="utf-8")
        window.notice.clear()
        window.documents.open_path(folder / "bad.dlviz")
        assert window.notice.isVisible(), text
        assert words in window.notice.text(), text
        window.notice.clear()
        QGuiApplication.clipboard().setText(text)
        window.documents.paste_text()
        assert window.notice.isVisible(), text
        assert window.store.state is before
        assert window.documents.path is None


PATHS = [
    "", ".", "..", "/", "x", "x.", ".png", "x.bmp", "x.PNGG", "x.png.txt", "x.tar.gz", "x png", "no/x.png",
    "no/no/x.json", "file/x.png", "file.png/x.png", "folder", "folder.png", "folder/", "folder/..", "a" * 300 + ".png",
    "가" * 200 + ".json", "there.png", "there.json", "x.png\n", "x.\u202egnp", "x.json ", "~nobody/x.png",
    "/proc/x.png", "/dev/null/x.json", "x.dlviz", "x.htm", "x.exe", "C:\\x", "con.", "*.pngx",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_a_bad_path_of_an_export(capsys: pytest.CaptureFixture[str], folder: Path, path: str) -> None:
    for name in ("folder", "folder.png"):
        (folder / name).mkdir()
    for name in ("file", "file.png", "there.png", "there.json"):
        (folder / name).write_text("mine", encoding="utf-8")
    _, said = refused(capsys, folder, "export", "cost", "-o", path, "--lang", "en")
    assert (
        "Allowed" in said or "Name" in said or "name" in said or "cannot be written" in said or "needs a value" in said
    )


COMMANDS = [
    ["export"], ["export", "-o"], ["export", "cost", "-o"], ["export", "cost", "descent", "-o", "x.png"],
    ["export", "COST", "-o", "x.png"], ["export", "1", "-o", "x.png"], ["export", "", "-o", "x.png"],
    ["export", "cost", "-o", "x.png", "-o"], ["export", "cost", "-o", "x.png", "--lang", "jp"],
    ["export", "cost", "-o", "x.png", "--theme", "pink"], ["export", "cost", "-o", "x.png", "--size", "1x1"],
    ["export", "cost", "-o", "x.png", "--size", "99999x9"], ["export", "cost", "-o", "x.png", "--size", "１280x720"],
    ["export", "cost", "-o", "x.png", "--size", "1280 x 720"], ["export", "cost", "-o", "x.png", "--size", "axb"],
    ["export", "cost", "-o", "x.png", "--scale", "0"], ["export", "cost", "-o", "x.png", "--scale", "1.5"],
    ["export", "cost", "-o", "x.png", "--size", "4096x4096", "--scale", "4"],
    ["export", "descent", "-o", "x.gif", "--fps", "1e3"], ["export", "descent", "-o", "x.gif", "--fps", "-5"],
    ["export", "descent", "-o", "x.gif", "--loop", "forever"], ["export", "descent", "-o", "x.gif", "--loop", "9999"],
    ["export", "cost", "-o", "x.png", "--format", "bmp"], ["export", "cost", "-o", "x.json", "--set"],
    ["export", "cost", "-o", "x.json", "--set", "w"], ["export", "cost", "-o", "x.json", "--set", "=1"],
    ["export", "cost", "-o", "x.json", "--set", "w="], ["export", "cost", "-o", "x.json", "--set", "w=="],
    ["export", "cost", "-o", "x.json", "--set", "W=1"], ["export", "cost", "-o", "x.json", "--set", "w=1e999"],
    ["export", "cost", "-o", "x.json", "--set", "w=NaN"], ["export", "cost", "-o", "x.json", "--set", "w=null"],
    ["export", "cost", "-o", "x.json", "--set", "x=[]"], ["export", "cost", "-o", "x.json", "--set", "x=1,2,3"],
    ["export", "cost", "-o", "x.json", "--set", "x=[1,2]"], ["export", "cost", "-o", "x.json", "--set", "__class__=1"],
    ["export", "cost", "-o", "x.json", "--session"], ["export", "cost", "-o", "x.json", "--session", "none.dlviz"],
    ["export", "cost", "-o", "x.json", "--session", "."], ["export", "--session", "none.dlviz"],
    ["export", "all", "-o", "x.png"], ["export", "all", "-o", "x.json", "--set", "w=1"], ["panels", "extra"],
    ["panels", "--xml"], ["--nothing"], ["export", "cost", "-o", "x.png", "--force=yes"], ["none.dlviz"], ["."],
]  # fmt: skip


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_bad_command(capsys: pytest.CaptureFixture[str], folder: Path, arguments: list[str]) -> None:
    refused(capsys, folder, *arguments)


def test_there_are_a_hundred() -> None:
    assert len(SESSIONS) + len(PATHS) + len(COMMANDS) >= 130


# whatever becomes of a file on its way

WRITTEN = session.dumps(AppState()).encode()


def outcome(content: bytes) -> None:
    """It is read, or told; nothing else may come of it."""
    found = read_or_told(content)
    if isinstance(found, Problem):
        assert found.status == DATA
        assert sentence(found)
    else:
        assert session.parse(session.dumps(found.state, found.unknown)).state == found.state


def read_or_told(content: bytes) -> session.Document | Problem:
    try:
        return session.parse(content)
    except Problem as problem:
        return problem


@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(WRITTEN)))
def test_a_file_that_was_cut_off(length: int) -> None:
    outcome(WRITTEN[:length])


@settings(max_examples=examples(300), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, len(WRITTEN) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_file_with_wrong_bytes(changes: list[tuple[int, int]]) -> None:
    content = bytearray(WRITTEN)
    for place, value in changes:
        content[place] = value
    outcome(bytes(content))


@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_file_with_another_value_anywhere(data: st.DataObject) -> None:
    document: Any = json.loads(WRITTEN)
    here = document
    while isinstance(here, dict | list) and here:
        key = data.draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
        if not isinstance(here[key], dict | list) or data.draw(st.booleans()):
            here[key] = data.draw(st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just([[]]))
            break
        here = here[key]
    outcome(json.dumps(document).encode())
