"""The sixteen functions of two binary inputs, each under the name that logic gives it."""

from __future__ import annotations

#: What each function answers to the inputs 00, 01, 10, 11, in the order of those answers read as a binary number.
#: The two constants are named by their number: how they are called depends on the language.
NAMES: dict[tuple[int, ...], str] = {
    (0, 0, 0, 0): "0",
    (0, 0, 0, 1): "AND",
    (0, 0, 1, 0): "x₁ AND NOT x₂",
    (0, 0, 1, 1): "x₁",
    (0, 1, 0, 0): "NOT x₁ AND x₂",
    (0, 1, 0, 1): "x₂",
    (0, 1, 1, 0): "XOR",
    (0, 1, 1, 1): "OR",
    (1, 0, 0, 0): "NOR",
    (1, 0, 0, 1): "XNOR",
    (1, 0, 1, 0): "NOT x₂",
    (1, 0, 1, 1): "x₁ OR NOT x₂",
    (1, 1, 0, 0): "NOT x₁",
    (1, 1, 0, 1): "NOT x₁ OR x₂",
    (1, 1, 1, 0): "NAND",
    (1, 1, 1, 1): "1",
}
