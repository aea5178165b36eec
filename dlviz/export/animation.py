"""A panel's timeline as a moving picture: one figure, one frame for each step, encoded as the frames come.

Everything here is a generator that yields how much is done and returns the bytes, so that the command line runs it to
its end, and the window in slices between its events.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Generator
from dataclasses import replace
from typing import Protocol

from PySide6.QtGui import QImage

from dlviz.errors import FILES, USAGE, Problem
from dlviz.export.picture import Figure, photograph, take_away
from dlviz.export.setting import PLAIN, Setting
from dlviz.interrupt import check
from dlviz.model.fields import Checked
from dlviz.panels import panel_class
from dlviz.resources import is_bundle
from dlviz.theme import Theme

Film = Generator[float, None, bytes]
MOST_FRAMES = 1001  # every step of the longest descent


class Encoder(Protocol):
    """Takes frames and gives a file; ``samples`` are some of the frames, from which it may learn the colours."""

    def begin(self, samples: list[QImage]) -> None: ...
    def add(self, frame: QImage) -> None: ...
    def end(self) -> bytes: ...


def has_timeline(panel: str) -> bool:
    """Whether a panel has steps that could be played."""
    made = panel_class(panel)()
    found = made.transport is not None
    made.deleteLater()
    return found


def film(
    what: str,
    state: Checked,
    theme: Theme,
    size: tuple[int, int],
    scale: int,
    encoder: Encoder,
    setting: Setting = PLAIN,
) -> Film:
    """The steps of ``state`` from the first to the last, see ``shown``.

    Raises
    ------
    Problem
        ``no_timeline``.
    """
    swept = gc.isenabled()
    try:
        dressed = theme.scaled(line=scale)
        return (yield from _film(lambda: Figure(what, state, dressed, size, setting), state, size, scale, encoder))
    finally:
        # As in ``picture.paint``: what pyqtgraph leaves is swept here, and not inside a call of Qt.
        gc.collect()
        if swept:
            gc.enable()


def _film(make: Callable[[], Figure], state: Checked, size: tuple[int, int], scale: int, encoder: Encoder) -> Film:
    figure = make()
    try:
        transport = figure.panel.transport
        if transport is None:
            raise Problem("no_timeline", USAGE, panel=figure.panel.NAME)
        name, last = transport.field.name, transport.end

        def frame(step: int) -> QImage:
            figure.show_state(replace(state, **{name: step}))
            return photograph(figure, size, scale)

        encoder.begin([frame(step) for step in sorted({0, last // 2, last})])
        steps = shown(last)
        for count, step in enumerate(steps, start=1):
            encoder.add(frame(step))
            yield count / len(steps)
        return encoder.end()
    finally:
        gc.disable()
        take_away(figure)


def shown(last: int) -> list[int]:
    """The steps that get a frame: all, or of a very long timeline as many as can be looked at, spaced evenly."""
    frames = min(last + 1, MOST_FRAMES)
    return [round(last * number / max(frames - 1, 1)) for number in range(frames)]


def encoder(ending: str, theme: Theme, fps: int, loop: int) -> Encoder:
    """What makes a file with this ending.

    Raises
    ------
    Problem
        ``no_video`` where PyAV is not installed, ``no_video_here`` where it cannot be.
    """
    if ending == ".gif":
        from dlviz.export.gif import Gif

        return Gif(theme, fps, loop)
    with contextlib.suppress(ImportError):
        from dlviz.export.mp4 import Mp4

        return Mp4(fps)
    raise Problem("no_video_here" if is_bundle() else "no_video", FILES, ending=ending)


def finish(film: Film) -> bytes:
    """Run it to its end, or until a signal comes."""
    with contextlib.closing(film):
        while True:
            check()
            try:
                next(film)
            except StopIteration as end:
                content: bytes = end.value
                return content
