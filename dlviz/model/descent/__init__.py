"""Gradient descent: the steps, whether they arrive, and how large a step may be (slides 19 to 22)."""

from dlviz.model.data_way import same_points as stays
from dlviz.model.descent.code import code, links
from dlviz.model.descent.edits import meant
from dlviz.model.descent.solve import Result, approach, ends, lasts, solve, table, values
from dlviz.model.descent.state import State
from dlviz.model.descent.takes import TAKES
from dlviz.model.descent.working import working
from dlviz.model.topic import Topic

TOPIC = Topic(
    State, solve, working, code, links, table, values,
    takes=TAKES, lasts=lasts, approach=approach, stays=stays, ends=ends, meant=meant,
)  # fmt: skip

__all__ = ["TOPIC", "Result", "State", "solve", "values"]
