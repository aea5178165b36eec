"""dlviz: a desktop laboratory for the first lecture course in deep learning.

In Python and in notebooks, ``dlviz.figure("descent", learning_rate=0.3, step=5)`` is a picture of a state that shows
itself, and ``dlviz.solve("cost", w=2)`` everything that follows from one. Importing this loads neither Qt nor NumPy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dlviz.notebook import Figure, WrongValue, figure, solve

__version__ = "0.1.0"
__all__ = ["Figure", "WrongValue", "__version__", "figure", "solve"]


def __dir__() -> list[str]:
    """So that a notebook offers what is loaded when it is first asked for."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    """``figure``, ``solve`` and what belongs to them, when one of them is first asked for."""
    if name in ("Figure", "WrongValue", "figure", "solve"):
        from dlviz import notebook

        return getattr(notebook, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
