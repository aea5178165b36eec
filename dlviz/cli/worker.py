"""A process beside the window that makes its exports, so that the window never waits: ``dlviz --worker``.

It takes the arguments of ``dlviz export`` as lines of JSON and answers in lines of JSON: ``{"share": 0.4}`` on the way,
and at the end ``{"status": 0, "said": "…"}`` with what the command would have said. It ends where its input does.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
from typing import Any, TextIO

import msgspec

from dlviz.cli import commands, export
from dlviz.cli.terminal import start_qt
from dlviz.errors import Problem
from dlviz.interrupt import ignore
from dlviz.model.fields import FieldError


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
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            options = commands.parser().parse_args(["export", *arguments])
            export.carry_out(options, lambda share: _answer(sink, {"share": share}))
            status = 0
        except (Problem, FieldError) as error:
            status = commands.tell(error, commands.wished_language(arguments))
    lines = [line.removeprefix("dlviz: ") for line in said.getvalue().splitlines()]
    return {"status": status, "said": " ".join(lines)}


def _answer(sink: TextIO, answer: dict[str, Any]) -> None:
    print(msgspec.json.encode(answer).decode(), file=sink, flush=True)
