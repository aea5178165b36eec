"""The person's choices of programs: ours goes in and out, everything else stays."""

from __future__ import annotations

import pytest

from dlviz.system.choices import choose, chosen, forget

KIND, OURS = "application/x-dlviz", "ours.desktop"
OTHERS = """# mine
[Added Associations]
text/csv=calc.desktop;

[Default Applications]
text/html=browser.desktop
"""


def test_the_first_choice_makes_the_file() -> None:
    assert choose("", KIND, OURS) == "[Default Applications]\napplication/x-dlviz=ours.desktop;\n"


def test_the_choices_of_other_kinds_stay() -> None:
    text = choose(OTHERS, KIND, OURS)
    assert chosen(text, KIND) == OURS
    assert chosen(text, "text/html") == "browser.desktop"
    assert text.startswith("# mine\n[Added Associations]\ntext/csv=calc.desktop;\n")
    assert forget(text, KIND, OURS) == OTHERS


def test_an_older_choice_stays_behind_and_comes_back() -> None:
    before = "[Default Applications]\napplication/x-dlviz=editor.desktop\n"
    text = choose(before, KIND, OURS)
    assert chosen(text, KIND) == OURS
    assert "application/x-dlviz=ours.desktop;editor.desktop;" in text
    assert chosen(forget(text, KIND, OURS), KIND) == "editor.desktop"


def test_a_second_time_changes_nothing() -> None:
    once = choose(OTHERS, KIND, OURS)
    assert choose(once, KIND, OURS) == once


@pytest.mark.parametrize("text", ["application/x-dlviz\n", "[Default Applications]\n; application/x-dlviz=x\n", "\n\n"])
def test_lines_that_say_nothing_are_kept(text: str) -> None:
    assert chosen(text, KIND) == ""
    assert all(line in choose(text, KIND, OURS).splitlines() for line in text.splitlines())
    assert forget(text, KIND, OURS) == text
