"""The command ``dlviz export``: which files it makes, and of what. Numbers and code come without Qt."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import starmap
from pathlib import Path

import msgspec

from dlviz import by_fields, session
from dlviz.called import program
from dlviz.cards import CARDS, SHOWN_WITH, parted
from dlviz.cli.export_options import first_language, given, look_of_options, say, with_values
from dlviz.cli.terminal import code_language, put_out, speak, start_qt
from dlviz.errors import FILES, USAGE, Problem
from dlviz.export.endings import ANIMATIONS, CHANGES, DRAWN, PAGE
from dlviz.export.formats import ENDINGS, check_target, export
from dlviz.export.look import Look
from dlviz.export.made import Made, Progress, portion
from dlviz.files.names import twice
from dlviz.interrupt import check
from dlviz.messages import sentence, translate, why_last
from dlviz.model.fields import Checked, FieldError
from dlviz.state import AppState
from dlviz.topics import PANELS, topic


class Job(msgspec.Struct, frozen=True):
    """One file to write, of a panel or a card."""

    what: str
    state: Checked
    path: Path

    @property
    def ending(self) -> str:
        return self.path.suffix.lower()


def carry_out(options: argparse.Namespace, progress: Progress = lambda share: None) -> None:
    """Write what is asked for; ``progress`` is told the share of all of it."""
    if options.figures is not None:
        _make_set(options)
        return
    look_of_options(options, options.panel or "", _ending(options))  # before anything is read
    _check_panel(options.panel)
    if options.panel is None and not options.session:
        raise Problem(
            "missing_arguments", USAGE, names="PANEL/--session/--figures", command=f"{program()} export --help"
        )
    apps = {path.stem: session.read(path) for path in options.session} or {"": AppState()}
    for app in apps.values() if options.session else ():  # where no other panel is asked for, none is loaded
        _say_beyond(app, options)
    if (stem := twice(path.stem for path in options.session)) is not None:
        raise Problem("same_names", USAGE, path=f"{stem}.{options.format}")
    apps = {name: with_values(app, options, says=not at) for at, (name, app) in enumerate(apps.items())}
    check()
    jobs = _jobs(options, apps)
    keep = _speak(options, jobs)
    if (options.panel == "all" or options.cards) and f".{options.format}" in ANIMATIONS:
        jobs = _moving(jobs)
    _check_targets(jobs, force=options.force)
    for at, job in enumerate(jobs):
        check()
        share = partial(portion, progress, at, len(jobs))
        how = look_of_options(options, job.what, job.ending)
        made = export(job.what, job.state, job.path, how, force=options.force, progress=share)
        _say_thinned(job, made, options)
        if made.is_small:
            _say_small(job, how, options)
    _say_unused(jobs, options)
    del keep


def _check_panel(what: str | None) -> None:
    """A panel, a card or ``all``."""
    try:
        if what not in (None, "all"):
            parted(what)
    except Problem as problem:
        if problem.kind == "unknown_panel" and what is not None and "." not in what:  # of all there is no card
            problem.details["panels"] += ("all",)
        raise


def _no_target() -> Problem:
    return Problem("missing_arguments", USAGE, names="-o/--out", command=f"{program()} export --help")


def _ending(options: argparse.Namespace) -> str:
    return (options.out.suffix.lower() if options.out else "") or f".{options.format}"


def _speak(options: argparse.Namespace, jobs: list[Job]) -> object:
    """Begin with what the jobs need: Qt for what is drawn, a language for comments."""
    if any(job.ending in DRAWN for job in jobs):
        start_qt(first_language(options))
        from dlviz.i18n import set_gloss

        set_gloss(options.gloss)
    elif any(job.ending == ".py" for job in jobs) and code_language(options.lang) == "ko":
        return speak("ko")
    return None


def _check_targets(jobs: list[Job], *, force: bool) -> None:
    """All before the first is written."""
    if (path := twice(job.path for job in jobs)) is not None:
        raise Problem("same_names", USAGE, path=str(path))
    for job in jobs:
        check_target(job.path, force=force)


def _say_beyond(app: AppState, options: argparse.Namespace) -> None:
    """What a session says of rows and steps that are not there."""
    for problem in by_fields.beyond_what_is_there(app):
        say(options, partial(sentence, problem))


def _say_unused(jobs: list[Job], options: argparse.Namespace) -> None:
    """Which options change nothing of what was made."""
    endings = {job.ending for job in jobs}
    is_named = len(jobs) == 1 and jobs[0].path == options.out
    unused = [
        name for name in given(options)
        if (name == "--format" and is_named) or not endings & set(CHANGES.get(re.sub("^--(no-)?", "", name), ENDINGS))
    ]  # fmt: skip
    if jobs and unused:
        say(options, lambda: _unused_words(sorted(endings), unused))


def _unused_words(endings: list[str], names: list[str]) -> str:
    words = translate("Messages", "Without effect on a file that ends in {0}: {1}.")
    return words.format(" ".join(endings), " ".join(names))


def _say_thinned(job: Job, made: Made, options: argparse.Namespace) -> None:
    """That a film or a page has not every step, or a film but one, where that is so."""
    if (last := made.last) is None:
        return
    from dlviz.export.steps import said

    if not last and job.ending in ANIMATIONS:
        only = translate("Page", "There is only step 0, so nothing moves.")
        why = topic(parted(job.what)[0]).ends(job.state)
        say(options, lambda: " ".join((f"{job.path}: {only}", *starmap(why_last, why))))
    elif said(last):
        say(options, lambda: f"{job.path}: {said(last)}")


def _say_small(job: Job, how: Look, options: argparse.Namespace) -> None:
    """What size a picture needs of which all was drawn smaller."""
    from dlviz.export.picture import least
    from dlviz.theme import THEMES

    setting = msgspec.structs.replace(how.setting, caption=False) if job.ending == PAGE else how.setting
    if enough := least(job.what, job.state, THEMES[how.theme], how.size, setting):
        small, needed = (f"{width}x{height}" for width, height in (how.size, enough))
        say(options, lambda: _small_words(job.path, small, needed))


def _small_words(path: Path, small: str, needed: str) -> str:
    words = translate("Messages", "{0}: {1} is small, so that all of it is drawn smaller; its letters need {2}.")
    return words.format(path, small, needed)


def _make_set(options: argparse.Namespace) -> None:
    """The figures of a set file; what was made is listed."""
    from dlviz.cli import figure_set

    if others := [name for name in given(options) if name not in ("--figures", "--out", "--lang", "--force")]:
        raise Problem("not_beside", USAGE, one="--figures", other=others[0])
    if options.out is None:
        raise _no_target()
    figures = figure_set.read(options.figures)
    language = code_language(first_language(options))
    for name in figure_set.make(figures, options.out, language, start_qt, force=options.force):
        put_out(name)


def _jobs(options: argparse.Namespace, apps: dict[str, AppState]) -> list[Job]:
    """What is to be written: one file with a name of its own, or several into a folder."""
    shown = {name: PANELS if options.panel == "all" else (options.panel or app.panel,) for name, app in apps.items()}
    pairs = [(name, panel) for name, panels in shown.items() for panel in panels]
    single = len(pairs) == 1 and not options.cards
    if single and options.out is not None and (options.panel is not None or not options.out.is_dir()):
        name, panel = pairs[0]
        return [Job(panel, apps[name][parted(panel)[0]], options.out)]
    if options.out is None and not (options.session and options.panel != "all"):
        raise _no_target()
    folder = options.out or Path()
    if not folder.is_dir():  # none is made: a slip of the pen would make one
        raise Problem("not_a_folder" if folder.exists() else "no_folder_for_all", FILES, path=str(folder))
    if options.cards:
        return list(_each_card(options, apps, pairs, folder))
    return [Job(what, apps[name][parted(what)[0]], folder / _file_name(options, name, what)) for name, what in pairs]


def _each_card(
    options: argparse.Namespace, apps: dict[str, AppState], pairs: list[tuple[str, str]], folder: Path
) -> Iterator[Job]:
    """Every card of these panels, in their place; one that the state does not show, in the mode that shows it."""
    if f".{options.format}" not in DRAWN:
        choices = tuple(ending[1:] for ending in DRAWN)
        raise Problem("bad_choice", USAGE, option="--cards --format", value=options.format, choices=choices)
    start_qt(first_language(options))
    from dlviz.export.picture import cards_there

    for name, what in pairs:
        panel = parted(what)[0]
        state = apps[name][panel]
        there = cards_there(panel, state)
        for card in CARDS[panel]:
            shown, full = state if card in there else _showing(panel, card, state), f"{panel}.{card}"
            if shown is not state:
                _say_mode(options, panel, card, made=shown is not None)
            if shown is not None:
                yield Job(full, shown, folder / _file_name(options, name, full))


def _say_mode(options: argparse.Namespace, panel: str, card: str, *, made: bool) -> None:
    """Why a card is made of other values than those that were given, or not made."""
    full = f"{panel}.{card}"
    fields = ", ".join(f"{field}={value}" for field, value in SHOWN_WITH.get((panel, card), {}).items())

    def words() -> str:
        if made:
            return translate("Messages", "{0} is made with {1}, without which it is not shown.").format(full, fields)
        return translate("Messages", "{0} is not made: these values do not show it.").format(full)

    say(options, words)


def _showing(panel: str, card: str, state: Checked) -> Checked | None:
    """The state in the mode that has a card; None where that does not show it either."""
    from dlviz.export.picture import cards_there

    try:
        changed = replace(state, **SHOWN_WITH.get((panel, card), {}))
    except FieldError:
        return None
    return changed if card in cards_there(panel, changed) else None


def _file_name(options: argparse.Namespace, name: str, panel: str) -> str:
    """Named after the session, after the panel, or after both where several of both are written."""
    if options.cards:
        panel = panel if not name else f"{name}-{panel}"
        return f"{panel}.{options.format}"
    parts = [name] if options.panel != "all" else [name, panel] if len(options.session) > 1 else [panel]
    return f"{'-'.join(parts)}.{options.format}"


def _moving(jobs: list[Job]) -> list[Job]:
    """Those whose panel has a timeline."""
    from dlviz.export.steps import has_timeline

    moving = {panel for panel in {parted(job.what)[0] for job in jobs} if has_timeline(panel)}
    return [job for job in jobs if parted(job.what)[0] in moving]
