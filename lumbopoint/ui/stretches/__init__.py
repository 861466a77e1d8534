"""Stretches: all of them as cards, and one with its steps and timer."""
