"""A timeline as a file: as many frames as steps, the pace that was asked for, and the picture that the panel shows."""

from __future__ import annotations

import functools
import gc
import io
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dlviz.errors import Problem
from dlviz.export import animation, picture, steps
from dlviz.export.endings import ANIMATIONS
from dlviz.export.figure import Figure
from dlviz.export.formats import content
from dlviz.export.look import Look, Setting
from dlviz.export.steps import MOST, chosen, has_timeline
from dlviz.interrupt import Interrupted
from dlviz.theme import DARK, THEMES
from dlviz.topics import PANELS, topic
from tests.recorder import states
from tests.share import WHOLE, is_due

SIZE = (480, 300)
ROOMY = (640, 500)  # where no step has to be drawn smaller for its working, so that a film is laid out as a picture
STATE = replace(topic("descent").State(), steps=6, step=4)


@functools.cache
def film(ending: str, size: tuple[int, int], what: str = "descent", **look: Any) -> bytes:
    return content(what, STATE, ending, Look(size=size, **look))


def gif(ending: str = ".gif", size: tuple[int, int] = SIZE, **look: Any) -> Image.Image:
    return Image.open(io.BytesIO(film(ending, size, **look)))


def card(ending: str = ".gif", **look: Any) -> Image.Image:
    """A film that is made sooner, for what is asked of its pauses alone."""
    return gif(ending, (240, 180), what="descent.curve", **look)


def frames(image: Image.Image) -> list[np.ndarray]:
    found = []
    for index in range(image.n_frames):  # type: ignore[attr-defined]
        image.seek(index)
        found.append(np.asarray(image.convert("RGB")).astype(int))
    return found


@functools.cache
def photograph(step: int, theme: str = "light") -> np.ndarray:
    png = content("descent", replace(STATE, step=step), ".png", Look(theme, ROOMY))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


@pytest.mark.parametrize("theme", THEMES)
def test_each_frame_is_the_picture_of_its_step(qapp: Any, theme: str) -> None:
    made = frames(gif(size=ROOMY, theme=theme))
    assert len(made) == STATE.steps + 1
    turn = list(THEMES).index(theme)
    for step, frame in ((step, frame) for step, frame in enumerate(made) if is_due(step, turn, len(THEMES))):
        wrong = np.abs(frame - photograph(step, theme)).max(axis=2)
        assert (wrong > 48).mean() < 0.002  # a palette of 64 colours
        assert wrong.mean() < 2
    assert all((one != other).any() for one, other in pairwise(made))


@pytest.mark.parametrize("ending", [".apng", ".webp"])
def test_other_formats_have_the_same_frames(qapp: Any, ending: str) -> None:
    image = gif(ending, ROOMY, fps=7, loop=3)
    assert image.info["loop"] == 3
    made = frames(image)
    assert len(made) == STATE.steps + 1
    for step, frame in list(enumerate(made))[:: 1 if WHOLE else 3]:
        assert np.abs(frame - photograph(step)).mean() < (0.1 if ending == ".webp" else 1)


def test_all_colours_of_a_webp_take_less_room_than_the_few_of_a_gif(qapp: Any) -> None:
    made = {ending: film(ending, ROOMY, theme="light") for ending in (".gif", ".webp")}
    assert len(made[".webp"]) < len(made[".gif"])


@pytest.mark.parametrize("ending", ANIMATIONS)
def test_each_step_is_drawn_once(qapp: Any, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    drawn = []

    def photograph(figure: Figure, *size: Any) -> QImage:
        drawn.append(figure.panel.state.step)
        return picture.photograph(figure, *size)

    monkeypatch.setattr(animation, "photograph", photograph)
    content("descent", STATE, ending, Look(size=SIZE))
    assert sorted(drawn) == list(range(STATE.steps + 1))


@pytest.mark.parametrize("ending", [".gif", ".apng", ".webp"])
def test_a_step_stays_as_long_as_was_asked(qapp: Any, ending: str) -> None:
    image = card(ending, seconds=2.5)
    image.seek(3)
    image.load()
    assert image.info["duration"] == 2500


def test_a_slow_video_has_a_frame_a_second_at_least(qapp: Any) -> None:
    made = film(".mp4", (240, 180), "descent.curve", seconds=2.5)
    with av.open(io.BytesIO(made)) as container:
        stream = container.streams.video[0]
        assert stream.average_rate == 3 / Fraction(5, 2)
        assert len(list(container.decode(stream))) == 3 * (STATE.steps + 1)


@pytest.mark.parametrize("ending", ANIMATIONS)
def test_a_film_has_a_ground(qapp: Any, ending: str) -> None:
    with pytest.raises(Problem, match="has_ground"):
        content("descent", STATE, ending, Look(size=SIZE, setting=Setting(transparent=True)))


def test_a_film_of_one_card(qapp: Any) -> None:
    image = Image.open(io.BytesIO(content("descent.curve", STATE, ".gif", Look(size=(320, 240)))))
    assert (image.size, image.n_frames) == ((320, 240), STATE.steps + 1)  # type: ignore[attr-defined]


def test_the_colours_that_mean_something_are_exact(qapp: Any) -> None:
    seen = {
        color for frame in frames(gif(size=ROOMY, theme="dark")) for color in np.unique(frame @ (1 << 16, 1 << 8, 1))
    }
    for role in ("ground", "surface", "model", "data"):
        color = DARK.color(role)
        assert color.rgb() & 0xFFFFFF in seen
    assert len(seen) <= 64


@pytest.mark.parametrize(("fps", "total"), [(1, 7000), (3, 2330), (7, 1000), (10, 700), (50, 140)])
def test_the_pace_adds_up(qapp: Any, fps: int, total: int) -> None:
    image = card(fps=fps)
    pauses = []
    for index in range(image.n_frames):  # type: ignore[attr-defined]
        image.seek(index)
        pauses.append(image.info["duration"])
    assert sum(pauses) == total
    assert max(pauses) - min(pauses) <= 10


@pytest.mark.parametrize(("loop", "told"), [(0, 0), (1, None), (5, 4)])
def test_it_plays_as_often_as_was_asked(qapp: Any, loop: int, told: int | None) -> None:
    assert card(loop=loop).info.get("loop") == told


def test_the_same_state_gives_the_same_bytes(qapp: Any) -> None:
    assert film(".gif", ROOMY, theme="light") == content("descent", STATE, ".gif", Look("light", ROOMY))


@pytest.mark.parametrize("size", [ROOMY, (481, 301)])
def test_a_video_has_every_step(qapp: Any, size: tuple[int, int]) -> None:
    made = content("descent", STATE, ".mp4", Look(size=size, fps=7))
    with av.open(io.BytesIO(made)) as container:
        stream = container.streams.video[0]
        found = [frame.to_ndarray(format="rgb24").astype(int) for frame in container.decode(stream)]
        assert stream.average_rate == 7
    assert len(found) == STATE.steps + 1
    assert found[0].shape == (size[1] + size[1] % 2, size[0] + size[0] % 2, 3)
    if size == ROOMY:
        assert np.abs(found[3] - photograph(3)).mean() < 6


def test_a_fine_scale_has_more_pixels(qapp: Any) -> None:
    assert gif(scale=2).size == (960, 600)


def test_a_panel_without_a_timeline_is_a_problem(qapp: Any) -> None:
    with pytest.raises(Problem, match="no_timeline"):
        content("cost", topic("cost").State(), ".gif", Look(size=SIZE))


def test_work_that_is_dropped_leaves_nothing(qapp: Any) -> None:
    before = set(QApplication.topLevelWidgets())
    shares: list[float] = []

    def stop(share: float) -> None:
        shares.append(share)
        if len(shares) == 2:
            raise Interrupted(2)

    with pytest.raises(Interrupted):
        content("descent", STATE, ".gif", Look(size=SIZE), stop)
    assert shares == [1 / 7, 2 / 7]
    gc.collect()
    assert set(QApplication.topLevelWidgets()) <= before
    content("descent", STATE, ".gif", Look(size=SIZE), shares.append)
    assert shares[-1] == 1.0
    gc.collect()
    assert set(QApplication.topLevelWidgets()) <= before


def test_some_panel_has_a_timeline_and_some_has_none(qapp: Any) -> None:
    found = {panel: has_timeline(panel) for panel in PANELS}
    assert found["descent"]
    assert not found["cost"]


@pytest.mark.parametrize(("last", "frames"), [(0, 1), (1, 2), (50, 51), (199, 200), (200, MOST), (100_000, MOST)])
def test_a_very_long_timeline_has_as_many_frames_as_can_be_looked_at(last: int, frames: int) -> None:
    taken = chosen(last)
    assert len(taken) == frames
    assert (taken[0], taken[-1]) == (0, last)
    assert taken == sorted(set(taken))


@pytest.mark.parametrize(
    "mode", ["preset-presets-diverging", "preset-comparisons-momentum", "preset-presets-too_small"]
)
def test_the_working_of_each_frame_on_a_slide_is_whole(qapp: Any, monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    """The state that a film is made of may have less to work out than others of its frames."""

    class Seen:
        def encode(self, frames: Iterator[str], samples: list[str], count: int) -> bytes:
            return "".join(frames).encode()

    def lacking(figure: Figure, *_: object) -> str:
        return f"{figure.panel.state.step} " if figure.panel.working.lines.more() else ""

    (state,) = (state for _, name, state in states(0) if name == mode)
    monkeypatch.setattr(steps, "MOST", MOST if WHOLE else 10)  # spaced evenly
    monkeypatch.setattr(animation, "encoder", lambda *_: Seen())
    monkeypatch.setattr(animation, "photograph", lacking)
    assert content("descent", replace(state, step=0), ".gif", Look("projector", (960, 540))) == b""
