"""How fast the program is, as ratios to peers that are measured in the same run.

python -m tests.benchmarks [--json] [--only start,ticks,training,digits,long-work,export]

Prints every figure beside its peer, its ratio and its aim, and marks what is missed.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import dlviz.system.numpy_alone  # noqa: F401 - as the program itself begins

# isort: split
from tests.benchmarks import digits, export, long_work, start, ticks, training
from tests.benchmarks.figure import Figure

TABLES = ("start", "ticks", "training", "digits", "long-work", "export")


def _window() -> tuple[Any, Any]:
    """The window as a person has it, with settings of its own.

    The peer is imported before it: its hundred thousand objects would be searched for garbage in its ticks.
    """
    import sklearn.neural_network  # noqa: F401
    from PySide6.QtCore import QSettings

    from dlviz.app import open_window
    from dlviz.shell.desktop import application
    from dlviz.shell.settings import Settings

    app = application()
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, tempfile.mkdtemp())
    window = open_window(Settings())
    window.resize(*ticks.SIZE)  # whichever tables are wanted: in less room some of the pictures are not there
    app.processEvents()
    gc.collect()
    gc.freeze()  # as dlviz.app does
    return app, window


def figures(wanted: list[str]) -> Iterator[Figure]:
    if "start" in wanted:
        yield from start.figures()
    if set(wanted) - {"start"}:
        app, window = _window()
        modules = (
            ("ticks", ticks), ("training", training), ("digits", digits), ("long-work", long_work), ("export", export),
        )  # fmt: skip
        for name, module in modules:
            if name in wanted:
                yield from module.figures(app, window)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--json", action="store_true", help="one JSON list instead of tables")
    parser.add_argument("--only", default=",".join(TABLES), help="some of the tables, with commas")
    given = parser.parse_args()
    wanted = given.only.split(",")
    if unknown := set(wanted) - set(TABLES):
        parser.error(f"{', '.join(sorted(unknown))}: there are {', '.join(TABLES)}")
    found, table = [], ""
    for figure in figures(wanted):
        found.append(figure)
        if given.json:
            continue
        if figure.table != table:
            table = figure.table
            print(f"\n| {table} | measured | ratio | aim | |\n|---|---|---|---|---|")
        print(figure.row(), flush=True)
    if given.json:
        json.dump([figure.as_dict() for figure in found], sys.stdout, indent=1, ensure_ascii=False)
        print()
    missed = sum(figure.met is False for figure in found)
    print(f"\n{len(found)} figures, {missed} miss their aim", file=sys.stderr)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
