"""The pictures of the panels as text, kept so that a change of a picture is read in the diff.

``python -m tests.pictures`` writes them anew, one file a panel; read what git says of them before it is committed.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace

from dlviz.lecture.things import any_number
from dlviz.marks import Arrow, Box, Boxes, Line, Mark, Points, Words
from dlviz.marks.hit import HERE, Placed, bounds
from dlviz.marks.look import Look
from dlviz.marks.veiled import UNKNOWN
from tests.told_marks import written

KEPT = Path(__file__).parent / "kept"
CLOUD = 60  # points
TOUCH = 0.5  # pixels between letters and a line
OPAQUE = 0.85  # a ground on which nothing is seen of what lies under it
# Lines of which a part gives way to what stands on a ground and has no other place: the frame round the bar that a
# number stands over, the sides of a bar that is narrower, the line down from the ball, that of x, the two of Maxout.
GIVE_WAY = ("target", "bars", "drop", "x", "line 0", "line 1")
NARROWED = 0.95  # of the least letter: words of a button that have no other room
SIZE = (1346, 640)  # a panel in a window of 1366×700 with its menus


# What no preset and no page of the lecture shows: each panel's other modes, and what is seldom met in them.
AND = {"mode": "learn", "targets": (0, 0, 0, 1), "w1": 0.0, "w2": 0.0, "theta": 0.0}
MORE: dict[str, dict[str, dict[str, Any]]] = {
    "perceptron": {
        "learning": {**AND, "step": 9},
        "learning from weights of 0": {**AND, "form": "bias"},
        "without a line": {"w1": 0.0, "w2": 0.0, "theta": -1.0, "form": "bias"},
        "all sums are 0": {"w1": 0.0, "w2": 0.0, "theta": 0.0, "at_zero": 1},
    },
    "activations": {
        "beyond the edge": {"x": 9.0, "function": "maxout"}, "without the derivative": {"derivative": False},
    },
    "cost": {"with a bias": {"use_bias": True, "b": 1.5, "form": "1/2m"}},
    "matrix": {"chain": {"mode": "chain"}, "chain with numbers": {"mode": "chain", "chain_numbers": True}},
    "descent": {
        "valleys": {"landscape": "himmelblau", "basins": True, "learning_rate": 0.01, "w0": 1.0, "b0": 1.0, "step": 3},
        "two valleys": {"landscape": "two_valleys", "basins": True, "w0": 1.0, "step": 3},
        "a step that is more than its gradient": {"method": "adam", "step": 3},
    },
    "log-loss": {
        "a crowd": {"rows": (("ID1", 1, 0.5), ("ID2", 1, 0.5), ("ID3", 1, 0.5), ("ID4", 0, 0.5), ("ID5", 0, 0.2))},
    },
    "digits": {
        "drawn": {"source": "drawing", "strokes": (((8.0, 6.0), (22.0, 6.0), (14.0, 26.0)),)},
        "judged": {"mode": "judge", "hidden": (), "step": 90, "first": 8, "second": 9},
        "judged, a cell": {"mode": "judge", "hidden": (), "step": 90, "cell_true": 8, "cell_read": 1},
    },
}  # fmt: skip


def kept_states() -> Iterator[tuple[str, str, Any]]:
    """The states whose pictures are kept: a panel, a name and a state each."""
    from dlviz.topics import topic
    from tests.recorder import states

    yield from states(0)
    for panel, more in MORE.items():
        yield from ((panel, name, topic(panel).State(**fields)) for name, fields in more.items())


class Shown(NamedTuple):
    """A picture as it stands on the screen."""

    name: str
    marks: tuple[Mark, ...]
    look: Look
    placed: Placed
    with_it: tuple[Mark, ...] = ()  # the other marks inside the same axes


def pictures(panel: Any) -> Iterator[Shown]:
    """Every picture of a panel that is seen: drawings, plots, small ones; under the name of its card or its own."""
    from PySide6.QtWidgets import QWidget

    from dlviz.ui.pictures.drawing import Drawing
    from dlviz.ui.pictures.letters import look
    from dlviz.ui.pictures.marked import Marked
    from dlviz.ui.plots.plot import Plot
    from dlviz.ui.tables.table import Table

    for child in panel.findChildren(Drawing):
        if child.isVisible() and child.marks:
            yield Shown(_name(child), child.marks, child.look, HERE)
    for child in panel.findChildren(Plot):
        if child.isVisible():
            box = child.box.rect()
            room = look(child.theme, box.width(), box.height())
            sketches = child.pictures
            for kind, sketch in sketches.items():
                if sketch.marks:
                    others = (mark for other in sketches if other != kind for mark in sketches[other].marks)
                    yield Shown(f"{_name(child)} {kind}", sketch.marks, room, sketch.placed(), tuple(others))
    for child in panel.findChildren(QWidget):
        if isinstance(child, Marked) and child.teaches and child.isVisible() and child.marks:
            yield Shown(_name(child), child.marks, child.look, HERE)
    for table in panel.findChildren(Table):
        if table.isVisible():
            yield from _cells(table)


def _cells(table: Any) -> Iterator[Shown]:
    """The cells in sight that show marks in place of a text, each in its own place."""
    from dlviz.ui.pictures.letters import look
    from dlviz.ui.pictures.marked import MarkedCell

    model, sight = table.model(), table.viewport().rect()
    for column in range(model.columnCount()):
        cell = table.itemDelegateForColumn(column)
        for row in range(model.rowCount()) if isinstance(cell, MarkedCell) else ():
            rect, text = table.visualRect(model.index(row, column)), model.index(row, column).data()
            if rect.intersects(sight) and text != UNKNOWN:
                room = look(cell.theme, rect.width(), rect.height())
                marks = tuple(cell.scene(room, column, text, over=False))
                yield Shown(f"{table.objectName()} row {row} column {column}", marks, room, HERE)


def _name(widget: Any) -> str:
    """Its object's name, or that of the nearest named widget round it and its class."""
    inner = []
    while widget is not None and not widget.objectName().count("."):
        inner.append(type(widget).__name__)
        widget = widget.parentWidget()
    return "/".join([widget.objectName() if widget is not None else "?", *reversed(inner)])


Told = dict[tuple[str, int], list[str]]  # the marks of each picture, by its name and the how-manieth of that name it is
AS_IN = ": as in "


def controls(panel: Any) -> Iterator[Shown]:
    """All else that is seen and told as marks: buttons, switches, sliders, entries, frames."""
    from PySide6.QtWidgets import QWidget

    from dlviz.ui.controls.choice import Segment
    from dlviz.ui.pictures.marked import Marked

    for child in panel.findChildren(QWidget):
        if isinstance(child, Marked) and not child.teaches and child.isVisible():
            look = child.look
            if isinstance(child, Segment):
                look = replace(look, least=NARROWED * look.least)
            yield Shown(_name(child), child.marks, look, HERE)


def told(panel: Any) -> Told:
    """The marks of each picture of a panel, one a line."""
    made: Told = {}
    for shown in pictures(panel):
        number = sum(name == shown.name for name, _ in made)
        made[shown.name, number] = [written(mark).replace("\n", "\\n") for mark in shown.marks]
    return made


def kept(panel: str) -> dict[str, Told]:
    """What is kept of a panel, by the names of its states; nothing of a new one."""
    path, made = KEPT / f"{panel}.txt", dict[str, Told]()
    for section in path.read_text(encoding="utf-8").split("\n\n") if path.exists() else ():
        head, *pictures_ = section.strip("\n").split("\n## ")
        found = made[head.strip().removeprefix("# ")] = dict[tuple[str, int], list[str]]()
        for each in pictures_:
            name, _, earlier = each.split("\n")[0].partition(AS_IN)
            key = name, sum(name == other for other, _ in found)
            found[key] = made[earlier][key] if earlier else each.split("\n")[1:]
    return made


def kinds(marks: Sequence[str]) -> set[str]:
    """What kinds of marks these are, by their names or, without one, by their class: ``past 3`` is a ``past #``."""
    found = (re.search(r' name=("[^"]*"|\S+)', mark) for mark in marks)
    names = (name[1].strip('"') if name else mark.split()[0] for name, mark in zip(found, marks, strict=True))
    return {re.sub(r"(\b\w+#?)([  ]+\1)+", r"\1", any_number(name)) for name in names}


def kept_text(states: dict[str, Told]) -> str:
    """As it is written: a picture that looks as in a state before is not written again."""
    lines: list[str] = []
    before: dict[str, Told] = {}
    for state, pictures_ in states.items():
        lines.append(f"# {state}")
        for key, marks in pictures_.items():
            earlier = next((name for name, other in before.items() if other.get(key) == marks), "")
            lines += [f"## {key[0]}{AS_IN}{earlier}"] if earlier else [f"## {key[0]}", *marks]
        lines.append("")
        before[state] = pictures_
    return "\n".join(lines)


def faults(shown: Shown) -> Iterator[str]:
    """What a person could not read: letters too small, cut by their box or the picture, or over other letters."""
    look, seen = shown.look, []
    for mark in shown.marks:
        if not isinstance(mark, Words) or not mark.text.strip():
            continue
        if mark.size < look.least - 1e-3:
            yield f"{shown.name}: {mark.text!r} is {mark.size / look.least:.2f} of the least letter"
        rect = inked(mark, look, shown.placed)
        if not mark.wrap and rect[2] - rect[0] > mark.wide + 2:
            yield f"{shown.name}: {mark.text!r} is wider than its box"
        if rect[0] < -2 or rect[1] < -4 or rect[2] > look.wide + 2 or rect[3] > look.high + 4:
            yield f"{shown.name}: {mark.text!r} leaves the picture"
        for other, text in seen:
            across = min(rect[2], other[2]) - max(rect[0], other[0])
            down = min(rect[3], other[3]) - max(rect[1], other[1])
            if across > 2 and down > 4:
                yield f"{shown.name}: {mark.text!r} lies over {text!r}"
        seen.append((rect, mark.text))
    yield from _over_points(shown)
    yield from _over_lines(shown)


def _over_points(shown: Shown) -> Iterator[str]:
    """Letters over the sign of a point; many points together are a cloud, which letters may lie over."""
    signs = [mark for mark in shown.marks if isinstance(mark, Points) and mark.size > 8]
    if sum(len(mark.x) for mark in signs) > CLOUD:
        return
    for mark in (mark for mark in shown.marks if isinstance(mark, Words) and mark.text.strip()):
        left, top, right, bottom = inked(mark, shown.look, shown.placed)
        for sign in signs:
            half = 0.4 * sign.size * shown.look.type
            x, y = shown.placed.x(sign.x), shown.placed.y(sign.y)
            across = np.minimum(right, x + half) - np.maximum(left, x - half)
            down = np.minimum(bottom, y + half) - np.maximum(top, y - half)
            if ((across > 2) & (down > 2)).any():
                yield f"{shown.name}: {mark.text!r} lies over {sign.name}"


def _over_lines(shown: Shown) -> Iterator[str]:
    """Letters over a line or touching it; on a ground of their own they may stand where there is no other place.

    The contours of a landscape are everywhere.
    """
    lines = [*enumerate(shown.marks), *((0, mark) for mark in shown.with_it)]
    lines = [
        (i, mark)
        for i, mark in lines
        if isinstance(mark, Line | Arrow | Boxes) and not mark.name.startswith("contour ")
    ]
    for number, mark in enumerate(shown.marks if lines else ()):
        if not isinstance(mark, Words) or not mark.text.strip():
            continue
        rect = inked(mark, shown.look, shown.placed)
        hidden = max((i for i, each in enumerate(shown.marks[:number]) if _hides(each, rect, shown.placed)), default=-1)
        for i, line in lines:
            if i < hidden or (mark.ground and (_is_pale(line) or line.name in GIVE_WAY)):
                continue
            if touches(rect, line, shown):
                yield f"{shown.name}: {mark.text!r} touches {line.name}"


def _is_pale(mark: Mark) -> bool:
    return isinstance(mark, Line) and mark.pale < 1


def _hides(mark: Mark, rect: tuple[float, float, float, float], placed: Placed) -> bool:
    """Whether it is a ground under all of what lies in a rectangle."""
    if not isinstance(mark, Box) or not mark.fill or mark.alpha < OPAQUE:
        return False
    left, top, right, bottom = bounds(mark, placed)
    return left <= rect[0] + 1 and top <= rect[1] + 2 and right >= rect[2] - 1 and bottom >= rect[3] - 2


def touches(rect: tuple[float, float, float, float], mark: Line | Arrow | Boxes, shown: Shown) -> bool:
    """Whether a line, with its width and half a pixel more, has any part in a rectangle."""
    more = mark.width * shown.look.line / 2 + TOUCH
    left, top, right, bottom = rect[0] - more, rect[1] - more, rect[2] + more, rect[3] + more
    with np.errstate(all="ignore"):
        x, y = shown.placed.x(mark.x), shown.placed.y(mark.y)
        if isinstance(mark, Boxes):  # round each from corner to corner
            (a, b), (c, d), gap = x.reshape(-1, 2).T, y.reshape(-1, 2).T, np.full(len(x) // 2, np.nan)
            x, y = np.column_stack((a, b, b, a, a, gap)).ravel(), np.column_stack((c, c, d, d, c, gap)).ravel()
        x0, x1, y0, y1 = x[:-1], x[1:], y[:-1], y[1:]
        near = (np.maximum(x0, x1) > left) & (np.minimum(x0, x1) < right)
        near &= (np.maximum(y0, y1) > top) & (np.minimum(y0, y1) < bottom)
        if not near.any():
            return False
        across, down = (x1 - x0)[near], (y1 - y0)[near]
        away = np.abs(down * ((left + right) / 2 - x0[near]) - across * ((top + bottom) / 2 - y0[near]))
        return bool((away < (np.abs(down) * (right - left) + np.abs(across) * (bottom - top)) / 2).any())


def wrapped(mark: Words, look: Look, wide: float) -> tuple[float, float]:
    """Width and height of a text that is broken between words at so many pixels."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QFontMetricsF

    from dlviz.ui.pictures.letters import Letters, letter

    assert isinstance(look.measure, Letters)
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    letters = QFontMetricsF(letter(look.measure.theme, round(mark.size, 3), mark.bold))
    taken = letters.boundingRect(QRectF(0, 0, wide, 1e6), flags, mark.text)
    return taken.width(), taken.height()


def inked(mark: Words, look: Look, placed: Placed) -> tuple[float, float, float, float]:
    """Where the letters themselves are, in pixels: without the room above capitals and below the line."""
    left, top, right, bottom = bounds(mark, placed)
    if mark.wrap:
        wide, high = wrapped(mark, look, right - left)
        return left, top, left + wide, top + high
    wide = look.measure.width(mark.text, mark.size, bold=mark.bold, slanted=mark.slanted)
    high = 0.62 * look.measure.height(mark.size, bold=mark.bold)
    x = {"left": left, "center": (left + right - wide) / 2, "right": right - wide}[mark.align]
    y = (top + bottom - high) / 2
    return x, y, x + wide, y + high


def shown_panel(name: str, theme: Any, state: Any, size: tuple[int, int] = SIZE) -> Any:
    from PySide6.QtCore import QCoreApplication

    from dlviz.model.descent import basins
    from dlviz.panels import panel_class

    basins.KEPT.clear()  # as at a first look, whoever was there before
    made = panel_class(name)(theme, state)
    made.setUpdatesEnabled(False)
    made.resize(*size)
    made.show()
    QCoreApplication.processEvents()
    return made


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from dlviz.shell.desktop import application
    from dlviz.theme import LIGHT

    keep = application(off_screen=True)
    files: dict[str, dict[str, Told]] = {}
    for panel, name, state in kept_states():
        shown = shown_panel(panel, LIGHT, state)
        files.setdefault(panel, {})[name] = told(shown)
        shown.close()
    KEPT.mkdir(exist_ok=True)
    for panel, told_ in files.items():
        (KEPT / f"{panel}.txt").write_text(kept_text(told_), encoding="utf-8")
    del keep


if __name__ == "__main__":
    sys.exit(main())
