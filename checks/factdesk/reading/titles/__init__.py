"""Titles: offices read into one form, compared, and tied to their holders."""
