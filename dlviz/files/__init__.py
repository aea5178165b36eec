"""Tables in and out, and the one way in which a file leaves the program."""
