"""Tables of numbers and words, what is typed into them, and how a table comes in and goes out."""
