"""A picture as data: a frozen list of marks that a pure function tells from a state, a result and a look.

Nothing here knows Qt. ``dlviz.ui.pictures.drawing`` paints marks in pixels, ``dlviz.ui.plots.sketch`` inside the axes
of a plot.
"""

from dlviz.marks.axes import Axes, columns, label
from dlviz.marks.look import Look, Measure, fitted, shortened
from dlviz.marks.vocabulary import (
    Area,
    Arrow,
    Box,
    Boxes,
    Image,
    Line,
    Mark,
    Picture,
    Pixels,
    Points,
    Regions,
    SaidOfEach,
    Shades,
    Thing,
    Words,
)

__all__ = [
    "Area", "Arrow", "Axes", "Box", "Boxes", "Image", "Line", "Look", "Mark", "Measure", "Picture", "Pixels", "Points",
    "Regions", "SaidOfEach", "Shades", "Thing", "Words", "columns", "fitted", "label", "shortened",
]  # fmt: skip
