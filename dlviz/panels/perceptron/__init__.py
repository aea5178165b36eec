"""Views of the perceptron and its lesson."""
