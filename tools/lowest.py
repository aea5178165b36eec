"""Print the lowest versions that ``pyproject.toml`` allows, as requirements for pip.

python tools/lowest.py              what the program needs
python tools/lowest.py dev          with what its tests need; checkers, which the tests do not use, are left out
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKERS = {"ruff", "mypy", "import-linter", "build"}
REQUIREMENT = re.compile(r"([\w.-]+)>=([\w.]+)[^;]*(;.*)?")


def lowest(lines: list[str]) -> Iterator[str]:
    """``name>=1.2,<2; marker`` as ``name==1.2; marker``."""
    for line in lines:
        found = REQUIREMENT.fullmatch(line)
        if found is None:
            raise SystemExit(f"{line}: a requirement needs a lowest version, as in name>=1.2")
        name, version, marker = found.groups()
        if name not in CHECKERS:
            yield f"{name}=={version}{marker or ''}"


def main(extras: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for lines in (project["dependencies"], *(project["optional-dependencies"][extra] for extra in extras)):
        print(*lowest(lines), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
