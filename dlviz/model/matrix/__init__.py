"""The matrix product: which shapes fit, each entry written out, what NumPy says; arrays, chains and questions."""

from dlviz.model.matrix.code import code, links
from dlviz.model.matrix.edits import meant
from dlviz.model.matrix.presets import PRESETS
from dlviz.model.matrix.solve import Result, lasts, solve, table, values
from dlviz.model.matrix.state import State
from dlviz.model.matrix.takes import TAKES
from dlviz.model.matrix.working import working

__all__ = [
    "PRESETS", "TAKES", "Result", "State", "code", "lasts", "links", "meant", "solve", "table", "values", "working",
]  # fmt: skip
