"""What the program never does: run code from a file or from a person, unpickle, or open a connection."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dlviz

ROOT = Path(dlviz.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_MODULES = {
    "pickle", "marshal", "shelve", "dill", "urllib", "http", "ftplib", "smtplib", "ssl", "requests", "httpx",
    "subprocess", "PySide6.QtNetwork", "PySide6.QtWebEngineCore",
}  # fmt: skip


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_code_from_outside_and_no_network(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not calls & FORBIDDEN_CALLS
    modules = {name for name in imported(tree) for bad in FORBIDDEN_MODULES if f"{name}.".startswith(f"{bad}.")}
    assert not modules
    sockets = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "socket"
    }
    assert sockets <= {"socketpair"}  # two ends inside the process: how a signal wakes the event loop


def test_the_search_has_something_to_search() -> None:
    assert len(FILES) > 100


def test_an_activation_stands_in_one_table() -> None:
    """Its arithmetic, its entry, and its word in the gallery: everything else follows from the entry."""
    naming = {path.relative_to(ROOT).as_posix() for path in FILES if "gelu" in path.read_text(encoding="utf-8")}
    assert naming == {"model/functions.py", "model/function_table.py", "panels/activations/panel.py"}


def test_a_method_of_descent_stands_in_one_table() -> None:
    """Its rule and its entry, and its words in the panel."""
    naming = {path.relative_to(ROOT).as_posix() for path in FILES if "adagrad" in path.read_text(encoding="utf-8")}
    assert naming <= {"model/descent/methods.py", "panels/descent/words.py"}
