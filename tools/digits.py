"""Make the small file of handwritten digits, ``resources/digits/digits.npz``, of the digits that scikit-learn brings.

python tools/digits.py build            needs scikit-learn; the file that it makes is kept, so nobody else needs this

``pixels`` has shape (1797, 64), each 0 to 16, row by row of 8 by 8; ``labels`` are the digits 0 to 9. Nothing is left
out, put in another order or changed. Source and licence stand in ``resources/digits/README.md``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np

FILE = Path(__file__).resolve().parent.parent / "resources" / "digits" / "digits.npz"


def digits() -> dict[str, Any]:
    """Pixels and labels as scikit-learn has them, as bytes."""
    from sklearn.datasets import load_digits

    found = load_digits()
    pixels, labels = found.data.astype(np.uint8), found.target.astype(np.uint8)
    assert (pixels == found.data).all()
    return {"pixels": pixels, "labels": labels}


def build() -> Path:
    FILE.parent.mkdir(exist_ok=True)
    np.savez_compressed(FILE, **digits())
    return FILE


if __name__ == "__main__":
    if sys.argv[1:] != ["build"]:
        sys.exit(__doc__)
    print(build())
