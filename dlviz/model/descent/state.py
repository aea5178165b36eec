"""What a person chose: the runs of a descent, where each starts and how it walks, and what they walk on."""

from __future__ import annotations

import functools
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Annotated, Literal

from dlviz.model.descent.landscapes import LANDSCAPES, Name
from dlviz.model.fields import Checked, count, describe, real, whole
from dlviz.model.line_data import FARTHEST, LineData
from dlviz.model.linear import Form
from dlviz.model.methods import MethodName

MOST_RUNS = 4
MOST_STEPS = 100_000  # half a second of work for the slowest method, gone in slices

# With x about 1e12, the most that data may be, a step must be as short as 1e-24.
RATES = (1e-27, 100.0)
Share = Annotated[float, real(0, 0.9999, slider=(0, 0.999))]


# Without slots of its own, so that a State can inherit from this and from LineData.
@dataclass(frozen=True)
class Run(Checked):
    """Start, step and method.

    ``momentum`` (μ), ``rho`` (PyTorch's alpha of RMSprop), ``beta1``, ``beta2`` and ``epsilon`` begin as PyTorch has
    them, but that SGD begins there without momentum; ``methods.METHODS`` has those of each method, which the panel
    takes with it. The learning rate begins at the lecture's 0.1 (PyTorch: SGD, Adam 0.001; Adagrad, RMSprop 0.01).
    ``batch_size`` 0 takes all data in each step; ``seed`` shuffles the batches.
    """

    w0: Annotated[float, real(-FARTHEST, FARTHEST, slider=(-4, 4))] = 0.0
    b0: Annotated[float, real(-FARTHEST, FARTHEST, slider=(-4, 4))] = 0.0
    form: Form = "1/2m"
    learning_rate: Annotated[float, real(*RATES, slider=(1e-3, 1), log=True)] = 0.1
    method: MethodName = "gd"
    momentum: Share = 0.9
    rho: Share = 0.99
    beta1: Share = 0.9
    beta2: Share = 0.999
    epsilon: Annotated[float, real(1e-12, 1, slider=(1e-12, 1e-2), log=True)] = 1e-8
    batch_size: Annotated[int, whole(0, 100_000, slider=(0, 32))] = 0
    seed: Annotated[int, whole(0, 2**31 - 1, slider=(0, 100))] = 0

    def __post_init__(self) -> None:
        """Of a run that was read msgspec leaves what is not named to the class, and then writes it to no file."""
        for name in describe(type(self)):
            self.__dict__.setdefault(name, getattr(self, name))
        super().__post_init__()


_OF_RUN = attrgetter(*(field.name for field in fields(Run)))
_run = functools.lru_cache(maxsize=16)(Run)  # a tick of a descent asks for it six times


@dataclass(frozen=True, slots=True)
class State(LineData, Run):
    """The data, a run over their cost or over a ``landscape``, and the runs ``kept`` beside it.

    ``step`` is the one that is looked at; ``log_scale`` shows the costs by powers of ten; ``basins`` colours each start
    by where it ends.
    """

    use_bias: bool = False
    landscape: Literal["data", Name] = "data"
    steps: Annotated[int, whole(1, MOST_STEPS, slider=(1, 1000))] = 50
    step: Annotated[int, whole(0, MOST_STEPS, slider=(0, 1000))] = 0
    log_scale: bool = False
    basins: bool = False
    kept: Annotated[tuple[Run, ...], count(0, MOST_RUNS - 1)] = ()

    @property
    def start(self) -> tuple[float, float]:
        """W and b at step 0."""
        return self.w0, self.b0

    @property
    def run(self) -> Run:
        """The run that the controls are about: the very one as long as none of its fields changes, as at a step."""
        return _run(*_OF_RUN(self))

    @property
    def two_parameters(self) -> bool:
        """Whether the cost is one of W and b, not of W alone."""
        return self.use_bias if self.landscape == "data" else LANDSCAPES[self.landscape].use_bias

    def is_noisy(self, run: Run) -> bool:
        """Whether a step of this run sees a part of the data only."""
        return self.landscape == "data" and 0 < run.batch_size < (self.generated or len(self.x))
