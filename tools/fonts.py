"""Build the letters of the program from the Noto fonts: subsets under names of our own, so that no system's is taken.

python tools/fonts.py FOLDER    FOLDER holds the Noto fonts (Debian: fonts-noto-cjk, fonts-noto-core, fonts-noto-mono)

Needs fontTools. The results lie in ``resources/fonts`` under the same licence (SIL OFL 1.1, beside them).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
KOREAN = 1  # the number of the Korean face in a collection of Noto Sans CJK


def _range(first: int, last: int) -> set[int]:
    return set(range(first, last + 1))


LATIN = _range(0x20, 0x7E) | _range(0xA0, 0x17F) | _range(0x2010, 0x2044)
GREEK = _range(0x370, 0x3FF)
SIGNS = _range(0x2190, 0x23FF) | _range(0x25A0, 0x26FF)
HANGUL = _range(0x3131, 0x318E) | _range(0x3000, 0x303F) | _range(0xFF01, 0xFF5E)
SYLLABLES = _range(0xAC00, 0xD7A3)
SCRIPTS = (
    _range(0x2070, 0x209F) | _range(0x1D2C, 0x1DBF) | _range(0x2B0, 0x2FF) | _range(0x300, 0x36F) | {0xB2, 0xB3, 0xB9}
)
DINGBATS = _range(0x2700, 0x27BF)


def korean_standard() -> set[int]:
    """The 2,350 syllables of KS X 1001, which newspapers need: enough for what is bold."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF))
    return {ord(pair.decode("euc-kr")) for pair in rows}


def build(source: Path, target: str, family: str, style: str, letters: Iterable[int], number: int = -1) -> None:
    font = TTFont(source, fontNumber=number)
    options = subset.Options()
    # Without locl: it gives a Korean system wider spaces, and a picture is to be the same on every machine.
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "tnum", "liga"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 13, 14]  # whose it is, and under which licence
    options.drop_tables += ["vhea", "vmtx", "VORG"]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=sorted(set(letters) & set(font.getBestCmap())))
    worker.subset(font)
    for number_of_name, text in {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}",
                                 6: f"{family}-{style}".replace(" ", "")}.items():  # fmt: skip
        font["name"].setName(text, number_of_name, 3, 1, 0x409)
    if "CFF " in font:
        top = font["CFF "].cff
        top.fontNames = [f"{family}-{style}".replace(" ", "")]
        top.topDictIndex[0].FullName, top.topDictIndex[0].FamilyName = f"{family} {style}", family
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if style == "Bold" else 0x40)
    font["head"].macStyle = 1 if style == "Bold" else 0
    font.save(TARGET / target)


def main(folder: Path) -> None:
    def find(name: str) -> Path:
        return next(folder.rglob(name))

    plain = LATIN | GREEK | SIGNS | HANGUL | DINGBATS
    build(find("NotoSansCJK-Regular.ttc"), "sans-regular.otf", "dlviz Sans", "Regular", plain | SYLLABLES, KOREAN)
    build(find("NotoSansCJK-Bold.ttc"), "sans-bold.otf", "dlviz Sans", "Bold", plain | korean_standard(), KOREAN)
    for style in ("Regular", "Bold"):
        build(find(f"NotoSans-{style}.ttf"), f"scripts-{style.lower()}.ttf", "dlviz Scripts", style, SCRIPTS | LATIN)
    build(find("NotoSansSymbols2-Regular.ttf"), "marks-regular.ttf", "dlviz Marks", "Regular", DINGBATS | SIGNS)
    build(
        find("NotoSansMono-Regular.ttf"), "mono-regular.ttf", "dlviz Mono", "Regular", LATIN | GREEK | SIGNS | SCRIPTS
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
