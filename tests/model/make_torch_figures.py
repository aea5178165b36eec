"""The walks of torch.optim that ours are compared with, and the script that stores them where torch is missing.

``python -m tests.model.make_torch_figures`` writes ``torch_figures.json`` anew. It needs torch, which no other part of
the project does. Costs and slopes are torch's own: the formulas below go through its automatic differentiation.
"""

from __future__ import annotations

import json
import platform
from pathlib import Path
from typing import Any

from dlviz.model.methods import METHODS

FILE = Path(__file__).with_name("torch_figures.json")

STEPS = 200
# The steps that are stored; a test with torch at hand compares all of them.
STORED = (1, 2, 3, 5, 8, 20, 50, 100, 150, 200)

X, Y = (0.5, 1.0, 2.5, 4.0), (1.75, 0.25, 3.5, 2.0)

# What each surface is walked with, by plain steps: start and learning rate.
SURFACES: dict[str, dict[str, Any]] = {
    "W": {"w0": -1.5, "b0": 0.0, "rate": 0.03},
    "W, b": {"w0": -1.5, "b0": 2.0, "rate": 0.03},
    "two_valleys": {"w0": 0.3, "b0": 0.0, "rate": 0.02},
    "long_valley": {"w0": -9.0, "b0": 1.0, "rate": 0.02},
    "rosenbrock": {"w0": -1.2, "b0": 1.0, "rate": 0.0002},
    "himmelblau": {"w0": 0.5, "b0": -0.25, "rate": 0.002},
    "saddle": {"w0": 1.5, "b0": 0.01, "rate": 0.05},
}

# Methods that divide by the size of the gradient take steps of about the learning rate, whatever the surface.
SCALED_RATE = 0.01

# torch's names: the defaults (but SGD's momentum, which is 0), and others. They are such that no walk bounces about in
# a valley that is too steep for it: that multiplies a difference in the last digit until nothing agrees.
SETTINGS: dict[str, tuple[dict[str, Any], ...]] = {
    "gd": ({},),
    "momentum": ({"momentum": 0.9}, {"momentum": 0.35}),
    "nesterov": ({"momentum": 0.9, "nesterov": True}, {"momentum": 0.35, "nesterov": True}),
    "adagrad": ({}, {"eps": 0.01}),
    "rmsprop": ({}, {"alpha": 0.9, "eps": 0.05}),
    "adam": ({}, {"betas": [0.8, 0.99], "eps": 0.01}),
}
OPTIMIZERS = {
    "gd": "SGD", "momentum": "SGD", "nesterov": "SGD", "adagrad": "Adagrad", "rmsprop": "RMSprop", "adam": "Adam",
}  # fmt: skip


def cases() -> list[dict[str, Any]]:
    """Each method with each of its settings on each surface."""
    return [
        {"method": method, "settings": settings, "surface": surface, "rate": _rate(method, surface)}
        for method, several in SETTINGS.items()
        for settings in several
        for surface in SURFACES
    ]


def _rate(method: str, surface: str) -> float:
    rate: float = SURFACES[surface]["rate"]
    return SCALED_RATE if METHODS[method].v else rate


def walk(case: dict[str, Any]) -> list[list[float]]:
    """W, or W and b, after 0, 1, … 200 steps of torch.optim in double precision."""
    import torch

    start = SURFACES[case["surface"]]
    one = case["surface"] in ("W", "two_valleys")
    parameters = [torch.tensor(start[name], dtype=torch.float64, requires_grad=True) for name in ("w0", "b0")]
    moved = parameters[:1] if one else parameters
    optimizer = getattr(torch.optim, OPTIMIZERS[case["method"]])(moved, lr=case["rate"], **case["settings"])
    path = [[float(value.detach()) for value in moved]]
    for _ in range(STEPS):
        optimizer.zero_grad()
        _cost(case["surface"], *parameters).backward()
        optimizer.step()
        path.append([float(value.detach()) for value in moved])
    return path


def _cost(surface: str, w: Any, b: Any) -> Any:
    import torch

    x, y = torch.tensor(X, dtype=torch.float64), torch.tensor(Y, dtype=torch.float64)
    costs = {
        "W": lambda: ((w * x - y) ** 2).mean() / 2,
        "W, b": lambda: ((w * x + b - y) ** 2).mean() / 2,
        "two_valleys": lambda: w**4 / 4 - w**2 + w / 4,
        "long_valley": lambda: w**2 / 2 + 10 * b**2,
        "rosenbrock": lambda: (1 - w) ** 2 + 100 * (b - w**2) ** 2,
        "himmelblau": lambda: (w**2 + b - 11) ** 2 + (w + b**2 - 7) ** 2,
        "saddle": lambda: w**2 / 2 - b**2 / 2 + b**4 / 4,
    }
    return costs[surface]()


def defaults() -> dict[str, dict[str, Any]]:
    """torch's own settings of each optimizer, under its own names."""
    import torch

    parameter, names = [torch.zeros(1, requires_grad=True)], ("momentum", "alpha", "betas", "eps")
    made = {name: getattr(torch.optim, name)(parameter, lr=0.1).defaults for name in OPTIMIZERS.values()}
    return {name: {key: values[key] for key in names if key in values} for name, values in made.items()}


def main() -> None:
    import torch

    versions = {"torch": torch.__version__, "python": platform.python_version()}
    walks = [case | {"places": [walk(case)[step] for step in STORED]} for case in cases()]
    head = {"made_by": f"python -m {__spec__.name}", "versions": versions, "defaults": defaults(), "stored": STORED}
    lines = ",\n".join(json.dumps(each) for each in walks)
    text = json.dumps(head, indent=1).removesuffix("\n}") + ',\n "walks": [\n' + lines + "\n]}\n"
    FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
