"""The README as it reads on a package's page: a relative link leads nowhere there.

Where the project's address is known (``Source`` under ``[project.urls]``) such links become whole; otherwise pictures
are left out and links become words that name the file.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

LINK = re.compile(r"(!?)\[([^\]]*)\]\((?!https?:|#)([^)\s]+)\)")


class ReadmeHook(MetadataHookInterface):
    def update(self, metadata: dict[str, Any]) -> None:
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        source = metadata.get("urls", {}).get("Source", "")
        metadata["readme"] = {"content-type": "text/markdown", "text": outside(text, source)}


def outside(text: str, source: str = "") -> str:
    """The text with every relative link made whole, or made words of."""

    def link(found: re.Match[str]) -> str:
        mark, words, path = found.groups()
        if source:
            return f"{mark}[{words}]({source}/{'raw' if mark else 'blob'}/main/{path})"
        return "" if mark else f"{words} (`{path}`)"

    return LINK.sub(link, text)
