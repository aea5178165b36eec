"""The drawing of a perceptron with two inputs: the numbers of one row of the truth table flow from left to right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dlviz.model.boolean_functions import INPUTS
from dlviz.model.numbers import plain, show
from dlviz.model.perceptron import Result
from dlviz.model.perceptron.unit import Unit
from dlviz.ui.neuron_parts import InputButton, Places, fitting, paint_node, square_at
from dlviz.ui.painted import Painted
from dlviz.ui.pen import line_pen

Align = Qt.AlignmentFlag


class NeuronView(Painted):
    """Emits ``toggled(i)`` when input ``i`` (0 for x₁, 1 for x₂) is pressed. Reading exact numbers: rest the mouse."""

    toggled = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._target = Unit(), ""
        self._result: Result | None = None
        self._tips: list[tuple[QRectF, str]] = []
        self.buttons = (InputButton("x₁", self), InputButton("x₂", self))
        for i, button in enumerate(self.buttons):
            button.setObjectName(f"{name}.x{i + 1}")
            button.clicked.connect(lambda _=False, i=i: self.toggled.emit(i))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)

    def set_words(self, target: str) -> None:
        self._target = target
        self.update()

    def show_perceptron(self, state: Unit, result: Result) -> None:
        moved = state.form != self._state.form
        self._state, self._result = state, result
        for button, value in zip(self.buttons, INPUTS[state.row], strict=True):
            button.show_value(value)
        if moved:
            self._place()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(460, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.reading(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def reading(self, at: QPointF) -> str:
        """The exact number that stands at a place."""
        return next((text for area, text in self._tips if area.contains(at)), "")

    # how it looks

    def _places(self) -> Places:
        return Places.within(self.width(), self.height(), self._state.form == "bias")

    def _place(self) -> None:
        places = self._places()
        reach = places.unit + 4
        for button, at in zip(self.buttons, places.inputs, strict=False):
            button.setGeometry(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._result is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._tips = []
        places = self._places()
        self._paint_edges(painter, places)
        if self._state.form == "theta":
            self._paint_threshold(painter, places)
        self._paint_total(painter, places)
        self._paint_step(painter, places)
        self._paint_output(painter, places)

    def _paint_edges(self, painter: QPainter, places: Places) -> None:
        state = self._state
        x1, x2 = INPUTS[state.row]
        edges = [("w₁", state.w1, x1), ("w₂", state.w2, x2), ("b", state.bias, 1)]
        for i, (at, (symbol, weight, signal)) in enumerate(zip(places.inputs, edges, strict=False)):
            self._edge(painter, at, places.total, weight, signal)
            self._weigh(painter, places, at, (symbol, weight))
            if i == 2:
                paint_node(painter, self._theme, square_at(at, places.unit), "1", "text", filled=False)
            self._name(painter, at, places.unit, ("x₁", "x₂", "")[i])

    def _edge(self, painter: QPainter, start: QPointF, end: QPointF, weight: float, signal: int) -> None:
        """As thick as the weight is large, dashed where it is negative, pale where no signal comes through."""
        width = min(1.2 + 1.4 * abs(weight), 4.5)
        painter.setPen(line_pen(self._theme, "model", width, dash=weight < 0, alpha=1.0 if signal else 0.35))
        painter.drawLine(start, end)

    def _weigh(self, painter: QPainter, places: Places, at: QPointF, named: tuple[str, float]) -> None:
        """The weight's name and number, beside the edge on its outer side."""
        symbol, weight = named
        start, unit = at + (places.total - at) * 0.27, places.unit
        top = start.y() + (0.2 if at.y() > places.total.y() else -1.0) * unit
        level = abs(top + 0.4 * unit - places.total.y()) < 2 * unit  # where the circle is in the way
        width = places.total.x() - start.x() - 2.2 * unit if level else 5.2 * unit
        box = QRectF(start.x(), top, width, 0.8 * unit)
        self._tips.append((box, f"{symbol} = {plain(weight)}"))
        self._text(painter, box, f"{symbol} = {show(weight)}", 0.62, "model", align=Align.AlignLeft)

    def _name(self, painter: QPainter, at: QPointF, unit: float, text: str) -> None:
        self._text(painter, QRectF(at.x() - 2 * unit, at.y() + 1.1 * unit, 4 * unit, unit), text, 0.6, "text")

    def _paint_threshold(self, painter: QPainter, places: Places) -> None:
        """θ comes from below and is taken away."""
        at, unit = places.threshold, places.unit
        painter.setPen(line_pen(self._theme, "model", 1.6))
        painter.drawLine(places.total, at - QPointF(0, 0.6 * unit))
        box = QRectF(at.x() - 3 * unit, at.y() - 0.5 * unit, 6 * unit, unit)
        self._tips.append((box, f"θ = {plain(self._state.theta)}"))
        self._text(painter, box, f"θ = {show(self._state.theta)}", 0.62, "model")
        self._text(painter, QRectF(at.x(), places.total.y() + 2.1 * unit, unit, unit), "−", 0.8, "model", bold=True)

    def _paint_total(self, painter: QPainter, places: Places) -> None:
        at, unit = places.total, places.unit
        total, node = self._total(), square_at(at, 2.0 * unit)
        self._wire(painter, at, places.step)
        painter.setPen(line_pen(self._theme, "text", 1.6))
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(node)
        name = "w·x − θ" if self._state.form == "theta" else "w·x + b"
        self._tips.append((node, f"{name} = {plain(total)}"))
        self._text(painter, QRectF(at.x() - unit, node.top() + 0.3 * unit, 2 * unit, unit), "Σ", 0.75, "quiet")
        number = QRectF(at.x() - 1.75 * unit, at.y() - 0.7 * unit, 3.5 * unit, 1.4 * unit)
        self._text(painter, number, show(total), 1.05, "text", bold=True)
        self._text(painter, number.adjusted(0.3 * unit, 1.3 * unit, -0.3 * unit, 0.9 * unit), name, 0.52, "quiet")

    def _paint_step(self, painter: QPainter, places: Places) -> None:
        """The step function; the dot stands where the sum falls."""
        at, unit, output = places.step, places.unit, self._output()
        box = square_at(at, 1.25 * unit)
        self._wire(painter, at, places.output)
        painter.setPen(line_pen(self._theme, "text", 1.6))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(box, 6, 6)
        low, high = at.y() + 0.55 * unit, at.y() - 0.55 * unit
        left, right = box.left() + 0.3 * unit, box.right() - 0.3 * unit
        painter.setPen(line_pen(self._theme, "quiet", 2))
        shape = [(left, low), (at.x(), low), (at.x(), high), (right, high)]
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in shape]))
        total = self._total()
        x = at.x() if total == 0 else (at.x() + right) / 2 if total > 0 else (at.x() + left) / 2
        painter.setPen(QPen(self._theme.color("surface"), 1))
        painter.setBrush(self._theme.color("data" if output else "text"))
        painter.drawEllipse(QPointF(x, high if output else low), 0.24 * unit, 0.24 * unit)
        sign = ">" if total > 0 else "<" if total < 0 else "="
        beneath = QRectF(at.x() - 1.75 * unit, box.bottom() + 0.15 * unit, 3.5 * unit, unit)
        self._tips.append((box.united(beneath), f"{plain(total)} {sign} 0  →  {output}"))
        self._text(painter, beneath, f"{show(total)} {sign} 0", 0.58, "text")

    def _paint_output(self, painter: QPainter, places: Places) -> None:
        at, unit, output = places.output, places.unit, self._output()
        node = square_at(at, 1.1 * unit)
        paint_node(painter, self._theme, node, str(output), "data" if output else "quiet", square=output == 0)
        beneath = QRectF(at.x() - 1.4 * unit, node.bottom() + 0.15 * unit, 2.8 * unit, unit)
        self._tips.append((node.united(beneath), f"y = {output}"))
        self._text(painter, beneath, f"y = {output}", 0.6, "text")
        if self._result is not None:
            target, right = self._result.targets[self._state.row], self._result.correct[self._state.row]
            verdict = f"{self._target} {target} {'✓' if right else '✗'}"
            self._text(
                painter,
                beneath.adjusted(-0.5 * unit, unit, 0.5 * unit, unit),
                verdict,
                0.58,
                "good" if right else "bad",
                bold=True,
            )

    # small things

    def _total(self) -> float:
        return self._result.sums[self._state.row] if self._result else 0.0

    def _output(self) -> int:
        return self._result.outputs[self._state.row] if self._result else 0

    def _wire(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        painter.setPen(line_pen(self._theme, "text", 1.6))
        painter.drawLine(start, end)

    def _text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        size: float,
        role: str,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = Align.AlignHCenter,
    ) -> None:
        """``size`` is in radii of an input."""
        painter.setFont(fitting(self._theme, text, size * self._places().unit, box.width(), bold=bold))
        painter.setPen(self._theme.ink(role))
        painter.drawText(box, align | Align.AlignVCenter, text)
