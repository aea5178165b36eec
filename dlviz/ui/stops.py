"""The order in which Tab goes through a panel."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dlviz.ui.card import Card
from dlviz.ui.layouts import held_by


def put_in_order(stage: QWidget, controls: QWidget, last: QWidget) -> None:
    """Tab goes through the stage, each card as its things stand there, then the controls, then what is the last."""

    def is_a_stop(widget: QWidget) -> bool:  # the list of a combo box is a window of its own
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.window() is stage.window()

    for card in stage.findChildren(Card):
        for one, other in itertools.pairwise(filter(is_a_stop, held_by(card.body))):
            QWidget.setTabOrder(one, other)
    for widget in filter(is_a_stop, controls.findChildren(QWidget)):
        QWidget.setTabOrder(widget, last)
