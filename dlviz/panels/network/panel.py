"""The network panel: the drawing, the same as matrices, and what it answers everywhere in the plane."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtWidgets import QWidget

from dlviz.model import network
from dlviz.model.fields import Field
from dlviz.model.network import Result, State, edits
from dlviz.model.network.layers import MOST_HIDDEN, MOST_UNITS, forward
from dlviz.model.network.plane import Fields, fields, frame_round
from dlviz.model.network.state import Place
from dlviz.model.numbers import show
from dlviz.panels.network import content, words
from dlviz.panels.network.drawing import NetworkDrawing
from dlviz.panels.network.matrices import MatrixScroll
from dlviz.panels.network.places import Unit, named
from dlviz.panels.network.plane_map import PlaneMap
from dlviz.panels.network.training import TrainingControls
from dlviz.ui.counter import Counter
from dlviz.ui.dropdown import Dropdown
from dlviz.ui.number_field import NumberField, add_number
from dlviz.ui.plot import Reading
from dlviz.ui.slider import Scale

LOOKS = ("layers", "activation", "inputs")  # by which a preset is recognised


class NetworkPanel(TrainingControls):
    NAME = "network"

    # building

    def build(self) -> None:
        self._hovered: Unit | None = None
        self._fields: Fields | None = None
        self._build_drawing()
        self._build_plane()
        self._build_matrices()
        self.build_losses()
        self.stage.addWidget(self.working, 1, 1)
        self._left: QWidget = self.matrices_card  # under the drawing
        for line, (down, across) in enumerate(((11, 13), (9, 9))):
            self.stage.setRowStretch(line, down)
            self.stage.setColumnStretch(line, across)
        self._build_controls()

    def _build_drawing(self) -> None:
        self.drawing_card = self.card("drawing_card", 0, 0)
        self.drawing = NetworkDrawing()
        self.drawing.setObjectName("network.drawing")
        self.drawing_card.body.addWidget(self.drawing, 1)
        self.drawing.picked.connect(self._look_at)
        self.drawing.typed.connect(self._type)
        self.drawing.input_typed.connect(self._type_input)
        self.drawing.hovered.connect(self._hover)

    def _build_plane(self) -> None:
        self.plane_card = self.card("plane_card", 0, 1)
        self.plane = self.place(self.plane_card, "plane", PlaneMap())
        self.plane.reader = self._read_plane
        self.plane.reshaped.connect(lambda: self._draw_plane(self.state, self.result))
        self.plane.picked.connect(lambda row: self.edit(row=row))
        self.plane.moved.connect(self._move_input)

    def _build_matrices(self) -> None:
        self.matrices_card = self.card("matrices_card", 1, 0)
        self.matrices = MatrixScroll()
        self.matrices.matrices.setObjectName("network.matrices")
        self.matrices_card.body.addWidget(self.matrices, 1)
        self.matrices.matrices.hovered.connect(self._hover)
        self.matrices.matrices.picked.connect(self._look_at)
        self.matrices.matrices.row_picked.connect(lambda row: self.edit(row=row))

    def _build_controls(self) -> None:
        self.mode = self.choice("mode")
        self._groups = [
            (("compute",), self._group(self._build_computing)),
            (("train",), self._group(self.build_training)),
            (("compute", "train"), self._group(self._build_shape)),
            (("train",), self._group(self.build_settings)),
        ]
        self.slide_note = self.note()

    def _group(self, build: Callable[[], None]) -> list[QWidget]:
        """The controls that ``build`` adds, of which each mode shows its own."""
        before = self.controls.count()
        build()
        items = [self.controls.itemAt(i) for i in range(before, self.controls.count())]
        return [widget for item in items if item and (widget := item.widget())]

    def _build_computing(self) -> None:
        self.preset_head = self.heading()
        self.preset = self.presets(tuple(network.PRESETS), columns=2)
        self.preset.wished.connect(lambda name: self.edit(**network.PRESETS[name]))
        weight = Field("weight", self.fields["learning_rate"].kind, {"slider": (-2, 2)}, 0.0, ())
        self.weight = add_number(self.controls, "network.weight", NumberField(weight, "w"))
        self.weight.wished.connect(lambda value, gesture: self._type(self.result.chosen, value, gesture))
        self.weight.refused.connect(lambda text: self._type(self.result.chosen, text))
        self.sample = self._counter("sample", "i", (1, 12), lambda state, i: replace(state, row=i - 1))
        self.batch = self._counter("batch", "N", (1, 12), edits.samples)

    def _build_shape(self) -> None:
        self.shape_head = self.heading()
        self.hidden = self._counter("hidden", "L", (0, MOST_HIDDEN), edits.hidden_layers)
        self.layer_head = self.heading()
        self.layer = self.presets(tuple(map(str, range(1, MOST_HIDDEN + 2))), name="layer")
        self.layer.wished.connect(lambda layer: self._look_at(replace(self.result.chosen, layer=int(layer))))
        self.units = self._counter(
            "units", "n", (1, MOST_UNITS), lambda state, n: edits.units(state, self.result.chosen.layer, n)
        )
        self.function = Dropdown(tuple(content.WRITTEN))
        self.function.setObjectName("network.function")
        self.function.set_texts(content.WRITTEN)
        self.function.wished.connect(lambda name: self.wish_for(edits.functions, self.result.chosen.layer, name))
        self.controls.addWidget(self.function)

    def _counter(self, name: str, symbol: str, limits: tuple[int, int], act: Callable[[State, int], State]) -> Counter:
        """A count that ``act`` puts into the state."""
        widget = add_number(self.controls, f"network.{name}", Counter(name, symbol, *limits))
        widget.counted.connect(lambda number, gesture: self.wish_for(act, number, gesture=gesture))
        widget.miscounted.connect(self.refused)
        return widget

    # wishes

    def _look_at(self, place: Place) -> None:
        self.edit(layer=place.layer, source=place.source, unit=place.unit)

    def _type(self, place: Place, value: Any, gesture: object = None) -> None:
        if not self.wish_for(edits.with_number, self.result, place, value, gesture=gesture):
            self.drawing.refuse()
            self.weight.edit.refuse()

    def _type_input(self, which: int, value: Any) -> None:
        if not self.wish_for(edits.with_input, self.result.row, which - 1, value):
            self.drawing.refuse()

    def _move_input(self, row: int, x1: float, x2: float, gesture: object) -> None:
        """A sample that an undo in mid-drag has taken away cannot be moved any more."""
        inputs = self.state.inputs
        if row < len(inputs):
            self.edit(gesture, inputs=(*inputs[:row], (x1, x2), *inputs[row + 1 :]))

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
        self.drawing.light(unit)
        self.matrices.matrices.light(unit)
        self._draw_plane(self.state, self.result)

    def _read_plane(self, x1: float, x2: float) -> Reading | None:
        unit = content.shown_unit(self.result, self._hovered)
        flow = forward(self.result.weights, self.state.activation, np.array([[x1, x2]]))
        value = float(flow.activations[unit[0] - 1][0, unit[1] - 1])
        return x1, x2, f"x₁ = {show(x1, 2)}, x₂ = {show(x2, 2)}\n{content.name_of(self.result, unit)} = {show(value)}"

    # words

    def retranslate(self) -> None:
        self.matrices_card.set_title(self.tr("The same as matrices"), hint=self.tr("point at a column: it is a unit"))
        self.plane.set_axes("x₁", "x₂")
        self.drawing_card.set_legend(("line", "model", self.tr("weight > 0")), ("dash", "model", self.tr("weight < 0")))
        self.drawing.setAccessibleName(self.tr("Drawing of the network: arrow keys choose a weight, Enter types it"))
        self.drawing.entry.setAccessibleName(self.tr("Number of the network"))
        self.matrices.matrices.setAccessibleName(self.tr("The network as matrices"))
        self.mode.set_texts({"compute": self.tr("Compute"), "train": self.tr("Train")})
        self._retranslate_computing()
        self.retranslate_training()

    def _retranslate_computing(self) -> None:
        self.preset_head.setText(self.tr("Networks worth a look"))
        self.preset.set_texts(
            {
                "slide": self.tr("slide 1×2·2×3"),
                "XOR": self.tr("XOR, steps"),
                "XOR sigmoid": self.tr("XOR, sigmoid"),
                "XOR learning": self.tr("learns XOR"),
                "book": self.tr("three layers"),
                "blank": self.tr("blank"),
                "circles": self.tr("learns circles"),
            }
        )
        self.sample.set_term(*self.term("sample looked at"))
        self.batch.set_term(*self.term("samples (batch)"))
        self.shape_head.setText(self.tr("Shape of the network"))
        self.hidden.set_term(*self.term("hidden layers"))
        self.layer_head.setText(self.tr("Layer looked at: its units and h"))
        self.units.set_term(*self.term("units"))
        self.function.setAccessibleName(self.tr("activation function of the layer"))

    # drawing

    def draw(self, state: State, result: Result) -> None:
        self._show_mode(state)
        self._draw_plane(state, result)
        self._draw_network(state, result)
        self._draw_shape(state, result)
        self.points.show_points(state.points)
        if state.mode == "compute":
            lines = content.matrices(state, result)
            self.matrices.matrices.show_lines(lines, result.row, result.chosen)
            self.matrices.matrices.setAccessibleDescription(content.matrices_text(lines))
            self._draw_computing(state, result)
        else:
            self.draw_training(state, result)

    def _show_mode(self, state: State) -> None:
        """What belongs to the other mode goes; the working is long where it is the chain rule, and moves over."""
        train = state.mode == "train"
        useless = self.useless_in_training(state)
        for modes, widgets in self._groups:
            for widget in widgets:
                widget.setVisible(state.mode in modes and widget not in useless)
        self.matrices_card.setVisible(not train)
        self.losses_card.setVisible(train)
        left, right = (self.working, self.losses_card) if train else (self.matrices_card, self.working)
        if self._left is not left:
            self._left = left
            for widget in (self.working, self.matrices_card, self.losses_card):
                self.stage.removeWidget(widget)
            self.stage.addWidget(left, 1, 0)
            self.stage.addWidget(right, 1, 1)

    def _draw_network(self, state: State, result: Result) -> None:
        picture = functools.partial(self.plane.picture_kind, theme=self.theme)
        drawn = content.view(state, result, self._fields, words.captions(state), picture)
        self.drawing.show_network(drawn)
        self.drawing_card.set_title(self.tr("Network"), words.depth(state))
        self.drawing.setAccessibleDescription(words.network(state, result))

    def _draw_plane(self, state: State, result: Result) -> None:
        train, data = state.mode == "train", state.data_set
        frame = frame_round(state.inputs if not train else (), data if train else None, self.plane.ratio())
        self._fields = fields(result.weights, state.activation, frame, content.field_size(state))
        unit = content.shown_unit(result, self._hovered)
        self.plane.show_field(content.large_field(state, self._fields, unit))
        self.plane.show_neurons(result.weights[0] if len(result.weights) > 1 else None)
        self.plane.show_data(data if train else None)
        seen = (result.batch[0] if result.batch else ()) if train else state.inputs
        self.plane.show_samples(seen, 0 if train else result.row, fixed=train)
        name, output = content.name_of(self.result, unit), unit[0] == len(result.weights)
        line = "0.5" if output else "z = 0"
        self.plane_card.set_title(self.tr("{0} everywhere").format(name))
        lines = [("dash", "model", "z = 0")] if len(result.weights) > 1 else []
        high, low = content.legend(state, unit)
        self.plane_card.set_legend(("area", "data", high), ("area", "quiet", low), ("line", "text", line), *lines)
        self.plane.setAccessibleDescription(words.plane(name, frame, line))

    def _draw_computing(self, state: State, result: Result) -> None:
        chosen = result.chosen
        value = edits.number_at(result, chosen)
        reach = 2.0 if max(float(np.abs(layer.W).max()) for layer in result.weights) <= 2 else 20.0
        self.weight.slider.set_scale(Scale(-reach, reach))
        self.weight.set_term(named(chosen), self.tr("bias") if chosen.source == 0 else self.tr("weight"))
        self.weight.show_value(value)
        self.sample.count_to(len(state.inputs))
        self.sample.show_value(result.row + 1)
        self.batch.show_value(len(state.inputs))
        self.slide_note.setText(words.shapes(state))

    def _draw_shape(self, state: State, result: Result) -> None:
        last, layer = len(state.layers), result.chosen.layer
        self.preset.show_value(self._preset())
        self.hidden.show_value(last - 1)
        for number, button in self.layer.buttons.items():
            button.setVisible(int(number) <= last)
        self.layer.show_value(str(layer))
        self.units.show_value(state.sizes[layer])
        self.function.show_value(state.activation[layer - 1])

    def _preset(self) -> str | None:
        if self.result.step:
            return None
        looks = {name: {look: fields[look] for look in LOOKS} for name, fields in network.PRESETS.items()}
        return self.preset_on(looks)
