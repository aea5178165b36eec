"""Views of the log loss."""
