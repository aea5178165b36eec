"""Fresh processes, taking turns, with modules that are compiled: what a start and a command cost in time and memory."""

from __future__ import annotations

import compileall
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import dlviz
from tests.benchmarks.figure import Figure, milliseconds

ROUNDS = 11
# A laptop's screen, on which a window takes the size that it is shown in, as a person has it.
SCREEN = {
    "name": "laptop",
    "x": 0,
    "y": 0,
    "width": 1366,
    "height": 768,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
END = """
import os, resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
os._exit(0)
"""
BARE = f"""
import numpy as np, pyqtgraph as pg
app = pg.mkQApp()
window = pg.PlotWidget()
window.resize(1350, 720)
window.plot(np.linspace(0, 1, 200), np.linspace(0, 1, 200) ** 2)
window.show()
app.processEvents()
{END}"""
_OPEN = """
import gc
gc.disable()  # as dlviz.app.main does
from dlviz.app import open_window
from dlviz.shell.desktop import application
app = application()
from dlviz.shell.settings import Settings
from dlviz.state import AppState
window = open_window(Settings(), AppState(panel="cost"))
app.processEvents()
"""
ALL = f"""{_OPEN}
from dlviz.topics import PANELS
for name in PANELS:
    window.store.select(name)
    app.processEvents()
{END}"""
_EXPORT = """
from dlviz.app import main
assert main(["export", "cost", "-o", {0!r}, "--force"]) == 0
"""


def figures() -> Iterator[Figure]:
    compileall.compile_dir(str(Path(dlviz.__file__).parent), quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        png, numbers = (_EXPORT.format(f"{folder}/cost.{ending}") + END for ending in ("png", "json"))
        scripts = {
            "bare": BARE,
            "window": _OPEN + END,
            "all": ALL,
            "png": png,
            "json": numbers,
            "numpy": "import numpy" + END,
        }
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        times, processor, memory = _measured(scripts, f"offscreen:configfile={screen}")
    bare, numpy = "bare pyqtgraph window", "import numpy"
    yield Figure("start", "start to the first painted panel", times["window"], "ms", bare, times["bare"], 1.0)
    what = "the processor's part of it"
    yield Figure("start", what, processor["window"], "ms", bare, processor["bare"], 1.0)
    yield Figure("start", "`dlviz export cost -o x.png`", times["png"], "ms", bare, times["bare"], 0.95)
    yield Figure("start", "`dlviz export cost -o x.json`", times["json"], "ms", numpy, times["numpy"], 1.5)
    yield Figure("start", "memory after the start", memory["window"], "MB", bare, memory["bare"], 1.0)
    yield Figure("start", "memory after all panels", memory["all"], "MB", bare, memory["bare"], 1.35)


def _measured(scripts: dict[str, str], platform: str) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Median milliseconds, those of the processor, and megabytes of each script.

    They take turns, so that a busy moment hits all of them.
    """
    taken: dict[str, list[float]] = {name: [] for name in scripts}
    busy: dict[str, list[float]] = {name: [] for name in scripts}
    memory: dict[str, list[float]] = {name: [] for name in scripts}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = platform
    for _ in range(ROUNDS):
        for name, script in scripts.items():
            said: list[str] = []

            def run(script: str = script, said: list[str] = said) -> None:
                done = subprocess.run(
                    [sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, text=True, env=environment,
                    stderr=subprocess.DEVNULL,
                )  # fmt: skip
                said.append(done.stdout.split()[-1])

            before = _of_children()
            taken[name].append(milliseconds(run))
            busy[name].append(_of_children() - before)
            memory[name].append(int(said[0]) / 1024)
    return _medians(taken), _medians(busy), _medians(memory)


def _of_children() -> float:
    """Milliseconds that the processor gave to all that was started and has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (used.ru_utime + used.ru_stime)


def _medians(found: dict[str, list[float]]) -> dict[str, float]:
    """Without the first round, which reads the files."""
    return {name: statistics.median(each[1:]) for name, each in found.items()}
