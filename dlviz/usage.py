"""What argparse finds wrong in a command, which it says in English alone, as a sentence of ours in both languages."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from dlviz.errors import USAGE, Problem

# Its wording differs a little from one Python to the next: quotation marks, and what stands round a value.
PATTERNS = (
    r"the following arguments are required: (?P<missing>.+)",
    r"unrecognized arguments: (?P<unknown>.+)",
    r"argument (?P<chosen>.+?): invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)",
    r"argument (?P<empty>.+?): expected (?:one|at least one) argument",
    r"argument (?P<counted>.+?): invalid int value: (?P<value>.+)",
    r"argument (?P<measured>.+?): invalid float value: (?P<value>.+)",
)


class Parser(argparse.ArgumentParser):
    """Raises what is wrong instead of printing it and leaving.

    Attributes
    ----------
    commands : what may stand first; for the parser of the whole line.
    """

    commands: tuple[str, ...] = ()

    def error(self, message: str) -> NoReturn:
        raise problem(message, self.prog, self.commands)


def problem(message: str, program: str, commands: tuple[str, ...] = ()) -> Problem:
    """What argparse said, with where its help is to be had."""
    matches = (re.fullmatch(pattern, message, re.DOTALL) for pattern in PATTERNS)
    match = next(filter(None, matches), None)
    found, command = match.groupdict() if match else {}, f"{program} --help"
    value = _bare(found.get("value", ""))
    if "missing" in found:
        return Problem("missing_arguments", USAGE, names=found["missing"], command=command)
    if "unknown" in found:
        return Problem("unknown_arguments", USAGE, text=found["unknown"], command=command)
    if "chosen" in found:
        choices = tuple(map(_bare, found["choices"].split(",")))
        if commands:
            return Problem("unknown_command", USAGE, text=value, commands=commands)
        return Problem("bad_choice", USAGE, option=found["chosen"], value=value, choices=choices)
    if "empty" in found:
        return Problem("needs_value", USAGE, option=found["empty"], command=command)
    if "counted" in found:
        return Problem("whole_number", USAGE, option=found["counted"], value=value)
    if "measured" in found:
        return Problem("any_number", USAGE, option=found["measured"], value=value)
    return Problem("usage", USAGE, why=message)


def _bare(text: str) -> str:
    return text.strip().strip("'\"")
