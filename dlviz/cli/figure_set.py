"""A set file: all figures of a lecture in one run, and only those that changed when it is run again."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import msgspec

from dlviz import __version__, by_fields
from dlviz.cards import parted
from dlviz.cli.export_options import look
from dlviz.errors import DATA, FILES, USAGE, Problem
from dlviz.export.endings import DRAWN
from dlviz.export.formats import ENDINGS, check_target, content
from dlviz.export.look import Look, check_kind
from dlviz.files.names import twice
from dlviz.files.regular import content_of
from dlviz.files.toml import entries_of, text_of
from dlviz.files.writer import save
from dlviz.interrupt import check
from dlviz.model.fields import Checked, FieldError

RECORD = ".dlviz-figures.json"  # beside the figures: of what each was made, and what it was then
LARGEST = 1_000_000  # bytes of a set file
SAY_THE_SAME = (("scale", "dpi"), ("fps", "seconds"))
Record = dict[str, tuple[str, str]]  # of each file the mark of what it was made of, and that of its bytes


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    """One figure as it is written; ``name`` is that of its file, whose ending says what it is."""

    name: str
    panel: str
    card: str = ""
    fields: dict[str, Any] = {}
    lang: Literal["ko", "en", "ko,en", "en,ko"] | None = None
    theme: Literal["light", "dark", "projector"] = "light"
    size: str | None = None
    scale: int | None = None
    dpi: int | None = None
    caption: bool | None = None
    title: str | None = None
    letters: float = 1.0
    transparent: bool = False
    fps: int | None = None
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
        made_of = (__version__, self.what, by_fields.as_fields(self.state), repr(self.look), lang)
        return hashlib.sha256(msgspec.json.encode(made_of)).hexdigest()


def read(path: Path) -> list[Figure]:
    """The figures of a set file.

    Raises
    ------
    Problem
        Where the file or one of its figures is not understood; the sentence names it.
    """
    content = content_of(path, LARGEST)
    if len(content) > LARGEST:
        raise _unread(path, Problem("figures_too_large", DATA, largest=LARGEST))
    try:
        written = entries_of(text_of(content))
    except Problem as problem:
        raise _unread(path, problem) from None
    _check_keys(str(path), written, _File)
    file = msgspec.convert(written, _File)
    if not file.figure:
        raise Problem("figures_none", DATA, path=str(path))
    entries = [_entry(path, number, _with(file.look, figure)) for number, figure in enumerate(file.figure, start=1)]
    if (name := twice(entry.name.casefold() for entry in entries)) is not None:
        raise Problem("figures_twice", DATA, path=str(path), name=name)
    return [_figure(path, entry) for entry in entries]


def _unread(path: Path, problem: Problem) -> Problem:
    return Problem("figures_unread", DATA, path=str(path), error=problem)


def _with(look: dict[str, Any], figure: dict[str, Any]) -> dict[str, Any]:
    """A figure with what holds for all, less what it says itself, also where it says it with the other word."""
    said_otherwise = {one for pair in SAY_THE_SAME for one in pair if figure.keys() & set(pair) - {one}}
    return {key: value for key, value in look.items() if key not in said_otherwise} | figure


def _check_keys(where: str, written: dict[str, Any], kind: type[msgspec.Struct]) -> None:
    """Every key is one that there is, with a word that it can have, and none is missing that must be there."""
    known = {field.name: field for field in msgspec.structs.fields(kind)}
    for key, value in written.items():
        if key not in known:
            raise Problem("figures_key", DATA, where=where, key=key, keys=tuple(known))
        words = _words(known[key].type)
        if words and value not in words:
            raise Problem("figures_word", DATA, where=where, key=key, value=str(value), words=words)
        try:
            check_kind(key, value, known[key].type)
        except FieldError as error:
            raise Problem("figures_value", DATA, where=where, error=error) from None
    for key, field in known.items():
        if field.required and key not in written:
            raise Problem("figures_lacks", DATA, where=where, key=key)


def _words(kind: Any) -> tuple[str, ...]:
    """Those of a Literal, which may also be left out."""
    if get_origin(kind) is Literal:
        return get_args(kind)
    return tuple(word for part in get_args(kind) for word in _words(part))


def _entry(path: Path, number: int, written: dict[str, Any]) -> Entry:
    """One figure, which is called by its name or, where it has none, by its place."""
    _check_keys(f"{path}, {written.get('name', f'figure {number}')}", written, Entry)
    return msgspec.convert(written, Entry)


def _figure(path: Path, entry: Entry) -> Figure:
    try:
        return _made(entry)
    except (FieldError, Problem) as error:
        raise Problem("figure_wrong", DATA, path=str(path), name=entry.name, error=error) from error


def _made(entry: Entry) -> Figure:
    if not _is_name(entry.name):
        raise Problem("figure_name", USAGE, name=entry.name, endings=ENDINGS)
    what = f"{entry.panel}.{entry.card}" if entry.card else entry.panel
    panel, _ = parted(what)
    state = by_fields.of_fields(panel, entry.fields)
    options = argparse.Namespace(**msgspec.structs.asdict(entry))  # they have the names of the command's
    return Figure(entry.name, what, state, look(options, what, Path(entry.name).suffix.lower()), entry.lang)


def _is_name(name: str) -> bool:
    """Whether it is that of a file that can be made."""
    path = Path(name)
    return path.name == name and name.isprintable() and path.suffix.lower() in ENDINGS and name != RECORD


def make(
    figures: list[Figure], folder: Path, lang: str, speak: Callable[[str], object], *, force: bool
) -> Iterator[str]:
    """Write into a folder those that are new or changed, and give their names; ``speak`` sets the language.

    What is there and is not as a set made it, since it is another's or somebody drew on it, is replaced only where
    that is ``forced``.
    """
    record = _record(folder)
    marks = {figure.name: figure.mark(figure.lang or lang) for figure in figures}
    wanted = [
        figure for figure in figures
        if not _is_ours(folder / figure.name, record) or record[figure.name][0] != marks[figure.name]
    ]  # fmt: skip
    for figure in wanted:
        check_target(folder / figure.name, force=force or _is_ours(folder / figure.name, record))
    for figure in wanted:
        check()
        if figure.ending in (*DRAWN, ".py"):
            speak((figure.lang or lang).partition(",")[0])
        made = content(figure.what, figure.state, figure.ending, figure.look)
        save(folder / figure.name, made)
        record[figure.name] = (marks[figure.name], hashlib.sha256(made).hexdigest())
        save(folder / RECORD, msgspec.json.encode(record))
        yield figure.name


def _is_ours(path: Path, record: Record) -> bool:
    """Whether the file is as it was made."""
    try:
        return path.name in record and record[path.name][1] == hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return False


def _record(folder: Path) -> Record:
    """What was made before; a record that is gone or spoilt means that nothing was."""
    if not folder.is_dir():
        raise Problem("not_a_folder" if folder.exists() else "no_folder_for_all", FILES, path=str(folder))
    try:
        return msgspec.json.decode((folder / RECORD).read_bytes(), type=Record)
    except (OSError, ValueError):
        return {}
