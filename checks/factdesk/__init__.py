"""factdesk: checks curated claims against articles, by rules alone."""

__version__ = "0.1.0"
