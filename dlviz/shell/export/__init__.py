"""The window in which a person says what is taken away, and how."""
