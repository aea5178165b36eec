"""The perceptron of two binary inputs: weighted sum, step, and which gates one line can do."""

from dlviz.model.perceptron.code import code, links
from dlviz.model.perceptron.edits import meant
from dlviz.model.perceptron.presets import PRESETS
from dlviz.model.perceptron.solve import Result, ends, lasts, solve, table, values
from dlviz.model.perceptron.state import State
from dlviz.model.perceptron.working import working
from dlviz.model.topic import Topic

TOPIC = Topic(
    State, solve, working, code, links, table, values,
    presets=PRESETS, lasts=lasts, ends=ends, meant=meant,
)  # fmt: skip

__all__ = ["TOPIC", "Result", "State"]
