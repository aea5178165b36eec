"""Every page of the lecture through the program: its answer, its explanation and its task, in both languages."""

from __future__ import annotations

import re

import pytest

from dlviz.lecture import scene
from dlviz.lecture.loader import the_lecture
from dlviz.lecture.page import ChoiceQuestion, Page
from dlviz.lecture.quantity import evaluate
from dlviz.model.numbers import is_kept, show
from tests.share import for_all

PAGES = the_lecture()
WORDS = (
    "TLU", "다층 퍼셉트론", "은닉층", "심층 신경망", "DNN", "계단 함수", "임계값", "가중합", "활성화 함수", "자연상수",
    "행렬의 내적", "차원수", "ndim", "형상", "shape", "비용 함수", "cost function", "손실 함수", "loss function",
    "가설", "hypothesis", "H(x)", "MSE", "이항 교차 엔트로피", "로그 손실", "보정된 확률", "범주형 교차 엔트로피",
    "경사 하강 알고리즘", "학습률", "learning rate", "데이터 개수", "1957", "로젠블라트", "결정 경계", "브로드캐스팅",
    "과적합", "overfitting", "에포크", "미니배치", "역전파",
)  # fmt: skip
each = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
SLIDES = re.compile(r"0\.880|2\.718\b|2\.7182|0\.67\b")  # what a slide prints, or a limit that a person is told


def texts(page: Page, language: str) -> dict[str, str]:
    names = scene.names_of(page)
    return {place: scene.said(words, language, names) for place, words in page.words().items()}


@for_all("word", WORDS)
def test_every_word_of_the_slides_occurs(word: str) -> None:
    assert any(word in text for page in PAGES for text in texts(page, "ko").values())


@each
def test_the_right_answer_is_the_programs_and_the_others_are_wrong(page: Page) -> None:
    names = scene.names_of(page)
    if isinstance(page.question, ChoiceQuestion):
        right = scene.right_choice(page.question, names)
        assert [scene.is_right(page, i) for i in range(len(page.question.choices))].count(True) == 1
        assert scene.is_right(page, right)
    else:
        answer, within = float(evaluate(page.question.answer, names)), page.question.within
        assert scene.is_right(page, answer)
        assert not scene.is_right(page, answer + 1.1 * within + 1e-6)
        assert not scene.is_right(page, answer - 1.1 * within - 1e-6)


@each
@pytest.mark.parametrize("language", ["ko", "en"])
def test_answers_can_be_told_from_each_other(page: Page, language: str) -> None:
    found = texts(page, language)
    answers = [text for place, text in found.items() if place.startswith("question.choices")]
    assert len(set(answers)) == len(answers)


@each
def test_the_task_is_not_done_at_first_and_its_way_out_leads_there(page: Page) -> None:
    assert not scene.is_done(page, scene.shown(page))
    assert not scene.is_done(page, scene.with_fields(page, page.task.start))
    assert scene.is_done(page, scene.with_fields(page, page.task.solution))


@each
def test_no_computed_number_is_typed(page: Page) -> None:
    for words in page.words().values():
        for text in (words.ko, words.en):
            typed = re.sub(r"\{[^{}]*\}", "", SLIDES.sub("", text))
            assert not re.search(r"\d\.\d{3,}", typed), typed


@each
def test_an_equals_sign_before_a_number_tells_the_truth(page: Page) -> None:
    """``= {cost}`` where the number is rounded would be a lie: ``≈ {cost}`` or ``{cost:=4}`` is written then."""
    names = scene.names_of(page)
    for place, words in page.words().items():
        for text in (words.ko, words.en):
            for expression, digits in re.findall(r" = \{([^{}:]*)(?::(\d))?\}(?!…)", text):
                value = evaluate(expression, names)
                if isinstance(value, float):
                    assert abs(float(show(value, int(digits or 4))) - value) < 1e-9, (place, expression, value)


SAYS_SO = re.compile("[≈…]|약 |반올림|소수 |about |rounded|decimals|cuts ")


@each
def test_a_sentence_with_a_rounded_number_says_so(page: Page) -> None:
    """Half of them did: "the cost is about 4.67 at W = 2", and under it "it is 4.67"."""
    names = scene.names_of(page)
    for place, words in page.words().items():
        sentences = re.split(r"(?<=[^.]\.)\s", f"{words.ko}\n{words.en}") if "choices" not in place else []
        for sentence in sentences:
            for expression, digits in re.findall(r"\{([^{}:]*)(?::=?(\d))?\}", sentence):
                value = evaluate(expression, names)
                if isinstance(value, float) and not is_kept(value, int(digits or 4)):
                    assert SAYS_SO.search(re.sub(r"\{.*?:=.*?\}", "≈", sentence)), (place, expression, sentence)


@each
def test_both_languages_say_the_same_numbers(page: Page) -> None:
    """What is computed in one language is computed in the other, be it in another order."""
    for place, words in page.words().items():
        found = [sorted(set(re.findall(r"\{([^{}]*)\}", text))) for text in (words.ko, words.en)]
        assert found[0] == found[1], place


@each
def test_korean_is_written_politely(page: Page) -> None:
    for place in ("idea", "why", "task.ask", "task.hint", "sum_up"):
        sentences = [s for s in re.split(r"(?<=[.?])\s+", page.words()[place].ko) if s.endswith(".")]
        assert all(re.search(r"(니다|십시오)\.$", sentence) for sentence in sentences), place
