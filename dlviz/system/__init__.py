"""What the program has to do with the machine it runs on: its place in the desktop, and what is missing there."""
