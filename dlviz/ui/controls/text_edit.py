"""An entry for a short text, such as a function: Enter or leaving it makes the wish; Escape takes the typing back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from dlviz.ui.controls.number_edit import NumberEdit, Taking, nothing


class TextEdit(NumberEdit):
    """Tells ``taking`` the text as it was typed."""

    _takes_blanks = True

    def __init__(self, longest: int, taking: Taking = nothing) -> None:
        super().__init__(taking)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setMaxLength(longest)

    def take(self, text: str) -> bool:
        return self.taking(text)
