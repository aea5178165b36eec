"""Session files: what is written is read again, and whatever else is read ends in a sentence, never in a traceback."""

from __future__ import annotations

import codecs
import json
import random
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlviz import by_fields, session
from dlviz.by_fields import as_fields
from dlviz.errors import DATA, FILES, Problem
from dlviz.messages import sentence
from dlviz.model import descent
from dlviz.model.descent.state import Run
from dlviz.model.line_data import MOST_TYPED
from dlviz.model.slices import finish
from dlviz.session import LARGEST, VERSION, dumps, parse, read
from dlviz.state import AppState
from dlviz.topics import PANELS, topic
from tests.counting import calls
from tests.random_states import random_state
from tests.share import examples, for_all

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
PLACES = [(panel, field.name) for panel in PANELS for field in fields(topic(panel).State)]


def loads(text: str | bytes) -> AppState:
    return parse(text).state


def document(**panels: Any) -> str:
    return json.dumps({"dlviz": VERSION, "panels": {name.replace("_", "-"): value for name, value in panels.items()}})


def problem(text: str | bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        loads(text)
    assert caught.value.status == DATA
    assert sentence(caught.value)
    return caught.value


def test_the_start_survives() -> None:
    assert loads(dumps(AppState())) == AppState()


def test_every_panel_at_once_survives() -> None:
    rng, app = random.Random(1), AppState(panel="matrix")
    for panel in PANELS:
        app = app.with_panel(panel, random_state(panel, rng))
    assert loads(dumps(app)) == app
    assert dumps(loads(dumps(app))) == dumps(app)


CHANGED = """
import sys
from dlviz import session
from dlviz.by_fields import as_fields
from dlviz.model.slices import finish
from dlviz.state import AppState
from dlviz.topics import topic
app = AppState().with_panel("matrix", topic("matrix").State(mode="chain"))
written = finish(session.in_slices(app))
assert session.parse(written).state == app
print(*(name for name in sys.modules if name.startswith("dlviz.model.") and name.endswith(".solve")))
"""


def test_a_file_that_nobody_reads_loads_no_panel_that_was_not_touched() -> None:
    """The first export stood still for 60 ms until all models were there; each start but the first took 90 more."""
    said = subprocess.run([sys.executable, "-c", CHANGED], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["dlviz.model.matrix.solve"]


def test_what_is_unknown_stays_with_a_panel_that_was_not_touched() -> None:
    given = parse(document(cost={"colour": "red"}, matrix={"mode": "chain"}))
    written = finish(session.in_slices(given.state, given.unknown))
    assert list(json.loads(written)["panels"]) == ["matrix", "cost"]
    assert b"\n" not in written
    assert parse(written) == given


def test_a_file_says_its_version_and_every_field() -> None:
    written = json.loads(dumps(AppState()))
    assert written["dlviz"] == VERSION
    for panel, name in PLACES:
        assert name in written["panels"][panel]


def test_what_is_not_in_the_file_has_its_default() -> None:
    assert loads(document()) == AppState()
    assert loads(document(cost={"w": 2})) == AppState().with_panel("cost", topic("cost").State(w=2.0))


def test_what_another_dlviz_may_have_added_is_left_out() -> None:
    assert loads(document(cost={"new field": 1}, tomorrow={"a": 1})) == AppState()


def test_a_byte_order_mark_is_no_matter() -> None:
    assert loads(b"\xef\xbb\xbf" + dumps(AppState()).encode()) == AppState()


@given(st.text(max_size=40) | st.binary(max_size=40))
def test_whatever_is_read_is_a_problem(text: str | bytes) -> None:
    problem(text)


@given(JSON)
def test_whatever_json_is_read_is_a_problem(value: Any) -> None:
    problem(json.dumps(value))


def outcome(text: str) -> AppState | Problem:
    """Either what was read or the problem that was told; any other exception fails the test."""
    try:
        return loads(text)
    except Problem as found:
        return found


@given(JSON, JSON, JSON)
def test_a_document_of_any_values_reads_or_is_a_problem(version: Any, panel: Any, panels: Any) -> None:
    found = outcome(json.dumps({"dlviz": version, "panel": panel, "panels": panels}))
    if isinstance(found, Problem):
        assert found.status == DATA
        assert sentence(found)
    else:
        assert found.panel in PANELS


@settings(max_examples=examples(300))
@given(st.sampled_from(PLACES), JSON)
def test_any_value_in_any_field_reads_or_names_its_place(place: tuple[str, str], value: Any) -> None:
    panel, name = place
    found = outcome(json.dumps({"dlviz": 1, "panels": {panel: {name: value}}}))
    if isinstance(found, Problem):
        assert found.kind == "bad_value"
        assert found.details["error"].path.startswith(f"{panel}.")
        assert found.details["error"].path in sentence(found)


@for_all(("panel", "name"), PLACES)
def test_a_value_of_the_wrong_kind_names_its_field(panel: str, name: str) -> None:
    found = problem(json.dumps({"dlviz": 1, "panels": {panel: {name: {"no": "field takes this"}}}}))
    assert f"{panel}.{name}" in sentence(found)


def test_a_bad_entry_is_named_to_its_place() -> None:
    assert "cost.x[1]" in sentence(problem(document(cost={"x": [1, True, 3], "y": [1, 2, 3]})))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400"])
def test_a_number_without_an_end_is_refused(number: str) -> None:
    problem(f'{{"dlviz": 1, "panels": {{"cost": {{"w": {number}}}}}}}')


@pytest.mark.parametrize(
    "text",
    [
        '{"dlviz": 1, "dlviz": 1}',
        '{"dlviz": 1, "panels": {"cost": {"w": 1, "w": 2}}}',
    ],
)
def test_a_name_that_stands_twice_is_refused(text: str) -> None:
    assert "twice" in sentence(problem(text))


WHOLE = session.dumps(AppState())
HALF = WHOLE[: WHOLE.index(":", len(WHOLE) // 2)]  # in the midst of a line


@pytest.mark.parametrize(
    ("text", "kind", "details"),
    [
        (" \n", "empty_session", {}),
        (HALF, "cut_off", {"line": HALF.count("\n") + 1}),
        ('{"dlviz": 1,\n "이름": 01}', "not_json", {"line": 2, "character": 9}),
        ('{"dlviz": 1, "x": 1e999}', "unreadable", {}),
        (b'{"dlviz": 1, "x": "\xff"}', "unreadable", {}),
        ('{"dlviz": 1, "panels": {"cost": 3}}', "not_entries", {"place": "panels.cost"}),
    ],
)
def test_what_is_wrong_with_the_text_and_where(text: str | bytes, kind: str, details: dict[str, Any]) -> None:
    found = problem(text)
    assert (found.kind, found.details) == (kind, details)


def test_the_sentence_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "half.dlviz"
    path.write_text(WHOLE[: len(WHOLE) // 2], encoding="utf-8")
    with pytest.raises(Problem) as caught:
        read(path)
    assert sentence(caught.value).startswith(f"{path}: This session is cut off")


@pytest.mark.parametrize("version", [True, None, "1", 1.5, 0, -1, [1]])
def test_a_version_is_a_whole_number_from_one(version: Any) -> None:
    assert problem(json.dumps({"dlviz": version})).kind == "no_version"


def test_a_newer_file_is_told_from_a_broken_one() -> None:
    found = problem(json.dumps({"dlviz": VERSION + 1, "panels": 3}))
    assert found.kind == "from_the_future"
    assert str(VERSION + 1) in sentence(found)


def test_an_unknown_panel_in_front_is_refused() -> None:
    assert problem('{"dlviz": 1, "panel": "none"}').kind == "unknown_panel"


def test_brackets_without_end_are_no_session() -> None:
    assert problem("[" * 100_000).kind == "unreadable"
    assert problem('{"dlviz":1,"panels":{"cost":{"x":' + "[" * 900 + "]" * 900 + "}}}").status == DATA


def test_half_of_a_letter_is_no_text() -> None:
    problem('{"dlviz": 1, "panel": "\\ud800"}')
    problem('{"dlviz": 1, "panels": {"cost": {"form": "\\ud800"}}}')


# what this dlviz does not know

UNKNOWN = {
    "dlviz": 1,
    "author": "김",
    "panels": {
        "cost": {"w": 2, "colour": {"a": [1]}},
        "descent": {"kept": [{"w0": 1}, {"w0": 2, "decay": 0.5}]},
        "tomorrow": {"x": 1},
    },
}


def test_what_is_unknown_is_named_by_its_place() -> None:
    assert set(parse(json.dumps(UNKNOWN)).names) == {
        "author", "panels.cost.colour", "panels.descent.kept[1].decay", "panels.tomorrow",
    }  # fmt: skip
    assert parse(dumps(AppState())).names == ()


def test_what_is_unknown_is_written_again_where_it_stood() -> None:
    document = parse(json.dumps(UNKNOWN))
    again = json.loads(dumps(document.state, document.unknown))
    assert again["author"] == "김"
    assert again["panels"]["cost"]["colour"] == {"a": [1]}
    assert again["panels"]["tomorrow"] == {"x": 1}
    assert again["panels"]["cost"]["w"] == 2.0
    assert [run.get("decay") for run in again["panels"]["descent"]["kept"]] == [None, 0.5]


RUNS = (Run(w0=1.0), Run(w0=2.0), Run(w0=3.0))


@pytest.mark.parametrize(
    ("kept", "colours"),
    [
        (RUNS, [None, "red", None]),
        (RUNS[1:], ["red", None]),
        ((RUNS[1], RUNS[0]), ["red", None]),
        ((RUNS[0], RUNS[2]), [None, None]),
        ((RUNS[0], Run(w0=9.0), RUNS[2]), [None, "red", None]),
        ((RUNS[0], RUNS[2], Run(w0=9.0)), [None, None, None]),
        ((), []),
    ],
)
def test_what_is_unknown_of_an_entry_stays_with_it(kept: tuple[Run, ...], colours: list[str | None]) -> None:
    """Where entries came or went it is put to none that it did not stand at."""
    written = json.loads(dumps(AppState().with_panel("descent", descent.State(kept=RUNS))))
    written["panels"]["descent"]["kept"][1] |= {"colour": "red", "width": {"at": 2}}
    document = parse(json.dumps(written))
    assert document.names == ("panels.descent.kept[1].colour", "panels.descent.kept[1].width")
    app = document.state.with_panel("descent", descent.State(kept=kept))
    again = json.loads(dumps(app, document.unknown))["panels"]["descent"]["kept"]
    assert [run.get("colour") for run in again] == colours
    assert [run.get("width") for run in again] == [colour and {"at": 2} for colour in colours]


def test_what_is_unknown_of_an_entry_stays_with_it_through_thousands_of_saves() -> None:
    """Each looked into the one before it, and the thousandth was too deep."""
    document = parse(json.dumps({"dlviz": 1, "panels": {"descent": {"kept": [{"w0": 0, "colour": "red"}]}}}))
    app, unknown = document.state, document.unknown
    for save in range(1_500):
        app = app.with_panel("descent", descent.State(kept=(Run(w0=float(save % 50)),)))
        unknown = session.saved(app, unknown)
    gone = app.with_panel("descent", descent.State(kept=(Run(b0=1.0), Run(b0=2.0))))
    assert "red" not in dumps(gone, unknown)
    assert "red" in dumps(document.state, unknown)


def test_a_run_of_which_a_file_says_little_is_written_whole() -> None:
    """What it did not say stood in no file that was saved, and no other dlviz would have begun with the same."""
    app = parse(json.dumps({"dlviz": 1, "panels": {"descent": {"kept": [{"w0": 2}]}}})).state
    (kept,) = json.loads(dumps(app))["panels"]["descent"]["kept"]
    assert kept == as_fields(Run(w0=2.0))


def test_what_is_unknown_never_takes_the_place_of_what_is_known() -> None:
    text = dumps(AppState(), ((("panels", "cost", "w"), 99), (("panels", "gone", "deep"), 1), (("dlviz",), 99)))
    assert loads(text) == AppState()


@given(st.dictionaries(st.text(max_size=5).filter(lambda name: name not in ("dlviz", "panel", "panels")), JSON))
def test_anything_unknown_survives(extra: dict[str, Any]) -> None:
    document = parse(json.dumps(json.loads(dumps(AppState())) | extra))
    again = json.loads(dumps(document.state, document.unknown))
    assert {name: again[name] for name in extra} == json.loads(json.dumps(extra))


# versions


def test_an_older_version_is_migrated_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def second(document: dict[str, Any]) -> dict[str, Any]:
        return document | {"panels": {"cost": {"w": document["weight"]}}}

    def third(document: dict[str, Any]) -> dict[str, Any]:
        document["panels"]["cost"]["w"] *= 2
        return document

    monkeypatch.setattr(session, "VERSION", 3)
    monkeypatch.setattr(session, "MIGRATIONS", {1: second, 2: third})
    assert loads('{"dlviz": 1, "weight": 2}')["cost"].w == 4.0
    assert loads('{"dlviz": 2, "panels": {"cost": {"w": 3}}}')["cost"].w == 6.0
    assert json.loads(dumps(loads('{"dlviz": 1, "weight": 2}')))["dlviz"] == 3
    assert problem('{"dlviz": 1}').kind == "unreadable"  # not even what that version wrote


def test_every_older_version_has_its_migration() -> None:
    assert set(session.MIGRATIONS) == set(range(1, VERSION))


def test_a_file_of_the_future_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "new.dlviz"
    path.write_text('{"dlviz": 99}', encoding="utf-8")
    with pytest.raises(Problem, match="newer_there"):
        session.write(path, AppState())
    assert path.read_text(encoding="utf-8") == '{"dlviz": 99}'
    for content in (b"", b"garbage", b'{"a": ' + b"[" * 100_000, b'{"dlviz": "\xff"}', b'{"\xff": 1}', b"[3]"):
        path.write_bytes(content)
        session.write(path, AppState())
        assert read(path) == AppState()


# files


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "내 세션.dlviz"
    path.write_text(dumps(AppState(panel="cost")), encoding="utf-8")
    assert read(path) == AppState(panel="cost")


MANY = AppState().with_panel("cost", topic("cost").State(x=tuple(map(float, range(50_000))), y=(0.5,) * 50_000))


def test_a_file_that_nobody_reads_is_made_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window stood for a quarter of a second after each edit of a million rows, while they were kept."""
    at_once = []
    encode, to_builtins = msgspec.json.encode, msgspec.to_builtins

    def written(value: Any) -> bytes:
        at_once.append(len(value))
        return encode(value)

    def plain(value: Any) -> Any:
        made = to_builtins(value)
        lists = (field for fields in made["panels"].values() for field in fields.values())
        at_once.extend(len(numbers) for numbers in lists if isinstance(numbers, list | tuple))
        return made

    monkeypatch.setattr(msgspec.json, "encode", written)
    monkeypatch.setattr(msgspec, "to_builtins", plain)
    work = session.in_slices(MANY)
    turns = sum(1 for _ in work)
    monkeypatch.undo()
    assert turns == 4 * 3  # two lists of two panels
    assert max(at_once) == by_fields.MANY
    content = finish(session.in_slices(MANY))
    assert json.loads(content)["panels"]["cost"] == json.loads(dumps(MANY))["panels"]["cost"]
    assert parse(content).state == MANY


def test_many_numbers_are_not_looked_at_one_by_one_when_they_are_read() -> None:
    """A session of a million rows took 2.5 s to open."""
    few = AppState().with_panel("cost", topic("cost").State(x=(1.5,) * 500, y=(0.5,) * 500))
    assert calls(lambda: parse(dumps(MANY))) < calls(lambda: parse(dumps(few))) + 500


def test_a_name_that_stands_twice_is_found_beside_many_numbers() -> None:
    twice = dumps(MANY).replace('"w2"', '"w1"', 1)
    assert problem(twice).kind == "stands_twice"


def test_a_file_is_replaced_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second save of a million rows stood still for 3 s: all was read to know its version."""
    path = tmp_path / "many.dlviz"
    session.write(path, MANY)
    monkeypatch.setattr(session, "parse", lambda _: pytest.fail("a session is read"))
    session.write(path, AppState())
    assert json.loads(path.read_text(encoding="utf-8"))["panels"]["cost"]["x"] != list(range(50_000))
    path.write_bytes(codecs.BOM_UTF8 + b'{"dlviz": 99, "panels": {"cost": 3}}')
    with pytest.raises(Problem, match="newer_there"):
        session.write(path, AppState())


@pytest.mark.parametrize("name", ["missing", ".", "a" * 300])
def test_what_cannot_be_read_is_a_problem_of_files(tmp_path: Path, name: str) -> None:
    with pytest.raises(Problem) as caught:
        read(tmp_path / name)
    assert (caught.value.kind, caught.value.status) == ("cannot_read", FILES)
    assert str(tmp_path) in sentence(caught.value)


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "huge.dlviz"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(Problem) as caught:
        read(path)
    assert (caught.value.kind, caught.value.status) == ("too_large", DATA)
    assert str(LARGEST) in sentence(caught.value)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a system without devices in files")
def test_a_device_without_end_is_not_read_to_its_end() -> None:
    with pytest.raises(Problem, match="too_large"):
        read(Path("/dev/zero"))


def test_as_many_points_as_there_may_be_can_be_read_again() -> None:
    """What is written and then refused would be lost."""
    longest = (-123456.78901234567,) * MOST_TYPED
    state = AppState().with_panel("cost", topic("cost").State(x=longest, y=longest))
    assert len(session.dumps(state)) < LARGEST


def test_the_largest_file_is_far_above_what_is_written() -> None:
    assert len(session.dumps(AppState())) * 100 < LARGEST


# what panels share, and what goes together

DATA_OF_FOUR = {"x": [1, 2, 3, 4], "y": [2, 4, 6, 8]}


@pytest.mark.parametrize("order", [("cost", "descent"), ("descent", "cost")])
def test_what_an_entry_does_not_say_changes_nothing_in_the_other_panel(order: tuple[str, str]) -> None:
    panels = {"cost": DATA_OF_FOUR, "descent": {"learning_rate": 0.05}}
    app = loads(json.dumps({"dlviz": 1, "panels": {name: panels[name] for name in order}}))
    for panel in order:
        assert (app[panel].x, app[panel].y) == ((1, 2, 3, 4), (2, 4, 6, 8))
    assert app["descent"].learning_rate == 0.05


def test_two_panels_may_each_say_a_part_of_what_they_share() -> None:
    app = loads(document(cost={"x": [1, 2]}, descent={"y": [3, 4.0]}))
    assert (app["cost"].x, app["cost"].y) == (app["descent"].x, app["descent"].y) == ((1, 2), (3, 4))


@pytest.mark.parametrize("order", [("cost", "descent"), ("descent", "cost")])
def test_two_panels_that_disagree_on_what_they_share_are_told(order: tuple[str, str]) -> None:
    panels = {"cost": DATA_OF_FOUR, "descent": {"x": [1, 2, 3, 5]}}
    found = problem(json.dumps({"dlviz": 1, "panels": {name: panels[name] for name in order}}))
    assert found.kind == "panels_disagree"
    assert "cost.x and descent.x differ" in sentence(found)


def test_a_bad_value_that_is_shared_is_named_where_it_stands() -> None:
    assert "cost.x[1]" in sentence(
        problem(document(descent={"learning_rate": 0.1}, cost={"x": [1, True], "y": [1, 2]}))
    )
    assert "descent.y[0]" in sentence(problem(document(descent={"y": [None]}, cost={"x": [1]})))


@pytest.mark.parametrize(
    ("panel", "fields", "says"),
    [
        ("log-loss", {"row": 50}, "log-loss.row: 50"),
        ("perceptron", {"gate": "AND", "targets": [0, 1, 1, 0]}, "perceptron.targets: [0, 1, 1, 0]"),
        ("perceptron", {"gate": "AND", "targets": [1, 1, 1, 1]}, "perceptron.gate: \"AND\""),
        ("perceptron", {"mode": "hand", "step": 3}, "perceptron.mode: \"hand\""),
    ],
)  # fmt: skip
def test_a_value_that_would_become_another_is_told(panel: str, fields: dict[str, Any], says: str) -> None:
    found = problem(json.dumps({"dlviz": 1, "panels": {panel: fields}}))
    assert found.kind == "would_become"
    assert says in sentence(found)


def test_a_gate_or_its_targets_alone_bring_the_other() -> None:
    assert loads(document(perceptron={"targets": [0, 1, 1, 0]}))["perceptron"].gate == "XOR"
    assert loads(document(perceptron={"targets": [1, 1, 1, 1]}))["perceptron"].gate == "custom"
    assert loads(document(perceptron={"gate": "NAND"}))["perceptron"].targets == (1, 1, 1, 0)


def test_a_shorter_way_to_write_a_value_is_the_value() -> None:
    assert loads(document(log_loss={"base": 10}))["log-loss"].base == "10"
    assert loads(document(activations={"own": " x "}))["activations"].own == "x"
    assert set(loads(document(network={"activation": "relu"}))["network"].activation) == {"relu"}
