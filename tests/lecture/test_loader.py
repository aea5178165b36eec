"""A lecture of a person's own: what is wrong is named by file, line and place, in the person's language."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from dlviz.errors import Problem
from dlviz.i18n import set_language
from dlviz.lecture.check import check
from dlviz.lecture.lines import line_of
from dlviz.lecture.loader import LARGEST, load
from dlviz.messages import sentence
from dlviz.resources import resource

PAGE = resource("lecture/21-why-minus.toml").read_text(encoding="utf-8")


OURS = sorted(path for folder in ("lecture", "lecture-digits") for path in resource(folder).glob("*.toml"))


def problem_of(path: Path, text: str | bytes) -> Problem:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(Problem) as found:
        load(path)
    return found.value


def line_with(text: str, part: str) -> int:
    return next(i for i, line in enumerate(text.splitlines(), start=1) if part in line)


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_a_page_that_comes_with_the_program_is_right(path: Path) -> None:
    """Which is why nobody waits for it to be gone through: of the handwriting that takes seven trainings."""
    (page,) = load(path)
    check(page)


def test_only_what_does_not_come_with_the_program_is_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []
    monkeypatch.setattr("dlviz.lecture.loader.check", lambda page: checked.append(page.panel))
    for folder in {path.parent for path in OURS}:
        load(folder)
    assert checked == []
    (tmp_path / "own.toml").write_text(PAGE, encoding="utf-8")
    load(tmp_path)
    assert checked == ["descent"]


def test_a_page_and_a_folder_of_pages_are_lectures(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(PAGE, encoding="utf-8-sig")
    (tmp_path / "a.toml").write_text(PAGE.replace("number = 21", "number = 40"), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a page")
    assert [page.number for page in load(tmp_path)] == [21, 40]
    assert [page.file for page in load(tmp_path / "b.toml")] == ["b.toml"]


@pytest.mark.parametrize(
    ("old", "new", "kind", "part"),
    [
        ('panel = "descent"', 'panel = "descend"', "unknown_panel", "descend"),
        ("w0 = 3.0", "w9 = 3.0", "unknown_field", "w9 = 3.0"),
        ("w0 = 3.0", "w0 = 3e99", "lecture_bad_state", "w0 = 3e99"),
        ("w0 = 3.0", "w0 = inf", "lecture_bad_state", "w0 = inf"),
        ('en = "Why the minus?"', "", "lecture_no_language", "[title]"),
        ("[sum_up]", "[sum_upp]", "lecture_unknown_field", "[sum_upp]"),
        ("number = 21", 'number = "x"', "lecture_bad_state", "number"),
        ("number = 21", "number = 21\nspeed = 3", "lecture_unknown_field", "speed"),
        ("number = 21", "number 21", "not_toml", "number 21"),
        ('kind = "choice"', 'kind = "dance"', "lecture_bad_state", "dance"),
        ("{gradient[0]}입니다", "{gradiend[0]}입니다", "lecture_quantity", "gradiend"),
        ("{gradient[0]}입니다", "{__import__('os').system('x')}입니다", "lecture_quantity", "__import__"),
        ("gradient[0] > 0 and w[1] < w[0]", "gradient[0] < 0", "lecture_not_one_right", "[[question.choices]]"),
        ("w[0] < 1 and w[1] > w[0] and learning_rate == 0.1", "w[0] > 1", "lecture_done_already", "check ="),
        ("w0 = -1.0", "w0 = 2.0", "lecture_no_solution", "[task.solution]"),
        ("w0 = -1.0", "w0 = nan", "lecture_bad_state", "w0 = nan"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_its_line(tmp_path: Path, qapp: Any, old: str, new: str, kind: str, part: str) -> None:
    assert old in PAGE
    text = PAGE.replace(old, new, 1)
    problem = problem_of(tmp_path / "own.toml", text)
    assert problem.details["error"].kind == kind
    assert problem.details["line"] == line_with(text, part)
    said = {}
    for language in ("en", "ko"):
        set_language(language)
        said[language] = sentence(problem)
    assert said["en"] != said["ko"]
    assert all(text.startswith("own.toml: ") and str(problem.details["line"]) in text for text in said.values())


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("low = 0.0\n", "", "lecture_missing"), ("high = 5.0", "high = 2.0", "lecture_out_of_reach"),
        ("low = 0.0", "low = 5.0", "lecture_out_of_reach"),
    ],
)  # fmt: skip
def test_the_range_of_a_number_is_whole_and_holds_the_answer(tmp_path: Path, old: str, new: str, kind: str) -> None:
    source = resource("lecture/22-derivation.toml").read_text(encoding="utf-8")
    assert old in source
    assert problem_of(tmp_path / "own.toml", source.replace(old, new)).details["error"].kind == kind


CHOICE = 'kind = "choice"'
REFUSED = [
    ('en = "Why the minus?"', 'en = ""', 'title.en: "" is not possible. Allowed: a text of 1 to 2000 characters'),
    ("number = 21", "number = 0", "number: 0 is not possible. Allowed: a whole number from 1 to 999."),
    ('controls = ["w0", "learning_rate"]', "controls = 3", "controls: 3 is not possible. Allowed: a list of 0 to 30"),
    ("number = 21", 'number = 21\nmore = "a.toml"', 'more: "a.toml" is not possible. Allowed: entries under [more].'),
    ('costs = ["*"]', "costs = 1", "veil.costs: 1 is not possible. Allowed: a list of"),
    ("w0 = 3.0", "w0 = 3e99", "state.w0: 3e99 is not possible. Allowed: a number from -1e12 to 1e12."),
    ("w0 = 3.0", "x = [1, 2e99]", "state.x[1]: 2e99 is not possible."),
    (CHOICE, 'kind = "dance"', 'question.kind: "dance" is not possible. Allowed: one of choice, number, drag.'),
    (CHOICE, 'kind = "number"\nanswer = "w"\nwithin = -1',
     "question.within: -1 is not possible. Allowed: a number from 0 to"),
    (CHOICE, 'kind = "number"\nanswer = "w"\nlow = "a"',
     'question.low: "a" is not possible. Allowed: a number from -1e308 to 1e308.'),
    (CHOICE, 'kind = "drag"\nlow = 0\nhigh = 1\nanswer = "w"\nwithin = 0',
     "question.within: 0 is not possible. Allowed: a number greater than 0."),
    ("[sum_up]", "[more]\npage = '/a.toml'\nko = 'a'\nen = 'b'\n[sum_up]",
     'more.page: "/a.toml" is not possible. Allowed: the path of a .toml file from this one'),
    ("[sum_up]", "[steps]\nformula = ''\n[sum_up]",
     'steps: {"formula": ""} is not possible. Allowed: 0 to 30 parts, each of which begins with [[steps]].'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), REFUSED)
def test_what_is_allowed_is_said_once_and_does_not_allow_what_is_refused(
    tmp_path: Path, qapp: Any, old: str, new: str, said: str
) -> None:
    """A tolerance of −1 was answered by "Allowed: a number from -1e308 to 1e308"."""
    assert old in PAGE
    text = PAGE.replace(old, new, 1)
    if "answer =" in new:  # another kind of question, without choices
        start = text.index("[[question.choices]]")
        text = text[:start] + text[text.index("[why]") :]
    set_language("en")
    problem = problem_of(tmp_path / "own.toml", text)
    told = sentence(problem).split(": ", 2)[2]  # without the file and the line
    assert told.startswith(said)


def test_one_choice_is_too_few(tmp_path: Path, qapp: Any) -> None:
    first, second = PAGE.split("[[question.choices]]")[:2]
    end = PAGE[PAGE.index("[why]") :]
    set_language("en")
    problem = problem_of(tmp_path / "own.toml", f"{first}[[question.choices]]{second}{end}")
    assert sentence(problem).endswith("Allowed: 2 to 6 parts, each of which begins with [[question.choices]].")


@pytest.mark.parametrize("answer", ["w", "1e308 * 10", "form"])
def test_an_answer_is_a_number_that_can_be_written(tmp_path: Path, qapp: Any, answer: str) -> None:
    source = resource("lecture/22-derivation.toml").read_text(encoding="utf-8")
    text = re.sub("(?m)^answer = .*$", f'answer = "{answer}"', source)
    problem = problem_of(tmp_path / "own.toml", text).details["error"]
    assert (problem.kind, problem.details["part"]) == ("lecture_quantity", answer)


def test_what_is_no_number_and_no_list_of_them_is_not_written(tmp_path: Path) -> None:
    problem = problem_of(tmp_path / "own.toml", PAGE.replace("{gradient[0]}", "{state}", 1)).details["error"]
    assert (problem.kind, problem.details["part"]) == ("lecture_quantity", "state")


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    problem = problem_of(tmp_path / "own.toml", PAGE.split("[why]")[0])
    error = problem.details["error"]
    assert (error.kind, error.details["field"]) == ("lecture_missing", "why")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "lecture_missing"), (b"\xff\xfe", "not_utf8"),
        (PAGE.encode("cp949", "ignore"), "not_utf8"),
        (b"x" * (LARGEST + 1), "lecture_too_large"), (b"a = " + b"[" * 100_000, "not_toml"),
        (b"number = 1\nnumber = 2", "toml_twice"), (b"number = " + b"9" * 5000, "not_toml"),
    ],
)  # fmt: skip
def test_what_is_no_page(tmp_path: Path, content: bytes, kind: str) -> None:
    problem = problem_of(tmp_path / "own.toml", content)
    assert problem.details.get("error", problem).kind == kind


def test_what_is_no_lecture(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="lecture_empty"):
        load(tmp_path)
    with pytest.raises(Problem, match="lecture_no_file"):
        load(tmp_path / "missing.toml")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.toml")
        with pytest.raises(Problem, match="lecture_no_file"):
            load(tmp_path / "pipe.toml")


@pytest.mark.parametrize("asked", ["is_dir", "iterdir", "is_file"])
def test_what_the_system_says_no_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    """As a folder on the way that is closed, and a name that is too long."""

    def refuse(path: Path, *_: object) -> bool:
        raise PermissionError(13, "Permission denied")

    with pytest.raises(Problem, match="cannot_read"):
        load(tmp_path / f"{'x' * 300}.toml")
    (tmp_path / "own.toml").write_text(PAGE, encoding="utf-8")
    for each in (asked, "open"):
        monkeypatch.setattr(Path, each, refuse)
    for path in (tmp_path, tmp_path / "own.toml"):
        with pytest.raises(Problem, match="cannot_read"):
            load(path)


def test_two_pages_of_one_number_are_named(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    with pytest.raises(Problem) as found:
        load(tmp_path)
    assert found.value.details["names"] == ("a.toml", "b.toml")


def test_markup_in_a_text_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(PAGE.replace("Why the minus?", "<script>alert(1)</script>"), encoding="utf-8")
    assert load(path)[0].title.en == "<script>alert(1)</script>"


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("number",), 1), (("title", "ko"), 3), (("long",), 5), (("after", "x"), 10), (("q", "c", "1", "en"), 15),
        (("list", "0", "b"), 18), (("list", "1"), 19), (("one", "inside"), 20), (("nothing",), 1), (("q", "c", "9"), 1),
    ],
)  # fmt: skip
def test_the_line_of_a_place(place: tuple[str, ...], line: int) -> None:
    text = (
        "number = 1\n[title]\nko = '가'\nen = 'a'\n"
        'long = """\nx = 1\n[y]\n"""\n[after]\nx = 2\n'
        "[[q.c]]\nko = 'a'\n[[q.c]]\nko = 'b'\nen = 'c'\n[z]\nlist = [\n  { a = 1, b = 2 },\n  { a = 3 }]\n"
        "one = { inside = 1 }\n"
    )
    shifted = {"long": ("title", "long"), "list": ("z", "list"), "one": ("z", "one")}
    way = (*shifted.get(place[0], place[:1]), *place[1:])
    assert line_of(text, way) == line


def test_the_page_that_the_documentation_shows_is_a_page(tmp_path: Path) -> None:
    documented = (Path(__file__).parents[2] / "docs" / "lecture.md").read_text(encoding="utf-8")
    text = documented.split("```toml\n")[1].split("```")[0]
    more = "".join(f"\n[task.{part}]\nko = '가'\nen = 'a'\n" for part in ("hint", "way"))
    path = tmp_path / "own.toml"
    path.write_text(text.replace("[task.solution]", f"{more}\n[task.solution]"), encoding="utf-8")
    assert [page.panel for page in load(path)] == ["cost"]


@pytest.mark.parametrize(
    ("was", "wrong", "said"),
    [
        ('gallery = ["*"]', 'galery = ["*"]', 'The panel activations has no card "galery"'),
        ('gallery = ["*"]', 'gallery = "*"', 'Line 21: veil.gallery: "*" is'),
        ('"tangent"', '"tangens"', 'There is nothing called "tangens" in "large"'),
        ('"column 2"', '"column 9"', 'There is nothing called "column 9" in "table"'),
        ('["numbers"]', '["number"]', 'There is nothing called "number" in "working"'),
        ('controls = ["x"]', 'controls = ["xx"]', 'There is nothing called "xx" in "controls"'),
        ('controls = ["value"', 'controls = ["values"', 'There is nothing called "values" in "controls"'),
        ('card = "large"', 'card = "larger"', 'The panel activations has no card "larger"'),
        ("[veil]", 'open = ["*"]\n[veil]', '"open"'),
    ],
)
def test_a_veil_that_is_wrong_is_told_with_its_place(tmp_path: Path, was: str, wrong: str, said: str) -> None:
    source = (resource("lecture") / "04-step.toml").read_text(encoding="utf-8")
    (tmp_path / "own.toml").write_text(source.replace(was, wrong), encoding="utf-8")
    with pytest.raises(Problem) as caught:
        load(tmp_path)
    assert said in sentence(caught.value)
    assert re.match(r"own\.toml: Line \d+: ", sentence(caught.value))
    assert "...." not in sentence(caught.value)


def test_a_page_may_lead_to_another_file_which_must_be_there(tmp_path: Path) -> None:
    text = resource("lecture/03-uses.toml").read_text(encoding="utf-8")
    page = tmp_path / "a.toml"
    for wrong in ("../nowhere/b.toml", "b.toml"):
        page.write_text(text.replace("../lecture-digits/03-digits.toml", wrong), encoding="utf-8")
        with pytest.raises(Problem) as raised:
            load(page)
        said = sentence(raised.value)
        line = page.read_text(encoding="utf-8").splitlines().index(f'page = "{wrong}"') + 1
        assert f"a.toml: Line {line}" in said
        assert wrong in said
    (tmp_path / "b.toml").write_text("", encoding="utf-8")
    assert load(page)[0].more.page == "b.toml"  # type: ignore[union-attr]
    page.write_text(text.replace("../lecture-digits/03-digits.toml", "/etc/passwd"), encoding="utf-8")
    with pytest.raises(Problem):
        load(page)
