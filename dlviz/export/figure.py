"""A panel's stage or one card of it as a widget that nobody sees, of which pictures, films and pages are drawn."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPalette, QPdfWriter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSizePolicy, QWidget

from dlviz.cards import CARDS, name_of, not_there, parted
from dlviz.export.caption import Caption
from dlviz.export.look import PLAIN, Setting
from dlviz.model.fields import Checked
from dlviz.panels import panel_class, title
from dlviz.theme import Theme, palette
from dlviz.ui.card import Card
from dlviz.ui.labels import Text
from dlviz.ui.layouts import BARE, column, row
from dlviz.ui.panel import AnyPanel
from dlviz.ui.plots.plot import Plot

LEAST_ROOM = (320, 240)  # pixels; what is laid out in less does not know what it needs
LITTLE = 0.85  # times as large is drawn what would else lack a part: a slide's letters are large, as 540 lines are few
AT_LAST = 0.75  # the same, where a card has given its place already
PLOT = 120  # pixels at normal type: no plot that stays is lower, where a card has given its place
TRIES = 3  # for what is laid out anew for another room
NO_LINE_END = "\u00a0".encode()  # a space at which no line ends


class Figure(QWidget):
    """A panel's stage under its title, or one card by itself, above what it is of; never shown on the screen.

    Where it would not fit, it is laid out as large as it must be, the ``least``, and all of it is drawn smaller. A card
    may be one ``of`` a panel that others were taken out of, too: it shows them all a state, and outlives the figures.
    """

    def __init__(
        self,
        what: str,
        state: Checked,
        theme: Theme,
        size: tuple[int, int],
        setting: Setting = PLAIN,
        of: AnyPanel | None = None,
    ) -> None:
        super().__init__()
        name, card = parted(what)
        theme = theme.scaled(type=setting.letters)
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        colours = palette(theme)
        if card:
            colours.setColor(QPalette.ColorRole.Window, theme.color("surface"))
        self.setPalette(colours)
        self.setAutoFillBackground(not setting.transparent)
        self.panel: AnyPanel = of or drawn_panel(name, state, theme)
        self._column = column(of=self, gap=0, margins=BARE)
        self.title = Text(size=1.2, bold=True, wrap=True)
        self.title.setContentsMargins(14, 8, 0, 0)
        self.title.set_theme(theme)
        self.title.setText(setting.title or title(name))
        self.left_out = Text("quiet")
        self.left_out.setContentsMargins(14, 8, 14, 0)
        self.left_out.set_theme(theme)
        self.left_out.hide()
        if setting.has_title and (setting.title or not card):
            self._column.addLayout(row((self.title, 1), self.left_out, gap=0))
        if card:
            self._take_out(card, has_title=setting.has_title and not setting.title, is_lent=of is not None)
        else:
            self._column.addWidget(self.panel, 1)
            if not setting.has_title:
                self._column.addWidget(self.left_out)
        self._must = bool(setting.caption)
        self._caption: Caption | None = None
        caption = Caption(theme, size) if setting.captioned(card) else None
        # What is not shown does not know what it needs, nor what is shown in no room at all.
        self._fit((max(size[0], LEAST_ROOM[0]), max(size[1], LEAST_ROOM[1])))
        self._size, self._share = QSize(*size), self._fitting(size, caption)
        self._natural = self._share  # without the little that a working takes
        if caption is not None:
            self._put_under(Caption(theme, self._inside, size) if self.is_small else caption)
        self._say_under()  # before all is laid out: it may take two lines
        self._fit(self._inside)
        if setting.transparent:
            self._let_through()
        self.make_room()

    def _fitting(self, size: tuple[int, int], caption: Caption | None) -> float:
        """The share of its natural size at which all of it is seen, 1 where there is room."""
        under = caption.line if caption is not None and (self._must or caption.has_room) else 0
        needed = self._column.minimumSize() + QSize(0, under)
        self.least: tuple[int, int] = (max(needed.width(), 1), max(needed.height(), 1))
        return min(1.0, size[0] / self.least[0], size[1] / self.least[1])

    @property
    def _inside(self) -> tuple[int, int]:
        """The room in which it is laid out."""
        return math.ceil(self._size.width() / self._share), math.ceil(self._size.height() / self._share)

    @property
    def is_small(self) -> bool:
        """Whether all of it is drawn smaller than it should be, since it has not the room for its letters."""
        return self._natural < 1

    def _put_under(self, caption: Caption) -> None:
        """A caption that nobody asked for gives way where there is little room."""
        if self._must or caption.has_room:
            self._caption = caption
            self._column.addWidget(caption)
            caption.show()  # the figure is there already

    def show_state(self, state: Checked) -> None:
        """Another state of the same panel in the same room, as the frames of a film are."""
        self.panel.show_state(state)
        self._say_under()

    def _say_under(self) -> None:
        if self._caption is not None:
            self._caption.show_parts(self.panel.controls.brief(self.panel.state, self.panel.result), must=self._must)

    def make_room(self) -> None:
        """For a working that has more lines than its place.

        The cards above it are as low as they may be, and then all is drawn a little smaller. Where that is not enough,
        the card beside it gives it its place. What has room stays so, also for a state with fewer lines.
        """
        working, stage, ground = self.panel.working, self.panel.stage, self.panel.ground
        if not working.isVisibleTo(self) or not ground.isAncestorOf(working) or self._has_grown(LITTLE):
            return
        if gone := stage.give_place(working):
            self.left_out.setText(self.tr("left out: {0}").format(", ".join(card.title.text() for card in gone)))
            self.left_out.show()
            working.setMinimumHeight(0)
            for plot in ground.findChildren(Plot):
                plot.setMinimumHeight(round(PLOT * self.panel.theme.type))
            self._fit(self._inside)  # or it is not known what they need
            self._share = self._natural = self._fitting((self._size.width(), self._size.height()), self._caption)
            self._fit(self._inside)
            self._has_grown(AT_LAST)

    def _has_grown(self, little: float) -> bool:
        """Whether the working has what it lacks now, at the cost of cards higher than they must be and of the size."""
        for _ in range(TRIES):
            if not (lack := self.panel.working.lack()):
                return True
            if not self._grow(lack, little):
                return False
        return not self.panel.working.lack()

    def _grow(self, lack: int, little: float) -> bool:
        """Whether so many pixels could be given to the working; if not, it has those that cost no size."""
        working, ground, stage = self.panel.working, self.panel.ground, self.panel.stage
        working.setMinimumHeight(working.height() + lack)
        needed = max(stage.totalMinimumSize().height(), stage.totalMinimumHeightForWidth(ground.width()))
        over = max(needed - ground.height(), 0)
        high = self._inside[1] + over
        if is_enough := self._size.height() / self._natural >= little * high:
            if over:
                self._share = self._size.height() / high
        else:
            working.setMinimumHeight(max(working.minimumHeight() - over, working.minimumSizeHint().height()))
        self._fit(self._inside)
        return is_enough

    def _take_out(self, name: str, *, has_title: bool, is_lent: bool) -> None:
        """The card out of its panel, which draws it and is in no window: what is hidden in one is laid out with it."""
        cards = {name_of(card.objectName()): card for card in self.panel.findChildren(Card)}
        card, there = cards[name], shown_cards(self.panel)
        if name not in there:
            if not is_lent:
                self.panel.deleteLater()
            raise not_there(self.panel.NAME, name, there)
        self._column.addWidget(card, 1)
        card.be_alone(has_title=has_title)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # in a stage some give way
        card.show()

    def _fit(self, size: tuple[int, int]) -> None:
        """Lay out at this size, though it be smaller than the panel would like."""
        self.setMinimumSize(1, 1)
        self.resize(*size)
        self.show()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.resize(*size)

    def _let_through(self) -> None:
        """A picture without a ground of its own lies on whatever is under it."""
        for plot in self.findChildren(Plot):
            plot.setBackground(None)
        for area in self.findChildren(QAbstractScrollArea):
            area.viewport().setAutoFillBackground(False)

    def paint(self, painter: QPainter) -> None:
        painter.scale(self._share, self._share)
        flags = QWidget.RenderFlag.DrawChildren
        if self.autoFillBackground():
            flags |= QWidget.RenderFlag.DrawWindowBackground
        self.render(painter, QPoint(), QRegion(), flags)

    def svg(self) -> bytes:
        """What it shows now, as Qt writes it; its lines have ended, so spaces are those that a person looks for."""
        made = into_memory(lambda buffer: self._draw_into(_svg_device(buffer, self.logicalDpiX(), self._size)))
        return made.replace(NO_LINE_END, b" ")

    def pdf(self) -> bytes:
        """The same as a page of this size."""
        return into_memory(lambda buffer: self._draw_into(_pdf_device(buffer, self.logicalDpiX(), self._size)))

    def alt(self) -> str:
        """What its pictures say to whoever does not see them."""
        seen = [each for each in self.findChildren(QWidget) if each.isVisibleTo(self) and each.accessibleDescription()]
        titles = [card.title.text() for card in self.findChildren(Card) if card.isVisibleTo(self)]
        return ". ".join((*titles, *dict.fromkeys(each.accessibleDescription() for each in seen)))

    def _draw_into(self, device: QSvgGenerator | QPdfWriter) -> None:
        device.setTitle(self.title.text())
        painter = QPainter(device)
        self.paint(painter)
        painter.end()


def drawn_panel(name: str, state: Checked, theme: Theme) -> AnyPanel:
    """One of which pictures are made."""
    made: AnyPanel = panel_class(name)(theme, state, is_picture=True)
    made.room.become_picture()
    return made


def shown_cards(panel: AnyPanel) -> tuple[str, ...]:
    """Those of the mode, though one may have left its place to another."""
    there = {name_of(card.objectName()) for card in panel.stage.there()}
    return tuple(name for name in CARDS[panel.NAME] if name in there)


def _svg_device(buffer: QBuffer, dpi: int, size: QSize) -> QSvgGenerator:
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setResolution(dpi)  # or axes and data shift against each other
    return generator


def _pdf_device(buffer: QBuffer, dpi: int, size: QSize) -> QPdfWriter:
    """A page of exactly this size, for a screen of some dots an inch."""
    writer = QPdfWriter(buffer)
    writer.setResolution(dpi)
    points = QSizeF(size) * 72.0 / dpi
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return writer


def into_memory(write: Callable[[QBuffer], Any]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(data.data())
