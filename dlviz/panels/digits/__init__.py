"""Views and words of the handwritten digits."""
