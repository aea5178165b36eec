"""The help window: keys, what each panel computes, the glossary and licences, with one field to search them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QTabWidget, QTextBrowser, QWidget

from dlviz.glossary import terms
from dlviz.i18n import language
from dlviz.shell.help.pages import Keys, colour, glossary_page, keys_page, notices_page, share_out, teachers_page
from dlviz.theme import LIGHT, Theme
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column
from dlviz.ui.reworded import Reworded
from dlviz.ui.slim_bar import SlimBar

PAGES = ("keys", "teachers", "glossary", "licences")

LONG = ("teachers", "licences")


class HelpWindow(Reworded, QDialog):
    """Stands beside the work and stops none of it; ``keys`` gives the map of the keyboard as it is now."""

    def __init__(self, parent: QWidget, keys: Callable[[], Keys]) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self._keys, self._theme = keys, LIGHT
        self.search = QLineEdit()
        self.search.setObjectName("help.search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._searched)
        self.search.returnPressed.connect(self._find_next)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("help.pages")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)  # the window is never narrower than the names of its pages
        self.pages: dict[str, QTextBrowser] = {}
        for name in PAGES:
            page = self.pages[name] = QTextBrowser()
            page.setObjectName(f"help.{name}")
            page.setOpenLinks(False)
            page.anchorClicked.connect(self._follow)
            page.document().setDocumentMargin(14)
            SlimBar(page)
            self.tabs.addTab(page, "")
        self.tabs.currentChanged.connect(lambda _index: self._searched())
        self.found = Text("quiet", wrap=True, name="help.found")
        column(self.search, self.found, (self.tabs, 1), of=self)
        QShortcut(QKeySequence.StandardKey.Find, self, self._to_search)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(880, 620)

    def show_page(self, name: str) -> None:
        """Open at a page, its words as they are now."""
        self._write()
        self.tabs.setCurrentIndex(PAGES.index(name))
        self.show()
        self.raise_()
        self.activateWindow()
        self.pages[name].setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        dress(self, theme)
        if self.isVisible():
            self._write()

    def done(self, result: int) -> None:
        """However it is closed: what was looked for is not what is wanted the next time."""
        super().done(result)
        self.search.clear()

    # what is written

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        titles = {
            "keys": self.tr("Keys"),
            "teachers": self.tr("What each panel computes"),
            "glossary": self.tr("Glossary"),
            "licences": self.tr("Licences"),
        }
        for index, name in enumerate(PAGES):
            self.tabs.setTabText(index, titles[name])
            self.pages[name].setAccessibleName(titles[name])
        self.search.setPlaceholderText(self.tr("Search, in Korean or English"))
        self.search.setAccessibleName(self.tr("Search, in Korean or English"))
        if self.isVisible():
            self._write()

    def _write(self) -> None:
        for page in self.pages.values():
            colour(page.document(), self._theme)
        self.pages["teachers"].setMarkdown(teachers_page(language()))
        about = self.tr(
            "dlviz itself is under the MIT licence. The list below and the texts of the licences are in English, as "
            "they were written."
        )
        self.pages["licences"].setMarkdown(notices_page(about if language() != "en" else ""))
        for name in LONG:
            share_out(self.pages[name].document())
        self._filter()

    def _filter(self) -> None:
        """The glossary and the keys show what is looked for; a long page is searched where it stands."""
        wanted, nothing = self.search.text(), self.tr("Nothing here has this in it.")
        parts = wanted.casefold().split()
        found = sorted(
            (term for term in terms() if term.speaks_of(wanted)), key=lambda term: not term.is_called(wanted)
        )
        self.pages["glossary"].setHtml(glossary_page(found, language(), nothing))

        def has_it(title: str, row: tuple[str, str]) -> bool:
            text = f"{title} {' '.join(row)}".casefold()
            return all(part in text for part in parts)

        groups = [(title, [row for row in rows if has_it(title, row)]) for title, rows in self._keys()]
        self.pages["keys"].setHtml(keys_page(groups, nothing))
        self._say_found({"keys": sum(len(rows) for _, rows in groups), "glossary": len(found)})

    def _say_found(self, counts: dict[str, int]) -> None:
        """On which pages it is, whichever is in front; a long one has it as often as it stands there."""
        wanted = self.search.text().strip().casefold()
        counts |= {name: self.pages[name].toPlainText().casefold().count(wanted) for name in LONG if wanted}
        where = [f"{self.tabs.tabText(i)}\u00a0{counts[name]}" for i, name in enumerate(PAGES) if counts.get(name)]
        said = self.tr("Found: {0}").format(" · ".join(where)) if where else self.tr("Found on no page.")
        self.found.setText(said if wanted else "")
        self.found.setVisible(bool(wanted))
        self.search.setAccessibleDescription(self.found.text())

    def _searched(self) -> None:
        self._filter()
        if self._front() in LONG:
            self.pages[self._front()].moveCursor(QTextCursor.MoveOperation.Start)
            self._find_next()

    def _find_next(self) -> None:
        """From here on, and from the top again where there is no more."""
        page, wanted = self.pages[self._front()], self.search.text()
        if self._front() in LONG and wanted and not page.find(wanted):
            page.moveCursor(QTextCursor.MoveOperation.Start)
            page.find(wanted)

    def _front(self) -> str:
        return PAGES[self.tabs.currentIndex()]

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _follow(self, url: QUrl) -> None:
        """An address outside goes to the person's browser; a file of the source is not here."""
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
