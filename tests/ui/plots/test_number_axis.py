"""The numbers at an axis are written as those beside it."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QGraphicsTextItem
from pytestqt.qtbot import QtBot

from dlviz.model.numbers import read_pretty
from dlviz.theme import DARK, LIGHT, font
from dlviz.ui.plots.number_axis import NumberAxis
from dlviz.ui.plots.plot import Plot
from tests.everywhere import settle


@pytest.mark.parametrize(
    ("values", "spacing", "texts"),
    [
        ([-0.5, 0.0, 0.5], 0.5, ["−0.5", "0", "0.5"]),
        ([-1e-5, 2e-5], 1e-5, ["−10⁻⁵", "2·10⁻⁵"]),
        ([4e10], 1e10, ["4·10¹⁰"]),
        ([123456.0, 123456.5], 0.5, ["123456", "123456.5"]),
        ([-1234567.0, 1234568.0], 1.0, ["−1234567", "1234568"]),
        ([1e6, 2e6], 1e6, ["10⁶", "2·10⁶"]),
        ([0.00012345, 0.00012346], 2e-9, ["0.00012345", "0.00012346"]),
        ([1e300, 2e300], 1e299, ["10³⁰⁰", "2·10³⁰⁰"]),
    ],
)
def test_ticks_have_one_minus_sign_and_powers_of_ten(
    qtbot: QtBot, values: list[float], spacing: float, texts: list[str]
) -> None:
    assert NumberAxis("left").tickStrings(values, 1.0, spacing) == texts


def test_by_powers_of_ten_too(qtbot: QtBot) -> None:
    axis = NumberAxis("left")
    axis.setLogMode(y=True)
    assert axis.tickStrings([-6.0, 3.0], 1.0, 1.0) == ["10⁻⁶", "10³"]


@pytest.mark.parametrize(
    ("numbers", "texts"),
    [
        ([1.0, 1.00000002, 1.00000004], ["1", "1.00000002", "1.00000004"]),
        ([123456.0, 123456.5, 123457.0], ["123456", "123456.5", "123457"]),
        ([3e-300, 3.000002e-300], ["3·10⁻³⁰⁰", "3.000002·10⁻³⁰⁰"]),
        ([1e-308, 2e-308, 1e308], ["10⁻³⁰⁸", "2·10⁻³⁰⁸", "10³⁰⁸"]),
        ([0.2, 0.21], ["0.2", "0.21"]),
        ([9.95, 10.0, 10.05], ["9.95", "10", "10.05"]),
        ([1e5, 1.2e5], ["100000", "120000"]),
        ([1.0, 1.0], ["1", "1"]),
        ([], []),
    ],
)
def test_numbers_that_lie_near_each_other_are_told_apart(qtbot: QtBot, numbers: list[float], texts: list[str]) -> None:
    """Costs that hardly fall any more, seen from near: 1 stood there six times, and 123456 beside 123456.5."""
    axis = NumberAxis("left")
    axis.setLogMode(y=True)
    assert axis.tickStrings([math.log10(number) for number in numbers], 1.0, 1.0) == texts


def test_another_range_does_not_write_the_name_anew(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    axis, written = NumberAxis("left"), []
    axis.setLabel("cost")
    monkeypatch.setattr(axis, "_updateLabel", lambda: written.append(1))
    for high in (1.0, 1e12):
        axis.setRange(0.0, high)
        axis.enableAutoSIPrefix(False)
    assert not written
    assert "cost" in axis.label.toPlainText()


def test_a_name_is_written_once_it_is_there(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """What pyqtgraph writes until then is nothing, as rich text, which takes a tenth of a figure's time."""
    written: list[str] = []
    write = QGraphicsTextItem.setHtml

    def noted(item: QGraphicsTextItem, html: str) -> None:
        written.append(html)
        write(item, html)

    monkeypatch.setattr(QGraphicsTextItem, "setHtml", noted)
    plot = Plot()
    qtbot.addWidget(plot)
    plot.set_theme(LIGHT)
    assert written == []
    plot.set_axes("W", "cost(W)")
    assert len(written) == 2
    quiet = LIGHT.color("quiet").name()
    for name, said in (("bottom", "W"), ("left", "cost(W)")):
        label = plot.axis[name].label
        assert label.isVisible()
        assert label.toPlainText().strip() == said
        assert quiet in label.toHtml()
    plot.set_theme(DARK)  # a name that is there follows
    assert DARK.color("quiet").name() in plot.axis["left"].label.toHtml()
    plot.set_axes("W", "")
    assert not plot.axis["left"].label.isVisible()
    plot.set_theme(LIGHT)
    plot.set_axes("W", "cost(W)")
    assert quiet in plot.axis["left"].label.toHtml()


def beside(
    qtbot: QtBot, high: int, values: tuple[float, float], *, by_powers: bool = False
) -> tuple[NumberAxis, list[Any]]:
    """The axis of such a plot in large letters, as in an enlarged card of a small window, and its numbers."""
    plot = Plot()
    qtbot.addWidget(plot)
    plot.set_theme(LIGHT.scaled(type=2.0))
    plot.resize(700, high)
    plot.axis["left"].setLogMode(y=by_powers)
    plot.box.setYRange(*values, padding=0)
    plot.show()
    settle()
    axis = plot.axis["left"]
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _, _, texts = axis.generateDrawSpecs(painter)
    painter.end()
    return axis, texts


@pytest.mark.parametrize("high", [130, 160, 200, 400])
def test_numbers_beside_a_low_plot_never_lie_over_each_other(qtbot: QtBot, high: int) -> None:
    axis, texts = beside(qtbot, high, (0.0, 1.0))
    middles = sorted(rect.center().y() for rect, _, _ in texts)
    apart = QFontMetricsF(axis.style["tickFont"]).ascent()
    assert len(texts) >= 2
    assert all(below - above >= apart for above, below in pairwise(middles))
    steps = {round(float(text), 6) for _, _, text in texts}
    assert len({round(after - before, 6) for before, after in pairwise(sorted(steps))}) <= 1


@pytest.mark.parametrize("high", [60, 130, 200, 400])
@pytest.mark.parametrize("values", [(-1.05, 0.65), (-0.4, 0.9), (-9.2, 3.1), (0.31, 0.42)])
def test_by_powers_of_ten_they_never_do_either_and_powers_come_first(
    qtbot: QtBot, high: int, values: tuple[float, float]
) -> None:
    axis, texts = beside(qtbot, high, values, by_powers=True)
    middles = sorted(float(rect.center().y()) for rect, _, _ in texts)
    apart = QFontMetricsF(axis.style["tickFont"]).ascent()
    assert all(below - above >= apart for above, below in pairwise(middles))
    numbers = {read_pretty(text) for _, _, text in texts}
    assert len(numbers) == len(texts) >= (2 if high > 100 else 1)
    powers = {10.0**power for power in range(math.ceil(values[0]), math.floor(values[1]) + 1)}
    assert numbers & powers or not powers


@pytest.mark.parametrize("high", range(50, 130, 10))
@pytest.mark.parametrize("values", [(0.4, 2.4), (-0.7, 0.7), (0.9, 2.2), (1e6, 1e6 + 4)])
def test_a_very_low_plot_keeps_a_number_and_two_where_there_is_room(
    qtbot: QtBot, high: int, values: tuple[float, float]
) -> None:
    """None of them may be so many steps from 0, and of large numbers near each other all may read alike."""
    axis, texts = beside(qtbot, high, values)
    shown = sorted(float(rect.center().y()) for rect, _, _ in texts)
    assert texts or not [at for _, some in axis.tickValues(*axis.range, axis.size().height()) for at in some]
    assert all(below - above >= QFontMetricsF(axis.style["tickFont"]).ascent() for above, below in pairwise(shown))


def test_where_none_is_so_many_steps_from_0_the_lowest_number_stays(qtbot: QtBot) -> None:
    axis = NumberAxis("left")
    axis.setStyle(tickFont=font(LIGHT, 2.0))
    texts = [(QRectF(0, y, 20, 20), 0, text) for y, text in ((0, "2"), (3, "1"))]
    assert [text for _, _, text in axis._apart(texts)] == ["1"]


def test_a_name_that_is_wider_than_the_plot_is_the_brief_one(qtbot: QtBot) -> None:
    plot = Plot()
    qtbot.addWidget(plot)
    plot.set_theme(LIGHT)
    plot.set_axes("p  corrected probability · 보정된 확률", "loss", "p  corrected probability", "p")
    axis, names = plot.axis["bottom"], []
    for wide in (450, 260, 450):
        plot.resize(wide, 400)
        plot.show()
        settle()
        names.append(axis.labelText)
        assert axis.label.boundingRect().width() <= axis.size().width()
    assert names == ["p  corrected probability · 보정된 확률", "p  corrected probability", names[0]]
    plot.set_theme(LIGHT.scaled(type=2.0))
    settle()
    assert axis.labelText == "p  corrected probability"
    plot.set_axes("x", "y")
    settle()
    assert axis.labelText == "x"
