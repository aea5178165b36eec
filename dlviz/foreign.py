"""What stands in a session file that this dlviz does not know, by its place, so that saving keeps it there.

Another dlviz, or a person, has put it there. Places inside of lists stay with their entries, however these move.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import msgspec


class Entry(msgspec.Struct, frozen=True):
    """Of a list the entry with this index, and as JSON all that stood in the list: a person may take some out.

    ``before`` is the same in the files that stood there before this one was saved, to which an undo may lead back.
    """

    index: int
    among: tuple[bytes, ...]
    before: tuple[Entry, ...] = ()  # the oldest first; these have none themselves

    def saved(self, entries: list[Any]) -> Entry:
        """The same in a file that holds these entries."""
        at, among = self.find(entries), tuple(map(msgspec.json.encode, entries))
        if (at, among) == (self.index, self.among):
            return self
        return Entry(at, among, (*self.before, Entry(self.index, self.among)))

    def find(self, entries: list[Any]) -> int:
        """Where it stands now; of one that was changed where it stood, if nothing came or went.

        Raises
        ------
        LookupError
            Where it was taken out, or that cannot be known.
        """
        now = [msgspec.json.encode(entry) for entry in entries]
        for known in (self, *reversed(self.before)):
            with contextlib.suppress(LookupError):
                return known._among(now)
        raise LookupError(self.index)

    def _among(self, now: list[bytes]) -> int:
        was = self.among[self.index]
        if was in now:
            return self.index if now[self.index : self.index + 1] == [was] else now.index(was)
        if len(now) == len(self.among) and now[self.index] not in self.among:
            return self.index
        raise LookupError(self.index)


Place = tuple[str | Entry, ...]
Unknown = tuple[tuple[Place, Any], ...]


def unknown_in(given: Any, known: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """What stands in ``given`` under names that ``known`` does not have."""
    if isinstance(given, dict) and isinstance(known, dict):
        for name, value in given.items():
            if name in known:
                yield from unknown_in(value, known[name], (*place, name))
            else:
                yield (*place, name), value
    elif isinstance(given, list) and isinstance(known, list | tuple) and tuple(given) != tuple(known):
        for index, (value, other) in enumerate(zip(given, known, strict=False)):
            if inside := tuple(unknown_in(value, other)):
                entry = Entry(index, tuple(map(msgspec.json.encode, known)))
                yield from (((*place, entry, *way), unknown) for way, unknown in inside)


def put_back(document: Any, known: Any, place: Place, value: Any) -> None:
    """Put an unknown value back beside what is ``known``, unless what held it has gone or its name has been taken."""
    *way, name = place
    with contextlib.suppress(LookupError, TypeError):
        for step in way:
            at: Any = step.find(known) if isinstance(step, Entry) else step
            document, known = document[at], known[at]
        if isinstance(document, dict):
            document.setdefault(name, value)


def moved(known: Any, place: Place) -> Place:
    """A place among what is ``known``; of an entry that is not there the place before."""
    way: list[str | Entry] = []
    try:
        for step in place[:-1]:
            way.append(step.saved(known) if isinstance(step, Entry) else step)
            known = known[step.find(known) if isinstance(step, Entry) else step]
    except (LookupError, TypeError):
        return place
    return (*way, place[-1])


def as_text(place: Place) -> str:
    return "".join(f"[{step.index}]" if isinstance(step, Entry) else f".{step}" for step in place).lstrip(".")
