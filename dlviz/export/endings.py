"""How files end that are drawn, and what an option changes of them. Knows no Qt."""

from __future__ import annotations

PICTURES = (".png", ".svg", ".pdf")
ANIMATIONS = (".gif", ".mp4", ".apng", ".webp")
PAGE = ".html"
DRAWN = (*PICTURES, *ANIMATIONS, PAGE)  # what needs Qt
BITMAPS = (".png", *ANIMATIONS)
# Which files an option changes. Where something can be in one kind alone and is refused elsewhere, all that is drawn.
CHANGES = dict.fromkeys(("size", "theme", "gloss", "title", "letters", "transparent"), DRAWN) | {
    "caption": (*PICTURES, *ANIMATIONS),
    "scale": BITMAPS,
    "dpi": BITMAPS,
    "fps": (*ANIMATIONS, PAGE),
    "seconds": (*ANIMATIONS, PAGE),
    "loop": tuple(ending for ending in ANIMATIONS if ending != ".mp4"),
}
