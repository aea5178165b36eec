"""What ``dlviz export`` is told: its options, and the states and the look that follow from them."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dlviz import by_fields
from dlviz.cards import parted
from dlviz.cli.terminal import code_language, speak
from dlviz.cli.usage import Either, Help, Parser, a_path
from dlviz.errors import USAGE, Problem
from dlviz.export.endings import PAGE
from dlviz.export.formats import ENDINGS
from dlviz.export.look import FPS, LARGEST, PAGE_SIZE, SIZE, SMALLEST, Look, Setting
from dlviz.export.sizes import DPI, PRESETS, scale_of, size_of
from dlviz.messages import printable, taken
from dlviz.messages.particles import fitting
from dlviz.model.fields import describe
from dlviz.state import AppState
from dlviz.system.language import LANGUAGES
from dlviz.topics import PANELS, first_state, meant, with_what_follows

BOTH = ("ko,en", "en,ko")  # languages of a page


def add_arguments(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "panel",
        nargs="?",
        metavar="PANEL[.CARD]",
        help=Help("Commands", "{0}, or all; a card as in descent.curve").of(", ".join(PANELS)),
    )
    made.add_argument(
        "-o",
        "--out",
        type=a_path,
        metavar="OUT",
        help=Help("Commands", "ends in {0}; a folder for all panels or several sessions").of(" ".join(ENDINGS)),
    )
    _of_what(made)
    _look_like(made)
    _set_round(made)
    _move(made)
    made.add_argument(
        "--figures",
        type=a_path,
        metavar="SET.toml",
        help=Help("Commands", "all figures of a set file into the folder OUT, and again only what changed"),
    )
    made.add_argument("--cards", action="store_true", help=Help("Commands", "every card by itself, into a folder"))
    made.add_argument(
        "--format", default="png", choices=[e[1:] for e in ENDINGS], help=Help("Commands", "what goes into a folder")
    )
    made.add_argument("--force", action="store_true", help=Help("Commands", "replace a file that exists"))


def _of_what(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help=Help("Commands", "a field of the panel, as in w=2; as often as you like"),
    )
    made.add_argument(
        "--data", type=a_path, metavar="FILE", help=Help("Commands", "a table (CSV) that fills the panel's own")
    )
    made.add_argument(
        "--columns",
        action="append",
        default=[],
        metavar="KEY=NAME",
        help=Help("Commands", "which columns of it are taken, as in x=income,y=spending; repeatable"),
    )
    made.add_argument(
        "--comma",
        choices=("thousands", "decimal"),
        default="",
        help=Help("Commands", "what the commas of the table mean, where 1,250 could be 1250 or 1.250"),
    )
    made.add_argument(
        "--session",
        action="append",
        default=[],
        type=a_path,
        metavar="FILE",
        help=Help("Commands", "start from a session instead of the defaults; as often as you like"),
    )


def _look_like(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--lang",
        choices=(*LANGUAGES, *BOTH),
        metavar="{ko|en|ko,en|en,ko}",
        help=Help("Commands", "the language of a picture, both for a page; the system's by default"),
    )
    made.add_argument(
        "--gloss", action=Either, default=True, help=Help("Commands", "taught words in the other language too")
    )
    made.add_argument(
        "--theme", choices=("light", "dark", "projector"), default="light", help=Help("Commands", "the colours")
    )
    made.add_argument(
        "--size",
        metavar="WxH",
        help=Help("Commands", "pixels of a picture, 1280x720 by default, or {0}").of(", ".join(PRESETS)),
    )
    made.add_argument("--scale", type=int, choices=(1, 2, 3, 4), help=Help("Commands", "how fine a bitmap is"))
    made.add_argument(
        "--dpi", type=int, metavar="N", help=Help("Commands", "the same in dots an inch, 96 being the scale 1")
    )


def _set_round(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--caption",
        action=Either,
        default=None,
        help=Help("Commands", "what is set, under the picture; a card has it unless --no-caption"),
    )
    made.add_argument(
        "--title",
        default=None,
        metavar="TEXT",
        help=Help("Commands", "over the picture instead of its own; '' for none"),
    )
    made.add_argument(
        "--letters",
        type=float,
        default=1.0,
        metavar="N",
        help=Help("Commands", "the size of the letters, 1 being normal"),
    )
    made.add_argument(
        "--transparent", action="store_true", help=Help("Commands", "no ground, for a slide of another colour")
    )


def _move(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--fps", type=int, metavar="N", help=Help("Commands", "steps a second of a film or a page, 10 by default")
    )
    made.add_argument(
        "--seconds", type=float, metavar="S", help=Help("Commands", "how long a step stays, instead of --fps")
    )
    made.add_argument(
        "--loop", type=int, default=0, metavar="N", help=Help("Commands", "how often a film plays, 0 for ever")
    )


def look(options: argparse.Namespace, what: str, ending: str) -> Look:
    """How a file with this ending, of a panel or a card, is to look.

    Raises
    ------
    Problem
        What is beyond its limits, and two languages of what can have one.
    """
    languages = tuple(options.lang.split(",")) if options.lang in BOTH else ()
    if languages and ending != PAGE:
        raise Problem("two_languages", USAGE, name="lang", languages=options.lang, ending=PAGE)
    setting = Setting(options.caption, options.title or "", options.title != "", options.letters, options.transparent)
    of_card = "." in what
    size = PAGE_SIZE if ending == PAGE else SIZE
    if options.size is not None:
        size = size_of(options.size, of_card=of_card)
    if options.fps is not None and options.seconds is not None:
        raise Problem("not_both", USAGE, one="fps", other="seconds")
    fps = FPS if options.fps is None else options.fps
    scale = scale_of(options.size or "", options.scale, options.dpi, of_card=of_card)
    if options.dpi is not None and min(size) >= SMALLEST:
        low, high = math.ceil(SMALLEST / min(size) * DPI), math.floor(LARGEST / max(size) * DPI)
        if not low <= options.dpi <= high and high > 0:
            raise Problem(
                "bad_dpi", USAGE, name="dpi", dpi=options.dpi, size="x".join(map(str, size)), low=low, high=high
            )
    return Look(options.theme, size, scale, fps, options.loop, setting, seconds=options.seconds, languages=languages)


def look_of_options(options: argparse.Namespace, what: str, ending: str) -> Look:
    """The same as ``look``, where what is said of a setting calls it as an option is written."""
    try:
        return look(options, what, ending)
    except Problem as problem:
        called = {key: f"--{name}" for key, name in problem.details.items() if key in ("name", "one", "other")}
        raise Problem(problem.kind, problem.status, **problem.details | called) from None


def given(options: argparse.Namespace) -> tuple[str, ...]:
    """The options that are not as they are by themselves, as they are written."""
    plain = Parser()
    add_arguments(plain)
    names = (name for name, value in vars(plain.parse_args([])).items() if getattr(options, name) != value)
    return tuple(
        "PANEL" if name == "panel" else f"--no-{name}" if getattr(options, name) is False else f"--{name}"
        for name in names
    )


def first_language(options: argparse.Namespace) -> str | None:
    """The one that is spoken while a page is made in two."""
    return options.lang.partition(",")[0] if options.lang else None


def with_values(app: AppState, options: argparse.Namespace, *, says: bool) -> AppState:
    """The same with the fields of ``--set`` and the table of ``--data``, which ``says`` what was taken."""
    texts = options.set
    panel = options.panel if options.panel in ("all", None) else parted(options.panel)[0]
    for option, is_given in (("--set", texts), ("--data", options.data), ("--columns", options.columns)):
        if is_given and (panel is None or panel == "all"):
            raise Problem("one_panel", USAGE, option=option)
    for option, is_given in (("--columns", options.columns), ("--comma", options.comma)):
        if is_given and options.data is None:
            raise Problem("option_needs", USAGE, option=option, other="--data FILE")
    if not texts and options.data is None:
        return app
    state = app[panel]
    named = _values(panel, texts)
    values = meant(panel, state, named)
    if options.data is None:
        return app.with_panel(panel, by_fields.as_written(panel, state, values))
    from dlviz.cli.data_option import wanted_table, with_data  # reads and chooses from tables, which few commands do

    table = wanted_table(panel, state, named)
    values = {name: value for name, value in values.items() if name in named or name not in table.mode}
    for name in table.places:
        if name in named:  # a table's own columns would go over it without a word
            raise Problem("not_both", USAGE, one=f"--set {name}", other="--data")
        values.pop(name, None)
    first = replace(state, **state.completed(values))  # the mode, before there are the rows
    with_table, choice = with_data(panel, first, options.data, options.columns, values, options.comma)
    state = with_what_follows(panel, state, with_table, named)
    for name in table.follows:
        if name in named and named[name] != getattr(state, name):
            raise Problem("not_together", USAGE, one=f"--set {name}={named[name]}", other=f"--data {options.data}")
    if says:
        say(options, lambda: f"{options.data}: {taken(choice)}")
    return app.with_panel(panel, by_fields.as_written(panel, state, values))


def _values(panel: str, texts: list[str]) -> dict[str, Any]:
    said = [_assignment(text) for text in texts]
    by_fields.check_fields(panel, (name for name, _ in said))
    known = describe(type(first_state(panel)))
    values: dict[str, Any] = {}
    for name, text in said:
        value = known[name].typed(text)
        if values.setdefault(name, value) != value:
            first = next(text for other, text in said if other == name)
            raise Problem("not_together", USAGE, one=f"--set {name}={first}", other=f"--set {name}={text}")
    return values


def say(options: argparse.Namespace, words: Callable[[], str]) -> None:
    """On standard error, in the person's language, for which alone Qt is loaded; or to the process's own listener."""
    if (heard := getattr(options, "heard", None)) is not None:
        heard.append(lambda: printable(fitting(words())))
        return
    keep = speak(first_language(options)) if code_language(first_language(options)) == "ko" else None
    print(f"dlviz: {printable(fitting(words()))}", file=sys.stderr)
    del keep


def _assignment(text: str) -> tuple[str, str]:
    """``w=2`` as a name and what was typed for it."""
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise Problem("bad_set", USAGE, text=text)
    return name.strip(), value
