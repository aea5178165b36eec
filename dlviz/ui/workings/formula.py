"""Formulas on the screen: the symbols typeset once, the numbers of the moment in a way cheap enough for every tick."""

from __future__ import annotations

import functools
import html
import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from dlviz.files.cache import Cache
from dlviz.theme import Theme

_log = logging.getLogger(__name__)
_log.addHandler(logging.NullHandler())  # a window keeps a log; at the command line no traceback is to be seen

SIZE = 16.0  # pixels of the letters that are typeset; all others are these, drawn larger or smaller
NO_COLOUR = "#010203"  # stands in what is kept for the colour of a theme, and is none of them
TYPESETTER = ("ziamath", "ziafont", "latex2mathml")  # what it uses included
_SIGNS = {
    "cdot": " · ", "times": " × ", "approx": " ≈ ", "le": " ≤ ", "ge": " ≥ ", "ne": " ≠ ", "to": " → ",
    "infty": "∞", "sum": "Σ", "partial": "∂", "alpha": "α", "theta": "θ", "sigma": "σ", "lambda": "λ", "Delta": "Δ",
    "beta": "β", "eta": "η", "varepsilon": "ε", "epsilon": "ε", "Phi": "Φ", "phi": "φ", "pi": "π", "tau": "τ",
    "mu": "μ", "rho": "ρ", "sin": "sin", "cos": "cos",
    "coloneqq": " := ", "cdots": "⋯", "ldots": "…", "quad": "\u2003", ",": "\u2009", ";": " ", " ": " ", "!": "",
    "log": "log", "ln": "ln", "max": "max", "min": "min", "exp": "exp", "tanh": "tanh", "left": "", "right": "",
    "checkmark": "✓", "prime": "′", "in": " ∈ ", "mid": " | ", "dots": "…", "Rightarrow": " ⇒ ", "%": "%",
    "lt": " < ", "gt": " > ", "{": "{", "}": "}", "_": "_", "top": "ᵀ", "mathrm": "", "pm": " ± ",
    "\\": "; ", "qquad": "\u2003\u2003", "delta": "δ",
}  # fmt: skip
_PLAIN = str.maketrans({"-": "−", "'": "′", "&": ","})
_TOKEN = re.compile(r"\\([A-Za-z]+|.)|([{}_^])|(\s+)|([A-Za-z])|([^\\{}_^\sA-Za-z]+)")

_PARTIAL = re.compile(r"\\partial(?![A-Za-z])\s*")  # a space after it only ends the command: ∂L, not ∂ L
# In the Korean letters ∂ is as wide as a Hangul syllable, with room on both sides.
_DEL = "<span style=\"font-family:'STIX Two Text','Cambria Math','DejaVu Serif',serif\">∂</span>"
_INNERMOST_POWER = re.compile(r"<sup>([^<]*)</sup>")
_LONG = re.compile(r"\w\w\w|\w.*[.·+−].*\w")
_UNTOLD_POWER = re.compile(r"<sup>((?:(?!</?sup>).)*)</sup>")
# Three pixels, since a power of a power writes it two thirds of two thirds as large, and Qt knows no letter of none.
_UNSEEN = '<span style="font-size:3px;color:transparent">{0}</span>'

_ONE_THING = re.compile(r"[\d.]+|∞|[^\W\d]\d*|∂[^\W\d](\(\d+\))?\d*")  # 1 / 2m would be read as half an m

COMMANDS = frozenset(_SIGNS) | {"frac", "sqrt", "text", "textcolor", "hat", "class"}


def to_html(latex: str, theme: Theme | None = None) -> str:
    """Rich text for one live line; without a theme, without colours."""
    return _Line(latex, theme).run().replace("∂", _DEL)


def anyones(latex: str, theme: Theme | None = None) -> str:
    """Rich text for a formula that a person wrote: what is not known in it stands as it was written."""
    for coloured in (theme, None):  # a colour that no theme has is left out
        with suppress(AttributeError, KeyError, StopIteration, RuntimeError):
            return to_html(latex, coloured)
    return html.escape(latex)


def spoken(latex: str) -> str:
    """``to_text`` for a formula that a person wrote."""
    try:
        return to_text(latex)
    except (KeyError, StopIteration, RuntimeError):
        return latex


def unbroken_rich(rich: str) -> str:
    """Rich text that a view breaks before the sign of a sum or an equation or behind a comma, and never in a number.

    A product is broken only before a bracket, and a difference only outside of all brackets.
    """
    together = "".join([part if part.startswith("<") else _unbroken(part) for part in _TAGS.split(rich)])
    together = _AFTER_ARROW.sub("→\u00a0\u00a0\u00a0", _BEFORE_BRACKET.sub(" ·\u00a0(", together))
    together = _SAYS.sub("\\1\u00a0", together)
    return "".join(_parted(together.replace("\u00a0→\u00a0", " →\u00a0")))


_TAGS, _BLANKS, _BESIDE_SIGN = re.compile("(<[^>]*>)"), re.compile("[ \u2009]+"), re.compile("\u00a0([+=≈])\u00a0")
_BESIDE_MINUS = re.compile("(<[^>]*>|[()]|\u00a0−\u00a0)")
_BEFORE_BRACKET = re.compile("\u00a0·\u00a0\\((?=(?:<[^>]*>)*[^−<])")  # not of a negative number

_AFTER_ARROW = re.compile("→\u00a0*\u2003\u00a0*")  # a wide blank, at which a view would break
# What follows from a line, or stands behind it, such as y = 0, stays together.
_SAYS = re.compile("([→,:][\u00a0\u2003 ]+(?:<span[^>]*>)?<i>.</i>) (?=[=≈])")


def _parted(rich: str) -> Iterator[str]:
    """With a blank before each minus that stands in no bracket."""
    depth = 0
    for part in _BESIDE_MINUS.split(rich):
        if part == "(":
            depth += 1
        elif part == ")":
            depth -= 1
        yield " −\u00a0" if part == "\u00a0−\u00a0" and depth == 0 else part


def _unbroken(text: str) -> str:
    together = _BLANKS.sub("\u00a0", text)
    return _BESIDE_SIGN.sub(" \\1\u00a0", together).replace(",\u00a0", ", ") if "\u00a0" in together else together


def to_text(latex: str) -> str:
    """The line in plain characters, for a screen reader; a power keeps its sign: 10^−9 is not 10−9."""
    rich = re.sub(r"</?(?:i|span|sub)\b[^>]*>", "", to_html(latex))
    while (plain := _INNERMOST_POWER.sub(_power, rich)) != rich:
        rich = plain
    return re.sub(" +", " ", html.unescape(rich)).strip()


def _power(found: re.Match[str]) -> str:
    return _signs(found[1].strip())


def _signs(raised: str) -> str:
    """``^2``, ``^−`` or ``^(x + 1)``; a prime and a transpose are signs of their own."""
    if raised in ("′", "ᵀ"):
        return raised
    return f"^{raised}" if re.fullmatch(r"−?[\w.]+|[−+]", raised) or _is_bracketed(raised) else f"^({raised})"


def powers_told(rich: str) -> str:
    """Rich text whose raised parts have ``^`` and brackets that are not seen: whoever copies it, or hears it, has them.

    Qt's text views speak and copy ``(a − 1)<sup>2</sup>`` as (a − 1)2.
    """
    while (told := _UNTOLD_POWER.sub(_told, rich)) != rich:
        rich = told
    return rich


def _told(found: re.Match[str]) -> str:
    raised = html.unescape(re.sub(r"<[^>]+>", "", found[1])).strip()
    before, _, after = (_UNSEEN.format(sign) if sign else "" for sign in _signs(raised).partition(raised or "()"))
    # Qt makes them two thirds as large: enough for a letter or two, but a number has to be read.
    shown = f'<font size="+1">{found[1]}</font>' if _LONG.search(raised) else found[1]
    return f"{before}<sup >{shown}</sup >{after}"  # with a blank: told already


class _Line:
    """Reads the subset of LaTeX that ``dlviz.model.topic.Working`` names, token by token."""

    def __init__(self, latex: str, theme: Theme | None) -> None:
        self._tokens: Iterator[re.Match[str]] = _TOKEN.finditer(_PARTIAL.sub("∂", latex))
        self._theme = theme

    def run(self) -> str:
        parts: list[str] = []
        while (token := next(self._tokens, None)) is not None and token.group(2) != "}":
            parts.append(self._one(token))
        return "".join(parts)

    def _one(self, token: re.Match[str]) -> str:
        command, sign, space, letter, rest = token.groups()
        if command:
            return self._command(command)
        if sign == "{":
            return self.run()
        if sign:
            tag = "sub" if sign == "_" else "sup"
            return f"<{tag}>{self._argument()}</{tag}>"
        if space:
            return " "
        return f"<i>{letter}</i>" if letter else html.escape(rest.translate(_PLAIN))

    def _argument(self) -> str:
        """What stands in braces, or one character, as in LaTeX: of ``0^-)`` only the minus is raised."""
        token = next(token for token in self._tokens if not token.group(3))
        if token.group(2) == "{":
            return self.run()
        if len(token.group(5) or "") > 1:
            start, end = token.span()
            self._tokens = chain(_TOKEN.finditer(token.string, start + 1, end), self._tokens)
            return self._one(next(_TOKEN.finditer(token.string, start, start + 1)))
        return self._one(token)

    def _raw(self) -> str:
        """The characters of a braced argument as they stand."""
        text, depth = "", 0
        for token in self._tokens:
            depth += {"{": 1, "}": -1}.get(token.group(2) or "", 0)
            if depth == 0:
                break
            text += token.group(0)
        return text.removeprefix("{")

    def _command(self, name: str) -> str:
        if name == "frac":
            return f"{_bracketed(self._argument())} / {_bracketed(self._argument())}"
        if name == "sqrt":
            return f"√{_bracketed(self._argument())}"
        if name in ("begin", "end"):  # cases and matrices, as (1, 2; 3, 4)
            self._raw()
            return "(" if name == "begin" else ")"
        if name == "text":
            return html.escape(self._raw())
        if name == "hat":
            return f"{self._argument()}\u0302"
        if name == "class":
            return self._named(self._raw(), self._argument())
        if name == "textcolor":
            role, content = self._raw(), self._argument()
            return f'<span style="color:{self._theme.ink(role).name()}">{content}</span>' if self._theme else content
        if name not in _SIGNS:
            raise KeyError(f"\\{name} is none of the signs of dlviz.ui.workings.formula")
        return html.escape(_SIGNS[name], quote=False)

    def _named(self, names: str, content: str) -> str:
        """A number that stands for something: an anchor that looks like any text."""
        if self._theme is None:
            return content
        look = f"color:{self._theme.ink('text').name()};text-decoration:none"
        return f'<a href="{html.escape(names)}" style="{look}">{content}</a>'


def _bracketed(part: str) -> str:
    plain = re.sub(r"<[^>]+>", "", part).strip()
    return part if _ONE_THING.fullmatch(plain) or _is_bracketed(plain) else f"({part})"


def _is_bracketed(plain: str) -> bool:
    """Whether one pair of brackets holds the whole."""
    depth = 0
    for i, character in enumerate(plain):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        if depth == 0:
            return i == len(plain) - 1 and plain[:1] in "(["
    return False


def typeset(latex: str, size: float, color: str) -> bytes:
    """LaTeX as SVG, or nothing where it cannot be typeset: then ``to_html`` still has it in one line."""
    made = _in_no_colour(latex).replace(NO_COLOUR.encode(), color.encode())
    return re.sub(rb'\b(width|height)="([\d.]+)"', lambda side: _enlarged(side, size / SIZE), made, count=2)


def _enlarged(side: re.Match[bytes], share: float) -> bytes:
    return b'%s="%.7g"' % (side[1], float(side[2]) * share)


@functools.lru_cache(maxsize=256)
def _in_no_colour(latex: str) -> bytes:
    """Made once for all themes and sizes, and kept in the cache folder: the first time on a machine takes 40 ms."""
    cache, key = _cache(), f"{latex}\n{_typesetter()}"
    if cache is not None and (found := cache.get(key)):
        return found
    try:
        made = _ziamath(latex, NO_COLOUR)
    except Exception:  # whatever the typesetter stumbles over, a formula breaks neither a panel nor a picture
        _log.warning("cannot be typeset: %s", latex, exc_info=True)
        return b""
    if cache is not None and made:
        cache.put(key, made)
    return made


def _ziamath(latex: str, color: str) -> bytes:
    """Nothing where its letters lack one, as they do Hangul: it would be a box."""
    import ziamath

    ziamath.config.svg2 = False  # QSvgRenderer draws nothing of SVG 2
    drawn = ziamath.Latex(latex, size=SIZE, color=color)
    has_all = all(letter.isspace() or drawn.font.glyphindex(letter) for letter in latex)
    return str(drawn.svg()).encode() if has_all else b""


@functools.cache
def _typesetter() -> str:
    """Which versions typeset, by the folders in which pip says so: ``importlib.metadata`` takes 25 ms to load."""
    origins = [spec.origin for spec in map(find_spec, TYPESETTER) if spec and spec.origin]
    folders = {Path(origin).parents[1] for origin in origins}
    named = {path.name for folder in folders for path in folder.iterdir() if path.suffix == ".dist-info"}
    return " ".join(sorted(name for name in named if name.partition("-")[0] in TYPESETTER))


@functools.cache
def _cache_in(folder: str) -> Cache:
    return Cache(Path(folder) / "dlviz" / "formulas-4")


def _cache() -> Cache | None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return _cache_in(folder) if folder else None
