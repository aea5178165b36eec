"""What a start does not wait for: counted in what is loaded and made until the first panel is painted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

START = """
import dataclasses, gc, json, sys
made = []
process = dataclasses._process_class
dataclasses._process_class = lambda kind, *how, **more: made.append(kind.__module__) or process(kind, *how, **more)
from dlviz.app import open_window
from dlviz.shell.desktop import application
app = application()
from PySide6.QtWidgets import QWidget
from dlviz.shell.settings import Settings
from dlviz.state import AppState
window = open_window(Settings(), AppState(panel="cost"))
app.processEvents()
told = {"modules": list(sys.modules), "dataclasses": list(made), "widgets": len(window.findChildren(QWidget))}
window.front.edit(w=2.0)
told["then"] = list(sys.modules)
print(json.dumps(told), flush=True)
import os
os._exit(0)
"""
# What is read, asked, made or written later, each with a library or many classes behind it.
LATER = {
    "tomllib", "numpy.ma", "PIL", "contourpy", "dlviz.files.tabular", "dlviz.files.grid",
    "dlviz.files.choosing",
    "dlviz.ui.tables.column_dialog", "dlviz.export.picture", "dlviz.shell.export.window", "dlviz.shell.preferences",
    "dlviz.lecture.loader", "dlviz.shell.help.window", "dlviz.cli.commands",
}  # fmt: skip
OTHERS = {"perceptron", "activations", "network", "matrix", "descent", "log_loss", "digits"}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    home = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(
        [sys.executable, "-c", START], check=True, capture_output=True, text=True, env=environment, cwd=root
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_what_comes_later_is_not_loaded(told: Any) -> None:
    assert LATER & set(told["modules"]) == set()


def rooms(modules: list[str]) -> set[str]:
    """Whose panel or model is loaded."""
    loaded = (name.split(".") for name in modules if name.startswith(("dlviz.panels.", "dlviz.model.")))
    return {path[2] for path in loaded} & OTHERS


def test_no_panel_but_the_one_in_front_is_loaded(told: Any) -> None:
    assert rooms(told["modules"]) == set()


def test_a_first_edit_loads_no_panel_but_the_one_that_shares_its_data(told: Any) -> None:
    """It took 144 ms in place of 5 where each panel was asked for its state."""
    assert rooms(told["then"]) == {"descent"}


def test_few_classes_are_written_by_the_module_of_dataclasses(told: Any) -> None:
    """Each of them takes as long as twenty structs."""
    ours = [module for module in told["dataclasses"] if module.startswith("dlviz")]
    assert len(ours) <= 24, ours


def test_the_window_makes_no_more_widgets_than_it_shows(told: Any) -> None:
    assert told["widgets"] <= 330
