"""The one table of the methods of descent: how a gradient becomes a move, with the defaults of PyTorch 2.

Each parameter has a memory of its own, so a rule speaks of one number: ``rule(settings, t, g, m, v)`` takes the
gradient g of step t = 1, 2, … and the memory of the step before, and gives the move that is taken away from the
parameter, the running (sum or mean) of gradients m, and that of their squares v. A rule works on arrays as well.

Source: the documentation of torch.optim.SGD, Adagrad, RMSprop and Adam; Polyak (1964), Nesterov (1983),
Duchi et al. (2011), Hinton (2012), Kingma and Ba (2015).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, get_args

from dlviz.model.comments import QT_TRANSLATE_NOOP

MethodName = Literal["gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"]


class Settings(Protocol):
    """What the rules need to know; ``Run`` has the limits and the defaults."""

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


@dataclass(frozen=True, slots=True)
class Usual:
    """Settings with PyTorch's numbers, where a person chooses the learning rate alone."""

    learning_rate: float
    momentum: float = 0.9
    rho: float = 0.99
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8


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


@dataclass(frozen=True, slots=True)
class Memory:
    """What a method keeps of the gradients, or of their squares.

    Attributes
    ----------
    letter : in formulas. A velocity is no moment.
    decay : the setting that what was kept is multiplied by; empty where all of it stays.
    mean : whether the new one is multiplied by what the decay leaves of 1, so that it is a running mean, not a sum.
    corrected : whether the move takes it freed of its pull towards 0, where it begins.
    """

    letter: str
    decay: str = ""
    mean: bool = False
    corrected: bool = False

    @property
    def symbol(self) -> str:
        """As the move takes it, outside formulas."""
        return f"{self.letter}\N{COMBINING CIRCUMFLEX ACCENT}" if self.corrected else self.letter

    def first(self, settings: Settings) -> float:
        """How much the first move takes of the first that is kept."""
        return 1 - float(getattr(settings, self.decay)) if self.mean and not self.corrected else 1.0

    def taken(self, settings: Settings, t: int, kept: Any) -> Any:
        """What the move of step t = 1, 2, … takes of what is kept then."""
        return kept / (1 - getattr(settings, self.decay) ** t) if self.corrected else kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A way down. Controls, code, workings and judgement follow from it.

    Attributes
    ----------
    called : its name, to be said in each language where it is no proper name.
    settings : what it has beside the learning rate, with the usual value of each: PyTorch's, where SGD however begins
        without momentum.
    m, v : what it remembers of the gradients, and of their squares; the latter's root divides the move.
    looks_ahead : whether the move is made of where the memory will carry it.
    formula : LaTeX of the rule for W; how m and v come about may stand in the lines, with the numbers.
    code : NumPy of m_g, v_g and ``move``.
    recurrence : p and q of e[t + 1] = p e[t] - q e[t - 1], which the distance to a minimum follows, of 1 - αλ and μ;
        and the same of arrays in the code; None where the move is no linear function of the gradients.
    limit : of μ, the αλ from which the distance grows, and the same in the code.
    lengths : of a method that divides by the size of the gradient, how long its moves are, to be said in each language;
        {0} is the length of the first, ``first_move``.
    """

    rule: Rule
    called: str
    settings: Mapping[str, float] = field(default_factory=dict)
    m: Memory | None = None
    v: Memory | None = None
    looks_ahead: bool = False
    formula: str
    code: tuple[str, ...]
    recurrence: tuple[Callable[[float, float], tuple[float, float]], str] | None = None
    limit: tuple[Callable[[float], float], str] | None = None
    lengths: str = ""

    @property
    def memories(self) -> tuple[tuple[str, str], ...]:
        """The letter of each memory in formulas, and the name of the lists that hold it."""
        return tuple((kept.letter, name) for name, kept in (("m", self.m), ("v", self.v)) if kept)

    def first_move(self, settings: Settings) -> float:
        """How long the first move is where the size of the gradient divides it, and ε is nothing beside that."""
        assert self.v is not None
        direction = self.m.first(settings) if self.m else 1.0
        return settings.learning_rate * direction / math.sqrt(self.v.first(settings))

    @property
    def corrected(self) -> bool:
        return any(kept is not None and kept.corrected for kept in (self.m, self.v))


_VELOCITY = Memory("v", "momentum")
_OVER_ROOT = r"W \coloneqq W - \alpha \frac{g}{\sqrt{v} + \varepsilon}"

METHODS: Mapping[MethodName, Method] = {
    "gd": Method(
        called=QT_TRANSLATE_NOOP("Methods", "gradient descent (plain)"),
        rule=gd,
        formula=r"W \coloneqq W - \alpha\,g",
        code=("move = learning_rate * slope",),
        recurrence=(lambda rest, mu: (rest, 0.0), "rest, 0 * rest"),
        limit=(lambda mu: 2.0, "2"),
    ),
    "momentum": Method(
        called=QT_TRANSLATE_NOOP("Methods", "momentum"),
        rule=momentum,
        settings={"momentum": 0.9},
        m=_VELOCITY,
        formula=r"v \coloneqq \mu v + g, \quad W \coloneqq W - \alpha\,v",
        code=("m_g = mu * m_g + slope", "move = learning_rate * m_g"),
        recurrence=(lambda rest, mu: (rest + mu, mu), "rest + mu, mu + 0 * rest"),
        limit=(lambda mu: 2 * (1 + mu), "2 * (1 + mu)"),
    ),
    "nesterov": Method(
        called="Nesterov",
        rule=nesterov,
        settings={"momentum": 0.9},
        m=_VELOCITY,
        looks_ahead=True,
        formula=r"v \coloneqq \mu v + g, \quad W \coloneqq W - \alpha\,(g + \mu v)",
        code=("m_g = mu * m_g + slope", "move = learning_rate * (slope + mu * m_g)"),
        recurrence=(lambda rest, mu: ((1 + mu) * rest, mu * rest), "(1 + mu) * rest, mu * rest"),
        limit=(lambda mu: 2 * (1 + mu) / (1 + 2 * mu), "2 * (1 + mu) / (1 + 2 * mu)"),
    ),
    "adagrad": Method(
        called="AdaGrad",
        rule=adagrad,
        settings={"epsilon": 1e-10},
        v=Memory("v"),
        formula=rf"v \coloneqq v + g^2, \quad {_OVER_ROOT}",
        code=("v_g = v_g + slope * slope", "move = learning_rate * slope / (v_g**0.5 + epsilon)"),
        lengths=QT_TRANSLATE_NOOP("Methods", "AdaGrad's first move is about α long; later ones get ever shorter."),
    ),
    "rmsprop": Method(
        called="RMSProp",
        rule=rmsprop,
        settings={"rho": 0.99, "epsilon": 1e-8},
        v=Memory("v", "rho", mean=True),
        formula=rf"v \coloneqq \rho v + (1 - \rho) g^2, \quad {_OVER_ROOT}",
        code=("v_g = rho * v_g + (1 - rho) * slope * slope", "move = learning_rate * slope / (v_g**0.5 + epsilon)"),
        lengths=QT_TRANSLATE_NOOP("Methods", "RMSProp's first move is about α/√(1 − ρ) {0} long, later ones about α."),
    ),
    "adam": Method(
        called="Adam",
        rule=adam,
        settings={"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
        m=Memory("m", "beta1", mean=True, corrected=True),
        v=Memory("v", "beta2", mean=True, corrected=True),
        formula=(
            r"\hat{m} = \frac{m}{1 - \beta_1^t}, \; \hat{v} = \frac{v}{1 - \beta_2^t}, \; "
            r"W \coloneqq W - \alpha \frac{\hat{m}}{\sqrt{\hat{v}} + \varepsilon}"
        ),
        code=(
            "m_g = beta1 * m_g + (1 - beta1) * slope",
            "v_g = beta2 * v_g + (1 - beta2) * slope * slope",
            "m_hat, v_hat = m_g / (1 - beta1 ** (step + 1)), v_g / (1 - beta2 ** (step + 1))",
            "move = learning_rate * m_hat / (v_hat**0.5 + epsilon)",
        ),
        lengths=QT_TRANSLATE_NOOP("Methods", "Adam's first move is about α long, later ones mostly shorter."),
    ),
}
assert tuple(METHODS) == get_args(MethodName)

SYMBOLS: Mapping[str, str] = {"momentum": "μ", "rho": "ρ", "beta1": "β₁", "beta2": "β₂", "epsilon": "ε"}


def code_name(setting: str) -> str:
    """What the code calls a setting."""
    return "mu" if setting == "momentum" else setting


def usual(setting: str) -> set[float]:
    """The values that a setting has where nobody chose one."""
    return {method.settings[setting] for method in METHODS.values() if setting in method.settings}
