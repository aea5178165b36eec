"""A process beside the window that makes its exports, so that the window never waits: ``dlviz --worker``.

It takes the arguments of ``dlviz export`` as lines of JSON and answers in lines of JSON: ``{"share": 0.4}`` on the way,
and at the end ``{"status": 0, "said": {"en": "…", "ko": "…"}}`` with what the command would have said, in
each language, since the window may go over into another. It ends where its input does.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TextIO

import msgspec

from dlviz.cli import commands, export
from dlviz.cli.terminal import start_qt
from dlviz.errors import Problem
from dlviz.i18n import language, set_language
from dlviz.interrupt import ignore
from dlviz.messages import sentence
from dlviz.model.fields import FieldError
from dlviz.system.language import LANGUAGES


def serve() -> int:
    """Carry out what comes in until nothing more can come."""
    ignore()  # Ctrl+C in a terminal is the window's business, which ends this
    gc.enable()
    start_qt(None)  # numbers and refusals would begin one that knows no windows, and a picture could have no other
    # A bundle without a console has no sys.stdin, but the pipes of whoever started it.
    with (
        os.fdopen(0, "r", encoding="utf-8", closefd=False) as source,
        os.fdopen(os.dup(1), "w", encoding="utf-8") as sink,
    ):
        for line in source:
            _answer(sink, carry_out(msgspec.json.decode(line, type=list[str]), sink))
    return 0


def carry_out(arguments: list[str], sink: TextIO) -> dict[str, Any]:
    """One command, whose progress goes to the sink; the answer to it."""
    heard: list[Callable[[], str]] = []
    status = 0
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        try:
            options = commands.parser().parse_args(["export", *arguments])
            options.heard = heard
            export.carry_out(options, lambda share: _answer(sink, {"share": share}))
        except (Problem, FieldError) as error:
            status = commands.status_of(error)
            heard.append(partial(sentence, error))
    return {"status": status, "said": _in_each_language(heard)}


def _in_each_language(heard: Sequence[Callable[[], str]]) -> dict[str, str]:
    before, said = language(), {}
    for code in LANGUAGES:
        set_language(code)
        said[code] = " ".join(words() for words in heard)
    set_language(before)
    return said


def _answer(sink: TextIO, answer: dict[str, Any]) -> None:
    print(msgspec.json.encode(answer).decode(), file=sink, flush=True)
