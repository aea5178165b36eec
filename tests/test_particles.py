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
        ("x은(는) L을(를) m이(가) N와(과) R을(를) W(으)로 L(으)로 n(으)로", "x는 L을 m이 N과 R을 W로 L로 n으로"),
        ("/home/a.csv을(를) b.png은(는) c.html을(를) d.html(으)로", "/home/a.csv를 b.png는 c.html을 d.html로"),
        ("e.json(으)로 f.py은(는) g.gif이(가) h.toml(으)로 i.mp4은(는)", "e.json으로 f.py는 g.gif가 h.toml로 i.mp4는"),
        ("my_table.txt을(를) a-b.dlviz은(는) SVG을(를) CNN을(를)", "my_table.txt를 a-b.dlviz는 SVG를 CNN을"),
        ("softmax을(를) log-loss은(는) columns이(가) training을(를)", "softmax를 log-loss는 columns가 training을"),
        ("relu은(는) sigmoid(x)은(는) graph을(를) batch.view이(가)", "relu는 sigmoid(x)는 graph를 batch.view가"),
        ("W2은(는) x1을(를) x4(으)로 x7은(는)", "W2는 x1을 x4로 x7은"),
        ("“income”은(는) \"loss\"을(를) [1, 2]은(는) {x}은(는) `a.csv`은(는)",
         "“income”은(는) \"loss\"를 [1, 2]는 {x}는 `a.csv`는"),
        # What can be read in more than one way keeps both: 타입, 레이트; 아이디, 이드; 굿; 텍; 에폭; units; 삼, 쓰리.
        *((f"{said}은(는)",) * 2 for said in ("type", "learning_rate", "ID", "good", "XOR", "a.tex", "epoch", "webp")),
        *((f"{said}은(는)",) * 2 for said in ("3 m", "3m", "640 px", "px", "height_cm", "Ng", "x3", "W10", "x[0]")),
        *((said, said) for said in ("x1(으)로", "x7(으)로", "소득x은(는)", "é은(는)", "xé은(는)", "x²은(는)")),
        # Likewise a fraction, 조, a sign behind the number.
        *((said, said) for said in ("rows[0][1]은(는)", "1/3은(는)", "2%은(는)", "1000000000000은(는)")),
        *((said, said) for said in ("3,000,000,000,000을(를)", "1,000,000,000,000.은(는)")),
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
