"""What a table of a panel wants of a table that people bring: its columns, how else these are called, what is ours.

A topic declares its tables in ``TAKES``, the first being the one that is meant where nobody says another. Which columns
of a file these are is decided in ``dlviz.files.choosing``, the same way for each of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, Literal, TypeVar

import msgspec

from dlviz.model.fields import Checked

S = TypeVar("S", bound=Checked)
Columns = Sequence[Sequence[Any]]


class Wanted(msgspec.Struct, frozen=True):
    """One column, or a series of them.

    Attributes
    ----------
    key : its name on the command line and in formulas.
    names : how else it is called, in either language; upper case, blanks and marks between letters do not count.
    kind : ``number``, ``whole`` (a class: 1.0 is 1) or ``word``.
    required : whether there is no row without it.
    series : whether it stands for key0, key1, … , a column for each class.
    before : names that count before the key, where a table has both: in log loss p may be what follows from ŷ.
    least : how many columns a series has at least.
    only : the numbers that it may hold, where these are few: they tell it from its neighbours.
    """

    key: str
    names: tuple[str, ...] = ()
    kind: Literal["number", "whole", "word"] = "number"
    required: bool = True
    series: bool = False
    only: frozenset[float] | None = None
    least: int = 2
    before: tuple[str, ...] = ()

    def has(self, key: str) -> bool:
        """Whether a key stands for it, or for one of the series."""
        return is_in_series(key, self.key) if self.series else key == self.key

    def place_of(self, name: str) -> int | None:
        """Which one of a series a column of this name is."""
        found = re.fullmatch(r"(.*?)(\d{1,3})", name)
        if not found or not any(found[1] == canonical(own) for own in (self.key, *self.names)):
            return None
        return int(found[2])


class WantedTable(msgspec.Struct, Generic[S], frozen=True):
    """A table that takes others, of a topic with this state.

    Attributes
    ----------
    name : of its widget.
    columns : in the order in which the table shows them, a series last.
    shown : the columns that a state has there now, over which cells are pasted.
    fields : what becomes of other columns; the text is the key of the series that was taken, or empty.
    mode : the fields of a state in which it is seen.
    computed : names of columns that dlviz computes and writes beside them; these are left out.
    one_hot : the key of a series of 0 and 1 that says the same as the key of one column, as t0, t1 do for label.
    instead : the key of a series that counts before another, as logits do before the probabilities that follow.
    ready : makes what the result of a state stands on and what takes long, piece by piece.
    follows : fields beside ``places`` that follow from what is taken.
    grows : as many rows and columns it may have, where a paste beyond its edges makes it larger; 0 where none does.
    places : for each field the keys of what stands in its entries, to say where a value is that it does not take.
    """

    name: str
    columns: tuple[Wanted, ...]
    shown: Callable[[S], Columns]
    fields: Callable[[S, Columns, str], dict[str, Any]]
    mode: Mapping[str, Any] = msgspec.field(default_factory=dict)
    computed: tuple[str, ...] = ()
    one_hot: Mapping[str, str] = msgspec.field(default_factory=dict)
    instead: Mapping[str, str] = msgspec.field(default_factory=dict)
    places: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    ready: Callable[[S], Iterable[object]] = lambda _: ()
    follows: tuple[str, ...] = ()
    grows: int = 0

    @property
    def layout(self) -> tuple[Wanted, ...]:
        """The columns that the table itself has."""
        return tuple(wanted for wanted in self.columns if wanted.key not in (*self.one_hot, *self.instead))

    @property
    def is_matrix(self) -> bool:
        """Whether it is nothing but one series, whose columns have no names of their own."""
        return len(self.columns) == 1 and self.columns[0].series

    def others_of(self, key: str) -> tuple[str, ...]:
        """The keys of the series that may stand in place of a column."""
        return tuple(other for pairs in (self.one_hot, self.instead) for other, own in pairs.items() if own == key)

    def cell(self, path: str) -> tuple[int, int] | None:
        """The row and the column, counted from 0, that a value stands in: ``samples[3][2][1]`` is the second score."""
        found = re.fullmatch(r"(\w+)\[(\d+)\](?:\[(\d+)\])?(?:\[(\d+)\])?", path)
        keys = self.places.get(found[1]) if found else None
        if found is None or keys is None:
            return None
        place = int(found[3] or 0)
        last = min(place, len(keys) - 1)  # a row may end in a series
        at = [wanted.key for wanted in self.layout].index(keys[last])
        return int(found[2]), at + place - last + int(found[4] or 0)

    def key_at(self, place: int) -> str:
        """The key of a column of the table itself: id, label, p0, p1, …"""
        wanted = self.layout[min(place, len(self.layout) - 1)]
        return f"{wanted.key}{place - len(self.layout) + 1}" if wanted.series else wanted.key

    def is_computed(self, name: str) -> bool:
        return any(re.fullmatch(canonical(own) + r"\d*", name) for own in self.computed)


def rows_of(name: str, columns: tuple[Wanted, ...], **more: Any) -> WantedTable[Any]:
    """A table of the rows that a state holds in the field of this name, each a tuple of what stands in its columns."""
    return WantedTable(
        name,
        columns,
        lambda state: list(zip(*getattr(state, name), strict=True)),
        lambda state, columns, series: {name: tuple(zip(*columns, strict=True))},
        places={name: tuple(wanted.key for wanted in columns)},
        **more,
    )


def is_in_series(key: str, series: str) -> bool:
    return key.startswith(series) and key[len(series) :].isdigit()


def canonical(name: str) -> str:
    """A name as it is compared: ``X₁`` and ``x_1`` are x1.

    >>> canonical("X₁"), canonical(" y_true"), canonical("ŷ predicted")
    ('x1', 'ytrue', 'ŷpredicted')
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in plain if c.isalnum() or unicodedata.combining(c))
