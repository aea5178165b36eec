"""The letters that a page is written in, as part of it: it looks the same where no Korean font is installed, too."""

from __future__ import annotations

import base64
import functools
import io

from dlviz.resources import resource
from dlviz.shell.fonts import FILES

FAMILIES = {"sans": "dlviz Sans", "scripts": "dlviz Scripts", "marks": "dlviz Marks", "mono": "dlviz Mono"}
NAMES = (0, 13, 14)  # of a file: whose it is, and under which licence


def faces(text: str) -> str:
    """Rules of a stylesheet with those of our letters that a text takes; a file that has none of them is left out."""
    letters = frozenset(map(ord, text)) - set(range(0x20))
    return "".join(_face(name, letters) for name in FILES)


def _face(name: str, letters: frozenset[int]) -> str:
    kind, _, weight = name.partition(".")[0].partition("-")
    made = _subset(name, letters)
    if not made:
        return ""
    source = f"url(data:font/woff;base64,{base64.b64encode(made).decode()})format('woff')"
    return f"@font-face{{font-family:'{FAMILIES[kind]}';font-weight:{700 if weight == 'bold' else 400};src:{source}}}"


@functools.lru_cache(maxsize=32)
def _subset(name: str, letters: frozenset[int]) -> bytes:
    """A file with these letters alone, the same bytes each time."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    with TTFont(resource(f"fonts/{name}"), lazy=True, recalcTimestamp=False) as font:
        there = letters & set(font.getBestCmap())
        if not there:
            return b""
        options = subset.Options()
        options.layout_features = ["kern"]
        options.hinting = False
        names = font["name"]
        del font["name"]  # the subsetter would look through all of the file for what names the parts have
        worker = subset.Subsetter(options)
        worker.populate(unicodes=there)
        worker.subset(font)
        names.names = [each for each in names.names if each.nameID in NAMES and each.isUnicode()]
        font["name"] = names
        font.flavor = "woff"
        written = io.BytesIO()
        font.save(written)
    return written.getvalue()
