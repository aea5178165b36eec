"""The drawings of pages as text, so that a change of one is read in the diff.

python -m tests.lecture.kept_pictures    writes them anew; then look at them, and at the diff
"""

from __future__ import annotations

import sys
from pathlib import Path

from dlviz.lecture.blind import new_game
from dlviz.lecture.pictures import PICTURES
from dlviz.lecture.pictures.fog import fog
from tests.marks.ruler import room
from tests.told_marks import written

KEPT = Path(__file__).parents[1] / "kept" / "lecture" / "pages.txt"


def lines() -> list[str]:
    """Every drawing in Korean, and a game before and after the fog is lifted; measured without Qt."""
    look, made = room(300.0, 170.0), []
    for name, draw in PICTURES.items():
        made += [f"# {name}", *(written(mark) for mark in draw(look, "ko")), ""]
    game = new_game(3).step_to(1.0)
    for name, state in (("fog", game), ("lifted", game.give_up())):
        made += [f"# {name}", *(written(mark) for mark in fog(look, state)), ""]
    return made


def main() -> None:
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text("\n".join(lines()), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
