"""What cost and descent share: data that is dragged, added and taken away in the plot, pasted, opened or generated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from dlviz.errors import Problem
from dlviz.files.tabular import Grid, read_file, read_text
from dlviz.model.line_data import Data, LineData, data
from dlviz.model.numbers import show
from dlviz.ui.column_dialog import ask_columns
from dlviz.ui.data_plot import DataPlot, Straight, representatives
from dlviz.ui.dialogs import ask_table
from dlviz.ui.panel import Panel

D = TypeVar("D", bound=LineData)
R = TypeVar("R")
FIRST = 100  # points that are generated when a person asks for some
SLIDE: dict[str, Any] = {"x": LineData().x, "y": LineData().y, "generated": 0, "standardise": False}


class DataPanel(Panel[D, R]):
    """A panel over ``LineData``: a subclass calls the ``build…``, ``retranslate…`` and ``draw…`` methods."""

    def build_data(self) -> None:
        """The card with the points and the line; the panel gives it its place."""
        self.data_card = self.card("data_card")
        self.data = self.place(self.data_card, "data", DataPlot())
        self.data.moved.connect(self._move_point)
        self.data.added.connect(lambda x, y: self._put_point(x, y))
        self.data.removed.connect(self._remove_point)

    def build_data_controls(self) -> None:
        """Where the points come from, and whether they are standardised."""
        self._sources: dict[str, QPushButton] = {}
        acts: dict[str, Callable[[], object]] = {
            "slide_data": lambda: self.edit(**SLIDE),
            "generate": lambda: self.edit(generated=FIRST),
            "open_data": self.open_data,
            "paste_data": self.paste_data,
        }
        for names in (("slide_data", "generate"), ("open_data", "paste_data")):
            row = QHBoxLayout()
            self.controls.addLayout(row)
            for name in names:
                button = self._sources[name] = QPushButton()
                button.setObjectName(f"{self.NAME}.{name}")
                button.clicked.connect(lambda _=False, act=acts[name]: act())
                row.addWidget(button)
        self.data_says = self.readout("data_source", lines=2, role="quiet")
        self.controls.addWidget(self.data_says)
        self.generated = self.number("generated", "m")
        self._line = [
            self.number(f"generated_{name}", symbol, compact=True)
            for name, symbol in (("w", "W"), ("b", "b"), ("noise", "σ"), ("seed", ""))
        ]
        self.other_seed = self.button("other_data")
        self.other_seed.clicked.connect(lambda: self.edit(generated_seed=self.state.generated_seed + 1))
        self.standardise = self.switch("standardise")
        self.standardised = self.readout("standardised", lines=3, role="quiet")
        self.controls.addWidget(self.standardised)

    def retranslate_data(self) -> None:
        texts = {
            "slide_data": self.tr("Slide: 1, 2, 3"),
            "generate": self.tr("Generate"),
            "open_data": self.tr("Open CSV…"),
            "paste_data": self.tr("Paste"),
        }
        for name, text in texts.items():
            self._sources[name].setText(text)
        self.generated.set_term(*self.term("number of points"))
        names = (self.term("true weight"), self.term("true bias"), self.term("noise"), self.term("seed"))
        for field, words in zip(self._line, names, strict=True):
            field.set_term(*words)
        self.other_seed.setText(self.tr("Other random points"))
        self.standardise.setText(self.tr("standardise x"))

    def draw_data(
        self, state: D, w: float, b: float, others: Sequence[Straight] = (), reach: Sequence[Straight] = ()
    ) -> None:
        """Show the points with a line, and what is said about where they come from."""
        points = data(state)
        self.data.show_line(points, w, b, others, reach)
        self.data.set_axes(self.tr("x, standardised") if state.standardise else "x", "y")
        made = state.generated > 0
        for field in (self.generated, *self._line, self.other_seed):
            field.setVisible(made)
        self.standardised.setVisible(state.standardise)
        self.data_says.setText(self._source_text(state, points))
        self.standardised.setText(self._standard_text(points, w, b) if state.standardise else "")

    def _source_text(self, state: D, points: Data) -> str:
        if not state.generated:
            return self.tr("{0} points. Drag them; right-click adds and removes.").format(f"{len(points):,}")
        drawn = len(representatives(points))
        if drawn < len(points):
            text = self.tr("{0} generated points, {1} of them drawn: a sample, and what is highest and lowest.")
            return text.format(f"{len(points):,}", f"{drawn:,}")
        text = self.tr("{0} generated points: y = {1}x + {2} + noise.")
        return text.format(f"{len(points):,}", show(state.generated_w), show(state.generated_b))

    def _standard_text(self, points: Data, w: float, b: float) -> str:
        text = self.tr("x became (x − {0}) / {1}. In the original scale this line is H(x) = {2}x + {3}.")
        return text.format(*map(show, (points.mean, points.scale, *points.original(w, b))))

    # wishes

    def edit_data(self, x: Sequence[Any], y: Sequence[Any], gesture: object = None) -> None:
        """Wish for other points, in the original scale of x."""
        self.edit(gesture, x=tuple(x), y=tuple(y), generated=0)

    def _points(self) -> tuple[list[float], list[float]]:
        points = data(self.state)
        return points.original_x.tolist(), points.y.tolist()

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """A place in the plot as a point, in numbers that can be calculated with, in the original scale of x."""
        points = data(self.state)
        low, high = -1e6, 1e6
        x, y = self.data.tidy(x, y)
        return min(max(float(f"{x * points.scale + points.mean:.12g}"), low), high), min(max(y, low), high)

    def _move_point(self, number: int, x: float, y: float, gesture: object) -> None:
        xs, ys = self._points()
        if number < len(xs):  # it may be gone: undone while it was held
            xs[number], ys[number] = self._at(x, y)
            self.edit_data(xs, ys, gesture)

    def _put_point(self, x: float, y: float) -> None:
        xs, ys = self._points()
        new_x, new_y = self._at(x, y)
        self.edit_data([*xs, new_x], [*ys, new_y])

    def _remove_point(self, number: int) -> None:
        xs, ys = self._points()
        del xs[number], ys[number]
        self.edit_data(xs, ys)

    def paste_data(self) -> None:
        """Take two columns of numbers from the clipboard."""
        self._take(lambda: read_text(QGuiApplication.clipboard().text()))

    def open_data(self) -> None:
        """Take two columns of numbers from a file."""
        path = ask_table(self)
        if path is not None:
            self.open_data_file(path)

    def open_data_file(self, path: Path) -> None:
        self._take(lambda: read_file(path))

    def _take(self, read: Callable[[], Grid]) -> None:
        try:
            grid = read()
            chosen = ask_columns(self, grid)
            if chosen is not None:
                self.edit_data(*(grid.column(number) for number in chosen))
        except Problem as problem:
            self.refused.emit(problem)
