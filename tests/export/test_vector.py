"""A drawing in light and in dark as one: its colours have names, and what is another in the dark is there twice."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image

from dlviz.export.vector import Colours, drawn_twice

pytestmark = pytest.mark.usefixtures("qapp")  # words are measured

LINE = '<path d="M0,0 L10,5" stroke="{}"/>'
LINK = "http://www.w3.org/1999/xlink"


def svg(*pieces: str) -> bytes:
    inside = "".join(f"<g>{piece}</g>" for piece in pieces)
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="{LINK}"><g>{inside}</g></svg>'.encode()


def test_what_differs_in_its_colour_is_drawn_once() -> None:
    colours = Colours()
    (made,) = drawn_twice(svg(LINE.format("#112233")), svg(LINE.format("#ddeeff")), colours)
    assert 'stroke="var(--c0)"' in made
    assert (colours.css(dark=False), colours.css(dark=True)) == ("--c0:#112233;", "--c0:#ddeeff;")


def test_a_piece_that_is_another_or_missing_in_the_dark_is_there_for_each() -> None:
    words = '<text x="1" y="2" fill="#000001">{}</text>'
    light = svg(LINE.format("#112233"), words.format("light"), LINE.format("#445566"))
    dark = svg('<rect x="1" width="3" height="4"/>', words.format("dark"))
    made = drawn_twice(light, dark, Colours())
    assert [piece.partition(">")[0] for piece in made] == [
        '<g class="on-light"', '<g class="on-dark"', '<g class="on-light"', '<g class="on-dark"', '<g class="on-light"',
    ]  # fmt: skip
    assert "<path" in made[0]
    assert "<rect" in made[1]
    assert "light</text>" in made[2]
    assert "dark</text>" in made[3]


def test_a_bitmap_is_kept_in_fewer_bytes() -> None:
    buffer = io.BytesIO()
    Image.radial_gradient("L").convert("RGB").save(buffer, "PNG", compress_level=0)
    source = f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"
    image = svg(f'<image width="256" height="256" xlink:href="{source}"/>')
    (made,) = drawn_twice(image, image, Colours())
    assert 'href="data:image/webp;base64,' in made
    assert len(made) < len(source) / 4
