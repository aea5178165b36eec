"""What the window gives away: the panel in front as a file or into the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import structs
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from dlviz.by_fields import long_lists
from dlviz.cards import name_of
from dlviz.errors import Problem
from dlviz.export.endings import ANIMATIONS, DRAWN, PAGE, PICTURES
from dlviz.export.formats import ENDINGS, check_target, export
from dlviz.export.latex import as_latex
from dlviz.export.look import Look
from dlviz.export.recipe import Recipe, within
from dlviz.files.names import shown
from dlviz.files.writing import text_in_slices
from dlviz.messages import sentence
from dlviz.model.fields import Checked
from dlviz.model.slices import Slices
from dlviz.panels import title
from dlviz.shell.export.kinds import kinds
from dlviz.shell.notice import Words
from dlviz.shell.settings import Settings
from dlviz.shell.strip import Board
from dlviz.shell.workshop import Workshop
from dlviz.store import Store
from dlviz.theme import THEMES
from dlviz.topics import topic
from dlviz.ui.card import Card
from dlviz.ui.clipboard import put_text
from dlviz.ui.dialogs import ask_folder, ask_save
from dlviz.ui.panel import AnyPanel
from dlviz.ui.tables.table import Table

if TYPE_CHECKING:
    from dlviz.shell.export.window import ExportWindow


class Exports(QObject):
    """Writes what is asked for, and says that it did or why it could not."""

    def __init__(
        self, window: QWidget, store: Store, settings: Settings, say: Callable[..., None], strips: Board
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._settings, self._say = window, store, settings, say
        self.workshop = Workshop(window, say, strips)

    def _front(self) -> tuple[str, Any]:
        name = self._store.state.panel
        return name, self._store.state[name]

    def ask(self, panel: AnyPanel, session: Path | None) -> None:
        """Open the window in which a person says what is taken away, and how; of the state, not of the way to it."""
        from dlviz.shell.export.window import ExportWindow, Subject  # no start pays for it

        _, wanted = self._front()

        def show() -> None:
            cards = {name_of(card.objectName()): card.title.text() for card in panel.stage.there()}
            state = within(panel.NAME, wanted)
            step, last = panel.controls.steps(state, panel.topic.solve(state))
            subject = Subject(panel.NAME, state, title(panel.NAME), cards, session, step, last)
            made = ExportWindow(self._window, subject, self._settings, self.workshop.maker, panel.theme)
            made.save_wished.connect(lambda what, recipe: self._save(made, what, subject.state, recipe))
            made.open()

        self._once_there(show, lambda: self.tr("Cancelled. Nothing was exported."))

    def _save(self, dialog: ExportWindow, names: list[str], state: Checked, recipe: Recipe) -> None:
        """Ask where it goes, a folder for several, and have it made; the dialog stays where nothing was said."""
        if len(names) == 1:
            named = ask_save(dialog, self.tr("Export"), f"{names[0]}{recipe.ending}", _called(recipe.ending))
            target, recipe = (None, recipe) if named is None else _as_named(named, recipe)
            asked = target == named  # the dialog has asked whether that may be replaced
            jobs = [(names[0], target)] if target is not None else []
        else:
            folder, asked = ask_folder(dialog, self.tr("Into which folder?")), False
            jobs = [(name, folder / f"{name}{recipe.ending}") for name in names] if folder is not None else []
        try:
            for _, path in jobs:
                check_target(path, force=asked)
        except Problem as problem:
            dialog.problem.setText(sentence(problem))
            return
        if jobs:
            dialog.accept()
            self.workshop.make(jobs, state, recipe)

    def ask_code(self) -> None:
        name, _ = self._front()
        target = ask_save(self._window, self.tr("Save the NumPy code"), f"{name}.py", _called(".py"))
        if target is not None:
            self.write(target)

    def write(self, path: Path, what: str = "") -> None:
        """Write the panel in front, or ``what`` of it; the dialog has asked whether a file may be replaced."""
        name, state = self._front()
        name = what or name
        ending = path.suffix.lower()
        look = Look(self._settings.theme, self._settings.export_size, self._settings.export_scale)
        if not self._guarded(lambda: check_target(path, force=True)):
            return
        if ending in (*ANIMATIONS, PAGE) or long_lists(state):
            self.workshop.make([(name, path)], state, self._recipe(ending))
        elif ending == ".py":  # code says what is to be computed
            self._write(name, state, path, look)
        else:
            self._once_there(lambda: self._write(name, state, path, look), self.workshop.not_written([(name, path)]))

    def _write(self, name: str, state: Checked, path: Path, look: Look) -> None:
        if self._guarded(lambda: export(name, state, path, look, force=True)):
            self._say(lambda: self.tr("Written: {0}").format(shown(path.name)), good=True)

    def _guarded(self, act: Callable[[], object]) -> bool:
        """Do it; where it cannot be done, say why."""
        try:
            act()
        except Problem as problem:
            self._say(partial(sentence, problem))
            return False
        return True

    def _recipe(self, ending: str) -> Recipe:
        """As the settings have it; each picture of a page has the size that a page gives it."""
        settings, size = self._settings, self._settings.export_size
        given = "" if ending == PAGE else f"{size[0]}x{size[1]}"
        return Recipe(ending, given, theme=settings.theme, lang=settings.language, gloss=settings.gloss)

    def _once_there(self, act: Callable[[], None], cancelled: Callable[[], str]) -> None:
        """Do it with the state in front, which may take long to solve."""
        self.workshop.once_there(*self._front(), act, cancelled)

    # into the clipboard, and on paper

    def _to_copy(self, act: Callable[[], None]) -> None:
        """Do it with the state in front; what was asked for before, and takes longer, does not come over it."""
        self.workshop.cancel("copy")
        self.workshop.once_there(*self._front(), act, self._nothing_copied, "copy")

    def _nothing_copied(self) -> str:
        return self.tr("Cancelled. The clipboard is as it was.")

    def copy_picture(self, what: str = "") -> None:
        """The panel in front, or one card of it."""
        settings, (name, state) = self._settings, self._front()

        def copy() -> None:
            from dlviz.export.picture import image

            made = image(what or name, state, THEMES[settings.theme], settings.export_size, settings.export_scale)
            QGuiApplication.clipboard().setImage(made)
            self._say(lambda: self.tr("The picture is in the clipboard."), good=True)

        self._to_copy(copy)

    def ask_card(self, what: str, *, moves: bool) -> None:
        """Save one card as a picture or, where something ``moves``, a film."""
        endings = DRAWN if moves else (*PICTURES, PAGE)
        target = ask_save(self._window, self.tr("Save this card"), f"{what}.png", _called(*endings))
        if target is not None:
            self.write(target, what)

    def copy_numbers(self, card: Card) -> None:
        """The table that a card shows, or, where it is a picture, the panel's own, for a spreadsheet."""
        name, state = self._front()
        shown = next((table for table in card.findChildren(Table) if table.isVisibleTo(card)), None)

        def copy() -> None:
            self.put_text(
                shown.exchange.give(True) if shown is not None else _table_text(name, state),
                lambda: self.tr("The numbers are in the clipboard."),
            )

        self._to_copy(copy)

    def put_text(self, steps: Slices[str], said: Words | None = None) -> None:
        """Into the clipboard, once it is made; then ``said`` says so. What was asked for before comes no more."""
        self.workshop.cancel("copy")

        def put(text: str) -> None:
            if put_text(text) and said is not None:
                self._say(said, good=True)

        self.workshop.once_made("copy", steps, put, lambda: self.tr("Copying …"), self._nothing_copied)

    def copy_state(self, text: Slices[str]) -> None:
        self.put_text(
            text,
            lambda: self.tr("The state is in the clipboard as text. Paste it into a mail, or into another dlviz."),
        )

    def copy_formula(self) -> None:
        """The working as LaTeX: the formula, and under it the lines with the numbers."""
        name, state = self._front()

        def copy() -> None:
            QGuiApplication.clipboard().setText(as_latex(topic(name).working(state, topic(name).solve(state))))
            self._say(lambda: self.tr("The formula is in the clipboard."), good=True)

        self._to_copy(copy)

    def say_code(self) -> None:
        self.workshop.cancel("copy")
        self._say(lambda: self.tr("The code is in the clipboard."), good=True)

    def copy_code(self) -> None:
        """Of very many points: beside the window, as a file of it."""

        def put(content: bytes) -> None:
            put_text(content.decode())
            self.say_code()

        self.workshop.give(*self._front(), self._recipe(".py"), put, lambda: self.tr("Copying …"), self._nothing_copied)

    def print_panel(self) -> None:
        """Put the panel in front on paper."""
        from dlviz.shell import printing  # printing is rare, and its library is not small

        panel, state = self._front()
        printer = printing.ask_printer(self._window, panel)
        if printer is None:
            return

        def put() -> None:
            if printing.print_panel(printer, panel, state, self._settings.theme, self._window.logicalDpiX()):
                self._say(lambda: self.tr("Printed."), good=True)
            else:
                self._say(lambda: self.tr("The printer took nothing. Is it on, or may the file be written?"))

        self._once_there(put, lambda: self.tr("Cancelled. Nothing was printed."))


def _as_named(target: Path, recipe: Recipe) -> tuple[Path, Recipe]:
    """How its name ends says what a file is, as on the command line; where that says nothing it ends as was chosen."""
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        return target.with_name(f"{target.name}{recipe.ending}"), recipe
    lang = recipe.lang if ending == PAGE else recipe.lang.partition(",")[0]
    return target, structs.replace(recipe, ending=ending, lang=lang)


def _called(*endings: str) -> dict[str, str]:
    """What files with these endings are, for a dialog."""
    called = kinds()
    return {ending: f"{called[ending]} (*{ending})" for ending in endings}


def _table_text(panel: str, state: Checked) -> Slices[str]:
    columns = topic(panel).table(state, topic(panel).solve(state)).columns
    rows = zip(*columns.values(), strict=True)
    return text_in_slices(rows, tuple(columns), max(map(len, columns.values()), default=0))
