"""Undo and redo: a value with the values before and after it. Nothing here knows what the values are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

T = TypeVar("T")
LONGEST = 1000  # steps
HEAVIEST = 256 * 2**20  # bytes of all that can be undone


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """``present`` between its ``past`` (oldest first) and its ``future`` (nearest first).

    ``gesture`` names the drag or the key held down that made the present: one gesture is one step to undo. ``weigh``
    says how many bytes one value takes beside another; of more than ``HEAVIEST`` the oldest steps go, but never the
    last one. ``weights`` holds what each of the past takes beside the one after it.
    """

    present: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()
    gesture: object = None
    weigh: Callable[[T, T], int] = field(default=lambda one, other: 0, compare=False)
    weights: tuple[int, ...] = field(default=(), compare=False)

    def push(self, value: T, gesture: object = None) -> History[T]:
        """Go on to ``value``; within one gesture the first past stays, so that one undo takes it all back."""
        if value == self.present:
            return self
        goes_on = gesture is not None and gesture == self.gesture
        if goes_on and self.past and value == self.past[-1]:  # back where it began: nothing is left to undo
            return self._at(value, self.past[:-1])
        if goes_on:
            return self._at(value, self.past, (), gesture)
        weights = (*self.weights, self.weigh(self.present, value))[-LONGEST:]
        total, first = sum(weights), 0
        while total > HEAVIEST and first < len(weights) - 1:
            total -= weights[first]
            first += 1
        past = (*self.past, self.present)[-LONGEST:]
        return replace(self, present=value, past=past[first:], future=(), gesture=gesture, weights=weights[first:])

    def _at(self, value: T, past: tuple[T, ...], future: tuple[T, ...] = (), gesture: object = None) -> History[T]:
        """At another value, with as much of the past or less."""
        return replace(
            self, present=value, past=past, future=future, gesture=gesture, weights=self.weights[: len(past)]
        )

    def amend(self, value: T) -> History[T]:
        """Replace the present without a step to undo, as playing and switching tabs do.

        Where that arrives at the value of a step beside it, the step is gone: to take it would change nothing.
        """
        past, future = self.past, self.future
        while past and past[-1] == value:
            past = past[:-1]
        while future and future[0] == value:
            future = future[1:]
        return self._at(value, past, future, self.gesture)

    def undo(self) -> History[T]:
        if not self.past:
            return self
        return self._at(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redo(self) -> History[T]:
        if not self.future:
            return self
        value = self.future[0]
        weights = (*self.weights, self.weigh(self.present, value))
        past = (*self.past, self.present)
        return replace(self, present=value, past=past, future=self.future[1:], gesture=None, weights=weights)
