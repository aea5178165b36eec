"""PySide6 imported without what it does for itself on the way: ``from dlviz.system.pyside6_alone import QtCore``.

It reads the source of every module that is imported after it, in search of ``from __feature__ import``, and keeps the
text: 50 ms and 15 MB of a start. Here Python has its own import back.

It carries some 2,000 lines of Python in its library, for signatures, the words of a wrong call and ``.pyi`` files,
and compiles them at each start: 30 ms. Here each of these modules is compiled when it is first asked for something.

How it does so is promised nowhere: where it does not look as it is known, it is left as it is.
"""

from __future__ import annotations

import builtins
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

SEEN_LATE = tuple(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
)
_BEGINS = f"""\
from {__name__} import asked_for
__getattr__ = asked_for({{0!r}}, globals())
"""
_sources: dict[str, bytes] = {}
_LOCK = threading.RLock()  # these modules import each other


def asked_for(filename: str, names: dict[str, Any]) -> Callable[[str], Any]:
    """The ``__getattr__`` of a module with these ``names``, whose source is run when the first one is asked for."""
    waiting = [_sources.pop(filename)]

    def asks(name: str) -> Any:
        if name.startswith("__"):  # the import system asks for such, and does without them
            raise AttributeError(name)
        with _LOCK:
            if waiting:
                exec(compile(waiting.pop(), filename, "exec"), names)
        try:
            return names[name]
        except KeyError:
            raise AttributeError(f"module {names['__name__']!r} has no attribute {name!r}") from None

    return asks


@contextmanager
def _compiled_late(names: Any) -> Iterator[None]:
    """While this lasts, ``compile`` of ``names``, Python's builtins, puts off the modules that are seldom asked."""
    plain = names.compile

    def compiles(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        if filename in SEEN_LATE:
            _sources[filename], source = source, _BEGINS.format(filename)
        return plain(source, filename, *how, **more)

    names.compile = compiles
    try:
        yield
    finally:
        names.compile = plain


def unhook(names: Any) -> None:
    """Give ``names``, Python's builtins, back the import that PySide6 found there, if it is PySide6's that is there."""
    plain = getattr(names, "__orig_import__", None)
    if callable(plain) and getattr(names.__import__, "__name__", "") == "__feature_import__":
        names.__import__ = plain


with _compiled_late(builtins):
    from PySide6 import QtCore  # it begins to watch
unhook(builtins)

__all__ = ["QtCore", "asked_for", "unhook"]
