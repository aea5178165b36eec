"""The activations panel: a gallery of the functions that share one x, and one of them looked at closely."""

from __future__ import annotations

from dlviz.model import activations
from dlviz.model.activations import Result, State
from dlviz.model.activations.edits import with_own
from dlviz.model.activations.expression import LONGEST
from dlviz.model.activations.gradient_product import with_slope
from dlviz.model.activations.solve import is_rounded
from dlviz.model.numbers import said
from dlviz.panels.activations.gallery import Gallery
from dlviz.panels.activations.large import LargeFunction
from dlviz.panels.activations.tables import AllFunctions
from dlviz.panels.activations.words import NAMES, SLIDE, FunctionWords, argument, said_at
from dlviz.ui.controls.entries import Entries, Entry, Heading, Note, Number, Pages, Presets, Readout, Toggle
from dlviz.ui.controls.on_screen import OnScreen
from dlviz.ui.panel import Panel

# Those beside the slides' come first: where both stand, they say more.
PRESETS = {name: activations.PRESETS[name] for name in ("vanishing", "compare", "own", *SLIDE)}
SHAPES = {  # the numbers that a function has of its own, with their symbols
    "leaky_relu": {"leaky_slope": "a"},
    "elu": {"elu_alpha": "α"},
    "maxout": {"maxout_w1": "w₁", "maxout_b1": "b₁", "maxout_w2": "w₂", "maxout_b2": "b₂"},
}


class ActivationsPanel(Panel[State, Result]):
    NAME = "activations"

    def build(self) -> None:
        self.words = FunctionWords(self)
        self.large = LargeFunction(self, self.words, self._height)
        self._build_gallery()
        self.all = AllFunctions(self, self.words)
        self.stage.addWidget(self.working, 2, 0)
        # Where letters are large, the working takes some of the height of the curve above it.
        self.stage.share(
            rows=lambda *_: (48, 14, 38) if self.theme.type > 1.2 else (48, 24, 28), columns=lambda *_: (13, 10)
        )

    def _build_gallery(self) -> None:
        self.gallery_card = self.stage.card("gallery_card", 0, 1)
        self.gallery = self.stage.put(self.gallery_card, "function", Gallery(NAMES))
        self.gallery.wished.connect(lambda name: self.edit(function=name))
        self.gallery.dragged.connect(lambda x, gesture: self.edit(gesture, x=x))
        self.gallery.reader = self._height
        self._own_row = OnScreen()
        self.gallery_card.body.addWidget(self._own_row)

    def entries(self) -> Entries[State, Result]:
        return [
            *self.large.entries(),
            *self._own(),
            *self.all.entries(),
            Heading("preset_head", self.tr("From the slides: sigmoid; and more")),
            Presets("preset", self._presets(), 3, presets=PRESETS),
            Heading("slide", self.words.slide(), wrap=True),
            Number("x", "x", self.term("input")),
            Readout("value", _value, role="model", size=1.2, about="h(x)"),
            Readout("slope", _slope, role="gradient", size=1.2, about="h'(x)"),
            Readout("status", self.words.status, lines=2, fitted=True, about=self.tr("the slope at this x")),
            Toggle("derivative", self.tr("with the derivative h′(x)")),
            Heading("shape_head", self.tr("Parameters")),
            # A page for each function that has some, so that nothing jumps when another is looked at.
            Pages("shapes", self._shapes(), value=lambda state, _: state.function if state.function in SHAPES else ""),
            Note(
                "slide_note",
                self.tr(
                    "The slide's e = 2.7182 is truncated: 2.71828… The slope 0.1 of Leaky ReLU is a choice "
                    "(PyTorch 0.01, Keras 0.3), and so is ELU's α, usually 1. Maxout has weights of its own; with one "
                    "input it is the upper of two lines. At 0 the step gives 0."
                ),
            ),
        ]

    def _own(self) -> Entries[State, Result]:
        return [
            Heading("own_head", self.tr("own h(x) ="), role="text", size=1.0, place=self._own_row.row),
            Entry(
                "own",
                LONGEST,
                self.tr("For example x*sigmoid(x), max(0.1*x, x) or exp(-x**2)"),
                about=self.tr("own function of x"),
                becomes=with_own,
                place=self._own_row.row,
            ),
        ]

    def _presets(self) -> dict[str, str]:
        return {
            "h(1)": "h(1.0)",
            "h(2)": "h(2.0)",
            "vanishing": self.tr("vanishing"),
            "compare": "sigmoid | tanh",
            "own": self.tr("own h(x)"),
        }

    def _shapes(self) -> dict[str, Entries[State, Result]]:
        names = {
            "leaky_slope": self.tr("slope for x ≤ 0"),
            "elu_alpha": self.tr("depth for x ≤ 0"),
            "maxout_w1": self.tr("slope of line 1"),
            "maxout_b1": self.tr("line 1 at x = 0"),
            "maxout_w2": self.tr("slope of line 2"),
            "maxout_b2": self.tr("line 2 at x = 0"),
        }
        none: Entries[State, Result] = [Heading("no_shape", self.tr("None; Leaky ReLU, Maxout and ELU have some."))]
        pages: dict[str, Entries[State, Result]] = {
            function: [Number(field, symbol, (names[field], "")) for field, symbol in fields.items()]
            for function, fields in SHAPES.items()
        }
        return {"": none, **pages}

    def retranslate(self) -> None:
        self.words.retranslate()
        self.large.retranslate()
        self.all.retranslate()
        self.gallery_card.set_title(self.tr("Gallery"), self.tr("same x in every picture"))
        self.gallery.setAccessibleName(self.tr("Gallery of activation functions"))
        hint = self.tr("Drag to move x,\nclick to enlarge.")
        self.gallery.set_texts({name: words[0] for name, words in self.words.names.items()}, hint)

    def draw(self, state: State, result: Result) -> None:
        self.large.draw(state, result)
        self._draw_gallery(state, result)
        self.all.draw(state, result)

    def _draw_gallery(self, state: State, result: Result) -> None:
        self.gallery.show_value(state.function)
        for name in NAMES:
            curve = result.curves[name]
            derivative = curve.derivative if state.derivative else None
            shape = (*SHAPES.get(name, ()), *(("own",) if name == "own" else ()))
            key = (state.derivative, *(getattr(state, field) for field in shape))
            self.gallery.plots[name].show_curve(key, result.grid, curve, derivative)

        x = argument(state.x)

        def describe(name: str) -> str:
            return "h({0}) {1}, h′({0}) {2}".format(x, *said_at(result.points[name]))

        self.gallery.show_x(state.x, {name: at.value for name, at in result.points.items()}, describe)

    def _height(self, name: str, x: float) -> tuple[float, str]:
        value, slope = with_slope(name, self.state.own, self.state.parameters)
        rounded = is_rounded(name, x, self.state.parameters)
        h, d = (said(each(x), rounded=rounded) for each in (value, slope))
        return value(x), f"x {said(x)}\nh(x) {h}\nh′(x) {d}"


def _value(state: State, result: Result) -> str:
    return f"h({argument(state.x)}) {said_at(result.points[state.function])[0]}"


def _slope(state: State, result: Result) -> str:
    return f"h′({argument(state.x)}) {said_at(result.points[state.function])[1]}"
