"""A picture with a question open: what would answer it becomes a question mark, all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace

from dlviz.marks.hit import Placed
from dlviz.marks.look import Look, fitted
from dlviz.marks.vocabulary import Arrow, Box, Mark, Points, Words

UNKNOWN = "?"
ALL = "*"
WIDE, HIGH = 20.0, 26.0  # pixels of a question mark beside an arrow
_SIGN = re.compile(r"[✓✗]")
_BESIDE, _NEAREST = 24.0, 6.0  # pixels from the foot of an arrow to the question marks on both sides of it


def asked(name: str) -> str:
    """A question mark after what it stands for.

    >>> asked("mean"), asked("Question: the shape of W?"), asked("")
    ('mean: ?', 'Question: the shape of W?', '?')
    """
    return name if name.endswith(UNKNOWN) else f"{name}: {UNKNOWN}".removeprefix(": ")


def about(text: str) -> str:
    """What a text says something of, without any number; nothing where it names nothing.

    >>> about("h(0) = 0"), about("W = 2, cost ≈ 4.6667"), about("axis 0: 4"), about("0.3 > 0")
    ('h', 'cost', 'axis', '')
    """
    name = re.split(r"\s*[=≈→:]\s", text.rsplit(", ", 1)[-1], maxsplit=1)[0]
    return re.sub(r"\(.*|\s*[−-]?[0-9].*", "", name) if name != text else ""


def question(words: str, look: Look) -> Words:
    """In place of a whole picture: as large as there is room for, and on several lines where there is none for one."""
    size = fitted(look, (words,), look.wide, look.high, most=1.6, bold=True)
    wrap = size is None
    return Words(0, 0, look.wide, look.high, words, role="quiet", size=size or look.least, bold=True, wrap=wrap)


class Frame(NamedTuple):
    """What is seen of a plot or a drawing: where its places are, in pixels of a picture that is so wide and high."""

    placed: Placed
    wide: float
    high: float


def veiled(marks: Iterable[Mark], names: Collection[str], frame: Frame | None = None) -> Iterator[Mark]:
    """The marks, those that ``names`` mean veiled; each is the name of marks, or the kind of a thing.

    Words become a question mark, and the box round a thing is empty; an arrow gives a question mark for either way that
    it could point, and all other marks go: where they are, and how large, would tell. So would a mere sign, as the
    cross that stands beside what is wrong and nowhere else. With a question mark behind a name points stay where they
    are, and only their kind is hidden. In a ``frame`` no question mark of an arrow falls off the edge.
    """
    plain = [name.removesuffix(UNKNOWN) for name in names if name.endswith(UNKNOWN)]
    for mark in marks:
        if isinstance(mark, Points) and is_meant(mark, plain):
            blank = tuple("" for _ in mark.readings)
            yield replace(mark, role="quiet", shape="o", hollow=True, reading="", readings=blank)
        elif is_meant(mark, names):
            yield from _hidden(mark, frame)
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


def _hidden(mark: Mark, frame: Frame | None) -> Iterator[Mark]:
    silent: dict[str, Any] = {"reading": UNKNOWN if mark.press else ""}
    if isinstance(mark, Words) and (mark.press or not _SIGN.fullmatch(mark.text)):
        text = asked(about(mark.text)) if mark.text else ""
        yield replace(mark, text=text, role="quiet", **(_at_its_place(mark) if text == UNKNOWN else {}), **silent)
    elif isinstance(mark, Box) and mark.thing is not None and mark.radius:
        yield replace(mark, role="quiet", dash="dash", fill="surface", alpha=1.0, radius=8.0, **silent)
    elif isinstance(mark, Arrow):
        x, y = float(mark.x[0]), float(mark.y[0])
        for i, anchor in enumerate(_either_way(x, y, frame)):
            yield Words(
                x, y, WIDE, HIGH, UNKNOWN, role="quiet", size=1.5, bold=True, anchor=anchor,
                name=f"{mark.name} side {i}",
            )  # fmt: skip


def _either_way(x: float, y: float, frame: Frame | None) -> tuple[tuple[float, float], tuple[float, float]]:
    """The anchors of two question marks on both sides of an arrow's foot: near an edge nearer to it, over it, or under.

    They follow from the foot alone: where the arrow points would else be told.
    """
    apart = _BESIDE
    if frame is not None:
        at, down = float(frame.placed.x(np.array(x))), float(frame.placed.y(np.array(y)))
        room = min(at, frame.wide - at)
        is_seen = min(room, down, frame.high - down) > -1  # what begins out of sight stays there
        apart = min(_BESIDE, room - WIDE) if is_seen else _BESIDE
        if apart < _NEAREST:
            inside = at - min(max(at, WIDE), frame.wide - WIDE)  # pixels by which the pair is moved away from the edge
            above = 1 + _BESIDE / HIGH if down >= _BESIDE + HIGH else -_BESIDE / HIGH
            return (1 + inside / WIDE, above), (inside / WIDE, above)
    return (1 + apart / WIDE, 0.5), (-apart / WIDE, 0.5)


def _at_its_place(words: Words) -> dict[str, Any]:
    """A question mark is much narrower than the words: it stands at what they hang on, not where they began."""
    hung = words.anchor[0]
    if 0 < hung < 1:
        return {"wide": min(words.wide, words.high), "align": "center"}
    return {"align": "right" if hung >= 1 else words.align}
