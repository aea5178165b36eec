"""Exports in a process beside the window: in their order, and what was cancelled is not made."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QCoreApplication, QTemporaryDir
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz import session
from dlviz.export.recipe import Recipe
from dlviz.i18n import set_language
from dlviz.shell import maker
from dlviz.shell.maker import Maker, Making
from dlviz.shell.notice import Words
from dlviz.topics import first_state
from dlviz.ui.work import Work


class Orders:
    """A maker, and what it says of each file by its panel."""

    def __init__(self, parent: QWidget) -> None:
        self.maker = Maker(parent)
        self.made: list[str] = []
        self.ended: list[str] = []

    def order(self, panel: str) -> Making:
        making = self.maker.make(panel, first_state(panel), Recipe(".json"))
        making.made.connect(lambda content, _: self.made.append(json.loads(content)["panel"]))
        making.ended.connect(lambda: self.ended.append(panel))
        return making

    def refused(self, qtbot: QtBot) -> str:
        """What is said of one that cannot be made."""
        failed: list[Words] = []
        self.order("cost").failed.connect(failed.append)
        qtbot.waitUntil(lambda: self.ended == ["cost"])
        return failed[0]()

    def goes_on(self, qtbot: QtBot) -> None:
        """What is asked for after that is made."""
        self.order("matrix")
        qtbot.waitUntil(lambda: self.made == ["matrix"])


@pytest.fixture
def orders(qtbot: QtBot) -> Iterator[Orders]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Orders(parent)
    yield made
    made.maker.close()


def test_what_waits_can_be_cancelled_and_the_others_come_in_their_order(qtbot: QtBot, orders: Orders) -> None:
    orders.order("cost")
    waiting = orders.order("matrix")
    orders.order("activations")
    orders.maker.cancel(waiting)
    assert orders.ended == ["matrix"]
    qtbot.waitUntil(lambda: len(orders.made) == 2)
    assert orders.made == ["cost", "activations"]
    assert orders.ended == ["matrix", "cost", "activations"]


def test_what_is_being_made_can_be_cancelled_and_the_next_begins(qtbot: QtBot, orders: Orders) -> None:
    first = orders.order("cost")
    orders.order("matrix")
    orders.maker.cancel(first)
    qtbot.waitUntil(lambda: orders.made == ["matrix"])
    assert orders.ended == ["cost", "matrix"]


def test_closing_ends_all_of_it(orders: Orders) -> None:
    for panel in ("cost", "matrix"):
        orders.order(panel)
    orders.maker.close()
    assert orders.ended == ["matrix", "cost"]
    assert orders.made == []


def test_a_folder_of_what_is_passing_that_the_system_has_swept_is_made_again(qtbot: QtBot, orders: Orders) -> None:
    """A window may stay open for weeks."""
    orders.order("cost")
    qtbot.waitUntil(lambda: orders.made == ["cost"])
    assert orders.maker._folder is not None
    shutil.rmtree(orders.maker._folder.path())
    failed: list[str] = []
    orders.order("matrix").failed.connect(failed.append)
    qtbot.waitUntil(lambda: len(orders.ended) == 2)
    assert failed == []
    assert orders.made == ["cost", "matrix"]


def test_what_was_swept_before_it_was_read_is_told_and_the_next_is_made(
    qtbot: QtBot, orders: Orders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything that was asked for afterwards waited for it."""

    def swept(path: Path) -> NoReturn:
        shutil.rmtree(path.parent)
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))

    with monkeypatch.context() as broken:
        broken.setattr(Path, "read_bytes", swept)
        said = orders.refused(qtbot)
    assert "cannot be read" in said
    orders.goes_on(qtbot)


def test_the_state_of_the_export_before_is_not_read_again(
    qtbot: QtBot, orders: Orders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second export of a million rows stood still for seconds to look at what it replaces."""

    def read(*_: object) -> NoReturn:
        pytest.fail("a session is read")

    monkeypatch.setattr(session, "content_of", read)  # as saving reads what it replaces
    orders.order("cost")
    orders.order("matrix")
    qtbot.waitUntil(lambda: len(orders.made) == 2)


def test_what_is_cancelled_before_it_could_not_be_begun_is_told_no_more(
    orders: Orders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window that asked may have closed."""
    failed: list[object] = []
    with monkeypatch.context() as broken:
        broken.setattr(maker, "QTemporaryDir", lambda: QTemporaryDir("/nowhere/to"))
        making = orders.order("cost")
        making.failed.connect(failed.append)
        orders.maker.cancel(making)
        QCoreApplication.processEvents()
    assert failed == []


def test_without_a_folder_for_what_is_passing_nothing_is_made_and_nothing_else_is_touched(
    qtbot: QtBot, orders: Orders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It took the folder that the program was begun in, and what lay there under its names."""
    monkeypatch.chdir(tmp_path)
    kept = {tmp_path / name: f"my own {name}" for name in ("state.dlviz", "made.json")}
    for path, text in kept.items():
        path.write_text(text)
    with monkeypatch.context() as broken:
        broken.setattr(maker, "QTemporaryDir", lambda: QTemporaryDir(str(tmp_path / "nowhere" / "to")))
        said = orders.refused(qtbot)
    assert "cannot be written" in said
    assert {path: path.read_text() for path in tmp_path.iterdir()} == kept
    orders.goes_on(qtbot)


def test_where_the_disk_is_full_it_is_said_and_the_next_is_made(
    qtbot: QtBot, orders: Orders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    with monkeypatch.context() as broken:
        broken.setattr(Path, "write_bytes", full)
        said = orders.refused(qtbot)
    assert "cannot be written" in said
    orders.goes_on(qtbot)


def test_a_state_is_written_in_turns_of_their_own_and_can_be_cancelled(qtbot: QtBot, orders: Orders) -> None:
    """A film of a million rows stood still until they were written; how they are, tests/test_session.py knows."""
    making = orders.order("cost")
    assert isinstance(orders.maker._writing, Work)
    assert orders.maker._folder is not None
    assert not Path(orders.maker._folder.filePath("state.dlviz")).exists()
    orders.maker.cancel(making)
    orders.goes_on(qtbot)
    assert orders.ended == ["cost", "matrix"]


def test_what_is_said_goes_over_into_another_language(qtbot: QtBot, orders: Orders) -> None:
    recipe = Recipe(".png", size="64x64")
    heard: list[Words] = []
    orders.maker.make("cost.curve", first_state("cost"), recipe).made.connect(lambda _, words: heard.append(words))
    orders.maker.make("cost.nothing", first_state("cost"), recipe).failed.connect(heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert all("64x64 is small" in words() or "nothing" in words() for words in heard)
    set_language("ko")
    assert ["64x64" in words() or "nothing" in words() for words in heard] == [True, True]
    assert all(any("가" <= letter <= "힣" for letter in words()) for words in heard)
