"""For mypy: ``Panel.edit`` and ``Panel.peek`` take the fields of the panel's own state, by name and by type.

They are declared with ``**fields: Any``, since which fields there are follows from the ``State`` that a panel is made
for. Their true signature is that of ``dataclasses.replace`` of this state, which mypy makes for every dataclass.
"""

from __future__ import annotations

from collections.abc import Callable

from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ARG_STAR2
from mypy.plugin import MethodSigContext, Plugin
from mypy.types import CallableType, FunctionLike, Instance, get_proper_type

PANEL = "dlviz.ui.panel.Panel"
METHODS = (".edit", ".peek")


class Fields(Plugin):
    def get_method_signature_hook(self, fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
        return with_the_fields if fullname.startswith("dlviz.") and fullname.endswith(METHODS) else None


def with_the_fields(ctx: MethodSigContext) -> CallableType:
    """The signature with the fields of the state in place of ``**fields``."""
    given, state = ctx.default_signature, _state(ctx)
    method = state.type.get_method("__mypy-replace") if state is not None else None
    replacing = get_proper_type(method.type) if method is not None else None
    if not isinstance(replacing, CallableType):
        return given
    own = [i for i, kind in enumerate(given.arg_kinds) if kind != ARG_STAR2]
    return given.copy_modified(
        arg_types=[*(given.arg_types[i] for i in own), *replacing.arg_types],
        arg_kinds=[*(given.arg_kinds[i] for i in own), *replacing.arg_kinds],
        arg_names=[*(given.arg_names[i] for i in own), *replacing.arg_names],
    )


def _state(ctx: MethodSigContext) -> Instance | None:
    """The state of the panel that the method is called on, where it is known."""
    panel = get_proper_type(ctx.type)
    if not isinstance(panel, Instance):
        return None
    base = next((info for info in panel.type.mro if info.fullname == PANEL), None)
    state = get_proper_type(map_instance_to_supertype(panel, base).args[0]) if base is not None else None
    return state if isinstance(state, Instance) else None


def plugin(version: str) -> type[Plugin]:
    return Fields
