"""The long form of what CI runs in short: ``python -m tests.soak [--share 0.03]``, off-screen; share 1 takes 90 min.

A million events of the monkey, 100,000 moves of a slider, 20,000 changes of tab, 1,000 exports, 100 kills during a
save. It prints a table of what was done and how the memory grew, and exits with 1 where an exception or a Qt warning
came or a bound was broken.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import gc
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType, qInstallMessageHandler

from dlviz.export.formats import content
from dlviz.export.look import Look
from dlviz.shell.desktop import application
from dlviz.shell.settings import Settings
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import PANELS
from tests.kill import killed_saves
from tests.monkey import Monkey

MEGABYTE = 2**20
FEWEST = 100  # of each part
LOOKS = 5  # at the memory, during each part; before the first, caches (formulas, pixmaps, undo) fill
FILLING, FULL = 90.0, 24.0  # MB the monkey may take while undo and caches fill (some 50,000 events), and afterwards


def memory() -> int:
    """Bytes of this process that are in memory, after what can be let go of was."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    with contextlib.suppress(AttributeError):  # only glibc has it
        ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


class Soak:
    def __init__(self, share: float, seed: int, only: Sequence[str], folder: Path) -> None:
        self.share, self.seed, self.only, self.folder = share, seed, only, folder
        self.bad: list[str] = []
        sys.excepthook = self._raised
        qInstallMessageHandler(self._heard)

    def _raised(self, kind: type[BaseException], error: BaseException, trace: Any) -> None:
        self.bad.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    def _heard(self, level: QtMsgType, context: object, text: str) -> None:
        if level != QtMsgType.QtDebugMsg and "This plugin does not support" not in text:
            by = [f"{Path(one.filename).name}:{one.lineno}" for one in traceback.extract_stack(limit=5)[:-1]]
            self.bad.append(f"Qt: {text} ({' '.join(by)})")

    def wanted(self, name: str) -> bool:
        return not self.only or any(word in name for word in self.only)

    def window(self) -> Window:
        made = Window(Settings(), AppState(panel="descent"))
        made.resize(1366, 768)
        made.show()
        return made

    def part(self, name: str, full: int, act: Callable[[int], None], bound: float) -> None:
        """Do ``act(number)`` so many times, and say how the memory has grown after the first fifth."""
        if not self.wanted(name):
            return
        times, start, seen = max(round(full * self.share), FEWEST), time.monotonic(), []
        for number in range(times):
            act(number)
            if len(seen) < (number + 1) * LOOKS // times:
                seen.append(memory() / MEGABYTE)
        grown = seen[-1] - seen[0]
        seconds = time.monotonic() - start
        curve = ", ".join(f"{size:.0f}" for size in seen)
        print(f"| {name} | {times:,} | {seconds:.0f} s | {curve} | {grown:+.2f} MB | {len(self.bad)} |", flush=True)
        if grown > bound:
            self.bad.append(f"{name}: {grown:.2f} MB, and {bound} are allowed")

    def run(self) -> int:
        print("| what | times | took | memory at each fifth, MB | grew | exceptions and warnings |")
        print("|---|---|---|---|---|---|")
        window = self.window()
        for panel in (*PANELS, "descent"):  # each is built when it is first looked at
            window.store.select(panel)
            QCoreApplication.processEvents()
        slider = window.front.controls["learning_rate"]
        gesture = object()  # one drag, however long

        def move(number: int) -> None:
            slider.taking(0.001 + 0.4 * (number % 997) / 997, gesture)
            QCoreApplication.processEvents()

        def tab(number: int) -> None:
            window.store.select(PANELS[number % len(PANELS)])
            QCoreApplication.processEvents()

        endings = (".png", ".svg", ".pdf", ".csv", ".json", ".py")

        def export(number: int) -> None:
            name = PANELS[number % len(PANELS)]
            content(name, window.store.state[name], endings[number % 5 if number % 7 else 5], Look(size=(640, 400)))

        self.part("moves of a slider", 100_000, move, 1.0)
        self.part("changes of tab", 20_000, tab, 2.0)
        self.part("exports", 1_000, export, 8.0)  # the last figure is kept until the next
        monkey = Monkey(window, self.seed)
        bound = FULL if self.share > 0.2 else FILLING  # the first fifth is not counted
        self.part("bursts of 100 events of the monkey", 10_000, lambda _: monkey.play(monkey.events + 100), bound)
        monkey.check()
        window.end()
        self.kills()
        print("\n".join(self.bad[:20]))
        return 1 if self.bad else 0

    def kills(self) -> None:
        name, times = "kills during a save", max(round(100 * self.share), 5)
        if self.wanted(name):
            corrupt = killed_saves(times, self.folder)
            print(f"| {name} | {times} | | | | {corrupt} corrupt |")
            self.bad += [f"{corrupt} corrupt files"] if corrupt else []


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="part of the long form, such as 0.01")
    parser.add_argument("--seed", type=int, default=0, help="of the monkey")
    parser.add_argument("--only", nargs="+", default=(), help="parts by a word of their names, such as tab monkey")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:  # settings, caches and the last state stay out of the person's own
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = f"{home}/{name}"
        os.chdir(home)  # what the monkey saves, and the folders that it makes, go with it
        app = application(off_screen=True)
        status = Soak(options.share, options.seed, options.only, Path(home)).run()
        app.quit()
    return status


if __name__ == "__main__":
    sys.exit(main())
