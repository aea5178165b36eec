"""How two libraries call the activation functions, and which numbers they take where nobody gives any.

PyTorch: https://docs.pytorch.org/docs/stable/nn.html#non-linear-activations-weighted-sum-nonlinearity
Keras 3: https://keras.io/api/layers/activations/ and https://keras.io/api/layers/activation_layers/
"""

from __future__ import annotations

#: Name → (PyTorch, Keras). Empty where the library has none.
DEFAULTS: dict[str, tuple[str, str]] = {
    "step": ("torch.heaviside(x, 0)", ""),
    "sigmoid": ("nn.Sigmoid()", "sigmoid"),
    "tanh": ("nn.Tanh()", "tanh"),
    "relu": ("nn.ReLU()", "ReLU(negative_slope=0)"),
    "leaky_relu": ("nn.LeakyReLU(0.01)", "LeakyReLU(negative_slope=0.3)"),
    "maxout": ("", ""),
    "elu": ("nn.ELU(alpha=1.0)", "ELU(alpha=1.0)"),
    "softplus": ("nn.Softplus(beta=1, threshold=20)", "softplus"),
    "gelu": ('nn.GELU(approximate="none")', "gelu(approximate=False)"),
    "silu": ("nn.SiLU()", "silu"),
    "own": ("", ""),
}
