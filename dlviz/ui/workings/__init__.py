"""The working: the formula typeset, and the same with the numbers of the moment."""
