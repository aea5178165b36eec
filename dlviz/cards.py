"""The cards of each panel by their public names, and what ``PANEL`` and ``PANEL.CARD`` mean. Needs no Qt.

A name here is a promise: command lines, sets of figures and notebooks use it. A contract test compares the table with
the cards that the panels make.
"""

from __future__ import annotations

from dlviz.errors import USAGE, Problem
from dlviz.topics import PANELS

CARDS = {
    "perceptron": ("neuron", "plane", "steps", "table", "working"),
    "activations": ("large", "gallery", "table", "working"),
    "network": ("drawing", "plane", "matrices", "losses", "working"),
    "matrix": ("product", "array", "dot", "chain", "quiz", "working"),
    "cost": ("data", "curve", "table", "working"),
    "descent": ("curve", "data", "costs", "table", "working"),
    "log-loss": ("curve", "bars", "table", "classes", "library", "sample", "working"),
    "digits": ("pad", "bars", "slopes", "losses", "weights", "confusion", "gallery", "plane", "working"),
}

# Of each panel the modes that show cards which its first state does not show.
_MODES: dict[str, dict[str, tuple[str, ...]]] = {
    "perceptron": {"learn": ("steps",)},
    "network": {"train": ("losses",)},
    "matrix": {"array": ("array", "dot"), "chain": ("chain",), "quiz": ("quiz",)},
    "log-loss": {"categorical": ("classes", "library", "sample")},
    "digits": {"train": ("losses", "weights"), "judge": ("confusion", "gallery", "plane")},
}
SHOWN_WITH = {
    (panel, card): {"mode": mode} for panel, modes in _MODES.items() for mode, cards in modes.items() for card in cards
}


def parted(what: str) -> tuple[str, str]:
    """``descent.curve`` as panel and card; the card of ``descent`` alone is empty.

    Raises
    ------
    Problem
        ``unknown_panel`` or ``unknown_card``.
    """
    panel, dot, card = what.partition(".")
    if panel not in PANELS:
        raise Problem("unknown_panel", USAGE, panel=panel, panels=PANELS)
    if dot and card not in CARDS[panel]:
        raise Problem("unknown_card", USAGE, panel=panel, card=card, cards=_named(panel, CARDS[panel]))
    return panel, card


def _named(panel: str, cards: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{panel}.{card}" for card in cards)


def not_there(panel: str, card: str, there: tuple[str, ...]) -> Problem:
    """A card that this state of its panel does not show."""
    return Problem("card_not_there", USAGE, card=f"{panel}.{card}", cards=_named(panel, there))


def public(object_name: str) -> str:
    """The public name with its panel: ``descent.curve`` of ``descent.curve_card``."""
    return object_name.removesuffix("_card")


def name_of(object_name: str) -> str:
    """The public name of a card: ``curve`` of ``descent.curve_card``."""
    return object_name.partition(".")[2].removesuffix("_card")
