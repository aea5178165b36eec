"""Hangul is never boxes, whatever the system has."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QBuffer, QLocale
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QFontMetricsF, QImage, QPainter, QPdfWriter

import dlviz
from dlviz.resources import resource
from dlviz.shell import fonts
from dlviz.theme import FAMILIES, LIGHT, MONO, THEMES, Theme, code_font, font
from dlviz.topics import PANELS

NO_CHARACTER = chr(0x10FFFF)


def drawn(text: str, letters: QFont) -> QImage:
    image = QImage(80, 48, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(letters)
    painter.drawText(8, 34, text)
    painter.end()
    return image


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_syllables_are_not_boxes(qapp: Any, theme: Any, bold: bool) -> None:
    letters = font(theme, 2.0, bold=bold)
    pictures = [drawn(text, letters) for text in (NO_CHARACTER, "경", "사", "하", "강", "퍼", "셉")]
    for i, one in enumerate(pictures):
        assert all(one != other for other in pictures[i + 1 :])


def test_every_letter_of_the_translation_can_be_written(qapp: Any) -> None:
    from tools.translate import SOURCE

    metrics = QFontMetrics(font(LIGHT))
    used = {letter for letter in SOURCE.read_text(encoding="utf-8") if "가" <= letter <= "힣"}
    assert len(used) > 200
    assert [letter for letter in sorted(used) if not metrics.inFontUcs4(ord(letter))] == []


def letters_of(pdf: bytes) -> set[str]:
    """The letters that whoever copies, searches or hears a PDF is given for its shapes."""
    maps = b"".join(re.findall(rb"begincmap(.*?)endcmap", pdf, re.DOTALL))
    return {chr(int(code, 16)) for code in re.findall(rb"<([0-9A-Fa-f]{4})>", maps)}


@pytest.mark.parametrize("letter", [font, partial(font, bold=True), code_font], ids=["plain", "bold", "code"])
def test_every_letter_of_a_pdf_can_be_copied(qapp: Any, letter: Callable[[Theme], QFont]) -> None:
    """Qt names no letters for a shape that stands for two, such as fi: "find" was "nd"."""
    for text in ("find", "flow", "affine", "offer"):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        painter = QPainter(writer)
        painter.setFont(letter(LIGHT))
        painter.drawText(100, 400, text)
        painter.end()
        assert set(text) <= letters_of(bytes(buffer.data().data())), text


def test_the_program_has_hangul(qapp: Any) -> None:
    assert fonts.has_hangul()


def written() -> set[str]:
    """Every character that a text of the program may show."""
    folders = (Path(dlviz.__file__).parent, resource(""))
    files = [path for folder in folders for kind in ("*.py", "*.ts", "*.toml") for path in folder.rglob(kind)]
    letters = {letter for path in files for letter in path.read_text(encoding="utf-8") if letter.isprintable()}
    return letters - set("\N{SMALL PLUS SIGN}\N{SMALL HYPHEN-MINUS}\N{REPLACEMENT CHARACTER}")  # read, never written


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_packaged_letters_hold_all_that_the_program_writes(weight: str) -> None:
    held: set[int] = set()
    for name in (f"sans-{weight}.otf", f"scripts-{weight}.ttf", "marks-regular.ttf"):
        held |= set(TTFont(resource(f"fonts/{name}")).getBestCmap())
    rare = {"가", "힣"}  # the ends of the range of syllables, in comments and checks
    assert sorted(letter for letter in written() - rare if ord(letter) not in held) == []


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("language", ["ko_KR", "ja_JP", "zh_CN", "de_DE", "ca_ES"])
def test_letters_are_as_wide_whatever_language_the_system_speaks(qapp: Any, language: str, bold: bool) -> None:
    """Noto has other spaces, colons and brackets for a Korean system, where a picture would be another one."""
    texts = ("기울기 (접선): a, b!", "cost(W) = 0.5; l·l", "가 나", "1/2 – “x” ‘y’ …")
    before = QLocale()

    def widths() -> list[float]:
        metrics = [QFontMetricsF(letters) for letters in (font(LIGHT, 5.0, bold=bold), code_font(LIGHT))]
        return [each.horizontalAdvance(text) for each in metrics for text in texts]

    try:
        QLocale.setDefault(QLocale.c())
        plain = widths()
        QLocale.setDefault(QLocale(language))
        assert widths() == plain
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("bold", [False, True])
def test_the_letters_are_the_packaged_ones(qapp: Any, bold: bool) -> None:
    assert QFontInfo(font(LIGHT, bold=bold)).family() == FAMILIES[0]
    assert QFontInfo(code_font(LIGHT)).family() == MONO


def test_letters_are_loaded_once(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts.QFontDatabase, "addApplicationFont", lambda path: pytest.fail(path))
    fonts.load()


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux's")
def test_a_picture_is_the_same_whatever_fonts_the_system_has(tmp_path: Path) -> None:
    made = []
    for name, folder in (("bare", "/nowhere"), ("full", "/usr/share/fonts")):
        config = tmp_path / f"{name}.conf"
        config.write_text(f"<fontconfig><dir>{folder}</dir><cachedir>{tmp_path / name}</cachedir></fontconfig>")
        target = tmp_path / name / "figures"
        target.mkdir(parents=True)
        command = [sys.executable, "-m", "dlviz", "export", "all", "-o", str(target), "--lang", "ko", "--format", "png"]
        environment = os.environ | {"FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(command, check=True, env=environment, capture_output=True, timeout=120)
        made.append({path.name: QImage(str(path)) for path in sorted(target.iterdir())})
    bare, full = made
    assert len(bare) == len(PANELS)
    assert [name for name in bare if bare[name] != full[name]] == []


def test_the_licence_lies_beside_the_letters() -> None:
    assert "SIL OPEN FONT LICENSE" in resource("fonts/OFL.txt").read_text(encoding="utf-8").upper()
    assert list(resource("fonts").glob("*.?tf"))
