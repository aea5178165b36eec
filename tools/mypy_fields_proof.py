"""What mypy has to object to: where ``tools/mypy_fields.py`` proves nothing any more, these ignores are unused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dlviz.panels.cost.panel import CostPanel
    from dlviz.panels.matrix.modes import Chains


def wishes(panel: CostPanel, part: Chains) -> None:
    panel.edit(None, w=0.3, form="1/m")
    panel.edit(weight=0.3)  # type: ignore[call-arg]
    panel.peek(w="0.3")  # type: ignore[arg-type]
    part.panel.edit(chain="1x2 2x3")
    part.panel.edit(chains="1x2 2x3")  # type: ignore[call-arg]
