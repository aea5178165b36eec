"""The tables that log loss takes: rows of a class and its probability, or a class and a number for each class."""

from __future__ import annotations

from typing import Any

from dlviz.model.log_loss.state import State
from dlviz.model.wanted import Columns, Wanted, WantedTable, rows_of

_ID = Wanted("id", ("name", "이름", "아이디", "번호", "식별자"), "word", required=False)
_ACTUAL = ("actual", "label", "target", "class", "truth", "y_true", "true", "t", "실제", "실제값", "정답", "레이블",
           "클래스")  # fmt: skip
_GUESS = ("ŷ", "predicted", "y_pred", "y_hat", "y_prob", "예측", "ŷ predicted", "ŷ 예측")
_PREDICTED = ("prediction", "prob", "probability", "y_score", "pred",
              "score", "예측값", "예측 확률", "확률")  # fmt: skip


def _samples(state: State) -> Columns:
    names, labels, scores = zip(*state.samples, strict=True)
    return [names, labels, *zip(*scores, strict=True)]


def _as_samples(state: State, columns: Columns, series: str) -> dict[str, Any]:
    """Named logits or probabilities are that; numbers without such a name are what the state says."""
    names, labels, *scores = columns
    samples = tuple(zip(names, labels, zip(*scores, strict=True), strict=True))
    given = {"logit": {"given": "logits"}, "p": {"given": "probabilities"}}.get(series, {})
    return {"samples": samples, **given}


_COMPUTED = ("corrected", "p corrected", "p 보정", "보정 확률", "보정된 확률", "log", "log10 p", "log2 p", "ln p",
             "loss", "손실")  # fmt: skip

TAKES: tuple[WantedTable[State], ...] = (
    rows_of(
        "rows",
        (_ID, Wanted("y", _ACTUAL, "whole", only=frozenset({0.0, 1.0})), Wanted("p", _PREDICTED, before=_GUESS)),
        mode={"mode": "binary"},
        computed=_COMPUTED,
    ),
    WantedTable(
        "samples",
        (
            _ID,
            Wanted("label", ("y", *_ACTUAL), "whole"),
            Wanted("t", ("y", "onehot", "target", "label", "정답"), "whole", required=False, series=True),
            Wanted("logit", ("z", "logits", "로짓"), required=False, series=True),
            Wanted("p", ("prob", "probability", "class", "ŷ", "y_pred", "확률", "클래스", ""), series=True),
        ),
        _samples,
        _as_samples,
        {"mode": "categorical"},
        computed=("sum", "Σŷ", "합", "loss", "손실"),
        one_hot={"t": "label"},
        instead={"logit": "p"},
        places={"samples": ("id", "label", "p")},
        follows=("given",),
    ),
)
