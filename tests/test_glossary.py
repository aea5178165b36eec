"""The table of words: whole, in both languages, and true about the program's fields."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from PySide6.QtWidgets import QApplication

from dlviz.glossary import Term, of_field, of_letters, terms
from dlviz.model.fields import describe
from dlviz.panels import panel_class
from dlviz.topics import PANELS, topic
from tests.share import for_all

HANGUL = re.compile("[가-힣]")
# The words of the slides that a student will look for, and the field's words of every next book.
LOOKED_FOR = [
    "TLU", "다층 퍼셉트론", "은닉층", "심층 신경망", "계단 함수", "임계값", "가중합", "활성화 함수", "자연상수",
    "행렬의 내적", "차원수", "형상", "비용 함수", "손실 함수", "가설", "MSE", "이항 교차 엔트로피", "로그 손실",
    "보정된 확률", "범주형 교차 엔트로피", "경사 하강 알고리즘", "학습률", "데이터 개수", "결정 경계",
    "브로드캐스팅", "과적합", "에포크", "미니배치", "역전파", "perceptron", "hypothesis", "learning rate",
    "gradient descent", "one-hot", "logits", "softmax",
]  # fmt: skip


@for_all("term", terms())
def test_a_term_speaks_both_languages(term: Term) -> None:
    assert term.english
    assert term.korean
    assert HANGUL.search(term.ko)
    assert term.ko.endswith("니다.")
    assert not HANGUL.search(term.en.replace("최솟점", ""))
    assert term.en.endswith(".")


def test_names_are_not_given_twice() -> None:
    assert len({term.name for term in terms()}) == len(terms()) >= 60


@for_all("word", LOOKED_FOR)
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


# Letters that name a quantity. Those that only say which one of a list is looked at, or start random numbers, are none.
COUNTERS = {"i", "s", "d", "n", "k"}


def letters(symbols: str) -> set[str]:
    return {symbol for symbol in symbols.split(", ") if re.fullmatch(r"[^\W\d_][₀-₉]?", symbol)}


def shared() -> dict[str, list[Term]]:
    """The letters that stand for more than one thing, and these."""
    of: dict[str, list[Term]] = defaultdict(list)
    for term in terms():
        for letter in letters(term.symbols):
            of[letter].append(term)
    return {letter: found for letter, found in of.items() if len(found) > 1}


@pytest.mark.parametrize(("letter", "found"), shared().items(), ids=shared())
def test_a_letter_with_two_meanings_says_both_where_it_stands(letter: str, found: list[Term]) -> None:
    for term in found:
        for text in (term.en, term.ko):
            assert re.search(rf"(?<![^\W\d_]){letter}(?![A-Za-z])", text), (term.name, text)


def test_a_letter_of_a_control_is_that_of_its_term(qapp: QApplication) -> None:
    """One thing has one letter: the epochs, the noise, the number of data are called alike in every panel."""
    wrong = []
    for name in PANELS:
        panel = panel_class(name)()
        for field, control in panel.controls.numbers.items():
            letter = control.symbol.text()
            known = {one for term in of_field(f"{name}.{field}") for one in letters(term.symbols)}
            alone = letter.rstrip("₀₁₂")
            if len(letter) and alone not in COUNTERS and known and not known & {letter, alone}:
                wrong.append((name, field, letter, known))
        panel.deleteLater()
    assert wrong == []


def test_a_term_has_one_letter_in_all_panels(qapp: QApplication) -> None:
    called: dict[str, set[str]] = defaultdict(set)
    for name in PANELS:
        panel = panel_class(name)()
        for field, control in panel.controls.numbers.items():
            for term in of_field(f"{name}.{field}"):
                if term.name in ("noise", "epoch", "mini-batch", "learning rate", "regularisation", "number of data"):
                    called[term.name].add(control.symbol.text())
        panel.deleteLater()
    called["epoch"].discard("B")  # a batch is a part of one
    assert {term: len(signs) for term, signs in called.items()} == dict.fromkeys(called, 1), called
