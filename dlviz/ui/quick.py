"""Attributes of what is made of Qt's classes, found and set as quickly as those of any other object."""

from __future__ import annotations

from dlviz.ui.reported import Reported


class Quick(Reported):
    """Stands before the class of Qt: ``class Card(Quick, QWidget)``.

    PySide6 looks for each attribute of a QObject in its own way, also for a signal or slot of Qt with such a name: five
    times as long, and ten times to set one; a tick asks for two thousand and sets two hundred. It alone finds the value
    of a ``QtCore.Property``, which none of ours has, and calls a method that was set on one object for a virtual one of
    Qt, such as ``paintEvent``: here a class has to define it.
    """

    __getattribute__ = object.__getattribute__
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__
