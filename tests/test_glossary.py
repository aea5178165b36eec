"""The table of words: whole, in both languages, and true about the program's fields."""

from __future__ import annotations

import re

import pytest

from dlviz.glossary import Term, of_field, of_letters, terms
from dlviz.model.fields import describe
from dlviz.topics import PANELS, topic

HANGUL = re.compile("[가-힣]")
# The words of the slides that a student will look for, and the field's words of every next book.
LOOKED_FOR = [
    "TLU", "다층 퍼셉트론", "은닉층", "심층 신경망", "계단 함수", "임계값", "가중합", "활성화 함수", "자연상수",
    "행렬의 내적", "차원수", "형상", "비용 함수", "손실 함수", "가설", "MSE", "이항 교차 엔트로피", "로그 손실",
    "보정된 확률", "범주형 교차 엔트로피", "경사 하강 알고리즘", "학습률", "데이터 개수", "결정 경계",
    "브로드캐스팅", "과적합", "에포크", "미니배치", "역전파", "perceptron", "hypothesis", "learning rate",
    "gradient descent", "one-hot", "logits", "softmax",
]  # fmt: skip


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.name)
def test_a_term_speaks_both_languages(term: Term) -> None:
    assert term.english
    assert term.korean
    assert HANGUL.search(term.ko)
    assert term.ko.endswith("니다.")
    assert not HANGUL.search(term.en.replace("최솟점", ""))
    assert term.en.endswith(".")


def test_names_are_not_given_twice() -> None:
    assert len({term.name for term in terms()}) == len(terms()) >= 60


@pytest.mark.parametrize("word", LOOKED_FOR)
def test_the_words_of_the_slides_are_found(word: str) -> None:
    assert any(
        term.speaks_of(word) and word.casefold() in f"{term.english} {term.korean}".casefold() for term in terms()
    )


def test_every_field_that_a_term_names_exists() -> None:
    known = {f"{panel}.{field}" for panel in PANELS for field in describe(topic(panel).State)}
    assert {field for term in terms() for field in term.fields} <= known


def test_a_field_finds_its_terms() -> None:
    assert [term.name for term in of_field("descent.learning_rate")] == ["learning rate"]
    assert of_field("descent.log_scale") == ()


def test_a_search_takes_words_of_either_language_in_any_order() -> None:
    found = [term.name for term in terms() if term.speaks_of("rate  학습률")]
    assert "learning rate" in found
    assert not any(term.speaks_of("nothing has this in it") for term in terms())


def test_letters_of_a_formula_are_explained() -> None:
    found = dict(of_letters("∂L/∂w = 1 / B Σ a δ(2) + λ w"))
    assert {letter: term.name for letter, term in found.items()} == {
        "δ": "backpropagation", "B": "mini-batch", "λ": "regularisation"
    }  # fmt: skip
    assert of_letters("max(0, x)") == ()
