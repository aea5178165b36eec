"""The Korean particle that fits what stands before it, where a sentence offers both forms, as in 은(는)."""

from __future__ import annotations

import re

RIEUL = 8  # of the 28 endings of a syllable, of which the first is none
DIGITS = dict(zip("0123456789", (21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0), strict=True))  # 영, 일, 이, 삼 …
BOTH = {
    "은(는)": "은는",
    "이(가)": "이가",
    "을(를)": "을를",
    "와(과)": "과와",
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
}
# A number, or a size as in 640x360, whose end is read last: no divisor, no index, and none of twelve zeros, 조.
READ = r"(?<![\w./])(?<![\w\]]\[)([−-]?[0-9][0-9.,]*|[0-9]+x[0-9]+)"
# A word or an abbreviation, as the end of a path is, or a name such as W2; behind a number it is a unit.
LATIN = r"(?<!\w)(?<![0-9] )([A-Za-z]+[0-9]?)"
OFFERED = rf"(?:([가-힣])|{READ}|{LATIN})([\"”’')\]}}`]*)({'|'.join(map(re.escape, BOTH))})(?![가-힣]*\()"
TRILLION = r"0{12}$"
# Of Latin letters: L, M, N and R are read 엘, 엠, 엔 and 알, all others end in a vowel.
SPELLED = {"l": RIEUL, "m": 16, "n": 4, "r": RIEUL}
ENGLISH = {"1": 4, "7": 4, "9": 4}  # 원, 세븐, 나인; the others end in a vowel
# Ends of words that are read in one way, as a word and letter by letter: softmax and loss, but not type, rate or TeX.
OPEN = r"([aiouwyfsvz]|(?<!te)x|[gpst]h)$"
NASAL = r"\w[aeiou]ng$"
OTHERWISE = {"px", "kg", "cm", "mm", "km", "nm", "ml", "dl", "kl", "ng"}  # 픽셀, 킬로그램 …; a name, 응


def fitting(text: str) -> str:
    """``text`` with one particle behind what is read in one way; both stay behind all else."""
    return re.sub(OFFERED, _chosen, text) if "(" in text else text


def _chosen(offered: re.Match[str]) -> str:
    syllable, number, word, closing, both = offered.groups()
    ends = {(ord(syllable) - ord("가")) % 28} if syllable else _of_number(number) if number else _of_word(word.lower())
    without = {end == 0 or (end == RIEUL and both == "(으)로") for end in ends}
    if len(without) != 1:
        return offered[0]
    return f"{syllable or number or word}{closing}{BOTH[both][without.pop()]}"


def _of_number(number: str) -> set[int]:
    digits = number.replace(",", "").rstrip(".")
    return set() if re.search(TRILLION, digits) else {DIGITS[digits[-1]]}


def _of_word(word: str) -> set[int]:
    """The ends of all ways in which it may be read; none where that is not known."""
    last = word[-1]
    if last in DIGITS:
        return {DIGITS[last], ENGLISH.get(last, 0)}
    if len(word) == 1:
        return {SPELLED.get(last, 0)}
    if word in OTHERWISE or last == "r":
        return set()
    if last in SPELLED or re.search(OPEN, word) or not re.search("[aeiouy]", word):
        return {SPELLED.get(last, 0)}
    return {21} if re.search(NASAL, word) else set()
