"""Light, dark and projector: colours by meaning, thickness of lines, size of type."""

from __future__ import annotations

import functools

from msgspec import Struct, convert
from msgspec.structs import replace
from PySide6.QtGui import QColor, QFont, QPalette

UNABLE = 0.6  # how much of the quiet colour the letters have on what cannot be pressed now
LIT = 0.13  # how much of the accent lies over the surface of a lit row


class Theme(Struct, frozen=True, cache_hash=True):
    """Colours are named by what they mean; the meanings are the same in every panel (Okabe–Ito, colour-blind safe).

    ``line`` multiplies the width of lines, ``type`` the size of letters; what is written smaller than others is not
    smaller than ``least`` times that. A picture looks some hundred colours up by its theme, whose hash is kept.
    """

    name: str
    ground: str
    surface: str
    border: str
    text: str
    quiet: str
    data: str
    model: str
    gradient: str
    step: str
    error: str
    good: str
    bad: str
    accent: str
    # The runs that are kept beside the present one, which has the colour of the model.
    run1: str
    run2: str
    run3: str
    # The classes after 0 (quiet) and 1 (data): told apart by whoever sees no red or no green too.
    class2: str
    class3: str
    class4: str
    class5: str
    class6: str
    class7: str
    line: float = 1.0
    type: float = 1.0
    least: float = 0.0

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a meaning; all that a theme gives are made once: whoever wants another one takes a copy."""
        return _color(self, role, alpha)

    def ink(self, role: str) -> QColor:
        """The colour of a meaning for letters, darkened or lightened until it reads at 4.5:1 wherever letters stand."""
        return _ink(self, role)

    def stroke(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a meaning for lines, points and outlines, moved until it stands out at 3:1 from the surface.

        What divides and frames, border and surface, is no mark and stays.
        """
        color = QColor(_stroke(self, role))
        color.setAlphaF(alpha)
        return color

    @property
    def roles(self) -> list[str]:
        """The names of its colours."""
        return [name for name in self.__struct_fields__ if str(getattr(self, name)).startswith("#")]

    @property
    def unable(self) -> QColor:
        """Of the letters on what cannot be pressed or typed into now."""
        return self.color("quiet", UNABLE)

    @property
    def lit(self) -> QColor:
        """The ground of a row that is lit: the surface with a breath of the accent over it."""
        return _lit(self.surface, self.accent)

    @property
    def room(self) -> float:
        """How much more room than at normal type a picture asks for at least; a large card has all there is anyway."""
        return 1.0 if self.least else self.type

    def scaled(self, line: float = 1.0, type: float = 1.0) -> Theme:
        return _scaled(self, line, type)


# Each meaning in the light theme, and in the dark one.
COLOURS = {
    "ground": ("#F4F6F9", "#12161C"),
    "surface": ("#FFFFFF", "#1B212A"),
    "border": ("#DCE1E8", "#313B48"),
    "text": ("#1B2430", "#E8ECF1"),
    "quiet": ("#5B6776", "#9AA7B5"),
    "data": ("#0072B2", "#56B4E9"),
    "model": ("#D55E00", "#D55E00"),
    "gradient": ("#CC79A7", "#CC79A7"),
    "step": ("#009E73", "#009E73"),
    "error": ("#E69F00", "#E69F00"),
    "good": ("#009E73", "#009E73"),
    "bad": ("#D55E00", "#D55E00"),
    "accent": ("#0072B2", "#56B4E9"),
    "run1": ("#56B4E9", "#9A8CFF"),
    "run2": ("#1B2430", "#E8ECF1"),
    "run3": ("#A08500", "#F0E442"),
    "class2": ("#966A00", "#FFE500"),
    "class3": ("#4B2A78", "#6F55FF"),
    "class4": ("#1DA56C", "#6FF5CC"),
    "class5": ("#3C1A08", "#8A6418"),
    "class6": ("#B583B8", "#FFDA9A"),
    "class7": ("#A49500", "#B0A803"),
}
LIGHT, DARK = (
    convert({"name": name, **{role: pair[at] for role, pair in COLOURS.items()}}, Theme)
    for at, name in enumerate(("light", "dark"))
)
PROJECTOR = replace(
    LIGHT, name="projector", ground="#FFFFFF", border="#8A8F98", text="#000000", quiet="#333A44", line=1.6, type=1.4
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}

POINT_SIZE = 10.0
# The packaged families (resources/fonts): Korean and Latin, indices and powers, check marks; programs have their own.
FAMILIES = ("dlviz Sans", "dlviz Scripts", "dlviz Marks")
MONO = "dlviz Mono"


@functools.lru_cache(maxsize=512)
def _color(theme: Theme, role: str, alpha: float) -> QColor:
    made = QColor(getattr(theme, role))
    made.setAlphaF(alpha)
    return made


@functools.lru_cache(maxsize=64)
def _lit(surface: str, accent: str) -> QColor:
    under, over = QColor(surface), QColor(accent)
    return QColor.fromRgbF(*(u + LIT * (o - u) for u, o in zip(_channels(under), _channels(over), strict=True)))


@functools.lru_cache(maxsize=64)  # a stage that is resized has letters, and so a theme, of many sizes
def _scaled(theme: Theme, line: float, type: float) -> Theme:
    return replace(theme, line=theme.line * line, type=theme.type * type)


@functools.cache
def _ink(theme: Theme, role: str) -> QColor:
    return readable(getattr(theme, role), theme.surface, theme.ground, theme.lit.name())


GROUNDS = ("ground", "surface", "border")  # what marks lie upon, and what divides them


@functools.cache
def _stroke(theme: Theme, role: str) -> QColor:
    color: str = getattr(theme, role)
    return QColor(color) if role in GROUNDS else readable(color, theme.surface, least=3.0)


@functools.cache
def readable(color: str, *grounds: str, least: float = 4.5) -> QColor:
    """A colour moved away from the grounds until it has a contrast of 4.5:1, which letters need, on each."""
    letter, behind = QColor(color), [QColor(ground) for ground in grounds]
    while any(contrast(letter, ground) < least for ground in behind):
        letter = letter.darker(108) if behind[0].lightnessF() > 0.5 else letter.lighter(108)
    return letter


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def letters(made: QFont, *families: str) -> QFont:
    """A font in the packaged letters, whose shapes no system's settings change."""
    made.setFamilies([*families, *FAMILIES])
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    made.setFeature(QFont.Tag("liga"), 0)  # a PDF has no letters for a shape of two: whoever copies "find" had "nd"
    return made


def font(theme: Theme, size: float = 1.0, *, bold: bool = False) -> QFont:
    """The program's letter for what is no picture."""
    return sized(theme, max(size, theme.least), bold=bold)


def sized(theme: Theme, size: float = 1.0, *, bold: bool = False) -> QFont:
    """The program's letter, with figures of equal width so that numbers do not dance."""
    return QFont(_font(POINT_SIZE * theme.type * size, bold))


@functools.lru_cache(maxsize=256)
def _font(points: float, bold: bool) -> QFont:
    """Made once: copies share what Qt has found out about it, and a panel asks for some hundred."""
    made = letters(QFont())
    made.setPointSizeF(points)
    made.setBold(bold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def code_font(theme: Theme, size: float = 1.0) -> QFont:
    """The letter of programs, in which every character is equally wide."""
    return letters(sized(theme, size), MONO)


def palette(theme: Theme) -> QPalette:
    """Fusion draws everything from this."""
    role = QPalette.ColorRole
    made = QPalette()
    for meaning, names in {
        "ground": (role.Window, role.AlternateBase),
        "surface": (role.Base, role.Button, role.ToolTipBase, role.HighlightedText, role.Light),
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
        "quiet": (role.PlaceholderText,),
        "bad": (role.BrightText,),
        "accent": (role.Highlight, role.Link),
        "border": (role.Mid, role.Dark, role.Midlight, role.Shadow),
    }.items():
        for name in names:
            made.setColor(name, theme.color(meaning))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, theme.unable)
    return made
