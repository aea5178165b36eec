"""The comments of the NumPy code in the person's language; topics write them in English and know no other.

A comment that names something of the state is matched by its pattern, such as ``the targets of {0}``. The contract
test names a comment that is missing here.
"""

from __future__ import annotations

import functools
import io
import re
import tokenize

from dlviz.messages import translate
from dlviz.topics import QT_TRANSLATE_NOOP

COMMENTS = (
    # several panels
    QT_TRANSLATE_NOOP("Code", "in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0"),
    # perceptron
    QT_TRANSLATE_NOOP("Code", "A perceptron with two inputs."),
    QT_TRANSLATE_NOOP("Code", "the targets"),
    QT_TRANSLATE_NOOP("Code", "the targets of {0}"),
    QT_TRANSLATE_NOOP("Code", "step function"),
    QT_TRANSLATE_NOOP(
        "Code",
        "Can any line do it? For two binary inputs, weights -1, 0, 1 and thresholds between the sums are enough.",
    ),
    QT_TRANSLATE_NOOP("Code", "Rosenblatt's perceptron rule, sample by sample."),
    QT_TRANSLATE_NOOP("Code", "it never ends: step {0} is step {1} again"),
    QT_TRANSLATE_NOOP("Code", "it stops by itself when all four are right"),
    QT_TRANSLATE_NOOP("Code", "no line can do it, so it never ends"),
    QT_TRANSLATE_NOOP("Code", "the one looked at"),
    QT_TRANSLATE_NOOP("Code", "the slides' threshold"),
    # activations
    QT_TRANSLATE_NOOP("Code", "of Leaky ReLU and of ELU"),
    QT_TRANSLATE_NOOP("Code", "the two lines of maxout"),
    QT_TRANSLATE_NOOP("Code", "never overflows"),
    QT_TRANSLATE_NOOP("Code", "of the normal distribution, left of x"),
    QT_TRANSLATE_NOOP("Code", "of its bell curve"),
    QT_TRANSLATE_NOOP("Code", "name: (h(x), h'(x)); at a kink the slope to the left of it"),
    QT_TRANSLATE_NOOP("Code", "1 - tanh(x)**2 without losing digits"),
    QT_TRANSLATE_NOOP(
        "Code", "The activation functions and their slopes at one x, and what is left of a gradient behind some layers."
    ),
    QT_TRANSLATE_NOOP("Code", "a typed function may have no value"),
    QT_TRANSLATE_NOOP("Code", "each layer sees the same x"),
    QT_TRANSLATE_NOOP("Code", "each layer sees what the one before gives"),
    QT_TRANSLATE_NOOP("Code", "what the next layer sees"),
    # network
    QT_TRANSLATE_NOOP("Code", "A network: h(X W + b), layer after layer."),
    QT_TRANSLATE_NOOP("Code", "rounded: in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0"),
    QT_TRANSLATE_NOOP("Code", "the rest is for the test"),
    # matrix
    QT_TRANSLATE_NOOP("Code", "the inner sizes must be the same"),
    QT_TRANSLATE_NOOP("Code", "for 2-D arrays the same as np.dot(a, b)"),
    QT_TRANSLATE_NOOP("Code", "A chain of matrices, multiplied from the left."),
    QT_TRANSLATE_NOOP("Code", "An array as NumPy sees it."),
    QT_TRANSLATE_NOOP("Code", "b has rows of different lengths"),
    QT_TRANSLATE_NOOP("Code", "the first axis"),
    QT_TRANSLATE_NOOP("Code", "these do not fit"),
    # cost
    QT_TRANSLATE_NOOP("Code", "The cost of the line H(x) = {0} over the data, and the line with the least cost."),
    QT_TRANSLATE_NOOP("Code", "The slope of the cost is 0 where W sum(x x) = sum(x y)."),
    QT_TRANSLATE_NOOP("Code", "every x is 0: each W is as good"),
    QT_TRANSLATE_NOOP(
        "Code", "The best line goes through the mean of the data; its slope is covariance over variance."
    ),
    QT_TRANSLATE_NOOP("Code", "Every x is the same, so many lines are as good: this one has the smallest W and b."),
    # descent
    QT_TRANSLATE_NOOP("Code", "Gradient descent on the cost of the line H(x) = {0}."),
    QT_TRANSLATE_NOOP("Code", "it diverges: stop before the numbers overflow"),
    QT_TRANSLATE_NOOP("Code", "by W and by b"),
    QT_TRANSLATE_NOOP("Code", "Every x is 0: the cost is flat, and no learning rate is too large."),
    QT_TRANSLATE_NOOP("Code", "The second derivative of the cost says how long a step may be."),
    QT_TRANSLATE_NOOP("Code", "The second derivatives of the cost say how long a step may be."),
    QT_TRANSLATE_NOOP("Code", "it curves alike in each direction that matters"),
    QT_TRANSLATE_NOOP("Code", "the two directions curve differently: no step lands in both"),
    QT_TRANSLATE_NOOP("Code", "Descent on the function {0}."),
    QT_TRANSLATE_NOOP("Code", "standardised"),
    QT_TRANSLATE_NOOP("Code", "there is none"),
    QT_TRANSLATE_NOOP("Code", "an epoch is over: shuffle the data anew"),
    QT_TRANSLATE_NOOP("Code", "further out the powers overflow"),
    QT_TRANSLATE_NOOP("Code", "each batch has a curvature of its own"),
    QT_TRANSLATE_NOOP("Code", "the curvature changes from place to place"),
    QT_TRANSLATE_NOOP("Code", "the method divides by the size of the gradient"),
    QT_TRANSLATE_NOOP("Code", "with momentum no single step lands"),
    # log loss
    QT_TRANSLATE_NOOP("Code", "Log loss: how improbable was held what came true?"),
    QT_TRANSLATE_NOOP("Code", "The probability that was given to what came true."),
    QT_TRANSLATE_NOOP("Code", "1 - 0.56 is 0.44"),
    QT_TRANSLATE_NOOP("Code", "1 - predicted, in decimals: so near to 1, binary numbers have few digits left."),
    QT_TRANSLATE_NOOP("Code", "as {0} does"),
    QT_TRANSLATE_NOOP("Code", "log 0 is -inf"),
    QT_TRANSLATE_NOOP("Code", "Categorical cross-entropy: -sum of y log(predicted) over the classes."),
    QT_TRANSLATE_NOOP("Code", "NLLLoss of log: no clipping"),
    QT_TRANSLATE_NOOP("Code", "from_logits=True"),
    QT_TRANSLATE_NOOP("Code", "nothing overflows, and the softmax is the same"),
    QT_TRANSLATE_NOOP("Code", "temperature"),
)


def in_language(source: str) -> str:
    """The same program with its comments translated; what it computes stays what it is."""
    lines = source.splitlines(keepends=True)
    for row, column, comment in comments(source):
        line = lines[row - 1]
        lines[row - 1] = f"{line[:column]}# {translated(comment)}{line[len(line.rstrip()) :]}"
    return "".join(lines)


def comments(source: str) -> list[tuple[int, int, str]]:
    """Row (from 1), column (from 0) and words of each comment."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    found = [token for token in tokens if token.type == tokenize.COMMENT]
    return [(*token.start, token.string.lstrip("#").strip()) for token in found]


def translated(comment: str) -> str:
    """One comment in the person's language; as it is where it is not known."""
    for template, pattern in _patterns():
        if found := pattern.fullmatch(comment):
            return translate("Code", template).format(*found.groups())
    return comment


def is_known(comment: str) -> bool:
    return any(pattern.fullmatch(comment) for _, pattern in _patterns())


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each comment as a pattern, those without a place to fill first."""
    ordered = sorted(COMMENTS, key=lambda comment: "{0}" in comment)
    return tuple((comment, re.compile(re.sub(r"\\\{\d\\\}", "(.+)", re.escape(comment)))) for comment in ordered)
