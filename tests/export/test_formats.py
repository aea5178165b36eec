"""What a state becomes: pictures with one layout at every scale, tables that spreadsheets read, numbers in full."""

from __future__ import annotations

import csv
import gc
import io
import json
import math
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGraphicsItem

from dlviz import session
from dlviz.errors import FILES, USAGE, Problem
from dlviz.export import numbers
from dlviz.export.endings import ANIMATIONS, PAGE, PICTURES
from dlviz.export.formats import ENDINGS, NUMBERS, content, export
from dlviz.export.look import LARGEST, SMALLEST, Look
from dlviz.files import writer
from dlviz.model.topic import Table
from dlviz.notebook import Figure
from dlviz.shell.export.kinds import kinds
from dlviz.state import AppState
from dlviz.theme import THEMES
from dlviz.topics import PANELS, topic
from dlviz.ui.panel import Panel
from tests.share import in_turns

SIZE = (640, 400)
LOOK = Look(size=SIZE)
SVG = "{http://www.w3.org/2000/svg}"

every_panel = pytest.mark.parametrize("name", PANELS)


def start(name: str) -> Any:
    return AppState()[name]


def as_image(data: bytes) -> QImage:
    image = QImage.fromData(data, "PNG")  # type: ignore[call-overload]
    assert not image.isNull()
    return image


def pixels(image: QImage) -> NDArray[np.float64]:
    """Shape (height, width, 3), 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(float)


def coarser(array: NDArray[np.float64], factor: int) -> NDArray[np.float64]:
    """The mean over squares of ``factor`` pixels."""
    height, width, channels = array.shape
    return array.reshape(height // factor, factor, width // factor, factor, channels).mean(axis=(1, 3))


# pictures


@pytest.mark.parametrize(("name", "scale"), in_turns(PANELS, (1, 2, 3, 4)))
def test_a_png_has_the_size_that_was_asked_for(qapp: Any, name: str, scale: int) -> None:
    made = as_image(content(name, start(name), ".png", Look(size=(320, 240), scale=scale)))
    assert made.size() == QSize(320, 240) * scale


@pytest.mark.parametrize(("name", "theme"), in_turns(PANELS, THEMES))
def test_a_finer_png_has_the_same_layout(qapp: Any, name: str, theme: str) -> None:
    """Seen from afar (means over 8 pixels) 1× and 2× are alike: nothing has moved, grown or gone."""
    one, two = (
        pixels(as_image(content(name, start(name), ".png", Look(theme, (1280, 720), scale)))) for scale in (1, 2)
    )
    difference = np.abs(coarser(one, 8) - coarser(two, 16)).max(axis=2)
    assert difference.mean() < 1.5
    assert np.mean(difference > 40) < 0.001


@every_panel
def test_another_picture_has_another_layout(qapp: Any, name: str) -> None:
    """The measure above must be able to tell pictures apart."""
    one = pixels(as_image(content(name, start(name), ".png", Look(size=(1280, 720)))))
    moved = np.roll(one, 8, axis=1)
    assert np.mean(np.abs(coarser(one, 8) - coarser(moved, 8)).max(axis=2) > 40) > 0.001


@every_panel
def test_an_svg_is_drawn_and_holds_no_bitmap(qapp: Any, name: str) -> None:
    root = ElementTree.fromstring(content(name, start(name), ".svg", LOOK))
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 640 400"
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert "image" not in tags
    assert {"title", "path", "text"} <= tags
    assert root.findtext(f"{SVG}title")


@every_panel
def test_a_pdf_has_one_page_of_the_size(qapp: Any, name: str) -> None:
    data = content(name, start(name), ".pdf", LOOK)
    assert data.startswith(b"%PDF-1.")
    assert data.rstrip().endswith(b"%%EOF")
    assert re.findall(rb"/Count (\d+)", data) == [b"1"]
    boxes = re.findall(rb"/MediaBox \[([^\]]+)\]", data)
    assert len(boxes) == 1
    left, bottom, right, top = map(float, boxes[0].split())
    assert (left, bottom) == (0, 0)
    assert right / top == pytest.approx(SIZE[0] / SIZE[1], rel=0.01)
    assert right == pytest.approx(SIZE[0] * 72 / 96, rel=0.05)


@pytest.mark.parametrize(("name", "ending"), in_turns(PANELS, PICTURES))
def test_the_smallest_picture_does_no_harm(qapp: Any, name: str, ending: str) -> None:
    assert content(name, start(name), ending, Look(size=(SMALLEST, SMALLEST)))


def test_each_theme_gives_another_picture(qapp: Any) -> None:
    assert len({content("cost", start("cost"), ".png", Look(theme, SIZE)) for theme in THEMES}) == len(THEMES)


@pytest.mark.parametrize(
    ("size", "scale"),
    [((0, 0), 1), ((SMALLEST - 1, 100), 1), ((100, LARGEST + 1), 1), ((8, 100), 2), ((4097, 100), 2), ((-20, -20), 1)],
)
def test_a_size_that_is_not_possible(size: tuple[int, int], scale: int) -> None:
    with pytest.raises(Problem, match="bad_size") as caught:
        Look(size=size, scale=scale)
    assert caught.value.status == USAGE


@pytest.mark.parametrize(("size", "scale"), [((SMALLEST, SMALLEST), 1), ((LARGEST, SMALLEST), 1), ((2048, 2048), 4)])
def test_the_ends_of_the_sizes_are_possible(size: tuple[int, int], scale: int) -> None:
    assert Look(size=size, scale=scale).size == size


# numbers


def topic_of(monkeypatch: pytest.MonkeyPatch, *, table: dict[str, Any] | None = None, values: Any = None) -> None:
    """Put a topic in place that gives this table and these values."""
    made = SimpleNamespace(
        solve=lambda state: None, table=lambda state, result: Table(table or {}), values=lambda state, result: values
    )
    monkeypatch.setattr(numbers, "topic", lambda name: made)


@every_panel
def test_a_csv_is_the_table(name: str) -> None:
    data = content(name, start(name), ".csv", LOOK)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    module, state = topic(name), start(name)
    table = module.table(state, module.solve(state))
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == list(table.columns)
    assert len(rows) == len(table.rows()) + 1
    for written, row in zip(rows[1:], table.rows(), strict=True):
        for text, value in zip(written, row, strict=True):
            if isinstance(value, int | float):
                assert float(text) == value or math.isnan(value)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@cmd", "'@cmd"),
        ("a=b", "a=b"),
        ("", ""),
        (None, ""),
        ("한글, 쉼표", '"한글, 쉼표"'),
        ('"', '""""'),
        (-1.5, "-1.5"),
        (2.0, "2"),
        (1e300, "1e+300"),
        (0.1 + 0.2, "0.30000000000000004"),
        (math.inf, "inf"),
        (math.nan, "nan"),
        (True, "1"),
        (-3, "-3"),
        (np.float64(0.5), "0.5"),
        (np.int64(-2), "-2"),
    ],
)
def test_a_cell_of_a_csv(monkeypatch: pytest.MonkeyPatch, cell: Any, text: str) -> None:
    topic_of(monkeypatch, table={"a": [cell], "b": [0]})
    assert numbers.as_csv("cost", None).decode("utf-8-sig") == f"a,b\r\n{text},0\r\n"


@every_panel
def test_json_holds_state_and_values(name: str) -> None:
    state = start(name)
    document = json.loads(content(name, state, ".json", LOOK), parse_constant=pytest.fail)
    assert list(document) == ["dlviz", "panel", "state", "values"]
    assert (document["dlviz"], document["panel"]) == (session.VERSION, name)
    assert topic(name).State(**document["state"]) == state
    assert document["values"]


@pytest.mark.parametrize("value", [0.1, 1 / 3, 5e-324, 1.7976931348623157e308, -0.0, 2.3333333333333335, 1e22])
def test_json_has_every_digit(monkeypatch: pytest.MonkeyPatch, value: float) -> None:
    topic_of(monkeypatch, values={"a": value, "b": [(value,)]})
    found = json.loads(numbers.as_json("cost", start("cost")))["values"]
    assert repr(found["a"]) == repr(found["b"][0][0]) == repr(value)


def test_json_writes_what_is_infinite_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"a": math.inf, "b": [-math.inf, 1.0], "c": {"d": math.nan}, "e": None, "f": True, "g": "inf"}
    topic_of(monkeypatch, values=values)
    assert json.loads(numbers.as_json("cost", start("cost")), parse_constant=pytest.fail)["values"] == {
        "a": "inf", "b": ["-inf", 1.0], "c": {"d": "nan"}, "e": None, "f": True, "g": "inf",
    }  # fmt: skip


@every_panel
def test_code_is_source(name: str) -> None:
    source = content(name, start(name), ".py", LOOK).decode()
    compile(source, "<exported>", "exec")
    assert "numpy" in source
    assert source.endswith("\n")


# files


def test_endings_are_one_table() -> None:
    assert (*PICTURES, *ANIMATIONS, PAGE, *NUMBERS) == ENDINGS
    assert tuple(kinds()) == ENDINGS


def test_every_ending_is_said_to_who_writes_python() -> None:
    page = Path(__file__).parents[2] / "docs" / "python.md"
    said = {"docs/python.md": page.read_text(encoding="utf-8"), "dlviz/notebook.py": Figure.save.__doc__}
    for where, text in said.items():
        assert [ending for ending in ENDINGS if f" {ending}" not in str(text)] == [], where


def test_an_ending_may_be_large(qapp: Any, tmp_path: Path) -> None:
    export("cost", start("cost"), tmp_path / "A.PNG", LOOK)
    assert (tmp_path / "A.PNG").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("name", "kind", "status"),
    [
        ("a.foo", "unknown_ending", USAGE),
        ("a", "no_ending", USAGE),
        ("folder", "is_folder", FILES),
        ("folder.json", "is_folder", FILES),
        ("nofolder/a.json", "no_folder", FILES),
        ("there.json", "exists", FILES),
        ("a" * 300 + ".json", "cannot_write", FILES),
    ],
)
def test_what_is_refused_leaves_everything(tmp_path: Path, name: str, kind: str, status: int) -> None:
    for folder in ("folder", "folder.json"):
        (tmp_path / folder).mkdir()
    (tmp_path / "there.json").write_text("old", encoding="utf-8")
    with pytest.raises(Problem) as caught:
        export("cost", start("cost"), tmp_path / name, LOOK)
    assert (caught.value.kind, caught.value.status) == (kind, status)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "folder.json", "there.json"]
    assert (tmp_path / "there.json").read_text(encoding="utf-8") == "old"


def test_an_ending_that_is_not_known_has_no_content() -> None:
    with pytest.raises(Problem, match="unknown_ending"):
        content("cost", start("cost"), ".foo", LOOK)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_full_disk_leaves_the_old_file(
    qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    def full(path: Path, content: bytes, **options: bool) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writer, "write_whole", full)
    (tmp_path / f"there{ending}").write_bytes(b"old")
    state = replace(start("descent"), steps=2)
    with pytest.raises(Problem) as caught:
        export("descent", state, tmp_path / f"there{ending}", LOOK, force=True)
    assert (caught.value.kind, caught.value.status) == ("cannot_write", FILES)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {f"there{ending}": b"old"}


@pytest.mark.parametrize(("name", "ending"), in_turns(PANELS, PICTURES))
def test_a_picture_leaves_no_window_and_nothing_of_qt_to_the_collector(qapp: Any, name: str, ending: str) -> None:
    """It may come while Qt holds a lock that the end of a QObject waits for: the program would stand still for ever."""
    gc.enable()  # as in the running program; the tests run without
    content(name, start(name), ending, LOOK)  # what is made once stays
    gc.collect()
    windows, before = set(qapp.topLevelWidgets()), qt_objects()
    content(name, start(name), ending, LOOK)
    assert qt_objects() == before
    assert [widget for widget in qapp.topLevelWidgets() if widget not in windows] == []
    assert gc.isenabled()


def qt_objects() -> Counter[type]:
    """How many objects of each class of Qt Python holds, those included that nobody can reach."""
    kinds = Counter(map(type, gc.get_objects()))
    return Counter({kind: count for kind, count in kinds.items() if issubclass(kind, QObject | QGraphicsItem)})


@pytest.mark.parametrize(("ending", "panels"), [(".png", 1), (".svg", 1), (".gif", 1), (".html", 4)])
def test_a_file_is_made_of_few_panels(qapp: Any, monkeypatch: pytest.MonkeyPatch, ending: str, panels: int) -> None:
    """A page asks one for its steps, another for its numbers, and takes its cards out of a light and a dark one."""
    made: list[object] = []
    begin = Panel.__init__
    monkeypatch.setattr(Panel, "__init__", lambda panel, *a, **k: [made.append(panel), begin(panel, *a, **k)][1])
    content("descent", replace(start("descent"), steps=1), ending, Look(size=(640, 400)))
    assert len(made) == panels
