"""NumPy imported with one thread: OpenBLAS would start one a core, which only spin over such small products.

They take 65 to 100 ms of a start. Who has said how many threads there are to be is heard, and what we said is taken
back, so that no other program that is started from here hears it.
"""

from __future__ import annotations

import os
import sys

THREADS = "OPENBLAS_NUM_THREADS"

if "numpy" not in sys.modules and THREADS not in os.environ:
    os.environ[THREADS] = "1"
    try:
        import numpy  # noqa: F401
    finally:
        del os.environ[THREADS]
