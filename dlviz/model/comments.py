"""The programs of the code view: a template each, with its comments by their name, ``# $diverges``.

A table beside the template has the comments in English. Whoever shows the code says them in the person's language; the
topics know no other than English.
"""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Mapping
from string import Template
from typing import Any

Say = Callable[[str], str]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for the translators under the name that lupdate looks for; it is translated where it is shown."""
    return text


def english(text: str) -> str:
    return text


def filled(template: str, comments: Mapping[str, str], say: Say, **parts: object) -> str:
    """The program: each ``$name`` is one of ``parts``, in which comments may stand, or a comment.

    A part that is a list stands alone on its line, whose indentation all its lines get. An empty one leaves no line;
    others may stand in it.
    A part that is a tuple is what takes the places ``{0}``, ``{1}`` of the comment of this name.
    """

    def block(found: re.Match[str]) -> str:
        lines = parts.get(found[2])
        return textwrap.indent("\n".join([*lines, ""]), found[1]) if isinstance(lines, list) else found[0]

    before = ""
    while template != before:  # a block may hold another
        before, template = template, re.sub(r"^( *)\$(\w+)\n", block, template, flags=re.MULTILINE)
    template = Template(template).safe_substitute({n: p for n, p in parts.items() if not isinstance(p, list | tuple)})
    words = {name: say(text) for name, text in comments.items()}
    words |= {name: words[name].format(*part) for name, part in parts.items() if isinstance(part, tuple)}
    return _spaced(Template(template).substitute(words))


def _spaced(source: str) -> str:
    """With two blank lines before and after each function, as PEP 8 has them, and nowhere more."""
    lines: list[str] = []
    inside = False
    for line in source.split("\n"):
        begins = line.startswith("def ")
        if line and not line[0].isspace() and (begins or inside):
            at = len(lines)
            while begins and at and lines[at - 1].startswith("#"):
                at -= 1
            above = lines[at:]
            while at and not lines[at - 1]:
                at -= 1
            lines[at:] = ["", "", *above]
        inside = begins or (inside and (not line or line[0].isspace()))
        if line or lines[-2:] != ["", ""]:
            lines.append(line)
    return "\n".join(lines)


def source_of(function: Callable[..., Any]) -> list[str]:
    """The lines of a function of ours that a program shows as it stands."""
    return inspect.getsource(function).replace("  # type: ignore[no-untyped-def]", "").rstrip().split("\n")


# In more than one topic.
IN_FLOATS = {"in_floats": QT_TRANSLATE_NOOP("Code", "in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0")}
