"""One answer to which language the system speaks, with Qt and without."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dlviz.system.language import system_language

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the variables decide elsewhere")
@pytest.mark.parametrize(
    ("given", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),  # whether it is installed or not
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "kok_IN.UTF-8"}, "en"),  # Konkani
        ({"LANG": "ko"}, "ko"),
        ({}, "en"),
    ],
)
def test_the_window_and_the_command_line_speak_the_same(
    given: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language
    code = "from dlviz.i18n import system_language as s; print(s())"  # Qt asks the system once a process
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert said == language
