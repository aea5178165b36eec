"""The chain rule for one weight as a formula: δ of the outputs by their loss and function, and of hidden units."""

from __future__ import annotations

from dlviz.model.forward import SOFTMAX
from dlviz.model.network.solve import Result
from dlviz.model.network.state import State
from dlviz.model.network.terms import delta_name, source_name, weight_name


def formula(state: State, result: Result) -> str:
    at = result.chosen
    l2 = rf" + \lambda \, {weight_name(at)}" if state.l2 and at.source else ""
    back = delta_name(at.layer, at.unit)
    blame = rf"{source_name(at)} \, {back}" if at.source else back
    hidden = (
        r", \quad \delta^{(l)}_j = h'(z_j) \sum_k w_{jk} \, \delta^{(l+1)}_k" if at.layer < len(state.layers) else ""
    )
    mean = rf"\frac{{\partial L}}{{\partial {weight_name(at)}}} = \frac{{1}}{{B}} \sum {blame}{l2}"
    return rf"{mean}, \quad {_blame_of_outputs(state)}{hidden}"


def _blame_of_outputs(state: State) -> str:
    """δ of the last layer; with an index where there are several outputs."""
    last, k = len(state.layers), "_k" if state.sizes[-1] > 1 else ""
    two = "2 " if state.loss == "squared" else ""
    difference = rf"\hat{{y}}{k} - y{k}"
    if state.loss == "cross-entropy":
        return rf"\delta^{{({last})}}{k} = {difference}"
    if state.activation[-1] == SOFTMAX:
        sum_ = r"\sum_j \hat{y}_j g_j"
        return rf"\delta^{{({last})}}{k} = \hat{{y}}{k} (g{k} - {sum_}), \quad g{k} = {two}({difference})"
    return rf"\delta^{{({last})}}{k} = {two}({difference}) \, h'(z{k})"
