"""A line at its points."""

from __future__ import annotations

import numpy as np
import pytest

from dlviz.model import linear


def test_a_residual_of_rounding_alone_is_none():
    assert linear.residuals(np.array([3.0]), np.array([0.3]), 0.1)[0] == 0.0
    assert linear.residuals(np.array([3.0]), np.array([0.3000000000001]), 0.1)[0] == pytest.approx(-1e-13, rel=1e-2)
