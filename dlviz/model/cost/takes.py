"""The table of points that cost takes."""

from dlviz.model.cost.state import State
from dlviz.model.linear import Form
from dlviz.model.points_table import points_table


def _line(state: State) -> tuple[bool, Form]:
    return state.use_bias, state.form


TAKES = (points_table(line=_line),)
