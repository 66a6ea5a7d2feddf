"""Checks: one module a kind of claim. Pure: no clock, no files."""
