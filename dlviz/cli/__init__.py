"""The command line: its long commands, a module each, and what commands share. No other room knows it."""

COMMANDS = ("panels", "lecture", "worksheet", "export", "desktop", "doctor")  # named apart, for a start to look at
