"""One run of the program: a folder of its own under a lock, with the state kept against a crash and the crash log.

The lock says whether the process still lives, so that two windows never touch each other's folder, and what a run
left behind that did not end well can be found and offered.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import shutil
import uuid
from pathlib import Path
from typing import IO

from PySide6.QtCore import QLockFile, QSysInfo

from dlviz.shell.places import data_folder

BEAT = 3600_000  # milliseconds between two signs of life
OLD = 24 * BEAT  # a lock of another machine without one


class Run:
    """A folder that is ours as long as the lock beside it is held.

    Attributes
    ----------
    state_file : the state as it was a few seconds ago.
    crash_file : what faulthandler wrote when the process died of a fault below Python.
    host : the other machine that it ran on, where the home is on a network: whether it still runs nobody knows.
    """

    def __init__(self, folder: Path, lock: QLockFile, host: str = "") -> None:
        self.folder, self._lock, self.host = folder, lock, host
        self.state_file, self.crash_file = folder / "state.dlviz", folder / "crash.log"
        self._crash: IO[str] | None = None

    @classmethod
    def begin(cls) -> Run:
        """A new run.

        Raises
        ------
        OSError
            Where no folder can be made.
        """
        folder = _runs() / uuid.uuid4().hex
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = _lock(folder)
        if not lock.tryLock(0):
            raise OSError(f"{folder} cannot be locked")
        folder.mkdir()  # after the lock: whoever sees the folder finds it locked
        return cls(folder, lock)

    def watch_for_crashes(self) -> None:
        """Have a fault below Python written down; costs nothing until then."""
        self._crash = open(self.crash_file, "w", encoding="utf-8", opener=_privately)  # noqa: SIM115 - closed at the end
        faulthandler.enable(self._crash)

    def beat(self) -> None:
        """Say to other machines, which cannot look for our process, that it lives; see ``OLD``."""
        with contextlib.suppress(OSError):
            os.utime(self._lock.fileName())

    def crash_text(self) -> str:
        with contextlib.suppress(OSError):
            return self.crash_file.read_text(encoding="utf-8", errors="replace").strip()
        return ""

    def leave(self) -> None:
        """Let go of it, and leave what it kept for the next start."""
        self._stop_watching()
        self._lock.unlock()

    def end(self) -> None:
        """It ended well, or what it left has been dealt with: nothing of it stays."""
        self._stop_watching()
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.unlock()

    def _stop_watching(self) -> None:
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            self._crash = None


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def left_behind() -> list[Run]:
    """The runs that did not end well, the newest first; they are locked for the caller now."""
    with contextlib.suppress(OSError):
        folders = [path for path in _runs().iterdir() if path.is_dir()]
        found = [run for folder in folders if (run := _taken(folder)) is not None]
        for run in found:
            if not run.state_file.exists() and not run.crash_text():
                run.end()
        return sorted((run for run in found if run.folder.exists()), key=_age)
    return []


def _taken(folder: Path) -> Run | None:
    """A run whose lock could be taken over."""
    lock = _lock(folder)
    host = _other_machine(lock)
    return Run(folder, lock, host) if lock.tryLock(0) else None


def others_live() -> bool:
    """Whether another process is running the program now; what it left for us to offer is locked by our own."""
    with contextlib.suppress(OSError):
        return any(_is_live(_lock(path)) for path in _runs().iterdir() if path.is_dir())
    return False


def _is_live(lock: QLockFile) -> bool:
    if lock.tryLock(0):
        lock.unlock()
        return False
    holder = lock.getLockInfo()
    return bool(holder) and holder[0] != os.getpid()


def _age(run: Run) -> float:
    return -run.folder.stat().st_mtime if run.folder.exists() else 0.0


def _runs() -> Path:
    return data_folder() / "runs"


def _lock(folder: Path) -> QLockFile:
    lock = QLockFile(f"{folder}.lock")
    # Of this machine it is stale when its process is gone, however long that ran.
    lock.setStaleLockTime(OLD if _other_machine(lock) else 0)
    return lock


def _other_machine(lock: QLockFile) -> str:
    """The machine that holds a lock, where it is not this one."""
    holder = lock.getLockInfo()
    host = str(holder[1]) if holder else ""
    return "" if host == QSysInfo.machineHostName() else host
