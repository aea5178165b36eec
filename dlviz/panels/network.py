"""The network panel: the drawing, the same as matrices, what it answers everywhere in the plane, and how it learns."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtWidgets import QComboBox, QWidget

from dlviz.model import network
from dlviz.model import network_edits as edits
from dlviz.model.fields import Field, FieldError
from dlviz.model.network import SEEDS, Place, State
from dlviz.model.network_data import MAKERS
from dlviz.model.network_layers import MOST_HIDDEN, MOST_UNITS, forward
from dlviz.model.network_plane import Fields, fields, frame_round
from dlviz.model.numbers import show
from dlviz.model.perceptron import GATES
from dlviz.panel import Panel
from dlviz.theme import Theme, font
from dlviz.widgets import network_content as content
from dlviz.widgets import network_words as words
from dlviz.widgets.network_drawing import NetworkDrawing
from dlviz.widgets.network_matrices import MatrixScroll
from dlviz.widgets.network_places import Unit, named
from dlviz.widgets.number_field import NumberField
from dlviz.widgets.plane_map import PlaneMap
from dlviz.widgets.plot import Reading
from dlviz.widgets.points_table import PointsTable
from dlviz.widgets.slider import Scale
from dlviz.widgets.training_curves import TrainingCurves
from dlviz.widgets.training_transport import TrainingTransport

POINTS = 190  # pixels of the table of own points
LOOKS = ("layers", "activation", "inputs")  # by which a preset is recognised


class NetworkPanel(Panel):
    NAME = "network"

    # building

    def build(self) -> None:
        self._hovered: Unit | None = None
        self._fields: Fields | None = None
        self._build_drawing()
        self._build_plane()
        self._build_matrices()
        self._build_losses()
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

    def _build_losses(self) -> None:
        self.losses_card = self.card("losses_card", 1, 1)
        self.scores = self.readout("scores", lines=3)
        self.losses_card.body.addWidget(self.scores)
        self.losses = self.place(self.losses_card, "losses", TrainingCurves())
        self.losses.went.connect(lambda step, gesture: self.edit(gesture, step=step))
        self.losses_card.hide()

    def _build_controls(self) -> None:
        self.mode = self.choice("mode")
        self._groups = [
            (("compute",), self._group(self._build_computing)),
            (("train",), self._group(self._build_training)),
            (("compute", "train"), self._group(self._build_shape)),
            (("train",), self._group(self._build_settings)),
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
        self.weight = self._number("weight", "w", (-2, 2))
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
        self.function = self._box("function", content.WRITTEN)
        self.function.activated.connect(self._choose_function)

    def _build_training(self) -> None:
        self.data_head = self.heading()
        self.data = self._box("data", dict.fromkeys((*GATES, *MAKERS, "own"), ""))
        self.data.activated.connect(lambda index: self.edit(data=self.data.itemData(index)))
        self.points = PointsTable(self.NAME)
        self.points.setFixedHeight(POINTS)
        self.points.edited.connect(lambda points: self.edit(points=points))
        self.controls.addWidget(self.points)
        self._build_timeline()
        self.new_start = self.button("new_start")
        self.new_start.clicked.connect(lambda: self._wish(edits.random_start, (self.state.seed + 1) % SEEDS))
        self.mend = self.button("mend")
        self.mend.clicked.connect(lambda: self._wish(edits.trainable))
        self.numbers = {
            name: self.number(name, symbol) for name, symbol in (("learning_rate", "α"), ("batch_size", "B"))
        }
        self.loss_head = self.heading()
        self.loss = self.choice("loss")

    def _build_settings(self) -> None:
        more = {"l2": "λ", "train_share": "p", "n": "n", "noise": "ε", "epochs": "T", "seed": "s", "data_seed": "d"}
        self.numbers |= {name: self.number(name, symbol) for name, symbol in more.items()}

    def _build_timeline(self) -> None:
        """The transport of ``Panel.timeline``, in the kind that knows of epochs."""
        self.time = TrainingTransport(self.fields["step"])
        self.take_timeline("step", self.time)

    def _number(self, name: str, symbol: str, slider: tuple[float, float], *, whole: bool = False) -> NumberField:
        """A quantity that is no field of the state by itself."""
        kind = self.fields["row" if whole else "learning_rate"].kind
        widget = NumberField(Field(name, kind, {"slider": slider}, slider[0], ()), symbol, whole=whole)
        widget.setObjectName(f"network.{name}")
        self.controls.addWidget(widget)
        return widget

    def _counter(
        self, name: str, symbol: str, limits: tuple[int, int], act: Callable[[State, int], State]
    ) -> NumberField:
        """A count that ``act`` puts into the state."""
        widget = self._number(name, symbol, limits, whole=True)

        def take(value: Any, gesture: object = None) -> None:
            if isinstance(value, float) and value.is_integer() and limits[0] <= value <= limits[1]:
                self._wish(act, int(value), gesture=gesture)
            else:
                self.refused.emit(FieldError(name, value, "whole", low=limits[0], high=limits[1]))
                widget.edit.refuse()

        widget.wished.connect(take)
        widget.refused.connect(take)
        return widget

    def _box(self, name: str, texts: Mapping[Any, str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"network.{name}")
        for value, text in texts.items():
            box.addItem(text, value)
        self.controls.addWidget(box)
        return box

    # wishes

    def wish(self, state: Any, gesture: object = None) -> None:
        """As any panel's; another seed is another start, and with other settings a training starts again."""
        if state.seed != self.state.seed and state.layers == self.state.layers:
            state = edits.random_start(state, state.seed)
        if state.step and state.step == self.state.step and state.plan != self.state.plan:
            state = replace(state, step=0)
        super().wish(state, gesture)

    def _wish(self, act: Callable[..., State], *arguments: Any, gesture: object = None) -> bool:
        """Wish for what ``act`` makes of the state; False where a number in it is not possible."""
        try:
            self.wish(act(self.state, *arguments), gesture)
        except FieldError as error:
            self.refused.emit(error)
            return False
        return True

    def _look_at(self, place: Place) -> None:
        self.edit(layer=place.layer, source=place.source, unit=place.unit)

    def _type(self, place: Place, value: Any, gesture: object = None) -> None:
        if not self._wish(edits.with_number, self.result, place, value, gesture=gesture):
            self.drawing.refuse()
            self.weight.edit.refuse()

    def _type_input(self, which: int, value: Any) -> None:
        if not self._wish(edits.with_input, self.result.row, which - 1, value):
            self.drawing.refuse()

    def _move_input(self, row: int, x1: float, x2: float, gesture: object) -> None:
        inputs = self.state.inputs
        self.edit(gesture, inputs=(*inputs[:row], (x1, x2), *inputs[row + 1 :]))

    def _choose_function(self, index: int) -> None:
        self._wish(edits.functions, self.result.chosen.layer, self.function.itemData(index))

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
        self.losses.set_axes(self.tr("epoch"), self.tr("loss"))
        self.losses.reading = self.tr("epoch {0}: training {1}, test {2}")
        self.losses_card.set_legend(
            ("line", "data", self.tr("training")), ("dash", "error", self.tr("test")), ("dot", "model", self.tr("now"))
        )
        self.drawing_card.set_legend(("line", "model", self.tr("weight > 0")), ("dash", "model", self.tr("weight < 0")))
        self.drawing.setAccessibleName(self.tr("Drawing of the network: arrow keys choose a weight, Enter types it"))
        self.drawing.entry.setAccessibleName(self.tr("Number of the network"))
        self.matrices.matrices.setAccessibleName(self.tr("The network as matrices"))
        self.mode.set_texts({"compute": self.tr("Compute"), "train": self.tr("Train")})
        self._retranslate_computing()
        self._retranslate_training()

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

    def _retranslate_training(self) -> None:
        self.data_head.setText(self.tr("Data to learn from"))
        self.data.setAccessibleName(self.tr("Data to learn from"))
        texts = {
            "circles": self.tr("Circles"), "spirals": self.tr("Spirals"), "clouds": self.tr("Two clouds"),
            "xor_clouds": self.tr("XOR clouds"), "own": self.tr("Own points"),
        }  # fmt: skip
        for index in range(self.data.count()):
            name = self.data.itemData(index)
            self.data.setItemText(index, texts.get(name, name))
        self.points.retranslate()
        self.time.retranslate(*self.term("updates done"))
        self.new_start.setText(self.tr("New random start"))
        self.loss_head.setText(self.tr("Loss to minimise"))
        self.loss.set_texts({"cross-entropy": self.tr("cross-entropy"), "squared": self.tr("squared error")})
        terms = {
            "learning_rate": self.term("learning rate"), "batch_size": self.term("batch size"),
            "l2": self.term("L2 (0: off)"), "train_share": self.term("share to learn from"),
            "n": self.term("points"), "noise": self.term("noise"), "epochs": self.term("epochs"),
            "seed": self.term("seed of the start"), "data_seed": self.term("seed of the data"),
        }  # fmt: skip
        for name, term in terms.items():
            self.numbers[name].set_term(*term)

    # drawing

    def draw(self, state: Any, result: Any) -> None:
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
            self._draw_losses(state, result)
            self._draw_training(state, result)

    def _show_mode(self, state: Any) -> None:
        """What belongs to the other mode goes; the working is long where it is the chain rule, and moves over."""
        train = state.mode == "train"
        made, gate = state.data in MAKERS, state.data in GATES
        useless: dict[QWidget, bool] = {
            self.mend: not self.result.why_not,
            self.points: state.data != "own", self.numbers["train_share"]: gate,
            **{self.numbers[name]: not made for name in ("n", "noise", "data_seed")},
        }  # fmt: skip
        for modes, widgets in self._groups:
            for widget in widgets:
                widget.setVisible(state.mode in modes and not useless.get(widget, False))
        self.matrices_card.setVisible(not train)
        self.losses_card.setVisible(train)
        left, right = (self.working, self.losses_card) if train else (self.matrices_card, self.working)
        if self._left is not left:
            self._left = left
            for widget in (self.working, self.matrices_card, self.losses_card):
                self.stage.removeWidget(widget)
            self.stage.addWidget(left, 1, 0)
            self.stage.addWidget(right, 1, 1)

    def _draw_network(self, state: Any, result: Any) -> None:
        picture = functools.partial(self.plane.picture_kind, theme=self.theme)
        drawn = content.view(state, result, self._fields, words.captions(state), picture)
        self.drawing.show_network(drawn)
        self.drawing_card.set_title(self.tr("Network"), words.depth(state))
        self.drawing.setAccessibleDescription(words.network(state, result))

    def _draw_plane(self, state: Any, result: Any) -> None:
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

    def _draw_computing(self, state: Any, result: Any) -> None:
        chosen = result.chosen
        value = edits.number_at(result, chosen)
        reach = 2.0 if max(float(np.abs(layer.W).max()) for layer in result.weights) <= 2 else 20.0
        self.weight.slider.set_scale(Scale(-reach, reach))
        self.weight.set_term(named(chosen), self.tr("bias") if chosen.source == 0 else self.tr("weight"))
        self.weight.show_value(value)
        self.sample.slider.set_scale(Scale(1, max(len(state.inputs), 2), whole=True))
        self.sample.show_value(result.row + 1)
        self.batch.show_value(len(state.inputs))
        self.slide_note.setText(words.shapes(state))

    def _draw_shape(self, state: Any, result: Any) -> None:
        last, layer = len(state.layers), result.chosen.layer
        self.preset.show_value(self._preset())
        self.hidden.show_value(last - 1)
        for number, button in self.layer.buttons.items():
            button.setVisible(int(number) <= last)
        self.layer.show_value(str(layer))
        self.units.show_value(state.sizes[layer])
        self.function.setCurrentIndex(self.function.findData(state.activation[layer - 1]))

    def _preset(self) -> str | None:
        if self.result.step:
            return None
        looks = {name: {look: fields[look] for look in LOOKS} for name, fields in network.PRESETS.items()}
        return self.preset_on(looks)

    def _draw_losses(self, state: Any, result: Any) -> None:
        loss, _, test_loss, _ = result.scores
        name = {"cross-entropy": self.tr("binary cross-entropy"), "squared": self.tr("squared error")}[state.loss]
        self.losses_card.set_title(self.tr("Loss"), name)
        self.losses.show_history(result.history, result.step, result.per_epoch, (loss, test_loss))
        self.scores.setText(words.scores(result))
        self.scores.set_role("bad" if result.why_not or result.ended_at is not None else "text")
        self.losses.setAccessibleDescription(words.scores(result))

    def _draw_training(self, state: Any, result: Any) -> None:
        self.data.setCurrentIndex(self.data.findData(state.data))
        self.time.show_training(result.step, result.last, result.per_epoch)
        self.time.setEnabled(not result.why_not)
        self.mend.setText(words.mend(result.why_not))
        size, other = self.term("batch size")
        learned = state.data_set.n_train
        all_of_them = self.tr("= all {0}").format(learned) if state.batch_size >= learned else other
        self.numbers["batch_size"].set_term(size, all_of_them)
        self.slide_note.setText(
            self.tr(
                "One update looks at one batch, an epoch at each point once. The start of the timeline always has the "
                "same weights; a new random start takes another seed."
            )
        )

    def set_theme(self, theme: Theme) -> None:
        for box in (self.function, self.data):
            box.setFont(font(theme))
        super().set_theme(theme)
