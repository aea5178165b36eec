"""Ctrl+C and SIGTERM for a command: between two pieces of work, or at once where it waits for others.

An exception in the middle of a paint event leaves Qt's objects half made, and the process dies by a segmentation fault
instead of a sentence; one in the middle of an import leaves half a module.
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)
_at_once = 0
_waiting = 0


class Interrupted(BaseException):
    """Somebody wants the command to end; ``status`` is what a shell expects then."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


@contextlib.contextmanager
def watched(*, to_the_end: bool = False) -> Iterator[None]:
    """Have signals wait for ``check`` from here on. Afterwards it is as before, or they are ignored to the end."""
    global _waiting
    if threading.current_thread() is not threading.main_thread():  # only that one is told of signals
        yield
        return
    before = {number: signal.signal(number, _handle) for number in SIGNALS}
    try:
        yield
    finally:
        _waiting = 0
        for number, handler in before.items():
            signal.signal(number, signal.SIG_IGN if to_the_end else handler)


@contextlib.contextmanager
def at_once() -> Iterator[None]:
    """While waiting for others, such as a pipe that nothing comes out of, do not wait with a signal."""
    global _at_once
    check()
    _at_once += 1
    try:
        yield
    finally:
        _at_once -= 1


def check() -> None:
    """Between two pieces of work: end here where a signal waits."""
    global _waiting
    if _waiting:
        number, _waiting = _waiting, 0
        raise Interrupted(number)


def ignore() -> None:
    """The work is done: a signal during the last steps of the process changes nothing."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def _handle(number: int, frame: FrameType | None) -> None:
    global _waiting
    if _at_once:
        raise Interrupted(number)
    _waiting = number
