"""The command line: its long commands, a module each, and what commands share. No other room knows it."""
