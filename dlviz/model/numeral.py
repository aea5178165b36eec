"""Numbers as people write them, read strictly: what could be meant in two ways is no number."""

from __future__ import annotations

import functools
import re

# What a keyboard set to Korean, a word processor or a spreadsheet puts in place of the digits and signs of a number.
_PLAIN = str.maketrans(
    "０１２３４５６７８９．，／ｅＥ＋﹢－﹣−–‐‑‒",
    "0123456789.,/eE++-------",
)
_NUMBER = r"(?a)[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?"
# As the program itself writes a power of ten: 2.5·10⁻⁹, 10⁻⁷, −10⁵.
_LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_POWER = r"(?a)([+-]?)(?:(\d+\.?\d*|\.\d+) ?[·×*] ?)?10(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})"
_THOUSANDS = r"(?a)[+-]?[1-9]\d{0,2}(,\d{3})+"


def parse_number(text: str) -> float | None:
    """Read what a person types: 0.1, -2, 1e-3, 10⁻³, a decimal comma, a true minus sign, or a fraction such as 3/14.

    ``float`` alone would also take "nan", "1_000" and the digits of every script. "1,000" is a thousand to some and one
    to others, so it is no number here.
    """
    text = tidy(text)
    if is_thousands(text):
        return None
    if "." not in text and text.count(",") == 1:
        text = text.replace(",", ".")
    over, slash, under = text.partition("/")
    numbers = [decimal_number(part) for part in ((over, under) if slash else (over,))]
    if None in numbers or (slash and not numbers[1]):
        return None
    return numbers[0] / numbers[1] if slash else numbers[0]  # type: ignore[operator]


def decimal_number(text: str) -> float | None:
    """A number with at most a decimal point and a power of ten; infinite where it is beyond what a float holds.

    >>> decimal_number("1e-7"), decimal_number("−2.5·10⁻⁹")
    (1e-07, -2.5e-09)
    """
    text = _power_written_out(tidy(text))
    return float(text) if _made(_NUMBER).fullmatch(text) else None


def _power_written_out(text: str) -> str:
    """``-2.5e-9`` for -2.5·10⁻⁹; any other text as it is."""
    power = None if text.isascii() else _made(_POWER).fullmatch(text)  # raised digits are none of ASCII
    return f"{power[1]}{power[2] or 1}e{power[3].translate(_LOWERED)}" if power else text


def is_thousands(text: str) -> bool:
    """Whether commas stand where some put them between thousands: 1,000."""
    return bool(_made(_THOUSANDS).fullmatch(tidy(text)))


#: Made when it is first asked for, so that no start waits; ``re`` would look for it anew at each cell of a table.
_made = functools.cache(re.compile)


def begins_number(text: str) -> bool:
    """Whether a key that was pressed begins a number, so that a cell opens for it.

    >>> begins_number("５"), begins_number("–"), begins_number("a")
    (True, True, False)
    """
    return len(text) == 1 and tidy(text) in tuple("0123456789.,-+")


def tidy(text: str) -> str:
    """Without blanks around, full-width digits and signs as the plain ones, and a dash as the minus that it is.

    >>> tidy(" –１２．５ ")
    '-12.5'
    """
    text = text.strip()
    return text if text.isascii() else text.translate(_PLAIN)
