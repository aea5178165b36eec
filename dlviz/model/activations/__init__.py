"""The activation functions in one named table, each with its derivative, its kinks and where it saturates."""

from dlviz.model.activations.code import CODE_RESULT, code, links
from dlviz.model.activations.edits import meant
from dlviz.model.activations.presets import PRESETS
from dlviz.model.activations.solve import Result, solve, table, values
from dlviz.model.activations.state import State
from dlviz.model.activations.working import working

__all__ = ["CODE_RESULT", "PRESETS", "Result", "State", "code", "links", "meant", "solve", "table", "values", "working"]
