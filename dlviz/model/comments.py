"""The comments of the code view: in a template by their name, ``# $diverges``, in a table in English.

Whoever shows the code says them in the person's language; the topics know no other than English.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Template

Say = Callable[[str], str]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for the translators under the name that lupdate looks for; it is translated where it is shown."""
    return text


def english(text: str) -> str:
    return text


def filled(template: str, comments: Mapping[str, str], say: Say, **given: tuple[object, ...]) -> str:
    """The template with its comments; ``given`` is what takes the places ``{0}``, ``{1}`` of those that have some."""
    words = {name: say(text) for name, text in comments.items()}
    words |= {name: words[name].format(*parts) for name, parts in given.items()}
    return Template(template).substitute(words)


# In more than one topic.
IN_FLOATS = {"in_floats": QT_TRANSLATE_NOOP("Code", "in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0")}
