"""Why the system refuses a file, in its own words, which it gives in English alone: they are translated by these."""

from __future__ import annotations

from dlviz.model.comments import QT_TRANSLATE_NOOP

REASONS = (
    QT_TRANSLATE_NOOP("Reasons", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Reasons", "No such file or directory"),
    QT_TRANSLATE_NOOP("Reasons", "Input/output error"),
    QT_TRANSLATE_NOOP("Reasons", "No such device or address"),
    QT_TRANSLATE_NOOP("Reasons", "Resource temporarily unavailable"),
    QT_TRANSLATE_NOOP("Reasons", "Cannot allocate memory"),
    QT_TRANSLATE_NOOP("Reasons", "Permission denied"),
    QT_TRANSLATE_NOOP("Reasons", "Device or resource busy"),
    QT_TRANSLATE_NOOP("Reasons", "File exists"),
    QT_TRANSLATE_NOOP("Reasons", "Invalid cross-device link"),
    QT_TRANSLATE_NOOP("Reasons", "No such device"),
    QT_TRANSLATE_NOOP("Reasons", "Not a directory"),
    QT_TRANSLATE_NOOP("Reasons", "Is a directory"),
    QT_TRANSLATE_NOOP("Reasons", "Invalid argument"),
    QT_TRANSLATE_NOOP("Reasons", "Too many open files in system"),
    QT_TRANSLATE_NOOP("Reasons", "Too many open files"),
    QT_TRANSLATE_NOOP("Reasons", "Text file busy"),
    QT_TRANSLATE_NOOP("Reasons", "File too large"),
    QT_TRANSLATE_NOOP("Reasons", "No space left on device"),
    QT_TRANSLATE_NOOP("Reasons", "Read-only file system"),
    QT_TRANSLATE_NOOP("Reasons", "Broken pipe"),
    QT_TRANSLATE_NOOP("Reasons", "File name too long"),
    QT_TRANSLATE_NOOP("Reasons", "Directory not empty"),
    QT_TRANSLATE_NOOP("Reasons", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("Reasons", "Operation not supported"),
    QT_TRANSLATE_NOOP("Reasons", "Connection timed out"),
    QT_TRANSLATE_NOOP("Reasons", "Transport endpoint is not connected"),
    QT_TRANSLATE_NOOP("Reasons", "Host is down"),
    QT_TRANSLATE_NOOP("Reasons", "No route to host"),
    QT_TRANSLATE_NOOP("Reasons", "Stale file handle"),
    QT_TRANSLATE_NOOP("Reasons", "Remote I/O error"),
    QT_TRANSLATE_NOOP("Reasons", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Reasons", "No medium found"),
)
