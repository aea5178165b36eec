"""Marks in pixels: what shows them, what paints them, and the letters that they are measured with."""
