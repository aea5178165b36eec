"""Views of the activation functions."""
