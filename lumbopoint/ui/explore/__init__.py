"""Explore: the map on the left, the answer on the right."""
