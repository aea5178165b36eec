"""Where the installed command begins: outside the folder ``dlviz``, which another project's package owns as well.

PyPI has a notebook package called ``dlviz`` with the same import name. Installed over this program it replaces the
folder's ``__init__.py``, and nothing inside the folder could say so any more.
"""

from __future__ import annotations

import sys
from pathlib import Path

DISTRIBUTION = "dlviz-lab"
UNINSTALL = f"python -m pip uninstall -y dlviz {DISTRIBUTION}"
MIXED = (
    "dlviz: the folder dlviz belongs to two installed packages, {owners}, and files of one were replaced by the "
    "other's. Take both away ({command}), then install this program again as you did before.",
    "dlviz: dlviz 폴더를 설치된 두 패키지({owners})가 함께 쓰고 있어 파일이 서로 덮어써졌습니다. "
    "둘 다 지운 다음({command}) 이 프로그램을 처음처럼 다시 설치하십시오.",
)


def other_owners(site: Path | None = None, pattern: str = "dlviz-*") -> tuple[str, ...]:
    """Installed distributions but ours that own files in ``site/dlviz``, such as ``dlviz 0.3.0``.

    Without a ``site`` it is the folder that this file is in.

    The pattern says where to look: by default at those called dlviz, which costs a start a tenth of a millisecond.
    """
    site = site or Path(__file__).parent
    found = (_owner(folder) for folder in sorted(site.glob(f"{pattern}.dist-info")))
    return tuple(owner for owner in found if owner)


def _owner(folder: Path) -> str:
    name, _, version = folder.name.removesuffix(".dist-info").partition("-")
    if name == DISTRIBUTION.replace("-", "_"):
        return ""
    try:
        owns = any(line.startswith("dlviz/") for line in (folder / "RECORD").read_text(encoding="utf-8").splitlines())
    except (OSError, ValueError):
        return ""
    return f"{name} {version}" if owns else ""


def main() -> int:
    """Run the program; say what is the matter where its folder is a mixture of two."""
    try:
        from dlviz.app import main as run
    except ImportError:
        others = other_owners()
        if not others:
            raise
        # In both languages: the translations are inside the folder that cannot be read.
        owners = f"{DISTRIBUTION} + {', '.join(others)}"
        print("\n".join(MIXED).format(owners=owners, command=UNINSTALL), file=sys.stderr)
        return 1
    return run()


if __name__ == "__main__":
    raise SystemExit(main())
