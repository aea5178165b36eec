"""What a person chose: digits to learn from, a network, how far it has learned, and the digit that it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from dlviz.model.digits.data import CLASSES, MOST, PIXELS, SIZE, VERSION
from dlviz.model.digits.training import Plan
from dlviz.model.fields import Checked, FieldError, count, one_line, real, whole
from dlviz.model.forward import Hidden
from dlviz.model.methods import MethodName

SEEDS = 10_000
MOST_UNITS, MOST_HIDDEN, MOST_OWN = 64, 2, 10
MOST_EPOCHS = 200
MOST_UPDATES = MOST_EPOCHS * SIZE
MOST_STROKES, MOST_PLACES = 60, 1000

Label = Annotated[int, whole(0, CLASSES - 1)]
Coordinate = Annotated[float, real(0, 32)]
Stroke = Annotated[tuple[tuple[Coordinate, Coordinate], ...], count(1, MOST_PLACES)]
Pixel = Annotated[int, whole(0, MOST)]


# A digit that a person drew or brought: which one it is, and 64 numbers from 0 to 16, row by row.
Own = tuple[Label, Annotated[tuple[Pixel, ...], count(PIXELS, PIXELS)]]


@dataclass(frozen=True, slots=True)
class State(Checked):
    """Digits to learn from, a network, how far it has learned, and the digit that it reads.

    Attributes
    ----------
    mode : what is shown: reading one digit, the training, or how well all digits of the test are read.
    source : where the digit looked at is from: number ``sample`` of the data, the drawing, or number ``own_row`` of
        one's ``own`` digits, counted from 0.
    strokes : the drawing, as places (x, y) on a grid of 32 by 32 from its upper left corner; ``fit`` puts it into the
        middle and makes it as high as the grid; ``label`` is what it is meant to be.
    teach : whether one's own digits are learned from too.
    share, split_seed : how many of the data are learned from, and which; the rest is the test.
    hidden : units of each hidden layer; none is the softmax alone. ``activation`` is h of each of them;
        below a step, whose slope is 0, nothing would be learned.
    seed : of the random start and of the order of the samples.
    epochs : how far the timeline goes; ``step`` counts updates.
    unit : of the first hidden layer, counted from 1, that the working writes out; ``asked`` is the digit for and
        against which pixels speak, -1 being the one that it is taken for.
    cell_true, cell_read : the cell of the confusion matrix whose digits are shown; with -1 it is the worst judged.
    first, second : the two digits whose scores span the plane.
    data : of which data set all this speaks.
    """

    mode: Literal["read", "train", "judge"] = "read"
    source: Literal["data", "drawing", "own"] = "data"
    sample: Annotated[int, whole(0, SIZE - 1)] = 393
    own_row: Annotated[int, whole(0, MOST_OWN - 1)] = 0
    strokes: Annotated[tuple[Stroke, ...], count(0, MOST_STROKES)] = ()
    fit: bool = True
    label: Label = 7
    own: Annotated[tuple[Own, ...], count(0, MOST_OWN)] = ()
    teach: bool = False
    share: Annotated[float, real(0.01, 0.95)] = 0.8
    split_seed: Annotated[int, whole(0, SEEDS - 1)] = 0
    hidden: Annotated[tuple[Annotated[int, whole(1, MOST_UNITS)], ...], count(0, MOST_HIDDEN)] = (32,)
    activation: Hidden = "relu"
    method: MethodName = "adam"
    learning_rate: Annotated[float, real(1e-5, 10, slider=(1e-4, 0.1), log=True)] = 0.01
    batch_size: Annotated[int, whole(1, SIZE, slider=(1, 256))] = 32
    l2: Annotated[float, real(0, 1, slider=(0, 0.1))] = 0.0
    seed: Annotated[int, whole(0, SEEDS - 1)] = 0
    epochs: Annotated[int, whole(1, MOST_EPOCHS)] = 40
    step: Annotated[int, whole(0, MOST_UPDATES, slider=(0, 450))] = 225
    unit: Annotated[int, whole(1, MOST_UNITS)] = 1
    asked: Annotated[int, whole(-1, CLASSES - 1)] = -1
    cell_true: Annotated[int, whole(-1, CLASSES - 1)] = -1
    cell_read: Annotated[int, whole(-1, CLASSES - 1)] = -1
    first: Label = 4
    second: Label = 9
    data: Annotated[str, one_line(100)] = VERSION

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        if self.activation == "step":
            raise FieldError("activation", self.activation, "has_slope")
        if self.data != VERSION:
            raise FieldError("data", self.data, "data_set", known=VERSION)

    @property
    def plan(self) -> Plan:
        """The training that this state means; where learning stands in it is ``step``."""
        own = self.own if self.teach else ()
        return Plan(
            self.share, self.split_seed, own, self.hidden, self.activation, self.method, self.learning_rate,
            self.batch_size, self.l2, self.seed,
        )  # fmt: skip
