"""The files by which a desktop knows the program: an entry in the menu, the kind of its files, icons, a description."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import dlviz_lab
from dlviz.resources import is_bundle, resource

ID = "org.dlviz_lab.dlviz"
ENTRY = f"{ID}.desktop"
KIND = "application/x-dlviz"


def files(command: tuple[str, ...]) -> Iterator[tuple[Path, bytes]]:
    """Each file's place under the folder of a person's data, and what it holds."""
    entry = resource(f"desktop/{ENTRY}").read_text(encoding="utf-8")
    yield Path("applications", ENTRY), starting(entry, command).encode()
    yield Path("mime", "packages", f"{ID}.xml"), resource(f"desktop/{ID}.xml").read_bytes()
    yield Path("metainfo", f"{ID}.metainfo.xml"), resource(f"desktop/{ID}.metainfo.xml").read_bytes()
    for icon in sorted(resource("icons").glob("dlviz-*.png")):
        size = icon.stem.partition("-")[2]
        yield Path("icons", "hicolor", f"{size}x{size}", "apps", f"{ID}.png"), icon.read_bytes()
    yield Path("icons", "hicolor", "scalable", "apps", f"{ID}.svg"), resource("icons/dlviz.svg").read_bytes()


def own_command() -> tuple[str, ...]:
    """How this very program is started, wherever a terminal stands."""
    return (sys.executable,) if is_bundle() else (sys.executable, str(Path(dlviz_lab.__file__).resolve()))


def starting(entry: str, command: tuple[str, ...]) -> str:
    """The entry with another command in it."""
    tried = command[0].replace("\\", "\\\\")
    line = " ".join(map(quoted, command))
    entry = re.sub(r"(?m)^TryExec=.*$", lambda _: f"TryExec={tried}", entry)
    return re.sub(r"(?m)^Exec=.*$", lambda _: f"Exec={line} %f", entry)


def quoted(word: str) -> str:
    """One word of an ``Exec`` line, after the Desktop Entry Specification: quoted, and then escaped as any value is."""
    inside = re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%")
    return '"' + inside.replace("\\", "\\\\") + '"'


def started_by(entry: str) -> str:
    """The command of an entry, as it stands there."""
    found = re.search(r"(?m)^Exec=(.*?)( %[fFuU])?$", entry)
    return found[1] if found else ""
