"""Texts as tokens, sentences and blocks, with their places in the file."""
