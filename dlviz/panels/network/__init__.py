"""Views and words of the network."""
