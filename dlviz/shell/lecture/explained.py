"""Why, as a room sees it: the explanation, the derivation where there is one, the sum-up, and the page's drawing."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.shell.lecture.formulas import Formulas
from dlviz.ui.labels import Text
from dlviz.ui.layouts import BARE, column
from dlviz.ui.pictures.drawing import Drawing, Scene


class Explained(QWidget):
    """``is_spare`` where words are all there is, and the picture that they speak of has room under them."""

    def __init__(self) -> None:
        super().__init__()
        self.is_spare = False
        self.why, self.steps = Text(size=1.1, wrap=True, name="lecturer.why"), Formulas()
        self.sum_up = Text(size=1.15, bold=True, wrap=True, name="lecturer.sum_up")
        self.picture = Drawing((160, 150), (600, 330))
        column(self.why, self.steps, self.sum_up, (self.picture, 5), 1, of=self, gap=18, margins=BARE)

    def show_words(self, why: str, steps: tuple[str, ...], sum_up: str, picture: Scene | None) -> None:
        """``steps`` are the lines of a derivation."""
        self.is_spare = picture is None and not steps
        self.why.setText(why)
        self.steps.show_lines(steps)
        self.sum_up.setText(sum_up)
        self.picture.setVisible(picture is not None)
        if picture is not None:
            self.picture.show_scene(picture)
        policy = QSizePolicy.Policy.Maximum if self.is_spare else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
