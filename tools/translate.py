"""Keep the translations: ``update`` collects the texts of the code, ``build`` makes what Qt loads.

python tools/translate.py update    after a text was added or changed; then translate what is unfinished
python tools/translate.py build     after the .ts file was edited; an installation does this by itself
python tools/translate.py check     fails where a text of the code has no Korean
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "i18n" / "dlviz_ko.ts"


def _tool(name: str) -> str:
    import PySide6

    folder = Path(PySide6.__file__).parent
    return str(next(path for path in (folder / name, folder / f"{name}.exe") if path.exists()))


def update() -> None:
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "dlviz").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-tr-function-alias", "tr+=term,QT_TRANSLATE_NOOP+=Help"]
    command = [_tool("lupdate"), *options, *files, "-ts", str(SOURCE)]
    subprocess.run(command, check=True, cwd=ROOT)


def build() -> Path:
    """Compile the .ts file next to itself and return the .qm file."""
    target, fresh = SOURCE.with_suffix(".qm"), SOURCE.with_suffix(f".{os.getpid()}.qm")
    subprocess.run([_tool("lrelease"), "-silent", str(SOURCE), "-qm", str(fresh)], check=True)
    return fresh.replace(target)  # at once: a running program has the old one mapped into its memory


def check() -> None:
    """Exit with 1 and name the texts that are not translated, or not in the .ts file at all."""
    before = SOURCE.read_bytes()
    try:
        update()
        messages = ElementTree.parse(SOURCE).iter("message")
        missing = [message.findtext("source") for message in messages if _unfinished(message)]
    finally:
        SOURCE.write_bytes(before)
    if missing:
        raise SystemExit("\n".join(("No Korean for:", *map(str, missing))))


def _unfinished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    return translation is None or translation.get("type") == "unfinished" or not translation.text


if __name__ == "__main__":
    {"update": update, "build": build, "check": check}[sys.argv[1]]()
