"""The network panel: the drawing, the same as matrices, and what it answers everywhere in the plane."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import numpy as np

from dlviz.model.forward import forward
from dlviz.model.network import Result, State, edits
from dlviz.model.network.data import classes_of
from dlviz.model.network.plane import Frame, frame_round
from dlviz.model.network.state import Place
from dlviz.model.numbers import said
from dlviz.panels.network import content, words
from dlviz.panels.network.classes import CLASSES
from dlviz.panels.network.controls import NetworkControls, computing
from dlviz.panels.network.drawing import NetworkDrawing
from dlviz.panels.network.kept_fields import KeptFields
from dlviz.panels.network.matrices import MatrixScroll
from dlviz.panels.network.own_data import OwnData
from dlviz.panels.network.places import Unit, named
from dlviz.panels.network.plane_map import PlaneMap
from dlviz.panels.network.training import TrainingControls, training
from dlviz.ui.controls.entries import Entries, Groups, Note, Pick
from dlviz.ui.controls.transport import PLAYING
from dlviz.ui.plots.reading import Reading
from dlviz.ui.seldom import Seldom
from dlviz.ui.training.panel import TrainingPanel

READ = 50  # milliseconds that the numbers of the drawing stand, at least, while a training plays


class NetworkPanel(TrainingPanel[State, Result]):
    NAME = "network"

    # building

    def build(self) -> None:
        self._hovered: Unit | None = None
        self._fields = KeptFields()
        self._build_drawing()
        self._build_plane()
        self._build_matrices()
        self.looking, self.own = NetworkControls(self), OwnData(self, self.plane)
        self.training = TrainingControls(self, self.own)
        self.stage.addWidget(self.working, 1, 1)
        self.stage.only(training, self.training.card)
        self.stage.only(computing, self.matrices_card)
        # The working is long where it is the chain rule, and moves over.
        self.stage.move(self.working, lambda state, result: (1, 0) if training(state, result) else (1, 1))
        self.stage.share(rows=lambda *_: (11, 9), columns=lambda *_: (13, 9))

    def _build_drawing(self) -> None:
        self.drawing_card, self.drawing = self.stage.filled("drawing", NetworkDrawing(), 0, 0)
        self._seldom = Seldom(self, READ, 3, self.stage.turns)
        self.drawing.picked.connect(self._look_at)
        self.drawing.taking = self._type
        self.drawing.hovered.connect(self._hover)

    def _build_plane(self) -> None:
        self.plane_card, self.plane = self.stage.filled("plane", PlaneMap(), 0, 1)
        self.plane.reader = self._read_plane
        self.plane.reshaped.connect(lambda: self._draw_plane(self.state, self.result))
        self.plane.picked.connect(lambda row: self.edit(row=row))
        self.plane.moved.connect(self._move_input)

    def _build_matrices(self) -> None:
        self.matrices_card = self.stage.card("matrices_card", 1, 0)
        self.matrix_scroll = MatrixScroll()
        self.matrices = self.matrix_scroll.matrices
        self.matrices.setObjectName("network.matrices")
        self.matrices_card.body.addWidget(self.matrix_scroll, 1)
        self.matrices.hovered.connect(self._hover)
        self.matrices.picked.connect(self._look_at)
        self.matrices.row_picked.connect(lambda row: self.edit(row=row))

    def entries(self) -> Entries[State, Result]:
        return [
            Pick(
                "mode",
                {"compute": self.tr("Compute"), "train": self.tr("Train")},
                about=self.tr("What the network does"),
            ),
            *self.looking.entries(),
            *self.training.entries(),
            self._groups(),
            Note("slide_note", self._note),
        ]

    def _groups(self) -> Groups[State, Result]:
        """What is set seldom while it trains; the shape has the place for itself while it computes."""
        return Groups(
            "sections",
            {
                "learning": (self.tr("Learning"), self.training.learning()),
                "shape": (self.tr("Shape"), self.looking.shape()),
                "data": (self.tr("Data"), self.training.made()),
            },
            usable=lambda state, result: ("learning", "shape", "data") if training(state, result) else ("shape",),
        )

    def _note(self, state: State, result: Result) -> str:
        return self.training.note() if training(state, result) else words.shapes(state)

    # wishes

    def _look_at(self, place: Place) -> bool:
        return self.edit(layer=place.layer, source=place.source, unit=place.unit)

    def _type(self, place: Place | int, value: Any) -> bool:
        """Another number of a weight or a bias, or of an input, counted from 1."""
        if isinstance(place, int):
            return self.attempt(lambda state: edits.with_input(state, self.result.row, place - 1, value))
        return self.attempt(self.looking.put(place, value))

    def _move_input(self, row: int, x1: float, x2: float, gesture: object) -> None:
        """A sample that an undo in mid-drag has taken away cannot be moved any more."""
        if row < len(self.state.inputs):
            self.attempt(lambda state: edits.moved_input(state, row, x1, x2), gesture)

    def called(self, field: str) -> str:
        """A weight as formulas name it, not by its place in the list of layers."""
        found = re.fullmatch(r"layers\[(\d+)\]\.(?:weights\[(\d+)\]|biases)\[(\d+)\]", field)
        if not found:
            return super().called(field)
        layer, source, unit = (int(number or -1) + 1 for number in found.groups())
        return named(Place(layer, source, unit))

    # pointing

    def _hover(self, unit: Unit | None) -> None:
        """A unit that is pointed at, in the drawing or in a matrix, is lit in both, and its field is shown large."""
        self._hovered = unit
        self.drawing.light_unit(unit)
        self.matrices.light_unit(unit)
        self._draw_plane(self.state, self.result)

    def _read_plane(self, x1: float, x2: float) -> Reading | None:
        unit = content.shown_unit(self.result, self._hovered)
        flow = forward(self.result.weights, self.state.activation, np.array([[x1, x2]]))
        first = ""
        if content.is_by_class(self.state, self._hovered):
            largest = int(classes_of(flow.activations[-1])[0])
            unit = len(self.result.weights), largest + 1
            if self.state.data != "pairs" or self.state.mode != "train":
                first = self.tr("class {0}: ").format(largest)
        value = float(flow.activations[unit[0] - 1][0, unit[1] - 1])
        here = f"{first}{content.name_of(self.result, unit)} {said(value)}"
        return x1, x2, f"x₁ {said(x1, 2)}, x₂ {said(x2, 2)}\n{here}"

    # words

    def retranslate(self) -> None:
        self.matrices_card.set_title(self.tr("The same as matrices"), hint=self.tr("point at a column: it is a unit"))
        self.plane.set_axes("x₁", "x₂")
        self.drawing_card.set_legend(("line", "model", self.tr("weight > 0")), ("dash", "model", self.tr("weight < 0")))
        self.drawing.setAccessibleName(self.tr("Drawing of the network: arrow keys choose a weight, Enter types it"))
        self.drawing.entry.setAccessibleName(self.tr("Number of the network"))
        self.matrices.setAccessibleName(self.tr("The network as matrices"))
        self.matrix_scroll.setAccessibleName(self.matrices_card.title.text())
        self.training.retranslate()

    # drawing

    def draw(self, state: State, result: Result) -> None:
        self._draw_plane(state, result)
        self._draw_network(state, result)
        self.own.draw(state)
        if state.mode == "compute":
            lines = content.matrices(state, result)
            self.matrices.show_lines(lines, result.row, result.chosen)
            self.matrices.describe(partial(content.matrices_text, lines))
        else:
            self.training.draw(state, result)

    def _draw_network(self, state: State, result: Result) -> None:
        self.drawing_card.set_title(self.tr("Network"), words.depth(state))

        def draw() -> None:
            fields = self._fields.small(state, result, _frame(state, 1.0))
            view = content.view(state, result, fields, words.captions(state))
            self.drawing.show_network(view)
            self.drawing.describe(partial(words.network, state, view))

        self._seldom.do(draw, rests=self.moving == PLAYING)

    def _draw_plane(self, state: State, result: Result) -> None:
        train, data = state.mode == "train", state.data_set
        frame = _frame(state, self.plane.ratio())
        self._fields.tell(state, result, frame)
        layer = result.weights[0] if len(result.weights) > 1 else None
        by_class, unit = content.is_by_class(state, self._hovered), content.shown_unit(result, self._hovered)
        self.plane.show_field(self._fields.shown(state, unit, by_class=by_class), layer, data if train else None)
        seen = (result.batch[0] if result.batch else ()) if train else state.inputs
        self.plane.show_samples(seen, 0 if train else result.row, fixed=train)
        lines = [("dash", "model", "z = 0")] if len(result.weights) > 1 else []
        if by_class:
            self._name_classes(state, frame, lines)
        else:
            self._name_unit(state, unit, frame, lines)

    def _name_unit(self, state: State, unit: Unit, frame: Frame, lines: list[tuple[str, str, str]]) -> None:
        name, output = content.name_of(self.result, unit), unit[0] == len(self.result.weights)
        line = "0.5" if output else "z = 0"
        self.plane_card.set_title(self.tr("Decision regions of {0}").format(name))
        high, low = content.legend(state, unit)
        self.plane_card.set_legend(
            ("area", "data", high), ("area", "quiet", low), ("line", "text", line), *lines, *self._signs(state)
        )
        self.plane.describe(partial(words.plane, name, frame, line))

    def _signs(self, state: State) -> tuple[tuple[str, str, str], ...]:
        """What filled, hollow and ringed points are."""
        present = "ring", "model", self.tr("present sample")
        if state.mode == "compute":
            return ("ring", "text", self.tr("inputs")), present
        test = ("ring", "quiet", self.tr("test")) if len(state.data_set.test[1]) else None
        ringed = (("ring", "text", self.tr("batch")), present) if self.result.batch else ()
        return ("dot", "quiet", self.tr("training")), *((test,) if test else ()), *ringed

    def _name_classes(self, state: State, frame: Frame, lines: list[tuple[str, str, str]]) -> None:
        """Which output is the largest, each in the colour and with the sign of its class."""
        names = content.class_names(state)
        self.plane_card.set_title(self.tr("Decision regions"))
        looks = [(look.entry, look.role, name) for look, name in zip(CLASSES, names, strict=False)]
        self.plane_card.set_legend(*lines, *looks, *self._signs(state))
        self.plane.describe(partial(words.regions, names, frame))


def _frame(state: State, ratio: float) -> Frame:
    """The part of the plane in which all inputs lie, or all data to learn from."""
    train = state.mode == "train"
    return frame_round(() if train else state.inputs, state.data_set if train else None, ratio)
