"""The words of the lecture in both languages, from ``resources/glossary.toml``. Knows no Qt."""

from __future__ import annotations

import functools
import re

import msgspec

from dlviz.resources import resource


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One word: as it is called in both languages, what it means, and which fields and cards of panels show it."""

    name: str
    english: str
    korean: str
    symbols: str
    fields: tuple[str, ...]
    en: str
    ko: str
    cards: tuple[str, ...] = ()

    def called(self, language: str) -> tuple[str, str]:
        """The word in a language and in the other one."""
        return (self.korean, self.english) if language == "ko" else (self.english, self.korean)

    def meaning(self, language: str) -> str:
        return self.ko if language == "ko" else self.en

    def is_called(self, text: str) -> bool:
        """Whether its name in one of the languages begins so."""
        return any(name.casefold().startswith(text.strip().casefold()) for name in (self.english, self.korean))

    def speaks_of(self, text: str) -> bool:
        """Whether all words of a search are in it, in either language."""
        everything = " ".join((self.english, self.korean, self.symbols, self.en, self.ko)).casefold()
        return all(word in everything for word in text.casefold().split())


@functools.cache
def terms() -> tuple[Term, ...]:
    """All terms, in the order of the lecture."""
    import tomllib  # not before the first picture

    text = resource("glossary.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text)["term"], tuple[Term, ...])


# The letters of formulas, and the terms that they stand for there. A curvature, which is a λ too, is in no formula.
LETTERS = {
    "δ": "backpropagation", "B": "mini-batch", "λ": "regularisation", "α": "learning rate", "θ": "threshold",
    "μ": "momentum", "m": "number of data",
}  # fmt: skip


def of_letters(formula: str) -> tuple[tuple[str, Term], ...]:
    """The letters of a formula in plain text that have a term, with it."""
    named = {term.name: term for term in terms()}
    alone = {letter for letter in LETTERS if re.search(rf"(?<![^\W\d_]){letter}(?![^\W\d_])", formula)}
    return tuple((letter, named[name]) for letter, name in LETTERS.items() if letter in alone)


@functools.cache
def of_card(card: str) -> tuple[Term, ...]:
    """The terms that a card such as ``descent.curve`` shows."""
    return tuple(term for term in terms() if card in term.cards)


@functools.cache
def of_field(field: str) -> tuple[Term, ...]:
    """The terms that a field such as ``descent.learning_rate`` shows."""
    return tuple(term for term in terms() if field in term.fields)
