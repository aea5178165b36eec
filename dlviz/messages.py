"""Sentences for what a person is told: what is wrong, where, and what is allowed, in the person's language."""

from __future__ import annotations

import json
import math
import sys
from typing import TYPE_CHECKING, Any

from dlviz.called import program
from dlviz.errors import Problem
from dlviz.model.fields import FieldError
from dlviz.model.numbers import is_exact, plain, show

if TYPE_CHECKING:
    from dlviz.files.choosing import Choice

LONGEST = 60  # characters of a value that are shown back


def translate(context: str, text: str) -> str:
    """Qt's translation where Qt is in use; without it nobody has chosen a language, and nothing loads it for this."""
    qt = sys.modules.get("PySide6.QtCore")
    return str(qt.QCoreApplication.translate(context, text)) if qt else text


def comment(text: str) -> str:
    """A comment of the code view in the person's language."""
    return translate("Code", text)


def sentence(error: Exception) -> str:
    """One clear sentence for a ``FieldError`` or a ``Problem``."""
    # Bytes of a file name that are no text come as lone surrogates, which nothing can print; a line break in a name
    # would make two sentences of one, and a mark of direction would turn it round.
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in _sentence(error))


def _sentence(error: Exception) -> str:
    if isinstance(error, FieldError) and not error.path:  # the place is told already
        return translate("Messages", "{value} is not possible. Allowed: {allowed}.").format(
            value=_refused(error), allowed=allowed(error)
        )
    if isinstance(error, FieldError):
        return translate("Messages", "{field}: {value} is not possible. Allowed: {allowed}.").format(
            field=error.path, value=_refused(error), allowed=allowed(error)
        )
    if isinstance(error, Problem):
        return _problem(error)
    return str(error)


def _refused(error: FieldError) -> str:
    """The value with all its digits where a shorter one would read as if it were allowed: 1.0000000000001, not 1."""
    value = error.value
    if isinstance(value, float) and math.isfinite(value) and not is_exact(value, 12):
        return plain(value)
    return quoted(value)


def quoted(value: object) -> str:
    text = _as_json(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _as_json(value: object) -> str:
    """As people write it in a file or after --set: true and [1, 2], not True and (1, 2)."""
    if isinstance(value, float):
        return show(value, 12)
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return "[[[…"
    except (TypeError, ValueError):
        return str(value)


def allowed(error: FieldError) -> str:
    """What the field would have taken."""
    texts = {
        "number": translate("Messages", "a number from {low} to {high}"),
        "whole": translate("Messages", "a whole number from {low} to {high}"),
        "choice": translate("Messages", "one of {options}"),
        "flag": translate("Messages", "true or false"),
        "text": translate("Messages", "a text of at most {high} characters"),
        "label": translate(
            "Messages", "a text of at most {high} characters on one line, without tabs and control characters"
        ),
        "list": translate("Messages", "a list of {low} to {high} entries"),
        "exactly": translate("Messages", "a list of exactly {low} entries"),
        "same_length": translate("Messages", "as many entries as {other} has"),
        "rectangular": translate("Messages", "rows of equal length"),
        "expression": translate(
            "Messages", "x, numbers, e, pi, + - * / ** and {functions}, as in exp(x). Not understood: {part}"
        ),
        "literal": translate("Messages", "numbers in square brackets, as in [[1, 2], [3, 4]]. Not understood: {part}"),
        "array_whole": translate(
            "Messages", "whole numbers from -{most} to {most}, so that no product is beyond NumPy's 64 bits"
        ),
        "array_size": translate("Messages", "at most {deepest} axes with 1 to {largest} entries each"),
        "chain": translate("Messages", "2 to {most} shapes of 1 to {largest} rows and columns, as in 1x2 @ 2x3"),
        "answer": translate("Messages", "whole numbers, as in 3 or (3, 2)"),
        "empty_pad": translate("Messages", "a drawing of at least one stroke; nothing is drawn yet"),
        "has_slope": translate(
            "Messages", "a function with a slope: below a step, whose slope is 0, nothing is learned"
        ),
        "data_set": translate("Messages", "{known}, the digits that this dlviz has"),
        "shape": translate("Messages", "another kind of value"),
    }
    rule, limits = error.rule, error.limits
    if rule == "list" and limits["low"] == limits["high"]:
        rule = "exactly"
    return texts[rule].format(**{name: _listed(value) for name, value in limits.items()})


def taken(choice: Choice) -> str:
    """Which columns of a table were taken, and which were left out."""
    grid, series = choice.grid, [wanted.key for wanted in choice.table.columns if wanted.series]
    pairs = {key: grid.called(index) for key, index in choice.columns.items()}
    for key in series:
        members = [name for name in pairs if name.startswith(key) and name[len(key) :].isdigit()]
        if len(members) > 2:
            first, last = members[0], members[-1]
            pairs[f"{first} … {last}"] = f"{pairs[first]} … {pairs[last]}"
            for name in members:
                del pairs[name]
    words = translate("Messages", "Taken: {columns}.").format(columns=", ".join(f"{k} = {n}" for k, n in pairs.items()))
    if not choice.left_out:
        return words
    rest = ", ".join(map(grid.called, choice.left_out[:4])) + (" …" if len(choice.left_out) > 4 else "")
    return f"{words} " + translate("Messages", "Left out: {columns}.").format(columns=rest)


def _listed(value: Any) -> str:
    if isinstance(value, FieldError | Problem):
        return sentence(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return show(value, 12) if isinstance(value, float) else str(value)


def _problem(problem: Problem) -> str:
    texts = _command() | _windows() | _files() | _pictures() | _sessions() | _tables() | _cells() | _lectures()
    details = {"dlviz": program()} | {name: _detail(name, value) for name, value in problem.details.items()}
    text = texts[problem.kind]
    said = text.format(**details)
    return said if "{path}" in text or "path" not in details else f"{details['path']}: {said}"


def _detail(name: str, value: Any) -> str:
    """A value as it was written, the system's reason in the person's language, anything else as it is read."""
    if name in ("value", "becomes"):
        return quoted(value)
    return translate("Reasons", value) if name == "why" else _listed(value)


def _command() -> dict[str, str]:
    """What was asked for, in the window or on the command line, cannot be done."""
    return {
        "usage": translate("Messages", "Wrong usage: {why}."),
        "missing_arguments": translate(
            "Messages", "Wrong usage: {names} is missing. `{command}` shows how it is written."
        ),
        "unknown_arguments": translate(
            "Messages", "Wrong usage: {text} is not known here. `{command}` shows how it is written."
        ),
        "bad_choice": translate("Messages", "Wrong usage: {option} does not take {value}. Allowed: {choices}."),
        "needs_value": translate(
            "Messages", "Wrong usage: {option} needs a value. `{command}` shows how it is written."
        ),
        "whole_number": translate("Messages", "Wrong usage: {option} takes a whole number, not {value}."),
        "one_panel": translate("Messages", "Wrong usage: {option} needs one panel, not all."),
        "option_needs": translate("Messages", "Wrong usage: {option} needs {other}."),
        "interrupted": translate("Messages", "Interrupted. What was not finished was not written."),
        "unknown_command": translate(
            "Messages",
            'There is no command and no file "{text}". Allowed: {commands}, or the path of a session, a table '
            "(.csv, .tsv, .txt) or a lecture (a folder, .toml).",
        ),
        "unknown_panel": translate("Messages", 'There is no panel "{panel}". Allowed: {panels}.'),
        "unknown_card": translate("Messages", 'The panel {panel} has no card "{card}". Allowed: {cards}.'),
        "card_not_there": translate("Messages", "{card} is not shown with these values. What is: {cards}."),
        "caption_no_room": translate(
            "Messages", 'No room for the caption at {size}: not even "{caption}" fits. Choose a larger size or none.'
        ),
        "figures_unread": translate("Messages", "The set of figures {path} cannot be understood: {why}."),
        "figures_twice": translate("Messages", 'Two figures in {path} would both be "{name}". Rename one of them.'),
        "figure_wrong": translate("Messages", 'The figure "{name}" in {path}: {error}'),
        "figure_name": translate(
            "Messages", '"{name}" is not possible. Allowed: a file name without folders that ends in {endings}.'
        ),
        "bad_letters": translate("Messages", "--letters {value} is not possible. Allowed: {low} to {high}."),
        "unknown_field": translate("Messages", 'The panel {panel} has no field "{field}". Allowed: {fields}.'),
        "takes_no_table": translate(
            "Messages", "The panel {panel} takes no table in this mode. These panels do: {panels}."
        ),
        "bad_columns": translate(
            "Messages", '--columns "{text}" is not possible. Allowed: KEY=NAME, each key once, as in x=income.'
        ),
        "unknown_key": translate("Messages", '--columns knows no "{key}" here. Allowed: {keys}.'),
        "bad_set": translate("Messages", '--set "{text}" is not possible. Allowed: FIELD=VALUE, such as w=2.'),
        "unknown_ending": translate("Messages", 'A file ending in "{ending}" cannot be made. Allowed: {endings}.'),
        "no_ending": translate("Messages", "{path} has no ending to say what is to be made. Allowed: {endings}."),
        "bad_size": translate(
            "Messages", "The size {size} at scale {scale} is not possible. Allowed: {low} to {high} pixels a side."
        ),
        "size_text": translate(
            "Messages", 'The size "{size}" is not possible. Write it as 1280x720, or take one of {presets}.'
        ),
        "not_both": translate("Messages", "Wrong usage: {one} and {other} say the same. Give one of them."),
        "any_number": translate("Messages", "Wrong usage: {option} takes a number, not {value}."),
        "two_languages": translate(
            "Messages", "--lang {languages}: only a page ({ending}) speaks two languages. Give one of them."
        ),
        "has_ground": translate(
            "Messages", "A {ending} always has a ground. Without one there can be pictures: {endings}."
        ),
        "no_timeline": translate(
            "Messages", "The panel {panel} has no timeline, so nothing of it can move. A .png shows it as it is."
        ),
        "no_video": translate(
            "Messages", "{ending} needs PyAV: python -m pip install av. A .gif can be made without it."
        ),
        "no_video_here": translate(
            "Messages",
            "{ending} cannot be made by this bundle, which comes without PyAV; a dlviz that was installed with pip "
            "can. A .gif can be made here.",
        ),
        "two_owners": translate(
            "Messages",
            "The folder dlviz belongs to two installed packages, {owners}: files of one may have replaced the other's. "
            "Take both away ({command}), then install this program again as you did before.",
        ),
        "same_names": translate(
            "Messages", "Two sessions would both write {path}. Rename one of them, or export them one after the other."
        ),
    }  # fmt: skip


def _windows() -> dict[str, str]:
    """No window can be opened."""
    return {
        "no_display": translate(
            "Messages", "there is no display for a window; `{dlviz} export PANEL -o FILE` works without one."
        ),
        "display_is_dead": translate(
            "Messages",
            "no window can be opened: no display answers at {displays}. `{dlviz} export PANEL -o FILE` needs none.",
        ),
        "unknown_platform": translate(
            "Messages", 'QT_QPA_PLATFORM names "{platform}", which Qt does not have. Allowed: {platforms}, or not set.'
        ),
        "no_platform": translate(
            "Messages",
            "{platform} cannot open a window: a library of the system is missing. `{dlviz} doctor` names it.",
        ),
    }


def _pictures() -> dict[str, str]:
    """A picture cannot be taken as a digit."""
    return {
        "picture_unread": translate("Messages", "{path} is no picture that can be read. Allowed: PNG, JPEG and BMP."),
        "picture_size": translate(
            "Messages", "{path} has {wide} × {high} pixels. Allowed: {low} to {most} pixels to each side."
        ),
        "picture_coloured": translate(
            "Messages", "{path} has colours. Allowed: a digit in grey or black and white; save it without colours."
        ),
        "picture_blank": translate(
            "Messages",
            "{path} is all of one grey: no digit is to be seen. Allowed: a dark digit on a light ground, "
            "or a light one on a dark ground.",
        ),
    }


def _files() -> dict[str, str]:
    """A file or folder is not as it must be."""
    return {
        "no_folder": translate("Messages", "The folder {path} does not exist. Make it first, or name another."),
        "not_a_folder": translate("Messages", "{path} is a file, and a folder is needed for several files."),
        "is_folder": translate("Messages", "{path} is a folder, and a file name is needed."),
        "not_a_file": translate(
            "Messages", "{path} is no file but a folder, a device, a pipe or the like. Name a file on a disk."
        ),
        "exists": translate("Messages", "{path} exists already. Name another file, or add --force to replace it."),
        "not_that_ending": translate("Messages", "{path} does not end in {ending}. A session does."),
        "cannot_write": translate("Messages", "{path} cannot be written: {why}. Nothing was changed."),
        "cannot_read": translate("Messages", "{path} cannot be read: {why}."),
        "no_home": translate(
            "Messages",
            "There is no home folder to install into (HOME is {value}). Set HOME, or let {name} name a folder by "
            "its full path.",
        ),
        "no_desktop_files": translate(
            "Messages",
            "Only desktops such as those of Linux read such files. On Windows and macOS the bundle has its icon and "
            "says which files are its own.",
        ),
        "settings_aside": translate(
            "Messages", "The settings could not be understood. They are kept as {name}, and the defaults are used."
        ),
        "setting_unknown": translate(
            "Messages", "The setting {setting} had a value that is not known, {value}. Its default is used."
        ),
        "work_aside": translate(
            "Messages", "The work of an earlier time could not be understood and is kept as {path}. {error}"
        ),
        "cannot_keep": translate(
            "Messages", "Your work cannot be kept against a crash: {path} cannot be written ({why}). Save it yourself."
        ),
    }  # fmt: skip


def _sessions() -> dict[str, str]:
    """What a session holds cannot be taken."""
    return {
        "too_large": translate("Messages", "{path} is larger than the {largest} bytes that a session may have."),
        "empty_session": translate("Messages", "This is not a dlviz session: it is empty."),
        "cut_off": translate(
            "Messages", "This session is cut off: it ends in the middle of line {line}, and what follows is missing."
        ),
        "not_json": translate(
            "Messages", "This is not a dlviz session: line {line} cannot be read from its character {character} on."
        ),
        "stands_twice": translate("Messages", 'This session has "{name}" twice in one place. Delete one of them.'),
        "unreadable": translate(
            "Messages",
            "This is not a dlviz session: it has numbers beyond 1e308, letters that are not UTF-8, too many brackets "
            "in each other, or entries that its format does not know.",
        ),
        "no_version": translate(
            "Messages",
            'This is not a dlviz session: "dlviz", the version of its format, must be a whole number from 1.',
        ),
        "not_entries": translate("Messages", "This is not a dlviz session: {place} must be entries in braces."),
        "from_the_future": translate(
            "Messages", "This session has format {version} and this dlviz knows up to {known}. A newer dlviz opens it."
        ),
        "newer_there": translate(
            "Messages",
            "{path} was written by a newer dlviz (format {version}; this one knows up to {known}) and is not replaced. "
            "Name another file.",
        ),
        "panels_disagree": translate(
            "Messages",
            "{first} and {second} differ, and these two panels share it. Make them the same, or delete one of them.",
        ),
        "would_become": translate(
            "Messages", "{place}: {value} does not go with the other entries and would become {becomes}. Change one."
        ),
        "beyond": translate("Messages", "{place}: {value} is not there. The last one is {last}."),
        "session_beyond": translate(
            "Messages", "The session says {place} = {value}; the last one there is {last}, which is shown."
        ),
        "bad_value": translate("Messages", "The session holds a value that is not possible. {error}"),
    }  # fmt: skip


def _tables() -> dict[str, str]:
    """A table of data cannot be read as a whole."""
    return {
        "table_too_large": translate("Messages", "The table has {size} MB, and at most {most} MB can be read."),
        "long_line": translate("Messages", "Row {row} has more than the {most} characters that can be read."),
        "too_many_rows": translate("Messages", "The table has {rows} rows, and at most {most} can be read."),
        "too_many_columns": translate("Messages", "The table has more than the {most} columns that can be read."),
        "empty_table": translate("Messages", "There is nothing to take: the table has {rows} rows."),
        "too_few_columns": translate(
            "Messages", "Columns of numbers in the table: {names}. {need} are needed: {needed}."
        ),
        "no_columns": translate("Messages", "The table has no column of numbers, and {need} are needed: {needed}."),
        "clipboard_html": translate(
            "Messages", "The clipboard holds a piece of a web page and no text. Copy it as text, or open a file."
        ),
        "clipboard_picture": translate("Messages", "The clipboard holds a picture, and text is needed."),
        "clipboard_empty": translate("Messages", "There is nothing in the clipboard that could be a table."),
        "names_only": translate("Messages", "The table has names ({names}) and no rows."),
        "only_computed": translate(
            "Messages", "Of these columns dlviz computes all; {names} would be needed, from which they follow."
        ),
        "not_one_hot": translate(
            "Messages", "Row {row}: of {names} one has to be 1 and all others 0, to say which class it was."
        ),
        "too_many_for": translate(
            "Messages", "Rows in the table: {rows}. From {low} to {most} can be taken here."
        ),
        "unknown_column": translate("Messages", 'The table has no column "{name}". It has: {names}.'),
        "in_doubt": translate(
            "Messages",
            "Name the columns, as in --columns {example}: the table has {names}, and it is not sure which are meant.",
        ),
        "header_in_doubt": translate(
            "Messages",
            "Row {row} ({names}) may be names or data. Use --columns {example} where it is names, and "
            "--columns {letters} where it is data.",
        ),
        "workbook": translate("Messages", "{path} is a workbook. Save its sheet as CSV, and open that."),
        "not_text": translate("Messages", "{path} is not a text file. Save the table as CSV (UTF-8), and open that."),
        "broken_quotes": translate("Messages", "Row {row}: a quotation mark is not closed as it should be."),
        "ragged": translate(
            "Messages", "Number of cells: {cells} in row {row}, {width} in row {first}. All rows need equally many."
        ),
    }  # fmt: skip


def _cells() -> dict[str, str]:
    """What stands in a cell, or is put there, is not possible."""
    return {
        "blank_cell": translate("Messages", "Row {row}, column {column} is blank. A number is needed there."),
        "not_a_number": translate(
            "Messages", "Row {row}, column {column}: {value} is not a number. Allowed: numbers such as 2, -0.5 or 1e-3."
        ),
        "two_readings": translate(
            "Messages",
            "Row {row}, column {column}: {value} can mean {thousands} or {decimal}. Write it without the comma.",
        ),
        "thousands": translate(
            "Messages",
            "Row {row}, column {column}: {value} has commas between thousands. Write it without them: {thousands}.",
        ),
        "two_readings_option": translate(
            "Messages",
            "Row {row}, column {column}: {value} can mean {thousands} or {decimal}. Say which with --comma thousands "
            "or --comma decimal.",
        ),
        "thousands_option": translate(
            "Messages",
            "Row {row}, column {column}: {value} has commas between thousands. If it means {thousands}, use "
            "--comma thousands.",
        ),
        "mixed_signs": translate(
            "Messages", "Row {row}, column {column}: {value} has a decimal point, and other cells a comma. Use one."
        ),
        "bad_cell": translate("Messages", "Row {row}, column {column}: {error}"),
        "too_large_number": translate(
            "Messages", "Row {row}, column {column}: {value} is beyond what can be computed with (about 1e308)."
        ),
        "paste_too_wide": translate(
            "Messages", "{columns} columns are pasted, and from this cell on there is room for {room}."
        ),
        "paste_too_long": translate(
            "Messages",
            "{rows} rows are pasted, and from this cell on there are {room}. A new row needs all {width} columns.",
        ),
        "matrix_too_large": translate(
            "Messages", "That would be a matrix of {rows}×{columns}. It can have at most {most}×{most}."
        ),
        "bad_number": translate("Messages", "{name}: {value} is not possible. Allowed: {low} to {high}."),
    }  # fmt: skip


def _lectures() -> dict[str, str]:
    """A lecture of a person's own cannot be read; each sentence is put behind the name of the file."""
    return {
        "no_picture": translate("Messages", 'There is no picture "{picture}". Allowed: {pictures}.'),
        "no_page": translate("Messages", 'There is no page "{text}". `{dlviz} lecture` lists those that there are.'),
        "worksheet_topics": translate(
            "Messages",
            "There are no exercises for {topics}. Allowed: topics from {low} to {high}, as in 5,15 or 13-16.",
        ),
        "no_names": translate("Messages", "There is no name in it. Write one name on each line."),
        "too_many_names": translate("Messages", "It has {names} names. Sheets for at most {most} can be made at once."),
        "name_too_long": translate("Messages", "The name on line {line} is too long. Allowed: {most} characters."),
        "name_twice": translate("Messages", "The name on line {line}, {name}, is there already. Tell the two apart."),
        "lecture_mistake": translate("Messages", "Line {line}: {error}"),
        "lecture_empty": translate(
            "Messages", "There is no page in this folder. A page is a file that ends in {ending}."
        ),
        "lecture_too_many": translate("Messages", "{pages} pages are too many. At most {most} can be read."),
        "lecture_same_number": translate("Messages", "Two pages have the number {number}: {names}."),
        "lecture_no_more": translate("Messages", "There is no page {page} to go on to."),
        "lecture_no_file": translate("Messages", "This is no file and no folder with pages of a lecture."),
        "lecture_too_large": translate(
            "Messages", "This page is larger than the {largest} bytes that a page may have."
        ),
        "lecture_not_utf8": translate(
            "Messages", "There are letters that are not UTF-8. Save the file as UTF-8."
        ),
        "lecture_not_toml": translate("Messages", "This is not written as TOML wants it, as number = 1 would be."),
        "lecture_no_language": translate(
            "Messages", '"{place}" lacks its text in the language "{field}". Both ko and en are needed.'
        ),
        "lecture_missing": translate(
            "Messages", '"{field}" is missing here. A page cannot do without it.'
        ),
        "lecture_unknown_field": translate("Messages", 'A page has no "{field}" in this place.'),
        "lecture_nothing_there": translate(
            "Messages", 'There is nothing called "{name}" in "{card}". Allowed: {names}.'
        ),
        "lecture_bad_state": translate("Messages", "{place}: {error}"),
        "lecture_quantity": translate(
            "Messages",
            '"{part}" cannot be computed here. Allowed: fields and values of the panel by name, numbers, '
            "arithmetic and comparisons, as in cost < 0.1.",
        ),
        "lecture_not_one_right": translate(
            "Messages", "{place}: exactly one of the answers must be right when its condition is computed."
        ),
        "lecture_out_of_reach": translate(
            "Messages", "The answer, {answer}, is not between low and high."
        ),
        "lecture_done_already": translate("Messages", "{place}: the task is done before anything was changed."),
        "lecture_no_solution": translate("Messages", "{place}: with these fields the task is not done."),
    }  # fmt: skip
