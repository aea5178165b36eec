"""The command line: ``dlviz panels`` and ``dlviz export``. Numbers and code come without Qt."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from dlviz import __version__, session, worksheet
from dlviz.cards import CARDS, parted
from dlviz.data_option import with_data
from dlviz.errors import FILES, USAGE, Problem
from dlviz.export.formats import ANIMATIONS, ENDINGS, PICTURES, Look, check_target, export
from dlviz.export.setting import Setting
from dlviz.files.choosing import Choice
from dlviz.interrupt import at_once, check
from dlviz.model.fields import Checked, Field, FieldError, describe
from dlviz.state import AppState
from dlviz.system.language import system_language as language_of_system
from dlviz.topics import PANELS, topic
from dlviz.usage import Parser


def parser() -> argparse.ArgumentParser:
    made = Parser(prog="dlviz", description="A desktop laboratory for the first lecture course in deep learning.")
    made.commands = tuple(_COMMANDS)
    made.add_argument("--version", action="version", version=f"dlviz {__version__}")
    names = "[FILE.dlviz | LECTURE | --page N | panels | lecture | worksheet | export | desktop | doctor]"
    commands = made.add_subparsers(dest="command", metavar=names, required=True)
    panels = commands.add_parser("panels", help="the panels, their fields, ranges and defaults")
    panels.add_argument("--json", action="store_true", help="as JSON")
    lecture = commands.add_parser("lecture", help="the pages of the lecture, and the states that they show")
    lecture.add_argument("--json", action="store_true", help="as JSON, with all texts in both languages")
    worksheet.add_arguments(commands.add_parser("worksheet", help="exercises on paper or for a learning platform"))
    _export_arguments(commands.add_parser("export", help="a picture, the numbers or the NumPy code of a panel"))
    desktop = commands.add_parser("desktop", help="put dlviz into the menu of the desktop, or take it out again")
    desktop.add_argument("action", choices=("install", "remove"))
    doctor = commands.add_parser("doctor", help="versions, libraries, letters, display and folders, and what to do")
    for command in (desktop, doctor):
        command.add_argument("--lang", choices=("ko", "en"), help="the language; the system's by default")
    return made


def _export_arguments(made: argparse.ArgumentParser) -> None:
    made.add_argument("panel", nargs="?", metavar="PANEL[.CARD]",
                      help=f"{', '.join(PANELS)}, or all; a card as in descent.curve")  # fmt: skip
    made.add_argument("-o", "--out", type=Path, metavar="OUT",
                      help=f"ends in {' '.join(ENDINGS)}; a folder for all panels or several sessions")  # fmt: skip
    made.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE", help="as often as you like")
    made.add_argument("--data", type=Path, metavar="FILE", help="a table (CSV) that fills the panel's own")
    made.add_argument("--columns", action="append", default=[], metavar="KEY=NAME",
                      help="which columns of it are taken, as in x=income,y=spending; repeatable")  # fmt: skip
    made.add_argument("--comma", choices=("thousands", "decimal"), default="",
                      help="what the commas of the table mean, where 1,250 could be 1250 or 1.250")  # fmt: skip
    made.add_argument("--session", action="append", default=[], type=Path, metavar="FILE",
                      help="start from a session instead of the defaults; as often as you like")  # fmt: skip
    made.add_argument("--lang", choices=("ko", "en"), help="the language of a picture; the system's by default")
    made.add_argument("--theme", choices=("light", "dark", "projector"), default="light")
    made.add_argument("--size", default="1280x720", metavar="WxH", help="pixels of a picture")
    made.add_argument("--scale", type=int, default=1, choices=(1, 2, 3, 4), help="how fine a PNG is")
    made.add_argument("--caption", action=argparse.BooleanOptionalAction, default=None,
                      help="what is set, under the picture; a card has it unless --no-caption")  # fmt: skip
    made.add_argument("--title", default=None, metavar="TEXT", help="over the picture instead of its own; '' for none")
    made.add_argument("--letters", type=float, default=1.0, metavar="N", help="the size of the letters, 1 being normal")
    made.add_argument("--transparent", action="store_true", help="no ground, for a slide of another colour")
    made.add_argument("--figures", type=Path, metavar="SET.toml",
                      help="all figures of a set file into the folder OUT, and again only what changed")  # fmt: skip
    made.add_argument("--cards", action="store_true", help="every card by itself, into a folder")
    made.add_argument("--fps", type=int, default=10, metavar="N", help="steps a second of an animation")
    made.add_argument("--loop", type=int, default=0, metavar="N", help="how often a GIF plays, 0 for ever")
    made.add_argument("--format", default="png", choices=[e[1:] for e in ENDINGS], help="what goes into a folder")
    made.add_argument("--force", action="store_true", help="replace a file that exists")


def run(arguments: list[str]) -> int:
    """Carry out one command; the exit status is 0 done, 2 usage or field, 3 bad data, 4 cannot read or write."""
    try:
        options = parser().parse_args(arguments)
        return _COMMANDS[options.command](options) or 0
    except (Problem, FieldError) as error:
        return tell(error, wished_language(arguments))


def tell(error: Problem | FieldError, language: str | None = None) -> int:
    """Say on standard error what is wrong, in the person's language, and return the exit status."""
    keep = speak(language)
    from dlviz.messages import sentence

    print(f"dlviz: {sentence(error)}", file=sys.stderr)
    del keep
    return error.status if isinstance(error, Problem) else USAGE


def speak(language: str | None) -> object:
    """Set the language where Qt is to be had, English being spoken without; what is returned must be kept."""
    try:
        from PySide6.QtCore import QCoreApplication

        from dlviz.i18n import set_language, system_language
    except ImportError:
        return None
    keep = QCoreApplication.instance() or QCoreApplication([])
    set_language(language or system_language())
    return keep


def _code_language(wished: str | None) -> str:
    """The language of comments, found without Qt, which code does not need."""
    return wished or language_of_system()


def wished_language(arguments: list[str]) -> str | None:
    """What ``--lang`` says, also where the rest of the line cannot be understood."""
    found = re.search(r"(?:^|\0)--lang[=\0](ko|en)(?:\0|$)", "\0".join(arguments))
    return found[1] if found else None


# panels


def _panels(options: argparse.Namespace) -> None:
    found = {
        panel: {"fields": [_field(field) for field in describe(topic(panel).State).values()], "cards": CARDS[panel]}
        for panel in PANELS
    }
    if options.json:
        _put_out(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
    else:
        _put_out("\n".join(line for panel in PANELS for line in _about(panel, found[panel])))


def _about(panel: str, found: dict[str, Any]) -> Iterator[str]:
    yield panel
    yield f"  cards            {' '.join(f'{panel}.{card}' for card in found['cards'])}"
    yield from map(_line, found["fields"])


def _line(field: dict[str, Any]) -> str:
    return f"  {field['name']:<16} {_range(field):<28} {msgspec.json.encode(field['default']).decode()}"


def _put_out(text: str) -> None:
    """Print it now. Whoever stops reading, as ``head`` does, has had enough: that is no fault."""
    try:
        with at_once():
            print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python tries once more at its end
        if not isinstance(error, BrokenPipeError):
            raise Problem("cannot_write", FILES, path="stdout", why=error.strerror or str(error)) from error


def _field(field: Field) -> dict[str, Any]:
    low, high = field.limits
    made: dict[str, Any] = {"name": field.name, "default": field.default}
    if field.choices:
        made["choices"] = field.choices
    if low is not None:
        made["low"], made["high"] = low, high
    return made


def _range(field: dict[str, Any]) -> str:
    if "choices" in field:
        return " | ".join(map(str, field["choices"]))
    return f"{field['low']:g} to {field['high']:g}" if "low" in field else ""


# lecture


def _lecture(options: argparse.Namespace) -> None:
    from dlviz.lecture.listing import as_list, line
    from dlviz.lecture.loader import the_lecture

    pages = the_lecture()
    if options.json:
        _put_out(msgspec.json.format(msgspec.json.encode(as_list(pages)), indent=1).decode())
    else:
        _put_out("\n".join(line(page, _code_language(None)) for page in pages))


def _worksheet(options: argparse.Namespace) -> None:
    worksheet.carry_out(options, _start_qt, _code_language(options.lang))


# export


@dataclass(frozen=True, slots=True)
class Job:
    """One file to write, of a panel or a card."""

    what: str
    state: Checked
    path: Path


def _export(options: argparse.Namespace) -> None:
    if options.figures is not None:
        _export_set(options)
        return
    look = _look(options)
    if options.panel is None and not options.session:
        raise Problem("missing_arguments", USAGE, names="PANEL, --session", command="dlviz export --help")
    apps = {path.stem: session.read(path) for path in options.session} or {"": AppState()}
    for app in apps.values():
        _say_beyond(app, options.lang)
    if len(apps) < len(options.session):
        twice = Counter(path.stem for path in options.session).most_common(1)[0][0]
        raise Problem("same_names", USAGE, path=f"{twice}.{options.format}")
    apps = {name: _with_values(app, options, says=not at) for at, (name, app) in enumerate(apps.items())}
    check()
    jobs, keep = _jobs(options, apps), None
    if any(job.path.suffix.lower() in (*PICTURES, *ANIMATIONS) for job in jobs):
        _start_qt(options.lang)
    elif any(job.path.suffix.lower() == ".py" for job in jobs) and _code_language(options.lang) == "ko":
        keep = speak("ko")
    if (options.panel == "all" or options.cards) and f".{options.format}" in ANIMATIONS:
        jobs = _moving(jobs)
    for job in jobs:
        check_target(job.path, force=options.force)  # all before the first is written
    for job in jobs:
        check()
        export(job.what, job.state, job.path, look, force=options.force)
    del keep


def _export_set(options: argparse.Namespace) -> None:
    """The figures of a set file; what was made is listed."""
    from dlviz.export import figure_set

    others = {"PANEL": options.panel, "--set": options.set, "--session": options.session, "--data": options.data}
    if given := next((name for name, value in others.items() if value), None):
        raise Problem("usage", USAGE, why=f"--figures says itself what is made, so without {given}")
    if options.out is None:
        raise Problem("usage", USAGE, why="the following arguments are required: -o/--out")
    figures = figure_set.read(options.figures)
    for name in figure_set.make(figures, options.out, _code_language(options.lang), _start_qt, force=options.force):
        _put_out(name)


def _look(options: argparse.Namespace) -> Look:
    has_title = options.title != ""
    setting = Setting(options.caption, options.title or "", has_title, options.letters, options.transparent)
    return Look(options.theme, _size(options.size), options.scale, options.fps, options.loop, setting)


def _jobs(options: argparse.Namespace, apps: dict[str, AppState]) -> list[Job]:
    """What is to be written: one file with a name of its own, or several into a folder."""
    shown = {name: PANELS if options.panel == "all" else (options.panel or app.panel,) for name, app in apps.items()}
    pairs = [(name, panel) for name, panels in shown.items() for panel in panels]
    if options.cards:
        pairs = _each_card(options, apps, pairs)
    elif len(pairs) == 1 and options.out is not None and (options.panel is not None or not options.out.is_dir()):
        name, panel = pairs[0]
        return [Job(panel, apps[name][parted(panel)[0]], options.out)]
    if options.out is None and not (options.session and options.panel != "all"):
        raise Problem("missing_arguments", USAGE, names="-o/--out", command="dlviz export --help")
    folder = options.out or Path()
    if not folder.is_dir():  # none is made: a slip of the pen would make one
        raise Problem("not_a_folder" if folder.exists() else "no_folder", FILES, path=str(folder))
    return [Job(what, apps[name][parted(what)[0]], folder / _file_name(options, name, what)) for name, what in pairs]


def _each_card(
    options: argparse.Namespace, apps: dict[str, AppState], pairs: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Every card that these states show, in the place of their panels."""
    if f".{options.format}" not in (*PICTURES, *ANIMATIONS):
        raise Problem("usage", USAGE, why=f"--cards makes pictures, not {options.format}")
    _start_qt(options.lang)
    from dlviz.export.picture import cards_there

    return [
        (name, f"{panel}.{card}")
        for name, what in pairs
        for panel in (parted(what)[0],)
        for card in cards_there(panel, apps[name][panel])
    ]


def _file_name(options: argparse.Namespace, name: str, panel: str) -> str:
    """Named after the session, after the panel, or after both where several of both are written."""
    if options.cards:
        panel = panel if not name else f"{name}-{panel}"
        return f"{panel}.{options.format}"
    parts = [name] if options.panel != "all" else [name, panel] if len(options.session) > 1 else [panel]
    return f"{'-'.join(parts)}.{options.format}"


def _moving(jobs: list[Job]) -> list[Job]:
    """Those whose panel has a timeline."""
    from dlviz.export.animation import has_timeline

    moving = {panel for panel in {parted(job.what)[0] for job in jobs} if has_timeline(panel)}
    return [job for job in jobs if parted(job.what)[0] in moving]


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,6})[x×]([0-9]{1,6})", text)
    if not found:
        raise Problem("size_text", USAGE, size=text)
    return int(found[1]), int(found[2])


def _with_values(app: AppState, options: argparse.Namespace, *, says: bool) -> AppState:
    """The same with the fields of ``--set`` and the table of ``--data``, which ``says`` what was taken."""
    texts = options.set
    panel = options.panel if options.panel in ("all", None) else parted(options.panel)[0]
    for option, is_given in (("--set", texts), ("--data", options.data), ("--columns", options.columns)):
        if is_given and (panel is None or panel == "all"):
            raise Problem("one_panel", USAGE, option=option)
    for option, is_given in (("--columns", options.columns), ("--comma", options.comma)):
        if is_given and options.data is None:
            raise Problem("option_needs", USAGE, option=option, other="--data FILE")
    if not texts and options.data is None:
        return app
    state = app[panel]
    known = describe(type(state))
    values: dict[str, Any] = {}
    for text in texts:
        name, value = _assignment(text)
        if name not in known:
            raise Problem("unknown_field", USAGE, panel=panel, field=name, fields=tuple(known))
        values[name] = known[name].typed(value)
    values = state.meant(values)
    if options.data is None:
        return app.with_panel(panel, session.as_written(panel, state, values))
    first = replace(state, **state.completed(values))  # the mode, before there are the rows
    state, choice = with_data(panel, first, options.data, options.columns, values, options.comma)
    rest = {name: value for name, value in values.items() if name not in choice.table.places}
    if says:
        _say_taken(choice, options)
    return app.with_panel(panel, session.as_written(panel, state, rest))


def _say_beyond(app: AppState, language: str | None) -> None:
    """On standard error, what a session says of rows and steps that are not there."""
    for problem in session.beyond_what_is_there(app):
        tell(problem, language)


def _say_taken(choice: Choice, options: argparse.Namespace) -> None:
    """On standard error, in the person's language, for which alone Qt is loaded."""
    keep = speak(options.lang) if _code_language(options.lang) == "ko" else None
    from dlviz.messages import taken

    print(f"dlviz: {options.data}: {taken(choice)}", file=sys.stderr)
    del keep


def _assignment(text: str) -> tuple[str, str]:
    """``w=2`` as a name and what was typed for it."""
    name, sign, value = text.partition("=")
    if not sign or not name.strip() or not _is_unicode(text):
        raise Problem("bad_set", USAGE, text=text)
    return name.strip(), value


def _is_unicode(text: str) -> bool:
    """The system hands over bytes that are no text as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _start_qt(language: str | None) -> None:
    """Pictures are drawn off the screen: no display is needed."""
    from dlviz.i18n import set_language, system_language
    from dlviz.shell.desktop import application

    application(off_screen=True)
    set_language(language or system_language())


# the machine


def _desktop(options: argparse.Namespace) -> None:
    from dlviz.system import install, report

    keep = speak(options.lang)
    where = install.places()
    done = install.install(where) if options.action == "install" else install.remove(where)
    _put_out("\n".join(report.installed(done) if options.action == "install" else report.removed(done)))
    del keep


def _doctor(options: argparse.Namespace) -> int:
    """1 where something is not as it must be."""
    from dlviz.system.doctor import examine
    from dlviz.system.report import found

    environment = dict(os.environ)
    with contextlib.suppress(ImportError):  # without Qt, in English
        _start_qt(options.lang)
    findings = list(examine(environment))
    _put_out("\n".join(found(findings, sys.stdout.encoding or "ascii")))
    return int(any(finding.state == "bad" for finding in findings))


_COMMANDS: dict[str, Callable[[argparse.Namespace], int | None]] = {
    "panels": _panels, "lecture": _lecture, "worksheet": _worksheet, "export": _export, "desktop": _desktop,
    "doctor": _doctor,
}  # fmt: skip
