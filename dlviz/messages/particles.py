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
# A number, or a size as in 640x360, whose end is read last: none that is a divisor, and none of twelve zeros, 조.
READ = r"(?<![\w./])([−-]?[0-9][0-9.,]*|[0-9]+x[0-9]+)"
OFFERED = re.compile(rf"(?:([가-힣])|{READ})([\"”’')]*)({'|'.join(map(re.escape, BOTH))})(?![가-힣]*\()")
TRILLION = re.compile(r"0{12}$")


def fitting(text: str) -> str:
    """``text`` with one particle behind Hangul and numbers; both stay behind what is read in more than one way."""
    return OFFERED.sub(_chosen, text) if "(" in text else text


def _chosen(offered: re.Match[str]) -> str:
    syllable, number, closing, both = offered.groups()
    if number and TRILLION.search(number):
        return offered[0]
    end = (ord(syllable) - ord("가")) % 28 if syllable else DIGITS[number.rstrip(".,")[-1]]
    without = end == 0 or (end == RIEUL and both == "(으)로")
    return f"{syllable or number}{closing}{BOTH[both][without]}"
