"""The pictures of log loss, read by their marks."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dlviz.marks import Axes, Boxes, Line, Mark, Points, Words
from dlviz.marks.hit import Placed
from dlviz.marks.look import AFAR
from dlviz.model.log_loss import State, solve
from dlviz.panels import panel_class
from dlviz.panels.log_loss import pictures
from dlviz.panels.log_loss.bar_picture import HALF, bar_marks
from dlviz.panels.log_loss.class_picture import class_marks
from dlviz.panels.log_loss.curve_picture import curve_marks
from dlviz.panels.log_loss.pictures import INFINITE_AT, Rows, heights, loss_range, short
from tests.marks.ruler import room
from tests.panels.hands import shown
from tests.pictures import inked

CROWDS = ("ID4", "ID8 ID3 ID2", "ID7", "ID1 ID5 ID6")  # rows of the slide whose points are near each other
ZERO = (("a", 1, 0.9), ("b", 1, 0.0), ("c", 0, 1.0))


def bars(state: State) -> dict[str, Mark]:
    result = solve(state)
    low, high = loss_range(state, result)
    count = len(state.rows)
    spots = np.column_stack((np.arange(count, dtype=float), heights(result.losses, high)))
    axes = Axes(room(600, 300), -0.6, count, low, high)
    return {mark.name: mark for mark in bar_marks(state, result, Rows(spots, [r[1] for r in state.rows], 0), axes)}


def curve(state: State, wide: float = 400, high_: float = 300, kind: float = 1.0) -> dict[str, Mark]:
    result = solve(state)
    low, high = loss_range(state, result)
    spots = np.column_stack((result.corrected, heights(result.losses, high)))
    rows = Rows(spots, [r[1] for r in state.rows], state.row)
    marks = curve_marks(state, result, rows, Axes(room(wide, high_, kind), -0.04, 1.04, low, high))
    return {mark.name: mark for mark in marks}


def test_each_bar_is_as_high_as_its_loss() -> None:
    state = State()
    drawn = bars(state)["bars"]
    assert isinstance(drawn, Boxes)
    np.testing.assert_allclose(drawn.y.reshape(-1, 2), [(0, loss) for loss in solve(state).losses])
    np.testing.assert_allclose(drawn.x.reshape(-1, 2), [(i - HALF, i + HALF) for i in range(8)])


def test_the_line_of_the_mean_ends_before_its_number() -> None:
    made = bars(State())
    line, number = made["mean"], made["mean text"]
    assert isinstance(line, Line)
    assert isinstance(number, Words)
    across = (8 + 0.6) / 600
    assert line.x[1] <= number.x - number.wide * across
    assert line.x[1] > 7 + HALF  # beyond the last bar


def test_the_shares_over_the_bars_are_those_of_the_whole_loss() -> None:
    losses = -np.log10([0.94, 0.90, 0.78, 0.44, 0.49, 0.47, 0.32, 0.90])
    made = bars(State())
    assert [made[f"share {i}"].text for i in range(8)] == [f"{100 * s:.0f}%" for s in losses / losses.sum()]  # type: ignore[attr-defined]


def test_the_mean_is_a_line_at_its_height_with_its_number() -> None:
    made = bars(State())
    assert isinstance(made["mean"], Line)
    assert made["mean"].y == pytest.approx([0.21442449] * 2, abs=1e-8)
    assert isinstance(made["mean text"], Words)
    assert made["mean text"].text == "0.2144"


def test_what_is_infinite_stands_at_the_edge_and_is_named() -> None:
    state = State(rows=ZERO)
    high = loss_range(state, solve(state))[1]
    made = bars(state)
    assert isinstance(made["bars"], Boxes)
    assert made["bars"].y.reshape(-1, 2)[1:, 1] == pytest.approx([INFINITE_AT * high] * 2)
    assert "mean" not in made
    assert curve(state)["infinite"].text == "← ∞  b, c"  # type: ignore[attr-defined]


def test_the_points_lie_on_the_curve_and_their_class_has_its_shape() -> None:
    made = curve(State(row=2))
    ones, zeros = made["class 1"], made["class 0"]
    assert isinstance(ones, Points)
    assert isinstance(zeros, Points)
    np.testing.assert_allclose(ones.y, -np.log10(ones.x))
    np.testing.assert_allclose(zeros.y, -np.log10(zeros.x))
    assert (ones.shape, zeros.shape) == ("o", "s")
    assert ones.things == tuple(("row", i) for i in (0, 1, 2, 5, 6))
    ring = made["looked at"]
    assert isinstance(ring, Points)
    assert (ring.x[0], ring.y[0]) == pytest.approx((0.78, -np.log10(0.78)))


def test_the_line_from_the_point_goes_down_to_p_and_over_to_its_loss() -> None:
    drop = curve(State(row=6))["drop"]
    assert isinstance(drop, Line)
    assert drop.x.tolist() == [0.32, 0.32, -0.04]
    assert drop.y[1:] == pytest.approx([-np.log10(0.32)] * 2)


def test_the_bars_of_the_classes_are_the_probabilities_and_the_target_is_one() -> None:
    p = np.array([0.1, 0.7, 0.2])
    spots = np.column_stack((np.arange(3.0), p))
    axes = Axes(room(300, 300), -0.6, 2.6, 0, 1.16)
    made = {m.name: m for m in class_marks(p, 1, "y = 1", Rows(spots, [0, 1, 0], 1), axes)}
    assert [(made[f"bar {c}"].high, made[f"bar {c}"].fill) for c in range(3)] == [  # type: ignore[attr-defined]
        (0.1, "quiet"), (0.7, "data"), (0.2, "quiet"),
    ]  # fmt: skip
    target = made["target"]
    assert isinstance(target, Line)
    assert (target.x.mean(), target.y.max()) == (1.0, 1.0)
    assert [made[f"text {c}"].text for c in range(3)] == ["0.1", "0.7", "0.2"]  # type: ignore[attr-defined]


def test_the_share_over_the_row_looked_at_stands_over_its_ring() -> None:
    state = State()
    made = bars(state)
    ring, share = made["looked at"], made["share 0"]
    assert isinstance(ring, Points)
    assert isinstance(share, Words)
    low, high = loss_range(state, solve(state))
    assert share.anchor == (0.5, 1.0)
    assert share.y >= ring.y[0] + ring.size / 2 * (high - low) / 300 - 1e-9


def test_names_of_rows_cover_neither_points_nor_each_other() -> None:
    rows = tuple((f"row{i}", 1, p) for i, p in enumerate((0.72, 0.74, 0.82, 0.84, 0.93, 0.95, 0.97)))
    state = State(rows=rows, row=5)
    result = solve(state)
    low, high = loss_range(state, result)
    spots = np.column_stack((result.corrected, result.losses))
    axes = Axes(room(260, 200), -0.04, 1.04, low, high)
    marks = list(curve_marks(state, result, Rows(spots, [1] * 7, 5), axes))
    names = [mark for mark in marks if isinstance(mark, Words) and mark.name.startswith("name")]
    assert names
    for name in names:
        left = (name.x - axes.left) / axes.across - name.anchor[0] * name.wide
        top = (axes.top - name.y) / axes.up - name.anchor[1] * name.high
        for x, y in spots:
            px, py = (x - axes.left) / axes.across, (axes.top - y) / axes.up
            assert not (left < px < left + name.wide and top + 2 < py < top + name.high - 2)


@pytest.mark.parametrize("kind", [1.0, 1.4, 1.5, 2.1])
@pytest.mark.parametrize(("wide", "high"), [(440, 460), (400, 300), (640, 200), (330, 250)])
def test_a_name_stands_nearer_to_its_own_point_than_to_any_other(kind: float, wide: int, high: int) -> None:
    """Two names over each other would both be read as that of the point below them."""
    state = State()
    result = solve(state)
    axes = Axes(room(wide, high, kind), -0.04, 1.04, *loss_range(state, result))
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    spots = np.column_stack((placed.x(result.corrected), placed.y(result.losses)))
    named = [mark for mark in curve(state, wide, high, kind).values() if mark.name.startswith("name ")]
    assert named
    for mark in named:
        assert isinstance(mark, Words)
        left, top, right, bottom = inked(mark, axes.look, placed)
        off = np.maximum(np.maximum((left, top) - spots, spots - (right, bottom)), 0)
        nearest = state.rows[int(np.argmin(np.hypot(*off.T)))][0]
        crowd = next(crowd for crowd in CROWDS if mark.text.split()[0] in crowd)
        assert nearest in (crowd if "+" in mark.text else mark.text), (mark.text, nearest)


def slide_classes(wide: float) -> dict[str, Mark]:
    """The first row of the lecture's ten digits; between 0.1 and 0.6 stands a 0.05, wider than its bar."""
    p = np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0])
    rows = Rows(np.column_stack((np.arange(10.0), p)), [int(c == 2) for c in range(10)], 2)
    return {mark.name: mark for mark in class_marks(p, 2, "?", rows, Axes(room(wide, 330), -0.6, 9.6, -0.02, 1.16))}


@pytest.mark.parametrize("wide", [205, 240, 420])
def test_a_number_wider_than_its_bar_stands_over_those_beside_it(wide: int) -> None:
    made = slide_classes(wide)
    texts = [made[f"text {c}"] for c in range(10)]
    assert [text.text for text in texts] == ["0.1", "0.05", "0.6", "0", "0.05", "0.1", "0", "0.1", "0", "0"]  # type: ignore[attr-defined]
    axes = Axes(room(wide, 330), -0.6, 9.6, -0.02, 1.16)
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    boxes = [inked(text, axes.look, placed) for text in texts]  # type: ignore[arg-type]
    for i, one in enumerate(boxes):
        for other in boxes[:i]:
            assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


@pytest.mark.parametrize("high", [110, 330])
@pytest.mark.parametrize("wide", [280, 360, 560, 1240])
@pytest.mark.parametrize("kind", [1.0, 1.4, AFAR])
def test_no_number_over_a_bar_is_cut_at_the_edges_or_lies_over_another(wide: int, high: int, kind: float) -> None:
    """Powers of ten are wider than a bar: of the first and the last class they were cut. None lies under what is
    worked out.
    """
    p = np.array((2.4e-4, 2.04e-4, 0.025, 0.973, 3.2e-4, 5.34e-4, 2.42e-4, 4.24e-4, 2.05e-4, 2.85e-4))
    rows = Rows(np.column_stack([np.arange(10.0), p]), [int(c == 2) for c in range(10)], 2)
    axes = Axes(room(wide, high, kind), -0.6, 9.6, -0.02, 1.16)
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    texts = [m for m in class_marks(p, 2, "ID6: y = 2\n−ln p", rows, axes) if isinstance(m, Words)]
    boxes = [inked(text, axes.look, placed) for text in texts]
    assert len(boxes) >= 4 or wide < 300 or kind == AFAR
    for i, one in enumerate(boxes):
        assert one[0] >= 0
        assert one[2] <= wide
        for other in boxes[:i]:
            assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


@pytest.mark.parametrize(("labelled", "is_left"), [(2, True), (1, False), (0, False)])
def test_what_is_worked_out_keeps_off_the_frame_of_the_target(labelled: int, is_left: bool) -> None:
    p = np.roll(np.array((0.0, 0.1, 0.9)), labelled)
    rows = Rows(np.column_stack([np.arange(3.0), p]), [int(c == labelled) for c in range(3)], labelled)
    axes = Axes(room(1126, 330, AFAR), -0.6, 2.6, -0.02, 1.16)
    corner = next(m for m in class_marks(p, labelled, "ID1: y = 2\n−ln 0 = ∞", rows, axes) if m.name == "corner 0")
    assert isinstance(corner, Words)
    assert (corner.anchor[0] == 0.0) == is_left


def test_names_that_are_shortened_can_be_told_from_each_other() -> None:
    assert short("ID12") == "ID12"
    assert len({short(f"sample {i}") for i in range(1, 31)}) == 30
    assert len({short(name) for name in ("Alexander", "Benjamin", "Alexandra")}) == 3
    assert all(len(short(f"Very long name {i}")) <= 6 for i in range(30))


@pytest.mark.parametrize("kind", [1.0, 1.4, 2.1])
@pytest.mark.parametrize("wide", [120, 180, 250, 400])
def test_what_is_infinite_and_what_is_worked_out_lie_beside_each_other(kind: float, wide: int) -> None:
    made = curve(State(rows=ZERO, row=1), wide, wide, kind)
    axes = Axes(room(wide, wide, kind), -0.04, 1.04, *loss_range(State(rows=ZERO), solve(State(rows=ZERO))))
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    texts = [m for name, m in made.items() if name.startswith(("worked out", "infinite")) and isinstance(m, Words)]
    boxes = [inked(text, axes.look, placed) for text in texts]
    assert any(text.name.startswith("infinite") for text in texts)
    for i, one in enumerate(boxes):
        for other in boxes[:i]:
            assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


@pytest.mark.parametrize("kind", [1.0, 1.4])
@pytest.mark.parametrize("size", [(500, 240), (300, 160), (160, 300)])
def test_no_share_stands_on_the_line_of_the_mean(size: tuple[int, int], kind: float) -> None:
    found = 0
    for share in np.linspace(0.02, 0.98, 25):
        state = State(rows=(("a", 1, 0.1), ("b", 1, float(share)), ("c", 1, 0.5), ("d", 1, 0.11)))
        result = solve(state)
        low, high = loss_range(state, result)
        spots = np.column_stack((np.arange(4.0), heights(result.losses, high)))
        axes = Axes(room(*size, kind), -0.6, 4, low, high)
        placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
        level = (axes.top - float(result.mean)) / axes.up
        for mark in bar_marks(state, result, Rows(spots, [1] * 4, 0), axes):
            if mark.name.startswith("share"):
                found += 1
                _, head, _, foot = inked(mark, axes.look, placed)  # type: ignore[arg-type]
                assert head >= level + 1 or foot <= level - 1, (share, mark.name)
    assert found > 40


def test_the_largest_share_is_said_where_bars_are_narrower_than_their_numbers() -> None:
    state = State()
    result = solve(state)
    low, high = loss_range(state, result)
    spots = np.column_stack((np.arange(8.0), heights(result.losses, high)))
    axes = Axes(room(130, 300), -0.6, 8, low, high)
    made = {mark.name: mark for mark in bar_marks(state, result, Rows(spots, [r[1] for r in state.rows], 0), axes)}
    largest = int(np.argmax(result.losses))
    assert made[f"share {largest}"].text == "29%"  # type: ignore[attr-defined]


def test_a_share_whose_foot_is_under_the_picture_is_not_there() -> None:
    """Half of its letters would be cut."""
    state = State()
    result = solve(state)
    spots = np.column_stack((np.arange(8.0), result.losses))
    axes = Axes(room(600, 300), -0.6, 8, 0.05, 0.55)
    made = {mark.name: mark for mark in bar_marks(state, result, Rows(spots, [r[1] for r in state.rows], 0), axes)}
    assert "share 0" not in made
    assert "share 3" in made


@pytest.mark.parametrize("labelled", [0, 1])
def test_what_is_worked_out_of_two_classes_lies_in_the_corner_without_the_point_looked_at(labelled: int) -> None:
    p = np.array((0.94, 0.06)) if labelled == 0 else np.array((0.06, 0.94))
    spots = np.column_stack([np.arange(2), p])
    axes = Axes(room(500, 330, AFAR), -0.6, 1.6, -0.02, 1.16)
    text = "ID6: y = 1\n−log₁₀ 0.94 ≈ 0.0269"
    made = {mark.name: mark for mark in class_marks(p, labelled, text, Rows(spots, [0, 1], labelled), axes)}
    for line in (made["corner 0"], made["corner 1"]):
        assert isinstance(line, Words)
        right = line.anchor[0] == 1.0
        start, end = (line.x - line.wide * axes.across, line.x) if right else (line.x, line.x + line.wide * axes.across)
        assert axes.left <= start < end <= axes.right
        assert labelled < start or labelled > end
        assert right == (labelled == 0)
    number = made[f"text {labelled}"]
    assert isinstance(number, Words)
    assert number.ground  # 0.94 stands on the edge of the frame of its target


@pytest.mark.parametrize("high", [234, 500])
def test_a_number_without_room_over_its_bar_stands_in_it(high: float) -> None:
    p = np.array((0.06, 0.94))
    rows = Rows(np.column_stack([np.arange(2), p]), [0, 1], 1, focus=True)
    axes = Axes(room(1126, high, AFAR), -0.6, 1.6, -0.02, 1.16)
    number = next(mark for mark in class_marks(p, 1, "ID6: y = 1\n−log₁₀ 0.94", rows, axes) if mark.name == "text 1")
    assert isinstance(number, Words)
    assert number.y + number.anchor[1] * number.high * axes.up <= axes.top
    assert (number.y < 0.94) == (high == 234)


@pytest.mark.parametrize("kind", [1.0, 1.4, 2.1, 2.8])
def test_what_is_worked_out_covers_neither_the_curve_nor_a_point(kind: float) -> None:
    """On half a screen in the largest letters all three lines lay over the curve."""
    lines, seen = set(), 0
    for wide, row, base in product((100, 180, 250, 400, 700), range(8), ("10", "e", "2")):
        state = State(base=base, row=row)
        made = curve(state, wide, 0.8 * wide, kind)
        reading = [mark for name, mark in made.items() if name.startswith("worked out")]
        low, high = loss_range(state, solve(state))
        across, up = 1.08 / wide, (high - low) / (0.8 * wide)
        points = made["curve"]
        assert isinstance(points, Line)
        lines.add(len(reading))
        for mark in reading:
            assert isinstance(mark, Words)
            seen += 1
            left = 1.04 - mark.wide * across
            bottom = high - (1 - mark.anchor[1]) * mark.high * up
            assert left >= -0.04, (wide, row)
            assert np.interp(left, points.x, points.y) < bottom, (wide, row)
            for spot in made.values():
                if isinstance(spot, Points) and len(spot.x):
                    assert not ((spot.x > left) & (spot.y > bottom)).any()
    assert seen
    assert 3 in lines
    assert lines <= {0, 1, 2, 3}


def test_a_row_without_room_for_its_name_is_not_called_a_row_and_0_others() -> None:
    assert not [name for name in curve(State(), 140, 200, 2.1) if name.endswith("+0")]


def test_the_losses_that_both_pictures_show_are_found_once_for_all_rows(qtbot: QtBot) -> None:
    """Both asked five times at each tick, of losses that stay while another row is looked at."""
    panel = shown(qtbot, panel_class("log-loss"), (1366, 768))
    before = pictures._range_of.cache_info()
    for row in (3, 5, 2):
        panel.show_state(replace(panel.state, row=row))
    after = pictures._range_of.cache_info()
    assert after.misses == before.misses
    assert after.hits > before.hits
    assert loss_range(panel.state, panel.result) == pictures._range_of.__wrapped__(
        panel.result.losses.tobytes(), panel.state.base
    )
