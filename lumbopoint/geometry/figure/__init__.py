"""The drawn figure as geometry: bones, flesh, supports, and how they are placed and touch; in cm."""
