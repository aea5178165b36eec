"""The recorder finds the states that there are, writes down what they give, and sees each kind of difference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from dlviz import session
from dlviz.i18n import language
from dlviz.state import AppState
from dlviz.topics import PANELS, topic
from tests import recorder


def test_every_panel_has_its_first_state_its_presets_its_pages_and_random_ones() -> None:
    found = list(recorder.states(2))
    for panel in PANELS:
        names = [name for of, name, _ in found if of == panel]
        assert len(set(names)) == len(names)
        assert {"first", "random-000", "random-001"} <= set(names)
        assert sum(name.startswith("lecture-") for name in names) == len(list(recorder.lecture(panel)))
        assert sum(name.startswith("preset-presets-") for name in names) >= len(topic(panel).presets)
    assert sum(name.startswith("lecture-") for _, name, _ in found) >= 23
    assert sum(name.startswith("preset-presets-") for _, name, _ in found) >= 24


def one_state(out: Path) -> Path:
    (out / "states" / "cost").mkdir(parents=True)
    app = AppState(panel="cost").with_panel("cost", topic("cost").State(w=0.25))
    (out / "states" / "cost" / "first.dlviz").write_text(session.dumps(app), encoding="utf-8")
    return out


def test_a_record_holds_all_that_a_state_gives_and_is_the_same_twice(qapp: Any, tmp_path: Path) -> None:
    for name in ("before", "after"):
        assert recorder.record(one_state(tmp_path / name), 1) == 2 * (4 + 3)
    assert language() == "ko"
    assert '"w": 0.25' in (tmp_path / "before/data/cost/first.en.json").read_text(encoding="utf-8")
    assert recorder.compare(tmp_path / "before", tmp_path / "after", None) == []


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("before", "after"):
        (tmp_path / name / "data").mkdir(parents=True)
        (tmp_path / name / "pictures").mkdir()
    return tmp_path / "before", tmp_path / "after"


def test_another_line_is_told_with_its_number(two: tuple[Path, Path]) -> None:
    for root, text in zip(two, ("a\nb\nc", "a\nx\nc"), strict=True):
        (root / "data" / "one.py").write_text(text, encoding="utf-8")
    (two[0] / "data" / "gone.csv").write_text("", encoding="utf-8")
    gone, told = recorder.compare(*two, None)
    assert "gone.csv: only in" in gone
    assert told == f"{Path('data/one.py')}: 1 lines, first line 2: 'b' became 'x'"


def test_a_picture_is_told_by_how_many_pixels_differ_and_how_much(two: tuple[Path, Path]) -> None:
    pixels = np.full((20, 30, 3), 200, dtype=np.uint8)
    for root in two:
        Image.fromarray(pixels).save(root / "pictures" / "a.png")
        pixels[3:5, 7:10] -= 50
        pixels[9, 20] += 2
    (told,) = recorder.compare(*two, two[0].parent / "seen")
    assert told.endswith("7 pixels by up to 50, 6 of them by 8 and more; x 7-20, y 3-9")
    assert pixels.shape == (20, 30, 3)
    with Image.open(two[0].parent / "seen" / "a.png") as seen:
        assert seen.size == (90, 20)


def test_the_same_picture_in_other_bytes_is_the_same(two: tuple[Path, Path]) -> None:
    for root, level in zip(two, (0, 9), strict=True):
        Image.new("RGB", (64, 64), (1, 2, 3)).save(root / "pictures" / "a.png", compress_level=level)
    assert recorder.compare(*two, None) == []
