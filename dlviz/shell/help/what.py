"""*What is this?*: what a control is, from the declaration of its field and the glossary."""

from __future__ import annotations

import html

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from dlviz.cards import public
from dlviz.glossary import Term, of_card, of_field
from dlviz.i18n import language
from dlviz.messages import translate
from dlviz.model.fields import Field
from dlviz.model.numbers import written
from dlviz.ui.card import Card
from dlviz.ui.labels import Text
from dlviz.ui.panel import AnyPanel


def explain(panel: AnyPanel, window: QWidget) -> None:
    """Give everything in a panel, and the buttons in sight, the words that *What is this?* shows."""
    for card in panel.findChildren(Card):
        words = [_said(term) for term in of_card(public(card.objectName()))]
        card.setWhatsThis(_page(card.title.text(), [card.subtitle.text(), *words]))
    for name, field in panel.fields.items():
        widget = panel.findChild(QWidget, f"{panel.NAME}.{name}")
        if widget is not None:
            widget.setWhatsThis(of_control(panel, name, field))
            _describe(widget, panel.NAME, name)
    panel.working.setWhatsThis(_page(panel.working.title.text(), [translate("WhatIsThis",
        "The formula, the same with the numbers of this moment put in, and what comes of it."
    )]))  # fmt: skip
    for button in window.findChildren(QAbstractButton):
        if button.toolTip() and not button.whatsThis():
            button.setWhatsThis(_page(button.text() or button.accessibleName(), [_tip(button)]))


def _describe(widget: QWidget, panel: str, name: str) -> None:
    """The meaning of a quantity's terms, for whoever does not see its tip."""
    entry = getattr(widget, "edit", None)
    if isinstance(entry, QWidget):
        entry.setAccessibleDescription(" ".join(term.meaning(language()) for term in of_field(f"{panel}.{name}")))


def tip(panel: AnyPanel, place: QPoint) -> str:
    """What a field, or the head of a card, at a place of the panel means, where the glossary has a word for it."""
    widget = panel.childAt(place)
    card = widget.parentWidget() if isinstance(widget, Text) else None
    in_head = isinstance(card, Card) and widget in (card.title, card.subtitle)
    while widget is not None and widget is not panel:
        name = widget.objectName()
        if terms := of_card(public(name)) if in_head and isinstance(widget, Card) else of_field(name):
            return "".join(
                f"<p>{_both(term.called(language()))}: {html.escape(term.meaning(language()))}</p>" for term in terms
            )
        widget = widget.parentWidget()
    return ""


def of_control(panel: AnyPanel, name: str, field: Field) -> str:
    """Its name, the terms that it shows with their meaning, and what it takes."""
    terms = of_field(f"{panel.NAME}.{name}")
    words = [_said(term) for term in terms]
    return _page(panel.called(name), [*words, takes(field)], f"{panel.NAME}.{name}")


def takes(field: Field) -> str:
    """Which values a field takes, and which it has at the start."""
    low, high = field.limits
    start = field.default
    if field.choices:
        return ""
    if low is None or isinstance(start, tuple | list | str):
        return ""
    return translate("WhatIsThis", "From {0} to {1}; at the start {2}.").format(*map(written, (low, high, start)))


def _tip(button: QAbstractButton) -> str:
    """The tip of a button, where it says more than the button."""
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    key = action.shortcut().toString() if action is not None else ""
    return key if button.toolTip().startswith(button.text()) else button.toolTip()


def _said(term: Term) -> str:
    return f"{_both(term.called(language()))}: {term.meaning(language())}"


def _both(words: tuple[str, str]) -> str:
    here, other = words
    return here if here == other else f"{here} ({other})"


def _page(title: str, lines: list[str], name: str = "") -> str:
    """Rich text, in which no text of a person's can be mark-up."""
    parts = [f"<b>{html.escape(title)}</b>", *(html.escape(line) for line in lines if line)]
    if name:
        parts.append(translate("WhatIsThis", "On the command line: {0}").format(f"<code>{html.escape(name)}</code>"))
    return "<br>".join(parts)
