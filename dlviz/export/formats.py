"""Which ending of a file name makes what: the one table that the menu and the command line share."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import msgspec

from dlviz.cards import parted
from dlviz.errors import FILES, USAGE, Problem, file_problem
from dlviz.export import numbers
from dlviz.export.progress import Progress
from dlviz.export.setting import PLAIN, Setting
from dlviz.files.regular import check_regular
from dlviz.files.writer import save
from dlviz.interrupt import check
from dlviz.messages import comment
from dlviz.model.fields import Checked

PICTURES = (".png", ".svg", ".pdf")
NUMBERS = {".csv": numbers.as_csv, ".json": numbers.as_json, ".py": numbers.as_code}
ANIMATIONS = (".gif", ".mp4", ".apng", ".webp")
PAGE = ".html"
DRAWN = (*PICTURES, *ANIMATIONS, PAGE)  # what needs Qt
ENDINGS = (*DRAWN, *NUMBERS)
SIZE, PAGE_SIZE = (1280, 720), (480, 320)  # where none is given: of a picture, and of each picture in a page
SMALLEST, LARGEST = 16, 8192  # pixels along a side
FASTEST = 50  # frames a second; viewers show a GIF that wants more at their own pace
LONGEST = 60.0  # seconds that a step stays
MOST_LOOPS = 1000
LEAST_LETTERS, MOST_LETTERS = 0.7, 3.0  # of the normal size


class Look(msgspec.Struct, frozen=True):
    """How a picture is to look; numbers and code do not depend on it.

    For what moves: ``fps`` steps a second or, where they are given, so many ``seconds`` a step, and ``loop``, how often
    a film plays, 0 for ever. A page speaks the ``languages``; where there are none, the present one.
    """

    theme: str = "light"
    size: tuple[int, int] = SIZE
    scale: float = 1
    fps: int = 10
    loop: int = 0
    setting: Setting = PLAIN
    seconds: float | None = None
    languages: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not all(SMALLEST <= side * self.scale <= LARGEST and side >= SMALLEST for side in self.size):
            text = f"{self.size[0]}x{self.size[1]}"
            raise Problem("bad_size", USAGE, size=text, scale=f"{self.scale:g}", low=SMALLEST, high=LARGEST)
        if not LEAST_LETTERS <= self.setting.letters <= MOST_LETTERS:
            raise Problem("bad_letters", USAGE, value=self.setting.letters, low=LEAST_LETTERS, high=MOST_LETTERS)
        for name, value, low, high in (
            ("--fps", self.fps, 1, FASTEST),
            ("--loop", self.loop, 0, MOST_LOOPS),
            ("--seconds", 1.0 if self.seconds is None else self.seconds, 1 / FASTEST, LONGEST),
        ):
            if not low <= value <= high:
                raise Problem("bad_number", USAGE, name=name, value=value, low=low, high=high)

    @property
    def pause(self) -> Fraction:
        """Seconds that a step stays."""
        return Fraction(1, self.fps) if self.seconds is None else Fraction(self.seconds).limit_denominator(1000)


def content(what: str, state: Checked, ending: str, look: Look, progress: Progress = lambda share: None) -> bytes:
    """The bytes of a file with this ending, of a panel or of one card; numbers and code are those of the panel.

    Raises
    ------
    Problem
        ``unknown_ending``, ``unknown_panel``, ``unknown_card``, or ``card_not_there``, ``caption_no_room``,
        ``no_timeline``, ``no_video`` and ``has_ground``.
    """
    panel, _ = parted(what)
    if ending == ".py":
        return numbers.as_code(panel, state, comment)
    if ending in NUMBERS:
        return NUMBERS[ending](panel, state)
    if ending not in DRAWN:
        raise Problem("unknown_ending", USAGE, ending=ending, endings=ENDINGS)
    if ending in PICTURES:
        return _still(what, state, ending, look)
    if look.setting.transparent:
        raise Problem("has_ground", USAGE, ending=ending, endings=PICTURES)
    return (_page if ending == PAGE else _film)(what, state, ending, look, progress)


def _still(what: str, state: Checked, ending: str, look: Look) -> bytes:
    from dlviz.export import picture  # Qt, only where a picture is asked for
    from dlviz.theme import THEMES

    theme = THEMES[look.theme]
    if ending == ".png":
        return picture.png(what, state, theme, look.size, look.scale, look.setting)
    return (picture.svg if ending == ".svg" else picture.pdf)(what, state, theme, look.size, look.setting)


def _film(what: str, state: Checked, ending: str, look: Look, progress: Progress) -> bytes:
    from dlviz.export.animation import encoder, film
    from dlviz.theme import THEMES

    theme = THEMES[look.theme]
    made_by = encoder(ending, theme, look.pause, look.loop)
    return film(what, state, theme, look.size, look.scale, made_by, look.setting, progress)


def _page(what: str, state: Checked, ending: str, look: Look, progress: Progress) -> bytes:
    from dlviz.export.page import Wish, page

    seconds = float(look.pause)
    return page(Wish(what, state, look.theme, look.size, look.setting, look.languages, seconds), progress)


def export(
    what: str,
    state: Checked,
    path: Path,
    look: Look,
    *,
    force: bool = False,
    progress: Progress = lambda share: None,
) -> None:
    """Write one file, whole or not at all.

    Raises
    ------
    Problem
        ``unknown_ending``, ``no_ending``, ``no_folder``, ``is_folder``, ``not_a_file``, ``exists`` (unless ``force``)
        or ``cannot_write``.
    """
    check_target(path, force=force)
    made = content(what, state, path.suffix.lower(), look, progress)
    check()
    save(path, made)


def check_target(path: Path, *, force: bool, endings: tuple[str, ...] = ENDINGS) -> None:
    """Refuse before the work what could not be written after it."""
    try:
        is_folder, exists, has_folder = path.is_dir(), path.exists(), path.parent.is_dir()
    except OSError as error:  # a name that is too long, a folder that is closed
        raise file_problem("cannot_write", path, error) from error
    if is_folder:
        raise Problem("is_folder", FILES, path=str(path))
    if path.suffix.lower() not in endings:
        kind = "unknown_ending" if path.suffix else "no_ending"
        raise Problem(kind, USAGE, path=str(path), ending=path.suffix, endings=endings)
    if not has_folder:
        raise Problem("no_folder", FILES, path=str(path.parent))
    check_regular(path)
    if exists and not force:
        raise Problem("exists", FILES, path=str(path))
