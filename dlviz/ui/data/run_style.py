"""How the runs of a comparison are told apart: by colour, by dash and by the shape of their point."""

from __future__ import annotations

from typing import NamedTuple


class RunStyle(NamedTuple):
    """``role`` is a colour of the theme, ``dash`` a pattern of ``dlviz.ui.pictures.pen``, ``symbol`` pyqtgraph's."""

    role: str
    dash: str
    symbol: str


# The present run first, then those that are kept.
RUN_STYLES = (
    RunStyle("model", "line", "o"),
    RunStyle("run1", "dash", "s"),
    RunStyle("run2", "dots", "t1"),
    RunStyle("run3", "dashdot", "d"),
)
