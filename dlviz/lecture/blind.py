"""Blind descent: a hill in the fog, of which only height and slope under one's foot are felt. A value, without Qt."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from dlviz.model import descent
from dlviz.model.descent import State

LOW, HIGH = -6.0, 6.0  # where one may stand
NEAR = 0.05  # of the lowest place: found
MOST = 30  # steps


@dataclass(frozen=True, slots=True)
class Foot:
    """A place where somebody stood, and what was felt there."""

    w: float
    cost: float
    slope: float


@dataclass(frozen=True, slots=True)
class Game:
    """One hill, the cost of a line over hidden data, and the way over it.

    Attributes
    ----------
    state : of the descent panel, whose cost the hill is.
    feet : the places so far; the first is the start.
    is_lifted : whether the fog is gone: the lowest place is found, or given up.
    """

    state: State
    feet: tuple[Foot, ...]
    is_lifted: bool = False

    @property
    def steps(self) -> int:
        return len(self.feet) - 1

    @property
    def least(self) -> float:
        """Where the cost is least: one step of the right length leads there."""
        first, values = self.feet[0], descent.values(self.state, descent.solve(self.state))
        return first.w - float(values["one_step"]) * first.slope

    @property
    def is_found(self) -> bool:
        return abs(self.feet[-1].w - self.least) <= NEAR

    @property
    def is_spent(self) -> bool:
        """Whether no step is left."""
        return self.steps >= MOST

    def step_to(self, w: float) -> Game:
        """Put the foot somewhere else."""
        if self.is_lifted or self.is_spent or w == self.feet[-1].w:
            return self
        game = replace(self, feet=(*self.feet, felt(self.state, min(max(w, LOW), HIGH))))
        return replace(game, is_lifted=game.is_found or game.is_spent)

    def give_up(self) -> Game:
        return replace(self, is_lifted=True)

    def curve(self) -> tuple[tuple[float, float], ...]:
        """The hill, for when the fog is gone."""
        ws = [LOW + (HIGH - LOW) * i / 60 for i in range(61)]
        return tuple((w, felt(self.state, w).cost) for w in ws)


def new_game(seed: int) -> Game:
    """A hill of a seed: its lowest place and its steepness are drawn."""
    draw = random.Random(f"blind/{seed}")
    steep, least = draw.choice((0.5, 1.0, 1.5)), draw.randint(-30, 30) / 10
    start = draw.choice([w for w in (-5.0, -4.0, 4.0, 5.0) if abs(w - least) > 2])
    state = State(x=(steep, steep * 2), y=(steep * least, steep * 2 * least), w0=start)
    return Game(state, (felt(state, start),))


def felt(state: State, w: float) -> Foot:
    """Height and slope at a place, as the panel computes them."""
    there = replace(state, w0=w, steps=1)
    found = descent.values(there, descent.solve(there))
    return Foot(w, found["cost"][0], found["gradient"][0])
