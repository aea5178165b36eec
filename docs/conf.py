"""How Sphinx makes the documentation site: python -m sphinx -W -b html docs build/site"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from dlviz import __version__  # noqa: E402 - the source is not on the path before

project = "dlviz"
copyright = "The dlviz maintainers"
release = version = __version__
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
myst_heading_anchors = 3
myst_enable_extensions = ["attrs_inline"]  # how wide a picture is
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"dlviz {release}"
html_logo = "../resources/icons/dlviz.svg"
html_favicon = "../resources/icons/dlviz.svg"
html_show_sourcelink = False


def setup(app: Any) -> None:
    from tools.pages import generate

    app.connect("builder-inited", lambda _app: generate(HERE / "generated"))
