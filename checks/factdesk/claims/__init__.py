"""Claims: facts somebody stands behind, kept by hand in YAML."""
