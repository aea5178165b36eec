"""A picture with a question open: what would answer it becomes a question mark, all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from dlviz.marks.vocabulary import Arrow, Box, Mark, Points, Words

UNKNOWN = "?"
ALL = "*"
_BESIDE = 24.0  # pixels from the foot of an arrow to the question marks on both sides of it


def veiled(marks: Iterable[Mark], names: Collection[str]) -> Iterator[Mark]:
    """The marks, those that ``names`` mean veiled; each is the name of marks, or the kind of a thing.

    Words become a question mark, and the box round a thing is empty; an arrow gives a question mark for either way that
    it could point, and all other marks go: where they are, and how large, would tell. With a question mark behind a
    name points stay where they are, and only their kind is hidden.
    """
    plain = [name.removesuffix(UNKNOWN) for name in names if name.endswith(UNKNOWN)]
    for mark in marks:
        if isinstance(mark, Points) and is_meant(mark, plain):
            blank = tuple("" for _ in mark.readings)
            yield replace(mark, role="quiet", shape="o", hollow=True, reading="", readings=blank)
        elif is_meant(mark, names):
            yield from _hidden(mark)
        else:
            yield mark


def is_meant(mark: Mark, names: Collection[str]) -> bool:
    """Whether one of the names is the mark's, with or without its number, or that of the kind of thing it stands for.

    >>> [is_meant(Box(0, 0, 1, 1, name=name), ["value 1"]) for name in ("value 1.2", "value 10")]
    [True, False]
    """
    kind = mark.thing[0] if isinstance(mark.thing, tuple) and mark.thing else mark.thing
    known = {mark.name, kind, *_shorter(mark.name)}
    return any(name in known for name in names)


def _shorter(name: str) -> Iterator[str]:
    for end in re.finditer(r"[ .]", name):
        yield name[: end.start()]


def _hidden(mark: Mark) -> Iterator[Mark]:
    silent: dict[str, Any] = {"reading": UNKNOWN if mark.press else ""}
    if isinstance(mark, Words):
        yield replace(mark, text=UNKNOWN if mark.text else "", role="quiet", **_at_its_place(mark), **silent)
    elif isinstance(mark, Box) and mark.thing is not None and mark.radius:
        yield replace(mark, role="quiet", dash="dash", fill="surface", alpha=1.0, radius=8.0, **silent)
    elif isinstance(mark, Arrow):
        for i, side in enumerate((1.0 + _BESIDE / 20, -_BESIDE / 20)):
            yield Words(
                float(mark.x[0]), float(mark.y[0]), 20.0, 26.0, UNKNOWN, role="quiet", size=1.5, bold=True,
                anchor=(side, 0.5), name=f"{mark.name} side {i}", layer=mark.layer,
            )  # fmt: skip


def _at_its_place(words: Words) -> dict[str, Any]:
    """A question mark is much narrower than the words: it stands at what they hang on, not where they began."""
    hung = words.anchor[0]
    if 0 < hung < 1:
        return {"wide": min(words.wide, words.high), "align": "center"}
    return {"align": "right" if hung >= 1 else words.align}
