"""What a run keeps on disk for the next: the claims as loaded, and the outcome of every pair, until anything they depend on changes."""
