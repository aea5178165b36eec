"""A state as a picture: a fresh panel, or one card of it, drawn off the screen at a fixed size.

``what`` is ``PANEL`` or ``PANEL.CARD`` everywhere. Menu, command line, films and notebooks all come here.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from dlviz.export.figure import Figure, shown_cards
from dlviz.export.look import PLAIN, Look, Setting
from dlviz.export.made import Made
from dlviz.export.png_file import as_png
from dlviz.export.sizes import DPI
from dlviz.export.text_width import for_others
from dlviz.model.fields import Checked
from dlviz.panels import panel_class
from dlviz.theme import LIGHT, THEMES, Theme
from dlviz.ui.panel import AnyPanel

T = TypeVar("T")

INCH = 0.0254  # metres


def cards_there(panel: str, state: Checked) -> tuple[str, ...]:
    """The cards that a panel shows with these values."""
    return asked(panel, state, shown_cards)


def asked(panel: str, state: Checked, ask: Callable[[AnyPanel], T]) -> T:
    """What a panel with these values says, of which no picture is made."""
    with without_garbage():
        made = panel_class(panel)(LIGHT, state, is_picture=True)
        try:
            return ask(made)
        finally:
            end(made)


def least(
    what: str, state: Checked, theme: Theme, size: tuple[int, int], setting: Setting = PLAIN
) -> tuple[int, int] | None:
    """The least size at which nothing has to be drawn smaller, where this one is less."""
    at = size
    while more := paint(what, state, theme, at, lambda figure: figure.least if figure.is_small else None, setting):
        at = max(more[0], at[0]), max(more[1], at[1])  # there some texts are broken into other lines
    return None if at == size else at


def paint(
    what: str,
    state: Checked,
    theme: Theme,
    size: tuple[int, int],
    draw: Callable[[Figure], T],
    setting: Setting = PLAIN,
) -> T:
    """Make the figure, let ``draw`` have it, and take it away again."""
    with without_garbage():
        return _paint(lambda: Figure(what, state, theme, size, setting), draw)


@contextmanager
def without_garbage() -> Iterator[None]:
    """What figures leave is swept at the end of this, and not before.

    What pyqtgraph leaves of them are cycles that own Qt objects. Python would sweep them up at any moment, such as
    inside a ``disconnect``, where Qt holds the lock that their end waits for: the program would stand still for ever.
    """
    swept = gc.isenabled()
    gc.disable()  # so that all of it is young, and found in a millisecond
    try:
        yield
    finally:
        if swept:
            gc.collect(0)
            gc.enable()


def _paint(make: Callable[[], Figure], draw: Callable[[Figure], T]) -> T:
    """Apart, so that nothing holds the figure when what is left of it is swept."""
    figure = make()
    try:
        return draw(figure)
    finally:
        take_away(figure)


def take_away(figure: Figure) -> None:
    end(figure.panel, figure)  # of a card the panel is not inside


def end(*widgets: QWidget) -> None:
    for each in widgets:
        each.close()
        each.deleteLater()
        QApplication.sendPostedEvents(each, QEvent.Type.DeferredDelete.value)


def image(
    what: str,
    state: Checked,
    theme: Theme,
    size: tuple[int, int] = (1280, 720),
    scale: float = 1,
    setting: Setting = PLAIN,
) -> QImage:
    """A bitmap ``scale`` times as fine, with the same layout."""
    draw = partial(photograph, size=size, scale=scale, transparent=setting.transparent)
    return paint(what, state, theme, size, draw, setting)


def photograph(figure: Figure, size: tuple[int, int], scale: float, *, transparent: bool = False) -> QImage:
    """What the figure shows now."""
    kind = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    made = QImage(QSize(*size) * scale, kind)
    if transparent:
        made.fill(Qt.GlobalColor.transparent)
    made.setDevicePixelRatio(scale)
    for each in (made.setDotsPerMeterX, made.setDotsPerMeterY):  # or a document sets a fine picture too large
        each(round(scale * DPI / INCH))
    painter = QPainter(made)
    figure.paint(painter)
    painter.end()
    return made


def still(what: str, state: Checked, ending: str, look: Look) -> Made:
    """A file with this ending: .png, .svg or .pdf."""

    def draw(figure: Figure) -> Made:
        return Made(_written(figure, ending, look), is_small=figure.is_small)

    return paint(what, state, THEMES[look.theme], look.size, draw, look.setting)


def _written(figure: Figure, ending: str, look: Look) -> bytes:
    if ending == ".png":
        return as_png(photograph(figure, look.size, look.scale, transparent=look.setting.transparent))
    return for_others(figure.svg()) if ending == ".svg" else figure.pdf()
