"""Templates of the code view: parts, blocks and comments, each by its name."""

from __future__ import annotations

import pytest

from dlviz.model.comments import english, filled

COMMENTS = {"why": "why it is so", "of": "the targets of {0}"}


def test_parts_hold_comments_and_comments_take_places() -> None:
    template = "x = $number  # $why\ny = $other\n"
    made = filled(template, COMMENTS, english, number=0.5, other="1  # $of", of=("XOR",))
    assert made == "x = 0.5  # why it is so\ny = 1  # the targets of XOR\n"


def test_a_block_has_the_indentation_of_its_place() -> None:
    template = "for x in data:\n    $inside\nprint(x)\n"
    made = filled(template, COMMENTS, english, inside=["if x:", "    break  # $why", ""])
    assert made == "for x in data:\n    if x:\n        break  # why it is so\n\nprint(x)\n"


def test_an_empty_block_leaves_no_line() -> None:
    assert filled("a = 1\n$more\nb = 2\n", COMMENTS, english, more=[]) == "a = 1\nb = 2\n"


def test_a_block_may_hold_another() -> None:
    made = filled("$outer\n", COMMENTS, english, outer=["if a:", "    $inner"], inner=["b = 1", "c = 2"])
    assert made == "if a:\n    b = 1\n    c = 2\n"


def test_what_a_comment_says_is_not_filled_again() -> None:
    assert filled("# $why\n", {"why": "x"}, lambda text: "it costs $why") == "# it costs $why\n"


def test_a_name_that_nobody_knows_is_a_fault() -> None:
    with pytest.raises(KeyError, match="unknown"):
        filled("# $unknown\n", COMMENTS, english)
