"""What is made while the window goes on, one thing of a kind, with a strip that shows how far it is and can end it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dlviz.errors import Problem
from dlviz.export.recipe import Recipe
from dlviz.files.names import shown
from dlviz.files.writer import save
from dlviz.messages import sentence
from dlviz.model.fields import Checked
from dlviz.model.slices import Slices
from dlviz.shell.maker import Maker, Making
from dlviz.shell.notice import Words, say_problem
from dlviz.shell.strip import Board, Strip
from dlviz.topics import topic
from dlviz.ui.work import Work

T = TypeVar("T")
Kind = Literal["way", "file", "copy"]  # each takes the place of its own kind alone
Done = tuple[tuple[str, Words], ...]  # what was written, and what is said of it
Jobs = list[tuple[str, Path]]  # what is made, and where it goes


class Workshop(QObject):
    """``say`` is told what was written, and what was not."""

    def __init__(self, window: QWidget, say: Callable[..., None], strips: Board) -> None:
        super().__init__(window)
        self._say, self._strips = say, strips
        self.maker = Maker(self)
        self._works: dict[Kind, Work | Making] = {}

    def close(self) -> None:
        for kind in tuple(self._works):
            self.cancel(kind)
        self.maker.close()

    # in slices

    def once_there(
        self, name: str, state: Checked, act: Callable[[], None], cancelled: Words, kind: Kind = "way"
    ) -> None:
        """Do it with a state of a panel; where that takes long to solve, the way to it is gone in slices first."""
        way = (share for share, _ in topic(name).approach(state))
        self.once_made(kind, way, lambda _: act(), lambda: self.tr("Computing the way to this step …"), cancelled)

    def once_made(
        self, kind: Kind, steps: Slices[T], act: Callable[[T], object], words: Words, cancelled: Words
    ) -> None:
        """Do it with what is made in steps; where there are any, in slices, with a strip that says it in words."""
        try:
            share = next(steps)
        except StopIteration as end:
            act(end.value)
            return
        work = Work(steps, self, share)
        work.finished.connect(act)
        work.failed.connect(partial(say_problem, self._say))
        self._show(kind, work, words, cancelled)

    def _show(self, kind: Kind, work: Work | Making, words: Words, cancelled: Words) -> None:
        """In the place of another of its kind; a strip shows how far it is, and can end it."""
        self.cancel(kind)
        self._works[kind] = work
        cancel = ("cancel", lambda: self.tr("Cancel"), lambda: self._cancelled(kind, cancelled))
        self._strips.follow(work, Strip("export", words, cancel))

    def _cancelled(self, kind: Kind, words: Words) -> None:
        self.cancel(kind)
        self._say(words)

    def cancel(self, kind: Kind) -> None:
        """Stop what is being made; what is over already is left alone."""
        work = self._works.pop(kind, None)
        if isinstance(work, Work):
            work.cancel()
        elif work is not None:
            self.maker.cancel(work)

    # in a process beside the window

    def make(self, jobs: Jobs, state: Checked, recipe: Recipe, done: Done = ()) -> None:
        """Make one file after the other while the window goes on; of those that are ``done`` name and what is said."""
        (what, path), *_ = jobs
        making = self.maker.make(what, state, recipe)
        making.made.connect(lambda content, said: self._made(content, said, jobs, state, recipe, done))
        making.failed.connect(lambda why: self._not_made(jobs, why))
        self._show("file", making, lambda: self.tr("Making {0} …").format(shown(path.name)), self.not_written(jobs))

    def give(
        self, what: str, state: Checked, recipe: Recipe, act: Callable[[bytes], object], words: Words, cancelled: Words
    ) -> None:
        """Do it with what is made to be copied."""
        making = self.maker.make(what, state, recipe)
        making.made.connect(lambda content, _: act(content))
        making.failed.connect(self._say)
        self._show("copy", making, words, cancelled)

    def _made(self, content: bytes, said: Words, jobs: Jobs, state: Checked, recipe: Recipe, done: Done) -> None:
        (_, path), *rest = jobs
        try:
            save(path, content)
        except Problem as problem:
            self._not_made(jobs, partial(sentence, problem))
            return
        done = (*done, (shown(path.name), said))
        written = ", ".join(dict.fromkeys(name for name, _ in done))

        def words() -> str:
            notes = " ".join(filter(None, dict.fromkeys(note() for _, note in done)))
            told = self.tr("Written: {0}").format(written)
            return f"{told}. {notes}" if notes else told  # or a note reads as a name

        self._say(words, good=True)
        if rest:
            self.make(rest, state, recipe, done)

    def _not_made(self, jobs: Jobs, why: Words) -> None:
        name, *others = (shown(path.name) for _, path in jobs)

        def said() -> str:
            told = why() if name in why() else f"{name}: {why()}"
            return " ".join((told, self.tr("Not made either: {0}.").format(", ".join(others)))) if others else told

        self._say(said)

    def not_written(self, jobs: Jobs) -> Words:
        names = ", ".join(shown(path.name) for _, path in jobs)
        return lambda: self.tr("Cancelled. {0} was not written.").format(names)
