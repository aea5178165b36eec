"""The table of deliberate faults is not stale; that each is noticed, ``python -m tests.mutations`` shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import mutations
from tests.mutations import FAULTS, ROOT, Fault, place, put_in


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_has_one_place_and_tests_that_there_are(fault: Fault) -> None:
    assert place(fault).exists()
    assert fault.new != fault.old
    assert all((ROOT / test.partition("::")[0]).exists() for test in fault.tests)


def test_names_are_unique() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)


def test_a_fault_is_put_in_and_taken_out(tmp_path: Path) -> None:
    (tmp_path / "dlviz").mkdir()
    moved = tmp_path / "dlviz" / "there.py"
    moved.write_text("x = 1 + 2\n", encoding="utf-8")
    fault = Fault("minus", "dlviz/here.py", "1 + 2", "1 - 2", ())
    with put_in(fault, tmp_path):
        assert moved.read_text(encoding="utf-8") == "x = 1 - 2\n"
    assert moved.read_text(encoding="utf-8") == "x = 1 + 2\n"
    moved.write_text("x = 1 + 2\ny = 1 + 2\n", encoding="utf-8")
    with pytest.raises(LookupError, match="2 times"):
        place(fault, tmp_path)


@pytest.mark.parametrize(
    ("statuses", "complaint"),
    [([0, 1], None), ([0, 0], "not noticed"), ([0, 4], "pytest ended with 4"), ([1, 1], "fail without any fault")],
)
def test_what_survives_is_a_complaint(
    monkeypatch: pytest.MonkeyPatch, statuses: list[int], complaint: str | None
) -> None:
    said = iter(statuses)
    monkeypatch.setattr(mutations, "tested", lambda tests, root: next(said))
    bad = mutations.check(FAULTS[:1])
    assert len(bad) == (0 if complaint is None else 1)
    assert complaint is None or complaint in bad[0]
