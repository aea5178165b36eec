"""What can go wrong by a person's doing, each with the exit status that the command line gives for it."""

from __future__ import annotations

from typing import Any

WINDOW, USAGE, DATA, FILES = 1, 2, 3, 4


class Problem(Exception):  # noqa: N818 - it is a person's problem, and no fault of the program
    """Something that a person is told in a sentence: what, where, and what is allowed.

    Attributes
    ----------
    kind : names the sentence in ``dlviz.messages``.
    status : 1 no window possible, 2 wrong usage or field, 3 bad data, 4 cannot read or write; 130 and 143 interrupted.
    details : what the sentence speaks of.
    """

    def __init__(self, kind: str, status: int, **details: Any) -> None:
        super().__init__(f"{kind}: {details}")
        self.kind, self.status, self.details = kind, status, details


def file_problem(kind: str, path: object, error: OSError) -> Problem:
    """``cannot_read`` or ``cannot_write``, with the system's own word for why."""
    return Problem(kind, FILES, path=str(path), why=error.strerror or str(error))
