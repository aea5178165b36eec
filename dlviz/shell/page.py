"""The place of one panel: it is built when it is first looked at, and a panel that fails is switched off here."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlviz.model.fields import Checked
from dlviz.panels import panel_class
from dlviz.theme import Theme
from dlviz.ui.panel import AnyPanel
from dlviz.ui.switched_off import SwitchedOff


class Page(QWidget):
    """Holds a panel, or the sentence that it failed."""

    def __init__(self, name: str, connect: Callable[[AnyPanel], None]) -> None:
        super().__init__()
        self.name = name
        self.panel: AnyPanel | None = None
        self.off: SwitchedOff | None = None
        self._connect = connect
        self._wanted: tuple[Theme, Any] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def show_state(self, theme: Theme, state: Checked) -> None:
        """Show a state; a panel that cannot is switched off until it is tried again."""
        self._wanted = (theme, state)
        if self.off is None:
            self._guarded(self._show)

    def set_theme(self, theme: Theme) -> None:
        if self._wanted is not None:
            self._wanted = (theme, self._wanted[1])
        if self.off is not None:
            self.off.set_theme(theme)
        elif self.panel is not None:
            self._guarded(partial(self.panel.set_theme, theme))

    def _show(self) -> None:
        assert self._wanted is not None
        theme, state = self._wanted
        if self.panel is None:
            self._build(theme, state)
        elif self.panel.state != state:
            self.panel.show_state(state)

    def _build(self, theme: Theme, state: Checked) -> None:
        panel = panel_class(self.name)(theme, state)
        self._connect(panel)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(panel)
        self.panel = panel

    def _guarded(self, act: Callable[[], Any]) -> None:
        try:
            act()
        except Exception:
            self.switch_off()
            sys.excepthook(*sys.exc_info())

    def switch_off(self) -> None:
        """Show the sentence instead of the panel."""
        if self.off is not None or self._wanted is None:
            return
        if self.panel is not None:
            self.panel.hide()
        self.off = SwitchedOff(self._try_again)
        self.off.set_theme(self._wanted[0])
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.off)

    def _try_again(self) -> None:
        if self.off is None or self._wanted is None:
            return
        self.off.hide()
        self.off.deleteLater()
        self.off, (theme, state) = None, self._wanted
        if self.panel is not None:
            self.panel.show()
            self._guarded(partial(self.panel.show_state, state))
            self.set_theme(theme)
        else:
            self.show_state(theme, state)
