"""The lines of a working are written for other numbers as they would be written anew, and only where they differ."""

from __future__ import annotations

import itertools
import random
import unicodedata
from dataclasses import replace

import pytest
from PySide6.QtGui import QBrush, QColor, QFontInfo, QImage, QRegion, QTextCharFormat, QTextDocument, QTextFormat
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.marks.look import LETTER
from dlviz.panels.descent.panel import DescentPanel
from dlviz.theme import DARK, LIGHT, PROJECTOR, Theme
from dlviz.topics import PANELS, topic
from dlviz.ui.pictures.letters import look
from dlviz.ui.workings import line_breaks, line_shape
from dlviz.ui.workings.line_shape import HOLES, PARAGRAPH, rich, shape, shape_of
from dlviz.ui.workings.worked_lines import MOST_FORMATS, SIZE, WorkedLines
from tests.random_states import random_state
from tests.share import WHOLE
from tests.test_contracts import in_every_mode


def anew(lines: tuple[str, ...], view: WorkedLines) -> str:
    """The document that these lines give where nothing was written before."""
    document = QTextDocument()
    document.setDefaultFont(view.document().defaultFont())
    document.setHtml("".join(PARAGRAPH.format(rich(line, view._theme)) for line in lines))
    return told(document)


def seen(value: object) -> str:
    return value.color().name(QColor.NameFormat.HexArgb) if isinstance(value, QBrush) else str(value)


def told(document: QTextDocument) -> str:
    """All that a document holds: each piece with all that is known of its look, and how far its lines stand apart."""
    found, block = [], document.begin()
    while block.isValid():
        about = block.blockFormat()
        found.append(f"{about.topMargin()} {about.bottomMargin()}")
        at = block.begin()
        while not at.atEnd():
            style = at.fragment().charFormat()
            known = sorted((number, seen(value)) for number, value in style.properties().items())
            found.append(f"{at.fragment().text()!r} {known}")
            at += 1
        block = block.next()
    return "\n".join(found)


@pytest.mark.parametrize("name", PANELS)
def test_lines_that_others_stood_before_are_those_that_are_written_anew(qtbot: QtBot, name: str) -> None:
    view = WorkedLines()
    qtbot.addWidget(view)
    rng, seen = random.Random(name), 0
    one = topic(name)
    for state in (*in_every_mode(name, 4), *(random_state(name, rng) for _ in range(12))):
        lines = one.working(state, one.solve(state)).linked
        view.write(lines)
        seen += len(lines)
        assert told(view.document()) == anew(lines, view)
    assert seen > 15


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = 1 + 10^{-9}", "x = 23.5 + 10^{-12}"),
        (r"\class{step:8}{0.5} + 1", r"\class{step:9}{0.5} + 1"),
        (r"\class{row:1}{2 \cdot 10^{-3}} = 1", r"\class{row:12}{3 \cdot 10^{-4}} = 1"),
        (r"\frac{1}{2} = 0.5", r"\frac{1}{2 + 1} = 0.5"),
        (r"\frac{e^{2}}{3}", r"\frac{e^{2.5}}{3}"),
        ("x_{10} = 1", "x_{11} = -1"),
        (r"\text{row 3} = 1", r"\text{row 14} = 1"),
        ("x = 1", "x = 1"),
        (r"\text{열 ३} = 1", r"\text{열 ३} = 12"),
        (r"\text{𝑤 7} = 1", r"\text{𝑤 71} = 12"),
        ("1, " * 500, "2, " * 500),
    ],
)
def test_each_change_of_a_line_is_written(qtbot: QtBot, before: str, after: str) -> None:
    view = WorkedLines()
    qtbot.addWidget(view)
    for lines in ((before, "1 = 1"), (after, "1 = 1"), (before, "2 = 2"), (after,), (), (after,)):
        view.write(lines)
        assert told(view.document()) == anew(lines, view)


def test_what_stands_for_digits_is_read_as_digits_are() -> None:
    assert all(unicodedata.category(sign) == "Nd" for sign in HOLES)
    assert len(set(HOLES)) == len(HOLES) > 300


def test_a_number_takes_no_other_shape_than_its_line(qtbot: QtBot) -> None:
    (one, found), (other, _) = shape_of("x = 1 + 0.25"), shape_of("x = 22 + 3.5")
    assert found == ("1", "0", "25")
    assert one == other
    assert shape(one, 3, LIGHT) is shape(other, 3, LIGHT)
    assert shape(one, 3, LIGHT) is not shape(one, 3, DARK)


def test_a_tick_writes_the_numbers_that_changed_and_no_document(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = DescentPanel()
    qtbot.addWidget(panel)
    panel.show_state(replace(panel.state, step=3))
    anew, puts = [], []
    monkeypatch.setattr(WorkedLines, "setHtml", lambda view, rich: anew.append(rich))
    lines = panel.working.lines
    monkeypatch.setattr(lines, "_fit", lambda: puts.append(1))
    for step in (4, 5, 6):
        panel.show_state(replace(panel.state, step=step))
    assert (anew, len(puts)) == ([], 3)
    panel.show_state(replace(panel.state, learning_rate=panel.state.learning_rate))
    assert len(puts) == 3  # the same lines once more are no change


def test_what_is_selected_stays_selected_while_other_numbers_change(qtbot: QtBot) -> None:
    view = WorkedLines()
    qtbot.addWidget(view)
    view.write(("x = 1 + 2", "y = 5"))
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.Down)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    chosen = view.textCursor().selectedText()
    view.write(("x = 11 + 22", "y = 5"))
    assert view.textCursor().selectedText() == chosen


def test_formats_do_not_pile_up_in_the_document(qtbot: QtBot) -> None:
    view = WorkedLines()
    qtbot.addWidget(view)
    most = 0
    for step in range(3 * MOST_FORMATS if WHOLE else MOST_FORMATS + 200):
        view.write((rf"\class{{step:{step}}}{{{step}}} = 1",))
        most = max(most, len(view.document().allFormats()))
    assert most <= MOST_FORMATS + 20


def test_a_new_shape_takes_no_document_of_its_own(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network that learns gives new ones all the time: Qt says once how each sign looks, and how wide a piece is."""
    view = WorkedLines()
    qtbot.addWidget(view)
    view.resize(120, 200)
    view.show()
    made: list[object] = []
    for module in (line_shape, line_breaks):
        monkeypatch.setattr(module, "QTextDocument", lambda: made.append(1) or QTextDocument())
    monkeypatch.setattr(WorkedLines, "setHtml", lambda view, rich: made.append(rich))
    view.write((r"o_{1} = \class{row:1}{1} - (-2) - 2", r"o_{1} = 2 - 4 + 4"))
    made.clear()
    shapes = set()
    for terms in itertools.product(("- (-2)", "- 3", "+ 4", "+ (-5)"), repeat=3):
        line = rf"o_{{1}} = \class{{row:{len(shapes)}}}{{1}} {' '.join(terms)}"
        shapes.add(shape_of(line)[0])
        view.write((line, line))
        assert told(view.document()).replace("\\xa0", " ") == anew((line, line), view).replace("\\xa0", " ")
    assert len(shapes) == 64
    assert len(made) <= 4  # pieces that were not measured before


def test_the_sign_that_more_follows_is_whole_or_not_there(qtbot: QtBot) -> None:
    """Read off what is painted under the last line that is seen, at each height."""
    view = WorkedLines()
    qtbot.addWidget(view)
    view.set_theme(PROJECTOR)
    view.write(tuple(f"x = {number}" for number in range(9)))
    heights = set()
    for high in range(120, 180):
        view.resize(300, high)
        view.show()
        image = view.viewport().grab().toImage()
        end, wide = view.whole().bottom() + 1, image.width() // 2
        rows = [y for y in range(end, image.height()) if has_ink(image, y, wide)]
        heights.add(len(rows))
        assert (view.dots() is not None) == bool(rows), high
    assert len(heights) == 2, heights  # none of it, or all


@pytest.mark.parametrize("brings", [False, True], ids=["on a card", "with its surface"])
def test_no_half_line_is_painted_where_only_its_place_is(qtbot: QtBot, brings: bool) -> None:
    """Another number in the line that has no room has that alone painted again."""
    view = WorkedLines()
    qtbot.addWidget(view)
    view.set_theme(LIGHT)
    view.write(tuple(f"x = {number}" for number in range(9)))
    if brings:
        view.bring_surface()
    view.resize(300, 150)
    view.show()
    port = view.viewport()
    under = port.rect().adjusted(0, view.whole().bottom() + 1, 0, 0)
    assert under.height() > 5
    part, whole = (QImage(port.size(), QImage.Format.Format_RGB32) for _ in range(2))
    for image, region in ((part, QRegion(under)), (whole, QRegion(port.rect()))):
        image.fill(LIGHT.color("surface"))
        port.render(image, region.boundingRect().topLeft(), region, QWidget.RenderFlag.DrawWindowBackground)
    assert part.copy(under) == whole.copy(under)


def has_ink(image: QImage, y: int, wide: int) -> bool:
    return any(image.pixelColor(x, y).lightness() < 160 for x in range(wide))


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR, LIGHT.scaled(type=1.5)])
@pytest.mark.parametrize(
    ("line", "raised", "share"),
    [
        (r"e^{-3.6075} \approx 0.0271", "−3.6075", 1.0),
        (r"x^2 = 4", "2", 0.72),
        (r"10^{-7} = 0", "−7", 0.72),
        (r"z^{(1)} = 0", "(1)", 0.72),
    ],
)
def test_a_raised_number_is_no_smaller_than_others_and_a_letter_or_two_no_smaller_than_scripts(
    qtbot: QtBot, theme: Theme, line: str, raised: str, share: float
) -> None:
    view = WorkedLines()
    qtbot.addWidget(view)
    view.resize(500, 200)
    view.set_theme(theme)
    view.write((line,))
    at, base = view.document().begin().begin(), view.document().defaultFont()
    sizes = {}
    while not at.atEnd():
        style = at.fragment().charFormat()
        if style.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript:
            grown = 1.2 if style.intProperty(QTextFormat.Property.FontSizeAdjustment) == 1 else 1.0  # Qt's own steps
            sizes[at.fragment().text()] = QFontInfo(base).pixelSize() * grown * 2 / 3
        at += 1
    assert sizes[raised] >= share * (look(theme, 0, 0).least * LETTER * theme.type)


def test_a_picture_of_lines_has_no_bar(qtbot: QtBot) -> None:
    view = WorkedLines()
    qtbot.addWidget(view)
    view.write(("x = " + "1" * 200,) * 30)
    view.resize(120, 90)
    view.show()
    assert view.horizontalScrollBar().maximum() > 0
    assert view.slim_bar.isVisible()
    assert view.sideways.isVisible()
    view.become_picture()
    assert view.slim_bar.size().isEmpty()
    assert view.sideways.size().isEmpty()


def test_a_picture_leaves_out_whole_lines_of_a_working_and_says_so(qtbot: QtBot) -> None:
    """Nothing can be scrolled there: what is cut in mid-formula would be read as if it ended there."""
    view = WorkedLines()
    qtbot.addWidget(view)
    view.become_picture()
    view.set_theme(PROJECTOR)
    view.write((" + ".join(str(number) for number in range(20)) + " = 190",) * 4)
    view.resize(300, 120)
    view.show()
    left_out = set()
    for high in range(120, 420, 7):
        view.resize(300, high)
        bottom, ends, block = view.whole().bottom() + 1, [], view.document().begin()
        while block.isValid():
            ends.append(round(view.document().documentLayout().blockBoundingRect(block).bottom()))
            block = block.next()
        if high >= ends[0] + 20:
            assert any(abs(bottom - end) <= 3 for end in (*ends, high)), high
        assert (view.dots() is not None) == view.more() == (ends[-1] > high + 2), high
        left_out.add(view.more())
    assert left_out == {True, False}


def test_how_small_a_wide_number_is_written_is_known_before_it_is_written(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each size that was tried wrote the whole text once more: a third of a training's longest turns."""
    view, sizes = WorkedLines(), []
    qtbot.addWidget(view)
    view.resize(150, 300)
    view.show()
    write = WorkedLines._write
    monkeypatch.setattr(WorkedLines, "_write", lambda self, runs: (sizes.append(self._way.size), write(self, runs)))
    for digits in (8, 17, 20):
        view.write((f"x = {'1' * digits}",))
    assert len(sizes) == 3
    assert SIZE == sizes[0] > sizes[1] > sizes[2]
    assert view.document().idealWidth() <= view.viewport().width()


def test_a_picture_writes_a_working_smaller_before_it_leaves_something_out(qtbot: QtBot) -> None:
    view = WorkedLines()
    qtbot.addWidget(view)
    view.write(tuple(f"x = {number}" for number in range(6)))
    view.resize(300, 400)
    view.show()
    before, high = view._way.size, round(view.document().size().height())
    view.resize(300, high - 8)
    assert (view._way.size, view.more()) == (before, True)  # on the screen it is scrolled
    view.become_picture()
    assert view._way.size < before
    assert not view.more()
    view.resize(300, 400)
    assert view._way.size == before


def test_a_picture_that_is_laid_out_again_is_written_once_in_the_letters_that_it_takes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How much room each size of letters needs is known then, and is so for any height."""
    view = WorkedLines()
    qtbot.addWidget(view)
    view.become_picture()
    view.resize(300, 20)
    view.show()
    view.write(tuple(f"y_{number} = {number}" for number in range(60, 70)))
    assert view._way.aside
    laid: list[object] = []
    lay = view._lay
    monkeypatch.setattr(view, "_lay", lambda way: [laid.append(way), lay(way)])
    for high in (400, 20, 400, 20):
        view.resize(300, high)
        assert laid == [view._way], high  # and not those that were tried
        laid.clear()
    assert view._way.aside


def test_short_equations_of_a_picture_stand_beside_each_other_before_one_is_left_out(qtbot: QtBot) -> None:
    view = WorkedLines()
    qtbot.addWidget(view)
    view.become_picture()
    view.write(tuple(f"x = {number}" for number in range(8)))
    view.resize(300, 400)
    view.show()
    assert view.document().blockCount() == 8
    view.resize(300, 60)
    assert not view.more()
    assert view.document().blockCount() < 8
    assert [part.split() for part in view.toPlainText().replace(",", "").split("x = ")[1:]] == [
        [str(n)] for n in range(8)
    ]
    view.resize(300, 400)
    assert view.document().blockCount() == 8
