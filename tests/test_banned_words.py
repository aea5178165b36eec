"""One name for one thing: the words that the glossary bans stand in no text that a person reads."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from dlviz.resources import resource
from tests.share import for_all

ROOT = Path(__file__).resolve().parent.parent
BANNED: list[dict[str, Any]] = tomllib.loads(resource("glossary.toml").read_text(encoding="utf-8"))["banned"]
# Programmers' own words, in comments and for those who read the source, are not looked at.
DOCUMENTS = [
    "README.md", "CHANGELOG.md", "docs/index.md",
    "docs/teachers.md", "docs/teachers.ko.md", "docs/lecture.md", "docs/lecture.ko.md", "docs/install.md",
    "docs/taking-away.md", "docs/taking-away.ko.md", "docs/python.md", "docs/command-line.md",
]  # fmt: skip


def texts() -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text: of the window and its code, the lecture, the glossary, the documents."""
    for message in ElementTree.parse(ROOT / "resources" / "i18n" / "dlviz_ko.ts").iter("message"):
        for part in ("source", "translation"):
            yield f"dlviz_ko.ts, {part}", message.findtext(part) or ""
    for path in sorted((ROOT / "resources").glob("lecture*/*.toml")):
        for text in strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield path.name, text
    for text in strings(tomllib.loads(resource("glossary.toml").read_text(encoding="utf-8"))["term"]):
        yield "glossary.toml", text
    for name in DOCUMENTS:
        for line in (ROOT / name).read_text(encoding="utf-8").split("\n"):
            yield name, line


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


ALL = tuple(texts())


@for_all("entry", BANNED)
def test_a_banned_word_stands_nowhere(entry: dict[str, Any]) -> None:
    found = [(place, text) for place, text in ALL if uses(text, entry)]
    assert found == [], f"say {entry['instead']}"


def uses(text: str, entry: dict[str, Any]) -> bool:
    for meant_otherwise in entry.get("unless", ()):
        text = text.replace(meant_otherwise, "")
    return bool(entry["word"].casefold() in text.casefold())


def test_a_banned_word_is_found() -> None:
    entry = {"word": "최솟점", "instead": "최소점", "unless": ["‘최솟점’이라고"]}
    assert uses("여기가 최솟점입니다", entry)
    assert not uses("슬라이드에는 ‘최솟점’이라고 되어 있습니다", entry)
    assert uses("Networks Worth a Look", {"word": "worth a look", "instead": "example networks"})


def test_enough_is_read() -> None:
    """The test would find nothing in no text."""
    assert len(ALL) > 3000
    assert len(BANNED) >= 40
    assert all(entry.keys() <= {"word", "instead", "unless"} and entry["instead"] for entry in BANNED)
