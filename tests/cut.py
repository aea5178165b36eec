"""Which texts of controls have less room than they need, in the letters in which they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)  # fmt: skip

from dlviz.shell.tabs import Tabs
from dlviz.ui.controls.choice import Segment
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.controls.number_field import OtherWord
from dlviz.ui.controls.switch import Switch
from dlviz.ui.labels import OneLine, Steady, Subtitle
from dlviz.ui.pictures.letters import narrowed

SPARE = 1  # pixels, by which metrics and painting may differ
Cut = tuple[str, str, str]


def cut_texts(root: QWidget) -> tuple[set[Cut], int]:
    """What of all that is shown in a widget is cut, and how many texts were looked at."""
    cut, seen = set(), 0
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        for text, needs, has in _texts(widget):
            seen += bool(text)
            if text and (needs[0] > has[0] + SPARE or needs[1] > has[1] + SPARE):
                cut.add((type(widget).__name__, widget.objectName() or _around(widget), text))
    return cut, seen


def _around(widget: QWidget) -> str:
    around = widget.parentWidget()
    return f"in {around.objectName() or type(around).__name__}" if around is not None else ""


Size = tuple[float, float]


def _texts(widget: Any) -> Iterator[tuple[str, Size, Size]]:
    """Each text of a widget, how large it is written, and how much room there is for it."""
    metrics = QFontMetrics(widget.font())

    def line(text: str) -> Size:
        return metrics.horizontalAdvance(text), metrics.height()

    if isinstance(widget, QTabBar):
        for index in range(widget.count()):
            box = widget.tabRect(index)
            shown, needs = widget.tabText(index), line(widget.tabText(index))
            if isinstance(widget, Tabs):  # whole, or as number and first word, and then with a tool tip
                shown = widget.shown(index)
                needs = widget._width(shown), metrics.height()
                assert shown == widget.tabText(index) or widget.tabToolTip(index) == widget.tabText(index)
            yield shown, needs, (min(box.width(), widget.width() - box.left()), box.height())
    elif isinstance(widget, Segment):
        letter = narrowed(widget.font(), widget.text(), widget.room()) or widget.font()
        metrics = QFontMetrics(letter)
        yield widget.text(), line(widget.text()), (widget.room(), widget.height())
    elif isinstance(widget, Switch):
        yield widget.text(), line(widget.text()), (widget.width() - widget._side() - 8, widget.height())
    elif isinstance(widget, QPushButton | QRadioButton | QCheckBox):
        yield widget.text(), line(widget.text().replace("&", "")), _button_room(widget)
    elif isinstance(widget, QAbstractButton):
        yield widget.text(), line(widget.text().replace("&", "")), (widget.width(), widget.height())
    elif isinstance(widget, QComboBox):
        longest = max((widget.itemText(i) for i in range(widget.count())), key=metrics.horizontalAdvance, default="")
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        box = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, widget)
        yield longest, line(longest), (box.width(), widget.height())
    elif isinstance(widget, OneLine):
        letter = widget.written()
        if letter is None and isinstance(widget, Subtitle):
            return  # it is not written at all, and the tip says it
        needs = QFontMetrics(letter or widget.font()).horizontalAdvance(widget.text())
        yield widget.text(), (needs, metrics.height()), (widget.width(), widget.height())
    elif isinstance(widget, OtherWord):
        return  # whole, or not written at all
    elif isinstance(widget, QLabel) and not isinstance(widget, Steady | NoteText):  # these say themselves what fits
        flags = Qt.TextFlag.TextWordWrap if widget.wordWrap() else Qt.TextFlag(0)
        flags |= Qt.TextFlag.TextShowMnemonic if widget.buddy() is not None else Qt.TextFlag(0)
        room = widget.contentsRect()
        if widget.textFormat() != Qt.TextFormat.RichText:
            needs = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), int(flags), widget.text())
            yield widget.text(), (needs.width(), needs.height()), (room.width(), room.height())
    elif isinstance(widget, QLineEdit):
        yield widget.text(), line(widget.text()), (widget.width() - 8, widget.height())


def _button_room(widget: QAbstractButton) -> Size:
    option = QStyleOptionButton()
    widget.initStyleOption(option)  # type: ignore[attr-defined]
    element = {
        QRadioButton: QStyle.SubElement.SE_RadioButtonContents, QCheckBox: QStyle.SubElement.SE_CheckBoxContents,
    }  # fmt: skip
    found = next((part for kind, part in element.items() if isinstance(widget, kind)), None)
    box = widget.style().subElementRect(found or QStyle.SubElement.SE_PushButtonContents, option, widget)
    icon = widget.iconSize().width() + 4 if not widget.icon().isNull() else 0
    return box.width() - icon, widget.height()
