"""Reading: all mentions of one article. Nothing here knows of claims."""
