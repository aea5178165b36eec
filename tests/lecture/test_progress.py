"""Progress is a value that survives as text, and takes no harm from what is no progress."""

from __future__ import annotations

import pytest

from dlviz.lecture import scene
from dlviz.lecture.loader import the_lecture
from dlviz.lecture.progress import Progress, key_of, loads, score
from dlviz.topics import topic

PAGE = the_lecture()[20]
KEY = key_of(PAGE)


def test_it_survives_as_text() -> None:
    state = topic("descent").State(w0=2.5, step=3)
    progress = Progress().answered(KEY, 1.0).did(KEY).left(KEY, state)
    again = loads(progress.dumps())
    assert (again.answers, again.done) == (progress.answers, progress.done)
    assert again.attempt(KEY, "descent") == state


def test_a_question_can_be_asked_again_and_what_was_done_stays() -> None:
    progress = Progress().answered(KEY, 0.0).did(KEY).asked_again(KEY)
    assert KEY not in progress.answers
    assert KEY in progress.done


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"answers": 3, "done": 4, "attempts": []}',
        '{"answers": {"a": "x"}, "done": [1]}',
        "[" * 9999,
    ],
)
def test_what_is_no_progress_counts_as_none(text: str) -> None:
    assert loads(text) == Progress()


def test_an_attempt_of_another_version_is_let_go_of() -> None:
    progress = loads('{"attempts": {":21": {"w0": "x"}, ":20": {"no_field": 1, "w0": 2}}}')
    assert progress.attempt(":21", "descent") is None
    assert progress.attempt(":20", "descent") == topic("descent").State(w0=2.0)
    assert progress.attempt(":1", "descent") is None


def test_a_state_that_is_large_is_not_kept() -> None:
    x = tuple(map(float, range(9000)))
    assert not Progress().left(KEY, topic("descent").State(x=x, y=x)).attempts


def test_a_score_works_out_no_page_that_was_worked_out_before() -> None:
    pages = the_lecture()
    progress = Progress({key_of(page): 0.0 for page in pages})
    score(progress, pages)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scene, "names_at", None)
        assert score(progress, pages)[0] == len(pages)


def test_the_score_counts_answers_predictions_and_tasks() -> None:
    pages = the_lecture()
    progress = Progress().answered(":1", 2.0).answered(":21", 0.0).did(":1")
    assert score(progress, pages) == (2, 1, 1)
    assert score(progress, pages, "another") == (0, 0, 0)
