"""How the classes look, by shape and by colour: the first two as everywhere, and what they are called in a legend."""

from __future__ import annotations

from typing import NamedTuple


class ClassLook(NamedTuple):
    """The colour of a class, the shape and size of its points, and the kind of its entry in a legend."""

    role: str
    shape: str
    size: float
    entry: str


CLASSES = (
    ClassLook("quiet", "s", 9.5, "square"),
    ClassLook("data", "o", 11.0, "dot"),
    ClassLook("class2", "t1", 11.0, "triangle"),
    ClassLook("class3", "d", 10.5, "diamond"),
    ClassLook("class4", "left", 11.0, "left"),
    ClassLook("class5", "right", 11.0, "right"),
    ClassLook("class6", "+", 11.0, "plus"),
    ClassLook("class7", "x", 11.0, "cross"),
)
