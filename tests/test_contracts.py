"""What every panel must keep, whatever it shows. A new line in ``PANELS`` is tested here without a word more."""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import random
import subprocess
import sys
import tokenize
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dlviz import session
from dlviz.export import picture
from dlviz.export.figure import Figure
from dlviz.i18n import set_language
from dlviz.messages import comment
from dlviz.model.fields import FieldError, describe
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.perceptron.edits import with_targets
from dlviz.panels import panel_class, title
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.theme import DARK, LIGHT, PROJECTOR
from dlviz.topics import PANELS, meant, topic
from dlviz.ui.panel import AnyPanel
from dlviz.ui.workings.formula_view import FormulaView
from tests.random_states import random_edit, random_state, random_value, several

pytestmark = pytest.mark.painted(4)

SMALL = (960, 600)

#: Fields that bring something along, each of which is to be compared with the window.
CHOSEN: dict[str, set[str]] = {
    "perceptron": {"mode", "gate", "targets"},
    "activations": {"own"},
    "network": {"layer", "seed", "learning_rate", "loss", "data"},
    "matrix": {"seed"},
    "cost": set(),
    "descent": {"landscape", "method"},
    "log-loss": {"given"},
    "digits": {"label", "learning_rate", "method", "share"},
}

#: Wishes for a field that no control of the column has.
ELSEWHERE: dict[str, dict[str, Callable[[AnyPanel, Any, object], bool]]] = {
    "perceptron": {"targets": lambda panel, value, _: panel.wish(with_targets(panel.state, value))},
}

every_panel = pytest.mark.parametrize("name", PANELS)


def make(qtbot: QtBot, name: str) -> AnyPanel:
    panel = panel_class(name)(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(1200, 680)
    panel.show()
    return panel


def same(one: QImage, other: QImage) -> bool:
    return one == other


@every_panel
def test_drawing_emits_nothing(qtbot: QtBot, name: str) -> None:
    panel = make(qtbot, name)
    heard: list[Any] = []
    panel.changed.connect(lambda *wish: heard.append(wish))
    panel.refused.connect(heard.append)
    rng = random.Random(1)
    for _ in range(several(name, 25)):
        panel.show_state(random_state(name, rng))
    panel.set_theme(DARK)
    set_language("ko")
    QCoreApplication.sendPostedEvents()
    assert heard == []


def controls(table: Any) -> Iterator[Any]:
    """All controls of a table."""
    for entry in table:
        for inside in entry.tables():
            yield from controls(inside)
        yield entry


def shows_its_field(entry: Any, state: Any, result: Any) -> bool:
    """A row may be counted from 1."""
    if not entry.is_there(state, result):
        return False
    return bool(entry.value is None or entry.value(state, result) == getattr(state, entry.name))


@every_panel
def test_a_field_brings_the_same_along_in_the_window_and_by_its_name(qtbot: QtBot, name: str) -> None:
    """All of the state: another setting of a training sets its step back too."""
    panel, rng, heard = make(qtbot, name), random.Random(5), []
    panel.changed.connect(lambda state, _: heard.append(state))
    own = [entry for entry in controls(panel.entries()) if entry.name in panel.fields]
    compared = set()
    modes = panel.fields["mode"].choices if "mode" in panel.fields else ()
    for at in range(several(name, 25)):
        state = random_state(name, rng)
        if modes:
            state = replace(state, mode=modes[at % len(modes)])
        panel.state, result = state, panel.topic.solve(state)
        asks = {entry.name: entry.ask for entry in own if shows_its_field(entry, state, result)}
        for field, ask in (asks | ELSEWHERE.get(name, {})).items():
            value = random_value(panel.fields[field], getattr(state, field), rng)
            heard.clear()
            if ask(panel, value, None) and heard:
                assert replace(state, **meant(name, state, {field: value})) == heard[0], (field, value)
                compared.add(field)
    assert CHOSEN.get(name, set()) <= compared


def writable(value: Any, place: str) -> list[str]:
    """The arrays of a result that could be written into, by their places."""
    if isinstance(value, np.ndarray):
        return [place] if value.flags.writeable else []
    if isinstance(value, tuple):
        return [one for at, each in enumerate(value) for one in writable(each, f"{place}[{at}]")]
    names = getattr(value, "__dataclass_fields__", ())
    return [one for name in names for one in writable(getattr(value, name), f"{place}.{name}")]


@every_panel
def test_nobody_can_write_into_a_result(name: str) -> None:
    """What follows from it is kept, and shown again for an equal state."""
    rng = random.Random(3)
    module, mode = topic(name), {"network": {"mode": "train"}}.get(name, {})
    for _ in range(several(name, 25)):
        state = random_state(name, rng)
        for each in (state, replace(state, **mode)):
            assert writable(module.solve(each), "result") == []


@every_panel
def test_every_state_survives_a_file(name: str) -> None:
    rng = random.Random(2)
    for _ in range(25):
        app = AppState(panel=name).with_panel(name, random_state(name, rng))
        assert session.parse(session.dumps(app)).state == app


@every_panel
def test_the_picture_is_the_same_twice(qapp: Any, name: str) -> None:
    state = random_state(name, random.Random(3))
    assert same(picture.image(name, state, LIGHT, SMALL), picture.image(name, state, LIGHT, SMALL))


@every_panel
def test_states_make_different_pictures(qapp: Any, name: str) -> None:
    """The test above could pass on an empty picture."""
    rng = random.Random(4)
    made = [picture.image(name, random_state(name, rng), LIGHT, SMALL) for _ in range(3)]
    assert not same(made[0], made[1])
    assert not same(made[1], made[2])


@pytest.mark.painted
@every_panel
def test_a_panel_draws_a_state_the_same_whatever_it_drew_before(qtbot: QtBot, qapp: Any, name: str) -> None:
    rng = random.Random(5)
    states = [topic(name).State(), *(random_state(name, rng) for _ in range(4))]
    figure = Figure(name, states[0], LIGHT, SMALL)
    qtbot.addWidget(figure)

    def photograph(state: Any) -> QImage:
        figure.panel.show_state(state)
        return figure.grab().toImage()

    first = [photograph(state) for state in states]
    order = list(range(len(states)))
    rng.shuffle(order)
    again = {i: photograph(states[i]) for i in order}
    assert [i for i, image in enumerate(first) if not same(image, again[i])] == []


@every_panel
def test_the_code_runs_and_equals_what_is_shown(name: str) -> None:
    module = topic(name)
    for state in in_every_mode(name, several(name, 15)):
        names = run(module.code(state))
        given = names["results"] if name == "activations" else names
        values = module.values(state, module.solve(state))
        assert values.keys() - given.keys() == set(), state
        unequal = [key for key, value in values.items() if not compare(given[key], value)]
        assert unequal == [], state


def in_every_mode(name: str, count: int) -> list[Any]:
    """The first state and random ones, each also in the other modes that the panel has."""
    rng = random.Random(6)
    module = topic(name)
    found = [module.State(), *(random_state(name, rng) for _ in range(count))]
    modes = describe(module.State)["mode"].choices if "mode" in describe(module.State) else ()
    return [*found, *(in_mode for state in found for mode in modes if (in_mode := moded(state, mode)) != state)]


def moded(state: Any, mode: Any) -> Any:
    try:
        return replace(state, mode=mode)
    except FieldError:  # the mode needs other fields with it
        return state


def run(code: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("error")
        exec(compile(code, "<the code view>", "exec"), names)
    return names


def compare(given: Any, wanted: Any) -> bool:
    if isinstance(wanted, dict):
        return all(compare(given[key], value) for key, value in wanted.items())
    if wanted is None or isinstance(wanted, str | bool):
        return bool(given == wanted)
    if isinstance(wanted, list) and any(isinstance(part, list | dict) for part in wanted):  # rows may differ in length
        return len(given) == len(wanted) and all(map(compare, given, wanted))
    given, wanted = np.asarray(given, dtype=float), np.asarray(wanted, dtype=float)
    return given.shape == wanted.shape and np.allclose(given, wanted, rtol=1e-9, atol=1e-9, equal_nan=True)


@every_panel
def test_every_text_follows_the_language(qtbot: QtBot, name: str) -> None:
    panel = make(qtbot, name)
    english = texts(panel)
    korean = texts_in("ko", panel)
    assert texts_in("en", panel) == english
    stuck = {key: text for key, text in english.items() if korean[key] == text and not is_neutral(text)}
    assert stuck == {}, "not by self.tr, or a name in both languages, for NEUTRAL below"


def texts_in(language: str, panel: AnyPanel) -> dict[Any, str]:
    set_language(language)
    QCoreApplication.sendPostedEvents()
    return texts(panel)


def texts(panel: AnyPanel) -> dict[Any, str]:
    """Every word that a panel shows, under the object that shows it."""
    found: dict[Any, str] = {("title",): title(panel.NAME)}
    for child in panel.findChildren(QWidget):
        if isinstance(child, FormulaView) or not child.isVisibleTo(panel):
            continue  # symbols only; pyqtgraph's own menus, which are switched off
        own = {what: getattr(child, what)() for what in ("accessibleName", "accessibleDescription", "toolTip")}
        own["text"] = child.text() if isinstance(child, QLabel | QAbstractButton) else ""
        found |= {(len(found), what): text for what, text in own.items() if text}
    return found


# Words that both languages write alike: NumPy's names, library names, gates, symbols and names of their own.
NEUTRAL = {
    "and", "dot", "nand", "nor", "not", "or", "xnor", "xor", "custom",
    "numpy", "scikit", "learn", "keras", "pytorch",
    "rosenbrock", "himmelblau", "nesterov", "adagrad", "rmsprop", "adam",
    "cost", "log", "ln", "inf", "max", "min", "exp", "array", "shape", "size", "ndim",
    *(word for each in FUNCTIONS.values() for word in each.called.lower().split()),
}  # fmt: skip


def is_neutral(text: str) -> bool:
    """Formulas, numbers and names that are the same in both languages have no English word of their own."""
    words = "".join(c if c.isascii() and c.isalpha() else " " for c in text).split()
    return all(len(word) < 3 or word.lower() in NEUTRAL for word in words)


@every_panel
def test_a_live_line_uses_only_what_the_screen_can_draw(name: str) -> None:
    from dlviz.ui.workings.formula import COMMANDS, to_html

    module = topic(name)
    rng = random.Random(8)
    for state in (module.State(), *(random_state(name, rng) for _ in range(several(name, 20)))):
        for line in module.working(state, module.solve(state)).lines:
            assert "\\" not in to_html(line), line
            assert to_html(line, PROJECTOR)
    assert COMMANDS


@every_panel
def test_the_formula_can_be_typeset(name: str) -> None:
    from dlviz.ui.workings.formula import typeset

    module = topic(name)
    rng = random.Random(9)
    for state in (module.State(), *(random_state(name, rng) for _ in range(several(name, 5)))):
        assert b"<svg" in typeset(module.working(state, module.solve(state)).formula, 16, "#000000")


@pytest.mark.parametrize("seed", range(3))
def test_300_random_edits_undone_give_the_start(qapp: Any, seed: int) -> None:
    rng = random.Random(seed)
    store = Store()
    start = store.state
    for _ in range(300):
        name = rng.choice(PANELS)
        store.edit(name, random_edit(store.state[name], rng))
    end = store.state
    assert end != start
    while store.can_undo:
        store.undo()
    assert replace(store.state, panel=start.panel) == start
    while store.can_redo:
        store.redo()
    assert store.state == end


# the code, as whoever distrusts a number runs it


def comments(source: str) -> list[str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return [token.string.lstrip("#").strip() for token in tokens if token.type == tokenize.COMMENT]


@every_panel
def test_every_comment_of_the_code_is_said_in_korean(qapp: Any, name: str) -> None:
    """None stands in the code itself: each goes through ``say``, and has its Korean."""
    set_language("ko")
    rng = random.Random(10)
    said: set[str] = set()

    def marked(text: str) -> str:
        said.add(text)
        return f"¶{text}"

    sources = [
        topic(name).code(state, marked)
        for state in (topic(name).State(), *(random_state(name, rng) for _ in range(several(name, 60))))
    ]
    found = {text for source in sources for text in comments(source)}
    assert [text for text in sorted(found) if not text.startswith("¶") and not is_neutral(text)] == []
    assert [text for text in found if "$" in text or "{" in text] == []
    assert [text for text in sorted(said) if comment(text) == text and not is_neutral(text)] == []


@every_panel
def test_translated_code_is_the_same_program(qapp: Any, name: str) -> None:
    set_language("ko")
    rng = random.Random(11)
    for state in (topic(name).State(), *(random_state(name, rng) for _ in range(several(name, 20)))):
        source = topic(name).code(state)
        assert ast.dump(ast.parse(topic(name).code(state, comment))) == ast.dump(ast.parse(source))


BARE = """
import importlib.abc, io, json, sys, contextlib
class Bare(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        top = name.partition(".")[0]
        if top not in sys.stdlib_module_names and top != "numpy" and name not in ("dlviz", "dlviz.resources"):
            raise ImportError(f"only NumPy is here, and no {name}")
sys.meta_path.insert(0, Bare())
import warnings
warnings.simplefilter("error")
for source in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(source, "<the code view>", "exec"), {"__name__": "__main__"})
    print(json.dumps(out.getvalue()))
"""


def test_the_code_of_many_states_runs_where_there_is_only_numpy(qapp: Any, tmp_path: Path) -> None:
    """In another process, outside the checkout: one for all, since starting NumPy costs most.

    Of dlviz there is no more than the place of its data, where the digits are.
    """
    set_language("ko")
    rng = random.Random(12)
    states = [(name, random_state(name, rng)) for name in PANELS for _ in range(several(name, 25))]
    sources = [topic(name).code(state, comment) for name, state in states]
    done = subprocess.run(
        [sys.executable, "-c", BARE], input=json.dumps(sources), capture_output=True, text=True, encoding="utf-8",
        cwd=tmp_path, env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    printed = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(printed) == len(states)
    for (name, state), source, text in zip(states, sources, printed, strict=True):
        assert text.strip(), (name, state)
        assert "np." not in text, (name, state)  # NumPy's own numbers write themselves as np.float64(0.5)
        out = io.StringIO()
        with contextlib.redirect_stdout(out), warnings.catch_warnings():
            warnings.simplefilter("error")
            exec(compile(source, "<the code view>", "exec"), {"__name__": "__main__"})
        assert text == out.getvalue()
