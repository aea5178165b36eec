"""Handwritten digits, learned and read by a network (slides 3 and 18)."""
