"""The pages of the help window as HTML, made from the tables that the program itself works by."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QTextCursor, QTextDocument, QTextLength, QTextTable

from dlviz.glossary import Term
from dlviz.resources import document
from dlviz.theme import Theme

PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")  # the program itself is the better one
Rows = Sequence[tuple[str, str]]  # (what, keys)
Keys = Sequence[tuple[str, Rows]]  # (group, rows)


def keys_page(groups: Keys, nothing: str) -> str:
    """A table a group: what it does, and the keys that do it; ``nothing`` where none is left."""
    tables = "".join(
        f"<h3>{html.escape(group)}</h3><table width='100%' cellspacing='0' cellpadding='5'>"
        + "".join(
            f"<tr><td width='62%'>{html.escape(what)}</td><td><b>{html.escape(keys)}</b></td></tr>"
            for what, keys in rows
        )
        + "</table>"
        for group, rows in groups
        if rows
    )
    return tables or f"<p>{html.escape(nothing)}</p>"


def glossary_page(terms: Iterable[Term], language: str, nothing: str) -> str:
    """Each word, the word of the other language and its symbols, and what it means; ``nothing`` where none is left."""
    return "".join(_term(term, language) for term in terms) or f"<p>{html.escape(nothing)}</p>"


def _term(term: Term, language: str) -> str:
    word, other = (html.escape(text) for text in term.called(language))
    beside = " · ".join(text for text in (other if other != word else "", html.escape(term.symbols)) if text)
    return (
        f"<p><a name='{html.escape(term.name)}'></a><b>{word}</b>"
        f"<span class='quiet'>&nbsp; {beside}</span><br>{html.escape(term.meaning(language))}</p>"
    )


def teachers_page(language: str) -> str:
    """What each panel computes, as Markdown."""
    text = document("teachers.ko.md" if language == "ko" else "teachers.md").read_text(encoding="utf-8")
    return PICTURE.sub("", text)


def notices_page(before: str) -> str:
    """What others made of all this, and under which licences, as Markdown; ``before`` says in what language it is."""
    return f"{before}\n\n" + document("THIRD-PARTY.md").read_text(encoding="utf-8")


def colour(document: QTextDocument, theme: Theme) -> None:
    """Colours of the theme for what is read as HTML."""
    document.setDefaultStyleSheet(
        f"h3 {{ color: {theme.ink('accent').name()}; }} .quiet {{ color: {theme.ink('quiet').name()}; }}"
        f" a {{ color: {theme.ink('accent').name()}; }} td {{ border-bottom: 1px solid {theme.border}; }}"
    )


def share_out(document: QTextDocument) -> None:
    """A column of a table is the wider the more stands in it, and the longer its longest word, which is not broken."""
    for table in document.rootFrame().childFrames():
        if not isinstance(table, QTextTable):
            continue
        said = [list(_said(table, column)) for column in range(table.columns())]
        shares = [math.sqrt(sum(map(len, cells))) + max(map(len, " ".join(cells).split()), default=1) for cells in said]
        form = table.format()
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * share / sum(shares)) for share in shares]
        )
        table.setFormat(form)


def _said(table: QTextTable, column: int) -> Iterator[str]:
    for row in range(table.rows()):
        cell = table.cellAt(row, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        yield cursor.selectedText()
