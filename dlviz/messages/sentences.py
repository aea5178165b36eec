"""The sentences about mistakes, with places for what was wrong and what is allowed, by the kind of a problem.

They are marked for the translators here, as texts of ``Messages``, and translated where they are said.
"""

from __future__ import annotations


class Messages:
    @staticmethod
    def tr(text: str) -> str:
        return text


# What a field would have taken.
RULES = {
    "number": Messages.tr("a number from {low} to {high}"),
    "numeral": Messages.tr("a number such as 0.5, −2, 1/3 or 1e-3, without a comma between thousands"),
    "whole": Messages.tr("a whole number from {low} to {high}"),
    "choice": Messages.tr("one of {options}"),
    "flag": Messages.tr("true or false"),
    "text": Messages.tr("a text of at most {high} characters"),
    "label": Messages.tr("a text of at most {high} printable characters on one line, without tabs"),
    "title": Messages.tr("a text of at most {high} printable characters"),
    "words": Messages.tr("a text of 1 to {high} characters in quotation marks"),
    "more": Messages.tr("a number greater than {low}"),
    "page_file": Messages.tr("the path of a .toml file from this one, as in ../other/05.toml"),
    "under": Messages.tr("entries under [{part_name}]"),
    "parts": Messages.tr("{low} to {high} parts, each of which begins with [[{part_name}]]"),
    "list": Messages.tr("a list of {low} to {high} entries"),
    "written_list": Messages.tr("a list of {low} to {high} entries in square brackets, with texts in quotation marks"),
    "exactly": Messages.tr("a list of exactly {low} entries"),
    "same_length": Messages.tr("as many entries as {other} has"),
    "rectangular": Messages.tr("rows of equal length"),
    "expression": Messages.tr("x, numbers, e, pi, + - * / ** and {functions}, as in exp(x)"),
    "any_text": Messages.tr("a text in quotation marks"),
    "any_whole": Messages.tr("a whole number"),
    "width_height": Messages.tr("a width and a height in pixels, as in (640, 400)"),
    "entries": Messages.tr("names with values, as below [look] and [[figure]]"),
    "literal": Messages.tr("numbers in square brackets, as in [[1, 2], [3, 4]]"),
    "array_whole": Messages.tr("whole numbers from {least} to {most}, so that no product is beyond NumPy's 64 bits"),
    "array_number": Messages.tr("numbers from {least} to {most}"),
    "array_size": Messages.tr("at most {deepest} axes with 1 to {largest} entries each"),
    "chain": Messages.tr("2 to {most} shapes of 1 to {largest} rows and columns, as in 1x2 @ 2x3"),
    "answer": Messages.tr("whole numbers, as in 3 or (3, 2)"),
    "empty_pad": Messages.tr("a drawing of at least one stroke; nothing is drawn yet"),
    "has_slope": Messages.tr("a function with a slope: below a step, whose slope is 0, nothing is learned"),
    "data_set": Messages.tr("{known}, the digits that this dlviz has"),
    "part": Messages.tr("entries in braces: {names}"),
    "shape": Messages.tr("another kind of value"),
}

# Why nothing is trained, or no step follows the last one.
ENDS = {
    "outputs": Messages.tr(
        "The data has {classes} classes, so the network needs {classes} outputs, one for each class."
    ),
    "targets": Messages.tr(
        "Targets in each pair: {classes}; outputs of the network: {outputs}. The two must be equal."
    ),
    "alone": Messages.tr("The softmax of a single output is always 1, so nothing can be learned: take a sigmoid."),
    "cross-entropy": Messages.tr(
        "Cross-entropy needs a probability: let the output be a sigmoid, or choose squared error."
    ),
    "softmax": Messages.tr(
        "Categorical cross-entropy needs probabilities that sum to 1: let the outputs be a softmax, or "
        "choose squared error."
    ),
    "probabilities": Messages.tr(
        "Cross-entropy needs targets that are probabilities: from 0 to 1, and with the sum 1 where there are "
        "several outputs."
    ),
    "step": Messages.tr(
        "A step is flat on both sides: its slope is 0, so each gradient is 0 and nothing can be learned."
    ),
    "no_step": Messages.tr("Take sigmoid or tanh as activation."),
    "epochs": Messages.tr("The field epochs says how many there are."),
    "steps": Messages.tr("The field steps says how many there are."),
    "overflow": Messages.tr("Beyond it the numbers are too large: take a smaller learning_rate."),
    "learned": Messages.tr("There every row is right, and learning ends."),
    "cycling": Messages.tr("There the weights have come back, and all would repeat."),
    "most": Messages.tr("No more are computed."),
}

# The line of a command is not as it must be.
USAGE = {
    "usage": Messages.tr("Wrong usage: {why}."),
    "missing_arguments": Messages.tr("Wrong usage: {names} is missing. `{command}` shows how it is written."),
    "unknown_arguments": Messages.tr("Wrong usage: {text} is not known here. `{command}` shows how it is written."),
    "bad_choice": Messages.tr("Wrong usage: {option} does not take {value}. Allowed: {choices}."),
    "needs_value": Messages.tr("Wrong usage: {option} needs a value. `{command}` shows how it is written."),
    "takes_no_value": Messages.tr("Wrong usage: {option} takes no value."),
    "ambiguous_option": Messages.tr("Wrong usage: {option} can mean {choices}. Write one of them in full."),
    "whole_number": Messages.tr("Wrong usage: {option} takes a whole number, not {value}."),
    "any_number": Messages.tr("Wrong usage: {option} takes a number, not {value}."),
    "one_panel": Messages.tr("Wrong usage: {option} needs one panel, not all."),
    "option_needs": Messages.tr("Wrong usage: {option} needs {other}."),
    "bytes_no_text": Messages.tr(
        "Wrong usage: {option} has letters that are not UTF-8: {text}. Set the terminal to UTF-8."
    ),
    "not_beside": Messages.tr("Wrong usage: {one} says what is made, so {other} has no place beside it."),
    "not_both": Messages.tr("Wrong usage: {one} and {other} say the same. Give one of them."),
    "not_together": Messages.tr("Wrong usage: {one} and {other} do not go together. Give one of them."),
    "bad_columns": Messages.tr('--columns "{text}" is not possible. Allowed: KEY=NAME, each key once, as in x=income.'),
    "unknown_key": Messages.tr('--columns knows no "{key}" here. Allowed: {keys}.'),
    "bad_set": Messages.tr('--set "{text}" is not possible. Allowed: FIELD=VALUE, such as w=2.'),
    "unknown_command": Messages.tr(
        'There is no command and no file "{text}". Allowed: {commands}, or the path of a session, a table '
        "(.csv, .tsv, .txt), a picture (.png, .jpg) or a lecture (a folder, .toml)."
    ),
    "interrupted": Messages.tr("Interrupted. What was not finished was not written."),
}

# Something is asked for that is not there.
UNKNOWN = {
    "unknown_panel": Messages.tr('There is no panel "{panel}". Allowed: {panels}.'),
    "unknown_card": Messages.tr('The panel {panel} has no card "{card}". Allowed: {cards}.'),
    "card_not_there": Messages.tr("{card} is not shown with these values. What is: {cards}."),
    "unknown_field": Messages.tr('The panel {panel} has no field "{field}". Allowed: {fields}.'),
    "takes_no_table": Messages.tr("The panel {panel} takes no table. These panels do: {panels}."),
    "takes_no_table_now": Messages.tr("The panel {panel} takes no table in this mode. These panels do: {panels}."),
    "no_timeline": Messages.tr(
        "The panel {panel} has no timeline, so nothing of it can move. A .png shows it as it is."
    ),
    "no_video": Messages.tr("{ending} needs PyAV: python -m pip install av. A .gif can be made without it."),
    "no_video_here": Messages.tr(
        "{ending} cannot be made by this bundle, which comes without PyAV; a dlviz that was installed with pip "
        "can. A .gif can be made here."
    ),
    "two_owners": Messages.tr(
        "The folder dlviz belongs to two installed packages, {owners}: files of one may have replaced the "
        "other's. Take both away ({command}), then install this program again as you did before."
    ),
}

# A file of this kind, size or name cannot be made.
EXPORTS = {
    "unknown_ending": Messages.tr('A file ending in "{ending}" cannot be made. Allowed: {endings}.'),
    "no_ending": Messages.tr("{path} has no ending to say what is to be made. Allowed: {endings}."),
    "bad_size": Messages.tr(
        "The size {size} at scale {scale} is not possible. Allowed: {low} to {high} pixels a side."
    ),
    "bad_dpi": Messages.tr("{name} {dpi} is not possible for the size {size}. Allowed: {low} to {high}."),
    "size_text": Messages.tr('The size "{size}" is not possible. Write it as 1280x720, or take one of {presets}.'),
    "two_languages": Messages.tr("{name} {languages}: only a page ({ending}) speaks two languages. Give one of them."),
    "has_ground": Messages.tr("A {ending} always has a ground. Without one there can be pictures: {endings}."),
    "caption_no_room": Messages.tr(
        'No room for the caption at {size}: not even "{caption}" fits. Choose a larger size or none.'
    ),
    "same_file": Messages.tr("The sheet and its key would both be {path}. Name another file for the key."),
    "same_names": Messages.tr(
        "Two sessions would both write {path}. Rename one of them, or export them one after the other."
    ),
}

# A set of figures cannot be made.
FIGURES = {
    "figures_unread": Messages.tr("This is no set of figures. {error}"),
    "figures_too_large": Messages.tr("It is larger than the {largest} bytes that a set may have."),
    "figures_value": Messages.tr("Written for {where}: {error}"),
    "figures_key": Messages.tr('{where}: "{key}" is not known here. Allowed: {keys}.'),
    "figures_word": Messages.tr("{where}: {key} = {value} is not possible. Allowed: {words}."),
    "figures_lacks": Messages.tr('{where}: "{key}" is missing.'),
    "figures_none": Messages.tr("{path} asks for no figure. Write [[figure]] with a name and a panel for each."),
    "figures_twice": Messages.tr('Two figures in {path} would both be "{name}". Rename one of them.'),
    "figure_wrong": Messages.tr('The figure "{name}" in {path}: {error}'),
    "figure_name": Messages.tr(
        '"{name}" is not possible. Allowed: a file name without folders that ends in {endings}.'
    ),
}

# No window can be opened.
WINDOWS = {
    "no_display": Messages.tr("there is no display for a window; `{dlviz} export PANEL -o FILE` works without one."),
    "display_is_dead": Messages.tr(
        "no window can be opened: no display answers at {displays}. `{dlviz} export PANEL -o FILE` needs none."
    ),
    "unknown_platform": Messages.tr(
        'QT_QPA_PLATFORM names "{platform}", which Qt does not have. Allowed: {platforms}, or not set.'
    ),
    "no_platform": Messages.tr(
        "{platform} cannot open a window: a library of the system is missing. `{dlviz} doctor` names it."
    ),
}

# A picture cannot be taken as a digit.
PICTURES = {
    "picture_unread": Messages.tr("{path} is no picture that can be read. Allowed: PNG, JPEG and BMP."),
    "picture_size": Messages.tr("{path} has {wide} × {high} pixels. Allowed: {low} to {most} pixels to each side."),
    "picture_coloured": Messages.tr(
        "{path} has colours that do not tell a digit from its ground. Allowed: one colour on white or pale paper, "
        "or shades of grey; save it without colours."
    ),
    "picture_blank": Messages.tr(
        "{path} is all of one grey: no digit is to be seen. Allowed: a dark digit on a light ground, "
        "or a light one on a dark ground."
    ),
}

# A file or folder is not as it must be.
FILES = {
    "no_folder": Messages.tr("The folder {path} does not exist. Make it first, or name another."),
    "no_folder_for_all": Messages.tr(
        "Several files go into a folder, and there is no folder {path}. Make it first, or name another."
    ),
    "not_a_folder": Messages.tr("{path} is a file, and a folder is needed for several files."),
    "is_folder": Messages.tr("{path} is a folder, and a file name is needed."),
    "not_a_file": Messages.tr("{path} is no file but a folder, a device, a pipe or the like. Name a file on a disk."),
    "exists": Messages.tr("{path} exists already. Name another file, or add --force to replace it."),
    "not_that_ending": Messages.tr("{path} does not end in {ending}. A session does."),
    "cannot_write": Messages.tr("{path} cannot be written: {why}. Nothing was changed."),
    "cannot_read": Messages.tr("{path} cannot be read: {why}."),
    "no_home": Messages.tr(
        "There is no home folder to install into (HOME is {value}). Set HOME, or let {name} name a folder by "
        "its full path."
    ),
    "no_desktop_files": Messages.tr(
        "Only desktops such as those of Linux read such files. On Windows and macOS the bundle has its icon "
        "and says which files are its own."
    ),
    "settings_aside": Messages.tr(
        "The settings could not be understood. They are kept as {name}, and the defaults are used."
    ),
    "setting_unknown": Messages.tr(
        "The setting {setting} had a value that is not known, {value}. Its default is used."
    ),
    "work_aside": Messages.tr("The work of an earlier time could not be understood and is kept as {path}. {error}"),
    "cannot_keep": Messages.tr(
        "Your work cannot be kept against a crash: {path} cannot be written ({why}). Save it yourself."
    ),
}

# What a session holds cannot be taken.
SESSIONS = {
    "too_large": Messages.tr("{path} is larger than the {largest} bytes that a session may have."),
    "empty_session": Messages.tr("This is not a dlviz session: it is empty."),
    "cut_off": Messages.tr(
        "This session is cut off: it ends in the middle of line {line}, and what follows is missing."
    ),
    "not_json": Messages.tr(
        "This is not a dlviz session: line {line} cannot be read from its character {character} on."
    ),
    "stands_twice": Messages.tr('This session has "{name}" twice in one place. Delete one of them.'),
    "unreadable": Messages.tr(
        "This is not a dlviz session: it has numbers beyond 1e308, letters that are not UTF-8, too many "
        "brackets in each other, or entries that its format does not know."
    ),
    "no_version": Messages.tr(
        'This is not a dlviz session: "dlviz", the version of its format, must be a whole number from 1.'
    ),
    "not_entries": Messages.tr("This is not a dlviz session: {place} must be entries in braces."),
    "from_the_future": Messages.tr(
        "This session has format {version} and this dlviz knows up to {known}. A newer dlviz opens it."
    ),
    "newer_there": Messages.tr(
        "{path} was written by a newer dlviz (format {version}; this one knows up to {known}) and is not "
        "replaced. Name another file."
    ),
    "panels_disagree": Messages.tr(
        "{first} and {second} differ, and these two panels share it. Make them the same, or delete one of them."
    ),
    "would_become": Messages.tr(
        "{place}: {value} does not go with the other entries and would become {becomes}. Change one."
    ),
    "beyond": Messages.tr("{place}: {value} is not there. The last one is {last}."),
    "session_beyond": Messages.tr("The session says {place} = {value}; the last one there is {last}, which is shown."),
    "bad_value": Messages.tr("The session holds a value that is not possible. {error}"),
}

# A table of data cannot be read as a whole.
TABLES = {
    "table_too_large": Messages.tr("The table has {size} MB, and at most {most} MB can be read."),
    "long_line": Messages.tr("Row {row} has more than the {most} characters that can be read."),
    "too_many_rows": Messages.tr("The table has {rows} rows, and at most {most} can be read."),
    "too_many_columns": Messages.tr("The table has more than the {most} columns that can be read."),
    "empty_table": Messages.tr("There is nothing to take: the table has {rows} rows."),
    "nothing_drawn": Messages.tr("Nothing is drawn yet. Draw a digit on the pad, then keep it."),
    "too_few_columns": Messages.tr("Columns of numbers in the table: {names}. {need} are needed: {needed}."),
    "no_columns": Messages.tr("The table has no column of numbers. Columns needed: {need} ({needed})."),
    "clipboard_html": Messages.tr(
        "The clipboard holds a piece of a web page and no text. Copy it as text, or open a file."
    ),
    "clipboard_picture": Messages.tr("The clipboard holds a picture, and text is needed."),
    "clipboard_empty": Messages.tr("There is nothing in the clipboard that could be a table."),
    "names_only": Messages.tr("The table has names ({names}) and no rows."),
    "only_computed": Messages.tr(
        "Of these columns dlviz computes all; {names} would be needed, from which they follow."
    ),
    "not_one_hot": Messages.tr("Row {row}: of {names} one has to be 1 and all others 0, to say which class it was."),
    "too_many_for": Messages.tr("Rows in the table: {rows}. From {low} to {most} can be taken here."),
    "columns_alike": Messages.tr('Several columns are called "{name}". Take one by its letter: {letters}.'),
    "columns_alike_so": Messages.tr(
        'Several columns are called "{name}", and a letter of theirs is a name itself. Rename one in the file.'
    ),
    "unknown_column": Messages.tr('The table has no column "{name}". It has: {names}.'),
    "in_doubt": Messages.tr(
        "Name the columns, as in --columns {example}: the table has {names}, and it is not sure which are meant."
    ),
    "header_in_doubt": Messages.tr(
        "Row {row} ({names}) may be names or data. Use --columns {example} where it is names, and "
        "--columns {letters} where it is data."
    ),
    "workbook": Messages.tr("{path} is a workbook. Save its sheet as CSV, and open that."),
    "not_text": Messages.tr("{path} is not a text file. Save the table as CSV (UTF-8), and open that."),
    "broken_quotes": Messages.tr("Row {row}: a quotation mark is not closed as it should be."),
    "ragged": Messages.tr("Number of cells: {cells} in row {row}, {width} in row {first}. All rows need equally many."),
}

# What stands in a cell, or is put there, is not possible.
CELLS = {
    "blank_cell": Messages.tr("Row {row}, column {column} is blank. A number is needed there."),
    "not_a_number": Messages.tr(
        "Row {row}, column {column}: {value} is not a number. Allowed: numbers such as 2, -0.5 or 1e-3."
    ),
    "two_readings": Messages.tr(
        "Row {row}, column {column}: {value} can mean {thousands} or {decimal}. Write it without the comma."
    ),
    "thousands": Messages.tr(
        "Row {row}, column {column}: {value} has commas between thousands. Write it without them: {thousands}."
    ),
    "two_readings_option": Messages.tr(
        "Row {row}, column {column}: {value} can mean {thousands} or {decimal}. Say which with --comma "
        "thousands or --comma decimal."
    ),
    "thousands_option": Messages.tr(
        "Row {row}, column {column}: {value} has commas between thousands. If it means {thousands}, use "
        "--comma thousands."
    ),
    "mixed_signs": Messages.tr(
        "Row {row}, column {column}: {value} has a decimal point, and other cells a comma. Use one."
    ),
    "bad_cell": Messages.tr("Row {row}, column {column}: {error}"),
    "too_large_number": Messages.tr(
        "Row {row}, column {column}: {value} is beyond what can be computed with (about 1e308)."
    ),
    "paste_too_wide": Messages.tr("{columns} columns are pasted, and from this cell on there is room for {room}."),
    "paste_too_long": Messages.tr(
        "{rows} rows are pasted, and from this cell on there are {room}. A new row needs all {width} columns."
    ),
    "matrix_too_large": Messages.tr("That would be a matrix of {rows}×{columns}. It can have at most {most}×{most}."),
    "bad_number": Messages.tr("{name}: {value} is not possible. Allowed: {low} to {high}."),
}

# A lecture of a person's own cannot be read; each sentence is put behind the name of the file.
LECTURES = {
    "no_picture": Messages.tr('There is no picture "{picture}". Allowed: {pictures}.'),
    "no_page": Messages.tr('There is no page "{text}". `{dlviz} lecture` lists those that there are.'),
    "worksheet_topics": Messages.tr(
        "There are no exercises for {topics}. Allowed: topics from {low} to {high}, as in 5,15 or 13-16."
    ),
    "no_names": Messages.tr("There is no name in it. Write one name on each line."),
    "too_many_names": Messages.tr("It has {names} names. Sheets for at most {most} can be made at once."),
    "name_too_long": Messages.tr("The name on line {line} is too long. Allowed: {most} characters."),
    "name_twice": Messages.tr("The name on line {line}, {name}, is there already. Tell the two apart."),
    "on_line": Messages.tr("Line {line}: {error}"),
    "lecture_empty": Messages.tr("There is no page in this folder. A page is a file that ends in {ending}."),
    "lecture_too_many": Messages.tr("{pages} pages are too many. At most {most} can be read."),
    "lecture_same_number": Messages.tr("Two pages have the number {number}: {names}."),
    "lecture_no_more": Messages.tr("There is no page {page} to go on to."),
    "lecture_no_file": Messages.tr("This is no file and no folder with pages of a lecture."),
    "lecture_too_large": Messages.tr("This page is larger than the {largest} bytes that a page may have."),
    "not_utf8": Messages.tr("There are letters that are not UTF-8. Save the file as UTF-8."),
    "not_toml": Messages.tr("This is not written as TOML wants it, as number = 1 would be."),
    "toml_twice": Messages.tr("This is there already. Each name can be there once."),
    "lecture_no_language": Messages.tr(
        '"{place}" lacks its text in the language "{field}". Both ko and en are needed.'
    ),
    "lecture_missing": Messages.tr('"{field}" is missing here. A page cannot do without it.'),
    "lecture_unknown_field": Messages.tr('A page has no "{field}" in this place.'),
    "lecture_nothing_there": Messages.tr('There is nothing called "{name}" in "{card}". Allowed: {names}.'),
    "lecture_bad_state": Messages.tr("{place}: {error}"),
    "lecture_quantity": Messages.tr(
        '"{part}" cannot be computed here. Allowed: fields and values of the panel by name, numbers, '
        "arithmetic and comparisons, as in cost < 0.1."
    ),
    "lecture_not_one_right": Messages.tr(
        "{place}: exactly one of the answers must be right when its condition is computed."
    ),
    "lecture_out_of_reach": Messages.tr("The answer, {answer}, is not between low and high."),
    "lecture_done_already": Messages.tr("{place}: the task is done before anything was changed."),
    "lecture_no_solution": Messages.tr("{place}: with these fields the task is not done."),
}

PROBLEMS = USAGE | UNKNOWN | EXPORTS | FIGURES | WINDOWS | PICTURES | FILES | SESSIONS | TABLES | CELLS | LECTURES
