"""What every test may count on: no display needed, translations built, settings and caches of its own."""

from __future__ import annotations

import contextlib
import functools
import gc
import hashlib
import importlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import dlviz.system.numpy_alone  # as the program itself begins
import dlviz.system.pyside6_alone  # noqa: F401 - or the source of all tests and of all that they import would be read
from dlviz.system.numpy_alone import THREADS
from tests.share import examples, is_due
from tools import translate

SWEPT_WHOLE = 150  # tests with widgets, after which old objects are swept too; after each, only what it made itself
gc.disable()  # from here on: of a hundred thousand new objects none goes while the tests are collected
PATIENCE = 120_000  # milliseconds that a test waits for what has to come, on a machine that has much else to do
SETTINGS = 8 * 2**20  # bytes that they may take in memory, of which a container has often little
LONG = {
    "test_new_panel", "test_focus", "test_exports", "test_export_window", "test_page", "test_pages", "test_safety",
    "test_veils", "test_lecturer",
}  # fmt: skip
GOLDEN = json.loads((Path(__file__).parent / "golden.json").read_text(encoding="utf-8"))
# No limit of seconds: on a busy machine it would say that what is right is wrong.
settings.register_profile(
    "share",
    max_examples=examples(settings.default.max_examples),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("share")


def pytest_configure(config: pytest.Config) -> None:
    """A test of texts must see the .ts file as it stands; once for all the processes that share the tests."""
    if not hasattr(config, "workerinput"):
        translate.build()
        # What is compiled is kept, or each core would rewrite all the tests and each process that a test begins would
        # compile all of the program. Not for one process alone: deliberate faults follow each other within a second.
        if config.getoption("numprocesses", 0):
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.environ.setdefault(THREADS, "1")  # a plugin imports NumPy before all else in those of the other cores


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[Any]:
    """In a fresh checkout pytest rewrites each file of tests: half of the cores begin at the other end of them."""
    named = session.config.args_source is not pytest.Config.ArgsSource.TESTPATHS
    if os.environ.get("PYTEST_XDIST_WORKER", "")[-1:] in ("1", "3") and not named:
        for path in sorted(Path(__file__).parent.rglob("test_*.py"), reverse=True):
            with contextlib.suppress(Exception, pytest.skip.Exception):  # which is told where they are collected
                importlib.import_module(".".join(path.relative_to(Path(__file__).parent.parent).with_suffix("").parts))
    return (yield)


@pytest.hookimpl(trylast=True)  # after they were put into another order
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with tests of some seconds come first, or one of them would be left for a single core at the end."""
    items.sort(key=lambda item: item.path.stem not in LONG)


@pytest.fixture(scope="session", autouse=True)
def _own_folders(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, the last state and the cache of formulas stay out of the person's home."""
    with pytest.MonkeyPatch.context() as patch, contextlib.ExitStack() as left:
        data = config = tmp_path_factory.mktemp("home")
        # Qt waits for the disk at each of some thousand settings; in memory it need not. What is kept is larger.
        memory = Path("/dev/shm")
        if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > SETTINGS:
            config = Path(left.enter_context(tempfile.TemporaryDirectory(prefix="dlviz-tests-", dir=memory)))
        for name, folder in (("XDG_CONFIG_HOME", config), ("XDG_DATA_HOME", data)):
            patch.setenv(name, str(folder / name))
        patch.setenv("XDG_CACHE_HOME", str(_formulas(request.config, tmp_path_factory)))
        # Each of two thousand files would wait 5 ms for the disk, which matters only where the current is cut.
        patch.setattr(os, "fsync", lambda _: None)
        yield


def _formulas(config: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of typeset formulas, which all cores share, and so do the runs in which they are typeset alike."""
    if not config.pluginmanager.has_plugin("cacheprovider"):
        made = tmp_path_factory.getbasetemp()
        return (made.parent if hasattr(config, "workerinput") else made) / "cache"
    by = [sys.version, *(f"{name} {version(name)}" for name in ("ziamath", "ziafont", "latex2mathml"))]
    source = Path(__file__).parent.parent / "dlviz" / "ui" / "workings" / "formula.py"
    key = hashlib.sha256("\n".join((*by, source.read_text(encoding="utf-8"))).encode()).hexdigest()[:16]
    kept: Path = config.cache.mkdir("formulas")  # type: ignore[union-attr]
    for other in kept.iterdir():
        if other.name != key:
            shutil.rmtree(other, ignore_errors=True)
    return kept / key


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str], _own_folders: None) -> Any:
    from dlviz.shell.desktop import application
    from dlviz.system.pyqtgraph_alone import pg
    from tests import clock

    # Its plots drop mouse moves that follow each other within 10 ms, as those of a test do on a machine that is fast.
    pg.setConfigOption("mouseRateLimit", -1)
    made = application(off_screen=True)
    clock.install()
    return made


@pytest.fixture(scope="session", autouse=True)
def _widgets_have_an_application(request: pytest.FixtureRequest) -> None:
    """A widget without one ends the process, and in random order any test may be the first that makes a widget."""
    if "PySide6.QtWidgets" in sys.modules:  # all modules of tests are imported by then
        request.getfixturevalue("qapp")


@pytest.fixture(scope="module")
def one_process(qapp: Any) -> Iterator[None]:
    """What the tests of a file export is made in one process, that begins once."""
    from tests.one_process import one_process

    with one_process():
        yield


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Path:
    """An empty folder to work in, in English, with a Qt that stays: each command would make and end its own."""
    from dlviz.shell.settings import Settings

    Settings().language = "en"
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def clock(qapp: Any) -> Any:
    """The time of the program's timers, which a test lets pass."""
    from tests.clock import CLOCK

    return CLOCK


@pytest.fixture(scope="session", autouse=True)
def _sweep_only_between_tests() -> Iterator[None]:
    """pyqtgraph's cycles own Qt objects: swept inside a Qt call such as ``disconnect`` they lock the run for ever."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _sweep(request: pytest.FixtureRequest) -> Iterator[None]:
    """Nothing that a test has made outlives it: a panel that is left makes every later change of language slower."""
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtWidgets import QApplication

        from dlviz.shell.window import Window
        from dlviz.ui.panel import Panel
        from tests.clock import CLOCK

        CLOCK.forget()
        for left in QApplication.topLevelWidgets():
            if isinstance(left, Panel | Window):
                left.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # no loop runs that would do it
        request.node.funcargs.clear()  # or what it was given would be swept with those of the next 150
        if gc.get_count()[1] < SWEPT_WHOLE:
            gc.collect(0)
        else:
            gc.collect()
            gc.freeze()  # modules and what they keep: the next sweep need not look through them again
    gc.disable()  # a test of ``main`` ends with it on


@pytest.fixture(autouse=True)
def _first_looks() -> None:
    """What takes long were known where another test had been there, or where a file of tests was read.

    Then no way would be left to go, and a first look at where starts end would be a fine one.
    """
    from dlviz.model import line_data
    from dlviz.model.descent import basins, trajectory

    for kept in (line_data.KEPT_FEW, line_data.KEPT_MANY, trajectory.KEPT, basins.KEPT):
        kept.clear()


@pytest.fixture(autouse=True)
def _mouse_comes_from_afar(request: pytest.FixtureRequest) -> None:
    """With no button down, which a double click leaves; and a move to where it stands already would be none."""
    if "qapp" in request.fixturenames:
        from PySide6.QtGui import QCursor

        from tests.answers import let_go

        request.getfixturevalue("qapp")
        let_go()
        QCursor.setPos(10_000, 10_000)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    from dlviz.i18n import set_language

    yield
    set_language("en")


@pytest.fixture
def golden() -> dict[str, Any]:
    return GOLDEN


@pytest.fixture
def qtbot(qtbot: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """With patience.

    Of tests with the mark ``painted`` some paint what they show, and none looks at a picture of what is not.
    """
    for name in ("waitUntil", "waitSignal", "waitExposed"):
        setattr(qtbot, name, functools.partial(getattr(qtbot, name), timeout=PATIENCE))
    mark = request.node.get_closest_marker("painted")
    if mark is None or not mark.args or is_due(crc32(request.node.nodeid.encode()), 0, mark.args[0]):
        yield qtbot
        return
    from PySide6.QtWidgets import QWidget

    add = qtbot.addWidget

    def add_unpainted(widget: QWidget, **more: Any) -> None:
        widget.setUpdatesEnabled(False)
        add(widget, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(qtbot, "addWidget", add_unpainted)
        for name in ("grab", "repaint"):
            patch.setattr(QWidget, name, lambda *_: pytest.fail("give this test a mark of its own: painted"))
        yield qtbot


@pytest.fixture
def start(qtbot: Any) -> Any:
    """Another window, which goes with the test: one that is left makes every later change of language slower."""
    from dlviz.shell.window import Window

    def start(*arguments: Any) -> Window:
        made = Window(*arguments)
        qtbot.addWidget(made, before_close_func=lambda widget: widget.end())
        return made

    return start


@pytest.fixture
def first_panel(request: pytest.FixtureRequest) -> str:
    """The panel that a window begins with, or that of the mark ``front``; the others are made when they come there."""
    mark = request.node.get_closest_marker("front")
    return "descent" if mark is None else str(mark.args[0])


@pytest.fixture
def window(qtbot: Any, start: Any, first_panel: str) -> Iterator[Any]:
    """The main window with one panel in front, as it is at a first start."""
    from PySide6.QtCore import QByteArray, QCoreApplication
    from PySide6.QtWidgets import QApplication

    from dlviz.shell.settings import Settings
    from dlviz.state import AppState
    from dlviz.theme import palette

    settings = Settings()
    settings._kept.clear()
    settings.language, settings.theme, settings.type_size = "en", "light", 1.0
    made = start(settings, AppState(panel=first_panel))
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    if (settings.language, settings.theme, settings.type_size) != ("en", "light", 1.0):
        settings.language, settings.theme, settings.type_size = "en", "light", 1.0
        QApplication.setPalette(palette(made.appearance.theme))
        QCoreApplication.processEvents()  # or the palette of one test reaches the widgets of the next
    settings.forget_recent()
    settings.last_file = None
    settings.docks = QByteArray()
