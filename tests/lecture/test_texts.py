"""Numbers in texts: rounded as asked for, with the sign that is true."""

from __future__ import annotations

import re

import pytest

from dlviz.lecture import scene
from dlviz.lecture.loader import the_lecture
from dlviz.lecture.quantity import QuantityError
from dlviz.lecture.texts import fill, unbroken

NAMES = {"cost": 14 / 3, "w": [0.5, -1.0], "name": "AND", "ok": True}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{cost}", "4.6667"), ("{cost:2}", "4.67"), ("{cost:=2}", "≈ 4.67"), ("{w[0]:=4}", "= 0.5"),
        ("{w[1]}", "−1"), ("{w}", "[0.5, −1]"), ("{name}", "AND"), ("{ok}", "1"), ("{{x}}", "{x}"), ("none", "none"),
        ("{cost - 14 / 3}", "0"), ("{w[1] * 0}", "0"),
    ],
)  # fmt: skip
def test_a_number_is_put_in(text: str, filled: str) -> None:
    assert fill(text, NAMES) == filled


@pytest.mark.parametrize("text", ["{", "}", "{}", "{nothing}", "{cost", "{w[2]}", "{cost:x}"])
def test_a_place_that_cannot_be_filled_is_told(text: str) -> None:
    with pytest.raises(QuantityError):
        fill(text, NAMES)


def test_no_line_ends_within_a_number_an_equation_or_a_pair() -> None:
    for page in the_lecture():
        names = scene.names_of(page)
        for words in page.words().values():
            for language in ("ko", "en"):
                said = unbroken(scene.said(words, language, names))
                assert said.replace("\u00a0", " ").replace("\u2060", "") == scene.said(words, language, names)
                assert not re.search(r"[=≈+−·/] |[(\[]-?[\d.]+, ?\d[^\u00a0]*\u0020[\d.]+[)\]]", said), said
                for run in said.split(" "):
                    assert len(run) <= 36, run


def test_no_line_ends_between_a_name_and_its_number() -> None:
    said = unbroken("log₁₀: ≈0.2144 · ln: ≈0.4937 · log₂: ≈0.7123")
    assert said.replace("\u00a0", "_") == "log₁₀:_≈0.2144 ·_ln:_≈0.4937 ·_log₂:_≈0.7123"


def test_a_line_rather_ends_between_two_equations_than_within_one() -> None:
    said = unbroken("log₁₀ ≈ 0.2144 · ln ≈ 0.4937 · log₂ ≈ 0.7123")
    assert said.replace("\u00a0", "_") == "log₁₀_≈_0.2144 ·_ln_≈_0.4937 ·_log₂_≈_0.7123"


def test_no_line_ends_in_a_fraction() -> None:
    said = unbroken("같은 α로 1/m을 쓰면 3/14, 그리고/또는")
    assert said.replace("\u2060", "^") == "같은 α로 1/^m을 쓰면 3/14, 그리고/또는"


def test_a_size_with_a_letter_stays_on_its_line() -> None:
    assert " " not in unbroken("[n,\u00203]")
    assert unbroken("[n, 3] 행렬, (x, y)").count(" ") == 2


def test_a_hat_takes_no_room_of_its_own() -> None:
    """Adam's numbers stay on the line of their name: 24 letters, and a hat over one of them."""
    assert " " not in unbroken("√v̂ ≈ (111.8033, 52.3699)")
