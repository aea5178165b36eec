"""Random numbers: those of NumPy, without what it would load beside them."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from dlviz.model.chance import generator


@pytest.mark.parametrize("seed", [0, 7, [3, 12]])
def test_the_numbers_are_those_of_numpy(seed):
    assert generator(seed).permutation(50).tolist() == np.random.default_rng(seed).permutation(50).tolist()


def test_no_panel_loads_openssl_and_who_wants_secrets_has_all_of_them():
    script = "import sys; from dlviz.topics import PANELS, first_state, topic; "
    script += "[topic(name).solve(first_state(name)) for name in PANELS]; "
    script += "print('numpy.random' in sys.modules, '_hashlib' in sys.modules, 'secrets' in sys.modules); "
    script += "import numpy as np, secrets; print(len(secrets.token_hex(4)), np.random.default_rng().integers(2**62))"
    runs = [subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True) for _ in "12"]
    *told, drawn = zip(*(run.stdout.split() for run in runs), strict=True)
    assert told == [("True",) * 2, ("False",) * 2, ("False",) * 2, ("8",) * 2]
    assert drawn[0] != drawn[1]  # what has no seed is another number in each process


def test_where_secrets_are_loaded_already_they_stay():
    script = "import secrets, sys; from dlviz.model.chance import generator; generator(1); "
    script += "print(sys.modules['secrets'] is secrets)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "True"
