"""How wide a text of an SVG is in our letters; said in the file, it is so wide where others stand in for them."""

from __future__ import annotations

import functools
import html
import re

from PySide6.QtGui import QFont, QFontMetricsF

from dlviz.theme import letters

ELSEWHERE = "Noto Sans KR, Noto Sans CJK KR, Malgun Gothic, Apple SD Gothic Neo, sans-serif"
_TEXT = (
    r'font-family="(?P<families>dlviz[^"]*)" font-size="(?P<size>[^"]+)" font-weight="(?P<weight>\d+)"'
    r"(?P<rest>[^<>]*)>(?P<text>[^<]{2,})</text>"
)


@functools.lru_cache(maxsize=4096)
def width(text: str, families: str, size: str, weight: int) -> float:
    """In the units of ``size``. Qt lays it out in letters of whole pixels, whatever the size that its SVG has."""
    made = letters(QFont(), *families.split(","))
    made.setPixelSize(max(round(float(size)), 1))
    made.setWeight(QFont.Weight.Bold if weight >= 600 else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return float(QFontMetricsF(made).horizontalAdvance(text))


def for_others(svg: bytes) -> bytes:
    """Our letters by name, after them what other machines have, and for each text its width; all stays text."""
    sized = re.sub(_TEXT, _sized, svg.decode())
    return re.sub(r'font-family="(dlviz[^"]*)"', rf'font-family="\1, {ELSEWHERE}"', sized).encode()


def _sized(found: re.Match[str]) -> str:
    text = html.unescape(found["text"])
    wide = width(text, found["families"], found["size"], int(found["weight"]))
    said = f'textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs"'
    return found[0].replace(f"{found['rest']}>", f" {said}{found['rest']}>", 1)
