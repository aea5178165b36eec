"""The sentences about mistakes, with places for what was wrong and what is allowed."""

from __future__ import annotations

from collections.abc import Callable


class Messages:
    """Texts by the kind of a problem, or by the rule of a field, in the language of the moment."""

    def __init__(self, translate: Callable[[str, str], str]) -> None:
        self._translate = translate

    def tr(self, text: str) -> str:
        return self._translate("Messages", text)

    def problems(self) -> dict[str, str]:
        return (
            self._usage() | self._unknown() | self._exports() | self._figures() | self._windows() | self._files()
            | self._pictures() | self._sessions() | self._tables() | self._cells() | self._lectures()
        )  # fmt: skip

    def rules(self) -> dict[str, str]:
        """What a field would have taken."""
        return {
            "number": self.tr("a number from {low} to {high}"),
            "numeral": self.tr("a number such as 0.5, −2, 1/3 or 1e-3, without a comma between thousands"),
            "whole": self.tr("a whole number from {low} to {high}"),
            "choice": self.tr("one of {options}"),
            "flag": self.tr("true or false"),
            "text": self.tr("a text of at most {high} characters"),
            "label": self.tr("a text of at most {high} printable characters on one line, without tabs"),
            "title": self.tr("a text of at most {high} printable characters"),
            "list": self.tr("a list of {low} to {high} entries"),
            "written_list": self.tr(
                "a list of {low} to {high} entries in square brackets, with texts in quotation marks"
            ),
            "exactly": self.tr("a list of exactly {low} entries"),
            "same_length": self.tr("as many entries as {other} has"),
            "rectangular": self.tr("rows of equal length"),
            "expression": self.tr("x, numbers, e, pi, + - * / ** and {functions}, as in exp(x)"),
            "any_text": self.tr("a text in quotation marks"),
            "any_whole": self.tr("a whole number"),
            "width_height": self.tr("a width and a height in pixels, as in (640, 400)"),
            "entries": self.tr("names with values, as below [look] and [[figure]]"),
            "literal": self.tr("numbers in square brackets, as in [[1, 2], [3, 4]]"),
            "array_whole": self.tr(
                "whole numbers from {least} to {most}, so that no product is beyond NumPy's 64 bits"
            ),
            "array_size": self.tr("at most {deepest} axes with 1 to {largest} entries each"),
            "chain": self.tr("2 to {most} shapes of 1 to {largest} rows and columns, as in 1x2 @ 2x3"),
            "answer": self.tr("whole numbers, as in 3 or (3, 2)"),
            "empty_pad": self.tr("a drawing of at least one stroke; nothing is drawn yet"),
            "has_slope": self.tr("a function with a slope: below a step, whose slope is 0, nothing is learned"),
            "data_set": self.tr("{known}, the digits that this dlviz has"),
            "shape": self.tr("another kind of value"),
        }

    def ends(self) -> dict[str, str]:
        """Why nothing is trained, or no step follows the last one."""
        return {
            "outputs": self.tr(
                "The data has {classes} classes, so the network needs {classes} outputs, one for each class."
            ),
            "targets": self.tr(
                "Targets in each pair: {classes}; outputs of the network: {outputs}. The two must be equal."
            ),
            "alone": self.tr("The softmax of a single output is always 1, so nothing can be learned: take a sigmoid."),
            "cross-entropy": self.tr(
                "Cross-entropy needs a probability: let the output be a sigmoid, or choose squared error."
            ),
            "softmax": self.tr(
                "Categorical cross-entropy needs probabilities that sum to 1: let the outputs be a softmax, or "
                "choose squared error."
            ),
            "probabilities": self.tr(
                "Cross-entropy needs targets that are probabilities: from 0 to 1, and with the sum 1 where there are "
                "several outputs."
            ),
            "step": self.tr(
                "A step is flat on both sides: its slope is 0, so each gradient is 0 and nothing can be learned."
            ),
            "no_step": self.tr("Take sigmoid or tanh as activation."),
            "epochs": self.tr("The field epochs says how many there are."),
            "steps": self.tr("The field steps says how many there are."),
            "overflow": self.tr("Beyond it the numbers are too large: take a smaller learning_rate."),
            "learned": self.tr("There every row is right, and learning ends."),
            "cycling": self.tr("There the weights have come back, and all would repeat."),
            "most": self.tr("No more are computed."),
        }

    def _usage(self) -> dict[str, str]:
        """The line of a command is not as it must be."""
        return {
            "usage": self.tr("Wrong usage: {why}."),
            "missing_arguments": self.tr("Wrong usage: {names} is missing. `{command}` shows how it is written."),
            "unknown_arguments": self.tr("Wrong usage: {text} is not known here. `{command}` shows how it is written."),
            "bad_choice": self.tr("Wrong usage: {option} does not take {value}. Allowed: {choices}."),
            "needs_value": self.tr("Wrong usage: {option} needs a value. `{command}` shows how it is written."),
            "whole_number": self.tr("Wrong usage: {option} takes a whole number, not {value}."),
            "any_number": self.tr("Wrong usage: {option} takes a number, not {value}."),
            "one_panel": self.tr("Wrong usage: {option} needs one panel, not all."),
            "option_needs": self.tr("Wrong usage: {option} needs {other}."),
            "bytes_no_text": self.tr(
                "Wrong usage: {option} has letters that are not UTF-8: {text}. Set the terminal to UTF-8."
            ),
            "not_beside": self.tr("Wrong usage: {one} says what is made, so {other} has no place beside it."),
            "not_both": self.tr("Wrong usage: {one} and {other} say the same. Give one of them."),
            "bad_columns": self.tr(
                '--columns "{text}" is not possible. Allowed: KEY=NAME, each key once, as in x=income.'
            ),
            "unknown_key": self.tr('--columns knows no "{key}" here. Allowed: {keys}.'),
            "bad_set": self.tr('--set "{text}" is not possible. Allowed: FIELD=VALUE, such as w=2.'),
            "unknown_command": self.tr(
                'There is no command and no file "{text}". Allowed: {commands}, or the path of a session, a table '
                "(.csv, .tsv, .txt) or a lecture (a folder, .toml)."
            ),
            "interrupted": self.tr("Interrupted. What was not finished was not written."),
        }

    def _unknown(self) -> dict[str, str]:
        """Something is asked for that is not there."""
        return {
            "unknown_panel": self.tr('There is no panel "{panel}". Allowed: {panels}.'),
            "unknown_card": self.tr('The panel {panel} has no card "{card}". Allowed: {cards}.'),
            "card_not_there": self.tr("{card} is not shown with these values. What is: {cards}."),
            "unknown_field": self.tr('The panel {panel} has no field "{field}". Allowed: {fields}.'),
            "takes_no_table": self.tr("The panel {panel} takes no table. These panels do: {panels}."),
            "takes_no_table_now": self.tr("The panel {panel} takes no table in this mode. These panels do: {panels}."),
            "no_timeline": self.tr(
                "The panel {panel} has no timeline, so nothing of it can move. A .png shows it as it is."
            ),
            "no_video": self.tr("{ending} needs PyAV: python -m pip install av. A .gif can be made without it."),
            "no_video_here": self.tr(
                "{ending} cannot be made by this bundle, which comes without PyAV; a dlviz that was installed with pip "
                "can. A .gif can be made here."
            ),
            "two_owners": self.tr(
                "The folder dlviz belongs to two installed packages, {owners}: files of one may have replaced the "
                "other's. Take both away ({command}), then install this program again as you did before."
            ),
        }

    def _exports(self) -> dict[str, str]:
        """A file of this kind, size or name cannot be made."""
        return {
            "unknown_ending": self.tr('A file ending in "{ending}" cannot be made. Allowed: {endings}.'),
            "no_ending": self.tr("{path} has no ending to say what is to be made. Allowed: {endings}."),
            "bad_size": self.tr(
                "The size {size} at scale {scale} is not possible. Allowed: {low} to {high} pixels a side."
            ),
            "bad_dpi": self.tr("--dpi {dpi} is not possible for the size {size}. Allowed: {low} to {high}."),
            "size_text": self.tr('The size "{size}" is not possible. Write it as 1280x720, or take one of {presets}.'),
            "bad_letters": self.tr("--letters {value} is not possible. Allowed: {low} to {high}."),
            "two_languages": self.tr(
                "--lang {languages}: only a page ({ending}) speaks two languages. Give one of them."
            ),
            "has_ground": self.tr("A {ending} always has a ground. Without one there can be pictures: {endings}."),
            "caption_no_room": self.tr(
                'No room for the caption at {size}: not even "{caption}" fits. Choose a larger size or none.'
            ),
            "same_file": self.tr("The sheet and its key would both be {path}. Name another file for the key."),
            "same_names": self.tr(
                "Two sessions would both write {path}. Rename one of them, or export them one after the other."
            ),
        }

    def _figures(self) -> dict[str, str]:
        """A set of figures cannot be made."""
        return {
            "figures_unread": self.tr("This is no set of figures. {error}"),
            "figures_too_large": self.tr("It is larger than the {largest} bytes that a set may have."),
            "figures_value": self.tr("Written for {where}: {error}"),
            "figures_key": self.tr('{where}: "{key}" is not known here. Allowed: {keys}.'),
            "figures_word": self.tr("{where}: {key} = {value} is not possible. Allowed: {words}."),
            "figures_lacks": self.tr('{where}: "{key}" is missing.'),
            "figures_twice": self.tr('Two figures in {path} would both be "{name}". Rename one of them.'),
            "figure_wrong": self.tr('The figure "{name}" in {path}: {error}'),
            "figure_name": self.tr(
                '"{name}" is not possible. Allowed: a file name without folders that ends in {endings}.'
            ),
        }

    def _windows(self) -> dict[str, str]:
        """No window can be opened."""
        return {
            "no_display": self.tr(
                "there is no display for a window; `{dlviz} export PANEL -o FILE` works without one."
            ),
            "display_is_dead": self.tr(
                "no window can be opened: no display answers at {displays}. `{dlviz} export PANEL -o FILE` needs none."
            ),
            "unknown_platform": self.tr(
                'QT_QPA_PLATFORM names "{platform}", which Qt does not have. Allowed: {platforms}, or not set.'
            ),
            "no_platform": self.tr(
                "{platform} cannot open a window: a library of the system is missing. `{dlviz} doctor` names it."
            ),
        }

    def _pictures(self) -> dict[str, str]:
        """A picture cannot be taken as a digit."""
        return {
            "picture_unread": self.tr("{path} is no picture that can be read. Allowed: PNG, JPEG and BMP."),
            "picture_size": self.tr("{path} has {wide} × {high} pixels. Allowed: {low} to {most} pixels to each side."),
            "picture_coloured": self.tr(
                "{path} has colours. Allowed: a digit in grey or black and white; save it without colours."
            ),
            "picture_blank": self.tr(
                "{path} is all of one grey: no digit is to be seen. Allowed: a dark digit on a light ground, "
                "or a light one on a dark ground."
            ),
        }

    def _files(self) -> dict[str, str]:
        """A file or folder is not as it must be."""
        return {
            "no_folder": self.tr("The folder {path} does not exist. Make it first, or name another."),
            "no_folder_for_all": self.tr(
                "Several files go into a folder, and there is no folder {path}. Make it first, or name another."
            ),
            "not_a_folder": self.tr("{path} is a file, and a folder is needed for several files."),
            "is_folder": self.tr("{path} is a folder, and a file name is needed."),
            "not_a_file": self.tr(
                "{path} is no file but a folder, a device, a pipe or the like. Name a file on a disk."
            ),
            "exists": self.tr("{path} exists already. Name another file, or add --force to replace it."),
            "not_that_ending": self.tr("{path} does not end in {ending}. A session does."),
            "cannot_write": self.tr("{path} cannot be written: {why}. Nothing was changed."),
            "cannot_read": self.tr("{path} cannot be read: {why}."),
            "no_home": self.tr(
                "There is no home folder to install into (HOME is {value}). Set HOME, or let {name} name a folder by "
                "its full path."
            ),
            "no_desktop_files": self.tr(
                "Only desktops such as those of Linux read such files. On Windows and macOS the bundle has its icon "
                "and says which files are its own."
            ),
            "settings_aside": self.tr(
                "The settings could not be understood. They are kept as {name}, and the defaults are used."
            ),
            "setting_unknown": self.tr(
                "The setting {setting} had a value that is not known, {value}. Its default is used."
            ),
            "work_aside": self.tr("The work of an earlier time could not be understood and is kept as {path}. {error}"),
            "cannot_keep": self.tr(
                "Your work cannot be kept against a crash: {path} cannot be written ({why}). Save it yourself."
            ),
        }

    def _sessions(self) -> dict[str, str]:
        """What a session holds cannot be taken."""
        return {
            "too_large": self.tr("{path} is larger than the {largest} bytes that a session may have."),
            "empty_session": self.tr("This is not a dlviz session: it is empty."),
            "cut_off": self.tr(
                "This session is cut off: it ends in the middle of line {line}, and what follows is missing."
            ),
            "not_json": self.tr(
                "This is not a dlviz session: line {line} cannot be read from its character {character} on."
            ),
            "stands_twice": self.tr('This session has "{name}" twice in one place. Delete one of them.'),
            "unreadable": self.tr(
                "This is not a dlviz session: it has numbers beyond 1e308, letters that are not UTF-8, too many "
                "brackets in each other, or entries that its format does not know."
            ),
            "no_version": self.tr(
                'This is not a dlviz session: "dlviz", the version of its format, must be a whole number from 1.',
            ),
            "not_entries": self.tr("This is not a dlviz session: {place} must be entries in braces."),
            "from_the_future": self.tr(
                "This session has format {version} and this dlviz knows up to {known}. A newer dlviz opens it."
            ),
            "newer_there": self.tr(
                "{path} was written by a newer dlviz (format {version}; this one knows up to {known}) and is not "
                "replaced. Name another file."
            ),
            "panels_disagree": self.tr(
                "{first} and {second} differ, and these two panels share it. Make them the same, or delete one of them."
            ),
            "would_become": self.tr(
                "{place}: {value} does not go with the other entries and would become {becomes}. Change one."
            ),
            "beyond": self.tr("{place}: {value} is not there. The last one is {last}."),
            "no_such_step": self.tr("{place}: {value} is not there. The last one is {last}.") + " {reason}",
            "session_beyond": self.tr(
                "The session says {place} = {value}; the last one there is {last}, which is shown."
            ),
            "bad_value": self.tr("The session holds a value that is not possible. {error}"),
        }

    def _tables(self) -> dict[str, str]:
        """A table of data cannot be read as a whole."""
        return {
            "table_too_large": self.tr("The table has {size} MB, and at most {most} MB can be read."),
            "long_line": self.tr("Row {row} has more than the {most} characters that can be read."),
            "too_many_rows": self.tr("The table has {rows} rows, and at most {most} can be read."),
            "too_many_columns": self.tr("The table has more than the {most} columns that can be read."),
            "empty_table": self.tr("There is nothing to take: the table has {rows} rows."),
            "nothing_drawn": self.tr("Nothing is drawn yet. Draw a digit on the pad, then keep it."),
            "too_few_columns": self.tr("Columns of numbers in the table: {names}. {need} are needed: {needed}."),
            "no_columns": self.tr("The table has no column of numbers. Columns needed: {need} ({needed})."),
            "clipboard_html": self.tr(
                "The clipboard holds a piece of a web page and no text. Copy it as text, or open a file."
            ),
            "clipboard_picture": self.tr("The clipboard holds a picture, and text is needed."),
            "clipboard_empty": self.tr("There is nothing in the clipboard that could be a table."),
            "names_only": self.tr("The table has names ({names}) and no rows."),
            "only_computed": self.tr(
                "Of these columns dlviz computes all; {names} would be needed, from which they follow."
            ),
            "not_one_hot": self.tr(
                "Row {row}: of {names} one has to be 1 and all others 0, to say which class it was."
            ),
            "too_many_for": self.tr("Rows in the table: {rows}. From {low} to {most} can be taken here."),
            "columns_alike": self.tr('Several columns are called "{name}". Take one by its letter: {letters}.'),
            "columns_alike_so": self.tr(
                'Several columns are called "{name}", and a letter of theirs is a name itself. Rename one in the file.'
            ),
            "unknown_column": self.tr('The table has no column "{name}". It has: {names}.'),
            "in_doubt": self.tr(
                "Name the columns, as in --columns {example}: the table has {names}, and it is not sure which are "
                "meant."
            ),
            "header_in_doubt": self.tr(
                "Row {row} ({names}) may be names or data. Use --columns {example} where it is names, and "
                "--columns {letters} where it is data."
            ),
            "workbook": self.tr("{path} is a workbook. Save its sheet as CSV, and open that."),
            "not_text": self.tr("{path} is not a text file. Save the table as CSV (UTF-8), and open that."),
            "broken_quotes": self.tr("Row {row}: a quotation mark is not closed as it should be."),
            "ragged": self.tr(
                "Number of cells: {cells} in row {row}, {width} in row {first}. All rows need equally many."
            ),
        }

    def _cells(self) -> dict[str, str]:
        """What stands in a cell, or is put there, is not possible."""
        return {
            "blank_cell": self.tr("Row {row}, column {column} is blank. A number is needed there."),
            "not_a_number": self.tr(
                "Row {row}, column {column}: {value} is not a number. Allowed: numbers such as 2, -0.5 or 1e-3."
            ),
            "two_readings": self.tr(
                "Row {row}, column {column}: {value} can mean {thousands} or {decimal}. Write it without the comma."
            ),
            "thousands": self.tr(
                "Row {row}, column {column}: {value} has commas between thousands. Write it without them: {thousands}."
            ),
            "two_readings_option": self.tr(
                "Row {row}, column {column}: {value} can mean {thousands} or {decimal}. Say which with --comma "
                "thousands or --comma decimal."
            ),
            "thousands_option": self.tr(
                "Row {row}, column {column}: {value} has commas between thousands. If it means {thousands}, use "
                "--comma thousands."
            ),
            "mixed_signs": self.tr(
                "Row {row}, column {column}: {value} has a decimal point, and other cells a comma. Use one."
            ),
            "bad_cell": self.tr("Row {row}, column {column}: {error}"),
            "too_large_number": self.tr(
                "Row {row}, column {column}: {value} is beyond what can be computed with (about 1e308)."
            ),
            "paste_too_wide": self.tr("{columns} columns are pasted, and from this cell on there is room for {room}."),
            "paste_too_long": self.tr(
                "{rows} rows are pasted, and from this cell on there are {room}. A new row needs all {width} columns."
            ),
            "matrix_too_large": self.tr(
                "That would be a matrix of {rows}×{columns}. It can have at most {most}×{most}."
            ),
            "bad_number": self.tr("{name}: {value} is not possible. Allowed: {low} to {high}."),
        }

    def _lectures(self) -> dict[str, str]:
        """A lecture of a person's own cannot be read; each sentence is put behind the name of the file."""
        return {
            "no_picture": self.tr('There is no picture "{picture}". Allowed: {pictures}.'),
            "no_page": self.tr('There is no page "{text}". `{dlviz} lecture` lists those that there are.'),
            "worksheet_topics": self.tr(
                "There are no exercises for {topics}. Allowed: topics from {low} to {high}, as in 5,15 or 13-16."
            ),
            "no_names": self.tr("There is no name in it. Write one name on each line."),
            "too_many_names": self.tr("It has {names} names. Sheets for at most {most} can be made at once."),
            "name_too_long": self.tr("The name on line {line} is too long. Allowed: {most} characters."),
            "name_twice": self.tr("The name on line {line}, {name}, is there already. Tell the two apart."),
            "on_line": self.tr("Line {line}: {error}"),
            "lecture_empty": self.tr("There is no page in this folder. A page is a file that ends in {ending}."),
            "lecture_too_many": self.tr("{pages} pages are too many. At most {most} can be read."),
            "lecture_same_number": self.tr("Two pages have the number {number}: {names}."),
            "lecture_no_more": self.tr("There is no page {page} to go on to."),
            "lecture_no_file": self.tr("This is no file and no folder with pages of a lecture."),
            "lecture_too_large": self.tr("This page is larger than the {largest} bytes that a page may have."),
            "not_utf8": self.tr("There are letters that are not UTF-8. Save the file as UTF-8."),
            "not_toml": self.tr("This is not written as TOML wants it, as number = 1 would be."),
            "toml_twice": self.tr("This is there already. Each name can be there once."),
            "lecture_no_language": self.tr(
                '"{place}" lacks its text in the language "{field}". Both ko and en are needed.'
            ),
            "lecture_missing": self.tr('"{field}" is missing here. A page cannot do without it.'),
            "lecture_unknown_field": self.tr('A page has no "{field}" in this place.'),
            "lecture_nothing_there": self.tr('There is nothing called "{name}" in "{card}". Allowed: {names}.'),
            "lecture_bad_state": self.tr("{place}: {error}"),
            "lecture_quantity": self.tr(
                '"{part}" cannot be computed here. Allowed: fields and values of the panel by name, numbers, '
                "arithmetic and comparisons, as in cost < 0.1."
            ),
            "lecture_not_one_right": self.tr(
                "{place}: exactly one of the answers must be right when its condition is computed."
            ),
            "lecture_out_of_reach": self.tr("The answer, {answer}, is not between low and high."),
            "lecture_done_already": self.tr("{place}: the task is done before anything was changed."),
            "lecture_no_solution": self.tr("{place}: with these fields the task is not done."),
        }
