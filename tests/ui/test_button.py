"""A button has its name and does what it was given: a function, or a signal that it emits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from dlviz.ui.button import button


class Bell(QObject):
    rang = Signal()


def test_a_button_does_what_it_was_given(qtbot: Any) -> None:
    bell, done = Bell(), []
    bell.rang.connect(lambda: done.append("rang"))
    plain, acting, ringing = button("a"), button("b", lambda: done.append("acted")), button("c", bell.rang)
    for made in (plain, acting, ringing):
        qtbot.addWidget(made)
        made.click()
    assert [made.objectName() for made in (plain, acting, ringing)] == ["a", "b", "c"]
    assert done == ["acted", "rang"]
