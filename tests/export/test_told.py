"""What a page says of a step in words and numbers."""

from __future__ import annotations

import re
from typing import Any

import pytest

from dlviz.export.picture import paint
from dlviz.export.told import MOST_ROWS, TableTold, Told
from dlviz.export.vector import Colours
from dlviz.model.descent import State
from dlviz.theme import DARK, LIGHT


@pytest.mark.parametrize("step", [0, 3, 150, 280, 400])
def test_of_a_long_table_the_rows_round_the_step_are_told(qapp: Any, step: int) -> None:
    state = State(steps=400, step=step)

    def told(figure: Any) -> TableTold:
        (table,) = Told(figure.panel, state, (LIGHT, DARK), Colours()).tables.values()
        return table

    table = paint("descent", state, LIGHT, (640, 400), told)
    rows = re.findall(r"<tr><td[^>]*>(\d+)</td>", table.html)
    assert len(rows) == MOST_ROWS
    assert rows[table.lit] == str(step)
    assert [int(row) for row in rows] == list(range(int(rows[0]), int(rows[0]) + MOST_ROWS))
