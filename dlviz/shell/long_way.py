"""A state that takes long to compute: a strip that says how far it is, and a way to stay there or to give up."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from dlviz.shell.page import Page
from dlviz.shell.strip import Board, Strip
from dlviz.store import Store


class LongWay(QObject):
    def __init__(self, store: Store, strips: Board) -> None:
        super().__init__(strips)
        self._store, self._strips = store, strips

    def show(self, page: Page, share: float | None) -> None:
        """How far the panel of a page is on its way; None where it has arrived."""
        name = f"strip.way.{page.name}"
        strip = next((strip for strip in self._strips.strips() if strip.objectName() == name), None)
        if share is None:
            if strip is not None:
                strip.go()
            return
        if strip is None:
            strip = self._strips.add(self._strip(page))
        strip.show_progress(share)

    def _strip(self, page: Page) -> Strip:
        name, stay = f"way.{page.name}", partial(self._stay, page)
        if page.would_stay:
            words = ("stay", lambda: self.tr("Stay here"), stay)
            return Strip(name, lambda: self.tr("Computing the way to this step …"), words)
        words = ("stay", lambda: self.tr("Cancel"), stay)
        return Strip(name, lambda: self.tr("Making the points … Meanwhile there are a few of them."), words)

    def _stay(self, page: Page) -> None:
        nearest = page.stop_here()
        if nearest is not None:
            self._store.edit(page.name, nearest)
