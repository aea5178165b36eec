"""``mimeapps.list``: with which program a person's desktop opens a kind of file. Everything else in it stays."""

from __future__ import annotations

DEFAULTS = "[Default Applications]"


def chosen(text: str, kind: str) -> str:
    """The entry that opens files of a kind, or nothing."""
    values = (value for section, value in _entries(text, kind) if section == DEFAULTS)
    return next((name for value in values for name in value.split(";") if name), "")


def choose(text: str, kind: str, entry: str) -> str:
    """The text with ``entry`` first for that kind; what was chosen before stays behind it."""
    others = [value.strip(";") for section, value in _entries(text, kind) if section == DEFAULTS]
    kept = [name for value in others for name in value.split(";") if name and name != entry]
    line = f"{kind}={';'.join((entry, *kept))};"
    lines = [said for section, said in _lines(text) if not (section == DEFAULTS and _is_for(said, kind))]
    if DEFAULTS not in lines:
        lines += [*([""] if lines else []), DEFAULTS]
    place = lines.index(DEFAULTS) + 1
    return "\n".join((*lines[:place], line, *lines[place:])) + "\n"


def forget(text: str, kind: str, entry: str) -> str:
    """The text without ``entry`` for that kind, wherever it stands; what stood behind it is chosen again."""
    lines = []
    for _, said in _lines(text):
        if _is_for(said, kind):
            left = [name for name in said.partition("=")[2].split(";") if name and name != entry]
            said = f"{kind}={';'.join(left)};" if left else ""
            if not left:
                continue
        lines.append(said)
    return "\n".join(lines) + ("\n" if lines else "")


def _entries(text: str, kind: str) -> list[tuple[str, str]]:
    return [(section, said.partition("=")[2].strip()) for section, said in _lines(text) if _is_for(said, kind)]


def _lines(text: str) -> list[tuple[str, str]]:
    """Each line with the section that it stands in."""
    found, section = [], ""
    for line in text.splitlines():
        section = line.strip() if line.startswith("[") else section
        found.append((section, line.strip() if line.startswith("[") else line))
    return found


def _is_for(line: str, kind: str) -> bool:
    return line.partition("=")[0].strip() == kind and "=" in line
