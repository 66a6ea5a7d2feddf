"""The engine that reads time expressions: matching over tokens, resolution against the article's date and the story, roles."""
