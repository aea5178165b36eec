"""The words of the slides stand in the panel that shows their topic, and what the slides leave loose is said there.

Both tables are those of the lecture's facts: a student looks for the slide's word, and finds what is exact beside it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from dlviz.cards import CARDS
from dlviz.glossary import Term, of_card, of_field
from dlviz.i18n import set_language
from dlviz.lecture.loader import the_lecture
from dlviz.model.fields import describe
from dlviz.model.network.presets import PRESETS
from dlviz.panels import panel_class
from dlviz.topics import topic
from dlviz.ui.controls.note_text import NoteText
from tests.share import for_all

# Where a word is to be seen that another mode shows; else the panel as it opens.
MODES: dict[str, tuple[dict[str, Any], ...]] = {
    "perceptron": ({}, {"mode": "learn"}),
    "activations": ({},),
    "network": (
        {},
        {"mode": "train", "step": 1},
        {**PRESETS["book"]},
    ),
    "matrix": ({}, {"mode": "array"}, {"mode": "chain"}, {"mode": "quiz"}),
    "cost": ({},),
    "descent": ({}, {"batch_size": 2}),
    "log-loss": ({}, {"mode": "categorical"}),
}

# The slides' words and those of every next book, in English and Korean, each in its panel.
WORDS = [
    ("perceptron", "Rosenblatt, 1957", "로젠블라트, 1957"),
    ("perceptron", "weighted sum", "가중합"),
    ("perceptron", "threshold", "임계값"),
    ("perceptron", "step function", "계단 함수"),
    ("perceptron", "decision boundary", "결정 경계"),
    ("network", "multi-layer perceptron", "다층 퍼셉트론"),
    ("network", "TLU", "TLU"),
    ("network", "hidden layer", "은닉층"),
    ("network", "DNN", "심층 신경망(DNN)"),
    ("network", "activation function", "활성화 함수"),
    ("network", "broadcasting", "브로드캐스팅"),
    ("network", "backpropagation", "역전파"),
    ("network", "epoch", "에포크"),
    ("network", "overfitting", "과적합"),
    ("activations", "activation functions", "활성화 함수"),
    ("activations", "step function", "계단 함수"),
    ("activations", "sigmoid", "시그모이드"),
    ("activations", "Euler's number e", "자연상수 e"),
    ("matrix", "matrix product", "행렬의 내적"),
    ("matrix", "number of axes (ndim)", "차원수(ndim)"),
    ("matrix", "shape", "형상"),
    ("cost", "cost function", "비용 함수"),
    ("cost", "loss function", "손실 함수"),
    ("cost", "hypothesis H(x)", "가설 H(x)"),
    ("cost", "MSE", "MSE"),
    ("cost", "number of data m", "데이터 개수 m"),
    ("log-loss", "log loss", "로그 손실"),
    ("log-loss", "binary cross-entropy", "이항 교차 엔트로피"),
    ("log-loss", "corrected probability", "보정된 확률"),
    ("log-loss", "categorical cross-entropy", "범주형 교차 엔트로피"),
    ("descent", "gradient descent", "경사 하강 알고리즘"),
    ("descent", "learning rate", "학습률"),
    ("descent", "number of data m", "데이터 개수 m"),
    ("descent", "mini-batch", "미니배치"),
    ("descent", "epoch", "에포크"),
]

# Where the slides are loose: what the panel itself says of it.
NOTES = [
    ("activations", "0.880, truncated", "0.880(버림)"),
    ("activations", "e = 2.7182 is truncated", "e = 2.7182는 버림한 값"),
    ("activations", "PyTorch 0.01, Keras 0.3", "PyTorch 0.01, Keras 0.3"),
    ("activations", "ELU's α, usually 1", "ELU의 α도 그렇습니다(보통 1)"),
    ("activations", "Maxout has weights of its own", "Maxout은 가중치를 가지며"),
    ("perceptron", "b = −θ", "b = −θ"),
    ("perceptron", "At a sum of exactly 0 the step gives 0 here and 1 in some books", "일부 책에서는 1"),
    ("perceptron", "y is the output", "y는 출력"),
    ("network", "y is the output", "y는 출력"),
    ("network", "b = −θ", "b = −θ"),
    ("network", "by convention", "관례상"),
    ("network", "its slope is 0", "기울기가 0"),
    ("network", "(1, 2)", "(1, 2)"),
    ("matrix", "is the matrix product", "행렬 곱입니다"),
    ("matrix", "np.array([1, 2]) has shape (2,)", "np.array([1, 2])의 형상은 (2,)"),
    ("cost", "y is the target", "y는 정답"),
    ("cost", "though H(x) = Wx has no b", "H(x) = Wx에 b가 없는데도"),
    ("cost", "1/2m", "1/2m"),
    ("descent", "y is the target", "y는 정답"),
    ("descent", "same minimum", "최소점은 같지만"),
    ("descent", "2(Wx − y)x", "2(Wx − y)x"),
    ("descent", "the cost panel", "비용 함수 패널"),
    ("descent", "holds for a convex cost", "아래로 볼록한 비용"),
    ("log-loss", "y is the target", "y는 정답"),
    ("log-loss", "lacks a bracket", "괄호가 빠졌습니다"),
    ("log-loss", "N for m", "m을 N으로"),
    ("log-loss", "p for ŷ", "ŷ를 p로"),
    ("log-loss", "Not every logarithm is negative", "모든 로그가 음수는 아닙니다"),
    ("log-loss", "The slide prints 0.214; libraries use ln", "슬라이드는 0.214"),
    ("log-loss", "truncated", "버림"),
    ("log-loss", "A loss is of one row; the mean is the cost", "한 행의 값이 손실"),
    ("log-loss", "a sum over classes, not over m samples", "표본 m개가 아니라 클래스"),
]


@cache
def said(name: str, language: str) -> str:
    """All that the panel says to eye, ear and pointer, in each of its modes."""
    set_language(language)
    panel, found = panel_class(name)(), []
    panel.resize(1366, 700)
    for fields in MODES[name]:
        panel.show_state(topic(name).State(**fields))
        QCoreApplication.sendPostedEvents()
        found += [text for child in [panel, *panel.findChildren(QWidget)] for text in texts_of(child) if text]
    found += [f"{term.called(language)[0]} {term.symbols}: {term.meaning(language)}" for term in explained(name)]
    panel.deleteLater()
    return " | ".join(found)


def explained(name: str) -> list[Term]:
    """What the tips of its controls and of the heads of its cards explain."""
    places = [of_field(f"{name}.{field}") for field in describe(topic(name).State)]
    return [term for terms in [*places, *(of_card(f"{name}.{card}") for card in CARDS[name])] for term in terms]


def texts_of(widget: QWidget) -> tuple[str, ...]:
    own = (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    return (*own, widget.text()) if isinstance(widget, QLabel | QAbstractButton | NoteText) else own


@for_all("language", ["en", "ko"])
@for_all(("panel", "english", "korean"), [*WORDS, *NOTES])
def test_a_word_stands_in_its_panel(qapp: Any, panel: str, english: str, korean: str, language: str) -> None:
    word = english if language == "en" else korean
    assert word.casefold() in said(panel, language).casefold()


# What only a page of the lecture says, beside the picture it is about.
OF_PAGES = [
    (1, "weighted sum", "가중합"),
    (17, "which libraries clip", "라이브러리는"),
    (13, "later write “Loss” over averages, too", "평균"),
    (18, "over the classes of one sample, not over m samples", "m개"),
    (19, "true for a convex cost", "볼록한 비용"),
    (19, "the one in which the cost does", "비용이 감소하는 방향"),
    (22, "lacks a bracket", "괄호"),
]


@pytest.mark.parametrize(("number", "english", "korean"), OF_PAGES)
def test_a_page_says_what_is_exact(number: int, english: str, korean: str) -> None:
    page = next(page for page in the_lecture() if page.number == number)
    assert page.note is not None
    assert english in page.note["en"]
    assert korean in page.note["ko"]
