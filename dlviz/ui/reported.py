"""A fault in what Qt calls while Python calls it: out of ``showEvent`` or ``resizeEvent`` it ends the process."""

from __future__ import annotations

import sys
from collections.abc import Callable


def reported(act: Callable[[], object]) -> None:
    """Do it; a fault goes to whoever reports faults, or, where nobody does, as in an export, to the caller."""
    try:
        act()
    except Exception:
        if sys.excepthook is sys.__excepthook__:
            raise
        sys.excepthook(*sys.exc_info())
