"""How this very program is called: by a person in a terminal, as messages name it, and by itself."""

from __future__ import annotations

import os
import sys

from dlviz.resources import is_bundle

WORKER = "--worker"  # not for people: the process beside the window that makes its exports


def program() -> str:
    """``dlviz``, or of a bundle that is no command of the shell the place of its file, quoted where that is needed."""
    if not is_bundle() or _is_command():
        return "dlviz"
    if sys.platform == "win32":
        return f'"{sys.executable}"' if " " in sys.executable else sys.executable
    import shlex  # of a bundle alone, as below

    return shlex.quote(sys.executable)


def _is_command() -> bool:
    import shutil  # of a bundle alone

    found = shutil.which("dlviz")
    return found is not None and os.path.realpath(found) == os.path.realpath(sys.executable)
