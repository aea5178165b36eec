"""Fresh processes, taking turns, with modules that are compiled: what a start and a command cost in time and memory."""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import dlviz
from tests.benchmarks.figure import Figure, milliseconds

ROUNDS = 11
END = """
import os, resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
os._exit(0)
"""
BARE = f"""
import numpy as np, pyqtgraph as pg
app = pg.mkQApp()
window = pg.PlotWidget()
window.resize(1280, 800)
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
window.resize(1280, 800)
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
        png, json = (_EXPORT.format(f"{folder}/cost.{ending}") + END for ending in ("png", "json"))
        scripts = {
            "bare": BARE,
            "window": _OPEN + END,
            "all": ALL,
            "png": png,
            "json": json,
            "numpy": "import numpy" + END,
        }
        times, memory = _measured(scripts)
    bare, numpy = "bare pyqtgraph window", "import numpy"
    yield Figure("start", "start to the first painted panel", times["window"], "ms", bare, times["bare"], 1.0)
    yield Figure("start", "`dlviz export cost -o x.png`", times["png"], "ms", bare, times["bare"], 0.95)
    yield Figure("start", "`dlviz export cost -o x.json`", times["json"], "ms", numpy, times["numpy"], 1.5)
    yield Figure("start", "memory after the start", memory["window"], "MB", bare, memory["bare"], 1.0)
    yield Figure("start", "memory after all panels", memory["all"], "MB", bare, memory["bare"], 1.35)


def _measured(scripts: dict[str, str]) -> tuple[dict[str, float], dict[str, float]]:
    """Median milliseconds and megabytes of each script; they take turns, so that a busy moment hits all of them."""
    taken: dict[str, list[float]] = {name: [] for name in scripts}
    memory: dict[str, list[float]] = {name: [] for name in scripts}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(ROUNDS):
        for name, script in scripts.items():
            said: list[str] = []

            def run(script: str = script, said: list[str] = said) -> None:
                done = subprocess.run(
                    [sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, text=True, env=environment,
                    stderr=subprocess.DEVNULL,
                )  # fmt: skip
                said.append(done.stdout.split()[-1])

            taken[name].append(milliseconds(run))
            memory[name].append(int(said[0]) / 1024)
    return tuple({name: statistics.median(found[1:]) for name, found in each.items()} for each in (taken, memory))  # type: ignore[return-value]
