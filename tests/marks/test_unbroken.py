"""Equations, pairs and lists stay on their line."""

from __future__ import annotations

import re

from dlviz.lecture import scene
from dlviz.lecture.loader import the_lecture
from dlviz.marks.unbroken import unbroken


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
