"""Random numbers that a seed repeats, as NumPy's ``default_rng`` gives them, without OpenSSL in memory."""

from __future__ import annotations

import functools
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy.random import Generator


def generator(seed: int | Sequence[int]) -> Generator:
    """``np.random.default_rng(seed)``, of which the programs shown speak."""
    return _numpy_random().default_rng(seed)  # type: ignore[no-any-return]


@functools.cache
def _numpy_random() -> ModuleType:
    """NumPy takes ``secrets.randbits`` for what has no seed; all else of that module loads OpenSSL: 4 MB, 7 ms."""
    if "secrets" in sys.modules:
        import numpy.random as module

        return module
    import random  # NumPy is about to load it as well; whoever draws nothing is spared it

    secrets = ModuleType("secrets")
    secrets.randbits = random.SystemRandom().getrandbits  # type: ignore[attr-defined]  # as the module itself has it
    sys.modules["secrets"] = secrets
    try:
        import numpy.random as module
    finally:
        del sys.modules["secrets"]
    return module
