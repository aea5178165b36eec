"""Every problem that the code can raise has a sentence, in both languages, with nothing left open in it."""

from __future__ import annotations

import ast
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import dlviz
from dlviz.cli.usage import PATTERNS
from dlviz.errors import DATA, FILES, USAGE, Problem, file_problem
from dlviz.export.look import RULES
from dlviz.i18n import set_language
from dlviz.lecture import allowed
from dlviz.messages import LONGEST, quoted, sentence, sentences
from dlviz.model import fields
from dlviz.model.fields import FieldError, describe
from dlviz.topics import PANELS, topic
from tests.share import for_all

PACKAGE = Path(dlviz.__file__).parent
Raised = tuple[str, str, dict[str, str]]  # where, which, with what


PLACES = {"Problem": 0, "file_problem": 0, "FieldError": 2}  # of the argument that says what is raised


def calls() -> Iterator[tuple[str, Path, ast.Call, ast.AST]]:
    """Each call in the package of one of these names, and the function that it stands in."""
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if not any(f"{name}(" in text for name in PLACES):
            continue
        for function in ast.walk(ast.parse(text)):
            if isinstance(function, ast.FunctionDef):
                for call in ast.walk(function):
                    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in PLACES:
                        yield call.func.id, path, call, function


def raised() -> dict[str, list[Raised]]:
    """By name, each call of it: the constants that its argument may be, and its keywords."""
    found: dict[str, list[Raised]] = {name: [] for name in PLACES}
    for name, path, call, function in calls():
        details = {keyword.arg: f"<{keyword.arg}>" for keyword in call.keywords if keyword.arg}
        for which in constants(call.args[PLACES[name]], function):
            found[name].append((f"{path.name}:{call.lineno}", which, details))
    return found


def constants(value: ast.expr, function: ast.AST) -> list[str]:
    """The text that ``value`` is, or each that it may be where it is a local name given by ``"a" if … else "b"``."""
    if isinstance(value, ast.Constant):
        return [str(value.value)]
    if isinstance(value, ast.IfExp):
        return [*constants(value.body, function), *constants(value.orelse, function)]
    if isinstance(value, ast.Name):
        given = (node for node in ast.walk(function) if isinstance(node, ast.Assign))
        return [
            text
            for node in given
            if any(isinstance(target, ast.Name) and target.id == value.id for target in node.targets)
            for text in constants(node.value, function)
        ]
    return []


def declared() -> set[str]:
    """The rules that follow from the declaration of a field, or of a page."""
    found: set[str] = set()
    for module in (fields, allowed):
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        rule = next(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "_rule")
        pairs = (node.value for node in ast.walk(rule) if isinstance(node, ast.Return))
        found.update(text for pair in pairs if isinstance(pair, ast.Tuple) for text in constants(pair.elts[0], rule))
    return found


FILE_DETAILS = {"path": "<path>", "why": "<why>"}  # what file_problem takes from its OSError
RAISED = raised()
FILE_PROBLEMS = [(where, which, FILE_DETAILS) for where, which, _ in RAISED["file_problem"]]
# What argparse says is a problem of the kind that its pattern stands for, with the pattern's groups; else of "usage".
SAID_BY_ARGPARSE: list[Raised] = [
    ("usage.py", kind, {"command": "<command>", **{name: f"<{name}>" for name in re.compile(pattern).groupindex}})
    for pattern, kind in PATTERNS.items()
]
PROBLEMS = [*RAISED["Problem"], *FILE_PROBLEMS, *SAID_BY_ARGPARSE, ("usage.py", "usage", {"why": "<why>"})]
OF_SETTINGS = [("look.py", rule, {}) for rule in (*RULES.values(), "entries")]  # by the kind of a picture's setting
FIELD_ERRORS = [*RAISED["FieldError"], *OF_SETTINGS]


def told(error: Exception) -> str:
    """The English sentence, after a look at both."""
    said = {}
    for code in ("ko", "en"):
        set_language(code)
        said[code] = sentence(error)
        assert not re.search(r"\{\w*\}", said[code])
        assert "None" not in said[code]
    assert said["ko"] != said["en"]
    assert any("가" <= letter <= "힣" for letter in said["ko"])
    assert said["en"].endswith((".", "<error>", "<reason>"))  # those are sentences themselves
    return said["en"]


def test_the_search_finds_what_is_raised() -> None:
    kinds = {kind for _, kind, _ in PROBLEMS}
    assert {"exists", "no_folder", "not_a_folder", "unknown_ending", "no_ending", "bad_value"} <= kinds
    assert {"same_length", "rectangular"} <= {rule for _, rule, _ in FIELD_ERRORS}
    assert {"number", "whole", "list"} <= declared()


@for_all(("where", "kind", "details"), PROBLEMS)
def test_every_problem_has_a_sentence(qapp: Any, where: str, kind: str, details: dict[str, str]) -> None:
    shown = told(Problem(kind, USAGE, **details))
    assert not details or any(detail in shown for detail in details.values()), where


@for_all(("where", "rule", "limits"), FIELD_ERRORS)
def test_every_rule_has_a_sentence(qapp: Any, where: str, rule: str, limits: dict[str, str]) -> None:
    shown = told(FieldError("some.field[3]", 7, rule, **limits))
    assert shown.startswith("some.field[3]: 7 is not possible. Allowed: "), where


@pytest.mark.parametrize("panel", PANELS)
def test_every_field_tells_what_it_takes(qapp: Any, panel: str) -> None:
    state_type = topic(panel).State
    for name, field in describe(state_type).items():
        with pytest.raises(FieldError) as caught:
            state_type(**{name: {"no": "field takes this"}})
        shown = told(caught.value)
        assert shown.startswith(name)
        assert all(str(choice) in shown for choice in field.choices)


def test_no_sentence_is_for_nothing() -> None:
    tables = [value for name, value in vars(sentences).items() if name.isupper() and isinstance(value, dict)]
    others = sentences.PROBLEMS, sentences.RULES, sentences.ENDS
    kinds = sorted(kind for table in tables if table not in others for kind in table)
    assert kinds == sorted({kind for _, kind, _ in PROBLEMS}) == sorted(sentences.PROBLEMS)
    rules = {rule for _, rule, _ in FIELD_ERRORS} | declared() | {"exactly", "written_list"}
    assert sentences.RULES.keys() == rules


def test_every_status_is_one_that_is_promised() -> None:
    assert {USAGE, DATA, FILES} == {2, 3, 4}


def test_a_problem_in_a_session_holds_the_sentence_of_the_field(qapp: Any) -> None:
    inside = FieldError("cost.w", float("inf"), "number", low=-1000.0, high=1000.0)
    shown = told(Problem("bad_value", DATA, error=inside))
    assert "cost.w: ∞ is not possible. Allowed: a number from -1000 to 1000." in shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (None, "null"),
        (2, "2"),
        (0.1, "0.1"),
        (-1e6, "-1000000"),
        (float("inf"), "∞"),
        (float("nan"), "NaN"),
        ("a", '"a"'),
        ("두 줄\n", '"두 줄\\n"'),
        ((1.0, "b"), '[1.0, "b"]'),
        ({"a": 1}, '{"a": 1}'),
    ],
)
def test_a_value_is_shown_as_it_is_written(value: object, text: str) -> None:
    assert quoted(value) == text


def test_a_value_without_end_is_cut() -> None:
    nested: list[Any] = []
    for _ in range(5000):
        nested = [nested]
    for value in ("x" * 1000, tuple(range(1000)), nested, 10**300):
        assert len(quoted(value)) <= LONGEST


def test_a_value_with_braces_is_no_placeholder(qapp: Any) -> None:
    error = FieldError("{value}", "{high}", "number", low=0.0, high=1.0)
    assert sentence(error) == '{value}: "{high}" is not possible. Allowed: a number from 0 to 1.'
    assert "{why}" in sentence(Problem("cannot_read", FILES, path="{why}", why="it is so"))


def test_half_letters_can_be_printed() -> None:
    assert sentence(Problem("cannot_read", FILES, path="\udcff", why="it is so")).encode("utf-8")


def test_whatever_else_is_raised_is_told_as_it_is() -> None:
    assert sentence(ValueError("as it is")) == "as it is"


def test_what_is_refused_never_reads_as_what_is_allowed(qapp: Any) -> None:
    """ "1 is not possible. Allowed: 0 to 1" would be no help."""
    for value in (1 + 2**-52, 1.0000000000004):
        error = FieldError("p", value, "number", low=0.0, high=1.0)
        assert sentence(error) == f"p: {value!r} is not possible. Allowed: a number from 0 to 1."
    assert sentence(FieldError("p", 1e300, "number", low=0.0, high=1.0)).startswith("p: 1e300 is not")


@pytest.mark.parametrize("number", ["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "ENOSPC", "EROFS", "ENAMETOOLONG", "EIO"])
def test_the_systems_reasons_are_said_in_the_persons_language(qapp: Any, number: str) -> None:
    system = OSError(getattr(errno, number), os.strerror(getattr(errno, number)))
    problem = file_problem("cannot_read", "a.csv", system)
    assert system.strerror in told(problem)
    set_language("ko")
    assert not re.search("[A-Za-z]", sentence(problem).replace("a.csv", "").replace("NumPy", ""))
