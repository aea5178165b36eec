"""Views and words of gradient descent."""
