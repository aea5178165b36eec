"""Softmax and categorical cross-entropy against SciPy and scikit-learn, at the edges too."""

from __future__ import annotations

import math

import numpy as np
import pytest
import scipy.special
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.metrics import log_loss

from dlviz.model.log_loss.softmax import categorical_cross_entropy, categorical_cross_entropy_from_logits, softmax

scores = arrays(float, (3, 4), elements=st.floats(-800, 800))


@settings(max_examples=60)
@given(scores, st.floats(0.01, 100))
def test_softmax_is_scipys(logits, temperature):
    np.testing.assert_allclose(softmax(logits), scipy.special.softmax(logits, axis=-1), rtol=1e-14)
    cooled = softmax(logits, temperature)
    np.testing.assert_allclose(cooled, scipy.special.softmax(logits / temperature, axis=-1), rtol=1e-9, atol=1e-300)
    np.testing.assert_allclose(cooled.sum(axis=-1), 1.0, rtol=1e-15 * 8)


@settings(max_examples=60)
@given(scores, st.floats(-500, 500))
def test_softmax_sees_only_differences(logits, offset):
    np.testing.assert_allclose(softmax(logits + offset), softmax(logits), rtol=1e-11)


def test_softmax_at_the_edges():
    assert softmax([1e308, -1e308, 0.0]).tolist() == [1.0, 0.0, 0.0]
    assert softmax([0.0, -np.inf]).tolist() == [1.0, 0.0]
    assert softmax([1.0, 2.0], temperature=1e-308).tolist() == [0.0, 1.0]
    assert softmax([1.0, 2.0], temperature=1e308) == pytest.approx([0.5, 0.5])


@settings(max_examples=60)
@given(arrays(float, (3, 4), elements=st.floats(-15, 15)), st.lists(st.integers(0, 3), min_size=3, max_size=3))
def test_cross_entropy_is_scikit_learns(logits, classes):
    targets, probabilities = np.eye(4)[classes], scipy.special.softmax(logits, axis=-1)
    oracle = log_loss(classes, probabilities, labels=range(4))
    assert categorical_cross_entropy(targets, probabilities).mean() == pytest.approx(oracle, rel=1e-9, abs=1e-15)
    exact = -scipy.special.log_softmax(logits, axis=-1)[range(3), classes]
    np.testing.assert_allclose(categorical_cross_entropy_from_logits(targets, logits), exact, rtol=1e-13, atol=1e-15)


@settings(max_examples=60)
@given(arrays(float, (2, 5), elements=st.floats(0.01, 1)), arrays(float, (2, 5), elements=st.floats(0.01, 1)))
def test_soft_targets_cost_entropy_and_divergence(p, q):
    p, q = p / p.sum(axis=-1, keepdims=True), q / q.sum(axis=-1, keepdims=True)
    oracle = (scipy.special.entr(p) + scipy.special.rel_entr(p, q)).sum(axis=-1)
    np.testing.assert_allclose(categorical_cross_entropy(p, q), oracle, rtol=1e-12)


def test_the_logarithm_is_the_natural_one():
    assert categorical_cross_entropy([0, 1], [0.75, 0.25]) == pytest.approx(math.log(4))
    assert categorical_cross_entropy([0, 1], [0.9, 0.1]) == pytest.approx(math.log(10))
    assert categorical_cross_entropy_from_logits([0, 1], [0.0, 0.0]) == pytest.approx(math.log(2))


def test_zero_times_log_zero_is_zero_and_a_missed_class_costs_infinity():
    sure = categorical_cross_entropy([0.0, 1.0], [0.0, 1.0])
    assert sure == 0.0
    assert math.copysign(1.0, sure) == 1.0
    assert categorical_cross_entropy([1.0, 0.0], [0.0, 1.0]) == np.inf
    assert categorical_cross_entropy_from_logits([0.0, 1.0], [-np.inf, 0.0]) == 0.0
    assert categorical_cross_entropy_from_logits([1.0, 0.0], [-1000.0, 0.0]) == 1000.0  # p itself is 0 here
