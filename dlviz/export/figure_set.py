"""A set file: all figures of a lecture in one run, and only those that changed when it is run again."""

from __future__ import annotations

import hashlib
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from dlviz import __version__, session
from dlviz.cards import parted
from dlviz.errors import DATA, FILES, USAGE, Problem, file_problem
from dlviz.export.formats import DRAWN, ENDINGS, PAGE, PAGE_SIZE, SIZE, Look, check_target, content
from dlviz.export.setting import Setting
from dlviz.export.sizes import scale_of, size_of
from dlviz.files.writer import save
from dlviz.interrupt import check
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.topics import first_state

RECORD = ".dlviz-figures.json"  # beside the figures: of what each was made, and what it was then
LARGEST = 1_000_000  # bytes of a set file


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    """One figure as it is written; ``name`` is that of its file, whose ending says what it is."""

    name: str
    panel: str
    card: str = ""
    fields: dict[str, Any] = {}
    lang: Literal["ko", "en", "ko,en", "en,ko"] | None = None
    theme: Literal["light", "dark", "projector"] = "light"
    size: str = ""
    scale: int | None = None
    dpi: int | None = None
    caption: bool | None = None
    title: str | None = None
    letters: float = 1.0
    transparent: bool = False
    fps: int = 10
    seconds: float | None = None
    loop: int = 0


class _File(msgspec.Struct, forbid_unknown_fields=True):
    figure: list[dict[str, Any]]
    look: dict[str, Any] = {}  # for all figures that say nothing else


class Figure(msgspec.Struct, frozen=True):
    """One figure to be made."""

    name: str
    what: str
    state: Checked
    look: Look
    lang: str | None

    @property
    def ending(self) -> str:
        return Path(self.name).suffix.lower()

    def mark(self, lang: str) -> str:
        """Another for everything of which the file is made."""
        setting = self.look.setting
        made_of = (__version__, self.what, session.as_fields(self.state), repr(self.look), repr(setting), lang)
        return hashlib.sha256(msgspec.json.encode(made_of)).hexdigest()


def read(path: Path) -> list[Figure]:
    """The figures of a set file.

    Raises
    ------
    Problem
        Where the file or one of its figures is not understood; the sentence names it.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise Problem("figures_unread", DATA, path=str(path), why=f"more than {LARGEST} bytes")
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        file = msgspec.convert(document, _File)
        entries = [msgspec.convert(file.look | figure, Entry) for figure in file.figure]
    except OSError as error:
        raise file_problem("cannot_read", path, error) from error
    except (ValueError, RecursionError) as error:  # of TOML, of UTF-8, of msgspec
        raise Problem("figures_unread", DATA, path=str(path), why=str(error)) from error
    twice = Counter(entry.name.casefold() for entry in entries).most_common(1)
    if twice and twice[0][1] > 1:
        raise Problem("figures_twice", DATA, path=str(path), name=twice[0][0])
    return [_figure(path, entry) for entry in entries]


def _figure(path: Path, entry: Entry) -> Figure:
    try:
        return _made(entry)
    except (FieldError, Problem) as error:
        raise Problem("figure_wrong", DATA, path=str(path), name=entry.name, error=error) from error


def _made(entry: Entry) -> Figure:
    if Path(entry.name).name != entry.name or Path(entry.name).suffix.lower() not in ENDINGS:
        raise Problem("figure_name", USAGE, name=entry.name, endings=ENDINGS)
    what = f"{entry.panel}.{entry.card}" if entry.card else entry.panel
    panel, _ = parted(what)
    return Figure(entry.name, what, _state(panel, entry.fields), _look(entry), entry.lang)


def _look(entry: Entry) -> Look:
    is_page = Path(entry.name).suffix.lower() == PAGE
    both = entry.lang is not None and "," in entry.lang
    if both and not is_page:
        raise Problem("two_languages", USAGE, languages=entry.lang, ending=PAGE)
    size = size_of(entry.size, of_card=bool(entry.card)) if entry.size else PAGE_SIZE if is_page else SIZE
    setting = Setting(entry.caption, entry.title or "", entry.title != "", entry.letters, entry.transparent)
    scale = scale_of(entry.size, entry.scale, entry.dpi, of_card=bool(entry.card))
    languages = tuple(entry.lang.split(",")) if entry.lang and both else ()
    return Look(entry.theme, size, scale, entry.fps, entry.loop, setting, entry.seconds, languages)


def _state(panel: str, fields: dict[str, Any]) -> Checked:
    first = first_state(panel)
    known = describe(type(first))
    for name in fields:
        if name not in known:
            raise Problem("unknown_field", USAGE, panel=panel, field=name, fields=tuple(known))
    return session.as_written(panel, first, first.meant(fields))


def make(
    figures: list[Figure], folder: Path, lang: str, speak: Callable[[str], object], *, force: bool
) -> Iterator[str]:
    """Write into a folder those that are new or changed, and give their names; ``speak`` sets the language.

    A file that is there and was not made from a set is replaced only where that is ``forced``.
    """
    record = _record(folder)
    marks = {figure.name: figure.mark(figure.lang or lang) for figure in figures}
    wanted = [figure for figure in figures if not _stands(folder / figure.name, marks[figure.name], record)]
    for figure in wanted:
        check_target(folder / figure.name, force=force or figure.name in record)
    for figure in wanted:
        check()
        if figure.ending in (*DRAWN, ".py"):
            speak((figure.lang or lang).partition(",")[0])
        made = content(figure.what, figure.state, figure.ending, figure.look)
        save(folder / figure.name, made)
        record[figure.name] = [marks[figure.name], hashlib.sha256(made).hexdigest()]
        save(folder / RECORD, msgspec.json.encode(record))
        yield figure.name


def _stands(path: Path, mark: str, record: dict[str, list[str]]) -> bool:
    """Whether the file is as it was made, of the same."""
    try:
        return record.get(path.name) == [mark, hashlib.sha256(path.read_bytes()).hexdigest()]
    except OSError:
        return False


def _record(folder: Path) -> dict[str, list[str]]:
    """What was made before; a record that is gone or spoilt means that nothing was."""
    if not folder.is_dir():
        raise Problem("not_a_folder" if folder.exists() else "no_folder", FILES, path=str(folder))
    try:
        return msgspec.json.decode((folder / RECORD).read_bytes(), type=dict[str, list[str]])
    except (OSError, ValueError):
        return {}
