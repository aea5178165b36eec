"""What argparse says in English alone, its help and what it finds wrong, in both languages."""

from __future__ import annotations

import argparse
import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, Self

from dlviz.errors import USAGE, Problem
from dlviz.system.language import LANGUAGES

# What argparse says, whose wording differs a little from one Python to the next (quotation marks, and what stands round
# a value), and the kind of problem that it is, whose details are called as the groups.
PATTERNS = {
    r"the following arguments are required: (?P<names>.+)": "missing_arguments",
    r"unrecognized arguments: (?P<text>.+)": "unknown_arguments",
    r"argument (?P<option>.+?): invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)": "bad_choice",
    r"argument (?P<option>.+?): (?:expected (?:one|at least one) argument|nothing is said)": "needs_value",
    r"argument (?P<option>.+?): invalid int value: (?P<value>.+)": "whole_number",
    r"argument (?P<option>.+?): ignored explicit argument .+": "takes_no_value",
    r"ambiguous option: (?P<option>.+?) could match (?P<choices>.+)": "ambiguous_option",
    r"argument (?P<option>.+?): invalid float value: (?P<value>.+)": "any_number",
}


Say = Callable[[str, str], str]  # a text of ours in a language, from its context and its English


def in_english(context: str, text: str) -> str:
    return text


class Help(str):
    """What a command or an option does, in English; values take the places ``{0}``, ``{1}``."""

    __slots__ = ("context", "values")
    context: str
    values: tuple[str, ...]

    def __new__(cls, context: str, text: str) -> Self:
        made = super().__new__(cls, text)
        made.context, made.values = context, ()
        return made

    def of(self, *values: str) -> Self:
        self.values = values
        return self

    def said(self, say: Say) -> str:
        return say(self.context, str(self)).format(*self.values)


USAGE_OF = Help("Commands", "usage:")
HEADS = (Help("Commands", "what it works on"), Help("Commands", "options"))


# argparse makes one at each option, to look at it: that of a help asks how wide the terminal is, with a library.
_UNMEASURED = functools.partial(argparse.HelpFormatter, width=80)


def a_path(text: str) -> Path:
    """The path that an option names: an empty one would be the folder that one is in."""
    if not text:
        raise argparse.ArgumentTypeError("nothing is said")
    return Path(text)


class Once(argparse.Action):
    """Keeps a value; another one for the same option is refused, as one of the two would go without a word."""

    def __call__(self, parser: Any, namespace: argparse.Namespace, values: Any, option_string: Any = None) -> None:
        parser.hear(self.dest, values, f"{option_string} {values}")
        setattr(namespace, self.dest, values)


class Either(argparse.BooleanOptionalAction):
    """``--caption`` or ``--no-caption``, and not both."""

    def __call__(self, parser: Any, namespace: argparse.Namespace, values: Any, option_string: Any = None) -> None:
        parser.hear(self.dest, str(option_string).startswith("--no-"), str(option_string))
        super().__call__(parser, namespace, values, option_string)


class Parser(argparse.ArgumentParser):
    """Raises what is wrong instead of printing it and leaving; its help is in the language of ``say``.

    Attributes
    ----------
    commands : what may stand first; for the parser of the whole line.
    """

    commands: tuple[str, ...] = ()

    def __init__(self, *, say: Say = in_english, **given: Any) -> None:
        super().__init__(add_help=False, formatter_class=_UNMEASURED, **given)
        self.say, self._heard = say, dict[str, tuple[object, str]]()
        self.register("action", None, Once)
        self._positionals.title, self._optionals.title = (head.said(say) for head in HEADS)
        self.add_argument("-h", "--help", action="help", help=Help("Commands", "show this help"))

    def add_argument(self, *names: str, **given: Any) -> argparse.Action:
        if isinstance(told := given.get("help"), Help):
            given["help"] = told.said(self.say)
        return super().add_argument(*names, **given)

    def format_help(self) -> str:
        self.formatter_class = argparse.HelpFormatter
        return super().format_help().replace("usage:", USAGE_OF.said(self.say), 1)

    def hear(self, name: str, value: object, words: str) -> None:
        """An option is given a value, in these words.

        Raises
        ------
        Problem
            ``not_together`` where it has been given another one.
        """
        if name in self._heard and self._heard[name][0] != value:
            raise Problem("not_together", USAGE, one=self._heard[name][1], other=words)
        self._heard[name] = value, words

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """What a command does not know is said with its own help, and not with that of the whole line."""
        self._heard.clear()
        found, unknown = super().parse_known_args(args, namespace)
        if unknown and not self.commands:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        for option in filter(lambda action: action.option_strings, self._actions):
            _check_text(option.option_strings[-1], getattr(found, option.dest, None))
        return found, unknown

    def error(self, message: str) -> NoReturn:
        raise problem(message, self.prog, self.commands)


def _check_text(option: str, value: object) -> None:
    """The system hands over bytes that are no text as lone surrogates; a file may be called so, nothing else."""
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str) and re.search(r"[\ud800-\udfff]", text):
            raise Problem("bytes_no_text", USAGE, option=option, text=text)


def add_language(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--lang", choices=tuple(LANGUAGES), help=Help("Commands", "the language; the system's by default")
    )


def problem(message: str, program: str, commands: tuple[str, ...] = ()) -> Problem:
    """What argparse said, with where its help is to be had."""
    matches = ((kind, re.fullmatch(pattern, message, re.DOTALL)) for pattern, kind in PATTERNS.items())
    kind, found = next(((kind, match.groupdict()) for kind, match in matches if match), ("usage", {"why": message}))
    details: dict[str, Any] = {"command": f"{program} --help", **found}
    if "value" in found:
        details["value"] = _bare(found["value"])
    if kind == "bad_choice":
        details["choices"] = tuple(map(_listed, found["choices"].split(", ")))
        if commands:
            return Problem("unknown_command", USAGE, text=details["value"], commands=commands)
    return Problem(kind, USAGE, **details)


def _listed(choice: str) -> str:
    """One that has a comma itself is told from two."""
    bare = _bare(choice)
    return f'"{bare}"' if "," in bare else bare


def _bare(text: str) -> str:
    return text.strip().strip("'\"")
