"""Numbers in texts: rounded as asked for, with the sign that is true."""

from __future__ import annotations

import pytest

from dlviz.lecture.texts import fill
from dlviz.model.typed_source import NotUnderstoodError

NAMES = {"cost": 14 / 3, "w": [0.5, -1.0], "name": "AND", "ok": True}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{cost}", "4.6667"), ("{cost:2}", "4.67"), ("{cost:=2}", "≈ 4.67"), ("{w[0]:=4}", "= 0.5"),
        ("{0.1 * 3:=4}", "= 0.3"), ("{1 / 3:=4}", "≈ 0.3333"),
        ("{w[1]}", "−1"), ("{w}", "[0.5, −1]"), ("{name}", "AND"), ("{ok}", "1"), ("{{x}}", "{x}"), ("none", "none"),
        ("{cost - 14 / 3}", "0"), ("{w[1] * 0}", "0"),
    ],
)  # fmt: skip
def test_a_number_is_put_in(text: str, filled: str) -> None:
    assert fill(text, NAMES) == filled


@pytest.mark.parametrize("text", ["{", "}", "{}", "{nothing}", "{cost", "{w[2]}", "{cost:x}"])
def test_a_place_that_cannot_be_filled_is_told(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        fill(text, NAMES)
