"""The files that ``dlviz export`` writes, and of what each is: one with a name of its own, or several into a folder."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from dlviz.called import program
from dlviz.cards import CARDS, SHOWN_WITH, parted
from dlviz.cli.export_options import first_language, say
from dlviz.cli.terminal import start_qt
from dlviz.errors import FILES, USAGE, Problem
from dlviz.export.endings import DRAWN
from dlviz.export.formats import check_target
from dlviz.files.names import twice
from dlviz.messages import translate
from dlviz.model.fields import Checked, FieldError
from dlviz.state import AppState
from dlviz.topics import PANELS


class Job(msgspec.Struct, frozen=True):
    """One file to write, of a panel or a card."""

    what: str
    state: Checked
    path: Path

    @property
    def ending(self) -> str:
        return self.path.suffix.lower()


def jobs_of(options: argparse.Namespace, apps: dict[str, AppState]) -> list[Job]:
    """What is to be written: one file with a name of its own, or several into a folder."""
    shown = {name: PANELS if options.panel == "all" else (options.panel or app.panel,) for name, app in apps.items()}
    pairs = [(name, panel) for name, panels in shown.items() for panel in panels]
    single = len(pairs) == 1 and not options.cards
    if single and options.out is not None and (options.panel is not None or not options.out.is_dir()):
        name, panel = pairs[0]
        return [Job(panel, apps[name][parted(panel)[0]], options.out)]
    if options.out is None and not (options.session and options.panel != "all"):
        raise missing("-o/--out")
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


def moving(jobs: list[Job]) -> list[Job]:
    """Those whose panel has a timeline."""
    from dlviz.export.steps import has_timeline

    panels = {panel for panel in {parted(job.what)[0] for job in jobs} if has_timeline(panel)}
    return [job for job in jobs if parted(job.what)[0] in panels]


def check_targets(jobs: list[Job], *, force: bool) -> None:
    """All before the first is written."""
    if (path := twice(job.path for job in jobs)) is not None:
        raise Problem("same_names", USAGE, path=str(path))
    for job in jobs:
        check_target(job.path, force=force)


def missing(names: str) -> Problem:
    """What the command cannot do without."""
    return Problem("missing_arguments", USAGE, names=names, command=f"{program()} export --help")
