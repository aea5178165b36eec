"""Hangul is never boxes, whatever the system has."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter

from dlviz.shell import fonts
from dlviz.theme import LIGHT, THEMES, font

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


def test_the_program_has_hangul(qapp: Any) -> None:
    assert fonts.has_hangul()


def test_a_system_with_hangul_keeps_its_letters(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    before = qapp.font()
    monkeypatch.setattr(fonts, "has_hangul", lambda: True)
    monkeypatch.setattr(fonts.QFontDatabase, "addApplicationFont", lambda path: pytest.fail(path))
    fonts.ensure_hangul()
    assert qapp.font() == before


def test_the_licence_lies_beside_the_letters() -> None:
    from dlviz.resources import resource

    assert "SIL OPEN FONT LICENSE" in resource("fonts/OFL.txt").read_text(encoding="utf-8").upper()
    assert list(resource("fonts").glob("*.otf"))
