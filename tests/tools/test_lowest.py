"""The lowest versions, as .ci/lowest installs them."""

from __future__ import annotations

import pytest

from tools.lowest import lowest, main


def test_a_lower_bound_becomes_the_version() -> None:
    assert list(lowest(["numpy>=1.26", "pyqtgraph>=0.14,<0.15"])) == ["numpy==1.26", "pyqtgraph==0.14"]


def test_a_marker_stays() -> None:
    assert list(lowest(["a-b>=6.10.1,<6.12; python_version < '3.12'"])) == ["a-b==6.10.1; python_version < '3.12'"]


def test_checkers_are_no_part_of_it() -> None:
    assert list(lowest(["ruff>=0.9", "pytest>=8"])) == ["pytest==8"]


def test_a_requirement_without_a_lowest_version_is_refused() -> None:
    with pytest.raises(SystemExit, match="numpy: a requirement needs a lowest version"):
        list(lowest(["numpy"]))


def test_every_requirement_of_the_project_has_one(capsys: pytest.CaptureFixture[str]) -> None:
    main(["dev"])
    lines = capsys.readouterr().out.splitlines()
    assert "msgspec==0.21" in lines
    assert any(line.startswith("scikit-learn==1.5") for line in lines)
