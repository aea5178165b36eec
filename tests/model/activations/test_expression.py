"""Typed functions: what is let through gives what mpmath and SciPy give, and nothing else is let through."""

from __future__ import annotations

import ast
import math
import time
import warnings

import mpmath as mp
import numpy as np
import pytest
import ziamath
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from scipy.special import expit

from dlviz.messages import sentence
from dlviz.model.activations.expression import (
    CONSTANTS,
    FUNCTIONS,
    LONGEST,
    check_expression,
    evaluate,
    expression_latex,
    numpy_source,
)
from dlviz.model.activations.expression_slope import has_corner, slope
from dlviz.model.fields import FieldError
from dlviz.ui.workings.formula import to_text, typeset
from tests.share import examples, for_all

X = np.linspace(-4, 4, 41)

GOOD = {
    "x*sigmoid(x)": lambda x: x / (1 + mp.exp(-x)),
    "exp(-x**2)": lambda x: mp.exp(-(x**2)),
    "x*tanh(log(1+exp(x)))": lambda x: x * mp.tanh(mp.log(1 + mp.exp(x))),
    "1/(1+e**-x)": lambda x: 1 / (1 + mp.exp(-x)),
    "sin(pi*x)/2 - cos(x)": lambda x: mp.sin(mp.pi * x) / 2 - mp.cos(x),
    "sqrt(1+x**2)": lambda x: mp.sqrt(1 + x * x),
    "softplus(x) + 2": lambda x: mp.log(1 + mp.exp(x)) + 2,
    "-(x+1)*2": lambda x: -(x + 1) * 2,
    "+x": lambda x: x,
    "3": lambda x: mp.mpf(3),
}

BAD = [
    "__import__('os').system('true')", "x.real", "foo(x)", "x if x else 1", "exp(x, x)", "max(x)", "x*", "", " ", "[x]",
    "x == 1", "lambda: 0", "1j", "True", "((((", "f'{x}'", "exp(x=1)", "exp(*x)", "x; x", "1e999", "y", "(x := 3)",
    "x @ x", "x // 2", "x % 2", "~x", "not x", "x and x", "'x'", "None", "exp", "x[0]", "(x, x)", "exp(x)(x)", "x\x00",
    "1_000*x", "0x10*x", "0b1", "0o7",
    "(" * 90 + "x" + ")" * 90 + "+" * 40, "x" * (LONGEST + 1), "…",
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_values_and_slopes(text: str) -> None:
    check_expression("own", text)
    exact = GOOD[text]
    np.testing.assert_allclose(evaluate(text, X), [float(exact(mp.mpf(x))) for x in X], rtol=1e-13, atol=1e-13)
    slopes = [float(mp.diff(exact, mp.mpf(x))) for x in X]
    np.testing.assert_allclose(slope(text, X), slopes, rtol=1e-7, atol=1e-8)


@pytest.mark.parametrize("text", ["max(0.1*x, x)", "relu(x)", "abs(x)", "min(x, 1)"])
def test_slopes_beside_a_kink(text: str) -> None:
    steep = {"max(0.1*x, x)": (0.1, 1), "relu(x)": (0, 1), "abs(x)": (-1, 1), "min(x, 1)": (1, 1)}[text]
    assert slope(text, [-0.5, 0.5]).tolist() == pytest.approx(steep, abs=1e-9)


@for_all("text", BAD)
def test_nothing_else_is_let_through(text: str) -> None:
    with pytest.raises(FieldError) as refused:
        check_expression("own", text)
    assert refused.value.rule == "expression"
    told = sentence(refused.value)
    assert "as in exp(x)" in told
    assert ("Not understood: " in told) == bool(refused.value.limits["part"])
    assert all(name in told for name in FUNCTIONS)


@pytest.mark.parametrize(
    ("text", "part"), [("x*foo(x)", "foo"), ("2*y+1", "y"), ("exp(x, 2)", "exp(x, 2)"), ("x + 1_000", "1_000")]
)
def test_the_piece_that_is_not_known_is_named(text: str, part: str) -> None:
    with pytest.raises(FieldError) as refused:
        check_expression("own", text)
    assert refused.value.limits["part"] == part


@pytest.mark.parametrize("text", ["9**9**9**9", "1/0", "10**400*x", "log(-1)", "exp(exp(exp(x)))", "0**-1", "x/0"])
def test_what_has_no_value_takes_no_time_and_warns_of_nothing(text: str) -> None:
    start = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_expression("own", text)
        assert evaluate(text, X).shape == slope(text, X).shape == X.shape
        names = {"np": np, "x": np.float64(5.0)}
        with np.errstate(all="ignore"):
            found = float(eval(numpy_source(text), names))
    assert found == pytest.approx(float(evaluate(text, 5.0)), nan_ok=True)
    assert time.process_time() - start < 1


NUMPY_NAMES = {
    "np": np,
    "sigmoid": expit,
    "relu": lambda x: np.maximum(x, 0),
    "softplus": lambda x: np.logaddexp(0, x),
}


def run(source: str) -> np.ndarray:
    """What the program's NumPy gives at X."""
    with np.errstate(all="ignore"):
        return np.broadcast_to(eval(source, NUMPY_NAMES | {"x": X}), X.shape)


@for_all(
    "text",
    [
        *GOOD,
        "max(0.1*x, x)",
        "2**-x",
        "(x/2)**2",
        "abs(x)**0.5",
        "x-(1-x)",
        "-x**2",
        "exp(99999999999999999999999)",
        "exp(9007199254740992*9007199254740992)",
    ],
)
def test_the_numpy_source_is_the_same_function(text: str) -> None:
    np.testing.assert_allclose(run(numpy_source(text)), evaluate(text, X), rtol=1e-13, atol=1e-300)


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("x*sigmoid(x)", r"x \cdot \sigma(x)"),
        ("(x+1)*2", r"(x + 1) \cdot 2"),
        ("x-(1-x)", "x - (1 - x)"),
        ("x-1-x", "x - 1 - x"),
        ("(-x)**2", "(-x)^{2}"),
        ("-x**2", "-x^{2}"),
        ("(x/2)**2", r"\left(\frac{x}{2}\right)^{2}"),
        ("sqrt(abs(x))", r"\sqrt{|x|}"),
        ("max(0.1*x, x)", r"\max(0.1 \cdot x, x)"),
        ("1e-9*x", r"1 \cdot 10^{-9} \cdot x"),
        ("1e-5**x", r"(1 \cdot 10^{-5})^{x}"),
        ("-1e-5**2", r"-(1 \cdot 10^{-5})^{2}"),
        ("x**1e-5", r"x^{1 \cdot 10^{-5}}"),
    ],
)
def test_latex(text: str, latex: str) -> None:
    assert expression_latex(text) == latex
    assert b"<svg" in typeset(f"h(x) = {latex}", 16, "#000000")


EXPRESSIONS = st.recursive(
    st.one_of(
        st.just("x"),
        st.sampled_from(tuple(CONSTANTS)),
        st.integers(0, 10**25).map(str),
        st.floats(0, 1e300).map(repr),
    ),
    lambda inner: st.one_of(
        st.builds("({}) {} ({})".format, inner, st.sampled_from("+-*/"), inner),
        st.builds("{} {} {}".format, inner, st.sampled_from("+-*/"), inner),
        st.builds("{}**{}".format, inner, inner),
        st.builds("({})**({})".format, inner, inner),
        st.builds("-{}".format, inner),
        *(
            st.builds((name + "(" + ", ".join(["{}"] * known.arity) + ")").format, *[inner] * known.arity)
            for name, known in FUNCTIONS.items()
        ),
    ),
    max_leaves=6,
)


class _Nudge(ast.NodeTransformer):
    """Each power and each call is some units in its last place off, no two of them alike."""

    def __init__(self) -> None:
        self.units = 0

    def generic_visit(self, node: ast.AST) -> ast.AST:
        node = super().generic_visit(node)
        is_power = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)
        if not is_power and not isinstance(node, ast.Call):
            return node
        self.units += 4
        return ast.BinOp(node, ast.Mult(), ast.Constant(1 + self.units * float(np.finfo(float).eps)))


def is_firm(source: str) -> np.ndarray:
    """Where the last places of what is computed on the way hardly move the value.

    NumPy rounds ``pow`` of one number otherwise than of many, and log(sin(pi)**sin(pi)) has nothing but these places.
    """
    moved = ast.fix_missing_locations(_Nudge().visit(ast.parse(source, mode="eval")))
    return np.isclose(run(ast.unparse(moved)), run(source).astype(float), rtol=1e-10, atol=0, equal_nan=True)


@settings(max_examples=examples(150))
@given(EXPRESSIONS)
@example("log(sin(pi)**sin(pi))")
def test_whatever_is_let_through_is_typeset_and_runs(text: str) -> None:
    assume(len(text) <= LONGEST)
    check_expression("own", text)
    assert "<svg" in ziamath.Latex(f"h(x) = {expression_latex(text)}").svg()
    assert to_text(expression_latex(text))
    source = numpy_source(text)
    found, firm = run(source), is_firm(source)
    assert found.dtype.kind in "if"
    np.testing.assert_allclose(found[firm].astype(float), evaluate(text, X)[firm], rtol=1e-9, atol=1e-300)


def test_constants_are_those_of_mathematics() -> None:
    assert evaluate("e", 0.0) == math.e
    assert evaluate("pi", 0.0) == math.pi


@for_all(
    ("own", "x"),
    [("abs(x)", 0.0), ("relu(x)", 0.0), ("max(0, x)", 0.0), ("abs(3*x - 0.9)", 0.3), ("min(1, max(0, x))", 1.0),
     ("abs(x)*exp(x)", 0.0), ("1000 + abs(x - 700)", 700.0), ("x + 0.001*abs(x)", 0.0), ("sqrt(abs(x))", 0.0),
     ("abs(x)**(1/3)", 0.0), ("1 - abs(x - 2)**0.1", 2.0)],
)  # fmt: skip
def test_a_corner_is_found(own: str, x: float) -> None:
    assert has_corner(own, x)


@for_all(
    ("own", "x"),
    [("abs(x)", 0.001), ("abs(x)**1.5", 0.0), ("abs(x)**1.1", 0.0), ("softplus(1e9*x)/1e9", 0.0), ("x**2", 0.0),
     ("tanh(1000*x)", 0.001), ("1e6*(x - 1)", 1.0), ("exp(30 + x) - exp(30)", 0.1), ("sin(x) - sin(x + 1e-7)", 2.7),
     ("log(x)", 0.0), ("sqrt(x)", 0.0), ("abs(x)/x", 0.0), ("sigmoid(1e12*x)", 0.0)],
)  # fmt: skip
def test_what_is_smooth_rounded_or_jumps_has_no_corner(own: str, x: float) -> None:
    assert not has_corner(own, x)
