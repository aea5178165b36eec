"""The methods of descent: how a gradient becomes a move, with the names and defaults of PyTorch 2.

Each parameter has a memory of its own, so a rule speaks of one number: ``rule(settings, t, g, m, v)`` takes the
gradient g of step t = 1, 2, … and the memory of the step before, and gives the move that is taken away from the
parameter, the running (sum or mean) of gradients m, and that of their squares v. A rule works on arrays as well.

Source: the documentation of torch.optim.SGD, Adagrad, RMSprop and Adam; Polyak (1964), Nesterov (1983),
Duchi et al. (2011), Hinton (2012), Kingma and Ba (2015).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Protocol, get_args

Method = Literal["gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"]


class Settings(Protocol):
    """What the rules need to know; ``dlviz.model.descent.run.Run`` has the limits and the defaults."""

    @property
    def learning_rate(self) -> float: ...
    @property
    def momentum(self) -> float: ...
    @property
    def rho(self) -> float: ...
    @property
    def beta1(self) -> float: ...
    @property
    def beta2(self) -> float: ...
    @property
    def epsilon(self) -> float: ...


Rule = Callable[[Settings, int, Any, Any, Any], tuple[Any, Any, Any]]


def gd(s: Settings, t: int, g: Any, m: Any, v: Any) -> tuple[Any, Any, Any]:
    """W := W - α g (slide 21)."""
    return s.learning_rate * g, m, v


def momentum(s: Settings, t: int, g: Any, m: Any, v: Any) -> tuple[Any, Any, Any]:
    """m := μ m + g, W := W - α m (torch.optim.SGD with momentum)."""
    m = s.momentum * m + g
    return s.learning_rate * m, m, v


def nesterov(s: Settings, t: int, g: Any, m: Any, v: Any) -> tuple[Any, Any, Any]:
    """m := μ m + g, W := W - α (g + μ m) (torch.optim.SGD with nesterov)."""
    m = s.momentum * m + g
    return s.learning_rate * (g + s.momentum * m), m, v


def adagrad(s: Settings, t: int, g: Any, m: Any, v: Any) -> tuple[Any, Any, Any]:
    """v := v + g², W := W - α g / (√v + ε)."""
    v = v + g * g
    return s.learning_rate * g / (v**0.5 + s.epsilon), m, v


def rmsprop(s: Settings, t: int, g: Any, m: Any, v: Any) -> tuple[Any, Any, Any]:
    """v := ρ v + (1 - ρ) g², W := W - α g / (√v + ε)."""
    v = s.rho * v + (1 - s.rho) * g * g
    return s.learning_rate * g / (v**0.5 + s.epsilon), m, v


def adam(s: Settings, t: int, g: Any, m: Any, v: Any) -> tuple[Any, Any, Any]:
    """m and v as running means, each divided by 1 - βᵗ since they begin at 0; W := W - α m̂ / (√v̂ + ε)."""
    m = s.beta1 * m + (1 - s.beta1) * g
    v = s.beta2 * v + (1 - s.beta2) * g * g
    corrected_m, corrected_v = m / (1 - s.beta1**t), v / (1 - s.beta2**t)
    return s.learning_rate * corrected_m / (corrected_v**0.5 + s.epsilon), m, v


RULES: dict[str, Rule] = {
    "gd": gd, "momentum": momentum, "nesterov": nesterov, "adagrad": adagrad, "rmsprop": rmsprop, "adam": adam,
}  # fmt: skip
METHODS: tuple[str, ...] = get_args(Method)
assert tuple(RULES) == METHODS

# Which settings beside the learning rate each method has.
SETTINGS: dict[str, tuple[str, ...]] = {
    "gd": (),
    "momentum": ("momentum",),
    "nesterov": ("momentum",),
    "adagrad": ("epsilon",),
    "rmsprop": ("rho", "epsilon"),
    "adam": ("beta1", "beta2", "epsilon"),
}
# What each source sets them to. PyTorch's SGD begins without momentum; 0.9 is the usual choice.
DEFAULTS: dict[str, dict[str, float]] = {
    "gd": {},
    "momentum": {"momentum": 0.9},
    "nesterov": {"momentum": 0.9},
    "adagrad": {"epsilon": 1e-10},
    "rmsprop": {"rho": 0.99, "epsilon": 1e-8},
    "adam": {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
}
# What each method remembers: its letter in formulas, and the name of the lists that hold it. A velocity is no moment.
MEMORIES: dict[str, tuple[tuple[str, str], ...]] = {
    "gd": (),
    "momentum": (("v", "m"),),
    "nesterov": (("v", "m"),),
    "adagrad": (("v", "v"),),
    "rmsprop": (("v", "v"),),
    "adam": (("m", "m"), ("v", "v")),
}
HAS_M = ("momentum", "nesterov", "adam")
HAS_V = ("adagrad", "rmsprop", "adam")
