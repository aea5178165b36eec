"""One run of a descent: where it starts and how it walks. The state has these fields; runs that are kept are these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from dlviz.model.descent.methods import Method
from dlviz.model.fields import Checked, real, whole
from dlviz.model.linear import Form

# With x about 1e6, the most that data may be, a step must be as short as 1e-12.
RATES = (1e-15, 100.0)
Share = Annotated[float, real(0, 0.9999, slider=(0, 0.999))]


# Without slots of its own, so that a State can inherit from this and from LineData.
@dataclass(frozen=True)
class Run(Checked):
    """Start, step and method.

    ``momentum`` (μ), ``rho`` (PyTorch's alpha of RMSprop), ``beta1``, ``beta2`` and ``epsilon`` have PyTorch's
    defaults, but that there SGD's momentum is 0 and Adagrad's epsilon 1e-10. ``batch_size`` 0 takes all data in each
    step; ``seed`` shuffles the batches.
    """

    w0: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    b0: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    form: Form = "1/2m"
    learning_rate: Annotated[float, real(*RATES, slider=(1e-3, 1), log=True)] = 0.1
    method: Method = "gd"
    momentum: Share = 0.9
    rho: Share = 0.99
    beta1: Share = 0.9
    beta2: Share = 0.999
    epsilon: Annotated[float, real(1e-12, 1, slider=(1e-12, 1e-2), log=True)] = 1e-8
    batch_size: Annotated[int, whole(0, 1024, slider=(0, 32))] = 0
    seed: Annotated[int, whole(0, 2**31 - 1, slider=(0, 100))] = 0
