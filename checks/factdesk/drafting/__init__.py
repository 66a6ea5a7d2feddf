"""Drafting: claims made from what articles say, for a person to prune."""
