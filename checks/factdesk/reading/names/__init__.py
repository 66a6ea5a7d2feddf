"""Names: runs of capitals cut where a title, a nationality or a date begins, and short forms bound to the full name."""
