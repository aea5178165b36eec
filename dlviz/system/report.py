"""What ``dlviz desktop`` did and what ``dlviz doctor`` found, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dlviz.called import program
from dlviz.messages import translate
from dlviz.system.doctor import BAD, GOOD, NOTE, Finding
from dlviz.system.install import Done


def installed(done: Done) -> Iterator[str]:
    yield translate("Desktop", "dlviz is in the menu now, and a double click on a .dlviz file opens it.")
    yield translate("Desktop", "Written: {0} files under {1}, and the choice in {2}.").format(
        len(done.written), done.places.data, done.places.choices
    )
    if done.command_before:
        yield translate("Desktop", "An earlier installation was replaced, which started: {0}").format(
            done.command_before
        )
    if done.opened_before:
        yield translate("Desktop", "Before, {0} opened such files; it is still offered beside dlviz.").format(
            done.opened_before
        )
    yield from _missing(done)
    yield translate("Desktop", "To take it all away again: {0}").format(f"{program()} desktop remove")


def removed(done: Done) -> Iterator[str]:
    if not done.removed:
        yield translate("Desktop", "There was nothing to remove: dlviz is not installed under {0}.").format(
            done.places.data
        )
        return
    yield translate("Desktop", "Removed: {0} files under {1}. Sessions and settings stay.").format(
        len(done.removed), done.places.data
    )
    yield from _missing(done)


def _missing(done: Done) -> Iterator[str]:
    for tool in done.missing:
        yield translate(
            "Desktop",
            "The desktop could not be told, since {0} is not on this machine. On Debian or Ubuntu: "
            "apt-get install shared-mime-info. Then do this again.",
        ).format(tool)


def found(findings: Iterable[Finding], encoding: str) -> Iterator[str]:
    """A line for each finding, and one below it for what to do."""
    marks, arrow = {GOOD: "✓", NOTE: "·", BAD: "✗"}, "→"
    try:
        "".join((*marks.values(), arrow)).encode(encoding)
    except UnicodeEncodeError:
        marks, arrow = {GOOD: "ok", NOTE: "--", BAD: "!!"}, "->"
    bad = 0
    for finding in findings:
        bad += finding.state == BAD
        yield f"{marks[finding.state]} {finding.text}"
        if finding.advice:
            yield f"  {arrow} {finding.advice}"
    if bad:
        yield translate("Doctor", "Not as it must be: {0}").format(bad)
    else:
        yield translate("Doctor", "All is well.")
