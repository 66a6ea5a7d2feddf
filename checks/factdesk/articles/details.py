"""What is known of an article beside its text: its id, where and when it appeared. In front matter, or in a sidecar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.records import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from factdesk.yamltree import Node, TreeReading

# The keys an entry may have; `source` and `sha256` name the text an article was made from and are not looked at here.
KEYS = ("id", "file", "outlet", "headline", "byline", "published", "source", "sha256", "url", "note")
_ID = re.compile(r"\w[\w.-]*")
_OTHER = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Details:
    """The details of one article; `line` and `column` say where its id is given, where it is."""

    id: str | None = None
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    line: int | None = None
    column: int | None = None


def read_details(tree: TreeReading, found: Mapping[str, tuple[Node, Node]]) -> Details:
    """The details in the keys of a mapping; what is wrong is noted in the tree."""
    texts = {key: _text(tree, found, key) for key in KEYS}
    published = tree.date(found["published"][1], "published") if "published" in found and texts["published"] else None
    written = texts["id"]
    if written is None:
        return Details(None, texts["outlet"], texts["headline"], texts["byline"], published)
    node = found["id"][1]
    if not _ID.fullmatch(written):
        tree.wrong(node, f'no id: "{written}"', f'letters, digits, ".", "_" and "-" only, as in "{plain_id(written)}"')
    return Details(written, texts["outlet"], texts["headline"], texts["byline"], published, *tree.place(node))


def plain_id(stem: str) -> str:
    """An id made of a file's stem: whatever an id cannot hold becomes a hyphen."""
    return _OTHER.sub("-", stem).strip("-.") or "article"


def _text(tree: TreeReading, found: Mapping[str, tuple[Node, Node]], key: str) -> str | None:
    if key not in found or tree.is_null(found[key][1]):  # `headline:` with nothing after it is a headline not known
        return None
    return tree.text(found[key][1], key)
