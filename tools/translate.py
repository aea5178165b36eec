"""Keep the translations: ``update`` collects the texts of the code, ``build`` makes what Qt loads.

python tools/translate.py update    after a text was added or changed; then translate what is unfinished
python tools/translate.py build     after the .ts file was edited; an installation does this by itself
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "i18n" / "dlviz_ko.ts"


def _tool(name: str) -> str:
    import PySide6

    folder = Path(PySide6.__file__).parent
    return str(next(path for path in (folder / name, folder / f"{name}.exe") if path.exists()))


def update() -> None:
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "dlviz").rglob("*.py"))
    command = [_tool("lupdate"), "-no-obsolete", "-locations", "none", "-tr-function-alias", "tr+=term", *files, "-ts", str(SOURCE)]
    subprocess.run(command, check=True, cwd=ROOT)


def build() -> Path:
    """Compile the .ts file next to itself and return the .qm file."""
    target = SOURCE.with_suffix(".qm")
    subprocess.run([_tool("lrelease"), "-silent", str(SOURCE), "-qm", str(target)], check=True)
    return target


if __name__ == "__main__":
    {"update": update, "build": build}[sys.argv[1]]()
