"""The activation functions in one named table, each with its derivative, its kinks and where it saturates."""

from dlviz.model.activations.code import code, links
from dlviz.model.activations.edits import meant
from dlviz.model.activations.presets import PRESETS
from dlviz.model.activations.solve import Result, solve, table, values
from dlviz.model.activations.state import State
from dlviz.model.activations.working import working
from dlviz.model.topic import Topic

TOPIC = Topic(State, solve, working, code, links, table, values, presets=PRESETS, meant=meant)

__all__ = ["PRESETS", "TOPIC", "Result", "State"]
