"""Log loss of a classifier: the probability given to what came true, its logarithm, the mean (slides 17 and 18)."""

from dlviz.model.log_loss.code import code, links
from dlviz.model.log_loss.edits import meant
from dlviz.model.log_loss.presets import PRESETS
from dlviz.model.log_loss.solve import Result, solve, table, values
from dlviz.model.log_loss.state import State
from dlviz.model.log_loss.takes import TAKES
from dlviz.model.log_loss.working import working
from dlviz.model.topic import Topic

TOPIC = Topic(
    State, solve, working, code, links, table, values,
    presets=PRESETS, takes=TAKES, meant=meant,
)  # fmt: skip

__all__ = ["PRESETS", "TOPIC", "Result", "State", "solve"]
