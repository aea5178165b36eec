"""The process beside the window: one job after the other, whatever they are."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_a_picture_is_made_after_numbers_and_after_a_refusal(tmp_path: Path) -> None:
    """Both speak with a Qt that knows no windows, and there can be only one."""
    names = ("a.json", "a.bad", "b.csv", "c.png")
    jobs = [["descent.curve", "-o", str(tmp_path / name), "--size", "320x240"] for name in names]
    done = subprocess.run(
        [sys.executable, "-m", "dlviz", "--worker"], input="".join(f"{json.dumps(job)}\n" for job in jobs),
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert [json.loads(line)["status"] for line in done.stdout.splitlines()] == [0, 2, 0, 0], done.stderr
    refused = json.loads(done.stdout.splitlines()[1])["said"]
    assert "cannot be made. Allowed: .png" in refused["en"]
    assert "만들 수 없습니다" in refused["ko"]
    assert (tmp_path / "c.png").stat().st_size > 100
