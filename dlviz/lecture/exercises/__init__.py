"""Exercises made from seeds, with answers from the same functions as the screen."""

from __future__ import annotations

import random
from dataclasses import replace

from dlviz.lecture.exercises import activations, cost, descent, log_loss, matrices, network, perceptron
from dlviz.lecture.exercises.exercise import Exercise, Kind

ROOMS = (perceptron, network, log_loss, activations, matrices, cost, descent)
KINDS: tuple[Kind, ...] = tuple(sorted((kind for room in ROOMS for kind in room.KINDS), key=lambda kind: kind.topic))
TOPICS: tuple[int, ...] = tuple(sorted({kind.topic for kind in KINDS}))


def make(kind: Kind, seed: str | int) -> Exercise:
    """The exercise of a kind and a seed: the same for ever."""
    made = kind.make(random.Random(f"{kind.name}/{seed}"))
    return replace(made, kind=kind.name, topic=kind.topic)
