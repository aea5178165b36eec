"""``python -m tests.notebook_run``: the examples of docs/python.md in a real notebook, whose pictures must be there.

It needs nbclient and ipykernel, and starts a kernel: CI's long form runs it.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "python.md"


def cells() -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.S | re.M)


def main(folder: Path) -> int:
    import nbclient
    import nbformat

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):  # no display is needed, and no word of it
        os.environ.pop(name, None)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells()])
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    shown = [set(out["data"]) for cell in notebook.cells for out in cell["outputs"] if "data" in out]
    pictures = [kinds for kinds in shown if {"image/svg+xml", "image/png"} <= kinds]
    print(f"{len(notebook.cells)} cells, {len(pictures)} pictures, {sorted(path.name for path in folder.iterdir())}")
    said = [out for cell in notebook.cells for out in cell["outputs"] if out.get("name") == "stderr"]
    return 0 if len(pictures) == 2 and not said and (folder / "curve.pdf").exists() else 1


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as there:
        sys.exit(main(Path(there)))
