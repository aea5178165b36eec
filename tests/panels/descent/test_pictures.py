"""The pictures of descent, read by their marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dlviz.marks import Arrow, Axes, Line, Mark, Points, Words
from dlviz.marks.hit import under
from dlviz.marks.look import AFAR
from dlviz.model.descent import State, basins, solve
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.state import Run
from dlviz.panels.descent.basin_picture import CELLS, COARSEST, ROLES, basin_marks, cells, minima_marks
from dlviz.panels.descent.pictures import (
    costs_marks,
    cursor_marks,
    curve_arrows,
    curve_ground,
    curve_minima,
    map_arrows,
    map_ground,
    map_start,
    path_marks,
    runs_height,
    runs_marks,
)
from tests.marks.ruler import room

AXES = Axes(room(500, 300), -1.0, 4.0, -1.0, 20.0)


def named(marks: Iterable[Mark]) -> dict[str, Any]:
    return {mark.name: mark for mark in marks}


# paths


def test_the_steps_of_one_dimension_are_joined_so_that_swinging_is_seen() -> None:
    state = State(learning_rate=0.42, w0=3.0, step=4)
    result = solve(state)
    made = named(path_marks(state, result.walks, lambda walk: (walk.w, walk.cost)))
    path, steps = made["path 0"], made["steps 0"]
    assert isinstance(path, Line)
    assert isinstance(steps, Points)
    np.testing.assert_allclose(path.x, result.w[:5])
    np.testing.assert_allclose(path.y, result.cost[:5])
    np.testing.assert_allclose(steps.x, result.w[:4])
    assert (np.diff(np.sign(path.x - 1.0)) != 0).all()  # it jumps across the minimum each time


# one colour of -alpha times the gradient


@pytest.mark.parametrize("method", ["gd", "momentum", "adam"])
@pytest.mark.parametrize("two", [False, True])
def test_minus_alpha_times_the_gradient_has_one_colour(method: Any, two: bool) -> None:
    state = State(method=method, learning_rate=0.05, w0=-1.0, b0=2.0, use_bias=two, step=1)
    result = solve(state)
    made = named(map_arrows(state, result) if two else curve_arrows(state, result, AXES))
    plain = made["move" if method == "gd" else "gradient"]
    assert isinstance(plain, Arrow)
    assert plain.role == "gradient"
    assert plain.x[1] - plain.x[0] == pytest.approx(-0.05 * result.gradient[1, 0])
    if method != "gd":
        assert made["move"].role == "step"
    assert made["move"].x[1] == pytest.approx(result.w[2])


def test_the_tangent_has_the_slope_of_the_curve() -> None:
    state = State(w0=3.0)
    result = solve(state)
    tangent = named(curve_arrows(state, result, AXES))["tangent"]
    slope = (tangent.y[1] - tangent.y[0]) / (tangent.x[1] - tangent.x[0])
    assert slope == pytest.approx(14 / 3 * 2.0)
    assert tangent.y.mean() == pytest.approx(7 / 3 * 4)


# the ground


def test_the_curve_is_the_cost_from_edge_to_edge_and_a_run_of_the_other_form_has_its_own() -> None:
    state = State(form="1/2m", kept=(Run(form="1/m"),))
    made = named(curve_ground(state, solve(state), AXES))
    for name, factor in (("curve 0", 7 / 3), ("curve 1", 14 / 3)):
        assert (made[name].x[0], made[name].x[-1]) == (-1.0, 4.0)
        np.testing.assert_allclose(made[name].y, factor * (made[name].x - 1) ** 2)


@pytest.mark.parametrize("name", ["himmelblau", "two_valleys", "saddle"])
def test_each_start_has_the_colour_of_the_minimum_where_it_ends(name: Any) -> None:
    state = State(landscape=name, basins=True, learning_rate=LANDSCAPES[name].learning_rate)
    surface = LANDSCAPES[name]
    left, right, bottom, top = view = surface.view
    areas = basin_marks(state, view)
    rng, agree = np.random.default_rng(2), 0
    for w, b in zip(rng.uniform(left, right, 150), rng.uniform(bottom, top, 150), strict=True):
        around = basins.starts(surface, state.run, state.steps, (w, w + 1e-9, b, b + 1e-9), 2, 2)
        hit = under(areas, w, b)
        end = int(basins.ends(around)[0, 0])
        agree += (hit.thing if hit else ("minimum", basins.NOWHERE)) == ("minimum", end)
        assert hit is None or hit.mark.role == ROLES[hit.thing[1]]  # type: ignore[index,attr-defined]
    assert agree >= 140  # a cell at a border may be halved


def test_a_grid_of_a_drag_is_as_fine_as_its_work_allows() -> None:
    def grid(**fields: Any) -> tuple[int, int]:
        return cells(State(basins=True, **fields), is_coarse=True)

    assert cells(State(landscape="himmelblau", method="adam", steps=1000), is_coarse=False) == CELLS
    assert grid(landscape="saddle") == CELLS  # little work
    least, some = grid(landscape="himmelblau", method="adam", steps=1000), grid(landscape="himmelblau", steps=1000)
    assert least[0] < some[0] < CELLS[0]
    assert least >= (CELLS[0] * COARSEST, CELLS[1] * COARSEST)
    assert grid(landscape="two_valleys", method="adam", steps=1000) == (4 * CELLS[0], 1)


def test_a_minimum_has_the_colour_and_the_number_of_its_starts() -> None:
    state = State(landscape="himmelblau", basins=True)
    places = np.array(LANDSCAPES["himmelblau"].minima)
    made = named(minima_marks(state, places, Axes(room(500, 400), -5, 5, -5, 5)))
    for i, place in enumerate(places):
        assert (made[f"minimum {i}"].x[0], made[f"minimum {i}"].y[0]) == pytest.approx(tuple(place))
        assert made[f"minimum {i}"].role == made[f"number {i}"].role == ROLES[i]
        assert made[f"number {i}"].text == str(i + 1)
    assert set(named(minima_marks(State(landscape="himmelblau"), places, AXES))) == {"minima"}


@pytest.mark.parametrize("name", ["himmelblau", "two_valleys"])
@pytest.mark.parametrize("type_", [1.0, AFAR])
def test_the_number_of_a_minimum_is_in_the_picture_and_no_run_comes_over_it(name: Any, type_: float) -> None:
    state = State(landscape=name, basins=True, learning_rate=0.01, w0=1.0, b0=1.0)
    result, is_curve = solve(state), name == "two_valleys"
    look = room(1126, 234, type_)
    axes = Axes(look, -2.2, 2.2, -1.8, 2.0) if is_curve else Axes(look, -5, 5, -5, 5)
    made = named((curve_minima if is_curve else map_start)(state, result, axes))
    over = result.cost if is_curve else result.b
    for i in range(len(result.surface.minima)):
        number = made[f"number {i}"]
        left = (number.x - axes.left) / axes.across - number.anchor[0] * number.wide
        top = (axes.top - number.y) / axes.up - number.anchor[1] * number.high
        assert 0 <= left <= look.wide - number.wide
        assert 0 <= top <= look.high - number.high
        x, y = (result.w - axes.left) / axes.across - left, (axes.top - over) / axes.up - top
        assert not ((x > 0) & (x < number.wide) & (y > 0) & (y < number.high)).any()


def test_the_map_has_bands_or_the_colours_of_starts_and_a_bar_for_the_bands_alone() -> None:
    for is_coloured in (False, True):
        state = State(landscape="himmelblau", basins=is_coloured, w0=1.0, b0=-1.0, learning_rate=0.01)
        result, axes = solve(state), Axes(room(500, 400), -5, 5, -5, 5)
        ground, start = named(map_ground(state, result, axes)), named(map_start(state, result, axes))
        assert ("band 3" in ground) == ("bar 3" in start) == (not is_coloured)
        assert ("basin 0" in ground) == is_coloured
        assert "contour 3" in ground
        assert (start["start"].x[0], start["start"].y[0]) == (1.0, -1.0)


# the costs


def test_the_costs_stand_over_their_steps_and_the_balls_on_the_cursor() -> None:
    state = State(step=3, steps=10, kept=(Run(learning_rate=0.02),))
    result = solve(state)
    runs, cursor = named(costs_marks(state, result)), named(cursor_marks(state, result, AXES))
    for i, walk in enumerate(result.walks):
        np.testing.assert_allclose(runs[f"costs {i}"].x, np.arange(11))
        np.testing.assert_allclose(runs[f"costs {i}"].y, walk.cost)
        assert (cursor[f"ball {i}"].x[0], cursor[f"ball {i}"].y[0]) == (3.0, walk.cost[3])
    assert cursor["cursor"].x.tolist() == [3.0, 3.0]
    assert list(cursor)[-1] == "ball 0"


# the legend of runs


@pytest.mark.parametrize("wide", [200, 400, 900])
def test_each_run_has_its_stroke_and_its_words_inside_the_room(wide: int) -> None:
    texts = [f"momentum, α = 0.{i}, μ = 0.9, W₀ = {i}" for i in range(4)]
    look = room(wide, 200)
    made = named(runs_marks(texts, look))
    for i, text in enumerate(texts):
        words, stroke = made[f"run {i}"], made[f"stroke {i}"]
        assert isinstance(words, Words)
        assert words.reading == text
        assert words.text == text or (words.text.endswith(", …") and f"{text},".startswith(words.text[:-2]))
        assert stroke.x[1] < words.x
        assert words.x + look.measure.width(words.text, words.size) <= wide
        assert words.y + words.high <= runs_height(texts, look) + 1e-9
    assert len({(made[f"stroke {i}"].role, made[f"stroke {i}"].dash) for i in range(4)}) == 4


def test_runs_are_named_in_letters_that_the_back_row_reads() -> None:
    """Where none of them is cut for that."""
    texts = [f"momentum, α = 0.{i}, μ = 0.9" for i in range(4)]
    for wide, kind, size in ((1300, 1.0, 0.85), (1300, AFAR, 1.0), (700, AFAR, 0.85)):
        look = room(wide, 200, kind)
        made = [mark for mark in runs_marks(texts, look) if isinstance(mark, Words)]
        assert {mark.size for mark in made} == {size}, wide
        assert max(mark.y + mark.high for mark in made) <= runs_height(texts, look) + 1e-9


def test_a_run_is_named_without_its_brackets_before_it_is_cut_or_written_small() -> None:
    """Beside a long name the plain steps kept theirs, and all of them were written small."""
    texts = ["gradient descent (plain), α = 0.001, W₀ = 0", "momentum, α = 0.001, μ = 0.9, W₀ = 0"]
    look = room(1300, 200, AFAR)
    plain = look.measure.width(texts[0], 1.0) + look.px(26) + 18
    for wide, first in ((2 * plain + 2, texts[0]), (2 * plain - 2, "gradient descent, α = 0.001, W₀ = 0")):
        made = named(runs_marks(texts, room(wide, 200, AFAR)))
        assert [(mark.text, mark.size, mark.reading) for mark in made.values() if isinstance(mark, Words)] == [
            (first, 1.0, texts[0]), (texts[1], 1.0, texts[1]),
        ]  # fmt: skip


def test_runs_stand_under_each_other_before_one_loses_what_tells_it_from_another() -> None:
    """In a picture of half a column two of them were "gradient descent (p…"."""
    texts = ["momentum, α = 0.13, μ = 0.4", "gradient descent (plain), α = 0.03", "gradient descent (plain), α = 0.095"]
    look = room(320, 240)
    made = [mark for mark in runs_marks(texts, look) if isinstance(mark, Words)]
    assert [mark.text for mark in made] == texts
    assert len({mark.y for mark in made}) == 3
    assert runs_height(texts, look) == 3 * (look.measure.height(0.85) + 3)
    for wide, first, second in (
        (200, texts[0], "gradient descent, α = 0.03"),
        (170, "momentum, α = 0.13, …", "gradient descent, …"),
    ):
        said = [mark.text for mark in runs_marks(texts, room(wide, 240)) if isinstance(mark, Words)]
        assert said[:2] == [first, second]


def test_the_steps_of_a_run_share_the_curve_under_them() -> None:
    """It was sampled again at each of them, twice, and compared place by place with that of the step before."""
    state = State(steps=20)
    curves = [named(curve_ground(state, solve(replace(state, step=step)), AXES))["curve 0"] for step in range(5)]
    assert len({id(curve.x) for curve in curves}) == len({id(curve.y) for curve in curves}) == 1
    tilted = replace(state, use_bias=True)
    for step in (0, 3):
        result = solve(replace(tilted, step=step))
        curve = named(curve_ground(tilted, result, AXES))["curve 0"]
        assert curve.y.tolist() == np.asarray(result.profile(curve.x)).tolist()
