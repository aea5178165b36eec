"""Two cards of the array mode: A as NumPy sees it, and its ``np.dot`` with B, each with its words."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from dlviz.i18n import counted
from dlviz.marks.look import AFAR
from dlviz.model.matrix.array_literal import DotProduct, Inspected, shape_text
from dlviz.panels.matrix.array_picture import Plan, array_picture, array_plan
from dlviz.panels.matrix.over_words import OverWords
from dlviz.theme import Theme
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.labels import line_height
from dlviz.ui.layouts import BARE, row
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.table import Table

LEAST = 120, 80  # pixels at normal type of a drawing
LINES, FEW = 5, 3  # of the rule; fewer where large letters leave the arrays no room beside it


class ArrayView(Drawing):
    """The cells of an array by its name, and its axes."""

    def __init__(self, name: str) -> None:
        super().__init__(LEAST, (320, 180))
        self._name, self._plan = name, Plan()
        self.show_scene(lambda look: array_picture(self._plan, self.tr("axis"), look))

    def set_theme(self, theme: Theme) -> None:
        """In large letters it shows nothing in as few rows of pixels."""
        super().set_theme(theme)
        self.setMinimumHeight(round(LEAST[1] * theme.room))

    def show_nested(self, nested: Any, shape: tuple[int, ...] | None) -> None:
        """The numbers as nested lists; ``shape`` is None where they are ragged."""
        self._plan = array_plan(nested, shape, self._name)
        self.tell()

    def show_nothing(self) -> None:
        self._plan = Plan()
        self.tell()


class ArrayCard(OverWords):
    """The drawing of A, and its facts; for ragged rows NumPy's complaint in plain words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}.array_card")
        self.view = ArrayView("A")
        self.facts = Table(rows=5)
        self.facts.setObjectName(f"{name}.facts")
        self.complaint = Fitted("bad", lines=6)
        self.complaint.setObjectName(f"{name}.complaint")
        self.pages = QStackedWidget()  # as high as the higher of the two, so that nothing moves
        for page in (self.facts, self.complaint):
            self.pages.addWidget(page)
        self.pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lay_out(self.view, self.pages)

    def words_widths(self) -> tuple[int, int]:
        return self.facts.room.least_width, self.facts.room.whole_width

    def words_leave(self) -> bool:
        return self.pages.currentWidget() is self.facts

    def fit_words(self, high: int) -> None:
        """Its facts are whole, also beside a large drawing."""
        self.pages.setMinimumWidth(self.facts.room.least_width)

    def retranslate(self) -> None:
        self.set_title(self.tr("A, as NumPy sees it"))
        self.view.setAccessibleName(self.tr("Array A with its axes"))
        self.facts.setAccessibleName(self.tr("Facts about A"))
        meanings = (*self._meanings().values(), *self._kinds().values())
        self.facts.set_columns(
            Column("", "quiet", words=True, least="A.shape[0] ", share=0),
            Column("", words=True, least="(0, 0, 0) ", share=0),
            Column(self.tr("meaning"), "quiet", words=True, least=meanings, gives_way=1),
        )

    def show_array(self, literal: str, found: Inspected) -> None:
        self.view.show_nested(found.nested, found.shape)
        self.pages.setCurrentWidget(self.complaint if found.array is None else self.facts)
        if found.array is None:
            self.complaint.setText(self._complaint(found))
        else:
            self.facts.show_rows(self._facts(found.array))
        self.arrange()
        shape = self.tr("no array") if found.shape is None else shape_text(found.shape)
        self.view.describe(lambda: f"{literal}: {shape}")

    def _facts(self, array: Any) -> list[Any]:
        shape = array.shape
        values = {
            "A.ndim": str(array.ndim),
            "A.shape": shape_text(shape),
            "A.shape[0]": str(shape[0]) if shape else "—",
            "A.size": str(array.size),
            "A.dtype": str(array.dtype),
        }
        meanings = self._meanings() | {"A.dtype": self._kinds().get(array.dtype.kind, "")}
        return [(fact, value, meanings[fact]) for fact, value in values.items()]

    def _meanings(self) -> dict[str, str]:
        return {
            "A.ndim": self.tr("axes: how deep the brackets are nested"),
            "A.shape": self.tr("entries along each axis, outermost first"),
            "A.shape[0]": self.tr("entries along axis 0, the same as len(A)"),
            "A.size": self.tr("entries in all: the sizes multiplied"),
        }

    def _kinds(self) -> dict[str, str]:
        return {
            "i": self.tr("whole numbers"),
            "f": self.tr("floats: one number with a point is enough"),
            "b": self.tr("true or false"),
        }

    def _complaint(self, found: Inspected) -> str:
        path, first, other = found.odd or ((0,), 0, 0)
        name = "A" + "".join(f"[{i}]" for i in path)
        start = "A" + "[0]" * len(path)
        if 0 in (first, other):
            words = self.tr("{0} and {1}: one is a list, the other a number, so this is no array.").format(start, name)
        else:
            words = self.tr("{0} has {1} entries and {2} has {3}. All must be equally long, so this is no array.")
            words = counted(words.format(start, first, name, other))
        return f"{words}\nNumPy: {found.message}"


class DotCard(OverWords):
    """B, the product beside it, and which of np.dot's rules it follows."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}.dot_card")
        self.b, self.product = ArrayView("B"), ArrayView("C")
        self.rule = Fitted(lines=LINES)
        self.rule.setObjectName(f"{name}.dot_rule")
        pair = QWidget()
        row((self.b, 1), (self.product, 1), of=pair, margins=BARE)
        self.lay_out(pair, self.rule, drawings=2)

    def words_height(self) -> int:
        return (FEW if self._theme.type >= AFAR else LINES) * line_height(self.rule.font())

    def fit_words(self, high: int) -> None:
        """Beside the drawings the rule may be as high as these."""
        self.rule.keep_lines(max(1, high // line_height(self.rule.font())))

    def retranslate(self) -> None:
        self.set_title("np.dot(A, B)", self.tr("B on the left, the product on the right"))
        self.b.setAccessibleName(self.tr("Array B with its axes"))
        self.product.setAccessibleName(self.tr("The product of A and B"))

    def show_product(self, a: Inspected, b: Inspected, product: DotProduct) -> None:
        self.b.show_nested(b.nested, b.shape)
        value = product.value
        if value is None:
            self.product.show_nothing()
        else:
            self.product.show_nested(value.tolist(), value.shape)
        self.rule.setText(self._rule(a, b, product))
        self.rule.set_role("bad" if value is None else "text")
        self.product.describe(self.rule.text)

    def _rule(self, a: Inspected, b: Inspected, product: DotProduct) -> str:
        if product.kind == "mismatch" and a.shape and b.shape:
            words = self.tr("✗ The last axis of A has {0} entries, the axis of B that it meets {1}: no product.")
            return f"{counted(words.format(a.shape[-1], (b.shape * 2)[-2]))}\nNumPy: {product.message}"
        value = product.value
        made = "" if value is None else " " + self.tr("Here: shape {0}.").format(shape_text(value.shape))
        return self._words()[product.kind] + made

    def _words(self) -> dict[str, str]:
        return {
            "inner": self.tr("Two 1-D arrays: the inner product (내적), entry times entry and added up. One number."),
            "matrix": self.tr(
                "Two 2-D arrays: the matrix product, the same as A @ B. Each entry is the inner product of a row of A "
                "and a column of B, which is why the slides say 행렬의 내적."
            ),
            "matrix_vector": self.tr(
                "2-D with 1-D: each row of A has its inner product with B. The axis that meets vanishes, a 1-D array "
                "is left."
            ),
            "vector_matrix": self.tr(
                "1-D with 2-D: A has its inner product with each column of B. The axis that meets vanishes, a 1-D "
                "array is left."
            ),
            "scalar": self.tr("A number with an array: each entry is multiplied by it."),
            "general": self.tr(
                "With three axes: the last axis of A meets the last but one of B and vanishes; all other axes stay."
            ),
            "ragged": self.tr("There is no product: one of the two is no array."),
        }
