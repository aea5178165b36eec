"""The mathematics of the lecture, NumPy and nothing of Qt: a room for each topic, what topics share beside them.

A topic has ``State`` (what a person chose), ``solve`` (everything that follows from it), ``working`` (the formula
with its numbers), ``code`` (the same in NumPy), ``table`` and ``values`` (what can be taken away). See ``topic.py``.
"""
