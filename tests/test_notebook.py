"""Figures in Python: the same pictures, numbers and sentences as everywhere, without Qt until something is drawn."""

from __future__ import annotations

import copy
import doctest
import os
import pickle
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import dlviz
from dlviz import notebook
from dlviz.export import numbers
from dlviz.export.formats import content
from dlviz.export.look import Look
from dlviz.i18n import language, set_language
from dlviz.topics import PANELS, first_state


def test_a_figure_gives_what_the_command_line_gives(qapp: Any, tmp_path: Path) -> None:
    figure = dlviz.figure("descent", learning_rate=0.3, step=5)
    assert figure.state == notebook.replace(first_state("descent"), learning_rate=0.3, step=5)
    assert figure.code.encode() == numbers.as_code("descent", figure.state)
    assert figure.values["w"][5] == pytest.approx(1 - (1 - 0.3 * 14 / 3) ** 5)
    assert len(figure.table["step"]) == 51
    out = figure.card("curve").save(tmp_path / "x.svg", size=(640, 400))
    assert out.read_bytes() == content("descent.curve", figure.state, ".svg", Look(size=(640, 400)))
    figure.save(tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_bytes() == numbers.as_csv("descent", figure.state)


def test_it_shows_itself(qapp: Any) -> None:
    card = dlviz.figure("cost.curve", w=2)
    assert card._repr_svg_().startswith("<?xml")
    assert card._repr_png_().startswith(b"\x89PNG")
    assert repr(card) == "dlviz.figure('cost.curve', w=2.0)"


@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_is_a_figure(qapp: Any, panel: str) -> None:
    figure = dlviz.figure(panel)
    assert "<text" in figure._repr_svg_()
    assert figure.values
    assert figure.table
    assert figure.cards[-1] == "working"


def test_the_language_is_for_one_picture(qapp: Any, tmp_path: Path) -> None:
    set_language("en")
    figure = dlviz.figure("descent.curve", step=5)
    figure.save(tmp_path / "ko.svg", lang="ko")
    figure.save(tmp_path / "en.svg")
    assert "단계 중 5단계" in (tmp_path / "ko.svg").read_text(encoding="utf-8")
    assert "step 5 of 50" in (tmp_path / "en.svg").read_text(encoding="utf-8")
    assert language() == "en"


def test_values_may_be_of_numpy() -> None:
    """A million points among them, which are lists inside a field."""
    x = np.array([1.0, 2.0, 3.0])
    one = dlviz.figure("cost", x=x, y=2 * x, w=np.float64(1.5))
    assert one == dlviz.figure("cost", x=[1, 2, 3], y=[2, 4, 6], w=1.5)
    assert eval(repr(one), {"dlviz": dlviz}) == one
    assert one.with_(w=np.float32(0.5), y=range(3)) == dlviz.figure("cost", x=[1, 2, 3], y=[0, 1, 2], w=0.5)
    assert dlviz.solve("descent", step=np.int64(3), steps=np.int64(5)).step == 3
    assert dlviz.figure("matrix", a=np.eye(2), b=[np.ones(3)] * 2).result.product.tolist() == [[1, 1, 1]] * 2
    with pytest.raises(dlviz.WrongValue, match="as many entries as x has"):
        dlviz.figure("cost", x=x, y=x[:2])


@pytest.mark.parametrize(
    "x",
    [
        np.array([1, 2, 3], np.longdouble), np.array([np.float32(1), np.int8(2), 3.0], object),
        [np.longdouble(1), Fraction(2), 3],
    ],
)  # fmt: skip
def test_numbers_that_are_none_of_python_s_own_are_numbers(x: Any) -> None:
    one = dlviz.figure("cost", x=x, y=[2, 4, 6])
    assert one == dlviz.figure("cost", x=[1, 2, 3], y=[2, 4, 6])
    assert {type(each) for each in one.state.x} == {float}


@pytest.mark.parametrize("value", [np.ndarray, "\ud800", np.clongdouble(1), Fraction(10**400), object()])
def test_what_is_no_number_is_refused_in_a_sentence(value: Any) -> None:
    with pytest.raises(dlviz.WrongValue, match=r"^w: .* is not possible"):
        dlviz.figure("cost", w=value)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"letters": 9}, "letters: 9"),
        ({"fps": 0}, "fps: 0"),
        ({"seconds": 0}, "seconds: 0"),
        ({"loop": -1}, "loop: "),
        ({"lang": ["ko", "en"]}, "lang ko,en: "),
    ],
)
def test_a_setting_is_called_as_python_writes_it(tmp_path: Path, setting: dict[str, Any], words: str) -> None:
    with pytest.raises(dlviz.WrongValue, match=f"^{words}"):
        dlviz.figure("descent").save(tmp_path / "a.gif", **setting)


@pytest.mark.parametrize("panel", PANELS)
def test_a_figure_can_be_copied_and_sent_to_another_process(panel: str) -> None:
    one = dlviz.figure(panel)
    assert one.result is one.result
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one


def test_a_row_that_nobody_named_stands_in_no_way() -> None:
    """Of one input there is no second row, which a network looks at first."""
    one = dlviz.figure("network", inputs=[[0, 1]])
    assert copy.deepcopy(one) == one
    assert one.with_(inputs=[[1, 1]]).state.inputs == ((1, 1),)
    with pytest.raises(dlviz.WrongValue, match="row: 1 is not there"):
        one.with_(row=1)


def test_a_notebook_offers_what_there_is() -> None:
    assert set(dlviz.__all__) <= set(dir(dlviz))


def test_settings_may_be_of_numpy(qapp: Any, tmp_path: Path) -> None:
    size, several = np.array([320, 240]), np.int8(2)
    as_numpy = dlviz.figure("descent", steps=2).save(tmp_path / "a.gif", size=size, loop=several, letters=np.float32(1))
    plain = dlviz.figure("descent", steps=2).save(tmp_path / "b.gif", size=(320, 240), loop=2)
    assert as_numpy.read_bytes() == plain.read_bytes()


def test_values_are_changed_in_another_figure(qapp: Any) -> None:
    one = dlviz.figure("cost", w=2)
    assert one.with_(w=1).result.cost == 0
    assert one.result.cost > 0


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: dlviz.figure("nothing"), 'There is no panel "nothing"'),
        (lambda: dlviz.figure(3), 'There is no panel "3"'),
        (lambda: dlviz.solve(None), 'There is no panel "None"'),
        (lambda: dlviz.figure("descent.bend"), "descent.curve"),
        (lambda: dlviz.figure("descent").card("bend"), 'no card "bend"'),
        (lambda: dlviz.figure("descent", rate=1), 'no field "rate"'),
        (lambda: dlviz.solve("descent", learning_rate=-1), "learning_rate"),
        (lambda: dlviz.figure("cost").save("x.foo"), "A file ending in"),
        (lambda: dlviz.figure("cost").save("none/x.png"), "none"),
        (lambda: dlviz.figure("cost").save("x.png", lang="fr"), "fr"),
        (lambda: dlviz.figure("cost").save("x.png", lang=3), "lang does not take 3"),
        (lambda: dlviz.figure("cost").save("x.png", theme="pink"), "pink"),
        (lambda: dlviz.figure("cost").save("x.png", letters=10**400), "letters: 1000"),
        (lambda: dlviz.figure("cost").save("x.png", size=(1, 1)), "1x1"),
        (
            lambda: dlviz.figure("cost").save("x.png", size="slide"),
            'size: "slide" is not possible. Allowed: a width and',
        ),
        (lambda: dlviz.figure("cost").save("x.png", size=(640,)), "size: [640] is not possible"),
        (lambda: dlviz.figure("cost").save("x.png", scale="2"), 'scale: "2" is not possible. Allowed: a number'),
        (lambda: dlviz.figure("cost").save("x.png", letters="big"), "Allowed: a number"),
        (lambda: dlviz.figure("cost").save("x.png", title=3), "title: 3 is not possible. Allowed: a text"),
        (lambda: dlviz.figure("cost").save("x.png", caption="no"), "Allowed: true or false"),
        (lambda: dlviz.figure("descent").save("x.gif", fps=2.5), "fps: 2.5 is not possible. Allowed: a whole number"),
        (lambda: dlviz.figure("all"), f"{PANELS[-2]}, {PANELS[-1]}."),
        (lambda: dlviz.figure("descent").save("x.gif", fps=5, seconds=1), "fps and seconds say the same"),
        (lambda: dlviz.figure("cost", x={1, 2, 3}), "x: {1, 2, 3} is not possible. Allowed: a list of 1 to 1000000"),
        (lambda: dlviz.figure("cost", w={1}), "w: {1} is not possible. Allowed: a number"),
        (
            lambda: dlviz.figure("network", layers=frozenset({2})),
            "layers: frozenset({2}) is not possible. Allowed: a list",
        ),
        (lambda: dlviz.figure("descent", kept={1}), "kept: {1} is not possible. Allowed: a list of 0 to 3"),
        (lambda: dlviz.figure("descent", kept=[{}, {"method": "newton"}]), 'kept[1].method: "newton" is not possible'),
        (lambda: dlviz.figure("descent", kept=[3]), "kept[0]: 3 is not possible. Allowed: entries in braces: w0"),
        (lambda: dlviz.figure("descent", kept=[{"rate": 1}]), 'kept[0]: {"rate": 1} is not possible. Allowed: entries'),
        (lambda: dlviz.figure("cost").save("x.png", lang={"ko"}), "lang does not take {'ko'}. Allowed: ko, en."),
        (lambda: dlviz.figure("cost").save("x.png", size=0), "size: 0 is not possible"),
        (lambda: dlviz.figure("cost").save("\0.png"), "cannot be written: Invalid argument"),
        (lambda: dlviz.figure("network.losses")._repr_svg_(), "network.losses is not shown"),
    ],
)
def test_what_is_wrong_is_said_in_the_same_sentences(
    qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: Any, said: str
) -> None:
    set_language("en")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(dlviz.WrongValue) as problem:
        wrong()
    assert said in str(problem.value)
    assert list(tmp_path.iterdir()) == []


def test_the_examples_of_the_documentation() -> None:
    assert doctest.testmod(notebook).failed == 0


def run(program: str) -> str:
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, timeout=120, check=False
    )
    assert done.stderr == "", done.stderr
    assert done.returncode == 0
    return done.stdout


def test_importing_loads_no_qt_and_numbers_need_none() -> None:
    said = run(
        "import sys, dlviz; print('PySide6' in sys.modules, 'numpy' in sys.modules)\n"
        "f = dlviz.figure('cost', w=2); f.values; f.code; f.table; print(f.result.cost > 4, 'PySide6' in sys.modules)"
    )
    assert said.split() == ["False", "False", "True", "False"]


def test_no_display_is_needed_and_the_environment_stays() -> None:
    said = run(
        "import os, dlviz; before = dict(os.environ)\n"
        "print(dlviz.figure('cost.curve')._repr_png_()[:4], dict(os.environ) == before)"
    )
    assert said.split() == [str(b"\x89PNG"), "True"]
