"""Costs that come from no data: functions of W and b on which methods are compared, with exact derivatives.

The functions are written so that the code view can show them as they stand. Each takes numbers or arrays.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.comments import QT_TRANSLATE_NOOP, source_of
from dlviz.model.linear import EPSILON

Point = tuple[float, float]
Name = Literal["two_valleys", "long_valley", "rosenbrock", "himmelblau", "saddle"]


def two_valleys(W, b):  # type: ignore[no-untyped-def]
    return W**4 / 4 - W**2 + W / 4


def two_valleys_gradient(W, b):  # type: ignore[no-untyped-def]
    return (W**3 - 2 * W + 1 / 4,)


def two_valleys_second_derivatives(W, b):  # type: ignore[no-untyped-def]
    return 3 * W**2 - 2, 0.0, 0.0


def rosenbrock(W, b):  # type: ignore[no-untyped-def]
    return (1 - W) ** 2 + 100 * (b - W**2) ** 2


def rosenbrock_gradient(W, b):  # type: ignore[no-untyped-def]
    return -2 * (1 - W) - 400 * W * (b - W**2), 200 * (b - W**2)


def rosenbrock_second_derivatives(W, b):  # type: ignore[no-untyped-def]
    return 2 - 400 * (b - 3 * W**2), -400 * W, 200.0


def himmelblau(W, b):  # type: ignore[no-untyped-def]
    return (W**2 + b - 11) ** 2 + (W + b**2 - 7) ** 2


def himmelblau_gradient(W, b):  # type: ignore[no-untyped-def]
    u, v = W**2 + b - 11, W + b**2 - 7
    return 4 * W * u + 2 * v, 2 * u + 4 * b * v


def himmelblau_second_derivatives(W, b):  # type: ignore[no-untyped-def]
    return 12 * W**2 + 4 * b - 42, 4 * (W + b), 12 * b**2 + 4 * W - 26


def saddle(W, b):  # type: ignore[no-untyped-def]
    return W**2 / 2 - b**2 / 2 + b**4 / 4


def saddle_gradient(W, b):  # type: ignore[no-untyped-def]
    return W, b * b**2 - b


def saddle_second_derivatives(W, b):  # type: ignore[no-untyped-def]
    return 1.0, 0.0, 3 * b**2 - 1


def long_valley(W, b):  # type: ignore[no-untyped-def]
    return W**2 / 2 + 10 * b**2


def long_valley_gradient(W, b):  # type: ignore[no-untyped-def]
    return W, 20 * b


def long_valley_second_derivatives(W, b):  # type: ignore[no-untyped-def]
    return 1.0, 0.0, 20.0


@dataclass(frozen=True, eq=False)
class Landscape:
    """One of them, with what is known about it.

    Attributes
    ----------
    called : its name, to be said in each language where it is no proper name.
    cost, gradient : the function and its partial derivatives (one of a function of W alone), of numbers or arrays.
    hessian : second derivatives (by W twice, by W and b, by b twice) at a place.
    minima : its lowest places, (W, b); those of a function of W alone have b = 0.
    view : the part of the plane that shows what it is about: left, right, bottom, top.
    start, learning_rate : where a descent with plain steps goes well.
    formula, slope_formulas : LaTeX; the latter with ``{W}`` and ``{b}`` where the numbers go.
    is_quadratic : whether it curves the same everywhere.
    """

    called: str
    cost: Callable[[Any, Any], Any]
    gradient: Callable[[Any, Any], tuple[Any, ...]]
    hessian: Callable[[float, float], tuple[float, float, float]]
    minima: tuple[Point, ...]
    view: tuple[float, float, float, float]
    start: Point
    learning_rate: float
    formula: str
    slope_formulas: tuple[str, ...]
    is_quadratic: bool = False

    @property
    def name(self) -> str:
        """As in ``State.landscape``, and in the code."""
        return self.cost.__name__

    @property
    def use_bias(self) -> bool:
        """Whether it is a function of W and b, not of W alone."""
        return len(self.slope_formulas) == 2

    @property
    def reach(self) -> float:
        """The diagonal of what is seen of it."""
        left, right, bottom, top = self.view
        return math.hypot(right - left, top - bottom if self.use_bias else 0.0)

    def functions(self) -> tuple[Callable[[float, float], Any], Callable[[float, float], Any]]:
        return self.cost, self.gradient

    def curvatures_at(self, w: float, b: float) -> tuple[float, ...]:
        """Eigenvalues of the Hessian at a place, the largest first; a saddle has a negative one."""
        ww, wb, bb = self.hessian(w, b)
        if not self.use_bias:
            return (ww,)
        middle, reach = (ww + bb) / 2, math.hypot((ww - bb) / 2, wb)
        return middle + reach, middle - reach

    def rounding(self, w: Array, b: Array) -> Array:
        """How large a gradient the rounding of W and b alone can make of nothing."""
        steepest = np.array([max(map(abs, self.curvatures_at(*place))) for place in zip(w, b, strict=True)])
        return np.asarray(8 * EPSILON * steepest * (1 + np.maximum(np.abs(w), np.abs(b))))

    def code(self) -> list[str]:
        """The source of the function and of its gradient."""
        return [*source_of(self.cost), "", "", *source_of(self.gradient)]


def _polished(slope: Callable[[Any, Any], tuple[Any, ...]], near: tuple[Point, ...]) -> tuple[Point, ...]:
    """Newton's method from places read off a drawing, with the curvature from differences."""
    made = []
    for place in near:
        p = np.array(place, dtype=np.float64)
        for _ in range(30):
            g, h = np.array(slope(*p)), 1e-6
            columns = [(np.array(slope(*(p + h * e))) - np.array(slope(*(p - h * e)))) / (2 * h) for e in np.eye(2)]
            p = p - np.linalg.solve(np.column_stack(columns), g)
        made.append((float(p[0]), float(p[1])))
    return tuple(made)


_LEFT, _, _RIGHT = sorted(float(root) for root in np.roots([1, 0, -2, 1 / 4]).real)

_EACH = (
    Landscape(
        QT_TRANSLATE_NOOP("DescentWords", "two valleys"),
        two_valleys, two_valleys_gradient, two_valleys_second_derivatives,
        ((_LEFT, 0.0), (_RIGHT, 0.0)), (-2.2, 2.2, -1.7, 1.4), (0.3, 0.0), 0.1,
        r"J(W) = \frac{W^4}{4} - W^2 + \frac{W}{4}", (r"{W}^{3} - 2 \cdot {W} + 0.25",),
    ),
    Landscape(
        QT_TRANSLATE_NOOP("DescentWords", "long valley"),
        long_valley, long_valley_gradient, long_valley_second_derivatives,
        ((0.0, 0.0),), (-10.0, 10.0, -2.5, 2.5), (-9.0, 1.0), 0.09,
        r"J(W, b) = \frac{W^2}{2} + 10\,b^2", (r"1 \cdot {W}", r"20 \cdot {b}"),
        is_quadratic=True,
    ),
    Landscape(
        "Rosenbrock",
        rosenbrock, rosenbrock_gradient, rosenbrock_second_derivatives,
        ((1.0, 1.0),), (-2.0, 2.0, -1.0, 3.0), (-1.2, 1.0), 0.001,
        r"J(W, b) = (1 - W)^2 + 100 (b - W^2)^2",
        (r"-2 \cdot (1 - {W}) - 400 \cdot {W} \cdot ({b} - {W}^{2})", r"200 \cdot ({b} - {W}^{2})"),
    ),
    Landscape(
        "Himmelblau",
        himmelblau, himmelblau_gradient, himmelblau_second_derivatives,
        _polished(himmelblau_gradient, ((3, 2), (-2.8, 3.1), (-3.8, -3.3), (3.6, -1.8))),
        (-5.0, 5.0, -5.0, 5.0), (0.0, 0.0), 0.01,
        r"J(W, b) = (W^2 + b - 11)^2 + (W + b^2 - 7)^2",
        (
            r"4 \cdot {W} \cdot ({W}^{2} + {b} - 11) + 2 \cdot ({W} + {b}^{2} - 7)",
            r"2 \cdot ({W}^{2} + {b} - 11) + 4 \cdot {b} \cdot ({W} + {b}^{2} - 7)",
        ),
    ),
    Landscape(
        QT_TRANSLATE_NOOP("DescentWords", "saddle"),
        saddle, saddle_gradient, saddle_second_derivatives,
        ((0.0, -1.0), (0.0, 1.0)), (-2.0, 2.0, -1.8, 1.8), (1.5, 0.01), 0.3,
        r"J(W, b) = \frac{W^2}{2} - \frac{b^2}{2} + \frac{b^4}{4}", (r"1 \cdot {W}", "{b}^{3} - {b}"),
    ),
)  # fmt: skip
LANDSCAPES = {each.name: each for each in _EACH}
assert tuple(LANDSCAPES) == get_args(Name)
