"""What can be done with one card: a button in its head and a right-click on its picture open the same menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from dlviz.cards import name_of
from dlviz.ui import accessible
from dlviz.ui.card import Card
from dlviz.ui.panel import AnyPanel
from dlviz.ui.reworded import Reworded
from dlviz.ui.workings.working_view import WorkingView

Act = Callable[[AnyPanel, Card], object]


class MoreButton(Reworded, QToolButton):
    """⋯ in the head of a card, no higher than its title, so that nothing moves."""

    spoken_as = accessible.Press  # its name and its tip are the same words, which need be said once

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._card = card
        self.setText("⋯")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName(f"{card.objectName()}.more")
        self.retranslate()
        card.head.addWidget(self)
        self._fit()

    def _fit(self) -> None:
        self.setFont(self._card.title.font())
        height = self._card.title.minimumHeight()
        self.setFixedSize(round(1.4 * height), height)

    def retranslate(self) -> None:
        self.setToolTip(self.tr("Copy or save this card"))
        self.setAccessibleName(self.toolTip())

    def set_theme(self, _theme: object) -> None:
        self._fit()


class CardMenus(QObject):
    """``acts`` does what is chosen: ``copy_picture``, ``save_picture``, ``copy_numbers`` and ``copy_formula``."""

    def __init__(self, window: QWidget, acts: dict[str, Act]) -> None:
        super().__init__(window)
        self._acts = acts

    def serve(self, panel: AnyPanel) -> None:
        """Give every card of a panel its menu."""
        for card in panel.ground.findChildren(Card):
            button = MoreButton(card)
            button.clicked.connect(lambda _, at=button, card=card: self.show(panel, card, at, QPoint(0, at.height())))
            card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            card.customContextMenuRequested.connect(partial(self.show, panel, card, card))

    def show(self, panel: AnyPanel, card: Card, widget: QWidget, place: QPoint) -> None:
        """At a place of a widget. A card under a veil gives nothing away: what it holds is the answer."""
        if not panel.veils.laid:
            self.menu(panel, card).popup(widget.mapToGlobal(place))

    def menu(self, panel: AnyPanel, card: Card) -> QMenu:
        menu = QMenu(card)
        menu.setObjectName("card_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setFont(panel.font())
        texts = {
            "copy_picture": self.tr("Copy picture"),
            "save_picture": self.tr("Save picture as…"),
            "copy_numbers": self.tr("Copy numbers"),
            "copy_formula": self.tr("Copy formula (LaTeX)"),
        }
        for name, text in texts.items():
            if name != "copy_formula" or isinstance(card, WorkingView):
                action = menu.addAction(text)
                action.setObjectName(f"card_menu.{name}")
                action.triggered.connect(lambda _, act=self._acts[name]: act(panel, card))
        return menu


def what(panel: AnyPanel, card: Card) -> str:
    """``descent.curve``."""
    return f"{panel.NAME}.{name_of(card.objectName())}"
