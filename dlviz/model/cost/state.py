"""What a person chose: the data, and one line through them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from dlviz.model.fields import real
from dlviz.model.line_data import FARTHEST, LineData
from dlviz.model.linear import Form


@dataclass(frozen=True, slots=True)
class State(LineData):
    """The data, and one line through them. Without ``use_bias`` the line is H(x) = Wx and ``b`` waits unused."""

    w: Annotated[float, real(-FARTHEST, FARTHEST, slider=(-4, 4))] = 0.0
    b: Annotated[float, real(-FARTHEST, FARTHEST, slider=(-4, 4))] = 0.0
    use_bias: bool = False
    form: Form = "1/m"

    @property
    def bias(self) -> float:
        """The b that the line has."""
        return self.b if self.use_bias else 0.0
