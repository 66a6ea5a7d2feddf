"""One module a reader; see `factdesk.reading.registry`."""
