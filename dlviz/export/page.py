"""A page that moves: one HTML file with the pictures, numbers, tables and working of every step, and no network.

A page is made of *slots*, such as the brief line or the picture of a card, and of *pieces*, each written once. A frame
says which pieces lie in which slot; ``resources/page/page.js`` puts them there, and what a reader sees without scripts
is the step that the state is at.
"""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import msgspec

from dlviz.cards import name_of, not_there, parted
from dlviz.export import page_fonts, page_html
from dlviz.export.figure import Figure, drawn_panel, shown_cards
from dlviz.export.look import Look
from dlviz.export.made import Made, Progress, portion
from dlviz.export.picture import asked, end, take_away, without_garbage
from dlviz.export.steps import chosen, said, timeline
from dlviz.export.told import Told
from dlviz.export.vector import Colours, drawn_twice
from dlviz.i18n import language, set_language
from dlviz.interrupt import check
from dlviz.model.fields import Checked
from dlviz.panels import title
from dlviz.theme import DARK, LIGHT, THEMES, Theme
from dlviz.ui.card import Card
from dlviz.ui.panel import AnyPanel
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.table import Table

Slots = dict[str, list[str]]


def page(what: str, state: Checked, look: Look, progress: Progress) -> Made:
    """The file, whose pictures have the size of the look. Without languages it speaks the present one."""
    before = language()
    languages = look.languages or (before,)
    made = _Page(what, state, msgspec.structs.replace(look, languages=languages))
    try:
        for at, code in enumerate(languages):
            set_language(code)
            with without_garbage():
                made.add(code, partial(portion, progress, at, len(languages)))
        set_language(languages[0])
        return Made(made.written(), made.last, made.is_small)
    finally:
        set_language(before)


class _Page:
    """Gathers pieces and frames, one language after the other."""

    def __init__(self, what: str, state: Checked, look: Look) -> None:
        self._state, self._look, self._colours = state, look, Colours()
        self._panel, card = parted(what)
        light = THEMES[look.theme] if look.theme != "dark" else LIGHT
        self._themes = light, DARK.scaled(line=light.line, type=light.type)
        self._numbers: dict[str, int] = {}
        self._frames: dict[str, list[dict[str, list[int] | int]]] = {}
        self._words: dict[str, dict[str, str]] = {}
        there, (self._name, self.last) = asked(self._panel, state, lambda panel: (shown_cards(panel), timeline(panel)))
        if card and card not in there:
            raise not_there(self._panel, card, there)
        self._cards, self._is_card, self.is_small = (card,) if card else there, bool(card), False
        self._pictures: tuple[str, ...] = ()
        self._tables: dict[str, str] = {}
        self._steps = chosen(self.last)
        self._start = 0
        if self._name:
            at = getattr(state, self._name)
            self._start = min(range(len(self._steps)), key=lambda i: abs(self._steps[i] - at))

    def add(self, code: str, progress: Progress) -> None:
        """All frames in the present language."""
        drawn = _Drawn(self._panel, self._cards, self._state, self._look, self._themes)
        self._pictures, self._words[code] = tuple(drawn.cards), page_html.words()
        self.is_small |= self._is_card and drawn.is_small
        self._frames[code] = []
        try:
            for count, state in enumerate(self._states(), start=1):
                check()
                self._frames[code].append(self._frame(drawn, state))
                progress(count / len(self._steps))
        finally:
            drawn.take_away()

    def _states(self) -> Iterator[Checked]:
        for step in self._steps:
            yield replace(self._state, **{self._name: step}) if self._name else self._state

    def _frame(self, drawn: _Drawn, state: Checked) -> dict[str, list[int] | int]:
        drawn.show(state)
        told = Told(drawn.panel, state, self._themes, self._colours)
        slots: Slots = {
            "title": [html.escape(self._look.setting.title or title(self._panel))],
            "brief": [html.escape(told.brief)],
            "formula": [told.formula],
            "lines": told.lines,
            "code": [html.escape(told.code)],
            "note": [html.escape(said(self.last))],
            "numbers": told.numbers,
        }
        frame: dict[str, list[int] | int] = {}
        for name, table in told.tables.items():
            slots[name], frame[f"lit.{name}"] = [table.html], table.lit
            self._tables.setdefault(name, table.html)
        for card, (light, dark, alt) in drawn.pictures().items():
            slots[f"picture.{card}"], slots[f"alt.{card}"] = drawn_twice(light, dark, self._colours), [alt]
        numbers = self._numbers
        for name, made in slots.items():
            frame[name] = [numbers.setdefault(piece, len(numbers)) for piece in made if piece]
        return frame

    # the file

    def written(self) -> bytes:
        look, first = self._look, self._look.languages[0]
        frame, words = self._frames[first][self._start], self._words[first]
        pieces = list(self._numbers)

        def slot(name: str) -> str:
            return "".join(pieces[number] for number in _listed(frame.get(name, [])))

        script = page_html.text_of("page.js")
        parts = {
            "lang": first, "dark": ' data-theme="dark"' if look.theme == "dark" else "",
            "hash": base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            "css": page_html.css(self._colours, self._themes, look.size[0]), "js": script, "data": self._data(),
            "switches": page_html.switches(look.languages, words),
            "controls": self._controls(words),
            "pictures": "".join(self._figure(card, slot) for card in self._pictures),
            "tables": "".join(self._table(name, slot(name)) for name in self._tables),
            "working": words["working"], "code_word": words["code"],
            **{name: slot(name) for name in ("title", "brief", "numbers", "formula", "lines", "code")},
        }  # fmt: skip
        parts["controls"] += f'<p class="note" data-slot="note">{slot("note")}</p>'
        template = page_html.text_of("page.html")
        parts["fonts"] = ""
        parts["fonts"] = page_fonts.faces(page_html.filled(template, parts))
        return page_html.filled(template, parts).encode()

    def _controls(self, words: dict[str, str]) -> str:
        """Nothing to press where nothing moves."""
        steps = self._steps if self._name else []
        return page_html.controls(steps, self._start, self.last, words) if len(steps) > 1 else ""

    def _figure(self, card: str, slot: Callable[[str], str]) -> str:
        width, height = self._look.size
        alt = html.escape(slot(f"alt.{card}"))
        return (
            f'<figure><svg viewBox="0 0 {width} {height}" role="img" data-alt="alt.{card}" aria-label="{alt}" '
            f'data-slot="picture.{card}">{slot(f"picture.{card}")}</svg></figure>'
        )

    @staticmethod
    def _table(name: str, rows: str) -> str:
        return (
            f'<section><div class="rows" tabindex="0"><table data-slot="{name}" data-lit="lit.{name}">{rows}</table>'
            "</div></section>"
        )

    def _data(self) -> str:
        document = {
            "languages": self._look.languages, "steps": self._steps, "start": self._start, "last": self.last,
            "pause": round(1000 * float(self._look.pause)), "pieces": list(self._numbers), "frames": self._frames,
            "words": self._words,
        }  # fmt: skip
        # No end of the script, and no line end that JavaScript sees in a text and JSON does not.
        text = msgspec.json.encode(document).decode().replace("<", "\\u003c")
        return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


class _Drawn:
    """The cards of a panel, each by itself, out of one panel in light and one in dark."""

    def __init__(
        self, panel: str, cards: Sequence[str], state: Checked, look: Look, themes: tuple[Theme, Theme]
    ) -> None:
        plain = msgspec.structs.replace(look.setting, caption=False, title="", has_title=True)
        self._teller = Figure(panel, state, themes[0], (1280, 720), plain)
        self.panel: AnyPanel = self._teller.panel
        self._panels = tuple(drawn_panel(panel, state, theme.scaled(type=plain.letters)) for theme in themes)
        self.cards = {
            card: tuple(
                Figure(f"{panel}.{card}", state, theme, look.size, plain, of=made)
                for theme, made in zip(themes, self._panels, strict=True)
            )
            for card in cards
            if card in _drawings(self.panel)
        }

    @property
    def is_small(self) -> bool:
        return any(figure.is_small for pair in self.cards.values() for figure in pair)

    def show(self, state: Checked) -> None:
        for panel in (self.panel, *self._panels):
            panel.show_state(state)

    def pictures(self) -> dict[str, tuple[bytes, bytes, str]]:
        return {card: (light.svg(), dark.svg(), light.alt()) for card, (light, dark) in self.cards.items()}

    def take_away(self) -> None:
        end(*(figure for pair in self.cards.values() for figure in pair), *self._panels)
        take_away(self._teller)


def _drawings(panel: AnyPanel) -> set[str]:
    """The cards that are pictures; tables and the working stand in a page as text."""
    return {name_of(card.objectName()) for card in panel.stage.cards if card is not panel.working and _is_drawn(card)}


def _is_drawn(card: Card) -> bool:
    return bool(card.findChildren(Drawing) or card.findChildren(Plot)) or not card.findChildren(Table)


def _listed(value: list[int] | int) -> list[int]:
    return value if isinstance(value, list) else []
