"""What panels share, and halves of panels that would be too long in one file: above them stand the panels."""
