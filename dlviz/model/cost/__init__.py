"""The cost of a line: how far H(x) = Wx + b is from the data, and the curve over W (slides 14 to 16, and 20)."""

from dlviz.model.cost.code import code, links
from dlviz.model.cost.presets import PRESETS
from dlviz.model.cost.solve import Result, approach, solve, table, values
from dlviz.model.cost.state import State
from dlviz.model.cost.takes import TAKES
from dlviz.model.cost.working import working
from dlviz.model.data_way import same_points as stays
from dlviz.model.points_table import meant
from dlviz.model.topic import Topic

TOPIC = Topic(
    State, solve, working, code, links, table, values,
    presets=PRESETS, takes=TAKES, approach=approach, stays=stays, meant=meant,
)  # fmt: skip

__all__ = ["PRESETS", "TOPIC", "Result", "State", "solve", "values"]
