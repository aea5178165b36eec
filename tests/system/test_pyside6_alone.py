"""What a start does not pay PySide6 for: a watch over imports, and the compiling of what is seldom asked."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import PySide6
import pytest

from dlviz.system import pyside6_alone
from tests.fresh import said

BARE = "from PySide6.QtWidgets import QApplication; app = QApplication([])"
OURS = "from dlviz.shell.desktop import application; app = application()"


KEPT = """
import linecache
{0}
import dlviz.shell.window
print(sum(len("".join(entry[2])) for entry in linecache.cache.values() if len(entry) == 4))
"""


@pytest.mark.skipif(PySide6.__version_info__ < (6, 11), reason="it read what a script itself imports, and no more")
def test_the_source_of_what_is_imported_is_not_read_and_kept() -> None:
    """Without the remedy some millions of characters are: where that is no longer so, the remedy can go."""
    ours = int(said(KEPT.format(OURS)))
    bare = int(said(KEPT.format(BARE)))
    assert bare > 1_000_000
    assert ours < bare / 20


RUN = """
import sys
{0}
import dlviz.shell.window
print(sum("asked_for" not in vars(each) for name, each in sys.modules.items() if name in {1}))
"""


def test_what_is_seldom_asked_is_not_run() -> None:
    """Where a bare start does not run it either, the remedy can go."""
    names = {each.removesuffix(".py").replace("/", ".") for each in pyside6_alone.SEEN_LATE}
    assert int(said(RUN.format(BARE, names))) == len(names)
    assert int(said(RUN.format(OURS, names))) == 0


SAID = """
{0}
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from PySide6.support.signature import get_signature
for wrong in (lambda: QSize("wide", []), lambda: QSize().scale(1, 2, 3, 4), lambda: QSize(wide=2)):
    try:
        wrong()
    except TypeError as error:
        print(error)
print(get_signature(QWidget.resize), QWidget.resize.__doc__, get_signature(Qt.AlignmentFlag))
from PySide6.support.signature.lib import enum_sig, pyi_generator, tool
from shibokensupport.signature.parser import calculate_props
print(enum_sig.ExactEnumerator.__name__, pyi_generator.generate_pyi.__name__, calculate_props.__name__)
try:
    tool.nothing
except AttributeError as error:
    print("none", hasattr(tool, "__path__"))
"""


def test_what_it_says_is_the_same_when_it_is_asked() -> None:
    """Of a wrong call above all: where PySide6 looks into a module by itself, it ends the process."""
    ours = said(SAID.format(OURS))
    assert ours == said(SAID.format(BARE))
    assert "Supported signatures" in ours
    assert "(self, w: int, h: int, /) -> None" in ours


def test_python_compiles_as_before_whatever_happens() -> None:
    names = SimpleNamespace(compile=compile)

    def fails() -> None:
        with pyside6_alone._compiled_late(names):
            assert names.compile is not compile
            assert eval(names.compile(b"6 * 7", "shibokensupport/signature/other.py", "eval")) == 42
            raise ImportError

    with pytest.raises(ImportError):
        fails()
    assert names.compile is compile


def plain(*_: Any) -> None: ...


def __feature_import__(*_: Any) -> None: ...  # noqa: N807 - as PySide6 calls it


def test_the_hook_is_taken_away_and_the_import_before_it_is_back() -> None:
    names = SimpleNamespace(__import__=__feature_import__, __orig_import__=plain)
    pyside6_alone.unhook(names)
    assert names.__import__ is plain


@pytest.mark.parametrize("more", [{}, {"__orig_import__": None}, {"__orig_import__": "no function"}])
def test_another_pyside_is_left_as_it_is(more: dict[str, Any]) -> None:
    names = SimpleNamespace(__import__=__feature_import__, **more)
    pyside6_alone.unhook(names)
    assert names.__import__ is __feature_import__


def test_a_hook_that_is_not_pysides_stays() -> None:
    """Whoever hooked imports after PySide6 is not to be thrown out."""

    def watched(*_: Any) -> None: ...

    names = SimpleNamespace(__import__=watched, __orig_import__=plain)
    pyside6_alone.unhook(names)
    assert names.__import__ is watched
