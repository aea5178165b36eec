"""The command ``dlviz worksheet``: what it takes, and what it writes."""

from __future__ import annotations

import argparse

from dlviz.cli.terminal import code_language, start_qt
from dlviz.cli.usage import Help, a_path, add_language
from dlviz.errors import USAGE, Problem
from dlviz.export.formats import check_target
from dlviz.export.sheets import ENDINGS, sheet_files
from dlviz.files.writer import save
from dlviz.model.slices import finish


def add_arguments(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "-o",
        "--out",
        type=a_path,
        metavar="OUT",
        required=True,
        help=Help("Commands", "ends in {0}").of(" ".join(ENDINGS)),
    )
    made.add_argument(
        "--key", type=a_path, metavar="KEY.pdf", help=Help("Commands", "the answers and the way to them, as a PDF")
    )
    made.add_argument(
        "--topics",
        metavar="5,15,21",
        help=Help("Commands", "pages of the lecture, as in 5,15 or 13-16; all by default"),
    )
    made.add_argument(
        "--count",
        type=int,
        metavar="N",
        help=Help("Commands", "how many exercises, one of each topic and at least 10 by default"),
    )
    made.add_argument(
        "--seed", type=int, default=0, metavar="N", help=Help("Commands", "the same seed makes the same sheet")
    )
    made.add_argument(
        "--names", type=a_path, metavar="FILE", help=Help("Commands", "a name on each line: a sheet for each of them")
    )
    add_language(made)
    made.add_argument("--force", action="store_true", help=Help("Commands", "replace a file that exists"))


def carry_out(options: argparse.Namespace) -> None:
    """Make the sheets and write them; nothing is written where something is wrong.

    Raises
    ------
    Problem
        What was asked for cannot be done.
    """
    from dlviz.lecture.exercises import TOPICS
    from dlviz.lecture.sheet import make_sheets, read_names, read_topics

    topics = read_topics(options.topics) if options.topics is not None else TOPICS
    names = read_names(options.names) if options.names is not None else ("",)
    sheets = make_sheets(topics, options.seed, options.count, names)
    check_target(options.out, force=options.force, endings=ENDINGS)
    if options.key is not None:
        check_target(options.key, force=options.force, endings=(".pdf",))
        if options.key.resolve() == options.out.resolve():
            raise Problem("same_file", USAGE, path=str(options.key))
    ending = options.out.suffix.lower()
    if options.key is not None or ending == ".pdf":
        start_qt(options.lang)
    making = sheet_files(sheets, options.out, options.key, options.seed, code_language(options.lang))
    for path, content in finish(making).items():
        save(path, content)
