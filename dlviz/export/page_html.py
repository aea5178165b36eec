"""The parts of a page that moves which are the same at every step: its words, buttons and colours, and its template."""

from __future__ import annotations

from dlviz.export.vector import Colours
from dlviz.messages import translate
from dlviz.resources import resource
from dlviz.system.language import LANGUAGES
from dlviz.theme import Theme
from dlviz.ui.controls.transport import SIGNS

BUTTONS = ("first", "back", "play", "forward", "last")
HALF = (
    '<svg viewBox="-2 -2 4 4" aria-hidden="true"><circle r="1.3" class="ring"/>'
    '<path d="M0-1.3a1.3 1.3 0 0 1 0 2.6z"/></svg>'
)


def words() -> dict[str, str]:
    return {
        "working": translate("Page", "Formula and working"),
        "code": translate("Page", "NumPy code"),
        "theme": translate("Page", "Light or dark"),
        "step": translate("Page", "Step"),
        "first": translate("Page", "To the start"),
        "back": translate("Page", "One step back"),
        "play": translate("Page", "Play"),
        "pause": translate("Page", "Pause"),
        "forward": translate("Page", "One step on"),
        "last": translate("Page", "To the end"),
    }


def switches(languages: tuple[str, ...], said: dict[str, str]) -> str:
    made = "".join(
        f'<button type="button" data-language="{code}" lang="{code}" '
        f'aria-pressed="{"true" if code == languages[0] else "false"}">{LANGUAGES[code]}</button>'
        for code in (languages if len(languages) > 1 else ())
    )
    return f'{made}<button type="button" id="theme" data-label="theme" aria-label="{said["theme"]}">{HALF}</button>'


def controls(steps: list[int], start: int, last: int, said: dict[str, str]) -> str:
    buttons = "".join(
        f'<button type="button" id="{name}"{"" if name == "play" else f" data-label={name}"} '
        f'aria-label="{said[name]}">{_sign(name)}{_sign("pause") if name == "play" else ""}</button>'
        for name in BUTTONS
    )
    return (
        f'<div class="controls">{buttons}<input type="range" id="step" min="0" max="{len(steps) - 1}" value="{start}" '
        f'data-label="step" aria-label="{said["step"]}"><output id="where" for="step">{steps[start]} / {last}</output>'
        "</div>"
    )


def _sign(name: str) -> str:
    """A sign of the tape recorder, the same as in the window: fonts lack them."""
    shapes = "".join(f'<polygon points="{" ".join(f"{x:g},{y:g}" for x, y in shape)}"/>' for shape in SIGNS[name])
    return f'<svg viewBox="-2 -2 4 4" class="{name}" aria-hidden="true">{shapes}</svg>'


def css(colours: Colours, themes: tuple[Theme, Theme], wide: int) -> str:
    """What the reader's system prefers, unless a switch says otherwise; on paper always light.

    Pictures stand side by side where each is about as ``wide`` as it was drawn: else their letters were small.
    """
    light, dark = (
        f"{colours.css(dark=shade)}{_roles(theme)}--on-light:{'none' if shade else 'inline'};"
        f"--on-dark:{'inline' if shade else 'none'};"
        for shade, theme in ((False, themes[0]), (True, themes[1]))
    )
    return (
        f":root{{--picture:{wide}px;{light}}}"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}"
        f":root[data-theme=dark]{{{dark}}}@media print{{:root,:root[data-theme]{{{light}}}}}{text_of('page.css')}"
    )


def _roles(theme: Theme) -> str:
    made = "".join(f"--{name}:{getattr(theme, name)};" for name in theme.roles)
    return f"{made}--quiet:{theme.ink('quiet').name()};--lit:{theme.lit.name()};--type:{theme.type:g};"


def text_of(name: str) -> str:
    return resource(f"page/{name}").read_text(encoding="utf-8")


def filled(template: str, parts: dict[str, str]) -> str:
    """Each ``{{name}}`` once: what a part holds is not looked through again."""
    pieces = template.split("{{")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("}}")
        filled += (parts[name], rest)
    return "".join(filled)
