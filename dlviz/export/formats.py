"""Which ending of a file name makes what: the one table that the menu and the command line share."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from dlviz.cards import parted
from dlviz.errors import FILES, USAGE, Problem, file_problem
from dlviz.export import numbers
from dlviz.export.endings import DRAWN, PAGE, PICTURES
from dlviz.export.look import Look
from dlviz.export.made import Made, Progress
from dlviz.files.regular import check_regular
from dlviz.files.writer import save
from dlviz.interrupt import check
from dlviz.messages import comment
from dlviz.model.comments import QT_TRANSLATE_NOOP
from dlviz.model.fields import Checked


class Numbers(NamedTuple):
    """A file of numbers: how it is made, and what it is called, to be said in each language."""

    made: Callable[[str, Checked], bytes]
    called: str


NUMBERS = {
    ".csv": Numbers(numbers.as_csv, QT_TRANSLATE_NOOP("Kinds", "Table")),
    ".json": Numbers(numbers.as_json, QT_TRANSLATE_NOOP("Kinds", "Numbers")),
    ".py": Numbers(numbers.as_code, QT_TRANSLATE_NOOP("Kinds", "NumPy code")),
}
ENDINGS = (*DRAWN, *NUMBERS)


def content(what: str, state: Checked, ending: str, look: Look, progress: Progress = lambda share: None) -> bytes:
    """The bytes of a file with this ending, see ``make``."""
    return make(what, state, ending, look, progress).content


def make(what: str, state: Checked, ending: str, look: Look, progress: Progress = lambda share: None) -> Made:
    """A file with this ending, of a panel or of one card; numbers and code are those of the panel.

    Raises
    ------
    Problem
        ``unknown_ending``, ``unknown_panel``, ``unknown_card``, or ``card_not_there``, ``caption_no_room``,
        ``no_timeline``, ``no_video`` and ``has_ground``.
    """
    panel, _ = parted(what)
    if ending == ".py":
        return Made(numbers.as_code(panel, state, comment))
    if ending in NUMBERS:
        return Made(NUMBERS[ending].made(panel, state))
    if ending not in DRAWN:
        raise Problem("unknown_ending", USAGE, ending=ending, endings=ENDINGS)
    if ending in PICTURES:
        from dlviz.export.picture import still  # Qt, only where a picture is asked for

        return still(what, state, ending, look)
    if look.setting.transparent:
        raise Problem("has_ground", USAGE, ending=ending, endings=PICTURES)
    if ending == PAGE:
        from dlviz.export.page import page

        return page(what, state, look, progress)
    from dlviz.export.animation import film

    return film(what, state, ending, look, progress)


def export(
    what: str, state: Checked, path: Path, look: Look, *, force: bool = False, progress: Progress = lambda share: None
) -> Made:
    """Write one file, whole or not at all, and give what was written.

    Raises
    ------
    Problem
        ``unknown_ending``, ``no_ending``, ``no_folder``, ``is_folder``, ``not_a_file``, ``exists`` (unless ``force``)
        or ``cannot_write``.
    """
    check_target(path, force=force)
    made = make(what, state, path.suffix.lower(), look, progress)
    check()
    save(path, made.content)
    return made


def check_target(path: Path, *, force: bool, endings: tuple[str, ...] = ENDINGS) -> None:
    """Refuse before the work what could not be written after it."""
    if "\0" in str(path):
        raise file_problem("cannot_write", path, OSError(errno.EINVAL, os.strerror(errno.EINVAL)))
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
