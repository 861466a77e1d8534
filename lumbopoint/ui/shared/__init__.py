"""Shared by all pages: context, address, words, evidence, notices and the map component."""
