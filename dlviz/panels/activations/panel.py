"""The activations panel: a gallery of the functions that share one x, and one of them looked at closely."""

from __future__ import annotations

from dlviz.model import activations
from dlviz.model.activations import Result, State
from dlviz.model.activations.expression import LONGEST, evaluate, slope
from dlviz.model.activations.state import HIGH, LOW
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.numbers import show
from dlviz.panels.activations.gallery import Gallery
from dlviz.panels.activations.large import LargeFunction
from dlviz.panels.activations.tables import AllFunctions
from dlviz.panels.activations.words import NAMES, SLIDE, FunctionWords
from dlviz.ui.controls import Entries, Entry, Heading, Note, Number, Pages, Presets, Readout, Toggle
from dlviz.ui.on_screen import OnScreen
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
        self.gallery = Gallery(NAMES, LOW, HIGH)
        self.gallery_card.body.addWidget(self.gallery, 1)
        self.gallery.wished.connect(lambda name: self.edit(function=name))
        self.gallery.dragged.connect(lambda x, gesture: self.edit(gesture, x=x))
        self.gallery.reader = self._height
        self.gallery.setObjectName("activations.function")
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
            Readout("value", _value, role="model", size=1.2),
            Readout("slope", _slope, role="gradient", size=1.2),
            Readout("status", self.words.status, lines=2, fitted=True),
            Toggle("derivative", self.tr("with the derivative h′(x)")),
            Heading("shape_head", self.tr("Numbers of its own")),
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
                self.tr("own function of x"),
                LONGEST,
                self.tr("For example x*sigmoid(x), max(0.1*x, x) or exp(-x**2)"),
                take=lambda text, _: self.edit(own=text, function="own"),
                place=self._own_row.row,
            ),
        ]

<<<<<<< HEAD
    def _build_controls(self) -> None:
        self.preset_head = self.heading()
        self.preset = self.presets((*SLIDE, *EXTRAS), 3)
        self.preset.wished.connect(lambda name: self.edit(**activations.PRESETS[name]))
        self.slide = Text("quiet", 0.9, wrap=True)
        self.below.addWidget(self.slide)
        self.input = self.number("x", "x")
        self.value_text = self.readout("value", role="model", size=1.2)
        self.slope_text = self.readout("slope", role="gradient", size=1.2)
        self.status = Fitted(lines=2)
        self.status.setObjectName("activations.status")
        for widget in (self.value_text, self.slope_text, self.status):
            self.below.addWidget(widget)
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
        self.below.addWidget(self.shape_pages)

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
        self._retranslate_more()
        self.gallery_card.set_title(self.tr("Gallery"), self.tr("same x in every picture"))
        self.gallery.setAccessibleName(self.tr("Gallery of activation functions"))
        hint = self.tr("Drag to move x,\nclick to enlarge.")
        self.gallery.set_texts({name: words[0] for name, words in self.names.items()}, hint)
        self.table.setAccessibleName(self.tr("All functions at x"))
        self.table.set_headers(self.tr("function"), "h(x)", "h′(x)", "")
        self.table.set_words(tuple(self.names[name][0] for name in NAMES), tuple(self._remarks().values()))
        self.preset_head.setText(self.tr("From the slides: sigmoid; and more"))
        self.preset.set_texts(
            {
                "h(1)": "h(1.0)",
                "h(2)": "h(2.0)",
                "vanishing": self.tr("vanishing"),
                "compare": "sigmoid | tanh",
                "own": self.tr("own h(x)"),
            }
        )
        self.slide.setText(self._slide_text())
        self.input.set_term(*self.term("input"))
        self.derivative.setText(self.tr("with the derivative h′(x)"))
        self._name_shapes()

    def _retranslate_more(self) -> None:
        self.compare_head.setText(self.tr("compared with"))
        self.compare.setAccessibleName(self.tr("compared with"))
        words = {name: word for name, (word, _) in self.names.items()}
        self.compare.set_texts({"none": self.tr("nothing"), **words})
        self.own_head.setText(self.tr("own h(x) ="))
        self.own.setAccessibleName(self.tr("own function of x"))
        self.own.setToolTip(self.tr("For example x*sigmoid(x), max(0.1*x, x) or exp(-x**2)"))
        self.view.set_texts({"values": self.tr("values"), "layers": self.tr("layers")})
        self.layers.set_term(*self.term("number of layers"))
        self.signal.set_texts({"same": self.tr("same x in each layer"), "through": self.tr("output fed forward")})
        self.layers_table.setAccessibleName(self.tr("Gradient after n layers"))
        self.layers_table.set_headers(self.tr("function"), self.tr("log scale, line at 1"), "∏ h′")

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
            "own": self.term("own function"),
        }

    def _name_shapes(self) -> None:
        self.shape_head.setText(self.tr("Parameters"))
        self.no_shape.setText(self.tr("None; Leaky ReLU, Maxout and ELU have some."))
=======
    def _presets(self) -> dict[str, str]:
        return {
            "h(1)": "h(1.0)",
            "h(2)": "h(2.0)",
            "vanishing": self.tr("vanishing"),
            "compare": "sigmoid | tanh",
            "own": self.tr("own h(x)"),
        }

    def _shapes(self) -> dict[str, Entries[State, Result]]:
>>>>>>> main
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

<<<<<<< HEAD
    def _slide_text(self) -> str:
        """What the slide prints beside more digits: it truncates 0.8808 to 0.880."""
        exact = {name: show(float(FUNCTIONS["sigmoid"].value(float(name[2]), Parameters())), 6) for name in SLIDE}
        one = self.tr("h(1.0): slide {0} · more digits {1}").format(SLIDE["h(1)"], exact["h(1)"])
        two = self.tr("h(2.0): slide {0}, truncated · more digits {1}").format(SLIDE["h(2)"], exact["h(2)"])
        return f"{one}\n{two}"
=======
    def retranslate(self) -> None:
        self.words.retranslate()
        self.large.retranslate()
        self.all.retranslate()
        self.gallery_card.set_title(self.tr("Gallery"), self.tr("one x in all"))
        self.gallery.setAccessibleName(self.tr("Gallery of activation functions"))
        hint = self.tr("Drag to move x,\nclick to enlarge.")
        self.gallery.set_texts({name: words[0] for name, words in self.words.names.items()}, hint)
>>>>>>> main

    def draw(self, state: State, result: Result) -> None:
        self.large.draw(state, result)
        self._draw_gallery(state, result)
<<<<<<< HEAD
        self._draw_table(state, result)
        self.preset.show_value(self.preset_on({name: activations.PRESETS[name] for name in (*EXTRAS, *SLIDE)}))
        x, point = show(state.x), result.at(state.function)
        self.value_text.setText(f"h({x}) = {show(point.value)}")
        self.slope_text.setText(f"h′({x}) = {show(point.derivative)}")
        self.status.setText(self._status(state, result))
        self.own.show_text(state.own)
        self.defaults.setText(self._defaults(state.function))
        self.shape_pages.setCurrentIndex(("", *SHAPES).index(state.function if state.function in SHAPES else ""))

    def _defaults(self, name: str) -> str:
        """How the libraries call it, with their own numbers."""
        if name == "own":
            return self.tr("h′ is a central difference: (h(x + d) − h(x − d)) / 2d")
        calls = (FUNCTIONS[name].torch, FUNCTIONS[name].keras)
        named = [f"{library} {call}" for library, call in zip(LIBRARIES, calls, strict=True) if call]
        return self.tr("Defaults: {0}").format(" · ".join(named)) if named else self.tr("No layer of the libraries.")

    def _remarks(self) -> dict[str, str]:
        return {"": "", "jump": self.tr("jump"), "kink": self.tr("kink"), "saturated": self.tr("saturated")}

    def _remark(self, name: str, result: Result) -> str:
        """What there is to say about a function at x: a key of ``_remarks``."""
        point = result.at(name)
        if point.kink:
            return "jump" if name == "step" else "kink"
        return "saturated" if point.saturated else ""

    def _status(self, state: State, result: Result) -> str:
        steepest = result.curve(state.function).steepest
        remark = self._remark(state.function, result)
        if remark == "jump":
            return self.tr("A jump: there is no slope here, and 0 is shown.")
        if remark == "kink":
            return self.tr("A kink: there is no slope here; the slope to the left is shown.")
        if steepest == 0:
            return self.tr("Wherever there is a slope it is 0: gradient descent learns nothing from it.")
        if remark == "saturated":
            return self.tr(
                "Saturated: the slope is at most {0} % of the steepest ({1}), so learning nearly stops."
            ).format(round(100 * FLAT), show(steepest))
        return self.tr("Not saturated. The steepest slope in the picture is {0}.").format(show(steepest))

    # the function looked at

    def _draw_large(self, state: State, result: Result) -> None:
        name, curve, point = state.function, result.curve(state.function), result.at(state.function)
        x, h, d = show(state.x), show(point.value), show(point.derivative)
        other = None if state.other in ("none", name) else state.other
        on = state.derivative
        lines = (_line(state, 1), _line(state, 2)) if name == "maxout" else ()
        over = None if other is None else result.curve(other).value
        derivative = curve.derivative if on else None
        self.large.show_function(result.grid, curve.value, derivative, curve.saturated, lines, over)
        text = f"h({x}) = {h}" + (f"\nh′({x}) = {d}" if on else "")
        if other is not None:
            text += f"\n{self.names[other][0]}: {show(result.at(other).value)}"
        beside = None if other is None else result.at(other).value
        slope = point.derivative
        self.large.show_at(At(state.x, point.value, slope if on else None, slope, text, beside))
        word, translated = self.names[name]
        self.large_card.set_title(word, translated if translated != word else "")
        self._draw_legend(on, other)
        sentence = self.tr("{0} over x from {1} to {2}. At x = {3}: h(x) = {4}, h′(x) = {5}.")
        sentence = sentence.format(word, show(LOW), show(HIGH), x, h, d)
        saturated = " " + self.tr("It is saturated there.") if point.saturated else ""
        self.large.setAccessibleDescription(sentence + saturated)

    def _draw_legend(self, derivative: bool, other: str | None) -> None:
        slope = (("line", "gradient", "h′(x)"),) if derivative else ()
        tangent, flat = ("dash", "gradient", self.tr("tangent")), ("area", "quiet", self.tr("saturated"))
        last = flat if other is None else ("line", "text", self.names[other][0])
        self.large_card.set_legend(("line", "model", "h(x)"), *slope, tangent, last)

    def _read_large(self, x: float, y: float) -> Reading | None:
        x = min(max(x, LOW), HIGH)
        height, text = self._read_small(self.state.function, x)
        return x, height, text

    # all of them
=======
        self.all.draw(state, result)
>>>>>>> main

    def _draw_gallery(self, state: State, result: Result) -> None:
        self.gallery.show_value(state.function)
        for name in NAMES:
            curve = result.curve(name)
            derivative = curve.derivative if state.derivative else None
            shape = (*SHAPES.get(name, ()), *(("own",) if name == "own" else ()))
            key = (state.derivative, *(getattr(state, field) for field in shape))
            self.gallery.show_curve(name, key, result.grid, curve.value, derivative, curve.saturated)
        x = show(state.x)
        points = {name: result.at(name) for name in NAMES}
        texts = {n: f"h({x}) = {show(at.value)}, h′({x}) = {show(at.derivative)}" for n, at in points.items()}
        self.gallery.show_x(state.x, {name: at.value for name, at in points.items()}, texts)

    def _height(self, name: str, x: float) -> tuple[float, str]:
        p = self.state.parameters
        if name == "own":
            value, rise = float(evaluate(self.state.own, x)), float(slope(self.state.own, x))
        else:
            value, rise = float(FUNCTIONS[name].value(x, p)), float(FUNCTIONS[name].derivative(x, p))
        return value, f"x = {show(x)}\nh(x) = {show(value)}\nh′(x) = {show(rise)}"


<<<<<<< HEAD
    def _draw_layers(self, state: State, result: Result, lit: int) -> None:
        title = self.tr("gradient after {0} layers").format(state.layers)
        self.table_card.set_title(self.tr("All functions at x"), f"x = {show(state.x)} · {title}")
        self.layers_table.show_products([(self.names[n][0], result.products[n]) for n in NAMES], lit)
        left = ", ".join(f"{self.names[n][0]} {show(result.products[n])}" for n in NAMES)
        self.layers_table.setAccessibleDescription(f"{title}: {left}")

    def _take_own(self, text: str) -> None:
        if not self.edit(own=text, function="own"):
            self.own.refuse()

    def _pick(self, row: int) -> None:
        if 0 <= row < len(NAMES):
            self.edit(function=NAMES[row])
=======
def _value(state: State, result: Result) -> str:
    return f"h({show(state.x)}) = {show(result.at(state.function).value)}"
>>>>>>> main


def _slope(state: State, result: Result) -> str:
    return f"h′({show(state.x)}) = {show(result.at(state.function).derivative)}"
