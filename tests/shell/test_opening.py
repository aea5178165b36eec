"""What stands behind ``dlviz`` on the command line: a session, a lecture, a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from dlviz import app
from dlviz.errors import Problem
from dlviz.resources import resource
from dlviz.shell.desktop import BY_A_CLICK
from dlviz.shell.opening import Opening, is_opening, read_opening
from dlviz.shell.window import Window

PAGE = resource("lecture/21-why-minus.toml").read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.toml").write_text(PAGE.replace("number = 21", "number = 40"), encoding="utf-8")
    return tmp_path / "own"


@pytest.mark.parametrize("arguments", [["--page", "19"], ["--page=19"]])
def test_a_page_by_its_number(arguments: list[str]) -> None:
    assert is_opening(arguments)
    assert read_opening(arguments, ()) == Opening(page=19)


def test_a_lecture_of_ones_own_and_its_page(own: Path) -> None:
    assert read_opening([str(own)], ()) == Opening(lecture=own)
    assert read_opening([str(own / "a.toml"), "--page", "40"], ()) == Opening(lecture=own / "a.toml", page=40)


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["--page", "99"], "no_page"), (["--page"], "no_page"), (["--page", "x"], "no_page"),
        (["--page=-1"], "no_page"), (["--page", "9" * 99], "no_page"),
        (["a.dlviz", "b", "--page", "1"], "unknown_arguments"), (["pannels"], "unknown_command"),
        (["missing.toml"], "lecture_no_file"), (["missing.dlviz", "--page", "1"], "cannot_read"),
    ],
)  # fmt: skip
def test_what_cannot_be_opened(
    arguments: list[str], kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Problem) as found:
        read_opening(arguments, ("panels",))
    assert found.value.kind == kind


def test_a_page_that_an_own_lecture_does_not_have(own: Path) -> None:
    with pytest.raises(Problem, match="no_page"):
        read_opening([str(own), "--page", "19"], ())


def test_a_table_and_a_picture_are_for_a_panel(tmp_path: Path) -> None:
    """A picture is known by what it holds, too; what is not there is said as such, and not as a session."""
    picture = QImage(32, 32, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    for name in ("seven.png", "seven.JPG", "seven"):
        assert picture.save(str(tmp_path / name), "PNG")
        assert read_opening([str(tmp_path / name)], ()) == Opening(brought=tmp_path / name)
    (tmp_path / "points.csv").write_text("x,y\n1,2\n")
    assert read_opening([str(tmp_path / "points.csv")], ()) == Opening(brought=tmp_path / "points.csv")
    with pytest.raises(Problem) as caught:
        read_opening([str(tmp_path / "eight.png")], ())
    assert caught.value.kind == "cannot_read"


def test_the_window_begins_there(window: Window, own: Path) -> None:
    window.lectures.begin(None, 19)
    assert window.lectures.lesson.page.number == 19
    window.lectures.begin(own, 40)
    assert window.lectures.lesson.page.number == 40


def test_commands_are_no_openings() -> None:
    assert not is_opening(["export", "cost", "-o", "x.png"])
    assert not is_opening(["--help"])
    assert not is_opening(["panels", "--pages"])


@pytest.mark.parametrize("sign", [*BY_A_CLICK, ""])
def test_a_double_click_on_what_cannot_be_opened_is_answered_in_a_window(
    sign: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody reads what is printed then; a script does, and gets no window that waits."""
    begun: list[tuple[Opening, Problem | None]] = []
    for name in BY_A_CLICK:
        monkeypatch.delenv(name, raising=False)
    if sign:
        monkeypatch.setenv(sign, "1")
    monkeypatch.setattr(app, "application", lambda: None)
    monkeypatch.setattr(app, "_run", lambda _, opening, problem: begun.append((opening, problem)) or 0)
    (tmp_path / "broken.dlviz").write_text("no session")
    status = app.main([str(tmp_path / "broken.dlviz")])
    if not sign:
        assert status == 3
        assert not begun
        assert "broken.dlviz" in capsys.readouterr().err
        return
    ((opening, problem),) = begun
    assert opening == Opening()
    assert problem is not None
    assert problem.details["path"] == str(tmp_path / "broken.dlviz")
