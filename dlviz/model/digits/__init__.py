"""Handwritten digits, learned and read by a network (slides 3 and 18)."""

from dlviz.model.digits.code import code, links
from dlviz.model.digits.edits import follows, meant
from dlviz.model.digits.presets import PRESETS
from dlviz.model.digits.solve import Result, approach, ends, lasts, solve, table, values
from dlviz.model.digits.state import State
from dlviz.model.digits.takes import TAKES
from dlviz.model.digits.working import working
from dlviz.model.topic import Topic

TOPIC = Topic(
    State, solve, working, code, links, table, values,
    presets=PRESETS, takes=TAKES, lasts=lasts, approach=approach, ends=ends, meant=meant, follows=follows,
)  # fmt: skip

__all__ = ["PRESETS", "TOPIC", "Result", "State"]
