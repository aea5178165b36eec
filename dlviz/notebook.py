"""Figures in Python and in notebooks: ``dlviz.figure`` and ``dlviz.solve``.

Qt is loaded when something is first drawn. A QApplication that is there is used as it is; where there is none, one
without a display is made, by argument: the environment stays as it was.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from numbers import Real
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from dlviz import by_fields
from dlviz.cards import CARDS, parted
from dlviz.errors import USAGE, Problem
from dlviz.export.endings import PAGE
from dlviz.export.formats import content, export
from dlviz.export.look import FPS, PAGE_SIZE, Look, Setting, check_kind
from dlviz.messages import sentence
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.model.topic import Cell
from dlviz.system.language import LANGUAGES
from dlviz.topics import first_state, meant, topic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

Told = TypeVar("Told", Look, Setting)
SIZES = {"": (960, 540), "card": (640, 400)}  # of a panel and of a card, where none is given


class WrongValue(ValueError):  # noqa: N818 - it says what is wrong in a sentence
    """A value, a name or a file that is not possible; its text is the sentence that the program says everywhere."""


@contextlib.contextmanager
def _said() -> Iterator[None]:
    """What is not possible is told in a sentence."""
    try:
        yield
    except (FieldError, Problem) as error:
        raise WrongValue(sentence(error)) from None


class _Unordered:
    """A set, shown as it was given: it has no order that a list could have, so that no field takes it."""

    def __init__(self, given: set[Any] | frozenset[Any]) -> None:
        self._given = given

    def __repr__(self) -> str:
        return repr(self._given)


def _plain(value: Any) -> Any:
    """What NumPy and pandas hold, and what is counted, as the numbers and lists that a field takes."""
    if hasattr(type(value), "tolist"):
        value = value.tolist()
    if isinstance(value, Real) and not isinstance(value, int):
        with contextlib.suppress(OverflowError):  # which a field refuses
            return float(value)
    if isinstance(value, set | frozenset):
        return _Unordered(value)
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple | range) else value


def solve(panel: str, /, **fields: Any) -> Any:
    """Everything that follows from a state: the panel's ``Result``, whose attributes are its numbers and arrays.

    Parameters
    ----------
    panel
        A name that ``dlviz panels`` lists, such as ``cost``.
    **fields
        Values of the panel's fields, numbers and lists or arrays of NumPy. All others have their defaults, or what a
        choice brings along, as a landscape its start.

    Raises
    ------
    WrongValue
        For a panel or a field that is not known, and for a value that is not possible.

    Examples
    --------
    >>> import dlviz
    >>> dlviz.solve("cost", w=2).cost
    4.666666666666667
    """
    with _said():
        name, _ = parted(str(panel))
        return topic(name).solve(by_fields.of_fields(name, _plain(fields)))


def figure(what: str, /, **fields: Any) -> Figure:
    """A picture of a panel, or with ``descent.curve`` of one card, with these values; see ``Figure``.

    Values are as ``solve`` has them: numbers and lists, or arrays of NumPy.

    Raises
    ------
    WrongValue
        For a panel, a card or a field that is not known, and for a value that is not possible.

    Examples
    --------
    >>> import dlviz
    >>> dlviz.figure("cost", w=2).values["cost"]
    4.666666666666667
    """
    with _said():
        panel, card = parted(str(what))
        return Figure(panel, card, by_fields.of_fields(panel, _plain(fields)))


@dataclass(frozen=True)
class Figure:
    """A picture of a state, which shows itself in a notebook; it is a value, and nothing changes it.

    Attributes
    ----------
    panel, name : of what it is; ``name`` is that of a card, or empty for the whole panel.
    state : the values of all fields.
    """

    panel: str
    name: str
    state: Checked

    def card(self, name: str) -> Figure:
        """One card of the same state, such as ``curve``."""
        with _said():
            parted(f"{self.panel}.{name}")
            return replace(self, name=name)

    @property
    def cards(self) -> tuple[str, ...]:
        """The names of the panel's cards."""
        return CARDS[self.panel]

    @property
    def what(self) -> str:
        return f"{self.panel}.{self.name}" if self.name else self.panel

    def with_(self, **fields: Any) -> Figure:
        """The same with other values of some fields, and what a choice among them brings along."""
        with _said():
            by_fields.check_fields(self.panel, fields)
            values = meant(self.panel, self.state, _plain(fields))
            return replace(self, state=by_fields.as_written(self.panel, self.state, values))

    @cached_property
    def result(self) -> Any:
        """What ``dlviz.solve`` gives for this state."""
        return topic(self.panel).solve(self.state)

    @property
    def values(self) -> dict[str, Any]:
        """What a ``.json`` holds beside the state: the numbers of the picture at full precision."""
        return topic(self.panel).values(self.state, self.result)

    @property
    def table(self) -> dict[str, Sequence[Cell]]:
        """The columns that a ``.csv`` holds, by their names; ``pandas.DataFrame`` takes it as it is."""
        return dict(topic(self.panel).table(self.state, self.result).columns)

    @property
    def code(self) -> str:
        """The NumPy program that gives the same numbers."""
        return topic(self.panel).code(self.state)

    def save(
        self,
        path: str | Path,
        *,
        lang: str | Sequence[str] | None = None,
        theme: str = "light",
        size: tuple[int, int] | None = None,
        scale: float = 1,
        caption: bool | None = None,
        title: str | None = None,
        letters: float = 1.0,
        transparent: bool = False,
        fps: int | None = None,
        seconds: float | None = None,
        loop: int = 0,
    ) -> Path:
        """Write a file, whole or not at all, whose ending says what is made; one of that name is replaced.

        What means nothing to such a file, as ``scale`` to lines or ``theme`` to numbers, has no effect.

        Parameters
        ----------
        path
            Ends in .png .svg .pdf .gif .mp4 .apng .webp .html .csv .json or .py.
        lang
            ``ko`` or ``en``, for a page both as in ``["ko", "en"]``;
            the program's present language where none is given.
        theme
            ``light``, ``dark`` or ``projector``.
        size
            Pixels; 960×540 for a panel, 640×400 for a card and 480×320 for each picture of a page.
        scale
            How fine a bitmap is, 1 to 4.
        caption
            Whether what is set stands under the picture; None for cards alone.
        title
            Over the picture instead of its own; empty for none.
        letters
            The size of the letters, 1 being normal.
        transparent
            Without a ground.
        fps, seconds
            Steps a second of what moves, 10 where nothing is said, or instead how many seconds a step stays.
        loop
            How often a film plays, 0 for ever.

        Raises
        ------
        WrongValue
            Where that cannot be made or cannot be written.
        """
        languages = tuple(lang) if isinstance(lang, list | tuple) else () if lang is None else (lang,)
        is_page = Path(path).suffix.lower() == PAGE
        with _said(), _languages(languages, several=is_page):
            said = {"caption": caption, "letters": letters, "transparent": transparent}
            setting = _checked(Setting, title=title or "", has_title=title != "", **said)
            if fps is not None and seconds is not None:
                raise Problem("not_both", USAGE, one="fps", other="seconds")
            moves = {"fps": FPS if fps is None else fps, "seconds": seconds, "loop": loop}
            size = PAGE_SIZE if size is None and is_page else size
            look = self._look(theme, size, scale, setting=setting, languages=languages, **moves)
            export(self.what, self.state, Path(path), look, force=True)
        return Path(path)

    def _look(self, theme: str, size: tuple[int, int] | None, scale: float, **more: Any) -> Look:
        if theme not in (themes := ("light", "dark", "projector")):
            raise Problem("bad_choice", USAGE, option="theme", value=theme, choices=themes)
        return _checked(
            Look, theme=theme, size=SIZES["card" if self.name else ""] if size is None else size, scale=scale, **more
        )

    def _drawn(self, ending: str, scale: float = 1) -> bytes:
        with _said(), _languages(()):
            return content(self.what, self.state, ending, self._look("light", None, scale))

    def _repr_svg_(self) -> str:
        return self._drawn(".svg").decode()

    def _repr_png_(self) -> bytes:
        return self._drawn(".png", scale=2)

    def __reduce__(self) -> tuple[Any, ...]:
        """To another process or a copy go the values alone: what a field may be cannot be written down."""
        return _again, (self.panel, self.name, msgspec.to_builtins(by_fields.as_fields(self.state)))

    def __repr__(self) -> str:
        first = first_state(self.panel)
        others = [name for name in describe(type(first)) if getattr(self.state, name) != getattr(first, name)]
        return f"dlviz.figure({', '.join([repr(self.what), *(f'{n}={getattr(self.state, n)!r}' for n in others)])})"


def _again(panel: str, name: str, fields: dict[str, Any]) -> Figure:
    return Figure(panel, name, by_fields.made_of(first_state(panel), fields))


def _checked(kind: type[Told], **values: Any) -> Told:
    """How a picture is to look, where each value is of the kind that it has to be."""
    kinds = {field.name: field.type for field in msgspec.structs.fields(kind)}
    return kind(**{name: check_kind(name, _plain(value), kinds[name]) for name, value in values.items()})


_kept: list[QApplication] = []  # an application ends with the last who holds it


@contextlib.contextmanager
def _languages(codes: tuple[str, ...], *, several: bool = False) -> Iterator[None]:
    """With a QApplication and in the first of the languages; the one before comes back."""
    for code in codes:
        if not isinstance(code, str) or code not in LANGUAGES:
            raise Problem("bad_choice", USAGE, option="lang", value=code, choices=tuple(LANGUAGES))
    if len(codes) > 1 and not several:
        raise Problem("two_languages", USAGE, name="lang", languages=",".join(codes), ending=PAGE)
    _application()
    from dlviz.i18n import language, set_language

    before = language()
    set_language(codes[0] if codes else before)
    try:
        yield
    finally:
        set_language(before)


def _application() -> None:
    """The QApplication there is, with our letters; or one that needs no display."""
    from PySide6.QtWidgets import QApplication

    from dlviz.shell import fonts

    if not isinstance(QApplication.instance(), QApplication):
        made = QApplication(["dlviz", "-platform", "offscreen"])
        made.setStyle("Fusion")
        _kept.append(made)
    fonts.load()
