"""The command ``dlviz export``: it makes the files, and says what is to be said of them.

Numbers and code come without Qt.
"""

from __future__ import annotations

import argparse
import re
from functools import partial
from itertools import starmap
from pathlib import Path

import msgspec

from dlviz import by_fields, session
from dlviz.cards import parted
from dlviz.cli.export_jobs import Job, check_targets, jobs_of, missing, moving
from dlviz.cli.export_options import first_language, given, look_of_options, say, with_values
from dlviz.cli.terminal import code_language, put_out, speak, start_qt
from dlviz.errors import USAGE, Problem
from dlviz.export.endings import ANIMATIONS, CHANGES, DRAWN, PAGE
from dlviz.export.formats import ENDINGS, export
from dlviz.export.look import Look
from dlviz.export.made import Made, Progress, portion
from dlviz.files.names import twice
from dlviz.interrupt import check
from dlviz.messages import sentence, translate, why_last
from dlviz.state import AppState
from dlviz.topics import topic


def carry_out(options: argparse.Namespace, progress: Progress = lambda share: None) -> None:
    """Write what is asked for; ``progress`` is told the share of all of it."""
    if options.figures is not None:
        _make_set(options)
        return
    look_of_options(options, options.panel or "", _ending(options))  # before anything is read
    _check_panel(options.panel)
    if options.panel is None and not options.session:
        raise missing("PANEL/--session/--figures")
    apps = {path.stem: session.read(path) for path in options.session} or {"": AppState()}
    for app in apps.values() if options.session else ():  # where no other panel is asked for, none is loaded
        _say_beyond(app, options)
    if (stem := twice(path.stem for path in options.session)) is not None:
        raise Problem("same_names", USAGE, path=f"{stem}.{options.format}")
    apps = {name: with_values(app, options, says=not at) for at, (name, app) in enumerate(apps.items())}
    check()
    jobs = jobs_of(options, apps)
    keep = _speak(options, jobs)
    if (options.panel == "all" or options.cards) and f".{options.format}" in ANIMATIONS:
        jobs = moving(jobs)
    check_targets(jobs, force=options.force)
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
        raise missing("-o/--out")
    figures = figure_set.read(options.figures)
    language = code_language(first_language(options))
    for name in figure_set.make(figures, options.out, language, start_qt, force=options.force):
        put_out(name)
