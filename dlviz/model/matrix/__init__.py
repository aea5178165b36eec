"""The matrix product: which shapes fit, each entry written out, what NumPy says; arrays, chains and questions."""

from dlviz.model.matrix.code import code, links
from dlviz.model.matrix.edits import meant
from dlviz.model.matrix.presets import PRESETS
from dlviz.model.matrix.solve import Result, lasts, solve, table, values
from dlviz.model.matrix.state import State
from dlviz.model.matrix.takes import TAKES
from dlviz.model.matrix.working import working
from dlviz.model.topic import Topic

TOPIC = Topic(
    State, solve, working, code, links, table, values,
    presets=PRESETS, takes=TAKES, lasts=lasts, meant=meant,
)  # fmt: skip

__all__ = ["PRESETS", "TOPIC", "Result", "State"]
