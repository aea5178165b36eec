"""Deliberate faults, put in one at a time into a copy: ``python -m tests.mutations`` fails where no test notices one.

``--part 1/20`` takes each twentieth fault, ``--only tangent`` those with that word in their names. A new fault is a
line in ``FAULTS``: a name, the file, a text that stands there once, the text instead of it, and the tests that are to
notice, as pytest takes them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = (
    "dlviz",
    "dlviz_lab.py",
    "resources",
    "tests",
    "tools",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "docs",
    "THIRD-PARTY.md",
    "CITATION.cff",
    "LICENSE",
)
KEPT = "tests/test_pictures.py::test_each_picture_is_the_one_that_is_kept"
NOTICED, FINE = 1, 0  # pytest's own status: tests failed, all passed


@dataclass(frozen=True, slots=True)
class Fault:
    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


FAULTS = (
    Fault("sigmoid's slope without the square", "dlviz/model/functions.py",
          "return _array(z / (1.0 + z) ** 2)", "return _array(z / (1.0 + z))", ("tests/model/activations",)),
    Fault("maxout's slope where the lines meet", "dlviz/model/functions.py",
          "min(w1, w2)", "max(w1, w2)", ("tests/model/activations",)),
    Fault("leaky ReLU leaks upwards", "dlviz/model/functions.py",
          "return np.maximum(slope * x, x)", "return np.maximum(-slope * x, x)", ("tests/model/activations",)),
    Fault("Adam forgets that its means begin at 0", "dlviz/model/methods.py",
          "m / (1 - s.beta1**t), v / (1 - s.beta2**t)", "m, v", ("tests/model/test_methods.py",)),
    Fault("RMSProp's mean the other way round", "dlviz/model/methods.py",
          "v = s.rho * v + (1 - s.rho) * g * g", "v = (1 - s.rho) * v + s.rho * g * g",
          ("tests/model/test_methods.py",)),
    Fault("a step up instead of down", "dlviz/model/descent/trajectory.py",
          "w = less(w, rate * g[0])", "w = less(w, -rate * g[0])", ("tests/model/descent/test_descent.py",)),
    Fault("the cost over m where 2m is said", "dlviz/model/linear.py",
          "return total * LEAD[form] / (2 * m)", "return total / m",
          ("tests/model/cost", "tests/model/test_bowl.py")),
    Fault("the slope by b is that by W", "dlviz/model/bowl.py",
          "return by_w, lead * (w * self.sum_x + b * m - self.sum_y) / m", "return by_w, by_w",
          ("tests/model/test_bowl.py",)),
    Fault("an edit is undone twice", "dlviz/history.py",
          "return self._at(self.past[-1], self.past[:-1], (self.present, *self.future))",
          "return self._at(self.past[0], (), (self.present, *self.future))", ("tests/test_history.py",)),
    Fault("what is infinite breaks the JSON", "dlviz/export/numbers.py",
          "return str(value)  # inf, -inf, nan", "return None",
          ("tests/export/test_formats.py", "tests/cli/test_commands.py")),
    Fault("a picture without its state", "dlviz/export/figure.py",
          "        self.panel.show_state(state)\n", "", ("tests/test_lecture.py", "tests/export")),
    Fault("a move that a hand makes is dropped", "tests/conftest.py",
          'setConfigOption("mouseRateLimit", -1)', 'setConfigOption("mouseRateLimit", 100)',
          ("tests/ui/plots/test_plot_input.py",)),
    # The pictures: the first eleven went unnoticed while they were painted and not told as marks.
    Fault("the neuron's positive weights are dashed", "dlviz/panels/perceptron/neuron_picture.py",
          '"dash" if weight < 0 else ""', '"dash" if weight > 0 else ""',
          ("tests/panels/perceptron/test_pictures.py",)),
    Fault("the inputs of the tiles are exchanged", "dlviz/panels/perceptron/pictures.py",
          "class_mark(wide / 2 + (2 * x1 - 1) * reach, high / 2 - (2 * x2 - 1) * reach",
          "class_mark(wide / 2 + (2 * x2 - 1) * reach, high / 2 - (2 * x1 - 1) * reach",
          ("tests/panels/perceptron/test_pictures.py",)),
    Fault("the tangent leans the other way", "dlviz/panels/activations/pictures.py",
          "at.value + at.tangent * ends", "at.value - at.tangent * ends",
          ("tests/panels/activations/test_pictures.py",)),
    Fault("the network's positive weights are dashed", "dlviz/panels/network/network_picture.py",
          'dash="dash" if weight < 0 else ""', 'dash="dash" if weight > 0 else ""',
          ("tests/panels/network/test_pictures.py",)),
    Fault("half of a squared error is all of it", "dlviz/model/network/training.py",
          '"half squared": 1.0', '"half squared": 2.0',
          ("tests/model/network/test_outputs.py",)),
    Fault("the class is the smallest output", "dlviz/model/network/data.py",
          "answers.argmax(axis=1)", "answers.argmin(axis=1)",
          ("tests/model/network/test_outputs.py",)),
    Fault("a random number is skipped between two portions", "dlviz/model/line_data.py",
          "x[part] = rng.uniform(*SPREAD, part.stop - part.start)",
          "x[part] = rng.uniform(*SPREAD, part.stop - part.start + 1)[:-1]",
          ("tests/model/test_data_way.py",)),
    Fault("the network's matrices are negated", "dlviz/panels/network/matrices_picture.py",
          "(block.values[row] + 0.0).tolist()", "(0.0 - block.values[row]).tolist()",
          ("tests/panels/network/test_pictures.py",)),
    Fault("the shapes say = for ≠", "dlviz/panels/matrix/pictures.py",
          'SIGNS = {True: "=", False: "≠"', 'SIGNS = {True: "≠", False: "="',
          ("tests/panels/matrix/test_pictures.py",)),
    Fault("the chain says ≠ for ·", "dlviz/panels/matrix/pictures.py",
          '("·", "good") if chain.broken != i + 1 else ("≠", "bad")',
          '("≠", "good") if chain.broken != i + 1 else ("·", "bad")', ("tests/panels/matrix/test_pictures.py",)),
    Fault("each cell of an array shows its row's last number", "dlviz/panels/matrix/array_picture.py",
          "yield left + x, y, number_ways(value), False", "yield left + x, y, number_ways(row[-1]), False",
          ("tests/panels/matrix/test_pictures.py",)),
    Fault("the colours of a grid are lost", "dlviz/panels/matrix/matrix_grid.py",
          'role = "quiet" if unknown else "bad" if place in alone else self.role if lit else "text"', 'role = "text"',
          ("tests/panels/matrix/test_pictures.py",)),
    Fault("no line goes down from the ball", "dlviz/panels/cost/pictures.py",
          'yield Line(here, cost, role="model"', 'yield Line(here, cost[1:].repeat(2), role="model"',
          ("tests/panels/cost/test_pictures.py",)),
    Fault("the bars of the losses are half as tall", "dlviz/panels/log_loss/bar_picture.py",
          "np.column_stack((np.zeros(count), tops))", "np.column_stack((np.zeros(count), tops / 2))",
          ("tests/panels/log_loss/test_pictures.py",)),
    Fault("a square has the area of another", "dlviz/ui/data/picture.py",
          "text = written(float((fit.h[i] - fit.y[i]) ** 2))", "text = written(float((fit.h[0] - fit.y[0]) ** 2))",
          ("tests/ui/data/test_picture.py",)),
    Fault("a line is held before the point under it", "dlviz/ui/plots/stage_box.py",
          "favour = 10.0", "favour = -10.0", ("tests/panels/cost/test_panel.py",)),
    # Of what no preset shows, and of the painter itself.
    Fault("the next line is the present one", "dlviz/panels/perceptron/pictures.py",
          "ends = _ends(lesson.weights[at + 1], axes)", "ends = _ends(lesson.weights[at], axes)",
          (f"{KEPT}[perceptron learning]",)),
    Fault("the outputs of the truth table look like buttons", "dlviz/panels/perceptron/truth_table.py",
          "pressed=column == TARGET", "pressed=column != TARGET", (f"{KEPT}[perceptron first]",)),
    Fault("the confusion matrix is transposed", "dlviz/panels/digits/judged_pictures.py",
          "n, chosen = int(counts[true, read])", "n, chosen = int(counts[read, true])", (f"{KEPT}[digits judged]",)),
    Fault("what a digit was taken for stands before what it is", "dlviz/panels/digits/judged_pictures.py",
          'caption = f"{true} → {read}"', 'caption = f"{read} → {true}"', (f"{KEPT}[digits judged]",)),
    Fault("an arrow points backwards", "dlviz/ui/pictures/outlines.py",
          "start, end = (QPointF(*place)", "end, start = (QPointF(*place)",
          ("tests/ui/pictures/test_brush.py",)),
    Fault("a slider shows half of its way", "dlviz/ui/controls/slider.py",
          "yield _groove(KNOB, knob, middle", "yield _groove(KNOB, knob / 2, middle", ("tests/test_controls.py",)),
    Fault("what is chosen is not filled", "dlviz/ui/controls/choice.py",
          '"accent" if chosen else "surface"', '"surface"', ("tests/test_controls.py",)),
    Fault("a switch is ticked where it is off", "dlviz/ui/controls/switch.py",
          "        if on:\n", "        if not on:\n", ("tests/test_controls.py",)),
    Fault("what is lit is the row above", "dlviz/ui/tables/linked_rows.py",
          "rows = [thing[1] for thing in lit", "rows = [thing[1] - 1 for thing in lit", ("tests/ui/test_linked.py",)),
    # Of what has no picture of its own: how plots, columns of controls, bars and what plays keep up.
    Fault("the axes of a plot number another range", "dlviz/ui/plots/plot.py",
          "            axes[name].linkToView(box)\n", "", ("tests/ui/plots/test_plot.py",)),
    Fault("what gave way is not given back", "dlviz/ui/controls/giving_way.py",
          "case = wide, high, frozenset(widget for widget in self._widgets if widget.isHidden())",
          "case = wide, high", ("tests/ui/controls/test_giving_way.py",)),
    Fault("what played goes on resting", "dlviz/ui/panel.py",
          "self.moving, self.making = None, None\n", "self.making = None\n", ("tests/ui/test_seldom.py",)),
    Fault("a slim bar's handle has the length of another page", "dlviz/ui/slim_bar.py",
          "        self.setPageStep(self._own.pageStep())\n", "", ("tests/ui/test_slim_bar.py",)),
    Fault("a short line that changed is not painted anew", "dlviz/marks/vocabulary.py",
          " and one.tobytes() == other.tobytes()\n", "\n", ("tests/marks",)),
)  # fmt: skip


def place(fault: Fault, root: Path = ROOT) -> Path:
    """The file of a fault: the one that is named, or, where that has been moved, the only one with its text.

    Raises
    ------
    LookupError
        Where the text stands nowhere, or more than once: the line of the table is stale.
    """
    named = root / fault.file
    files = [named] if named.exists() else sorted((root / "dlviz").rglob("*.py"))
    found = [path for path in files for _ in range(path.read_text(encoding="utf-8").count(fault.old))]
    if len(found) != 1:
        raise LookupError(f"{fault.name}: its text stands {len(found)} times in {fault.file}")
    return found[0]


@contextmanager
def put_in(fault: Fault, root: Path) -> Iterator[None]:
    path = place(fault, root)
    right = path.read_text(encoding="utf-8")
    path.write_text(right.replace(fault.old, fault.new), encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(right, encoding="utf-8")


def tested(tests: tuple[str, ...], root: Path) -> int:
    """What pytest says of these tests in this copy, in their own order and one after the other."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([*command, *tests], cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (NOTICED, FINE):
        print(done.stdout[-2000:], done.stderr[-2000:])
    return done.returncode


@contextmanager
def copied() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for name in COPIED:
            source, target = ROOT / name, Path(folder) / name
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.exists():
                shutil.copy(source, target)
        yield Path(folder)


def check(faults: tuple[Fault, ...]) -> list[str]:
    """A line for each fault that no test has noticed, or that could not be tried."""
    bad = []
    with copied() as root:
        for tests in sorted({fault.tests for fault in faults}):
            if tested(tests, root) != FINE:
                bad.append(f"{' '.join(tests)} fail without any fault")
        for fault in faults:
            start = time.monotonic()
            try:
                with put_in(fault, root):
                    status = tested(fault.tests, root)
            except LookupError as error:
                bad.append(str(error))
                continue
            if status != NOTICED:
                bad.append(f"{fault.name}: " + ("not noticed" if status == FINE else f"pytest ended with {status}"))
            told = "noticed" if status == NOTICED else "NOT NOTICED"
            print(f"{told}: {fault.name} ({time.monotonic() - start:.0f} s)", flush=True)
    return bad


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", default="1/1", help="such as 1/20: each twentieth fault, from the first")
    parser.add_argument("--only", default="", help="faults with this word in their names")
    options = parser.parse_args()
    first, every = map(int, options.part.split("/"))
    chosen = tuple(fault for fault in FAULTS[first - 1 :: every] if options.only in fault.name)
    if not chosen:
        parser.error("no fault is left to try")
    bad = check(chosen)
    print(*bad, f"{len(chosen)} faults, {len(bad)} complaints", sep="\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
