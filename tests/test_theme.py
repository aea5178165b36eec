"""Everything that is written can be read, in each theme."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPalette

from dlviz.marks import Arrow, Box, Boxes, Line, Mark, Points
from dlviz.marks.hit import HERE
from dlviz.theme import DARK, LIGHT, PROJECTOR, THEMES, Theme, contrast, font, palette, readable
from dlviz.ui.pictures.brush import mixed, paint
from tests.pictures import pictures, shown_panel
from tests.recorder import states
from tests.share import WHOLE, for_all, part_of

ROLES = ("text", "quiet", "data", "model", "gradient", "step", "error", "good", "bad", "accent")

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_contrast_is_that_of_the_standard() -> None:
    black, white = QColor("#000000"), QColor("#FFFFFF")
    assert contrast(black, white) == contrast(white, black) == pytest.approx(21)
    assert contrast(white, white) == 1
    assert contrast(QColor("#767676"), white) == pytest.approx(4.54, abs=0.005)  # WCAG's own example


@every_theme
@for_all("ground", ["surface", "ground", "lit"])
@for_all("role", ROLES)
def test_letters_of_every_meaning_can_be_read(theme: Theme, role: str, ground: str) -> None:
    assert contrast(theme.ink(role), QColor(getattr(theme, ground))) >= 4.5


@every_theme
@pytest.mark.parametrize("ground", ["surface", "ground"])
@pytest.mark.parametrize("role", ["text", "quiet"])
def test_text_can_be_read_as_it_is(theme: Theme, role: str, ground: str) -> None:
    assert contrast(theme.color(role), QColor(getattr(theme, ground))) >= 4.5


@every_theme
def test_what_is_chosen_can_be_read(theme: Theme) -> None:
    assert contrast(QColor(theme.surface), QColor(theme.accent)) >= 4.5


@every_theme
@for_all("role", [*ROLES, "run1", "run2", "run3"])
def test_what_is_drawn_stands_out(theme: Theme, role: str) -> None:
    """3:1 for drawings, which is WCAG's measure."""
    assert contrast(theme.stroke(role), QColor(theme.surface)) >= 3
    assert abs(theme.stroke(role).hueF() - theme.color(role).hueF()) < 0.02


@every_theme
@for_all("role", [*ROLES, "run1", "run2", "run3"])
@for_all("kind", ["line", "points", "hollow", "arrow", "boxes"])
def test_every_kind_of_mark_is_painted_so(qapp: Any, theme: Theme, role: str, kind: str) -> None:
    """The loudest pixel of a mark, as it is painted."""
    ends = np.array((10.0, 50.0)), np.array((30.0, 30.0))
    mark = {
        "line": Line(*ends, role=role, width=4),
        "points": Points(np.array((30.0,)), np.array((30.0,)), role=role, size=16),
        "hollow": Points(np.array((30.0,)), np.array((30.0,)), role=role, size=16, hollow=True),
        "arrow": Arrow(*ends, role=role),
        "boxes": Boxes(np.array((10.0, 50.0)), np.array((10.0, 50.0)), role=role, width=2.0),
    }[kind]
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, mark, theme, HERE)
    painter.end()
    seen = {image.pixel(x, y) for x in range(60) for y in range(60)}
    assert max(contrast(QColor.fromRgb(pixel), QColor(theme.surface)) for pixel in seen) >= 2.99


def told_as(mark: Mark, theme: Theme) -> tuple[str, QColor] | None:
    """The role of what is drawn by itself and the colour it is painted in; None of tints, whose outline is the mark."""
    match mark:
        case Line(name="glow"):
            return None
        case Line():
            assert mark.alpha == 1, f"{mark.name}: what is faint is pale"
            return mark.role, mixed(theme, mark.role, round(mark.pale, 2))
        case Points() | Arrow():
            assert mark.alpha == 1
            return mark.role, theme.stroke(mark.role)
        case Box() if mark.role or (mark.fill and mark.alpha == 1):
            role = mark.role or mark.fill
            return role, theme.stroke(role)
    return None


@every_theme
def test_every_mark_of_every_picture_stands_out(qapp: Any, theme: Theme) -> None:
    faint, seen, made = set(), 0, None
    every = [(panel, state) for panel, name, state in states(0) if not name.startswith("lecture")]
    for panel, state in part_of(every, itemgetter(0), list(THEMES).index(theme.name), 6):
        if made is None or panel != made.NAME:
            made = shown_panel(panel, theme, state)
        made.show_state(state)
        QCoreApplication.processEvents()
        for shown in pictures(made):
            for mark in shown.marks:
                told = told_as(mark, theme)
                if told and told[0] not in ("surface", "border"):
                    seen += 1
                    if contrast(told[1], QColor(theme.surface)) < 2.99:
                        faint.add((panel, state, shown.name, mark.name))
    assert faint == set()
    assert seen > (500 if WHOLE else 150), seen


@every_theme
def test_a_lit_row_is_told_from_the_others(theme: Theme) -> None:
    assert theme.lit != QColor(theme.surface)


def test_ink_keeps_its_hue() -> None:
    assert abs(LIGHT.ink("error").hueF() - LIGHT.color("error").hueF()) < 0.02
    assert readable("#000000", "#FFFFFF") == QColor("#000000")


@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive])
@every_theme
def test_the_palette_can_be_read(qapp: Any, theme: Theme, group: QPalette.ColorGroup) -> None:
    made, role = palette(theme), QPalette.ColorRole
    for letter, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
    ):
        assert contrast(made.color(group, letter), made.color(group, ground)) >= 4.5, (letter, ground)


def test_a_projector_has_thicker_lines_and_larger_letters(qapp: Any) -> None:
    assert (PROJECTOR.line, PROJECTOR.type) == (1.6, 1.4)
    assert font(PROJECTOR).pointSizeF() == pytest.approx(1.4 * font(LIGHT).pointSizeF())


def test_themes_are_named_as_they_are_asked_for() -> None:
    assert {name: theme.name for name, theme in THEMES.items()} == {name: name for name in THEMES}
    assert set(THEMES) == {"light", "dark", "projector"}


def test_scaling_multiplies() -> None:
    scaled = PROJECTOR.scaled(line=2, type=1.5)
    assert (scaled.line, scaled.type) == (pytest.approx(3.2), pytest.approx(2.1))
    assert scaled.scaled(line=0.5, type=1 / 1.5).ink("data") == PROJECTOR.ink("data")


def test_figures_are_equally_wide(qapp: Any) -> None:
    metrics = QFontMetricsF(font(DARK))
    assert len({round(metrics.horizontalAdvance(figure), 3) for figure in "0123456789"}) == 1


def test_what_a_theme_gives_is_made_once() -> None:
    """A tick asks for the surface twenty times, and for the theme in its letters: each was made anew."""
    for theme in (LIGHT, DARK):
        assert theme.color("surface") is theme.color("surface")
        assert theme.lit is theme.lit
        assert theme.scaled(type=1.25) is theme.scaled(type=1.25)
    assert LIGHT.color("accent", 0.5) != LIGHT.color("accent")
    assert LIGHT.color("surface") != DARK.color("surface")
    assert LIGHT.lit != DARK.lit
    assert DARK.scaled(type=1.25).color("surface") == DARK.color("surface")
    assert LIGHT.color("lit") == LIGHT.lit
