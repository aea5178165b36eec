"""The Python packages that the program stands on: which versions it asks for, and how a missing one is installed."""

from __future__ import annotations

import importlib.metadata
import re
import sys
from pathlib import Path

from dlviz.resources import is_bundle
from dlviz.system.libraries import SYSTEM_LIBRARIES
from dlviz_lab import DISTRIBUTION

PARTS = ("PySide6_Essentials", "pyqtgraph", "numpy", "msgspec", "contourpy", "ziamath", "pillow", "fonttools")
# By what is imported.
PACKAGES = {
    "PySide6": "PySide6_Essentials", "shiboken6": "PySide6_Essentials", "PIL": "pillow", "fontTools": "fonttools",
}  # fmt: skip
Bounds = dict[str, tuple[str, str]]


def missing_part(error: ImportError) -> str | None:
    """What to say where the program cannot be loaded since something that it stands on is not there, or None."""
    if isinstance(error, ModuleNotFoundError):
        module = (error.name or "").partition(".")[0]
        part = PACKAGES.get(module, module)
        if part not in PARTS:
            return None
        if is_bundle():
            return f"{part} is missing: this bundle is not whole. Get it anew."
        return f"{part} is not installed. {to_install(part)}"
    if ".so" in str(error) or "DLL" in str(error):
        return f"a system library is missing ({error}). On Debian or Ubuntu: apt-get install {SYSTEM_LIBRARIES}"
    return None


def to_install(part: str) -> str:
    """The command that installs a part in a version that fits; with nothing to go by, all that the source asks for."""
    known = bounds()
    if _plain(part) in known:
        return f'python -m pip install "{part}{wanted(part, known)}"'
    source = Path(__file__).parents[2]
    return f'python -m pip install "{source if (source / "pyproject.toml").exists() else part}"'


def wanted(part: str, known: Bounds) -> str:
    """The versions that are asked for, as ``>=6.10.1,<6.12``."""
    low, high = known.get(_plain(part), ("", ""))
    return ",".join(sign + version for sign, version in ((">=", low), ("<", high)) if version)


def fits(part: str, version: str, known: Bounds) -> bool:
    low, high = known.get(_plain(part), ("", ""))
    return (not low or _order(version) >= _order(low)) and (not high or _order(version) < _order(high))


def bounds() -> Bounds:
    """The lowest version of each part and the first one that is too high, as this installation asks for them."""
    found = {}
    for line in _requirements():
        requirement, _, marker = line.partition(";")
        if "extra" in marker or not _holds(marker):
            continue
        low, high = re.search(r">=([\w.]+)", requirement), re.search(r"<([\w.]+)", requirement)
        name = re.split(r"[^\w-]", requirement)[0]
        found[_plain(name)] = (low[1] if low else "", high[1] if high else "")
    return found


def _requirements() -> list[str]:
    try:
        return importlib.metadata.requires(DISTRIBUTION) or []
    except importlib.metadata.PackageNotFoundError:
        return []


def _holds(marker: str) -> bool:
    """Whether a marker speaks of this Python; ours compare its version alone."""
    compared = re.search(r"python_version\s*(<|>=)\s*['\"]([\d.]+)['\"]", marker)
    if compared is None:
        return True
    older = sys.version_info[:2] < _order(compared[2])[:2]
    return older if compared[1] == "<" else not older


def version(part: str) -> str | None:
    """The version that is installed, or None."""
    try:
        return importlib.metadata.version(part)
    except importlib.metadata.PackageNotFoundError:
        return None


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:4])
