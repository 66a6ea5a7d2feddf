"""Reports: one module a format; each gets a finished matrix and returns text."""
