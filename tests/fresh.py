"""What a fresh Python says: of what a start loads nothing is there yet."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Collection


def said(script: str, without: Collection[str] = (), **environment: str) -> str:
    """What it prints, off-screen; ``without`` are variables of this one that it is not to hear of."""
    heard = {name: value for name, value in os.environ.items() if name not in without}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120,
        env={**heard, "QT_QPA_PLATFORM": "offscreen", **environment},
    )  # fmt: skip
    return done.stdout.strip()
