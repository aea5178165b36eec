"""The table of points that cost takes."""

from dlviz.model.cost.state import State
from dlviz.model.points_table import points_table
from dlviz.model.wanted import WantedTable

TAKES: tuple[WantedTable[State], ...] = (points_table(line=lambda state: (state.use_bias, state.form)),)
