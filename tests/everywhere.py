"""Everything that a window can show: each panel in each of its modes, with each of its groups of controls open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from dlviz.model.fields import describe
from dlviz.shell.window import Window
from dlviz.topics import PANELS, topic
from dlviz.ui.controls.sections import Sections
from tests.share import is_due

W = TypeVar("W", bound=QWidget)

# What changes which controls and cards are there.
MODES = {
    "perceptron": ({"mode": "hand"}, {"mode": "learn"}),
    "network": ({"mode": "compute"}, {"mode": "train"}, {"mode": "train", "data": "own"}),
    "matrix": tuple({"mode": mode} for mode in ("product", "array", "chain", "quiz")),
    "activations": ({"view": "values"}, {"view": "layers"}),
    "log-loss": ({"mode": "binary"}, {"mode": "categorical"}),
    "digits": ({"mode": "read"}, {"mode": "train"}, {"mode": "judge"}),
    "descent": ({}, {"use_bias": True}, {"landscape": "saddle"}),
}


def states(name: str) -> list[tuple[str, Any]]:
    """The first state of a panel in each of its modes."""
    state = topic(name).State()
    known = describe(type(state))
    found = []
    for fields in MODES.get(name, ({},)):
        there = {key: value for key, value in fields.items() if key in known}
        assert there == fields, (name, fields)
        found.append((" ".join((name, *map(str, fields.values()))), replace(state, **fields)))
    return found


def scenes(window: Window, turn: int = 0, turns: int = 1) -> Iterator[str]:
    """Bring everything to the front, one after the other, and say what it is; in several turns each mode has one."""
    number = 0
    for name in PANELS:
        for words, state in states(name):
            number += 1
            if not is_due(number, turn, turns):
                continue
            window.store.open(replace(window.store.state.with_panel(name, state), panel=name))
            groups = [part for part in window.front.findChildren(Sections) if part.isVisible()]
            for place in range(max(len(part.layouts) for part in groups) if groups else 1):
                opened = [list(part.layouts)[min(place, len(part.layouts) - 1)] for part in groups]
                for part, group in zip(groups, opened, strict=True):
                    part.open(group)
                settle()
                yield " ".join((words, *opened))


def unpainted(shown: W) -> W:
    """Where it stands and what it says is looked at, not how it is painted, which takes half of the time."""
    shown.setUpdatesEnabled(False)
    return shown


def settle(turns: int = 3) -> None:
    """Until layouts and repaints are done; where nothing is laid out anew one turn is enough."""
    for _ in range(turns):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()


def leave(panel: QWidget) -> None:
    """The keyboard is nowhere: what it points at is another matter."""
    focus = panel.focusWidget()
    if focus is not None:
        focus.clearFocus()
        settle()
