"""Worksheets and their keys as PDF: pictures of cards, typeset formulas, room to write; the key has the workings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from dlviz.export import paper, picture
from dlviz.export.figure import Figure
from dlviz.export.paper import Drawing, Gaps, Letters, Paper, Piece, Space, formula, formula_line
from dlviz.i18n import language
from dlviz.interrupt import check
from dlviz.lecture.exercises.exercise import Exercise
from dlviz.lecture.loader import title_of
from dlviz.lecture.sheet import Sheet
from dlviz.marks.unbroken import unbroken
from dlviz.model.slices import Slices
from dlviz.theme import LIGHT, font
from dlviz.ui.card import Card
from dlviz.ui.veil import veil_inside

PICTURE = (420, 250)


def sheet_pdf(sheets: Sequence[Sheet], seed: int) -> Slices[bytes]:
    """The sheets to be filled in, each student's on pages of its own."""
    title = QCoreApplication.translate("Worksheet", "Exercises")
    return paper.printed(title, _foot(seed), partial(_fill, sheets, title, is_key=False))


def key_pdf(sheets: Sequence[Sheet], seed: int) -> Slices[bytes]:
    """The same exercises with their answers, and the way to them."""
    title = QCoreApplication.translate("Worksheet", "Exercises: answer key")
    return paper.printed(title, _foot(seed), partial(_fill, sheets, title, is_key=True))


def _foot(seed: int) -> str:
    return QCoreApplication.translate("Worksheet", "dlviz, sheet {0}").format(seed)


def _fill(sheets: Sequence[Sheet], title: str, page: Paper, *, is_key: bool) -> Iterator[float]:
    done, many = 0, sum(len(sheet.exercises) for sheet in sheets)
    for i, sheet in enumerate(sheets):
        if i:
            page.turn()
        page.put((*_head(sheet, title, is_key=is_key), Space(14)))
        for number, exercise in enumerate(sheet.exercises, start=1):
            page.put(_exercise(number, exercise, is_key=is_key))
            check()
            done += 1
            yield done / many


def _head(sheet: Sheet, title: str, *, is_key: bool) -> tuple[Piece, ...]:
    line = QCoreApplication.translate("Worksheet", "Name: {0}").format(sheet.name or "_" * 24)
    date = QCoreApplication.translate("Worksheet", "Date: {0}").format("_" * 14)
    shown = sheet.name if is_key else f"{line}        {date}"
    return Letters(title, font(LIGHT, 1.6, bold=True)), Space(8), Letters(shown, font(LIGHT))


def _exercise(number: int, exercise: Exercise, *, is_key: bool) -> list[Piece]:
    topic = title_of(exercise.topic, language())
    pieces: list[Piece] = [Letters(f"{number}.  {topic}", font(LIGHT, 1.05, bold=True)), Space(4)]
    pieces.append(Letters(unbroken(exercise.ask[language()]), font(LIGHT), indent=24))
    if exercise.formula:
        pieces.append(formula(exercise.formula))
    card = exercise.key_card or exercise.card if is_key else exercise.card
    if card:
        pieces.append(Drawing(PICTURE, partial(_card, exercise, card, () if is_key else exercise.veil)))
    return [*pieces, *(_answers(exercise) if is_key else _room(exercise)), Space(18)]


def _room(exercise: Exercise) -> tuple[Piece, ...]:
    """Room for the way to the answer, more where the way is longer, and a line for each number."""
    names = tuple(blank.name for blank in exercise.blanks)
    return Space(26.0 * min(max(len(exercise.working), 2), 6)), Gaps(names, font(LIGHT), 120 if len(names) > 3 else 200)


def _answers(exercise: Exercise) -> tuple[Piece, ...]:
    found = ",   ".join(f"{blank.name}\u00a0{blank.sign}\u00a0{blank.shown}" for blank in exercise.blanks)
    return (Space(4), *map(formula_line, exercise.working), Space(4), Letters(found, font(LIGHT, bold=True), indent=24))


def _card(exercise: Exercise, name: str, veil: Sequence[str], painter: QPainter) -> None:
    """One card of the panel, by itself, and in it nothing that is to be found."""

    def draw(figure: Figure) -> None:
        cards = {card.objectName(): card for card in figure.panel.findChildren(Card)}
        panel = exercise.panel
        card = cards.get(f"{panel}.{name}") or cards[f"{panel}.{name}_card"]
        card.setParent(figure)
        card.setGeometry(0, 0, *PICTURE)
        card.show()
        card.raise_()
        QApplication.sendPostedEvents()
        figure.panel.show_state(exercise.state)
        veil_inside(card, veil, "")
        card.render(painter, QPoint())

    picture.paint(exercise.panel, exercise.state, LIGHT, PICTURE, draw)
