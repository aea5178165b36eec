"""What is remembered between starts, and that garbage there does no harm."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray

from dlviz.i18n import system_language
from dlviz.messages import sentence
from dlviz.shell.settings import TYPE_SIZES, Settings
from dlviz.state import AppState

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, pipes and names of POSIX")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: Any) -> Iterator[Path]:
    """A home of its own: Qt reads the folder of settings only once, so the file is named here, and again after it."""
    from PySide6.QtCore import QSettings

    folder, before = tmp_path / "설정", Path(Settings()._kept.fileName()).parent.parent
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    yield folder
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(before))


def with_garbage(home: Path, content: bytes) -> Settings:
    path = home / "dlviz" / "dlviz.ini"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return Settings()


def are_defaults(settings: Settings) -> None:
    assert settings.language == system_language()
    assert settings.theme == "light"
    assert settings.type_size == 1.0
    assert settings.geometry == QByteArray()


def test_nothing_is_remembered_at_first() -> None:
    are_defaults(Settings())
    assert Settings().last_state() == AppState()


def test_what_is_set_is_remembered(home: Path) -> None:
    first = Settings()
    first.language, first.theme, first.type_size, first.geometry = "ko", "dark", 1.3, QByteArray(b"\x01\xff\x00")
    first._kept.sync()
    again = with_garbage(home, (home / "dlviz" / "dlviz.ini").read_bytes())
    assert (again.language, again.theme, again.type_size) == ("ko", "dark", 1.3)
    assert again.geometry == QByteArray(b"\x01\xff\x00")


@pytest.mark.parametrize("size", TYPE_SIZES)
def test_every_size_of_type_is_remembered(size: float) -> None:
    settings = Settings()
    settings.type_size = size
    assert Settings().type_size == size


@pytest.mark.qt_log_ignore("Trying to construct an instance of an invalid type")  # Qt's own words to @Variant
@pytest.mark.parametrize(
    "garbage",
    ["", "nonsense", "nan", "inf", "-inf", "1e400", "ko, en", "12", "-1", "@Invalid()", "@Variant(garbage)",
     "@Size(1 2)", '"\\x0"', "한"],
)  # fmt: skip
def test_garbage_counts_as_not_set(home: Path, garbage: str) -> None:
    lines = [f"{name}={garbage}" for name in ("language", "theme", "type_size", "geometry")]
    are_defaults(with_garbage(home, "\n".join(["[General]", *lines]).encode()))


@pytest.mark.parametrize("content", [b"\x00\xff" * 500, b"[General", b"=\n=\n[]\n", b"\xef\xbb\xbf"])
def test_a_broken_file_counts_as_none(home: Path, content: bytes) -> None:
    are_defaults(with_garbage(home, content))


@pytest.mark.parametrize("content", [b"\x00\xff\xfe garbage", b"not settings\nat all", b"[General", b"[General]\nxx"])
def test_garbage_is_set_aside_and_told_once(home: Path, content: bytes) -> None:
    settings = with_garbage(home, content)
    are_defaults(settings)
    assert [problem.kind for problem in settings.told] == ["settings_aside"]
    assert (home / "dlviz" / "dlviz.ini.bad").read_bytes() == content
    assert "dlviz.ini.bad" in sentence(settings.told[0])
    assert Settings().told == []
    settings.theme = "dark"
    assert Settings().theme == "dark"


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "plaid"), ("type_size", "12"), ("language", "fr"), ("motion", "perhaps"), ("geometry", "here"),
     ("recent", "@Size(1 2)"), ("last_file", "@Size(1 2)")],
)  # fmt: skip
def test_an_unknown_value_costs_itself_alone_and_is_told_once(home: Path, name: str, value: str) -> None:
    lines = {"theme": "dark", "type_size": "1.3", "language": "ko", "motion": "false"} | {name: value}
    settings = with_garbage(home, "\n".join(["[General]", *(f"{n}={v}" for n, v in lines.items())]).encode())
    assert [(problem.kind, problem.details["setting"]) for problem in settings.told] == [("setting_unknown", name)]
    assert name in sentence(settings.told[0])
    kept = {"theme": settings.theme, "type_size": str(settings.type_size), "language": settings.language}
    assert {n: v for n, v in kept.items() if n != name} == {n: lines[n] for n in kept if n != name}
    assert settings.motion == (name == "motion")
    settings._kept.sync()
    assert Settings().told == []


@posix
def test_nobody_else_reads_them(home: Path) -> None:
    settings = with_garbage(home, b"[General]\ntheme=dark\n")
    for theme in ("light", "dark"):
        assert stat.S_IMODE((home / "dlviz" / "dlviz.ini").stat().st_mode) == 0o600
        settings.theme = theme
        settings._kept.sync()
    settings.keep_state(AppState())
    assert stat.S_IMODE(settings._state_file().stat().st_mode) == 0o600


def test_settings_in_order_are_left_alone(home: Path) -> None:
    settings = Settings()
    settings.language, settings.theme, settings.type_size = "ko", "dark", 1.15
    settings.geometry, settings.last_file = QByteArray(b"somewhere"), Path("a.dlviz")
    settings.add_recent(Path("a.dlviz"))
    assert Settings().told == []


@posix
def test_a_name_that_is_no_utf8_comes_back() -> None:
    settings = Settings()
    path = Path(os.fsdecode(b"/there/\xb0\xad\xc0\xc7 %41.dlviz"))
    settings.add_recent(path)
    settings.last_file = path
    settings._kept.sync()
    assert Settings().recent == (path,)
    assert Settings().last_file == path


# recent files


def test_recent_files_are_remembered_the_last_one_first(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(12):
        settings.add_recent(tmp_path / f"{number}.dlviz")
    settings.add_recent(tmp_path / "9.dlviz")
    assert [path.stem for path in Settings().recent] == ["9", "11", "10", "8", "7", "6", "5", "4"]
    settings.forget_recent(tmp_path / "10.dlviz")
    assert len(settings.recent) == 7
    settings.forget_recent()
    assert Settings().recent == ()


@pytest.mark.parametrize("garbage", [3, [1, None], {"a": 1}, "", [""]])
def test_recent_files_that_are_none_count_as_none(garbage: Any) -> None:
    settings = Settings()
    settings._kept.setValue("recent", garbage)
    assert settings.recent == ()


# the last state


def test_the_last_state_comes_back() -> None:
    state = AppState(panel="matrix")
    Settings().keep_state(state)
    assert Settings().last_state() == state


BAD = [b"", b"{}", b"\x00" * 99, b"[" * 50_000, b'{"dlviz": 1, "panels": {"cost": {"w": 1e99}}}']


@pytest.mark.parametrize("content", BAD)
def test_a_last_state_that_is_no_state_is_set_aside_and_told_once(content: bytes) -> None:
    settings = Settings()
    settings.keep_state(AppState(panel="matrix"))
    settings._state_file().write_bytes(content)
    assert settings.last_state() == AppState()
    aside = settings._state_file().with_name("last.dlviz.bad")
    assert aside.read_bytes() == content
    assert [problem.kind for problem in settings.told] == ["work_aside"]
    assert str(aside) in sentence(settings.told[0])
    again = Settings()
    assert again.last_state() == AppState()
    assert again.told == []


@pytest.mark.parametrize("content", BAD)
def test_a_last_state_that_broke_in_the_meantime_is_not_overwritten(content: bytes) -> None:
    settings = Settings()
    for _ in range(2):
        settings.keep_state(AppState())
        settings._state_file().write_bytes(content)
    assert settings.keep_state(AppState(panel="matrix"))
    assert settings.last_state() == AppState(panel="matrix")
    for name in ("last.dlviz.bad", "last.dlviz.2.bad"):
        assert settings._state_file().with_name(name).read_bytes() == content


@posix
def test_a_pipe_in_place_of_the_last_state_stops_nothing() -> None:
    settings = Settings()
    settings._state_file().parent.mkdir(parents=True)
    os.mkfifo(settings._state_file())
    assert settings.last_state() == AppState()
    assert [problem.kind for problem in settings.told] == ["not_a_file"]
    assert not settings.keep_state(AppState())


def test_a_last_state_of_a_newer_dlviz_is_left_for_it() -> None:
    settings = Settings()
    settings.keep_state(AppState(panel="matrix"))
    settings._state_file().write_text('{"dlviz": 99}', encoding="utf-8")
    settings.keep_state(AppState(panel="cost"))
    assert settings._state_file().read_text(encoding="utf-8") == '{"dlviz": 99}'
    assert Settings().last_state() == AppState()
    settings.last_state()
    assert "newer dlviz" in sentence(settings.told[-1])


def test_a_disk_that_takes_nothing_only_costs_the_comfort(home: Path) -> None:
    settings = Settings()
    settings._state_file().parent.parent.mkdir(parents=True)
    settings._state_file().parent.write_text("a file where the folder should be", encoding="utf-8")
    assert not settings.keep_state(AppState(panel="matrix"))
    assert settings.last_state() == AppState()
