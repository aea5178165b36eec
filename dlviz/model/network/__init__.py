"""A network of layers: what it computes, how it learns, and every number on the way (slides 2, 7 and 8)."""

from dlviz.model.network.code import code, links
from dlviz.model.network.edits import follows, meant
from dlviz.model.network.presets import PRESETS
from dlviz.model.network.solve import Result, approach, ends, lasts, solve, table, values
from dlviz.model.network.state import State
from dlviz.model.network.takes import TAKES
from dlviz.model.network.working import working
from dlviz.model.topic import Topic

TOPIC = Topic(
    State, solve, working, code, links, table, values,
    presets=PRESETS, takes=TAKES, lasts=lasts, approach=approach, ends=ends, meant=meant, follows=follows,
)  # fmt: skip

__all__ = ["PRESETS", "TOPIC", "Result", "State"]
