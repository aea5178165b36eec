"""What tests read off marks: a line of text for the kept pictures, the letters in them, whether two are the same."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from msgspec import structs

from dlviz.marks import Mark, Words

if TYPE_CHECKING:
    from dlviz.ui.plots.sketch import Sketch


def kind(mark: Mark) -> str:
    return type(mark).__name__.lower()


def texts(mark: Mark) -> tuple[str, ...]:
    """The texts that a person reads in it."""
    return (mark.text,) if isinstance(mark, Words) and mark.text else ()


def named(sketch: Sketch) -> dict[str, Mark]:
    """The marks that a plot shows by their names."""
    return {mark.name: mark for mark in sketch.marks}


def same(one: Sequence[Mark], other: Sequence[Mark]) -> bool:
    """Whether two pictures look and read the same."""
    return len(one) == len(other) and all(a is b or a.same(b) for a, b in zip(one, other, strict=True))


def written(mark: Mark, digits: int = 1) -> str:
    """The mark on one line of text, for the kept pictures of the tests.

    >>> written(Words(1.0, 2.0, 30.0, 10.0, "W", role="model"))
    'words x=1 y=2 wide=30 high=10 text="W" role=model'
    """
    parts = [kind(mark)]
    defaults = _defaults(type(mark))
    for name in (*(n for n in mark.__struct_fields__ if n not in _OWN), *_OWN):
        value = getattr(mark, name)
        if name in defaults and value == defaults[name]:  # no array has a default
            continue
        parts.append(f"{name}={_short(value, digits)}")
    return " ".join(parts)


_OWN = ("name", "thing", "reading", "press")


def _defaults(cls: type[Mark]) -> Mapping[str, Any]:
    return MappingProxyType({f.name: f.default for f in structs.fields(cls) if f.default is not msgspec.NODEFAULT})


def _short(value: Any, digits: int) -> str:
    if isinstance(value, float):
        return f"{round(value, digits) + 0.0:g}"
    if isinstance(value, np.ndarray):
        if value.dtype == np.uint8 or value.ndim > 1:
            return f"<{'x'.join(map(str, value.shape))} {zlib.crc32(np.round(value, 3).tobytes()):08x}>"
        rounded = [f"{v:.4g}" for v in value.tolist()]
        shown = rounded if len(rounded) <= 8 else [*rounded[:4], f"…{len(rounded)}…", *rounded[-4:]]
        return "[" + " ".join(shown) + "]"
    if isinstance(value, str):
        return f'"{value}"' if not value.isidentifier() or len(value) == 1 else value
    if isinstance(value, Sequence):
        return "(" + ",".join(_short(each, digits) for each in value) + ")"
    return str(value)
