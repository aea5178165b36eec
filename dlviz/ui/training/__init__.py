"""What all panels that train have: the timeline, the curves of the loss, and what starts again."""
