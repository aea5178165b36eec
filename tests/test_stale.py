"""A panel that has shown other states, themes, languages, letters and sizes stands, says and draws as a fresh one does.

It is painted on its way, since painting keeps bitmaps and outlines; the fresh one, made at each step, need not be.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.marks import Mark
from dlviz.panels import panel_class
from dlviz.theme import DARK, LIGHT, PROJECTOR
from dlviz.topics import PANELS, topic
from dlviz.ui.card import Card
from dlviz.ui.panel import AnyPanel
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.plots.plot import Plot
from tests.everywhere import MODES, leave, settle, unpainted
from tests.random_states import SHORT, random_edit
from tests.share import WHOLE, in_turns

SIZES = ((1280, 640), (1366, 600), (1000, 560), (1600, 800), (663, 640))
LOOKS = {"light": LIGHT, "dark": DARK, "projector": PROJECTOR, "large type": LIGHT.scaled(type=1.5)}
RING = "focus_ring"  # where the keyboard is
STEPS = 80 if WHOLE else 5


@pytest.mark.parametrize("name", PANELS)
def test_nothing_is_left_of_what_was_shown_before(qtbot: QtBot, name: str) -> None:
    rng, theme, language, size, card = random.Random(f"stale {name}"), "light", "en", SIZES[0], ""
    state = topic(name).State(**SHORT.get(name, {}))
    walked, before = shown(qtbot, panel_class(name)(LOOKS[theme], state), size), [state]
    for _ in range(STEPS):
        for kind in rng.sample(("edit", "edit", "mode", "undo", "theme", "language", "size", "card"), 2):
            match kind:
                case "theme":
                    theme = rng.choice(tuple(LOOKS))
                    walked.set_theme(LOOKS[theme])
                case "language":
                    language = "ko" if language == "en" else "en"
                    set_language(language)
                case "size":
                    size = rng.choice(SIZES)
                    walked.resize(*size)
                case "card":
                    card = rng.choice(walked.stage.there()).objectName()
                    choose(walked, card)
                case _:
                    state = another(kind, name, state, before, rng)
                    before.append(state)
                    walked.show_state(state)
            settle(rng.randint(0, 2))
        settle()
        leave(walked)
        fresh = shown(qtbot, unpainted(panel_class(name)(LOOKS[theme], state)), size)
        choose(fresh, card)
        assert dict(said(walked)) == dict(said(fresh)), (state, theme, language, size)
        drawn, anew = drawings(walked), drawings(fresh)
        assert drawn.keys() == anew.keys()
        for drawing, marks in drawn.items():
            assert len(marks) == len(anew[drawing]), (drawing, state, theme, language, size)
            assert all(map(Mark.same, marks, anew[drawing])), (drawing, state, theme, language, size)
        fresh.hide()


LARGE = LIGHT.scaled(type=1.5)
WAYS = ((LARGE, LIGHT), (LIGHT, LARGE), *(((PROJECTOR, LIGHT), (LIGHT, PROJECTOR)) if WHOLE else ()))
LARGEST = PROJECTOR.scaled(type=1.5)
ROOMS = ((LARGEST, (900, 560)), (LIGHT, (663, 640)), (LARGEST, (663, 592)), (PROJECTOR, (900, 560)))
ALL_ROOMS = tuple((theme, size) for theme in (*LOOKS.values(), LARGEST) for size in (*SIZES, (900, 560), (800, 700)))
ROOMS_OF = {
    name: [room for one, room in in_turns(PANELS, ALL_ROOMS if WHOLE else ROOMS, times=2) if one == name]
    for name in PANELS
}


@pytest.mark.parametrize("name", PANELS)
def test_which_cards_are_seen_and_where_follows_from_the_room_alone(qtbot: QtBot, name: str) -> None:
    """A panel made in a room, and one that came there from a larger or a smaller one, in other letters."""
    state = topic(name).State(**SHORT.get(name, {}))
    came = [shown(qtbot, panel_class(name)(LIGHT, state), size) for size in ((1600, 900), (663, 640))]
    for theme, size in ROOMS_OF[name]:
        made = shown(qtbot, unpainted(panel_class(name)(theme, state)), size)
        for panel in came:
            panel.set_theme(theme)
            panel.resize(*size)
            settle()
            assert cards(panel) == cards(made), (theme.name, theme.type, size)
        made.hide()


@pytest.mark.parametrize("name", PANELS)
def test_what_was_large_or_seen_from_afar_has_the_letters_of_the_theme(qtbot: QtBot, name: str) -> None:
    """What had letters of its own once kept them, and all in it that has none."""
    state, theme = topic(name).State(**SHORT.get(name, {})), LIGHT.scaled(type=1.5)
    walked = shown(qtbot, unpainted(panel_class(name)(LIGHT, state)), (1900, 1000))
    assert walked.room.sides.growth > 1
    walked.resize(*SIZES[0])
    for card in walked.stage.there():
        for large in (card, None):
            walked.stage.enlarge(large)
            settle(1)
    walked.set_theme(theme)
    settle()
    old, new = letters(walked), letters(shown(qtbot, unpainted(panel_class(name)(theme, state)), SIZES[0]))
    both = old.keys() & new.keys()  # of several cards another may be seen where there is room for one
    assert {part: old[part] for part in both} == {part: new[part] for part in both}
    assert {card.objectName() for card in walked.stage.there()} & both


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_shows_the_same_of_a_plane_whatever_it_was_dressed_in(qtbot: QtBot, name: str) -> None:
    """A view follows from the state, the size and the theme: shown first in one, then in another."""
    state, size = topic(name).State(**SHORT.get(name, {})), SIZES[0]
    for first, then in WAYS:
        walked = shown(qtbot, unpainted(panel_class(name)(first, state)), size)
        walked.set_theme(then)
        settle()
        fresh = shown(qtbot, unpainted(panel_class(name)(then, state)), size)
        for fields in MODES.get(name, ({},))[: None if WHOLE else 1]:
            for panel in (walked, fresh):
                panel.show_state(replace(state, **fields))
            settle()
            assert views(walked) == views(fresh), (first.name, first.type, then.name, then.type, fields)
            assert dict(said(walked)) == dict(said(fresh)), (first.name, first.type, then.name, then.type, fields)
        walked.hide()
        fresh.hide()


def letters(panel: AnyPanel) -> dict[str, float]:
    return {part.objectName(): part.font().pointSizeF() for part in parts(panel, QWidget)}


def cards(panel: AnyPanel) -> dict[str, tuple[int, ...]]:
    return {part.objectName(): part.geometry().getRect() for part in parts(panel, Card)}


def choose(panel: AnyPanel, name: str) -> None:
    for card in panel.stage.there():
        if card.objectName() == name:
            panel.stage.choose(card)
    settle()


def another(kind: str, name: str, state: Any, before: list[Any], rng: random.Random) -> Any:
    if kind == "mode":
        return replace(state, **rng.choice(MODES.get(name, ({},))))
    return rng.choice(before) if kind == "undo" else random_edit(state, rng)


def shown(qtbot: QtBot, panel: AnyPanel, size: tuple[int, int]) -> AnyPanel:
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    settle()
    leave(panel)
    return panel


def said(panel: AnyPanel) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is written, and what a screen reader says, of each part that is seen and has a name, and where it is."""
    for part in parts(panel, QWidget):
        text = part.text() if isinstance(part, QLabel | QAbstractButton) else ""
        words = part.accessibleName(), part.accessibleDescription(), part.toolTip(), text
        yield part.objectName(), (*words, str(part.geometry().getRect()))


def drawings(panel: AnyPanel) -> dict[str, tuple[Mark, ...]]:
    return {part.objectName(): part.marks for part in parts(panel, Drawing)}


def views(panel: AnyPanel) -> dict[str, tuple[object, ...]]:
    """Which part of the plane each plot shows, in so many pixels, and the ticks beside it."""
    return {plot.objectName(): (plot.box.viewRange(), plot.box.rect(), *ticks(plot)) for plot in parts(panel, Plot)}


def ticks(plot: Plot) -> Iterator[tuple[object, ...]]:
    for axis in plot.axis.values():
        places = axis._tickLevels or axis.tickValues(*axis.range, axis.size().width())
        yield axis.size(), axis.flat, axis.labelText, places


def parts(panel: AnyPanel, kind: type[Any]) -> list[Any]:
    return [part for part in panel.findChildren(kind) if part.isVisible() and part.objectName() not in ("", RING)]
