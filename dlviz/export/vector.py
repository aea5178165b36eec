"""Two drawings of one picture, light and dark, as pieces of SVG whose colours are variables of a page.

Qt writes each piece with all that it inherits. What the page says once is left out here, so that frames share what
stands still, and a text keeps the width that it has in our letters whatever letters a reader's machine has.
"""

from __future__ import annotations

import base64
import html
import io
import re
from itertools import zip_longest
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from PIL import Image

from dlviz.export.text_width import width

ROOT = {  # as the page's stylesheet has it for every picture
    "fill": "none", "stroke": "#000000", "stroke-width": "1", "fill-rule": "evenodd", "stroke-linecap": "square",
    "stroke-linejoin": "bevel", "fill-opacity": "1", "stroke-opacity": "1",
}  # fmt: skip
PLAIN_TEXT = {"font-weight": "400", "font-style": "normal"}
UNSAID = ("font-family", "{http://www.w3.org/XML/1998/namespace}space")  # of a text; the stylesheet says it
HREF = "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"-?(?:\d+\.\d+|\.\d+)(?:[eE][-+]?\d+)?")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


class _OtherShapeError(Exception):
    """The two drawings differ in more than their colours."""


class Colours:
    """The pairs of colours, light and dark, that a page is drawn in."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}

    def named(self, light: str, dark: str) -> str:
        """One colour where they are the same, else the variable that stands for both."""
        pair = (light.lower(), dark.lower())
        if pair[0] == pair[1]:
            return light
        return f"var(--{self._names.setdefault(pair, f'c{len(self._names)}')})"

    def paired(self, light: str, dark: str) -> str:
        """A text of which there are two that differ in colours such as ``#d55e00``."""
        colours = iter(_HEX.findall(dark))
        return _HEX.sub(lambda found: self.named(found[0], next(colours, found[0])), light)

    def css(self, *, dark: bool) -> str:
        return "".join(f"--{name}:{pair[dark]};" for pair, name in self._names.items())


def drawn_twice(light: bytes, dark: bytes, colours: Colours) -> list[str]:
    """What lies over each other, from below; a piece that is another in the dark is there twice."""
    made = []
    for one, other in zip_longest(_groups(light), _groups(dark)):
        try:
            if one is None or other is None:
                raise _OtherShapeError
            made.append(_written(one, other, colours, exact=_is_scaled(one)))
        except _OtherShapeError:
            for drawn, seen in ((one, "on-light"), (other, "on-dark")):
                if drawn is not None and (text := _written(drawn, drawn, colours, exact=_is_scaled(drawn))):
                    made.append(f'<g class="{seen}">{text}</g>')
    return [piece for piece in made if piece]


def _groups(svg: bytes) -> list[Element]:
    """Qt puts all into one group; definitions such as gradients stand before it."""
    root = ElementTree.fromstring(svg)
    return [part for child in root if _tag(child) == "g" for part in child]


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _is_scaled(element: Element) -> bool:
    """Whether its numbers are those of the plot's axes, whose digits matter, and not pixels."""
    return not element.get("transform", "matrix(1,0,0,1,").startswith("matrix(1,0,0,1,")


def _written(one: Element, other: Element, colours: Colours, *, exact: bool) -> str:
    tag = _tag(one)
    if tag != _tag(other) or len(one) != len(other) or one.attrib.keys() != other.attrib.keys():
        raise _OtherShapeError
    if (one.text or "").strip() != (other.text or "").strip():
        raise _OtherShapeError
    inside = "".join(_written(a, b, colours, exact=exact or _is_scaled(a)) for a, b in zip(one, other, strict=True)) + (
        html.escape(one.text or "") if tag == "text" else ""
    )
    if tag == "g" and not inside:
        return ""
    attributes = "".join(f' {name}="{value}"' for name, value in _attributes(tag, one, other, colours, exact=exact))
    return f"<{tag}{attributes}>{inside}</{tag}>" if inside else f"<{tag}{attributes}/>"


def _attributes(tag: str, one: Element, other: Element, colours: Colours, *, exact: bool) -> list[tuple[str, str]]:
    made = []
    said = {} if tag == "text" else ROOT
    for name, value in one.attrib.items():
        if said.get(name) == value or (tag == "g" and name.startswith("font-")) or name in UNSAID:
            continue
        if value != other.attrib[name] and not (value[:1] == other.attrib[name][:1] == "#"):
            raise _OtherShapeError
        if name in PLAIN_TEXT and value == PLAIN_TEXT[name]:
            continue
        made.append(_attribute(name, value, other.attrib[name], colours, exact=exact))
    if tag == "text" and len(one.text or "") > 1:
        made += [("textLength", f"{_width(one):.5g}"), ("lengthAdjust", "spacingAndGlyphs")]
    return [(name, value) for name, value in made if value]


def _attribute(name: str, value: str, other: str, colours: Colours, *, exact: bool) -> tuple[str, str]:
    if name == HREF:
        return "href", _smaller(value)
    if value.startswith("#"):
        return name, colours.named(value, other)
    if name == "transform":
        return name, _transform(value)
    return name, html.escape(_NUMBER.sub(lambda found: f"{float(found[0]):.{8 if exact else 5}g}", value).strip())


def _transform(value: str) -> str:
    if value.startswith("matrix(1,0,0,1,"):
        move = value.removeprefix("matrix(1,0,0,1,").removesuffix(")")
        return "" if move == "0,0" else f"translate({_NUMBER.sub(lambda found: f'{float(found[0]):.6g}', move)})"
    return value


def _width(text: Element) -> float:
    return width(
        text.text or "", text.get("font-family", ""), text.get("font-size", "12"), int(text.get("font-weight", "400"))
    )


def _smaller(source: str) -> str:
    """A bitmap in the form that takes least room."""
    head, _, data = source.partition(",")
    if not head.startswith("data:image/png"):
        return source
    buffer = io.BytesIO()
    Image.open(io.BytesIO(base64.b64decode(data))).save(buffer, "WEBP", quality=80, method=4)
    return f"data:image/webp;base64,{base64.b64encode(buffer.getvalue()).decode()}"
