"""The cost of a line: how far H(x) = Wx + b is from the data, and the curve over W (slides 14 to 16, and 20)."""

from dlviz.model.cost.code import code
from dlviz.model.cost.presets import PRESETS
from dlviz.model.cost.solve import Result, solve, table, values
from dlviz.model.cost.state import State
from dlviz.model.cost.takes import TAKES
from dlviz.model.cost.working import working

__all__ = ["PRESETS", "TAKES", "Result", "State", "code", "solve", "table", "values", "working"]
