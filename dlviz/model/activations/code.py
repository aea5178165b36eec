"""All activation functions at one x, as NumPy."""

from __future__ import annotations

from dlviz.model.activations.expression import numpy_source
from dlviz.model.activations.state import State
from dlviz.model.arrays import WIDTH
from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.linked_code import Links

COMMENTS = {
    "headline": QT_TRANSLATE_NOOP(
        "Code", "The activation functions and their slopes at one x, and the gradient after some layers."
    ),
    "shapes": QT_TRANSLATE_NOOP("Code", "of Leaky ReLU and of ELU"),
    "two_lines": QT_TRANSLATE_NOOP("Code", "the two lines of maxout"),
    "never_overflows": QT_TRANSLATE_NOOP("Code", "never overflows"),
    "area": QT_TRANSLATE_NOOP("Code", "of the normal distribution, left of x"),
    "height": QT_TRANSLATE_NOOP("Code", "of its bell curve"),
    "entries": QT_TRANSLATE_NOOP("Code", "name: (h(x), h'(x)); at a kink the slope to the left, of own the mean"),
    "keeps_digits": QT_TRANSLATE_NOOP("Code", "1 - tanh(x)**2 without losing digits"),
    "chord": QT_TRANSLATE_NOOP("Code", "of a short chord around x; no value where the function jumps"),
    "no_value": QT_TRANSLATE_NOOP("Code", "a typed function may have no value"),
    "same_x": QT_TRANSLATE_NOOP("Code", "each layer sees the same x"),
    "passed_on": QT_TRANSLATE_NOOP("Code", "each layer sees what the one before gives"),
    "next_layer": QT_TRANSLATE_NOOP("Code", "what the next layer sees"),
}

FAR_IN = 8  # letters in front of an entry


def code(state: State, say: Say = english) -> str:
    """All of them, whichever is looked at."""
    same, typed = state.signal == "same", numpy_source(state.own)
    lines = ("maxout_w1", "maxout_b1", "maxout_w2", "maxout_b2")
    return filled(
        _SCRIPT,
        COMMENTS,
        say,
        x0=repr(state.x),
        leak=repr(state.leaky_slope),
        depth=repr(state.elu_alpha),
        **{name: repr(getattr(state, name)) for name in lines},
        typed=typed,
        relu=_RELU if "relu(" in typed else [],
        count=state.layers,
        signal="$same_x" if same else "$passed_on",
        functions=[line for name, each in FUNCTIONS.items() for line in _entry(name, *each.scalar, each.note)],
        h="_" if same else "h",
        onward=[] if same else ["a = h  # $next_layer"],
    )


def _entry(name: str, h: str, slope: str, note: str) -> list[str]:
    line, comment = f'"{name}": ({h}, {slope}),', f"  # {note}" if note else ""
    if FAR_IN + len(line + comment) <= WIDTH:
        return [line + comment]
    return [f'"{name}": ({comment}', f"    {h},", f"    {slope},", "),"]


def links(state: State) -> Links:
    given = {"x": "x", "slope": "leaky_slope", "alpha": "elu_alpha", "layers": "layers"}
    given |= {name: f"maxout_{name}" for name in ("w1", "b1", "w2", "b2")}
    made = {name: f"function:{name}" for name in (*FUNCTIONS, "own")}
    return Links(given, {**made, "results": "function:*"})


_RELU = ["def relu(x):", "    return np.maximum(x, 0)", "", ""]
_SCRIPT = """\
# $headline
from math import erfc, pi, sqrt

import numpy as np

x = $x0
slope, alpha = $leak, $depth  # $shapes
w1, b1, w2, b2 = $maxout_w1, $maxout_b1, $maxout_w2, $maxout_b2  # $two_lines
layers = $count  # $signal


def sigmoid(x):
    z = np.exp(-abs(x))  # $never_overflows
    return (1 if x >= 0 else z) / (1 + z)


$relu
def softplus(x):
    return np.maximum(x, 0) + np.log1p(np.exp(-abs(x)))


def own(x):
    return $typed


def slope_of_own(x):  # $chord
    d = np.cbrt(np.finfo(float).eps) * max(1, abs(x))
    along = np.array([own(x + way) for way in np.linspace(-1, 1, 10) * d])
    rise, ninth = along[-1] - along[0], np.fmax.reduce(abs(np.diff(along)))
    rounding = 8 * np.finfo(float).eps * np.fmax(abs(along[-1]), abs(along[0]))
    jumps = abs(rise) > rounding and ninth > 0.99 * abs(rise)
    return np.nan if jumps or not np.isfinite(own(x)) else rise / (2 * d)


def slope_of_sigmoid(x):
    return sigmoid(x) * sigmoid(-x)  # h(x) * (1 - h(x))


def functions(x):
    x = np.float64(x)
    area = erfc(-x / sqrt(2)) / 2  # $area
    height = np.exp(-x * x / 2) / sqrt(2 * pi)  # $height
    line1, line2 = w1 * x + b1, w2 * x + b2
    slope_of_maxout = w1 if line1 > line2 else w2 if line1 < line2 else min(w1, w2)
    low = min(x, 0)
    return {
        # $entries
        $functions
        "own": (own(x), slope_of_own(x)),
    }


def product(name):
    a, found = x, 1.0
    for _ in range(layers):
        $h, slope = functions(a)[name]
        found *= np.float64(slope)
        $onward
    return found


with np.errstate(all="ignore"):  # $no_value
    results = {
        name: {"value": float(h), "derivative": float(d), "product": float(product(name))}
        for name, (h, d) in functions(x).items()
    }

for name, at in results.items():
    print(f"{name:10}  h({x:g}) = {at['value']:.6g}   h'({x:g}) = {at['derivative']:.6g}", end="")
    print(f"   product through {layers} layers = {at['product']:.6g}")
"""
