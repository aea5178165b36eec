"""The shortest look at the whole program, for whoever changed something anywhere: seconds, not minutes."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QCoreApplication

from dlviz import session
from dlviz.export.formats import content
from dlviz.export.look import Look
from dlviz.shell.window import Window
from dlviz.topics import PANELS, first_state


def test_every_panel_comes_to_the_front_in_every_theme_and_language(window: Window) -> None:
    for name in PANELS:
        window.menus.actions[f"panel.{name}"].trigger()
        QCoreApplication.processEvents()
        assert window.front.isVisible()
        assert window.page.off is None
        assert window.front.state == window.store.state[name]
    for choice in ("theme.dark", "language.ko", "theme.projector"):
        window.menus.actions[choice].trigger()
        QCoreApplication.processEvents()
    assert window.tab_bar.tabText(0).startswith("1 ")
    assert not window.grab().isNull()
    assert session.parse(session.dumps(window.store.state)).state == window.store.state


def test_every_panel_gives_its_numbers_its_code_and_its_picture(qapp: Any) -> None:
    for name in PANELS:
        made = {ending: content(name, first_state(name), ending, Look(size=(640, 400))) for ending in ENDINGS}
        assert json.loads(made[".json"])["panel"] == name
        assert made[".csv"].startswith(b"\xef\xbb\xbf")
        assert compile(made[".py"], name, "exec")
        assert made[".png"].startswith(b"\x89PNG")


ENDINGS = (".json", ".csv", ".py", ".png")
