"""Undo and redo: a value with the values before and after it. Nothing here knows what the values are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """``present`` between its ``past`` (oldest first) and its ``future`` (nearest first).

    ``gesture`` names the drag or the key held down that made the present: one gesture is one step to undo.
    """

    present: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()
    gesture: object = None

    def push(self, value: T, gesture: object = None) -> History[T]:
        """Go on to ``value``; within one gesture the first past stays, so that one undo takes it all back."""
        if value == self.present:
            return self
        goes_on = gesture is not None and gesture == self.gesture
        if goes_on and self.past and value == self.past[-1]:  # back where it began: nothing is left to undo
            return History(value, self.past[:-1])
        past = self.past if goes_on else (*self.past, self.present)[-LONGEST:]
        return History(value, past, (), gesture)

    def amend(self, value: T) -> History[T]:
        """Replace the present without a step to undo, as playing and switching tabs do.

        Where that arrives at the value of a step beside it, the step is gone: to take it would change nothing.
        """
        past, future = self.past, self.future
        while past and past[-1] == value:
            past = past[:-1]
        while future and future[0] == value:
            future = future[1:]
        return History(value, past, future, self.gesture)

    def undo(self) -> History[T]:
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redo(self) -> History[T]:
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])
