"""What the program never does (run code from a file or from a person, unpickle, open a connection), and its order."""

from __future__ import annotations

import ast
import functools
import tomllib
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import dlviz

ROOT = Path(dlviz.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
MODULES = {
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in ROOT.rglob("*.py")
}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_MODULES = {
    "pickle", "marshal", "shelve", "dill", "urllib", "http", "ftplib", "smtplib", "ssl", "requests", "httpx",
    "subprocess", "PySide6.QtNetwork", "PySide6.QtWebEngineCore",
}  # fmt: skip


@functools.cache
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def forbidden(tree: ast.AST) -> set[str]:
    """What of a module runs code from outside or opens a connection."""
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    modules = {name for name in imported(tree) for bad in FORBIDDEN_MODULES if f"{name}.".startswith(f"{bad}.")}
    sockets = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "socket"
    }
    # Of sockets only two ends inside the process: how a signal wakes the event loop.
    return calls & FORBIDDEN_CALLS | modules | sockets - {"socketpair"}


def test_no_code_from_outside_and_no_network() -> None:
    found = {path.relative_to(ROOT).as_posix(): forbidden(tree) for path, tree in trees().items()}
    # PySide6's own modules are run when they are asked for, from the source that PySide6 itself would run at the start.
    own = {"system/pyside6_alone.py": {"compile", "exec"}}
    assert {path: names for path, names in found.items() if names} == own


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("x = eval('1')", "eval"),
        ("def f():\n    import pickle", "pickle"),
        ("from urllib import request", "urllib.request"),
        ("import socket\nsocket.create_connection(('a', 1))", "create_connection"),
        ("import socket\nsocket.socketpair()", None),
    ],
)
def test_what_is_forbidden_is_found(source: str, name: str | None) -> None:
    found = forbidden(ast.parse(source))
    assert name in found if name else found == set()


def test_the_search_has_something_to_search() -> None:
    assert len(FILES) > 100


def test_every_folder_with_modules_is_a_package() -> None:
    """Else the import linter takes what is in it for the whole of ``dlviz``, and keeps that in its cache."""
    assert {path.parent for path in FILES if not (path.parent / "__init__.py").exists()} == set()


def test_an_activation_stands_in_one_table() -> None:
    """Its arithmetic and its entry: everything else follows from the entry."""
    naming = {path.relative_to(ROOT).as_posix() for path in FILES if "gelu" in path.read_text(encoding="utf-8")}
    assert naming == {"model/functions.py", "model/function_table.py"}


def test_a_method_of_descent_stands_in_one_table() -> None:
    """Its rule and its entry, which also says how long its moves are; and where several are compared."""
    naming = {path.relative_to(ROOT).as_posix() for path in FILES if "rmsprop" in path.read_text(encoding="utf-8")}
    assert naming == {"model/methods.py", "model/descent/presets.py"}


def test_a_landscape_stands_in_one_table() -> None:
    naming = {path.relative_to(ROOT).as_posix() for path in FILES if "rosenbrock" in path.read_text(encoding="utf-8")}
    assert naming == {"model/descent/landscapes.py", "model/descent/presets.py"}


MANY = 30  # methods, beyond which a class is more than one thing


def test_no_class_does_everything() -> None:
    classes = [
        (path.stem, node) for path, tree in trees().items() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    ]
    assert len(classes) > 100
    counts = {
        f"{stem}.{node.name}": sum(isinstance(part, ast.FunctionDef) for part in node.body) for stem, node in classes
    }
    assert {name: count for name, count in counts.items() if count > MANY} == {}


def test_what_every_panel_is_can_be_read_at_once() -> None:
    assert len((ROOT / "ui" / "panel.py").read_text(encoding="utf-8").splitlines()) <= 200


# A picture is told as marks; what paints them stands once, beside the panels.

PAINTERS = {"QPainter", "QPainterPath", "QPaintEvent", "QPen", "QBrush", "QPixmap", "paint", "light"}


def painting(source: str) -> set[str]:
    """What of a module paints by hand: a ``paintEvent``, or a name that it takes from Qt or from the brush."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name in ("paintEvent", "drawForeground", "drawBackground"):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom) and node.module in ("PySide6.QtGui", "dlviz.ui.pictures.brush"):
            found |= {alias.name for alias in node.names} & PAINTERS
    return found


def test_no_panel_paints() -> None:
    paths = [path for path in FILES if "panels" in path.relative_to(ROOT).parts]
    assert len(paths) > 60
    found = {path.relative_to(ROOT).as_posix(): painting(path.read_text(encoding="utf-8")) for path in paths}
    assert {path: names for path, names in found.items() if names} == {}


#: Marks by their two hosts (a plot has a painter of pyqtgraph's); letters that fit; texts, tables and formulas of Qt's
#: own that are shown in part; and what lies over a whole window, whatever its theme.
PAINTING = {
    "ui/pictures/drawing.py", "ui/pictures/marked.py", "ui/labels.py", "ui/controls/note_text.py",
    "ui/workings/worked_lines.py", "ui/workings/formula_view.py", "ui/tables/table.py",
    "ui/tables/header.py", "ui/focus_ring.py", "shell/lecture/overlays.py",
}  # fmt: skip


def test_what_paints_stands_once() -> None:
    """A control, a frame or a sign is told as marks (``ui/pictures/marked.py``), and tests read these as pictures."""
    found = {
        path.relative_to(ROOT).as_posix() for path in FILES if "def paintEvent" in path.read_text(encoding="utf-8")
    }
    assert found == PAINTING


def test_what_paints_by_hand_is_found() -> None:
    assert painting("class A(QWidget):\n    def paintEvent(self, event):\n        pass\n") == {"paintEvent"}
    assert painting("from PySide6.QtGui import QPainter, QKeyEvent\nfrom dlviz.ui.pictures.brush import paint\n") == {
        "QPainter", "paint",
    }  # fmt: skip


# No import runs in a circle, also none that hides in a function or behind TYPE_CHECKING.


def of_ours(name: str, source: str, modules: set[str]) -> set[str]:
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
        name: of_ours(name, path.read_text(encoding="utf-8"), set(MODULES)) - {name} for name, path in MODULES.items()
    }
    assert len(graph) > 100
    assert circle(graph) == []


def test_a_circle_is_found_where_it_hides() -> None:
    modules = {"a", "b"}
    hidden = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from b import State\n"
    late = "def code():\n    from a import solve\n"
    assert circle({"a": of_ours("a", hidden, modules), "b": of_ours("b", late, modules)})


def test_every_topic_stands_in_both_contracts_that_list_them() -> None:
    text = (ROOT.parent / "pyproject.toml").read_text(encoding="utf-8")
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    topics = {f"dlviz.model.{path.parent.name}" for path in (ROOT / "model").glob("*/state.py")}
    assert len(topics) >= 8
    lists = [set(each.get("containers") or each.get("modules", ())) for each in contracts]
    listed = [modules for modules in lists if modules & topics]
    assert listed == [topics, topics]


def test_no_room_imports_its_own_front_door() -> None:
    """``__init__`` puts a topic together; what stands inside takes from its neighbours."""
    rooms = {name for name, path in MODULES.items() if path.name == "__init__.py" and name.startswith("dlviz.model.")}
    assert len(rooms) >= 7
    through = [
        name
        for name, path in MODULES.items()
        for room in rooms
        if name.startswith(f"{room}.") and room in of_ours(name, path.read_text(encoding="utf-8"), set(MODULES))
    ]
    assert through == []
