"""A working as LaTeX that any document takes: without our colours, line under line."""

from __future__ import annotations

import re

from dlviz.model.topic import Working


def as_latex(working: Working) -> str:
    """The formula and the lines with the numbers, for an equation or between two dollar signs (amsmath, mathtools)."""
    lines = " \\\\\n".join(re.sub(r"\\textcolor\{\w+\}", "", line) for line in (working.formula, *working.lines))
    return f"\\begin{{gathered}}\n{lines}\n\\end{{gathered}}"
