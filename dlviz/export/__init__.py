"""What leaves the program: pictures, numbers and code, each from a state alone."""
