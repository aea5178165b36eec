"""The programs of the code view, as one reads them: short lines, nothing unused, each number with its word."""

from __future__ import annotations

import ast
import importlib
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from dlviz.model.arrays import WIDTH
from dlviz.model.descent.edits import begun_on
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.presets import SIDE_BY_SIDE
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.log_loss.presets import CLASS_PRESETS
from dlviz.model.matrix.presets import ARRAY_PRESETS, CHAIN_PRESETS
from dlviz.model.methods import METHODS
from dlviz.model.network.layers import Layer
from dlviz.topics import PANELS, topic
from tests.everywhere import MODES
from tests.share import for_all

LONG = tuple(1 / 3 ** (k + 1) for k in range(8))  # each with all its digits
BESIDES: dict[str, tuple[dict[str, Any], ...]] = {
    "perceptron": ({"mode": "learn", "form": "bias", "order": "shuffled", "targets": (0, 1, 1, 0)},),
    "activations": ({"own": "relu(x) + 1"}, {"signal": "through"}),
    "network": (
        {"mode": "train", "activation": ("sigmoid", "sigmoid"), "step": 3},
        {"mode": "train", "activation": ("gelu", "sigmoid"), "data": "own", "loss": "squared", "l2": 0.1, "step": 3},
        {"mode": "train", "activation": ("relu", "sigmoid"), "data": "clouds", "step": 3},
        {"layers": (Layer((LONG,) * 2, LONG), Layer(((0.5,),) * 8, (0.1,))), "activation": ("tanh", "sigmoid")},
        {"mode": "train", "activation": ("relu", "sigmoid"), "data": "own", "points": ((*LONG[:2], 1),) * 99},
    ),
    "matrix": (
        {"a": (LONG[:6],) * 2, "b": ((0.5,),) * 6},
        *({"mode": "array", **fields} for fields in ARRAY_PRESETS.values()),
        *({"mode": "chain", **fields} for fields in CHAIN_PRESETS.values()),
    ),
    "cost": ({"use_bias": True, "standardise": True}, {"generated": 9}),
    "descent": (
        *(begun_on(name) for name in LANDSCAPES),
        *({"method": name, "batch_size": size} for name, size in itertools.product(METHODS, (0, 2))),
        {"batch_size": 2, "use_bias": True},
        *SIDE_BY_SIDE.values(),
    ),
    "log-loss": (
        *CLASS_PRESETS.values(),
        *({"clip": clip} for clip in ("sklearn", "keras", "torch")),
        {"mode": "categorical", "samples": (("a", 0, LONG),) * 30},
    ),
    "digits": ({"hidden": (4,), "activation": "gelu", "method": "gd", "l2": 0.1, "epochs": 1, "step": 1},),
}


def _fields(panel: str) -> Iterator[dict[str, Any]]:
    yield from (*MODES.get(panel, ()), *topic(panel).presets.values(), *BESIDES.get(panel, ()))


def faults(source: str) -> list[str]:
    tree = ast.parse(source)
    return [*_long(source), *_gaps(source), *_unused(tree), *_bare(tree)]


def _long(source: str) -> Iterator[str]:
    yield from (f"over {WIDTH} letters: {line}" for line in source.split("\n") if len(line) > WIDTH)


def _gaps(source: str) -> Iterator[str]:
    """Two blank lines before and after a function, and nowhere more."""
    if "\n\n\n\n" in source:
        yield "more than two blank lines"
    for gap in re.findall(r"(?<!\n)(\n+)(?:#[^\n]*\n)*def ", source):
        if gap != "\n\n\n":
            yield f"{len(gap) - 1} blank lines before a function"
    for gap in re.findall(r"^def [^\n]*\n(?:(?: [^\n]*)?\n)*? [^\n]*(\n+)(?=\S)", source, re.MULTILINE):
        if gap != "\n\n\n":
            yield f"{len(gap) - 1} blank lines after a function"


def _unused(tree: ast.Module) -> Iterator[str]:
    """Functions, what is imported, and what a function makes: all that nobody asks for."""
    read = _read(tree)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            if node.name not in read:
                yield f"nobody calls {node.name}"
            inside = {name.id for name in ast.walk(node) if isinstance(name, ast.Name)} & _written(node)
            yield from (f"{name} of {node.name} is not read" for name in inside - _read(node) - {"_"})
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (f"{each.name} is not used" for each in node.names if (each.asname or each.name) not in read)


def _written(node: ast.AST) -> set[str]:
    loops = {name for each in ast.walk(node) if isinstance(each, ast.For) for name in _names(each.target)}
    return {
        each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    } - loops


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def _read(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)}


def _bare(tree: ast.Module) -> Iterator[str]:
    """Numbers that are printed and not said what they are; what NumPy says of an error says it itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            texts = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant)]
            texts += [""] if ast.unparse(node) != "print(error)" else ["error"]
            rows = any(isinstance(text, str) and "%" in text for text in texts)  # of a table with a head
            if not rows and not any(isinstance(text, str) and re.search("[a-z]{2}", text) for text in texts):
                yield f"printed without a word: {ast.unparse(node)}"


def test_a_function_that_is_long_is_written_over_several_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    over = replace(FUNCTIONS["tanh"], scalar=("np.tanh(x)" + " + 0 * x" * 8, "1 - np.tanh(x) ** 2" + " + 0 * x" * 6))
    module = importlib.import_module("dlviz.model.activations.code")  # the room's name for its function is the same
    monkeypatch.setattr(module, "FUNCTIONS", {**FUNCTIONS, "tanh": over})
    source = topic("activations").code(topic("activations").State())
    assert faults(source) == []
    assert '"tanh": (  # 1 - tanh(x)**2 without losing digits\n            np.tanh(x)' in source


@for_all(("panel", "fields"), [(panel, fields) for panel in PANELS for fields in _fields(panel)])
def test_programs_are_what_a_teacher_would_write(panel: str, fields: dict[str, Any]) -> None:
    assert faults(topic(panel).code(replace(topic(panel).State(), **fields))) == []
