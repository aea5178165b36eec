"""What a veil can name in each card of each panel. A test looks for it in the panels themselves. Needs no Qt."""

from __future__ import annotations

import re

COLUMN = "column "
# ``#`` stands for any number, ``…`` for anything, and ``column 6`` for the first column to the sixth.
THINGS = {
    "perceptron": {
        "neuron": "edge b, edge w#, falls at, neuron, output, step sign, sum value, verdict, weight",
        "steps": "column 9",
        "plane": (
            "class #, equation, holes, line, looked at, middle, name …, next, past #, rings, side #, tie #, w name …, "
            "words #, wrong #"
        ),
        "table": "verdict, column 6",
        "controls": (
            "at_zero, bias, build_network, form, form_head, functions, gate, gate_head, learning_rate, mode, "
            "order, right, right_head, seed, slide_note, start, step, theta, ties, w#, zero_head"
        ),
    },
    "activations": {
        "large": (
            "beyond, defaults, flat #, function, handle, line #, name #, numbers #, other dot, slope dot, tangent, "
            "value dot, x, zero"
        ),
        "table": "column 4",
        "controls": (
            "compare_head, derivative, elu_alpha, layers, leaky_slope, maxout_b#, maxout_w#, no_shape, other, "
            "own, own_head, preset, preset_head, shape_head, shapes, signal, slide, slide_note, slope, status, "
            "value, view, x"
        ),
    },
    "network": {
        "drawing": (
            "caption #.#, drawing, edge w⁽#⁾#, field #.#, focus, glow, number b⁽#⁾#, number w⁽#⁾#, target #, "
            "unit #.#, value #.#, weight, δ #"
        ),
        "plane": "border, field, looked at, regions, samples, test #, train #, units",
        "matrices": (
            "cell A⁽#⁾ …, cell W, cell W⁽#⁾, cell X, cell Y, cell Z⁽#⁾, cell b⁽#⁾, "
            "chosen, matrices, name …, sample, shape, sign, unit, weight"
        ),
        "losses": "here, scores, test, train",
        "controls": (
            "batch, batch_size, data, data_head, data_seed, epochs, function, hidden, hold_biases, l#, label, "
            "label_head, layer, layer_head, learning_rate, loss, loss_head, mend, mode, n, new_start, noise, "
            "pairs, points, preset, preset_head, sample, sections, seed, shape_head, slide_note, step, targets, "
            "train_share, units, weight"
        ),
    },
    "matrix": {
        "product": "a, b, c, cell, inner tie, numpy_message, outer tie, reason, shapes, sum",
        "chain": "matrix #",
        "array": "axis # size, complaint, column 3, name",
        "dot": "axis # size, dot_rule, name",
        "quiz": "question, verdict",
        "controls": (
            "answer_cols, answer_rows, array_head, array_preset, chain, chain_head, chain_numbers, "
            "chain_preset, chain_rule, chain_shapes_head, cols_head, literal, literal_b, literal_b_head, "
            "literal_head, mode, preset, preset_head, question_head, quiz_note, rows_head, rule, seed, "
            "shape_head, slide_note, step, symbols"
        ),
    },
    "cost": {
        "data": "area #, errors, line #, points, squares",
        "curve": "ball text, curve, drop, here, minimum, pins",
        "table": "column 5",
        "controls": (
            "b, cost_head, data_source, form, form_head, generate, generated, generated_b, generated_noise, "
            "generated_seed, generated_w, minimum, open_data, other_data, paste_data, preset, preset_head, "
            "sections, slide_data, slide_note, standardise, standardised, use_bias, value, w"
        ),
    },
    "descent": {
        "curve": (
            "badge, ball #, band #, bar #, basin #, bar ground, contour #, curve #, gradient, here, level #, memory, "
            "minima, minimum #, move, number #, path #, reading, start, steps #, tangent"
        ),
        "data": "area #, batch, errors, line #, points, squares",
        "costs": "ball #, costs #, cursor, here, run #, steps, stroke #",
        "table": "column 12",
        "controls": (
            "b#, basins, batch, batch_head, batch_size, beta#, comparison, comparison_head, data_source, "
            "epsilon, form, form_head, generate, generated, generated_b, generated_noise, generated_seed, "
            "generated_w, keep, kept, landscape, landscape_head, learning_rate, log_scale, method, momentum, "
            "no_data, open_data, other_data, paste_data, preset, preset_head, rho, sections, seed, slide_data, "
            "slide_note, standardise, standardised, status, step, steps, use_bias, w#"
        ),
    },
    "log-loss": {
        "curve": "class #, curve, drop, infinite, keys, looked at, name …, worked out #",
        "bars": "band, bars, class #, looked at, mean text, share #",
        "table": "column 6",
        "classes": "bar #, class #, corner #, looked at, target, text #",
        "library": "two_classes, column 4",
        "sample": "column 14",
        "controls": (
            "actual, base, base_head, class_preset, clip, clip_head, clip_rule, given, label, label_head, mean, "
            "means, mode, n_classes, normalise, predicted, preset, preset_head, reason, row, slide_note, "
            "temperature"
        ),
    },
    "digits": {
        "pad": "bits, bits' frame, bits' name …, count cells, counts, counts' name …, hint, pad, stroke #",
        "bars": "bar #, bars, class #, digit, frame #, probability #, row #",
        "slopes": "digit, digit's name …, pixels, slope cells, slope's name …, slopes",
        "weights": "chosen, number #, unit, unit #, weights",
        "losses": "here, scores, test, train",
        "confusion": "cell # #, columns are, confusion, count # #, row #, rows are, column 9",
        "gallery": "caption #, digit #, frame #, gallery, sample",
        "plane": "digits #, equal, looked at, wrong",
        "controls": (
            "activation, batch_size, clear, epochs, first, first_head, fit, forget, hidden, keep, l#, label, "
            "label_head, learning_rate, method, mode, new_start, note, open, "
            "own_row, preset, read, sample, second, second_head, sections, seed, share, source, source_head, "
            "split_seed, step, teach, undo_stroke, units#, worst"
        ),
    },
}
_NUMBER = re.compile("[0-9⁰¹²³⁴-⁹₀-₉]+")


def any_number(name: str) -> str:
    """A name with a sign in place of each number: one name stands for all of a kind.

    >>> any_number("cell A⁽¹⁾"), any_number("unit 1.2")
    ('cell A⁽#⁾', 'unit #.#')
    """
    return name if name.startswith(COLUMN) else _NUMBER.sub("#", name)


def things(panel: str, card: str) -> tuple[str, ...]:
    """What there is in a card, or under ``controls`` and ``code``."""
    found = tuple(THINGS[panel][card].split(", ")) if card in THINGS[panel] else ()
    return found + (("numbers",) if card == "working" else ())


def is_there(panel: str, card: str, name: str) -> bool:
    """Whether a veil finds what it names: all, the description, a column, or the beginning of something's name.

    >>> [is_there("cost", "table", f"column {i}") for i in (1, 5, 6)], is_there("network", "drawing", "value 1")
    ([True, True, False], True)
    """
    there = things(panel, card)
    if name in ("*", "description"):
        return True
    if name.startswith(COLUMN):
        most = max((int(one.removeprefix(COLUMN)) for one in there if one.startswith(COLUMN)), default=0)
        number = name.removeprefix(COLUMN)
        return number.isdecimal() and 1 <= int(number) <= most
    meant = any_number(name.removesuffix("?"))
    inside = meant.partition(".")[2] if meant.partition(".")[0] in there else meant  # of a drawing by its name
    return any(_begins(part, one) for one in there for part in (meant, inside))


def _begins(meant: str, one: str) -> bool:
    return one == meant or one.startswith((f"{meant} ", f"{meant}.")) or (one[-1] == "…" and meant.startswith(one[:-1]))
