"""Views of arrays, products and chains."""
