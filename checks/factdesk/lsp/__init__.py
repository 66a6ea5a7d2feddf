"""Claim files in an editor: what is wrong as they are typed, and what the articles say of each claim.

`server` speaks the Language Server Protocol (with pygls, the extra `lsp`); the other modules know nothing of it.
"""
