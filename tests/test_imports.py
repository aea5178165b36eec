"""No import runs in a circle, also none that hides in a function or behind TYPE_CHECKING."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import dlviz

ROOT = Path(dlviz.__file__).parent
MODULES = {
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in ROOT.rglob("*.py")
}


def imported(name: str, source: str, modules: set[str]) -> set[str]:
    """The modules of ours that a module's source names, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: an import that does not say from where"
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & modules
            found |= {str(node.module)} if inner - modules else set()
    return found & modules


def circle(graph: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [str(module) for module in error.args[1]]
    return []


def test_no_import_runs_in_a_circle() -> None:
    graph = {
        name: imported(name, path.read_text(encoding="utf-8"), set(MODULES)) - {name} for name, path in MODULES.items()
    }
    assert len(graph) > 100
    assert circle(graph) == []


def test_a_circle_is_found_where_it_hides() -> None:
    modules = {"a", "b"}
    hidden = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from b import State\n"
    late = "def code():\n    from a import solve\n"
    assert circle({"a": imported("a", hidden, modules), "b": imported("b", late, modules)})


def test_no_room_imports_its_own_front_door() -> None:
    """``__init__`` puts a topic together; what stands inside takes from its neighbours."""
    rooms = {name for name, path in MODULES.items() if path.name == "__init__.py" and name.startswith("dlviz.model.")}
    assert len(rooms) >= 7
    through = [
        name
        for name, path in MODULES.items()
        for room in rooms
        if name.startswith(f"{room}.") and room in imported(name, path.read_text(encoding="utf-8"), set(MODULES))
    ]
    assert through == []
