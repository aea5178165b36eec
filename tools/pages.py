"""What of the documentation site is made by the program itself: the gallery, the glossary, panels and their fields.

python -m tools.pages FOLDER            writes those pages and pictures
python -m tools.pages window FILE.png   takes the picture of the window that the README shows
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from dlviz.glossary import terms
from dlviz.lecture.loader import the_lecture
from dlviz.model.fields import describe
from dlviz.model.numbers import show
from dlviz.topics import PANELS, topic

SIZE = (1200, 760)
TITLES = {"en": ("Gallery", "Glossary"), "ko": ("화랑", "용어집")}
SAID = {
    "en": "Each picture is the state of a page of the lecture, drawn by `dlviz export` as this site was built.",
    "ko": "그림은 모두 강의 페이지의 상태이며, 이 사이트를 만들 때 `dlviz export`로 그렸습니다.",
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
    from dlviz.export.formats import Look, export
    from dlviz.i18n import set_language
    from dlviz.shell.desktop import application

    keep = application(off_screen=True)
    set_language(language)
    yield f"# {TITLES[language][0]}\n\n{SAID[language]}\n"
    for page in the_lecture():
        if page.panel is None:
            continue
        name = f"{page.number:02}-{page.panel}-{language}.png"
        if not (folder / name).exists():
            state = topic(page.panel).State(**page.state)
            export(page.panel, state, folder / name, Look(size=SIZE))
        title = page.title.ko if language == "ko" else page.title.en
        yield f"## {page.number}. {title}\n\n![{title}]({name})\n"
    del keep


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
