"""What the program gives, written down, so that a change of the house can be held against the house before it.

``python -m tests.recorder OUT``                            records this checkout: numbers, code, workings, pictures
``python -m tests.recorder OUT --of OLD [--states BEFORE]``  records another checkout, with the states of a record
``python -m tests.recorder --compare BEFORE AFTER``          says what differs, and exits with 1 where something does

The states of a record stand in its ``states`` folder as session files: seeded random ones, every preset, the lecture's.
Take those of the record before for the record after, since random ones follow from the fields that a state has.
Only what stays is asked: ``dlviz.export``, ``dlviz.session``, ``dlviz.state``, ``dlviz.topics``.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib
import os
import pkgutil
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "ko")
THEMES = ("light", "dark", "projector")
ENDINGS = (".json", ".csv", ".py")
FOLDERS = ("states", "data", "pictures")
SIZE = (1280, 720)
LOUD = 8  # of 255: what differs less in every pixel is noise of the edges


# the states


def states(count: int) -> Iterator[tuple[str, str, Any]]:
    """Each panel's states under names that sort: presets, the lecture's, and so many random ones."""
    from dlviz.topics import PANELS, topic
    from tests.random_states import random_state

    for panel in PANELS:
        yield panel, "first", topic(panel).State()
        yield from ((panel, f"preset-{name}", state) for name, state in presets(panel))
        for number, fields in lecture(panel):
            yield panel, f"lecture-{number:02}", topic(panel).State(**fields)
        for seed in range(count):
            yield panel, f"random-{seed:03}", random_state(panel, random.Random(f"{panel} {seed}"))


def presets(panel: str) -> Iterator[tuple[str, Any]]:
    """Whatever stands in a public table of the topic's modules and is a dictionary of fields of its state."""
    from dlviz.topics import topic

    kind = topic(panel).State
    names = {field.name for field in dataclasses.fields(kind)}
    seen = set()
    for other in _siblings(kind.__module__):
        for table, entries in sorted(vars(other).items()):
            if not (table.isupper() and isinstance(entries, dict)):
                continue
            for name, fields in entries.items():
                if isinstance(fields, dict) and fields and set(fields) <= names and f"{table}-{name}" not in seen:
                    seen.add(f"{table}-{name}")
                    yield f"{table}-{name}".lower().replace(" ", "_").replace("/", "_"), kind(**fields)


def _siblings(name: str) -> Iterator[Any]:
    """The modules of the topic that has a module of this name: those in its folder, or that begin with its name."""
    topic = name.removeprefix("dlviz.model.").partition(".")[0]
    package = importlib.import_module("dlviz.model")
    for found in pkgutil.walk_packages(package.__path__, "dlviz.model."):
        if found.name.startswith(f"dlviz.model.{topic}"):
            yield importlib.import_module(found.name)


def lecture(panel: str) -> Iterator[tuple[int, dict[str, Any]]]:
    from dlviz.lecture.loader import load, the_lecture
    from dlviz.resources import resource

    pages = (*the_lecture(), *load(resource("lecture-digits")))
    return ((page.number, page.state) for page in pages if page.panel == panel)


def keep_states(folder: Path, count: int) -> None:
    from dlviz import session
    from dlviz.state import AppState

    for panel, name, state in states(count):
        (folder / panel).mkdir(parents=True, exist_ok=True)
        text = session.dumps(AppState(panel=panel).with_panel(panel, state))
        (folder / panel / f"{name}.dlviz").write_text(text, encoding="utf-8")


# the record


def record(out: Path, pictures: int) -> int:
    """Everything about every state that stands in ``out/states``; how many files it is."""
    from dlviz import session
    from dlviz.export.formats import Look, content
    from dlviz.i18n import set_language

    written = 0
    for path in sorted((out / "states").glob("*/*.dlviz")):
        panel, state = path.parent.name, session.read(path)[path.parent.name]
        for language in LANGUAGES:
            set_language(language)
            data = out / "data" / panel / f"{path.stem}.{language}"
            found = {f"{data}{ending}": content(panel, state, ending, Look()) for ending in ENDINGS}
            found[f"{data}.working.txt"] = working(panel, state)
            if is_pictured(path.stem, pictures):
                for theme in THEMES:
                    name = out / "pictures" / panel / f"{path.stem}.{language}.{theme}.png"
                    found[str(name)] = content(panel, state, ".png", Look(theme=theme, size=SIZE))
            for name, made in found.items():
                Path(name).parent.mkdir(parents=True, exist_ok=True)
                Path(name).write_bytes(made)
            written += len(found)
    return written


def is_pictured(name: str, pictures: int) -> bool:
    """All presets and pages, and the first of the random states; none at all where there are to be none of these."""
    return pictures > 0 and (not name.startswith("random") or int(name.removeprefix("random-")) < pictures)


def working(panel: str, state: Any) -> bytes:
    from dlviz.topics import topic

    found = topic(panel).working(state, topic(panel).solve(state))
    return "\n".join((found.formula, *found.lines, "")).encode()


# the comparison


def compare(before: Path, after: Path, pictures: Path | None) -> list[str]:
    """A line for each file that is not the same in both; a record without pictures is compared without them."""
    folders = [name for name in FOLDERS if (before / name).is_dir() and (after / name).is_dir()]
    files = (
        path.relative_to(root) for root in (before, after) for name in folders for path in (root / name).rglob("*")
    )
    names = sorted({name for name in files if name.suffix})
    print(f"{len(names)} files of {', '.join(folders)}")
    found = []
    for name in names:
        one, other = before / name, after / name
        if not (one.exists() and other.exists()):
            found.append(f"{name}: only in {before if one.exists() else after}")
        elif one.read_bytes() != other.read_bytes():
            differs = picture_differs if name.suffix == ".png" else text_differs
            told = differs(one, other)
            found += [f"{name}: {told}"] if told else []
            if told and pictures and name.suffix == ".png":
                side_by_side(one, other, pictures / "+".join(name.parts[1:]))
    return found


def text_differs(one: Path, other: Path) -> str:
    lines = [path.read_text(encoding="utf-8-sig").split("\n") for path in (one, other)]
    places = [i for i, (a, b) in enumerate(zip(*lines, strict=False)) if a != b] or [min(map(len, lines))]
    first = [text[places[0]][:120] if places[0] < len(text) else "(the end)" for text in lines]
    return f"{len(places)} lines, first line {places[0] + 1}: {first[0]!r} became {first[1]!r}"


def pixels(path: Path) -> Any:
    import numpy as np
    from PIL import Image

    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), dtype=int)


def picture_differs(one: Path, other: Path) -> str:
    import numpy as np

    a, b = pixels(one), pixels(other)
    if a.shape != b.shape:
        return f"size {a.shape[1]}x{a.shape[0]} became {b.shape[1]}x{b.shape[0]}"
    apart = np.abs(a - b).max(axis=2)
    if not apart.any():
        return ""
    rows, columns = np.nonzero(apart)
    where = f"x {columns.min()}-{columns.max()}, y {rows.min()}-{rows.max()}"
    loud = int((apart >= LOUD).sum())
    return f"{len(rows)} pixels by up to {apart.max()}, {loud} of them by {LOUD} and more; {where}"


def side_by_side(one: Path, other: Path, out: Path) -> None:
    """Before, after, and where they differ, as one picture."""
    import numpy as np
    from PIL import Image

    a, b = pixels(one), pixels(other)
    if a.shape == b.shape:
        marked = np.where((a != b).any(axis=2, keepdims=True), (255, 0, 160), 255 - (255 - b) // 4)
        out.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.concatenate([a, b, marked], axis=1).astype(np.uint8)).save(out)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, help="OUT, or with --compare BEFORE AFTER")
    parser.add_argument("--compare", action="store_true", help="say what differs between two records")
    parser.add_argument("--differences", type=Path, help="with --compare: before, after and difference of pictures")
    parser.add_argument("--of", type=Path, help="the checkout to record, instead of this one")
    parser.add_argument("--states", type=Path, help="the record whose states are taken")
    parser.add_argument("--count", type=int, default=100, help="random states a panel")
    parser.add_argument(
        "--pictures",
        type=int,
        default=12,
        help="random states a panel that are pictured, beside all the others; 0 for no pictures",
    )
    options = parser.parse_args()
    if options.compare:
        found = compare(*options.folders, options.differences)
        print("\n".join(found) or "no difference")
        return 1 if found else 0
    return _record(options)


def _record(options: argparse.Namespace) -> int:
    (out,) = options.folders
    out = out.resolve()
    checkout = (options.of or Path(__file__).parent.parent).resolve()
    sys.path.insert(0, str(checkout))
    sys.modules.pop("tests", None)  # its random states belong to its fields
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = f"{home}/{name}"
        from dlviz.shell.desktop import application
        from tools import translate

        translate.build()
        app = application(off_screen=True)
        if options.states:
            shutil.copytree(options.states / "states", out / "states", dirs_exist_ok=True)
        else:
            keep_states(out / "states", options.count)
        print(f"{record(out, options.pictures)} files of {checkout} in {out}")
        app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
