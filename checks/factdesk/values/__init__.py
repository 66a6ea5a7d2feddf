"""Values and their comparison. Nothing here knows of text, files or clocks."""
