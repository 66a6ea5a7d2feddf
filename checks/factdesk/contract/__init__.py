"""The files factdesk reads and writes, as models. A check run does not import them: see `factdesk.claims.read`."""
