"""Where a formula that is too wide for its place is broken.

Between its parts, else before a relation, else in sums, else before a Σ that something is multiplied with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

GAP = r" \quad "
_TOKEN = re.compile(r"\\(?:begin|end)\{\w+\}|\\[A-Za-z]+|\\.|.", re.DOTALL)
_OPENING, _CLOSING = ("{", "(", "[", r"\begin"), ("}", ")", "]", r"\end")
_GAPS = (r"\quad", r"\qquad", r"\;")
_RELATIONS = ("=", r"\approx", r"\coloneqq", r"\to")
_SIGNS = ("+", "-")
Fits = Callable[[str], bool]


def rows(latex: str, fits: Fits, fits_alone: Fits) -> list[str]:
    """The formula in as few rows as ``fits`` allows; what stands alone in its row is broken only where it must be."""
    found: list[str] = []
    for part in _filled(parts(latex), GAP, fits):
        if fits(part) or fits_alone(part):
            found.append(part)
            continue
        pieces = steps(part)
        if not all(map(fits_alone, pieces)):
            added = [term for step in pieces for term in terms(step)]
            pieces = [piece for term in added for piece in ([term] if fits_alone(term) else factors(term))]
        found += _filled(pieces, " ", fits)
    return found


def parts(latex: str) -> list[str]:
    """What stands between the gaps of a formula, with its commas; a comma is needed before a narrow gap."""
    made = [""]
    for token, depth in _tokens(latex):
        is_gap = depth == 0 and token in _GAPS
        if is_gap and (token != r"\;" or made[-1].rstrip().endswith(",")):
            made.append("")
        else:
            made[-1] += token
    return [part.strip() for part in made if part.strip()]


def steps(latex: str) -> list[str]:
    """A chain of equations, each sign of which begins a step."""
    made = [""]
    for token, depth in _tokens(latex):
        if depth == 0 and token in _RELATIONS and made[-1].strip():
            made.append("")
        made[-1] += token
    return [step.strip() for step in made]


def terms(latex: str) -> list[str]:
    """What is added up outside of all brackets, each with its sign; one that stands first adds nothing up."""
    made, before = [""], ""
    for token, depth in _tokens(latex):
        if depth == 0 and token in _SIGNS and before not in ("", *_RELATIONS, *_SIGNS):
            made.append("")
        made[-1] += token
        before = token if token.strip() else before
    return [term.strip() for term in made]


def factors(latex: str) -> list[str]:
    """What a sum is multiplied by, and the sum, which says in its own row that it is."""
    made, before = [""], ""
    for token, depth in _tokens(latex):
        if depth == 0 and token == r"\sum" and before not in ("", *_RELATIONS, *_SIGNS):
            made.append(r"\cdot ")
        made[-1] += token
        before = token if token.strip() else before
    return [factor.strip() for factor in made]


def _filled(pieces: Sequence[str], gap: str, fits: Fits) -> list[str]:
    """The pieces in rows, each as full as it may be."""
    made = [*pieces[:1]]  # of gaps alone there is none
    for piece in pieces[1:]:
        longer = f"{made[-1]}{gap}{piece}"
        if fits(longer):
            made[-1] = longer
        else:
            made.append(piece)
    return made


def _tokens(latex: str) -> Iterator[tuple[str, int]]:
    """Each token, and in how many brackets it stands."""
    depth = 0
    for found in _TOKEN.finditer(latex):
        token = found[0]
        depth -= token.startswith(_CLOSING)
        yield token, depth
        depth += token.startswith(_OPENING)
