"""Marks inside axes: the plot, its inside, its axes and ranges, and what the mouse reads there."""
