"""What cost and descent share: the data, the lines through it and the squared errors."""
