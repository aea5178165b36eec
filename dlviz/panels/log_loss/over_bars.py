"""Where numbers stand over bars, also where a bar is narrower than its number: over those of the bars beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dlviz.marks import Axes

HIGHEST = 2.2  # lines of letters over its own bar: a number that would have to stand higher is left out
MOST = 1.9  # bars that a number may be as wide as, to stand over those beside it and no others
BAR = 0.64  # how wide a bar is with its point, where the next one begins at 1


class Over(msgspec.Struct, frozen=True):
    """A number over a bar, in units of the picture: its middle, its width, and its lower edge where nothing is in the
    way.
    """

    x: float
    wide: float
    at: float


def middle(bar: float, wide: float, axes: Axes) -> float:
    """Over its bar, or as far beside that as it is whole at the edges of the picture."""
    return max(min(bar, axes.right - wide / 2), axes.left + wide / 2)


def standing(
    numbers: Mapping[int, Over], tops: Sequence[float], axes: Axes, *taken: tuple[float, float]
) -> dict[int, float]:
    """The lower edge of each number that has room.

    ``tops`` has what each bar reaches with its point, ``taken`` from where to where no number may stand.
    """
    line = axes.look.measure.height(axes.look.label) * axes.up
    made = {i: over.at for i, over in numbers.items() if over.wide <= 1.0}
    for i in sorted(numbers.keys() - made.keys(), key=lambda i: -numbers[i].at):
        over = numbers[i]
        if over.wide > MOST:
            continue
        in_the_way = [*taken]
        for n in range(max(i - 2, 0), min(i + 3, len(tops))):
            if n in made and over.wide + numbers[n].wide > 2 * abs(over.x - numbers[n].x):
                in_the_way.append((made[n], made[n] + line))
            if n != i and over.wide + BAR > 2 * abs(over.x - n):
                in_the_way.append((axes.bottom, tops[n]))
        at = over.at
        for low, high in sorted(in_the_way):
            at = high if low < at + line and at < high else at
        if at <= over.at + HIGHEST * line and at + line <= axes.top:
            made[i] = at
    return made
