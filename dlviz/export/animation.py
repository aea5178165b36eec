"""A panel's timeline as a moving picture: one figure, one frame for each step, encoded as the frames come."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Protocol

from PySide6.QtGui import QImage

from dlviz.errors import FILES, USAGE, Problem
from dlviz.export.figure import Figure
from dlviz.export.look import Look
from dlviz.export.made import Made, Progress
from dlviz.export.picture import paint, photograph
from dlviz.export.steps import chosen, timeline
from dlviz.interrupt import check
from dlviz.model.fields import Checked
from dlviz.resources import is_bundle
from dlviz.theme import THEMES, Theme


class Encoder(Protocol):
    """Gives a file of frames; ``samples`` are some of them, from which it may learn the colours."""

    def encode(self, frames: Iterator[QImage], samples: list[QImage], count: int) -> bytes: ...


def film(what: str, state: Checked, ending: str, look: Look, progress: Progress) -> Made:
    """The steps of ``state`` from the first to the last, see ``steps.chosen``; ``progress`` is told the share.

    Raises
    ------
    Problem
        ``no_timeline``, and those of ``encoder``.
    """
    theme = THEMES[look.theme]
    made_by = encoder(ending, theme, look.pause, look.loop)

    def draw(figure: Figure) -> Made:
        name, last = timeline(figure.panel)
        if not name:
            raise Problem("no_timeline", USAGE, panel=figure.panel.NAME)
        for step in sorted({0, min(1, last), last // 2, last}):  # which differ most in what there is to work out
            figure.show_state(replace(state, **{name: step}))
            figure.make_room()

        def frame(step: int) -> QImage:
            check()
            figure.show_state(replace(state, **{name: step}))
            return photograph(figure, look.size, look.scale)

        steps = chosen(last)
        samples = {step: frame(step) for step in sorted({0, steps[len(steps) // 2], last})}

        def frames() -> Iterator[QImage]:
            for count, step in enumerate(steps, start=1):
                yield samples.get(step) or frame(step)
                progress(count / len(steps))

        content = made_by.encode(frames(), list(samples.values()), len(steps))
        return Made(content, last, figure.is_small)

    return paint(what, state, theme, look.size, draw, look.setting)


def encoder(ending: str, theme: Theme, pause: Fraction, loop: int) -> Encoder:
    """What makes a file with this ending, in which a step stays for ``pause`` seconds.

    Raises
    ------
    Problem
        ``no_video`` where PyAV is not installed, ``no_video_here`` where it cannot be.
    """
    if ending != ".mp4":
        from dlviz.export.pillow import Pillow

        return Pillow(ending, theme, pause, loop)
    with contextlib.suppress(ImportError):
        from dlviz.export.mp4 import Mp4

        return Mp4(pause)
    raise Problem("no_video_here" if is_bundle() else "no_video", FILES, ending=ending)
