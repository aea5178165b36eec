"""dlviz: a desktop laboratory for the first lecture course in deep learning."""

__version__ = "0.1.0"
