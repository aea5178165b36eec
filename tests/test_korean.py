"""Korean that reads as if a person had written it: particles that fit, one politeness, no stray blanks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from dlviz.lecture.loader import the_lecture
from dlviz.lecture.scene import names_of, said

ROOT = Path(__file__).resolve().parent.parent
HANGUL = "[가-힣]"
# What stands behind a word whose end is not known: both forms.
BOTH = ("은(는)", "이(가)", "을(를)", "와(과)", "(으)로", "(이)라")
# The copula may keep its 이 behind a vowel: 2이고, 2이므로.
CHANGING = re.compile(r"(은|는|이|가|을|를|와|과|으로|로|라|나|여야|였)(?!고|므로|며|어야|라|었)")
# A place that holds a number or a sign whose reading fits, whatever it is.
ALWAYS_FIT = {
    "{0}은 맞으므로 아무것도 바뀌지 않습니다.": "(0, 1): read as 0 or 1",
    "{0}에서 {1}이 나오지만 {2}이어야 하므로 직선이 움직입니다.": "0 or 1",
}


def korean() -> Iterator[tuple[str, str]]:
    """Where a Korean text stands, and the text."""
    for message in ElementTree.parse(ROOT / "resources" / "i18n" / "dlviz_ko.ts").iter("message"):
        yield "dlviz_ko.ts", message.findtext("translation") or ""
    for path in (*sorted((ROOT / "resources" / "lecture").glob("*.toml")), ROOT / "resources" / "glossary.toml"):
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        found.pop("banned", None)  # words that are not to be used
        for text in strings(found):
            yield path.name, text
    for path in sorted((ROOT / "docs").glob("*.ko.md")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            yield path.name, line


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


TEXTS = tuple((place, text) for place, text in korean() if re.search(HANGUL, text))


def final(syllable: str) -> int:
    """The number of its final consonant: 0 for none, 8 for ㄹ, which 로 follows as it does a vowel."""
    return (ord(syllable) - ord("가")) % 28


def test_enough_is_read() -> None:
    assert len(TEXTS) > 1500


def test_a_particle_behind_a_place_fits_whatever_stands_there() -> None:
    """Of the window's texts; a page's numbers are known, and looked at below. Behind brackets the word before rules."""
    wrong = []
    for place, text in TEXTS:
        if place != "dlviz_ko.ts" or text in ALWAYS_FIT:
            continue
        for behind in re.finditer(r"(?<![가-힣]\()\{\w+\}[\"”’')]*(\(?[가-힣]+(?:\([가-힣]+\))?[가-힣]*)", text):
            if not behind[1].startswith(BOTH) and CHANGING.match(behind[1]) and not is_no_particle(behind[1]):
                wrong.append(text)
    assert wrong == []


def is_no_particle(word: str) -> bool:
    """A word that only begins like a particle."""
    return word.startswith(("이하", "이상", "이동", "가지", "라고", "이후", "이전", "이름", "가운데"))


def test_the_two_forms_of_a_particle_stand_in_one_order() -> None:
    assert [
        text
        for _, text in TEXTS
        if re.search(r"\((이)\)가|\((은)\)는|\((을)\)를|를\(을\)|가\(이\)|는\(은\)|과\(와\)", text)
    ] == []


# Words that end as if with a particle.
WORDS = re.compile(r"(결과|효과|통과|초과|경과|부과|사과|학과|교과|성과|나은|지은|모은|경로|가을|마을|고은|어느은)$")


def test_a_particle_fits_the_syllable_before_it() -> None:
    """``단계은`` is what replacing a word in a file leaves behind."""
    wrong = []
    for place, text in TEXTS:
        for word in re.findall(rf"{HANGUL}+", text):
            for syllables, particle in re.findall(r"^(.+?)(를|을|은|와|과|으로|로)$", word):
                last = syllables[-1]
                ends = final(last)
                bad = {
                    "를": ends != 0, "와": ends != 0, "을": ends == 0, "은": ends == 0, "과": ends == 0,
                    "으로": ends in (0, 8), "로": ends not in (0, 8) and last != "으",
                }[particle]  # fmt: skip
                if bad and not WORDS.search(word):
                    wrong.append((place, word))
    assert wrong == []


# How the last digit is read: with a final consonant, with ㄹ, or with none.
CONSONANT, RIEUL = set("0136" + "78"), set("178")
AFTER_DIGIT = re.compile(r"(\d)(은|는|이|가|을|를|와|과|으로|로)(?![가-힣])")


def test_a_particle_fits_the_number_before_it() -> None:
    """In the pages of the lecture, with the numbers that they show."""
    wrong = []
    for page in the_lecture():
        names = names_of(page)
        for words in every_words(page):
            text = said(words, "ko", names)
            for digit, particle in AFTER_DIGIT.findall(text):
                has = digit in CONSONANT
                fits = {
                    "은": has, "이": has, "을": has, "과": has,
                    "는": not has, "가": not has, "를": not has, "와": not has,
                    "으로": has and digit not in RIEUL, "로": not has or digit in RIEUL,
                }[particle]  # fmt: skip
                if not fits:
                    wrong.append((page.number, digit + particle, text))
    assert wrong == []


def every_words(page: Any) -> Iterator[Any]:
    parts = [page.title, page.idea, page.why, page.sum_up, page.note]
    parts += [page.question.ask, *(choice for choice in getattr(page.question, "choices", ()))]
    parts += [page.task.ask, page.task.hint, page.task.way]
    for part in parts:
        words = getattr(part, "words", part)
        if isinstance(words, dict) and "ko" in words:
            yield words


def test_one_politeness() -> None:
    """하십시오 and 합니다, as textbooks have it; questions may ask 까요."""
    assert [
        (place, text) for place, text in TEXTS if re.search(r"(세요|해요|[가-힣]에요|예요|[아어워]요)(?![가-힣])", text)
    ] == []


def test_no_stray_blanks() -> None:
    wrong = [(place, text) for place, text in TEXTS if re.search(rf"{HANGUL} [.,!?](?!\w)|{HANGUL}  {HANGUL}", text)]
    assert wrong == []
