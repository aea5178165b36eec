"""The network as matrices, enlarged for the back row: all of them are seen at once, where nobody can scroll."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from dlviz.marks import Line, Words
from dlviz.model.forward import Names
from dlviz.model.network import solve
from dlviz.model.network.layers import random_layers
from dlviz.model.network.state import Place, State
from dlviz.panels.network import content
from dlviz.panels.network.matrices import MatrixScroll
from dlviz.panels.network.matrices_picture import BELOW, Block, Sizes, block_marks
from dlviz.panels.network.panel import NetworkPanel
from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.ui.pictures.letters import look
from tests.everywhere import settle, unpainted
from tests.marks.ruler import room
from tests.pictures import faults, pictures
from tests.recorder import lecture, states

pytestmark = pytest.mark.painted(4)


@pytest.mark.parametrize("theme", [PROJECTOR, LIGHT.scaled(type=1.5)], ids=["projector", "large type"])
def test_enlarged_matrices_are_seen_without_scrolling(qtbot: QtBot, theme: Theme) -> None:
    """Four samples through two layers, too: their shapes and the room between the rows give way first."""
    panel = unpainted(NetworkPanel(theme))
    qtbot.addWidget(panel)
    panel.show()
    beyond, seen = {}, 0
    for mode, state in ((mode, state) for name, mode, state in states(0) if name == "network"):
        panel.show_state(state)
        if panel.matrices_card not in panel.stage.there():
            continue
        panel.stage.enlarge(panel.matrices_card)
        for size in ((1346, 640), (1346, 708), (1900, 1020)):  # in windows of 1366×700, 1366×768 and 1920×1080
            panel.resize(*size)
            settle()
            (area,) = panel.findChildren(MatrixScroll)
            more = area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()
            wrong = [fault for shown in pictures(panel) for fault in faults(shown)]
            if any(more) or wrong:
                beyond[mode, size] = more, wrong
            seen += 1
    assert beyond == {}
    assert seen > 12


def test_shapes_are_there_where_they_have_room(qtbot: QtBot) -> None:
    panel = unpainted(NetworkPanel(PROJECTOR))
    qtbot.addWidget(panel)
    panel.show()
    panel.stage.enlarge(panel.matrices_card)
    told = []
    for size in ((1346, 708), (1900, 1020)):
        panel.resize(*size)
        settle()
        (area,) = panel.findChildren(MatrixScroll)
        told.append({mark.text for mark in area.matrices.marks if isinstance(mark, Words) and mark.name == "shape"})
    assert told == [set(), {"(4, 2)", "(2, 2)", "(2,)", "(2, 1)", "(1,)", "(4, 1)"}]


@pytest.mark.parametrize("wide", [569, 700, 896])
@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR], ids=["light", "projector"])
def test_where_matrices_go_on_in_another_row_small_numbers_have_room(qtbot: QtBot, theme: Theme, wide: int) -> None:
    """Of three layers of eight, −0.07 and 25 more were dots, to save one row of what is scrolled anyway."""
    area = MatrixScroll()
    qtbot.addWidget(area)
    area.matrices.set_theme(theme)
    names: Names = ("tanh", "tanh", "tanh", "softmax")
    deep = State(layers=random_layers((2, 8, 8, 8, 3), names, 1), activation=names)
    area.matrices.show_lines(content.matrices(deep, solve(deep)), 0, Place(1, 1, 1))
    area.matrices.set_room(QSize(wide, 237))
    told = [mark for mark in area.matrices.scene(area.matrices.look) if isinstance(mark, Words)]
    dots = [mark.reading for mark in told if mark.text == "…"]
    assert all(abs(float(words.rsplit("= ", 1)[1].replace("−", "-"))) < 0.01 for words in dots), dots


BRACKET = 3.75  # pixels that it takes of the room between two matrices
BESIDE = {LIGHT: (1034, 640), PROJECTOR.scaled(type=1.5): (876, 610)}  # what a window of 1366×700 leaves of its panel


@pytest.mark.parametrize(("page", "theme"), list(zip((2, 8), BESIDE, strict=True)), ids=["2", "8 from afar"])
def test_matrices_beside_the_lecture_are_not_scrolled_sideways(qtbot: QtBot, page: int, theme: Theme) -> None:
    """A layer goes on in another row, or a number has fewer decimals: two of them still."""
    panel = unpainted(NetworkPanel(theme))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_state(State(**next(fields for number, fields in lecture("network") if number == page)))
    for size in (BESIDE[theme], (663, 640)):
        panel.resize(*size)
        panel.stage.choose(panel.matrices_card)
        settle()
        area = panel.matrix_scroll
        assert area.isVisible()
        assert area.horizontalScrollBar().maximum() == 0, size
        assert [fault for shown in pictures(panel) for fault in faults(shown)] == []
        marks = [mark for mark in area.matrices.marks if isinstance(mark, Words)]
        assert all(len(mark.text) >= len("0.12") for mark in marks if mark.name == "cell A⁽¹⁾ = σ(Z⁽¹⁾)")


@pytest.mark.parametrize("wide", [1034, 1000, 960])
def test_a_sign_stands_clear_of_the_brackets_beside_it(qtbot: QtBot, wide: int) -> None:
    """That of the output is a word, which touched both where the room beside a matrix gave way."""
    panel = unpainted(NetworkPanel(LIGHT))
    qtbot.addWidget(panel)
    panel.show()
    panel.resize(wide, 640)
    settle()
    matrices = panel.matrix_scroll.matrices
    measure = look(LIGHT, *matrices.size().toTuple()).measure
    signs = [mark for mark in matrices.marks if isinstance(mark, Words) and mark.name == "sign"]
    assert "step →" in {mark.text for mark in signs}
    blank = {mark.text: (mark.wide - measure.width(mark.text, mark.size)) / 2 for mark in signs}
    assert min(blank.values()) > BRACKET + 2, blank


def test_a_name_that_is_wider_than_its_matrix_stands_over_the_brackets() -> None:
    """Where the lines are flat its letters reach below theirs, and touched both."""
    look = room(1300, 460, kind=2.0)
    sizes = Sizes((60.0, 30.0), 1.0, 24.0, 2.0, has_shapes=False)
    values = np.zeros((2, 2))
    block = Block("A⁽¹⁾ = step(Z⁽¹⁾)", values, "data", values.shape, "", "unit", 1)
    name = look.measure.width(block.name, max(look.beside(0.95 * sizes.size), look.least), bold=True)
    for wide, is_wide in ((name - 20, True), (name + 6, True), (name + 16, False)):  # the second between their ends
        made = list(block_marks(block, (90.0, 100.0, wide, 60.0), sizes, 0, None, Place(1, 1, 1), look))
        (title,) = (mark for mark in made if isinstance(mark, Words) and mark.name == "name")
        head = min(float(mark.y.min()) for mark in made if isinstance(mark, Line))
        foot = title.y + title.high / 2 + BELOW * look.measure.height(title.size, bold=True)
        assert look.measure.width(title.text, title.size, bold=True) == name
        assert (foot < head) == is_wide  # what stands between them may be as low as the line has it
