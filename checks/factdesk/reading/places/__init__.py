"""Places: which of the names are places, and what holds them."""
