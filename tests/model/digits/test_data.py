"""The digits that come with the program are scikit-learn's, small, and asked for only where they are looked at."""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from typing import Any

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.neighbors import NearestNeighbors

from dlviz.model.digits import State, code
from dlviz.model.digits.data import SIZE, digits, file, nearest_distances, split
from tools import digits as tool


def test_the_file_has_all_digits_of_scikit_learn_unchanged() -> None:
    theirs = load_digits()
    np.testing.assert_array_equal(digits().pixels, theirs.data)
    np.testing.assert_array_equal(digits().labels, theirs.target)
    assert len(digits().labels) == SIZE


def test_the_kept_script_makes_what_is_in_the_file() -> None:
    with np.load(file()) as kept:
        for name, made in tool.digits().items():
            np.testing.assert_array_equal(kept[name], made)
            assert kept[name].dtype == np.uint8


def test_the_file_is_small_and_says_where_it_is_from() -> None:
    assert file().stat().st_size <= 100_000
    text = file().with_name("README.md").read_text(encoding="utf-8")
    assert all(part in text for part in ("CC BY 4.0", "10.24432/C50P49", "13 of them", "writers"))


def test_nobody_can_change_them() -> None:
    with pytest.raises(ValueError, match="read-only"):
        digits().pixels[0, 0] = 3
    with pytest.raises(ValueError, match="read-only"):
        digits().labels[0] = 3


@pytest.mark.parametrize(("share", "n"), [(0.8, 1437), (0.0001, 1), (1.0, 1797), (0.03, 53)])
def test_a_split_takes_each_digit_once_and_the_same_ones_again(share: float, n: int) -> None:
    train, test = split(share, 3)
    assert len(train) == n
    assert sorted([*train, *test]) == list(range(SIZE))
    np.testing.assert_array_equal(split(share, 3)[0], train)
    assert list(split(share, 4)[0]) != list(train)


def test_the_usual_distances_are_those_to_the_nearest_other_digit() -> None:
    apart, _ = NearestNeighbors(n_neighbors=2).fit(load_digits().data).kneighbors()
    np.testing.assert_allclose(nearest_distances(), np.sort(apart[:, 0]), rtol=1e-9)


def test_the_program_starts_without_reading_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, dlviz.cli.commands; print('dlviz.model.digits' in sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "False"


def test_the_program_reads_the_same_digits_where_dlviz_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone takes it to another computer, or a bundle wrote it."""
    program = code(State(hidden=(), epochs=1, step=3))
    lines = program.splitlines()
    start, end = lines.index("import numpy as np"), next(i for i, line in enumerate(lines) if line.startswith("share"))
    loading = "\n".join(lines[start:end])
    here: dict[str, Any] = {}
    exec(loading, here)
    there: dict[str, Any] = {}
    monkeypatch.setitem(sys.modules, "dlviz.resources", None)
    exec(loading, there)
    assert "resource" not in there
    assert (here["X"] == there["X"]).all()
    assert (here["labels"] == there["labels"]).all()
    assert here["X"].shape == (1797, 64)


def test_the_program_is_the_same_on_every_machine() -> None:
    """A page that is sent on tells nobody where its maker keeps the program, a closed bundle leaves no dead path."""
    program = code(State(hidden=(), epochs=1, step=3))
    assert not [part for part in file().parents if len(part.parts) > 1 and str(part) in program]


def test_what_is_usual_is_worked_out_in_little_room() -> None:
    nearest_distances.cache_clear()
    digits()
    tracemalloc.start()
    try:
        nearest_distances()
        assert tracemalloc.get_traced_memory()[1] < 3e6
    finally:
        tracemalloc.stop()
