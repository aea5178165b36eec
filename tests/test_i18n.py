"""Korean and English: complete, with the same places to fill, switched while the program runs."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QLabel

import dlviz
from dlviz.i18n import counted, language, other_word, set_language, system_language
from dlviz.system.language import LANGUAGES
from tools.translate import SOURCE

Entry = tuple[str, str, str]


def entries() -> list[Entry]:
    """(context, English, Korean) of every text."""
    found = []
    for context in ElementTree.parse(SOURCE).iter("context"):
        for message in context.iter("message"):
            texts = (message.findtext("source") or "", message.findtext("translation") or "")
            found.append((context.findtext("name") or "", *texts))
    return found


ENTRIES = entries()


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", text))


def test_a_translation_keeps_the_places_to_fill() -> None:
    assert [entry for entry in ENTRIES if places(entry[2]) != places(entry[1])] == []


def test_a_translation_has_no_room_at_its_ends_that_the_text_has_not() -> None:
    assert [entry for entry in ENTRIES if entry[2] != entry[2].strip() and entry[1] == entry[1].strip()] == []


def test_what_is_said_in_two_places_is_said_in_the_same_words() -> None:
    """A single word may mean two things, such as an input and the layer of the inputs."""
    said: dict[str, set[str]] = {}
    for _, text, translation in ENTRIES:
        said.setdefault(text, set()).add(translation)
    assert {text: forms for text, forms in said.items() if " " in text and len(forms) > 1} == {}


def test_a_korean_word_in_an_english_text_is_the_slides_or_stands_beside_its_english() -> None:
    mixed = [english for _, english, _ in ENTRIES if re.search("[가-힣]", english)]
    assert [english for english in mixed if not re.search("slide|inner product", english)] == []


def test_every_text_has_its_translation() -> None:
    assert len(ENTRIES) > 200
    unfinished = [m for m in ElementTree.parse(SOURCE).iter("translation") if m.get("type") or not m.text]
    assert [ElementTree.tostring(message) for message in unfinished] == []


def test_qt_finds_every_translation(qapp: Any) -> None:
    set_language("ko")
    missing = [entry for entry in ENTRIES if QCoreApplication.translate(entry[0], entry[1]) != entry[2]]
    assert missing == []
    set_language("en")
    assert [entry for entry in ENTRIES if QCoreApplication.translate(entry[0], entry[1]) != entry[1]] == []


def test_qt_speaks_korean_too(qapp: Any) -> None:
    set_language("ko")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"


def test_a_term_shows_the_other_word(qapp: Any) -> None:
    context, english, korean = next(entry for entry in ENTRIES if entry[1] == "learning rate")
    assert other_word(context, english) == korean
    set_language("ko")
    assert other_word(context, english) == english


def test_a_word_without_translation_has_no_other_word(qapp: Any) -> None:
    assert other_word("Nowhere", "no such text") == ""


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard += event.type() == QEvent.Type.LanguageChange
        return False


def test_widgets_are_told_of_a_change_and_only_of_a_change(qtbot: Any) -> None:
    label, ear = QLabel(), Ear()
    qtbot.addWidget(label)
    label.installEventFilter(ear)
    for code, changes in (("en", False), ("ko", True), ("ko", False), ("en", True)):
        ear.heard = 0
        set_language(code)
        QCoreApplication.sendPostedEvents()
        assert bool(ear.heard) is changes
        assert language() == code


def test_the_system_has_one_of_the_languages() -> None:
    assert system_language() in LANGUAGES


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_of_qt_do_not_use_none_up(qtbot: Any) -> None:
    """PySide6 6.12 loses a reference at each call that returns None; a live plot dies after some 54 frames."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(5000):
        label.setText("")
        label.update()
    assert sys.getrefcount(None) > before - 1000


def test_every_text_in_the_code_is_among_the_translated() -> None:
    """lupdate does not look into f-strings and says nothing."""
    known = {source.text for source in ElementTree.parse(SOURCE).iter("source")}
    for path in Path(dlviz.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("tr", "term"):
                texts = (part.value for part in node.args if isinstance(part, ast.Constant))
                words = [text for text in texts if isinstance(text, str)]
                assert set(words) <= known, f"{path.name}:{node.lineno}"


def test_no_function_of_its_own_hides_texts_from_the_collector() -> None:
    """lupdate knows ``tr``, ``term`` and ``translate``: a text that goes through another name is never collected."""
    hidden = []
    # What goes through dlviz.messages is listed for lupdate elsewhere.
    paths = set(Path(dlviz.__file__).parent.rglob("*.py"))
    for path in sorted(path for path in paths if path.parent.name != "messages"):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and function.name not in ("tr", "term", "translate", "other_word"):
                hidden += [f"{path.name}: {function.name}" for call in ast.walk(function) if _passes_on(call, function)]
    assert hidden == []


def _passes_on(call: ast.AST, function: ast.FunctionDef) -> bool:
    """Whether a call translates what the function itself was given."""
    given = {argument.arg for argument in function.args.args}
    if not isinstance(call, ast.Call) or not call.args or not isinstance(call.args[-1], ast.Name):
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return call.args[-1].id in given and (name == "tr" or (name == "translate" and len(call.args) == 2))


def test_one_of_a_thing_is_said_as_one() -> None:
    assert counted("1 data points, 1 rows, 1 entries, 1 generated points: y = 1x") == (
        "1 data point, 1 row, 1 entry, 1 generated point: y = 1x"
    )
    for text in ("11 points", "0.1 points", "2 · 1 units", "−1 rows", "1,001 rows", "1개의 점"):
        assert counted(text) == text
