"""Quotes: which marks belong together, and who speaks."""
