"""What is chosen in the export window, as it is remembered, and the recipe that follows. Knows no Qt."""

from __future__ import annotations

import contextlib
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from dlviz.export.endings import ANIMATIONS, BITMAPS, PAGE
from dlviz.export.formats import ENDINGS, NUMBERS
from dlviz.export.look import FASTEST, LARGEST, LONGEST, MOST_LOOPS, SMALLEST
from dlviz.export.recipe import Recipe
from dlviz.export.sizes import DPI, PRESETS, preset

OWN = "own"
LEAST_DPI, MOST_DPI = 24, 600
Pixels = Annotated[int, Meta(ge=SMALLEST, le=LARGEST)]


class Choices(msgspec.Struct, frozen=True):
    """``theme`` and ``lang`` are empty as long as they are those of the window, ``dpi`` None as the size has it."""

    ending: str = ".png"
    size: str = "slide"
    own: tuple[Pixels, Pixels] = (1280, 720)
    dpi: Annotated[int, Meta(ge=LEAST_DPI, le=MOST_DPI)] | None = None
    theme: Literal["", "light", "dark", "projector"] = ""
    lang: Literal["", "ko", "en", "ko,en"] = ""
    letters: Annotated[int, Meta(ge=70, le=300)] = 100
    transparent: bool = False
    has_title: bool = True
    card_caption: bool = True
    panel_caption: bool = False
    seconds: Annotated[float, Meta(ge=1 / FASTEST, le=LONGEST)] = 0.1
    loop: Annotated[int, Meta(ge=0, le=MOST_LOOPS)] = 0
    picked: dict[str, tuple[str, ...]] = {}  # of each panel, the cards that were last saved

    def with_size(self, size: tuple[int, int]) -> Choices:
        """The same at a size of a person's own."""
        return msgspec.structs.replace(self, size=OWN, own=size)

    def with_scale(self, scale: int) -> Choices:
        return msgspec.structs.replace(self, dpi=scale * DPI)

    @property
    def is_drawn(self) -> bool:
        return self.ending not in NUMBERS

    @property
    def moves(self) -> bool:
        return self.ending in (*ANIMATIONS, PAGE)

    def pixels(self, *, of_card: bool) -> tuple[int, int]:
        """Of the layout."""
        known = preset(self.size, of_card=of_card)
        return known.size if known else self.own

    def dots(self, *, of_card: bool) -> int:
        """Dots an inch."""
        known = preset(self.size, of_card=of_card)
        return self.dpi or (known.scale if known else 1) * DPI

    def recipe(self, *, title: str, of_card: bool, gloss: bool, theme: str, lang: str) -> Recipe:
        """As the command line has it; ``title`` is one for this picture, ``theme`` and ``lang`` are the window's."""
        lang = self.lang or lang
        wanted = self.card_caption if of_card else self.panel_caption
        scale, dpi = self._fineness()
        return Recipe(
            ending=self.ending,
            size="" if self.ending == PAGE else self._size(),
            scale=scale,
            dpi=dpi,
            theme=self.theme or theme,
            lang=lang if self.ending == PAGE else lang.partition(",")[0],
            gloss=gloss,
            letters=self.letters / 100,
            transparent=self.transparent and not self.moves,
            title=(title or None) if self.has_title else "",
            caption=None if wanted == of_card or self.ending == PAGE else wanted,
            seconds=self.seconds if self.moves and self.seconds != 0.1 else None,
            loop=self.loop if self.ending in ANIMATIONS else 0,
        )

    def _size(self) -> str:
        return self.size if self.size in PRESETS else f"{self.own[0]}x{self.own[1]}"

    def _fineness(self) -> tuple[int | None, int | None]:
        """As a scale or as dots an inch; nothing where the size says it itself."""
        if self.ending not in BITMAPS or self.dpi is None:
            return None, None
        scale, rest = divmod(self.dpi, DPI)
        return (scale, None) if not rest and scale <= 4 else (None, self.dpi)


def remembered(text: str) -> Choices:
    """The choices of last time; the first ones where they are not understood."""
    with contextlib.suppress(ValueError):
        found = msgspec.json.decode(text.encode(), type=Choices)
        if found.ending in ENDINGS and found.size in (*PRESETS, OWN):
            return found
    return Choices()


def as_text(choices: Choices) -> str:
    return msgspec.json.encode(choices).decode()
