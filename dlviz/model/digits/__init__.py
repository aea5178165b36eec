"""Handwritten digits, learned and read by a network (slides 3 and 18)."""

from dlviz.model.digits.code import code, links
from dlviz.model.digits.edits import follows, meant
from dlviz.model.digits.presets import PRESETS
from dlviz.model.digits.solve import Result, approach, ends, lasts, solve, table, values
from dlviz.model.digits.state import State
from dlviz.model.digits.takes import TAKES
from dlviz.model.digits.working import working

__all__ = [
    "PRESETS", "TAKES", "Result", "State", "approach", "code", "ends", "follows", "lasts", "links", "meant", "solve",
    "table", "values", "working",
]  # fmt: skip
