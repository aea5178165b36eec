"""Formulas as rich text, as plain text and typeset."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QEvent, QPoint
from PySide6.QtGui import QAccessible, QHelpEvent, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip

from dlviz import glossary
from dlviz.files.cache import Cache
from dlviz.model.numbers import latex
from dlviz.model.topic import Working
from dlviz.theme import DARK, LIGHT, THEMES, Theme, font
from dlviz.ui.dressing import dress
from dlviz.ui.pictures.typeset import read
from dlviz.ui.workings import formula
from dlviz.ui.workings.formula import COMMANDS, anyones, powers_told, to_html, to_text, typeset
from dlviz.ui.workings.formula_view import FormulaView
from dlviz.ui.workings.working_view import WorkingView
from tests.share import for_all

ARGUMENTS = {"frac": "{1}{2}", "sqrt": "{2}", "text": "{a}", "textcolor": "{data}{1}", "hat": "{y}"}


@for_all(
    ("source", "text"),
    [
        ("W x + b", "W x + b"),
        ("a - b", "a − b"),
        ("w_1 x_{12}", "w1 x12"),
        ("x^2", "x^2"),
        (r"2 \cdot 10^{-9}", "2 · 10^−9"),
        ("e^{-x^2}", "e^(−x^2)"),
        ("x^{(i)}", "x^(i)"),
        ("x^{a + 1}", "x^(a + 1)"),
        (r"w^\top", "wᵀ"),
        (r"h(0^-) = 0 \ne h(0^+) = 1", "h(0^−) = 0 ≠ h(0^+) = 1"),  # one character, as in LaTeX
        ("x_12 + 3^2.5", "x12 + 3^2.5"),
        (r"\frac12 + \hat y^ 2", "1 / 2 + y\u0302^2"),
        (r"\frac{1}{3}", "1 / 3"),
        (r"\frac{-1}{3}", "(−1) / 3"),
        (r"\frac{1}{2m}", "1 / (2m)"),
        (r"\frac{\partial L}{\partial w^{(1)}_{12}}", "∂L / ∂w^(1)12"),
        (r"\frac{\partial L}{\partial W b}", "∂L / (∂W b)"),
        (r"\frac{1 + 2}{3}", "(1 + 2) / 3"),
        (r"\frac{(1 + 2)}{3}", "(1 + 2) / 3"),
        (r"\frac{(1 + 2)(3 + 4)}{5}", "((1 + 2)(3 + 4)) / 5"),
        (r"\frac{1}{\frac{2}{3}}", "1 / (2 / 3)"),
        (r"\frac{\frac{1}{2}}{\frac{3}{4}}", "(1 / 2) / (3 / 4)"),
        (r"\frac{\textcolor{data}{14}}{3}", "14 / 3"),
        (r"\frac{1}{1 + e^{-x}}", "1 / (1 + e^−x)"),
        (r"\sqrt{v} + 1", "√v + 1"),
        (r"\sqrt{\textcolor{data}{0.25}}", "√0.25"),
        (r"\sqrt{1 + 2} + 3", "√(1 + 2) + 3"),
        (r"\sqrt{1.2 \cdot 10^{-9}}", "√(1.2 · 10^−9)"),
        (r"\frac{m}{\sqrt{v} + 1}", "m / (√v + 1)"),
        (r"\frac{1}{\sqrt{v}}", "1 / (√v)"),
        (r"W := 3 \; - 1", "W := 3 − 1"),
        (r"\sum_{i=1}^{m} x_i", "Σi=1^m xi"),
        (r"h'(x)", "h′(x)"),
        (r"\hat{y}", "y\u0302"),
        (r"a \le b \ne c \to \infty", "a ≤ b ≠ c → ∞"),
        (r"W \coloneqq W - \alpha \cdot 2", "W := W − α · 2"),
        (r"\text{if } x < 0 \text{ & y}", "if x < 0 & y"),
        (r"\text{a_b^c}", "a_b^c"),
        (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "( 1 , 2 ; 3 , 4 )"),
        (r"\left( 1 \right)", "( 1 )"),
        ("", ""),
    ],
)
def test_plain_text(source: str, text: str) -> None:
    assert to_text(source) == text


def test_rich_text() -> None:
    assert to_html("w_1^2 < 3") == "<i>w</i><sub>1</sub><sup>2</sup> &lt; 3"
    assert to_html(r"\text{<b>}") == "&lt;b&gt;"


def test_a_colour_is_the_readable_one_of_the_theme() -> None:
    for theme in (LIGHT, DARK):
        assert to_html(r"\textcolor{error}{2}", theme) == f'<span style="color:{theme.ink("error").name()}">2</span>'
    assert to_html(r"\textcolor{error}{2}") == "2"


@for_all("command", sorted(COMMANDS))
def test_every_command_is_drawn(command: str) -> None:
    source = f"a \\{command}{ARGUMENTS.get(command, '')} b"
    assert "\\" not in to_html(source, LIGHT)
    assert balanced(to_html(source, LIGHT))


def test_a_command_that_is_not_known_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match=r"nosuch is none of the signs of dlviz\.ui\.workings\.formula"):
        to_html(r"\nosuch")


LATEX = st.recursive(
    st.sampled_from(["1", "x", "-2.5", r"\alpha", r"\text{if }", "a + b", "<", "(3)"]),
    lambda inner: st.one_of(
        st.builds(r"\frac{{{}}}{{{}}}".format, inner, inner),
        st.builds("x^{{{}}}".format, inner),
        st.builds("x_{{{}}}".format, inner),
        st.builds(r"\textcolor{{data}}{{{}}}".format, inner),
        st.builds("({} + {})".format, inner, inner),
    ),
    max_leaves=12,
)


@given(LATEX)
def test_whatever_is_nested_comes_out_whole(source: str) -> None:
    assert balanced(to_html(source, LIGHT))
    plain = to_text(source)
    assert not re.search(r"[\\{}]|</?(?:i|span|su[bp])\b", plain)
    assert plain.count("(") == plain.count(")")


def balanced(rich: str) -> bool:
    ElementTree.fromstring(f"<line>{rich}</line>")
    return True


@given(st.floats(allow_nan=False))
def test_every_number_can_be_drawn(value: float) -> None:
    assert "\\" not in to_html(latex(value, role="model", bracket=True), LIGHT)


# typeset


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache on the disk and in memory; what was made up here is in neither afterwards."""
    kept = tmp_path / "kept"
    monkeypatch.setattr(formula, "_cache", lambda: Cache(kept))
    formula._in_no_colour.cache_clear()
    yield kept
    formula._in_no_colour.cache_clear()


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []

    def instead(latex: str, color: str) -> bytes:
        made.append(latex)
        return f'<svg width="8" height="16">{latex} {color}</svg>'.encode()

    monkeypatch.setattr(formula, "_ziamath", instead)
    return made


def test_a_formula_draws_something(qapp: Any, folder: Path) -> None:
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(typeset(r"\frac{1}{m} \sum_{i=1}^{m} x_i", 16, "#000000")))
    renderer.render(painter)
    painter.end()
    assert renderer.isValid()
    assert len({image.pixel(x, y) for x in range(200) for y in range(60)}) > 2


def test_a_formula_is_made_once(folder: Path, calls: list[str]) -> None:
    first = typeset("x", 16, "#000000")
    assert typeset("x", 16, "#000000") == first
    formula._in_no_colour.cache_clear()  # another start of the program
    assert typeset("x", 16, "#000000") == first
    assert calls == ["x"]


def test_what_another_version_typeset_is_made_anew(
    folder: Path, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = {f"{part}-{version(part)}.dist-info" for part in formula.TYPESETTER}
    assert set(formula._typesetter().split()) == versions
    typeset("x", 16, "#000000")
    monkeypatch.setattr(formula, "_typesetter", lambda: "ziamath-0.14.dist-info")
    formula._in_no_colour.cache_clear()
    typeset("x", 16, "#000000")
    assert calls == ["x", "x"]


def test_another_size_colour_or_formula_is_another_picture(folder: Path, calls: list[str]) -> None:
    asked = [("x", 16, "#000000"), ("x", 20, "#000000"), ("x", 16, "#FFFFFF"), ("y", 16, "#000000")]
    assert len({typeset(*each) for each in asked}) == len(asked)
    assert calls == ["x", "y"]  # in another size or colour nothing is made anew


def test_letters_of_twice_the_size_are_twice_as_large(qapp: Any) -> None:
    small, large = (QSvgRenderer(QByteArray(typeset(r"\frac{1}{m} \sum x_i", size, "#000000"))) for size in (20, 40))
    (one, other) = (read(typeset(r"\frac{1}{m} \sum x_i", size, "#000000")) for size in (20, 40))
    assert one is not None
    assert other is not None
    assert other.size.width() == pytest.approx(2 * one.size.width(), abs=0.01)
    assert other.size.height() == pytest.approx(2 * one.size.height(), abs=0.01)
    inks = [made.shapes[0][0].boundingRect() for made in (one, other)]
    assert inks[1].height() == pytest.approx(2 * inks[0].height(), abs=0.01)
    assert large.defaultSize().width() == pytest.approx(2 * small.defaultSize().width(), abs=2)


@pytest.mark.parametrize("latex", [r"\frac{1}{m} \sum_{i=1}^{m} x_i", r"\hat{y} = \sqrt{\textcolor{red}{2}}", r"1 + 2"])
def test_a_colour_is_put_in_as_if_it_was_typeset_in_it(folder: Path, latex: str) -> None:
    for theme in THEMES.values():
        assert typeset(latex, 16, theme.text) == formula._ziamath(latex, theme.text)
        assert theme.text.lower() != formula.NO_COLOUR


@pytest.mark.parametrize("damage", [b"", b"<svg>half of i", b"\x00\xff"])
def test_a_damaged_cache_is_made_again(folder: Path, calls: list[str], damage: bytes) -> None:
    whole = typeset("x", 16, "#000000")
    (kept,) = folder.iterdir()
    kept.write_bytes(damage)
    formula._in_no_colour.cache_clear()
    assert typeset("x", 16, "#000000") == whole
    formula._in_no_colour.cache_clear()
    assert typeset("x", 16, "#000000") == whole
    assert calls == ["x", "x"]


def test_a_cache_that_cannot_be_written_only_costs_time(folder: Path, calls: list[str]) -> None:
    folder.write_text("a file where the folder should be", encoding="utf-8")
    assert typeset("x", 16, "#000000") == b'<svg width="8" height="16">x #000000</svg>'


def test_a_folder_in_the_cache_is_no_formula(folder: Path, calls: list[str]) -> None:
    typeset("x", 16, "#000000")
    (kept,) = folder.iterdir()
    kept.unlink()
    kept.mkdir()
    formula._in_no_colour.cache_clear()
    assert typeset("x", 16, "#000000").endswith(b"</svg>")


def test_what_cannot_be_typeset_is_told_to_the_log_alone(folder: Path) -> None:
    """As at the command line, where nobody has set up a log, and a traceback frightens."""
    source = "from dlviz.ui.workings.formula import typeset; print(typeset('x^{2}^{3}', 16, '#000000'))"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert (done.stdout.strip(), done.stderr) == ("b''", "")


def test_what_cannot_be_typeset_is_drawn_in_one_line(qtbot: Any, folder: Path) -> None:
    broken = r"h(x) = \frac{1}{1 + x}^{2}^{3} + \sqrt{x}"
    assert typeset(broken, 16, "#000000") == b""
    assert not folder.exists()
    view = FormulaView()
    qtbot.addWidget(view)
    view.resize(500, 46)
    blank = view.grab().toImage()
    view.show_formula(broken)
    view.typeset_at_once()
    drawn = view.grab().toImage()
    assert drawn != blank
    assert not any(drawn.pixel(x, y) != blank.pixel(x, y) for x in range(500) for y in (*range(8), *range(38, 46)))


@pytest.mark.parametrize(
    ("rich", "made"),
    [
        ("2 · 3 + 4 · 5", "2\u00a0·\u00a03 +\u00a04\u00a0·\u00a05"),
        ('a <span style="color:#123456">b c</span> = d', 'a\u00a0<span style="color:#123456">b\u00a0c</span> =\u00a0d'),
        ("m = 1, v = 2", "m =\u00a01, v =\u00a02"),
        ("w := 1 − 2 · 3", "w\u00a0:=\u00a01 −\u00a02\u00a0·\u00a03"),
        ("(1 − 2) · (3 − 4)", "(1\u00a0−\u00a02) ·\u00a0(3\u00a0−\u00a04)"),
        ("z = 1 → <i>y</i> = 0, t", "z =\u00a01 →\u00a0<i>y</i>\u00a0=\u00a00, t"),
        ("0.3 \u2003 → \u2003 <i>y</i> = 1", "0.3\u00a0\u2003 →\u00a0\u00a0\u00a0<i>y</i>\u00a0=\u00a01"),
        ("y = 1, \u2003 <i>t</i> = 1", "y =\u00a01, \u2003\u00a0<i>t</i>\u00a0=\u00a01"),
        ("2 · (−3)", "2\u00a0·\u00a0(−3)"),
        ("2 · (<b>−3</b>)", "2\u00a0·\u00a0(<b>−3</b>)"),
    ],
)
def test_a_line_is_broken_where_a_sum_goes_on(rich: str, made: str) -> None:
    assert formula.unbroken_rich(rich) == made


ANYONES = [r"\nosuch{x}", r"\frac{", "<b>", r"\frac", "x^", r"\mathbf{W} x", r"\textcolor{red}{W}", r"\quad"]


@pytest.mark.parametrize("latex", ANYONES)
def test_what_a_person_wrote_is_shown_whatever_it_is(qtbot: Any, latex: str) -> None:
    shown = anyones(latex, LIGHT)
    assert shown
    assert "<b>" not in shown
    view = FormulaView()
    qtbot.addWidget(view)
    view.typeset_at_once()
    view.show_formula(latex)
    view.resize(40, 40)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5)))
    assert not view.grab().isNull()


def test_letters_that_the_typesetter_lacks_are_no_boxes() -> None:
    """A Korean word in a formula was a box with a question mark for each syllable."""
    for lacking in (r"\text{비용} = \frac{1}{m}", "y = \U0001f600"):
        assert typeset(lacking, 16, "#000000") == b""
    assert "비용 = 1 / " in anyones(r"\text{비용} = \frac{1}{m}")
    for there in ("W := W − α · g ≈ 2", "ŷ₁ ≤ 3×4 → ∞", "x\n= 1"):
        assert typeset(there, 16, "#000000")


POWERS = {
    "(0.1 - 1)^2": "(0.1 − 1)^2",
    "e^{-1.5}": "e^−1.5",
    "e^{-(x + 1)}": "e^(−(x + 1))",
    "0.9^{t + 1} + x^2": "0.9^(t + 1) + x^2",
    "e^{x^2}": "e^(x^2)",
    "f^{\\prime} = A^{\\top}": "f′ = Aᵀ",
    "\\frac{1}{x^2 + 1}": "1 / (x^2 + 1)",
}


@pytest.mark.parametrize("latex", POWERS)
def test_a_power_in_a_working_line_is_spoken_and_copied_as_one(qtbot: Any, latex: str) -> None:
    view = WorkingView()
    qtbot.addWidget(view)
    view.show_working(Working("x", (latex,)))
    said = QAccessible.queryAccessibleInterface(view.lines).textInterface()
    assert " ".join(said.text(0, said.characterCount()).split()) == POWERS[latex]
    view.lines.selectAll()
    assert " ".join(view.lines.createMimeDataFromSelection().text().split()) == POWERS[latex]


def broken(view: WorkingView) -> list[str]:
    """The numbers that begin in one line and end in another."""
    lines, document = view.lines, view.lines.document()

    def line_of(place: int) -> int:
        block = document.findBlock(place)
        return block.position() + block.layout().lineForTextPosition(place - block.position()).lineNumber()

    text = document.toPlainText()
    found = re.finditer(r"[\d.]+", text)
    assert lines.width() > 0
    return [one[0] for one in found if line_of(one.start()) != line_of(one.end() - 1)]


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("width", [120, 150, 190, 260])
def test_a_number_is_never_broken_and_letters_stay_readable(qtbot: Any, theme: Theme, width: int) -> None:
    view = WorkingView()
    qtbot.addWidget(view)
    dress(view, theme)
    view.resize(width, 400)
    view.show()
    view.show_working(Working("x", ("c = 123456789012345 \\cdot 12.5", "c = 12 + 1234567.125", "2 = 1 + 1")))
    assert broken(view) == []
    pixels = view.lines.fontInfo().pixelSize()
    assert pixels >= (14 if theme.name == "projector" else 11)
    view.resize(900, 400)
    assert broken(view) == []
    assert view.lines.font() == font(theme, 1.1)


def test_the_signs_of_powers_are_not_seen(qtbot: Any) -> None:
    def inked(rich: str) -> float:
        view = QTextEdit()
        qtbot.addWidget(view)
        view.resize(300, 60)
        view.setHtml(rich)
        image = view.grab().toImage()
        return sum(255 - image.pixelColor(x, y).lightness() for x in range(2, 298) for y in range(2, 58))

    plain = to_html("(0.1 - 1)^2")
    assert inked(powers_told(plain)) == pytest.approx(inked(plain), rel=0.05)


def test_the_glossary_is_read_when_somebody_asks_what_a_letter_means(qtbot: Any) -> None:
    glossary.terms.cache_clear()
    view = FormulaView()
    qtbot.addWidget(view)
    view.show_formula(r"\alpha \cdot g")
    view.resize(300, 60)
    view.show()
    QApplication.processEvents()
    assert glossary.terms.cache_info().currsize == 0
    said = QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Description)
    assert said.startswith("α · learning rate: ")
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == view.toolTip() == said
    QToolTip.hideText()


def test_what_stands_side_by_side_has_one_blank_between() -> None:
    line = formula.unbroken_rich(to_html(r"x_1 \, \delta_1 \approx 0.5 \cdot 2"))
    assert re.sub("<[^>]*>", "", line).split("≈")[0].rstrip("\u00a0 ") == "x1\u00a0δ1"
