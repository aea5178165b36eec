"""The activations panel: a gallery of the functions that share one x, and one of them looked at closely."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dlviz.model import activations
from dlviz.model.activation_table import FUNCTIONS, Parameters
from dlviz.model.activations import FLAT, HIGH, LOW
from dlviz.model.numbers import show
from dlviz.panels.panel import Panel
from dlviz.widgets.card import Text
from dlviz.widgets.function_table import FunctionTable
from dlviz.widgets.gallery import Gallery
from dlviz.widgets.plot import Reading, rounded_range
from dlviz.widgets.slider import Scale

NAMES = tuple(FUNCTIONS)
SLIDE = {"h(1)": "0.731", "h(2)": "0.880"}  # what the slide prints
SHAPES = {  # the numbers that a function has of its own, with their symbols
    "leaky_relu": {"leaky_slope": "a"},
    "elu": {"elu_alpha": "α"},
    "maxout": {"maxout_w1": "w₁", "maxout_b1": "b₁", "maxout_w2": "w₂", "maxout_b2": "b₂"},
}
TEXT_WIDE, TEXT_TALL = 0.28, 0.17  # shares of the picture that the numbers at the dot take, about
REACH = 1.6  # units of x that a tangent goes to either side


class ActivationsPanel(Panel):
    NAME = "activations"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("ActivationsPanel", "Activation functions")

    def build(self) -> None:
        self._name_functions()
        self._build_large()
        self._build_gallery()
        self._build_table()
        self.stage.addWidget(self.working, 2, 0)
        for row, share in enumerate((57, 18, 25)):
            self.stage.setRowStretch(row, share)
        for column, share in enumerate((13, 10)):
            self.stage.setColumnStretch(column, share)
        self._build_controls()

    def _build_large(self) -> None:
        self.large_card = self.card("large_card", 0, 0, rows=2)
        self.large = plot = self.plot(self.large_card, "large")
        self.flat = plot.fill("quiet", 0.16)
        self.zero = plot.curve("quiet", 1, alpha=0.6)
        self.lines = [plot.curve("quiet", 1.6, dash=True) for _ in range(2)]
        self.steepness = plot.curve("gradient", 2)
        self.value = plot.curve("model", 2.8)
        self.at = plot.curve("data", 1.6)
        self.tangent = plot.curve("gradient", 2, dash=True)
        self.slope_dot = plot.points("gradient", 12, "d")
        self.value_dot = plot.points("model", 14)
        self.handle = plot.points("data", 24, _grip())
        self.beyond = [plot.points("data", 16, symbol) for symbol in ("t3", "t2")]
        self.line_names = [plot.label("quiet", 0.9) for _ in self.lines]
        self.at_text = plot.label("text", 1.0, filled=True)
        plot.draggable_everywhere(lambda x, y, gesture: self._wish_x(x, gesture), Qt.CursorShape.SizeHorCursor)
        plot.reader = self._read_large

    def _build_gallery(self) -> None:
        self.gallery_card = self.card("gallery_card", 0, 1)
        self.gallery = Gallery(NAMES, LOW, HIGH)
        self.gallery_card.body.addWidget(self.gallery, 1)
        self.gallery.wished.connect(lambda name: self.edit(function=name))
        self.gallery.dragged.connect(lambda x, gesture: self.edit(gesture, x=x))
        self.gallery.reader = self._read_small
        self._bind("function", self.gallery)

    def _build_table(self) -> None:
        self.table_card = self.card("table_card", 1, 1, rows=2)
        self.table = FunctionTable()
        self.table.setObjectName("activations.table")
        self.table_card.body.addWidget(self.table)
        self.table.picked.connect(self._pick)
        self.table.set_roles(lambda row, column: ("text", "model", "gradient", "quiet")[column])

    def _build_controls(self) -> None:
        self.preset_head = self.heading()
        self.preset = self.presets(tuple(SLIDE))
        self.preset.wished.connect(lambda name: self.edit(**activations.PRESETS[name]))
        self.slide = Text("quiet", 0.9, wrap=True)
        self.controls.addWidget(self.slide)
        self.input = self.number("x", "x")
        self.value_text = self.readout("value", role="model", size=1.4)
        self.slope_text = self.readout("slope", role="gradient", size=1.4)
        self.status = self.readout("status", lines=3)
        for widget in (self.value_text, self.slope_text, self.status):
            self.controls.addWidget(widget)
        self.derivative = self.switch("derivative")
        self.shape_head = self.heading()
        self._build_shapes()
        self.slide_note = self.note()

    def _build_shapes(self) -> None:
        """A page for each function that has numbers of its own, so that nothing jumps when another is looked at."""
        self.shape_pages = QStackedWidget()
        self.pages = {name: self._page() for name in ("", *SHAPES)}
        self.no_shape = self.heading()
        self.pages[""].addWidget(self.no_shape)
        self.shapes = {}
        for function, fields in SHAPES.items():
            for field, symbol in fields.items():
                self.shapes[field] = self.number(field, symbol)
                self.pages[function].addWidget(self.shapes[field])
        for page in self.pages.values():
            page.addStretch(1)
        self.controls.addWidget(self.shape_pages)

    def _page(self) -> QVBoxLayout:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.shape_pages.addWidget(page)
        return column

    def retranslate(self) -> None:
        self._name_functions()
        self.large.set_axes("x", "h(x),  h′(x)")
        self.gallery_card.set_title(self.tr("Gallery"), self.tr("one x in all"))
        self.gallery.setAccessibleName(self.tr("Gallery of activation functions"))
        hint = self.tr("Drag in any picture: x moves in all.\nClick one to enlarge it.")
        self.gallery.set_texts({name: words[0] for name, words in self.names.items()}, hint)
        self.table.setAccessibleName(self.tr("All functions at x"))
        self.table.set_headers(self.tr("function"), "h(x)", "h′(x)", "")
        self.table.set_words(tuple(self.names[name][0] for name in NAMES), tuple(self._remarks().values()))
        self.preset_head.setText(self.tr("From the slides: sigmoid"))
        self.preset.set_texts({"h(1)": "h(1.0)", "h(2)": "h(2.0)"})
        self.slide.setText(self._slide_text())
        self.input.set_term(*self.term("input"))
        self.derivative.setText(self.tr("with the derivative h′(x)"))
        self._name_shapes()

    def _name_functions(self) -> None:
        self.names = {
            "step": self.term("step function"),
            "sigmoid": self.term("sigmoid"),
            "tanh": self.term("tanh"),
            "relu": self.term("ReLU"),
            "leaky_relu": self.term("Leaky ReLU"),
            "maxout": self.term("Maxout"),
            "elu": self.term("ELU"),
            "softplus": self.term("softplus"),
            "gelu": self.term("GELU"),
            "silu": self.term("SiLU"),
        }

    def _name_shapes(self) -> None:
        self.shape_head.setText(self.tr("Numbers of its own"))
        self.no_shape.setText(self.tr("None; Leaky ReLU, Maxout and ELU have some."))
        names = {
            "leaky_slope": self.tr("slope for x ≤ 0"),
            "elu_alpha": self.tr("depth for x ≤ 0"),
            "maxout_w1": self.tr("slope of line 1"),
            "maxout_b1": self.tr("line 1 at x = 0"),
            "maxout_w2": self.tr("slope of line 2"),
            "maxout_b2": self.tr("line 2 at x = 0"),
        }
        for name, text in names.items():
            self.shapes[name].set_term(text)
        self.slide_note.setText(
            self.tr(
                "The slide's e = 2.7182 is truncated too: e = 2.71828… The slope 0.1 of Leaky ReLU and α = 1 of ELU "
                "are choices (PyTorch takes 0.01 and 1). Maxout has weights of its own; with one input it is the upper "
                "of two lines."
            )
        )

    def _slide_text(self) -> str:
        """What the slide prints beside what is exact: it truncates 0.8808 to 0.880."""
        exact = {name: show(float(FUNCTIONS["sigmoid"].value(float(name[2]), Parameters()))) for name in SLIDE}
        one = self.tr("h(1.0): slide {0} · exact {1}").format(SLIDE["h(1)"], exact["h(1)"])
        two = self.tr("h(2.0): slide {0} · exact {1}, truncated").format(SLIDE["h(2)"], exact["h(2)"])
        return f"{one}\n{two}"

    def draw(self, state: Any, result: Any) -> None:
        value, slope = result.value[state.function], result.derivative[state.function]
        self._draw_large(state, result, value, slope)
        self._draw_gallery(state, result)
        self._draw_table(state, result)
        self.preset.show_value(next((name for name in SLIDE if _matches(state, activations.PRESETS[name])), None))
        self.value_text.setText(f"h({show(state.x)}) = {show(value)}")
        self.slope_text.setText(f"h′({show(state.x)}) = {show(slope)}")
        self.status.setText(self._status(state, result))
        self.shape_pages.setCurrentIndex(("", *SHAPES).index(state.function if state.function in SHAPES else ""))

    def _remarks(self) -> dict[str, str]:
        return {"": "", "jump": self.tr("jump"), "kink": self.tr("kink"), "saturated": self.tr("saturated")}

    def _remark(self, name: str, result: Any) -> str:
        """What there is to say about a function at x: a key of ``_remarks``."""
        if result.kink[name]:
            return "jump" if name == "step" else "kink"
        return "saturated" if result.saturated[name] else ""

    def _status(self, state: Any, result: Any) -> str:
        steepest = result.curves[state.function].steepest
        remark = self._remark(state.function, result)
        if remark == "jump":
            return self.tr("A jump: there is no slope here, and 0 is shown.")
        if remark == "kink":
            return self.tr("A kink: the slope jumps here. The slope to the left is the one shown.")
        if steepest == 0:
            return self.tr("Wherever there is a slope it is 0: gradient descent learns nothing from it.")
        if remark == "saturated":
            return self.tr(
                "Saturated: the slope is at most {0} % of the steepest ({1}), so learning nearly stops."
            ).format(round(100 * FLAT), show(steepest))
        return self.tr("Not saturated. The steepest slope in the picture is {0}.").format(show(steepest))

    # the function looked at

    def _draw_large(self, state: Any, result: Any, value: float, slope: float) -> None:
        curve, plot = result.curves[state.function], self.large
        low, high = self._heights(state, curve)
        plot.show_range((LOW, HIGH), (low, high))
        plot.put(self.zero, (LOW, HIGH, np.nan, 0, 0), (0, 0, np.nan, low, high))
        plot.put(self.value, result.grid, curve.value)
        plot.put(self.steepness, *((result.grid, curve.derivative) if state.derivative else ((), ())))
        self._draw_flat(curve.saturated, low, high)
        self._draw_lines(state)
        self._draw_at(state, value, slope, (low, high))
        self._name_large(state, result, value, slope)

    def _heights(self, state: Any, curve: Any) -> tuple[float, float]:
        """Both curves, 0, and for maxout both lines."""
        parts = [curve.value, (0.0,)]
        if state.derivative:
            parts.append(curve.derivative)
        if state.function == "maxout":
            parts += [_line(state, 1)[1], _line(state, 2)[1]]
        return rounded_range(float(min(map(np.min, parts))), float(max(map(np.max, parts))), 0.06)

    def _draw_flat(self, stretches: Any, low: float, high: float) -> None:
        path = QPainterPath()
        for left, right in stretches:
            path.addRect(QRectF(left, low, right - left, high - low))
        self.flat.setPath(path)

    def _draw_lines(self, state: Any) -> None:
        """The two lines of which maxout is the upper one, each with its name at one end, on the side that is free."""
        shown = state.function == "maxout"
        for number, (item, name) in enumerate(zip(self.lines, self.line_names, strict=True), 1):
            x, y = _line(state, number)
            self.large.put(item, *((x, y) if shown else ((), ())))
            name.setVisible(shown)
            falls, at_left = y[1] < y[0], number == 1
            name.setAnchor((-0.1 if at_left else 1.1, 1.1 if falls == at_left else -0.1))
            name.setPos(x[0 if at_left else 1], y[0 if at_left else 1])

    def _draw_at(self, state: Any, value: float, slope: float, heights: tuple[float, float]) -> None:
        """The line at x with its handle, the dots, the tangent; an arrow at the edge for an x outside."""
        x, plot, (low, high) = state.x, self.large, heights
        inside = LOW <= x <= HIGH
        spot, foot = ([x], low + 0.035 * (high - low)) if inside else ([], low)
        plot.put(self.at, [x, x] if inside else [], heights)
        plot.put(self.handle, spot, [foot])
        plot.put(self.value_dot, spot, [value])
        plot.put(self.slope_dot, spot if state.derivative else [], [slope])
        ends = np.array((-REACH, REACH))
        plot.put(self.tangent, x + ends if inside else [], value + slope * ends)
        middle = [(low + high) / 2]
        for item, edge, there in zip(self.beyond, (LOW, HIGH), (x < LOW, x > HIGH), strict=True):
            plot.put(item, [edge - 0.15 * np.sign(edge)] if there else [], middle)
        self._place_text(state, value if inside else middle[0], heights)

    def _place_text(self, state: Any, y: float, heights: tuple[float, float]) -> None:
        """The numbers go to that side of the dot where they cover least of the curves."""
        x, low, high = min(max(state.x, LOW), HIGH), *heights
        wide, tall = TEXT_WIDE * (HIGH - LOW), TEXT_TALL * (high - low)

        def covered(side: tuple[bool, bool]) -> float:
            left, above = side
            start, foot = (x - wide if left else x), (y if above else y - tall)
            outside = start < LOW or start + wide > HIGH or foot < low or foot + tall > high
            return 1e3 * outside + self._points_inside(start, start + wide, foot, foot + tall)

        left, above = min(((True, True), (False, False), (False, True), (True, False)), key=covered)
        self.at_text.setAnchor((1.12 if left else -0.12, 1.35 if above else -0.35))
        self.at_text.setPos(x, y)

    def _points_inside(self, left: float, right: float, low: float, high: float) -> float:
        grid, curve = self.result.grid, self.result.curves[self.state.function]
        part = slice(*np.searchsorted(grid, (left, right)))
        seen = (curve.value, curve.derivative) if self.state.derivative else (curve.value,)
        return float(sum(np.count_nonzero((y[part] > low) & (y[part] < high)) for y in seen))

    def _name_large(self, state: Any, result: Any, value: float, slope: float) -> None:
        name, other = self.names[state.function]
        self.large_card.set_title(name, other if other != name else "")
        x, h, d = show(state.x), show(value), show(slope)
        self.at_text.setText(f"h({x}) = {h}" + (f"\nh′({x}) = {d}" if state.derivative else ""))
        entries = [("line", "model", "h(x)"), ("line", "gradient", "h′(x)"), ("dash", "gradient", self.tr("tangent"))]
        if not state.derivative:
            del entries[1]
        entries.append(("area", "quiet", self.tr("saturated")))
        self.large_card.set_legend(*entries)
        texts = [self.tr("{0} over x from {1} to {2}. At x = {3}: h(x) = {4}, h′(x) = {5}.")]
        if result.saturated[state.function]:
            texts.append(self.tr("It is saturated there."))
        self.large.setAccessibleDescription(" ".join(texts).format(name, show(LOW), show(HIGH), x, h, d))
        self.line_names[0].setText("w₁x + b₁")
        self.line_names[1].setText("w₂x + b₂")

    def _wish_x(self, x: float, gesture: object) -> None:
        self.edit(gesture, x=Scale(LOW, HIGH).tidy(min(max(x, LOW), HIGH)))

    def _read_large(self, x: float, y: float) -> Reading | None:
        x = min(max(x, LOW), HIGH)
        height, text = self._read_small(self.state.function, x)
        return x, height, text

    # all of them

    def _draw_gallery(self, state: Any, result: Any) -> None:
        for name, curve in result.curves.items():
            derivative = curve.derivative if state.derivative else None
            key = (state.derivative, *(getattr(state, field) for field in SHAPES.get(name, ())))
            self.gallery.show_curve(name, key, result.grid, curve.value, derivative, curve.saturated)
        x = show(state.x)
        texts = {n: f"h({x}) = {show(v)}, h′({x}) = {show(result.derivative[n])}" for n, v in result.value.items()}
        self.gallery.show_x(state.x, result.value, texts)

    def _read_small(self, name: str, x: float) -> tuple[float, str]:
        p = self.state.parameters
        value, slope = float(FUNCTIONS[name].value(x, p)), float(FUNCTIONS[name].derivative(x, p))
        return value, f"x = {show(x)}\nh(x) = {show(value)}\nh′(x) = {show(slope)}"

    def _draw_table(self, state: Any, result: Any) -> None:
        words, value, slope = self._remarks(), result.value, result.derivative
        rows = [(self.names[n][0], value[n], slope[n], words[self._remark(n, result)]) for n in NAMES]
        self.table_card.set_title(self.tr("All functions at x"), f"x = {show(state.x)}")
        self.table.show_rows(rows, NAMES.index(state.function))

    def _pick(self, row: int) -> None:
        if 0 <= row < len(NAMES):
            self.edit(function=NAMES[row])


def _grip() -> QPainterPath:
    """Two points away from each other, as on a thing that slides: a symbol of unit size."""
    path = QPainterPath()
    for way in (-0.5, 0.5):
        path.addPolygon(QPolygonF([QPointF(way, 0), QPointF(0.2 * way, -0.36), QPointF(0.2 * way, 0.36)]))
        path.closeSubpath()
    return path


def _line(state: Any, number: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """One of maxout's lines, from end to end of the picture."""
    w, b = (getattr(state, f"maxout_{letter}{number}") for letter in "wb")
    return (LOW, HIGH), (w * LOW + b, w * HIGH + b)


def _matches(state: Any, fields: dict[str, Any]) -> bool:
    return all(getattr(state, name) == value for name, value in fields.items())
