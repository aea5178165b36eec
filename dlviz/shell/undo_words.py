"""How an edit is called in the Edit menu: by its label on the screen, derived from what the edit changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlviz.changes import change
from dlviz.panels import title
from dlviz.state import AppState
from dlviz.ui.panel import AnyPanel

MOST = 3  # labels in one name


def words(old: AppState, new: AppState, panel: AnyPanel | None) -> str:
    """``learning rate``, ``data``, ``preset`` …; ``panel`` is the one that was edited, where it was ever shown."""
    translate = QCoreApplication.translate
    done = change(old, new, _clock(panel))
    texts = {
        "data": translate("Undo", "data"),
        "preset": translate("Undo", "preset"),
        "reset": translate("Undo", "reset"),
        "session": translate("Undo", "another session"),
    }
    if done.kind in texts:
        return texts[done.kind]
    labels = [label for field in done.fields if panel and (label := panel.controls.words_of(field))]
    if labels:
        return ", ".join(labels[:MOST])
    return translate("Undo", "edit in {0}").format(title(done.panel))


def _clock(panel: AnyPanel | None) -> str | None:
    """The field of the step shown."""
    return panel.transport.field.name if panel and panel.transport else None
