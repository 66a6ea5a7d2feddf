"""What of the documentation is made by the program: pages of kinds and rules, readers, file formats, commands, ten explained pairs,
and the output of every command that the hand-written pages show.

`python -m factdesk.docs` brings `docs/` up to date, `python -m factdesk.docs --check` exits with 1 where a page is not.
"""
