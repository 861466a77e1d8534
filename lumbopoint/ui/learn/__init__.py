"""Learn: topics with the answer first."""
