"""Articles: texts with the date they appeared."""
