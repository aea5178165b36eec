"""Where the keyboard is in a panel: the order of Tab, and where it goes on when what had the focus has gone."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dlviz.ui.card import Card
from dlviz.ui.layouts import held_by

STOPS = (Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)


def put_in_order(stage: QWidget, controls: QWidget, last: QWidget) -> None:
    """Tab goes through the stage, each card as its things stand there, then the controls, then what is the last."""
    window = stage.window()

    def is_a_stop(widget: QWidget) -> bool:  # the list of a combo box is a window of its own
        return widget.focusPolicy() in STOPS and widget.window() is window

    for card in stage.findChildren(Card):
        for one, other in itertools.pairwise(filter(is_a_stop, held_by(card.body))):
            QWidget.setTabOrder(one, other)
    *_, end = (widget for widget in chain(stage) if controls.isAncestorOf(widget) and widget.window() is window)
    policy = end.focusPolicy()
    end.setFocusPolicy(STOPS[0])  # or Qt would not; a note is none yet: it is one where it has more to say
    QWidget.setTabOrder(end, last)
    end.setFocusPolicy(policy)


def chain(begin: QWidget) -> Iterator[QWidget]:
    """What Tab goes through from a widget on until it is round."""
    yield begin
    widget = begin.nextInFocusChain()
    while widget is not None and widget is not begin:
        yield widget
        widget = widget.nextInFocusChain()


def keep_focus(panel: QWidget, widget: QWidget | None, play: QWidget | None) -> None:
    """Where what had the focus has gone, it is where a person goes on, and not in the next number on the way."""
    if widget is None or not isValid(widget) or not panel.isAncestorOf(widget):
        return
    if widget.isVisibleTo(panel) and widget.isEnabled():
        return
    around: QWidget | None = widget.parentWidget()
    while around is not None and around is not panel and not _can_be_at(around):
        around = around.parentWidget()
    target = around
    if around is panel:
        target = play if play is not None and _can_be_at(play) else _way_on(widget) or panel
    if target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _way_on(widget: QWidget) -> QWidget | None:
    """The last stop of its card, such as the button for the next question; a panel itself shows no ring."""
    card: QWidget | None = widget
    while card is not None and not isinstance(card, Card):
        card = card.parentWidget()
    stops = [stop for stop in held_by(card.body) if _can_be_at(stop)] if card is not None else []
    return stops[-1] if stops else None


def _can_be_at(widget: QWidget) -> bool:
    """Whether the keyboard can be at a widget now."""
    return widget.focusPolicy() in STOPS and widget.isVisible() and widget.isEnabled()
