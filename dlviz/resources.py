"""Where the packaged files are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """The path of a file under ``resources``, such as ``i18n/dlviz_ko.qm``."""
    package = Path(__file__).parent
    inside = package / "resources"
    return (inside if inside.is_dir() else package.parent / "resources") / name


def document(name: str) -> Path:
    """The path of a page that is read inside the program, such as ``teachers.md`` or ``THIRD-PARTY.md``."""
    package = Path(__file__).parent
    inside, beside = package / "resources" / "docs", package.parent / "docs" / name
    return inside / name if inside.is_dir() else beside if beside.exists() else package.parent / name


def is_bundle() -> bool:
    """Whether this is a bundle with a Python of its own, into which nothing can be installed."""
    return bool(getattr(sys, "frozen", False))
