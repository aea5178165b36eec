"""A state that takes long to compute: a strip that says how far it is, and a way to stay there or to give up."""

from __future__ import annotations

from dlviz.messages import translate
from dlviz.shell.page import Page
from dlviz.shell.strip import Strip
from dlviz.store import Store


def long_way(page: Page, store: Store) -> Strip:
    """For the way that the panel of a page has begun."""

    def stay() -> None:
        nearest = page.stop_here()
        if nearest is not None:
            store.edit(page.name, nearest)

    def told() -> str:
        if may_stay:
            return translate("LongWay", "Computing the way to this step …")
        return translate("LongWay", "Making the points … Meanwhile there are a few of them.")

    def end() -> str:
        return translate("LongWay", "Stay here") if may_stay else translate("LongWay", "Cancel")

    may_stay = page.would_stay
    return Strip(f"way.{page.name}", told, ("stay", end, stay))
