"""What a panel says at one step as HTML: brief line, numbers, tables, formula, working, code; all escaped."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from dlviz.export.vector import Colours
from dlviz.messages import comment
from dlviz.model.fields import Checked
from dlviz.theme import Theme
from dlviz.ui.card import Card
from dlviz.ui.panel import AnyPanel
from dlviz.ui.tables.table import Table
from dlviz.ui.workings.formula import anyones, spoken, typeset

MOST_ROWS = 200
LETTER = 18  # pixels of a formula


@dataclass(frozen=True, slots=True)
class TableTold:
    """``lit`` is the row that stands for this step, -1 where none does."""

    html: str
    lit: int


class Told:
    """Reads a panel that shows ``state``; ``themes`` are the light one and the dark one."""

    def __init__(self, panel: AnyPanel, state: Checked, themes: tuple[Theme, Theme], colours: Colours) -> None:
        self._panel, self._themes, self._colours = panel, themes, colours
        self._working = panel.topic.working(panel.state, panel.result)
        self.brief = ", ".join(panel.controls.brief(panel.state, panel.result))
        self.code = panel.topic.code(state, comment)
        self.tables = {table.objectName(): self._table(card, table) for card, table in _tables(panel)}

    @property
    def formula(self) -> str:
        latex = self._working.formula
        light, dark = (typeset(latex, LETTER * theme.type, theme.text).decode() for theme in self._themes)
        if not light:
            return f"<p>{self._line(latex)}</p>"
        svg = self._colours.paired(light, dark).replace("<svg ", '<svg aria-hidden="true" ', 1)
        return f'<div role="img" aria-label="{html.escape(spoken(latex))}">{svg[svg.index("<svg") :]}</div>'

    @property
    def lines(self) -> list[str]:
        return [f"<p>{self._line(line)}</p>" for line in self._working.lines]

    def _line(self, latex: str) -> str:
        return self._colours.paired(*(anyones(latex, theme) for theme in self._themes))

    @property
    def numbers(self) -> list[str]:
        """The row of the step, where a table has one: each number under its head."""
        for _, table in _tables(self._panel):
            if table.lit >= 0:
                pairs = zip(table.heads(), table.texts(table.lit), strict=False)
                return [
                    f"<div><dt>{html.escape(head)}</dt><dd>{html.escape(text)}</dd></div>"
                    for head, text in pairs
                    if head and text
                ]
        return []

    def _table(self, card: Card, table: Table) -> TableTold:
        count = min(table.count, MOST_ROWS)
        first = max(0, min(table.lit - count // 2, table.count - count))
        heads = "".join(_cell("th scope=col", table, column, head) for column, head in enumerate(table.heads()))
        rows = "".join(
            f"<tr>{''.join(_cell('td', table, column, text) for column, text in enumerate(table.texts(row)))}</tr>"
            for row in range(first, first + count)
        )
        said = table.rows_of(first, count)
        caption = f"{card.title.text()} ({said})" if said else card.title.text()
        made = f"<caption>{html.escape(caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
        return TableTold(made, table.lit - first if table.lit >= 0 else -1)


def _cell(tag: str, table: Table, column: int, text: str) -> str:
    side = " class=words" if table.is_of_words(column) else ""
    return f"<{tag}{side}>{html.escape(text)}</{tag.split()[0]}>"


def _tables(panel: AnyPanel) -> Iterator[tuple[Card, Table]]:
    """The tables that the panel shows, and the card of each."""
    for card in panel.stage.cards:
        if card.isVisibleTo(panel):
            yield from ((card, table) for table in card.findChildren(Table) if table.isVisibleTo(card) and table.count)
