"""The one table of activation functions. Gallery, network, workings, code and defaults follow from an entry here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from numpy.typing import ArrayLike

from dlviz.model import functions as f
from dlviz.model import worked_function as written
from dlviz.model.arrays import Array
from dlviz.model.comments import QT_TRANSLATE_NOOP
from dlviz.model.equation import Written
from dlviz.model.functions import Parameters
from dlviz.model.numbers import exact
from dlviz.model.worked_function import Place

Name = Literal["step", "sigmoid", "tanh", "relu", "leaky_relu", "maxout", "elu", "softplus", "gelu", "silu"]

Lines = Callable[[Place], Written]


@dataclass(frozen=True, slots=True, kw_only=True)
class Activation:
    """A function of x and ``Parameters`` with its derivative, as a layer needs it; both take arrays of any shape.

    Attributes
    ----------
    pair : h and h' of x, and of those of the parameters that are ``given`` to them.
    called, short : how both languages write its name, and where there is little room.
    symbol : LaTeX of h in a longer calculation, where that is not its name; ``of`` puts in what it is taken of.
    array : NumPy of h and h' of an array z; ``needs`` is what else that calls: ``sigmoid`` or ``area``.
    bounds : between which h stays, where it stays between two numbers that it nears.
    half_line : whether one half of the sums passes nearly unchanged, which He's start is for.
    """

    pair: tuple[Callable[..., Array], Callable[..., Array]]
    given: Callable[[Parameters], tuple[float, ...]] = lambda p: ()
    called: str
    short: str = ""
    symbol: str = ""
    array: tuple[str, str]
    needs: str = ""
    bounds: tuple[float, float] | None = None
    half_line: bool = False

    def value(self, x: ArrayLike, p: Parameters) -> Array:
        return self.pair[0](x, *self.given(p))

    def derivative(self, x: ArrayLike, p: Parameters) -> Array:
        return self.pair[1](x, *self.given(p))

    def of(self, what: str) -> str:
        """LaTeX of h of something."""
        return self.symbol.format(what) if self.symbol else rf"\text{{{self.called}}}({what})"


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryFunction(Activation):
    """An activation with all that the gallery tells of it.

    Attributes
    ----------
    term : its word, to be said in each language.
    formulas, lines : LaTeX of h(x) and h'(x), and both with numbers put in.
    scalar : NumPy of h and h' of a number x, out of what the gallery's script has; ``note`` is a comment there.
    torch, keras : what the libraries call it, with their own numbers; empty where they have none.
    kinks : the places where the derivative jumps; there it is the slope to the left.
    curved : whether h and h' of an x are no decimals, however near they come to one: the sigmoid of 1000 is not 1.
    """

    term: str
    formulas: tuple[str, str]
    lines: tuple[Lines, Lines]
    scalar: tuple[str, str]
    note: str = ""
    torch: str = ""
    keras: str = ""
    kinks: Callable[[Parameters], tuple[float, ...]] = lambda p: ()
    curved: Callable[[float, Parameters], bool] = lambda x, p: False


def maxout_kink(w1: float, b1: float, w2: float, b2: float) -> tuple[float, ...]:
    """Where the lines w1·x + b1 and w2·x + b2 meet, or nothing for parallel ones; exact for typed decimals."""
    if w1 == w2:
        return ()
    place = (exact(b2) - exact(b1)) / (exact(w1) - exact(w2))
    return (float(place),) if abs(place) < 10**9 else ()


def _cases(above: str, below: str) -> str:
    return rf"\begin{{cases}} {above}, & \; x > 0 \\ {below}, & \; x \le 0 \end{{cases}}"


# Every activation function of the program, in the order of the gallery.
FUNCTIONS: Mapping[str, GalleryFunction] = MappingProxyType(
    {
        "step": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "step function"),
            called="step",
            pair=(f.step, f.step_derivative),
            formulas=("h(x) = " + _cases("1", "0"), r"h'(x) = 0 \quad (x \ne 0)"),
            lines=(written.step_line, written.step_slope),
            scalar=("x > 0", "0"),
            array=("np.where(z.round(12) > 0, 1.0, 0.0)", "np.zeros_like(z)"),
            torch="torch.heaviside(x, torch.tensor(0.0))",
            bounds=(0.0, 1.0),
            kinks=lambda p: (0.0,),
        ),
        "sigmoid": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "sigmoid"),
            called="sigmoid",
            short="σ",
            pair=(f.sigmoid, f.sigmoid_derivative),
            formulas=(r"h(x) = \frac{1}{1 + e^{-x}}", r"h'(x) = h(x) \, (1 - h(x))"),
            lines=(written.sigmoid_line, written.sigmoid_slope),
            symbol=r"\sigma({0})",
            scalar=("sigmoid(x)", "slope_of_sigmoid(x)"),
            array=("(1 + np.tanh(z / 2)) / 2", "sigmoid(z) * sigmoid(-z)"),
            needs="sigmoid",
            torch="nn.Sigmoid()",
            keras="sigmoid",
            bounds=(0.0, 1.0),
            curved=lambda x, p: x != 0,
        ),
        "tanh": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "tanh"),
            called="tanh",
            pair=(f.tanh, f.tanh_derivative),
            formulas=(r"h(x) = \tanh(x) = \frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}", r"h'(x) = 1 - h(x)^2"),
            lines=(written.tanh_line, written.tanh_slope),
            symbol=r"\tanh({0})",
            scalar=("np.tanh(x)", "4 * slope_of_sigmoid(2 * x)"),
            note="$keeps_digits",
            array=("np.tanh(z)", "1 - np.tanh(z) ** 2"),
            torch="nn.Tanh()",
            keras="tanh",
            bounds=(-1.0, 1.0),
            curved=lambda x, p: x != 0,
        ),
        "relu": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "ReLU"),
            called="ReLU",
            pair=(f.relu, f.relu_derivative),
            formulas=(r"h(x) = \max(0, x)", "h'(x) = " + _cases("1", "0")),
            lines=(written.relu_line, Place.slope_of_side),
            symbol=r"\max(0, {0})",
            scalar=("max(x, 0)", "x > 0"),
            array=("np.maximum(z, 0)", "(z > 0) * 1.0"),
            torch="nn.ReLU()",
            keras="ReLU(negative_slope=0)",
            half_line=True,
            kinks=lambda p: (0.0,),
        ),
        "leaky_relu": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "Leaky ReLU"),
            called="Leaky ReLU",
            short="LReLU",
            pair=(f.leaky_relu, f.leaky_relu_derivative),
            given=lambda p: (p.slope,),
            formulas=(r"h(x) = \max(a x, x)", "h'(x) = " + _cases("1", "a")),
            lines=(written.leaky_line, Place.slope_of_side),
            symbol=r"\text{{LeakyReLU}}({0})",
            scalar=("max(slope * x, x)", "1 if x > 0 else slope"),
            array=("np.maximum(0.1 * z, z)", "np.where(z > 0, 1.0, 0.1)"),
            torch="nn.LeakyReLU(0.01)",
            keras="LeakyReLU(negative_slope=0.3)",
            half_line=True,
            kinks=lambda p: (0.0,) if p.slope != 1 else (),
        ),
        "maxout": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "Maxout"),
            called="maxout",
            pair=(f.maxout, f.maxout_derivative),
            given=lambda p: p.lines,
            formulas=(
                r"h(x) = \max(w_1 x + b_1, \, w_2 x + b_2)",
                r"h'(x) = \begin{cases} w_1, & \; w_1 x + b_1 > w_2 x + b_2 \\ "
                r"w_2, & \; w_1 x + b_1 < w_2 x + b_2 \end{cases}",
            ),
            lines=(written.maxout_lines, written.maxout_slope),
            scalar=("max(line1, line2)", "slope_of_maxout"),
            array=("np.maximum(z, -0.5 * z)", "np.where(z > 0, 1.0, -0.5)"),
            kinks=lambda p: maxout_kink(*p.lines),
        ),
        "elu": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "ELU"),
            called="ELU",
            pair=(f.elu, f.elu_derivative),
            given=lambda p: (p.alpha,),
            formulas=("h(x) = " + _cases("x", r"\alpha (e^{x} - 1)"), "h'(x) = " + _cases("1", r"\alpha e^{x}")),
            lines=(written.elu_line, written.elu_slope),
            scalar=("x if x > 0 else alpha * np.expm1(low)", "1 if x > 0 else alpha * np.exp(low)"),
            array=("np.where(z > 0, z, np.expm1(np.minimum(z, 0)))", "np.where(z > 0, 1.0, np.exp(np.minimum(z, 0)))"),
            torch="nn.ELU(alpha=1.0)",
            keras="ELU(alpha=1.0)",
            half_line=True,
            kinks=lambda p: (0.0,) if p.alpha != 1 else (),
            curved=lambda x, p: x < 0 < p.alpha,
        ),
        "softplus": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "softplus"),
            called="softplus",
            short="softpl.",
            pair=(f.softplus, f.softplus_derivative),
            formulas=(r"h(x) = \ln(1 + e^{x})", r"h'(x) = \frac{1}{1 + e^{-x}}"),
            lines=(written.softplus_line, written.softplus_slope),
            symbol=r"\ln(1 + e^{{{0}}})",
            scalar=("softplus(x)", "sigmoid(x)"),
            array=("np.logaddexp(0, z)", "sigmoid(z)"),
            needs="sigmoid",
            torch="nn.Softplus(beta=1, threshold=20)",
            keras="softplus",
            half_line=True,
            curved=lambda x, p: x != 0,
        ),
        "gelu": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "GELU"),
            called="GELU",
            pair=(f.gelu, f.gelu_derivative),
            formulas=(r"h(x) = x \, \Phi(x)", r"h'(x) = \Phi(x) + x \, \phi(x)"),
            lines=(written.times_area_line, written.times_area_slope),
            scalar=("x * area", "area + x * height"),
            array=("z * area(z)", "area(z) + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi)"),
            needs="area",
            torch='nn.GELU(approximate="none")',
            keras="gelu(approximate=False)",
            half_line=True,
            curved=lambda x, p: x != 0,
        ),
        "silu": GalleryFunction(
            term=QT_TRANSLATE_NOOP("FunctionWords", "SiLU"),
            called="SiLU",
            pair=(f.silu, f.silu_derivative),
            formulas=(r"h(x) = x \, \sigma(x)", r"h'(x) = \sigma(x) \, (1 + x \, \sigma(-x))"),
            lines=(written.times_sigmoid_line, written.times_sigmoid_slope),
            scalar=("x * sigmoid(x)", "sigmoid(x) + x * slope_of_sigmoid(x)"),
            array=("z * sigmoid(z)", "sigmoid(z) * (1 + z * sigmoid(-z))"),
            needs="sigmoid",
            torch="nn.SiLU()",
            keras="silu",
            half_line=True,
            curved=lambda x, p: x != 0,
        ),
    }
)
assert tuple(FUNCTIONS) == get_args(Name)

#: The lines of a program in front of functions that need the ``area``.
AREA = '''\
from math import erfc


def area(z):
    """Of the normal distribution, left of z."""
    return np.vectorize(erfc)(-z / np.sqrt(2)) / 2


'''.splitlines()
