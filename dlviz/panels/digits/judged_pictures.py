"""How all digits of the test are read, as marks: the confusion matrix, a row of digits, and two scores in a plane."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from dlviz.marks import Axes, Box, Line, Look, Mark, Points, Words, fitted, shortened
from dlviz.marks.look import FIGURE
from dlviz.model.digits import Result, State
from dlviz.model.digits.data import CLASSES, digits
from dlviz.model.digits.judged import WORST
from dlviz.panels.digits import words
from dlviz.panels.digits.pictures import CAPTION, GAP, ink, tiles

TIGHT = 0.64  # of the height of a line: figures between two lines, whose heads almost touch them
FEW = 6  # digits that fill the room: fewer are not larger


def confusion_marks(state: State, result: Result, look: Look) -> Iterator[Mark]:
    """A row for each true class, a column for each answer; a press shows the digits of a cell."""
    counts = result.test.confusion
    head = look.measure.width("0", 1.0, bold=True) + 12
    for left, top, line in _edges(look):
        side_wide, side_high = (look.wide - left - head) / CLASSES, (look.high - top - line) / CLASSES
        high = side_high / (TIGHT if look.is_afar else FIGURE)
        size = fitted(look, [str(counts.max())], side_wide - 2, high, most=1.0)
        if size is not None:
            break
    yield from _what_they_are(look, left, line)
    of_row = np.maximum(counts.sum(axis=1), 1)
    letter = min(size or look.least, 1.0)
    for k in range(CLASSES):
        at = (left + head + k * side_wide, top, side_wide, line)
        yield Words(*at, str(k), role="quiet", size=letter, bold=True, name=f"column {k}")
        if side_high / FIGURE >= look.measure.height(letter) - 2:
            at = (left, top + line + k * side_high, head, side_high)
            yield Words(*at, str(k), role="quiet", size=letter, bold=True, name=f"row {k}")
    for true in range(CLASSES):
        for read in range(CLASSES):
            n, chosen = int(counts[true, read]), (true, read) == (state.cell_true, state.cell_read)
            box = (left + head + read * side_wide, top + line + true * side_high, side_wide, side_high)
            fill = "data" if true == read else "bad"
            edge, ground = ("accent" if chosen else "border"), (fill if n else "surface")
            share = 0.1 + 0.35 * n / of_row[true] if true == read else min(0.85, 0.2 + 2 * n / of_row[true])
            yield Box(
                *box, role=edge, width=2.4 if chosen else 0.6, fill=ground,
                alpha=share if n else 1.0, thing=("cell", true, read), reading=words.cell(true, read, n), press=n > 0,
                name=f"cell {true} {read}",
            )  # fmt: skip
            if n and size:
                yield Words(*box, str(n), size=size, bold=true != read, name=f"count {true} {read}")


def _edges(look: Look) -> Iterator[tuple[float, float, float]]:
    """What is kept free at the left and on top for the words that say what rows and columns are, and a line's height.

    Where the back row reads them they stand at the left: the rows have all the height. Where that leaves the numbers no
    room across, they stand on top.
    """
    if look.is_afar:
        beside = max(look.measure.width(text) for text in (words.true_class(), words.answer()))
        yield beside + GAP, 0.0, FIGURE * look.measure.height()
    line = look.measure.height(CAPTION) + 2
    yield 0.0, line, line


def _what_they_are(look: Look, left: float, line: float) -> Iterator[Words]:
    texts, half = (words.true_class(), words.answer()), look.wide / 2
    if left:
        yield Words(0.0, 1.4 * line, left - GAP, line, texts[0], role="quiet", align="left", name="rows are")
        yield Words(0.0, 0.0, left - GAP, line, texts[1], role="quiet", align="left", name="columns are")
    elif small := fitted(look, texts, half - 4, line, most=CAPTION):
        yield Words(0.0, 0.0, half, line, texts[0], role="quiet", size=small, align="left", name="rows are")
        yield Words(half, 0.0, half, line, texts[1], role="quiet", size=small, align="right", name="columns are")


def listed(state: State, result: Result) -> NDArray[np.intp]:
    """Which digits of the test are listed: those of the cell that is chosen, else the worst judged."""
    test = result.test
    if state.cell_true >= 0 and state.cell_read >= 0:
        return test.cell(state.cell_true, state.cell_read)
    return test.worst[:WORST]


def gallery_marks(state: State, result: Result, look: Look) -> Iterator[Mark]:
    """Digits with what they are and what they are taken for, as many as there is room for; a press looks at one."""
    places, test, found = listed(state, result), result.test, digits()
    size = look.beside(look.least)
    line = look.measure.height(size) + 1
    if not len(places):
        text = shortened(look, words.no_digits(), look.wide, size)
        yield Words(0.0, (look.high - line) / 2, look.wide, line, text, role="quiet", size=size, name="nothing")
    least = look.measure.width("0 → 0", size, bold=True) + 6
    fits, _ = tiles(look.wide, look.high, max(min(len(places), WORST), FEW), line + 5)
    side = max(least, fits)
    columns = max(1, int((look.wide + 6) // (side + 6)))
    rows = max(1, int((look.high + 4) // (side + line + 4)))
    for number, place in enumerate(places[: rows * columns].tolist()):
        x, y = (number % columns) * (side + 6), (number // columns) * (side + line + 4)
        sample, true, read = int(test.numbers[place]), int(test.labels[place]), int(test.read[place])
        reading = words.judged(sample, true, read, float(test.losses[place]))
        box = (x + 2, y + 2, side - 4, side - 4)
        yield ink(
            found.pixels[sample], box, thing=("sample", sample), reading=reading, press=True, name=f"digit {number}"
        )
        looked = state.source == "data" and state.sample == sample
        edge = "accent" if looked else "border"
        yield Box(*box, role=edge, width=2.4 if looked else 0.8, name=f"frame {number}")
        role = "good" if true == read else "bad"
        caption = f"{true} → {read}"
        yield Words(x, y + side, side, line, caption, role=role, size=size, bold=True, name=f"caption {number}")


# the plane of two scores


def plane_places(state: State, result: Result) -> tuple[NDArray[np.intp], tuple[NDArray[np.float64], ...]]:
    """The places in the test of the digits of the two classes, and their scores of both."""
    test = result.test
    chosen = np.flatnonzero((test.labels == state.first) | (test.labels == state.second))
    return chosen, (test.logits[chosen, state.first], test.logits[chosen, state.second])


def plane_marks(state: State, result: Result, axes: Axes) -> Iterator[Mark]:
    """A digit's score of the first class across, of the second upwards; on the line both are equal."""
    test = result.test
    places, (across, up) = plane_places(state, result)
    ends = np.array([max(axes.left, axes.bottom), min(axes.right, axes.top)])
    yield Line(ends, ends, role="text", width=1.6, name="equal")
    labels = test.labels[places]
    for digit, role, shape in ((state.first, "data", "o"), (state.second, "model", "s")):
        here = labels == digit
        things = tuple(("sample", int(test.numbers[place])) for place in places[here])
        readings = tuple(
            words.scored(int(test.numbers[p]), int(test.labels[p]), int(test.read[p]), state.first, state.second, z)
            for p, z in zip(
                places[here].tolist(), zip(across[here].tolist(), up[here].tolist(), strict=True), strict=True
            )
        )
        yield Points(
            across[here], up[here], role=role, shape=shape, size=8.0, things=things, readings=readings,
            name=f"digits {digit}",
        )  # fmt: skip
    wrong = test.read[places] != labels
    yield Points(across[wrong], up[wrong], role="bad", shape="x", size=13.0, name="wrong")
    looked = np.flatnonzero(test.numbers[places] == state.sample) if state.source == "data" else np.array([], dtype=int)
    z = result.logits
    if not len(looked):
        yield Points(
            z[[state.first]], z[[state.second]], role="accent", shape="d", size=14.0, hollow=True, name="looked at"
        )
    else:
        yield Points(across[looked], up[looked], role="accent", size=17.0, hollow=True, name="looked at")
