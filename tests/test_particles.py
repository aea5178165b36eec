"""A particle that a sentence offers in both forms is the one that fits."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.errors import DATA, Problem
from dlviz.i18n import set_language
from dlviz.messages import sentence
from dlviz.messages.particles import fitting
from dlviz.shell.notice import Notice
from dlviz.shell.strip import Strip
from dlviz.theme import LIGHT


@pytest.mark.parametrize(
    ("offered", "fits"),
    [
        ("값은(는) 이름이(가)", "값은 이름이"),
        ("표은(는) 나이이(가) 소득을(를)", "표는 나이가 소득을"),
        ("0을(를) 1을(를) 2을(를) 3을(를) 4을(를) 5을(를)", "0을 1을 2를 3을 4를 5를"),
        ("6와(과) 7와(과) 8와(과) 9와(과) 10와(과)", "6과 7과 8과 9와 10과"),
        ("0(으)로 1(으)로 2(으)로 3(으)로 6(으)로 7(으)로 8(으)로", "0으로 1로 2로 3으로 6으로 7로 8로"),
        ("서울(으)로 강원(으)로 제주(으)로", "서울로 강원으로 제주로"),
        ("“소득”(이)라 \"나이\"(이)라", "“소득”이라 \"나이\"라"),
        ("2.50은(는) −3이(가) -7.5을(를) 1,024은(는)", "2.50은 −3이 -7.5를 1,024는"),
        ("640x360은(는) “1280x720”이(가) 480x481을(를) 11x2은(는)", "640x360은 “1280x720”이 480x481을 11x2는"),
        # What can be read in more than one way keeps both: names, a fraction, 조, a sign behind the number.
        *((said, said) for said in ("a.csv은(는)", "W2은(는)", "1/3은(는)", "2%은(는)", "1000000000000은(는)")),
        *((said, said) for said in ("a2x3은(는)", "2x3x은(는)")),
        # Digits of other scripts are digits to Python, too: a refused cell may hold them.
        *((said, said) for said in ("２은(는)", "“३”은(는)", "1２은(는)", "٣.은(는)")),
    ],
)  # fmt: skip
def test_the_particle_fits(offered: str, fits: str) -> None:
    assert fitting(offered) == fits


def test_sentences_and_notices_choose_it(qtbot: QtBot) -> None:
    set_language("ko")
    try:
        problem = Problem("too_large_number", DATA, row=2, column=3, value=2.5)
        assert sentence(problem).startswith("2행 3열: 2.5는 계산할 수 있는")
        room = QWidget()
        qtbot.addWidget(room)
        notice = Notice(room)
        notice.set_theme(LIGHT)
        notice.say(lambda: "표은(는) 쓰지 않았습니다.")
        assert notice.text() == "표는 쓰지 않았습니다."
    finally:
        set_language("en")


def test_a_strip_says_what_it_shows(qtbot: QtBot) -> None:
    """To a screen reader too."""
    strip = Strip("long", lambda: "표은(는) 읽는 중입니다.")
    qtbot.addWidget(strip)
    strip.retranslate()
    assert strip.text.text() == strip.progress.accessibleName() == "표는 읽는 중입니다."
