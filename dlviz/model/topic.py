"""What each topic offers, and the two small shapes that it hands to whoever shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar

import msgspec

from dlviz.model.fields import Checked
from dlviz.model.linked_code import Links
from dlviz.model.linked_line import plain
from dlviz.model.wanted import WantedTable

S = TypeVar("S", bound=Checked)
R = TypeVar("R")

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Working:
    """A calculation written out: the formula, and the same with the numbers of the state.

    Attributes
    ----------
    formula : LaTeX of symbols only. It changes seldom, so it can be typeset with care.
    lines : LaTeX of the substitution, one string a line, the last ending in the result. They follow every tick of a
        slider and are drawn by ``dlviz.ui.workings.formula``, whose ``COMMANDS`` are the LaTeX that they may hold;
        the roles of ``\\textcolor{role}{}`` are ``data, model, gradient, step, error, good, bad, quiet``.
    linked : the same lines with what their numbers stand for (``linked_line``), which ``lines`` are freed of.
    """

    formula: str
    linked: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(map(plain, self.linked))


class Table(msgspec.Struct, frozen=True):
    """Columns of equal length under English names, as they go into a CSV file."""

    columns: Mapping[str, Sequence[Cell]]

    def rows(self) -> list[tuple[Cell, ...]]:
        return list(zip(*self.columns.values(), strict=True))


def named(of: object, *names: str) -> dict[str, Any]:
    """Attributes under their names, as ``values`` holds them: arrays and tuples as lists."""
    return {name: _listed(getattr(of, name)) for name in names}


def _listed(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else list(value) if isinstance(value, tuple) else value


def grown(kind: type[R], part: Any, **more: Any) -> R:
    """An object of a dataclass that another one is a part of: what ``part`` has, and more."""
    return kind(**{field.name: getattr(part, field.name) for field in fields(part)}, **more)


Ends = tuple[tuple[str, Mapping[str, int]], ...]  # reasons, see ``messages``, and the numbers of which they speak


class Topic(msgspec.Struct, Generic[S, R], frozen=True):
    """What a room of ``dlviz.model`` offers, as its ``__init__`` puts it together; a panel stands on it.

    ``code`` takes a state and what says its comments in a person's language; ``links`` say what the variables of the
    code stand for. ``values`` are what the JSON export holds beside the state: numbers, texts, and lists and mappings
    of them.

    What follows has not every topic. ``presets`` are the fields of the states that are worth a look, by name; ``takes``
    the tables that take others, the first being the one that is meant where nobody says another.
    ``lasts`` gives, by field, the last step, row, layer or unit that there is in a state, whatever the field itself
    says: of fields alone that may say more, since what they count can shrink under them. Where one stands inside of
    another, as a unit in a layer, it is the last of the layer that is shown; of a descent that overflowed and has been
    gone it is the step before. ``ends`` says why no step follows the last one.
    ``approach`` is the way to a state that takes long to solve: shares of it, and the states on it; nothing where it
    does not. The first comes before anything long is done, so that the turn that shows it does nothing else. ``stays``
    says whether a state on the way to another one is a part of it, at which one may stay, and no mere likeness.
    ``meant`` are the values that a person names with what they bring along, as in the window; a file says all itself.
    ``follows`` gives what a state becomes where it comes after another: with other settings a training begins again.
    """

    State: type[S]
    solve: Callable[[S], R]
    working: Callable[[S, R], Working]
    code: Callable[..., str]
    links: Callable[[S], Links]
    table: Callable[[S, R], Table]
    values: Callable[[S, R], dict[str, Any]]
    presets: Mapping[str, Mapping[str, Any]] = {}
    takes: tuple[WantedTable[S], ...] = ()
    lasts: Callable[[S], dict[str, int]] = lambda state: {}
    approach: Callable[[S], Iterator[tuple[float, S]]] = lambda state: iter(())
    stays: Callable[[S, S], bool] = lambda nearest, wanted: True
    ends: Callable[[S], Ends] = lambda state: ()
    meant: Callable[[S, dict[str, Any]], dict[str, Any]] = lambda state, values: values
    follows: Callable[[S, S], S] = lambda before, after: after
