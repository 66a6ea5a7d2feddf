"""Amounts: numbers with what they count or measure. `read.amounts` reads a document, `values.read_quantity` a claim's value."""
