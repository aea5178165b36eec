"""The command line: ``dlviz panels`` and ``dlviz export``. Numbers and code come without Qt."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from dlviz import __version__
from dlviz.called import program
from dlviz.cards import CARDS
from dlviz.cli import COMMANDS, export, export_options, worksheet
from dlviz.cli.terminal import code_language, put_out, speak, start_qt
from dlviz.cli.usage import Help, Parser, Say, add_language, in_english
from dlviz.errors import USAGE, Problem
from dlviz.model.fields import Field, FieldError, describe
from dlviz.topics import PANELS, topic

Command = Callable[[argparse.Namespace], int | None]  # carries it out, and says the exit status where it is not 0
Options = Callable[[argparse.ArgumentParser], None]


def parser(say: Say = in_english, only: str = "") -> Parser:
    """What the command line takes; its help is in the language of ``say``.

    Where the line begins with a command, ``only`` that one is taken apart: a hundred options take 10 ms to be made.
    """
    about = Help("Commands", "A desktop laboratory for the first lecture course in deep learning.")
    made = Parser(prog=program(), description=about.said(say), say=say)
    made.commands = COMMANDS
    made.add_argument(
        "--version", action="version", version=f"dlviz {__version__}", help=Help("Commands", "which version it is")
    )
    names = f"[FILE.dlviz | LECTURE | --page N | {' | '.join(COMMANDS)}]"
    commands = made.add_subparsers(dest="command", metavar=names, required=True)
    for name, (told, options, carry_out) in _commands().items():
        if only in ("", name):
            found = commands.add_parser(name, help=told.said(say), say=say)
            found.set_defaults(carry_out=carry_out)
            options(found)
    return made


def _commands() -> dict[str, tuple[Help, Options, Command]]:
    """What each of them is for, its options, and who carries it out."""
    return {
        "panels": (Help("Commands", "the panels, their fields, ranges and defaults"), _panels_options, _panels),
        "lecture": (
            Help("Commands", "the pages of the lecture, and the states that they show"), _lecture_options, _lecture
        ),
        "worksheet": (
            Help("Commands", "exercises on paper or for a learning platform"),
            worksheet.add_arguments, worksheet.carry_out,
        ),
        "export": (
            Help("Commands", "a picture, the numbers or the NumPy code of a panel"),
            export_options.add_arguments, export.carry_out,
        ),
        "desktop": (
            Help("Commands", "put dlviz into the menu of the desktop, or take it out again"),
            _desktop_options, _desktop,
        ),
        "doctor": (
            Help("Commands", "versions, libraries, letters, display and folders, and what to do"), add_language, _doctor
        ),
    }  # fmt: skip


def run(arguments: list[str]) -> int:
    """Carry out one command; the exit status is 0 done, 2 usage or field, 3 bad data, 4 cannot read or write."""
    try:
        with _help_language(arguments) as say:
            only = arguments[0] if arguments[0] in COMMANDS else ""
            options = _understood(parser(say, only), arguments)
        carry_out: Command = options.carry_out
        return carry_out(options) or 0
    except (Problem, FieldError) as error:
        return tell(error, wished_language(arguments))


def _understood(line: Parser, arguments: list[str]) -> argparse.Namespace:
    try:
        return line.parse_args(arguments)
    except Problem:
        # The two options that may stand before a command end at once: the command is not what is wrong.
        if arguments[0].startswith("-"):
            text, command = arguments[0].partition("=")[0], f"{line.prog} --help"
            raise Problem("unknown_arguments", USAGE, text=text, command=command) from None
        raise


@contextlib.contextmanager
def _help_language(arguments: list[str]) -> Iterator[Say]:
    """How the texts of the help are said: in Korean, which needs Qt, only where the help is wished in it."""
    wished, keep = wished_language(arguments), None
    if {"-h", "--help"} & set(arguments) and code_language(wished) == "ko":
        keep = speak(wished)
    if keep is None:
        yield in_english
    else:
        from PySide6.QtCore import QCoreApplication

        yield QCoreApplication.translate
    del keep


def tell(error: Problem | FieldError, language: str | None = None) -> int:
    """Say on standard error what is wrong, in the person's language, and return the exit status."""
    keep = speak(language)
    from dlviz.messages import sentence

    print(f"dlviz: {sentence(error)}", file=sys.stderr)
    del keep
    return status_of(error)


def status_of(error: Problem | FieldError) -> int:
    return error.status if isinstance(error, Problem) else USAGE


def wished_language(arguments: list[str]) -> str | None:
    """What ``--lang`` says, also where the rest of the line cannot be understood."""
    found = re.search(r"(?:^|\0)--lang[=\0](ko|en)(?:,(?:ko|en))?(?:\0|$)", "\0".join(arguments))
    return found[1] if found else None


# panels


def _panels_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("--json", action="store_true", help=Help("Commands", "as JSON"))


def _panels(options: argparse.Namespace) -> None:
    found = {
        panel: {"fields": [_field(field) for field in describe(topic(panel).State).values()], "cards": CARDS[panel]}
        for panel in PANELS
    }
    if options.json:
        put_out(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
    else:
        put_out("\n".join(line for panel in PANELS for line in _about(panel, found[panel])))


def _about(panel: str, found: dict[str, Any]) -> Iterator[str]:
    yield panel
    yield f"  cards            {' '.join(f'{panel}.{card}' for card in found['cards'])}"
    yield from map(_line, found["fields"])


def _line(field: dict[str, Any]) -> str:
    return f"  {field['name']:<16} {_range(field):<28} {msgspec.json.encode(field['default']).decode()}"


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


def _lecture_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("--json", action="store_true", help=Help("Commands", "as JSON, with all texts in both languages"))
    add_language(made)


def _lecture(options: argparse.Namespace) -> None:
    from dlviz.lecture.listing import as_list, line
    from dlviz.lecture.loader import the_lecture

    pages = the_lecture()
    if options.json:
        put_out(msgspec.json.format(msgspec.json.encode(as_list(pages)), indent=1).decode())
    else:
        put_out("\n".join(line(page, code_language(options.lang)) for page in pages))


# the machine


def _desktop_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("action", choices=("install", "remove"), metavar="install|remove")
    add_language(made)


def _desktop(options: argparse.Namespace) -> None:
    from dlviz.messages.particles import fitting
    from dlviz.system import install, report

    keep = speak(options.lang)
    where = install.places()
    done = install.install(where) if options.action == "install" else install.remove(where)
    put_out(fitting("\n".join(report.installed(done) if options.action == "install" else report.removed(done))))
    del keep


def _doctor(options: argparse.Namespace) -> int:
    """1 where something is not as it must be."""
    from dlviz.messages.particles import fitting
    from dlviz.system.doctor import examine
    from dlviz.system.report import found

    environment = dict(os.environ)
    with contextlib.suppress(ImportError):  # without Qt, in English
        start_qt(options.lang)
    findings = list(examine(environment))
    put_out(fitting("\n".join(found(findings, sys.stdout.encoding or "ascii"))))
    return int(any(finding.state == "bad" for finding in findings))
