"""The README as a package's page shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

hatch_metadata = pytest.importorskip("tools.hatch_metadata", reason="hatchling comes with the build alone")
README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
RELATIVE = re.compile(r"\]\((?!https?:|#)")


def test_links_become_words_where_the_address_is_not_known() -> None:
    outside = hatch_metadata.outside
    assert outside("See [teachers](docs/teachers.md), [Qt](https://qt.io).") == (
        "See teachers (`docs/teachers.md`), [Qt](https://qt.io)."
    )
    assert outside("![The window](docs/window.png)") == ""
    assert not RELATIVE.search(outside(README))


def test_links_become_whole_where_it_is() -> None:
    made = hatch_metadata.outside("![a](docs/w.png) [b](docs/t.md)", "https://example.org/x")
    assert made == "![a](https://example.org/x/raw/main/docs/w.png) [b](https://example.org/x/blob/main/docs/t.md)"
    assert not RELATIVE.search(hatch_metadata.outside(README, "https://example.org/x"))
