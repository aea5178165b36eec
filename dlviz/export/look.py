"""How a picture is to look, and what stands round it. Knows no Qt."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any, get_args, get_origin

import msgspec

from dlviz.errors import USAGE, Problem
from dlviz.model.fields import NOT_TAKEN, UNPRINTABLE, FieldError

SIZE, PAGE_SIZE = (1280, 720), (480, 320)  # where none is given: of a picture, and of each picture in a page
SMALLEST, LARGEST = 16, 8192  # pixels along a side
FPS = 10  # steps a second of what moves, where nobody says
FASTEST = 50  # frames a second; viewers show a GIF that wants more at their own pace
LONGEST = 60.0  # seconds that a step stays
MOST_LOOPS = 1000
LONGEST_TITLE = 1000  # characters
LEAST_LETTERS, MOST_LETTERS = 0.7, 3.0  # of the normal size


RULES = {bool: "flag", int: "any_whole", float: "numeral", str: "any_text", tuple[int, int]: "width_height"}


def check_kind(name: str, value: object, kind: Any) -> Any:
    """The value as a setting of this name has it, and never one of another kind.

    Raises
    ------
    FieldError
    """
    try:
        return msgspec.convert(value, kind)
    except NOT_TAKEN:
        plain = (kind,) if get_origin(kind) in (dict, list, tuple) else (kind, *get_args(kind))
        rule = next((rule for each, rule in RULES.items() if each in plain), "entries")
        raise FieldError(name, value, rule) from None


class Setting(msgspec.Struct, frozen=True):
    """What stands round a picture.

    ``caption`` is None where nobody said: then a card, which has no controls beside it, gets one.
    """

    caption: bool | None = None
    title: str = ""
    has_title: bool = True
    letters: float = 1.0
    transparent: bool = False

    def __post_init__(self) -> None:
        if len(self.title) > LONGEST_TITLE or (self.title and re.search(f"[{UNPRINTABLE}]", self.title)):
            raise FieldError("title", self.title, "title", high=LONGEST_TITLE)

    def captioned(self, card: str) -> bool:
        return bool(card) if self.caption is None else self.caption


PLAIN = Setting()


class Look(msgspec.Struct, frozen=True):
    """How a picture is to look; numbers and code do not depend on it.

    For what moves: ``fps`` steps a second or, where they are given, so many ``seconds`` a step, and ``loop``, how often
    a film plays, 0 for ever. A page speaks the ``languages``; where there are none, the present one.
    """

    theme: str = "light"
    size: tuple[int, int] = SIZE
    scale: float = 1
    fps: int = FPS
    loop: int = 0
    setting: Setting = PLAIN
    seconds: float | None = None
    languages: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not all(SMALLEST <= side * self.scale <= LARGEST and side >= SMALLEST for side in self.size):
            text = f"{self.size[0]}x{self.size[1]}"
            raise Problem("bad_size", USAGE, size=text, scale=f"{self.scale:g}", low=SMALLEST, high=LARGEST)
        for name, value, low, high in (
            ("letters", self.setting.letters, LEAST_LETTERS, MOST_LETTERS),
            ("fps", self.fps, 1, FASTEST),
            ("loop", self.loop, 0, MOST_LOOPS),
            ("seconds", 1.0 if self.seconds is None else self.seconds, 1 / FASTEST, LONGEST),
        ):
            if not low <= value <= high:
                raise Problem("bad_number", USAGE, name=name, value=value, low=low, high=high)

    @property
    def pause(self) -> Fraction:
        """Seconds that a step stays."""
        return Fraction(1, self.fps) if self.seconds is None else Fraction(self.seconds).limit_denominator(1000)
