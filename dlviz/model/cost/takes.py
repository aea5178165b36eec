"""The table of points that cost takes."""

from dlviz.model.cost.solve import sums
from dlviz.model.points_table import points_table

TAKES = (points_table(bowl=sums),)
