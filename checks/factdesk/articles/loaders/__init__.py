"""The formats articles are loaded from: one module each."""
