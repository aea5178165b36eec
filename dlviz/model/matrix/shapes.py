"""The shape rule of the matrix product, for numbers and for letters such as n."""

from __future__ import annotations

Size = int | str
Shape = tuple[Size, Size]

#: A size that is asked for.
UNKNOWN = "?"


def product_shape(a: Shape, b: Shape) -> Shape | None:
    """The shape of a @ b: the inner sizes must be the same and vanish, the outer ones stay (slide topic 9).

    A letter is a size of its own, the same only as itself; ``?`` may be any size.

    >>> product_shape(("n", 3), (3, 2)), product_shape((2, 3), (2, 3))
    (('n', 2), None)
    """
    fits = a[1] == b[0] or UNKNOWN in (a[1], b[0])
    return (a[0], b[1]) if fits else None


def right_factor(a: Shape, product: Shape) -> Shape | None:
    """The shape that b must have for a @ b to have the shape ``product``, or None where there is none.

    >>> right_factor(("n", 3), ("n", 2))
    (3, 2)
    """
    return (a[1], product[1]) if a[0] == product[0] or UNKNOWN in (a[0], product[0]) else None
