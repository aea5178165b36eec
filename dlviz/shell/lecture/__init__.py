"""The lecture in the window: its dock, its pages, exercises on the screen, and a lecturer's full screen."""
