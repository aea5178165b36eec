"""A page that moves: one file, whole without scripts, with each step's own numbers, and small."""

from __future__ import annotations

import base64
import html
import io
import json
import re
import subprocess
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from dlviz.app import main
from dlviz.errors import Problem
from dlviz.export import steps
from dlviz.export.formats import content
from dlviz.export.look import PAGE_SIZE, Look, Setting
from dlviz.i18n import language, set_language
from dlviz.topics import PANELS, first_state
from tests.export.browser import CHROMIUM, needs_browser, run
from tests.random_states import BRIEF
from tests.share import WHOLE

VOID = {"meta", "input", "br", "link", "img", "hr"}


@pytest.fixture(autouse=True)
def english(qapp: Any) -> Any:
    set_language("en")
    yield
    set_language("en")


def page(what: str = "descent.curve", *, size: tuple[int, int] = (240, 180), look: Any = None, **fields: Any) -> bytes:
    state = replace(first_state(what.partition(".")[0]), **fields)
    return content(what, state, ".html", Look(size=size, **(look or {})))


@cache
def six_steps() -> bytes:
    """A page that several tests read."""
    return page(steps=6, learning_rate=0.3, step=2)


@cache
def two_steps() -> bytes:
    return page(steps=2)


def data(made: bytes) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', made.decode(), re.DOTALL)
    assert found
    document: dict[str, Any] = json.loads(found[1])
    return document


def slot(document: dict[str, Any], step: int, name: str, code: str = "en") -> str:
    return "".join(document["pieces"][number] for number in document["frames"][code][step].get(name, []))


class Reader(HTMLParser):
    """Checks that what is opened is closed, and gathers texts, attributes and tags."""

    def __init__(self, made: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(made.decode())
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_it_is_one_file_that_asks_for_nothing() -> None:
    read = Reader(six_steps())
    for tag, attributes in read.tags:
        assert tag not in ("link", "iframe", "object", "embed", "base")
        for name in ("src", "href", "action", "srcset", "data"):
            assert (attributes.get(name) or "data:").startswith("data:"), (tag, attributes)
    (rule,) = [a["content"] for tag, a in read.tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert rule is not None
    assert rule.startswith("default-src 'none'; img-src data:;")
    assert re.search(r"script-src 'sha256-[A-Za-z0-9+/]{43}='$", rule)


def test_it_has_the_letters_that_it_is_written_in() -> None:
    state = replace(first_state("descent"), steps=2)
    made = content("descent", state, ".html", Look(size=(240, 180), languages=("ko", "en"))).decode()
    document = data(made.encode())
    used = {letter for piece in document["pieces"] for letter in re.sub("<[^>]*>", "", piece) if letter > " "}
    held: dict[str, set[str]] = {}
    for family, coded in re.findall(r"font-family:'([^']*)'.*?base64,([^)]*)\)", made):
        font = TTFont(io.BytesIO(base64.b64decode(coded)))
        held.setdefault(family, set()).update(map(chr, font.getBestCmap()))
        assert {0, 13} <= {record.nameID for record in font["name"].names} <= {0, 13, 14}  # whose it is, its licence
    sans = held["dlviz Sans"] | held["dlviz Scripts"] | held.get("dlviz Marks", set())
    assert {"경", "사"} <= held["dlviz Sans"]
    assert used - sans == set()
    assert len(held["dlviz Sans"]) < 500  # and not all the syllables
    assert "font-src data:" in made


def test_it_is_the_same_twice() -> None:
    once, twice = (page(steps=2, look={"languages": ("ko", "en")}) for _ in range(2))
    assert once == twice


@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_has_a_page(panel: str) -> None:
    made = page(panel, **BRIEF.get(panel, {}))
    Reader(made)
    document = data(made)
    assert slot(document, document["start"], "formula")
    assert slot(document, document["start"], "lines")
    assert slot(document, document["start"], "code")
    pictures = [name for name in document["frames"]["en"][0] if name.startswith("picture.")]
    assert pictures
    for name in pictures:
        assert "<text" in slot(document, 0, name)
        assert len(slot(document, 0, name.replace("picture", "alt"))) > 5


def test_where_nothing_moves_there_is_nothing_to_press() -> None:
    assert b'id="play"' in page("network", activation=("sigmoid", "sigmoid"), mode="train", epochs=2)
    assert b'id="play"' not in page("network")


def test_each_step_has_its_own_numbers() -> None:
    document = data(six_steps())
    assert (document["steps"], document["start"], document["last"]) == ([0, 1, 2, 3, 4, 5, 6], 2, 6)
    for step in range(7):
        assert f"step {step} of 6" in slot(document, step, "brief")
        state = replace(first_state("descent"), steps=6, learning_rate=0.3, step=step)
        alone = content("descent.curve", state, ".svg", Look(size=(240, 180), setting=Setting(caption=False)))
        of_alone, of_page = (
            re.findall(r"<text[^>]*>([^<]+)</text>", text)
            for text in (alone.decode(), slot(document, step, "picture.curve"))
        )
        assert of_alone == of_page
        assert document["frames"]["en"][step]["lit.descent.steps_table"] == step
    assert len({slot(document, step, "picture.curve") for step in range(7)}) == 7
    assert len({slot(document, step, "lines") for step in range(7)}) == 7


def test_without_scripts_the_present_step_is_there() -> None:
    made = six_steps().decode()
    body = made[: made.index('<script type="application/json"')]
    assert "step 2 of 6" in body
    assert body.count("<text") > 10
    assert "import numpy as np" in body


def test_fifty_steps_of_a_whole_panel_take_less_than_two_megabytes() -> None:
    """Fewer, which are made in less time, take less in the same measure."""
    steps = 50 if WHOLE else 10
    made = page("descent", size=PAGE_SIZE, steps=steps)
    assert len(data(made)["steps"]) == steps + 1
    assert len(made) < 2_000_000 * (steps + 1) / 51


def test_a_very_long_timeline_is_chosen_from_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = steps.chosen(3000)
    assert len(taken) == len(set(taken)) == steps.MOST == 200
    assert (taken[0], taken[-1]) == (0, 3000)
    assert steps.said(3000).startswith("200 of 3001 steps")
    monkeypatch.setattr(steps, "MOST", 4)
    document = data(page(steps=3000))
    assert document["steps"] == [0, 1000, 2000, 3000]
    assert "4 of 3001 steps" in slot(document, 0, "note")


def test_both_languages_are_in_it_where_both_are_asked_for() -> None:
    set_language("ko")
    made = page(steps=3, look={"languages": ("en", "ko")})
    document = data(made)
    assert language() == "ko"  # it is as it was
    assert '<html lang="en"' in made.decode()
    assert "step 1 of 3" in slot(document, 1, "brief", "en")
    assert "단계" in slot(document, 1, "brief", "ko")
    assert "경사 하강법" in slot(document, 1, "title", "ko")
    assert document["words"]["ko"]["play"] == "재생"
    assert "import numpy" in slot(document, 1, "code", "ko")


def test_what_a_person_wrote_is_shown_and_not_obeyed() -> None:
    wicked = "</script><script>alert(1)</script>&\"'"
    (_, *rest), cell = first_state("log-loss").rows, "<b>&'"
    made = page("log-loss", look={"setting": Setting(title=wicked)}, rows=((cell, 1, 0.9), *rest))
    Reader(made)
    assert html.escape(cell) in made.decode()
    assert cell not in made.decode()
    assert "<script>alert" not in made.decode()
    assert "&lt;script&gt;alert(1)" in made.decode()
    data(made)


def test_light_and_dark_are_the_same_drawing_in_other_colours() -> None:
    made = two_steps().decode()
    light = re.findall(r"--(c\d+):(#[0-9a-f]{6});", made[made.index(":root{") :].partition("}")[0])
    dark = re.findall(r"--(c\d+):(#[0-9a-f]{6});", made[made.index(":root[data-theme=dark]{") :].partition("}")[0])
    assert [name for name, _ in light] == [name for name, _ in dark]
    assert all(one != other for (_, one), (_, other) in zip(light, dark, strict=True))
    used = set(re.findall(r"var\(--(c\d+)\)", made))
    assert used <= {name for name, _ in light}
    assert len(used) > 5


def test_a_card_that_is_not_shown_is_refused() -> None:
    with pytest.raises(Problem, match="card_not_there"):
        page("network.losses")


def test_a_ground_is_part_of_it() -> None:
    with pytest.raises(Problem, match="has_ground"):
        page(look={"setting": Setting(transparent=True)})


def test_the_command_line_makes_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "x.html"
    command = ["export", "descent.curve", "-o", str(out), "--set", "steps=2", "--lang", "ko,en", "--size", "240x180"]
    assert main(command) == 0
    assert list(data(out.read_bytes())["frames"]) == ["ko", "en"]
    assert main([*command[:3], str(tmp_path / "x.png"), "--lang", "ko,en"]) == 2
    assert "--lang ko,en" in capsys.readouterr().err


# in a browser

STEPS = "tell.shown = [slider.value, brief(), document.querySelector('figure svg').innerHTML.length > 500];"


@needs_browser
def test_in_a_browser_slider_and_keys_go_through_the_steps(tmp_path: Path) -> None:
    script = """
      tell.start = [slider.value, document.getElementById("where").textContent];
      slider.value = 4; slider.dispatchEvent(new Event("input"));
      tell.slid = brief();
      tell.keys = [];
      for (const name of ["ArrowRight", "ArrowLeft", "ArrowLeft", "End", "ArrowRight", "Home", "ArrowLeft"]) {
        key(name); tell.keys.push(slider.value);
      }
      key("ArrowRight", document.getElementById("theme")); tell.onButton = slider.value;
      key("End", document.getElementById("theme")); tell.scrolls = slider.value;
      click("last"); click("back"); tell.buttons = slider.value;
      const rows = document.querySelectorAll("tr.lit");
      tell.lit = [rows.length, rows[0].cells[0].textContent];
      tell.spoken = [slider.getAttribute("aria-valuetext"), document.getElementById("said").textContent];
      tell.alt = document.querySelector("figure svg").getAttribute("aria-label");
      tell.requests = performance.getEntriesByType("resource").length;
    """
    told, console = run(six_steps(), script, tmp_path)
    assert told["start"] == ["2", "2 / 6"]
    assert "step 4 of 6" in told["slid"]
    assert told["keys"] == ["5", "4", "3", "6", "6", "0", "0"]
    assert (told["onButton"], told["scrolls"], told["buttons"]) == ("1", "1", "5")
    assert told["lit"] == [1, "5"]
    assert "step 5 of 6" in told["spoken"][0]
    assert told["spoken"][0] == told["spoken"][1]
    assert "5" in told["alt"]
    assert told["requests"] == 0
    assert console == ""


@needs_browser
def test_in_a_browser_it_plays_and_can_be_swiped(tmp_path: Path) -> None:
    script = """
      click("first"); key(" "); await wait(250); tell.on = Number(slider.value); key(" ");
      const held = slider.value; await wait(300); tell.held = held === slider.value;
      key(" "); await wait(2000); tell.end = slider.value;
      const figure = document.querySelector("figure");
      const swipe = (from, to) => {
        for (const [name, x] of [["pointerdown", from], ["pointerup", to]]) {
          figure.dispatchEvent(new PointerEvent(name, {clientX: x, isPrimary: true, bubbles: true}));
        }
      };
      swipe(50, 200); tell.swiped = slider.value;
      swipe(200, 50); swipe(100, 110); tell.back = slider.value;
    """
    told, console = run(page(steps=6, look={"seconds": 0.1}), script, tmp_path)
    assert 0 < told["on"] < 6
    assert told["held"]
    assert (told["end"], told["swiped"], told["back"]) == ("6", "5", "6")
    assert console == ""


@needs_browser
def test_in_a_browser_language_theme_and_a_narrow_screen(tmp_path: Path) -> None:
    script = """
      const ground = () => getComputedStyle(document.body).backgroundColor;
      tell.light = ground(); click("theme"); tell.dark = ground(); click("theme"); tell.again = ground();
      document.querySelector("[data-language=ko]").click();
      tell.korean = [document.documentElement.lang, document.title, brief()];
      tell.wide = document.documentElement.scrollWidth <= window.innerWidth;
      tell.width = window.innerWidth;
      const texts = Array.from(document.querySelectorAll("figure svg text"));
      const box = document.querySelector("figure svg").getBoundingClientRect();
      tell.cut = texts.filter((t) => {
        const b = t.getBoundingClientRect();
        return b.left < box.left - 1 || b.right > box.right + 1;
      }).length;
      await document.fonts.ready;
      tell.fonts = Array.from(document.fonts).map((face) => `${face.family} ${face.weight} ${face.status}`);
      tell.code = getComputedStyle(document.querySelector("pre code")).fontFamily;
    """
    made = page(steps=2, size=PAGE_SIZE, look={"languages": ("en", "ko")})
    told, console = run(made, script, tmp_path, "--window-size=500,900")
    assert told["light"] == told["again"] != told["dark"]
    assert told["korean"][:2] == ["ko", "경사 하강법"]
    assert "단계" in told["korean"][2]
    assert told["wide"], told
    assert told["cut"] == 0
    for name in ("Sans 400", "Sans 700", "Mono 400"):
        assert any(name in face and face.endswith("loaded") for face in told["fonts"]), told["fonts"]
    assert told["code"].startswith('"dlviz Mono", "dlviz Sans"')  # for Hangul in comments
    assert console == ""


@needs_browser
def test_in_a_browser_on_paper_the_pictures_are_beside_each_other(tmp_path: Path) -> None:
    made = page("descent", steps=5, size=PAGE_SIZE)
    (tmp_path / "paper.html").write_bytes(made)
    assert CHROMIUM is not None
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={tmp_path}", f"--print-to-pdf={tmp_path / 'paper.pdf'}", (tmp_path / "paper.html").as_uri()],
        capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    sheets = re.findall(rb"/Type\s*/Page\b", (tmp_path / "paper.pdf").read_bytes())
    assert 1 <= len(sheets) <= 3  # pictures, numbers, working and table on the first; the code


@needs_browser
def test_in_a_browser_what_is_wrong_would_be_seen(tmp_path: Path) -> None:
    """The measures above can fail: an error reaches the console, and the page's rule stops a request."""
    made = two_steps().replace(b"</main>", b'<img src="http://127.0.0.1:9/x.png"><script>throw 1</script></main>')
    _, console = run(made, "await wait(50);", tmp_path)
    assert "Content Security Policy" in console
    assert console.count("CONSOLE") >= 2


@needs_browser
@pytest.mark.parametrize("size", [PAGE_SIZE, (1024, 640), (320, 240)])
def test_pictures_are_about_as_large_as_they_were_drawn(size: tuple[int, int], tmp_path: Path) -> None:
    """Two beside each other would have letters half as large where each is drawn for the width of the page."""
    script = """tell.shares = [...document.querySelectorAll("figure svg")].map(
        (svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);"""
    told, _ = run(page("descent", size=size, steps=1), script, tmp_path, "--window-size=1366,768")
    assert len(told["shares"]) == 3
    assert all(0.85 < share < 1.25 for share in told["shares"]), told
