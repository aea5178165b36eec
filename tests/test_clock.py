"""The clock of the tests, and that everything in the program that waits is on it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

import dlviz
from tests.clock import CLOCK, Clock, ElapsedTimer, Timer, told_the_time

KINDS = {"QTimer", "QElapsedTimer", "QBasicTimer", "QPropertyAnimation", "QTimeLine"}
AT_ONCE = {
    "work.py": "slices of long work, between events that are real",
    "working_view.py": "a timer of 0 ms: the working after the pictures of a drag are painted",
    "formula_view.py": "a timer of 0 ms: after the events that are there",
    "turns.py": "a timer of 0 ms: one of what is told in turns at each turn of the loop",
}


def waits(source: str) -> bool:
    """Whether something in it takes time; ``QTimer.singleShot(0, …)`` comes after the events that are there."""
    tree = ast.parse(source)
    at_once = {
        node.func.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "singleShot"
        and isinstance(node.args[0], ast.Constant)
        and node.args[0].value == 0
    }
    return any(isinstance(node, ast.Name) and node.id in KINDS and node not in at_once for node in ast.walk(tree))


def test_time_stands_still_until_it_is_let_pass(clock: Clock) -> None:
    parent, heard = QObject(), []
    once, again = Timer(parent, singleShot=True, interval=30), Timer(parent)
    once.timeout.connect(lambda: heard.append(("once", since.elapsed())))
    again.timeout.connect(lambda: heard.append(("again", since.elapsed())))
    since = ElapsedTimer()
    since.start()
    once.start()
    again.start(20)
    assert heard == []
    clock.pass_time(50)
    assert heard == [("again", 20), ("once", 30), ("again", 40)]
    assert (once.isActive(), again.isActive(), since.elapsed()) == (False, True, 50)
    clock.pass_until(lambda: len(heard) == 5)
    assert since.elapsed() == 80
    again.stop()
    with pytest.raises(AssertionError, match="nothing is waiting"):
        clock.pass_until(lambda: False)


def test_what_never_comes_is_told(clock: Clock) -> None:
    timer = Timer(interval=20)
    timer.start()
    with pytest.raises(AssertionError, match="not within 1 s"):
        clock.pass_until(lambda: False, at_most=1000)


def test_a_timer_of_another_test_is_gone(clock: Clock) -> None:
    assert CLOCK is clock
    assert not clock.timers


def test_whatever_waits_in_the_program_is_on_the_clock(qapp: Any) -> None:
    """A new timer belongs into ``told_the_time``, or has 0 ms and stands in ``AT_ONCE``."""
    on_it = {Path(module.__file__).name for module in told_the_time()}
    files = Path(dlviz.__file__).parent.rglob("*.py")
    waiting = {path.name for path in files if waits(path.read_text(encoding="utf-8"))}
    assert waiting == on_it | set(AT_ONCE)


@pytest.mark.parametrize(
    ("source", "found"),
    [("QTimer.singleShot(0, f)", False), ("QTimer.singleShot(300, f)", True), ("self.t = QTimer(self)", True)],
)
def test_what_waits_is_found(source: str, found: bool) -> None:
    assert waits(source) is found


def test_the_programs_timers_are_the_tests_own(qapp: Any) -> None:
    for module in told_the_time():
        assert {getattr(module, name, ours) for name, ours in (("QTimer", Timer), ("QElapsedTimer", ElapsedTimer))} <= {
            Timer,
            ElapsedTimer,
        }
