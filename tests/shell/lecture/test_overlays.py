"""What a lecturer lays over the screen, as it is painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.shell.lecture.overlays import RADIUS, Overlay

WIDE, HIGH = 600, 400


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(WIDE, HIGH)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def overlay(screen: QWidget) -> Overlay:
    return Overlay(screen)


def seen(overlay: Overlay, *places: tuple[int, int]) -> list[QColor]:
    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    overlay.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return [image.pixelColor(*place) for place in places]


@pytest.mark.parametrize("kind", ["black", "white"])
def test_a_blank_screen_is_blank_from_corner_to_corner(overlay: Overlay, kind: str) -> None:
    overlay.toggle(kind)
    everywhere = (0, 0), (WIDE - 1, 0), (WIDE // 2, HIGH // 2), (0, HIGH - 1), (WIDE - 1, HIGH - 1)
    assert seen(overlay, *everywhere) == [QColor(kind)] * 5


def test_a_spotlight_that_moves_is_painted_anew(overlay: Overlay, monkeypatch: pytest.MonkeyPatch) -> None:
    anew: list[str] = []
    for kind in ("black", "spot"):
        overlay.toggle(kind)
        with monkeypatch.context() as watched:
            watched.setattr(overlay, "update", lambda kind=kind: anew.append(kind))
            overlay.move_spot(QPoint(200, 150))
    assert anew == ["spot"]


def test_a_spotlight_goes_with_the_mouse_and_darkens_all_else(overlay: Overlay) -> None:
    overlay.toggle("spot")
    for x, y in ((200, 150), (350, 220)):
        overlay.move_spot(QPoint(x, y))
        inside = seen(overlay, (x, y), (x + RADIUS - 3, y), (x, y - RADIUS + 3))
        outside = seen(overlay, (x + RADIUS + 3, y), (x, y + RADIUS + 3), (0, 0), (WIDE - 1, HIGH - 1))
        assert [color.alpha() for color in inside] == [0, 0, 0]
        assert [color.alpha() for color in outside] == [150] * 4
