"""The table of points that cost takes."""

from dlviz.model.line_data import points_table

TAKES = (points_table(),)
