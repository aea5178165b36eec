"""What of the documentation site is made by the program itself: the gallery, the glossary, panels and their fields.

python -m tools.pages FOLDER            writes those pages and pictures
python -m tools.pages window FILE.png   takes the picture of the window that the README shows
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from dlviz.glossary import terms
from dlviz.lecture.loader import load, the_lecture
from dlviz.lecture.page import Page
from dlviz.model.fields import Checked, describe
from dlviz.model.numbers import show
from dlviz.resources import resource
from dlviz.topics import PANELS, topic

SIZE = (560, 360)
TITLES = {"en": ("Gallery", "Glossary"), "ko": ("그림 모음", "용어집")}
SAID = {
    "en": "Every card of every page of the lecture, drawn as this site was built. The line under each page draws its "
    "cards into a folder; with `panel.card` in the place of the panel, and a file after `-o`, it draws one of them.",
    "ko": "강의의 모든 페이지에서 볼 수 있는 카드로, 이 사이트를 만들 때 그렸습니다. "
    "페이지마다 아래에 적힌 명령은 그 페이지의 카드를 모두 폴더에 그립니다. "
    "패널 이름 대신 `패널.카드`를 쓰고 `-o` 뒤에 파일 이름을 쓰면 한 장만 그립니다.",
}


def generate(folder: Path) -> None:
    """Write the pages and pictures, those that are as they were being left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in ("en", "ko"):
        ending = "" if language == "en" else f".{language}"
        _write(folder / f"gallery{ending}.md", "\n".join(_gallery(folder, language)))
        _write(folder / f"glossary{ending}.md", "\n".join(_glossary(language)))
    _write(folder / "fields.md", "\n".join(_fields()))


def _write(file: Path, text: str) -> None:
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


def _gallery(folder: Path, language: str) -> Iterator[str]:
    from dlviz.export.formats import export
    from dlviz.export.look import Look
    from dlviz.i18n import set_language
    from dlviz.shell.desktop import application

    keep = application(off_screen=True)
    set_language(language)
    yield f"# {TITLES[language][0]}\n\n{SAID[language]}\n"
    for page in every_page():
        state = topic(page.panel).State(**page.state)
        yield f"## {page.number}. {page.title.ko if language == 'ko' else page.title.en}\n"
        for card in _cards_there(page.panel, state):
            name = f"{page.number:02}-{page.panel}-{card}-{language}.png"
            if not (folder / name).exists():
                export(f"{page.panel}.{card}", state, folder / name, Look(size=SIZE, scale=2))
            yield f'![{page.panel}.{card}]({name}){{width="49%"}}'
        yield f"\n```\n{_command(page, language)}\n```\n"
    del keep


@cache  # a panel is made for it, and the cards are the same in each language
def _cards_there(panel: str, state: Checked) -> tuple[str, ...]:
    from dlviz.export.picture import cards_there

    return cards_there(panel, state)


def every_page() -> tuple[Page, ...]:
    """Those of the lecture, and those on real handwriting."""
    return (*the_lecture(), *load(resource("lecture-digits")))


def _command(page: Page, language: str) -> str:
    """What draws the cards of a page, to be typed into a shell."""
    values = (f"{name}={_typed(value)}" for name, value in page.state.items())
    sets = "".join(f" --set {shlex.quote(value)}" for value in values)
    return f"dlviz export {page.panel} --cards -o . --lang {language}{sets}"


def _typed(value: object) -> str:
    """A value of a state as ``--set`` reads it: text as it is, all else as JSON."""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _glossary(language: str) -> Iterator[str]:
    yield f"# {TITLES[language][1]}\n"
    for term in terms():
        word, other = term.called(language)
        beside = " · ".join(text for text in (other if other != word else "", term.symbols) if text)
        yield f"**{_plain(word)}**{f' ({_plain(beside)})' if beside else ''}\n: {_plain(term.meaning(language))}\n"


def _fields() -> Iterator[str]:
    yield "# Panels and their fields\n"
    yield "The keys of `--set`, of session files and of JSON exports, as `dlviz panels` lists them.\n"
    for panel in PANELS:
        yield f"## {panel}\n\n| field | takes | at the start |\n|---|---|---|"
        for field in describe(topic(panel).State).values():
            low, high = field.limits
            takes = ", ".join(f"`{choice}`" for choice in field.choices)
            if not takes and low is not None and high is not None:
                takes = f"{show(low)} to {show(high)}"
            start = "" if isinstance(field.default, tuple | list) else f"`{field.default}`"
            yield f"| `{field.name}` | {takes} | {start} |"
        yield ""


def _plain(text: str) -> str:
    """Text in which Markdown finds no mark-up."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>#|" else letter for letter in text)


def photograph(file: Path) -> None:
    """The window at a state that shows much of it at once, twice as fine as a small screen."""
    from PIL import Image
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage, QPainter

    from dlviz.shell.desktop import application
    from dlviz.shell.settings import Settings
    from dlviz.shell.window import Window
    from dlviz.state import AppState

    app = application(off_screen=True)
    settings = Settings()
    settings.language, settings.theme, settings.type_size = "en", "light", 1.0
    fields = {"use_bias": True, "w0": -1.2, "b0": 3.2, "learning_rate": 0.12, "method": "momentum", "step": 5}
    window = Window(settings, AppState(panel="descent").with_panel("descent", topic("descent").State(**fields)))
    window.resize(1366, 768)
    window.show()
    for _ in range(8):
        app.processEvents()
    image = QImage(2 * window.size(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    window.render(painter, QPoint())
    painter.end()
    image.save(str(file))
    picture = Image.open(file).convert("RGB").quantize(128, dither=Image.Dither.NONE)  # half as large, and no dots
    picture.save(file, optimize=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["window"] and len(sys.argv) == 3:
        photograph(Path(sys.argv[2]))
    elif len(sys.argv) == 2:
        generate(Path(sys.argv[1]))
    else:
        raise SystemExit(__doc__)
