"""Films and pages of every card in turns with each theme and language, in an order that a seed gives.

python -m tests.export.moving [--share 0.05] [--seed 14]

Each is made, read again, and compared: as many frames as steps, the size that was asked for, the numbers of the step.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import av
from PIL import Image

from dlviz.cards import CARDS, SHOWN_WITH
from dlviz.export.endings import ANIMATIONS, PAGE
from dlviz.export.formats import content
from dlviz.export.look import Look
from dlviz.export.picture import asked, cards_there
from dlviz.export.steps import chosen, timeline
from dlviz.i18n import set_language
from dlviz.system.language import LANGUAGES
from dlviz.theme import THEMES
from dlviz.topics import PANELS, first_state

SIZE = (320, 240)
MOVING: dict[str, dict[str, Any]] = {
    "descent": {"steps": 4},
    "digits": {"epochs": 1, "batch_size": 512, "step": 2},
    "network": {"activation": ("sigmoid", "sigmoid"), "mode": "train", "epochs": 4},
    "perceptron": {"mode": "learn", "w1": 0.0, "w2": 0.0, "theta": 0.0},
}
Turn = tuple[str, str, str, str]  # what, ending, theme, language


def turns(seed: int) -> list[Turn]:
    """Each card once as a film and once as a page; formats, themes and languages take turns."""
    rng = random.Random(seed)
    cards = [f"{panel}.{card}" for panel in PANELS for card in ("", *CARDS[panel])]
    made = []
    for kinds in (ANIMATIONS, (PAGE,)):
        rng.shuffle(cards)
        for at, card in enumerate(cards):
            theme, language = tuple(THEMES)[at % 3], tuple(LANGUAGES)[at // 3 % 2]
            made.append((card.removesuffix("."), kinds[at % len(kinds)], theme, language))
    rng.shuffle(made)
    return made


def state_of(what: str) -> Any:
    """One that shows the card, with some steps, and few."""
    panel, _, card = what.partition(".")
    shown = replace(first_state(panel), **SHOWN_WITH.get((panel, card), {}))
    moving = replace(shown, **MOVING.get(panel, {}))
    return moving if not card or card in cards_there(panel, moving) else shown


def faults(turn: Turn) -> Iterator[str]:
    """What is not as it should be."""
    what, ending, theme, language = turn
    panel, state = what.partition(".")[0], state_of(what)
    set_language(language)
    name, last = asked(panel, state, timeline)
    if ending != PAGE and not name:
        return
    made = content(what, state, ending, Look(theme, SIZE))
    steps = len(chosen(last))
    if ending == PAGE:
        yield from _page_faults(made.decode(), language, steps)
    elif ending == ".mp4":
        with av.open(io.BytesIO(made)) as container:
            found = list(container.decode(container.streams.video[0]))
        if len(found) != steps or (found[0].width, found[0].height) != SIZE:
            yield f"{len(found)} frames of {found[0].width}x{found[0].height}, and {steps} steps"
    else:
        image = Image.open(io.BytesIO(made))
        shown = _time(image)
        if image.size != SIZE or abs(shown - 100 * steps) > 10:
            yield f"{image.size}, {shown} ms for {steps} steps"


def _time(image: Any) -> int:
    """Milliseconds of all frames: steps that look the same are one longer frame."""
    total = 0
    for at in range(getattr(image, "n_frames", 1)):
        image.seek(at)
        image.load()
        total += int(image.info.get("duration", 100))
    return total


def _page_faults(text: str, language: str, steps: int) -> Iterator[str]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    frames, pieces = (json.loads(found[1])[name] for name in ("frames", "pieces"))
    if list(frames) != [language] or len(frames[language]) != steps:
        yield f"{len(frames[language])} frames, and {steps} steps"
    for frame in frames[language]:
        for slot in ("title", "formula", "lines", "code"):
            if not "".join(pieces[number] for number in frame[slot]):
                yield f"{slot} is empty"
        for slot in (name for name in frame if name.startswith("alt.")):
            if len("".join(pieces[number] for number in frame[slot])) < 5:
                yield f"{slot} says nothing"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.export.moving")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=14)
    given = parser.parse_args()
    from dlviz.shell.desktop import application

    keep = application(off_screen=True)
    all_turns = turns(given.seed)
    some = all_turns[: max(1, round(given.share * len(all_turns)))]
    wrong = [f"{' '.join(turn)}: {fault}" for turn in some for fault in faults(turn)]
    print(f"{len(some)} films and pages, {len(wrong)} faults", *wrong, sep="\n", flush=True)
    del keep
    os._exit(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
