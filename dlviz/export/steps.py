"""The timeline of a panel as a film or a page has it: which of its steps are shown."""

from __future__ import annotations

from dlviz.export.picture import asked
from dlviz.messages import translate
from dlviz.topics import topic
from dlviz.ui.panel import AnyPanel

MOST = 200  # frames: as many as can be looked at, whatever the number of steps


def chosen(last: int) -> list[int]:
    """The steps that get a frame: all from 0 to ``last``, or ``MOST`` of them that are spaced evenly."""
    frames = min(last + 1, MOST)
    return [round(last * number / max(frames - 1, 1)) for number in range(frames)]


def timeline(panel: AnyPanel) -> tuple[str, int]:
    """The field that is the step, and the last step that there is; an empty name where nothing moves."""
    return panel.controls.steps(panel.state, panel.result)


def said(last: int) -> str:
    """That not every step has a frame; nothing where each has one."""
    if last < MOST:
        return ""
    return translate("Page", "{0} of {1} steps, spaced evenly.").format(MOST, last + 1)


def has_timeline(panel: str) -> bool:
    """Whether a panel has steps that could be played."""
    return bool(asked(panel, topic(panel).State(), timeline)[0])
