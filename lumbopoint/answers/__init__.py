"""Answers: what the content says when it is asked; pure functions of the library and the body."""
