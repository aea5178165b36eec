"""Every kind of file that a panel leaves behind."""

from __future__ import annotations

import csv
import gc
import io
import json
import math
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dlviz.errors import Problem
from dlviz.export import numbers, picture
from dlviz.export.formats import ENDINGS, Look, content, export
from dlviz.theme import LIGHT
from dlviz.topics import PANELS, topic

every_panel = pytest.mark.parametrize("name", PANELS)


def pixels(image: QImage) -> np.ndarray[Any, Any]:
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.width(), 4)[:, :, :3].astype(int)


@pytest.mark.parametrize("scale", [1, 2, 3, 4])
def test_a_png_has_its_size(qapp: Any, scale: int) -> None:
    made = QImage.fromData(content("cost", topic("cost").State(), ".png", Look(size=(640, 400), scale=scale)))
    assert (made.width(), made.height()) == (640 * scale, 400 * scale)


@every_panel
def test_a_finer_picture_has_the_same_layout(qapp: Any, name: str) -> None:
    state = topic(name).State()
    coarse = picture.image(name, state, LIGHT, (1000, 640), 1)
    fine = picture.image(name, state, LIGHT, (1000, 640), 3)
    fine.setDevicePixelRatio(1)
    mode = Qt.TransformationMode.SmoothTransformation
    shrunk = fine.scaled(QSize(1000, 640), Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    difference = np.abs(pixels(coarse) - pixels(shrunk)).max(axis=2)
    assert (difference > 96).mean() < 0.02, "more than edges of letters and lines differ"
    assert pixels(coarse).std() > 5, "an empty picture would pass"


@every_panel
def test_an_svg_holds_no_bitmap(qapp: Any, name: str) -> None:
    made = content(name, topic(name).State(), ".svg", Look(theme="dark"))
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(made).iter()}
    assert "image" not in tags
    assert {"path", "text"} <= tags


@every_panel
def test_a_pdf_is_one_page(qapp: Any, name: str) -> None:
    made = content(name, topic(name).State(), ".pdf", Look(size=(960, 540)))
    assert made.startswith(b"%PDF-")
    assert made.rstrip().endswith(b"%%EOF")
    assert made.count(b"/MediaBox") == 1
    assert b"/MediaBox [0 0 720 405]" in made or b"/MediaBox [0 0 720.0" in made


@every_panel
def test_json_is_the_state_and_its_values(name: str) -> None:
    module = topic(name)
    document = json.loads(numbers.as_json(name, module.State()))
    assert set(document) == {"dlviz", "panel", "state", "values"}
    assert document["panel"] == name
    assert module.State(**document["state"]) == module.State()
    assert document["values"]


def test_json_keeps_every_digit_and_names_what_is_infinite() -> None:
    module = topic("log-loss")
    document = json.loads(numbers.as_json("log-loss", module.State(rows=(("a", 1, 0.0), ("b", 1, 1 / 3)))))
    assert document["values"]["losses"][0] == "inf"
    assert document["values"]["mean"] == "inf"
    assert document["values"]["losses"][1] == pytest.approx(math.log10(3), rel=1e-15)
    assert document["state"]["rows"][1][2] == 1 / 3


@every_panel
def test_csv_opens_in_a_spreadsheet(name: str) -> None:
    module = topic(name)
    made = numbers.as_csv(name, module.State())
    assert made.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))
    table = module.table(module.State(), module.solve(module.State()))
    assert rows[0] == list(table.columns)
    assert len(rows) == 1 + len(table.rows())


def test_csv_text_is_never_a_formula_and_numbers_stay_numbers() -> None:
    module = topic("log-loss")
    state = module.State(rows=(("=1+1", 1, 0.5), ("-x", 0, 0.25), ("한글, 쉼표", 1, 0.75)))
    rows = list(csv.reader(io.StringIO(numbers.as_csv("log-loss", state).decode("utf-8-sig"), newline="")))
    assert [row[0] for row in rows[1:]] == ["'=1+1", "'-x", "한글, 쉼표"]
    assert float(rows[1][4]) == pytest.approx(math.log10(0.5))


def test_pictures_leave_no_widgets_behind(qapp: QApplication) -> None:
    state = topic("cost").State()
    picture.image("cost", state, LIGHT, (320, 200))
    gc.collect()
    before = len(QApplication.topLevelWidgets())
    for _ in range(10):
        picture.image("cost", state, LIGHT, (320, 200))
    gc.collect()
    assert len(QApplication.topLevelWidgets()) <= before


@pytest.mark.parametrize("size", [(0, 100), (100, 15), (40_000, 100), (-5, 100)])
def test_a_size_that_cannot_be(size: tuple[int, int]) -> None:
    with pytest.raises(Problem) as found:
        Look(size=size)
    assert (found.value.kind, found.value.status) == ("bad_size", 2)


@pytest.mark.parametrize(
    ("name", "kind", "status"),
    [("a.bmp", "unknown_ending", 2), ("a", "no_ending", 2), ("no/a.csv", "no_folder", 4), (".csv", "no_ending", 2)],
)  # fmt: skip
def test_what_cannot_be_written(tmp_path: Path, name: str, kind: str, status: int) -> None:
    with pytest.raises(Problem) as found:
        export("cost", topic("cost").State(), tmp_path / name, Look())
    assert (found.value.kind, found.value.status) == (kind, status)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"mine")
    with pytest.raises(Problem) as found:
        export("cost", topic("cost").State(), path, Look())
    assert found.value.kind == "exists"
    assert path.read_bytes() == b"mine"
    export("cost", topic("cost").State(), path, Look(), force=True)
    assert path.read_bytes() != b"mine"


def test_every_ending_has_its_content(qapp: Any) -> None:
    state = topic("cost").State()
    made = {ending: content("cost", state, ending, Look(size=(320, 200))) for ending in ENDINGS}
    assert len(set(made.values())) == len(ENDINGS)
    assert made[".png"].startswith(b"\x89PNG")
