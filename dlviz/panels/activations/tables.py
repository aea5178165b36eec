"""All functions at x as a table: their values, or what is left of a gradient behind layers of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dlviz.i18n import counted
from dlviz.marks import Look, Mark, Thing
from dlviz.model.activations import Result, State
from dlviz.model.linked_line import meets
from dlviz.model.numbers import marked, written
from dlviz.panels.activations.pictures import bar_picture
from dlviz.panels.activations.words import NAMES, FunctionWords, said_x
from dlviz.ui.controls.entries import Entries, Number, Pick
from dlviz.ui.controls.on_screen import OnScreen
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.pictures.marked import MarkedCell
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.table import Table

BAR = 1


class FunctionsTable(Table):
    """Each row is a function, in the order of the gallery."""

    stands_for = "function"

    def things_of(self, row: int) -> tuple[Thing, ...]:
        return ((self.stands_for, NAMES[row]),)

    def rows_for(self, lit: Collection[Thing]) -> Collection[int]:
        return [row for row, name in enumerate(NAMES) if meets((self.stands_for, name), lit)]


class _Bars(MarkedCell):
    """From the left end, which is 1e-12 and less, to the product; a line stands at 1, where nothing is lost."""

    def scene(self, look: Look, column: int, text: str, *, over: bool) -> Iterator[Mark]:
        return bar_picture(float(text), look.wide, look.high)


class AllFunctions(Part[State, Result]):
    def __init__(self, panel: Panel[State, Result], words: FunctionWords) -> None:
        super().__init__(panel)
        self._words = words
        self.card = panel.stage.card("table_card", 1, 1, rows=2)
        self._view_row, self._layer_row = OnScreen(), OnScreen()
        self.card.head.addWidget(self._view_row)
        self.table = panel.stage.put(self.card, "table", FunctionsTable(), 0)
        self.card.body.addWidget(self._layer_row)
        self.layers = panel.stage.put(self.card, "layers_table", FunctionsTable(), 0)
        self.layers.setItemDelegateForColumn(BAR, _Bars(self.layers))
        for table in (self.table, self.layers):
            table.picked.connect(self._pick)

    def entries(self) -> Entries[State, Result]:
        views = {"values": self.tr("values"), "layers": self.tr("layers")}
        signals = {"same": self.tr("same x in each layer"), "through": self.tr("output fed forward")}
        return [
            Pick("view", views, place=self._view_row.row),
            Number("layers", "n", self.term("number of layers"), place=self._layer_row.row),
            Pick("signal", signals, place=self._layer_row.row),
        ]

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("All functions at x"))
        names = tuple(self._words.names[name][0] for name in NAMES)
        remarks = tuple(self._words.remarks().values())
        name = Column(self.tr("function"), words=True, least=names, share=0)
        self.table.set_columns(
            name,
            Column("h(x)", "model"),
            Column("h′(x)", "gradient"),
            Column("", "quiet", words=True, remark=True, least=remarks, share=0, gives_way=1),
        )
        self.layers.setAccessibleName(self.tr("Gradient after n layers"))
        self.layers.set_columns(
            name, Column(self.tr("log scale, line at 1")), Column("∏ h′", "gradient", least="0.000·10⁻⁰⁰⁰", share=0)
        )

    def draw(self, state: State, result: Result) -> None:
        layers = state.view == "layers"
        self._layer_row.show_if(layers)
        self.layers.setVisible(layers)
        self.table.setVisible(not layers)
        lit = NAMES.index(state.function)
        if layers:
            self._draw_layers(state, result, lit)
            return
        words = self._words.remarks()
        rows = [
            (self._words.names[n][0], at.value, at.derivative, words[self._words.remark(n, result)])
            for n, at in result.points.items()
        ]
        self.card.set_title(self.tr("All functions at x"), f"x {said_x(state.x)}")
        self.table.show_rows(rows, lit)

    def _draw_layers(self, state: State, result: Result, lit: int) -> None:
        title = counted(self.tr("gradient after {0} layers").format(state.layers))
        self.card.set_title(self.tr("All functions at x"), f"x {said_x(state.x)} · {title}")
        products = [(self._words.names[name][0], result.products[name]) for name in NAMES]
        self.layers.show_rows([(name, repr(float(product)), written(product)) for name, product in products], lit)
        left = ", ".join(f"{name} {marked(product)}" for name, product in products)
        self.layers.setAccessibleDescription(f"{title}: {left}")

    def _pick(self, row: int) -> None:
        if 0 <= row < len(NAMES):
            self.panel.edit(function=NAMES[row])
