"""The keys of a claim file, and the words some of them take."""

from __future__ import annotations

from factdesk.claims.model import EntityKind, Severity

FILE = ("topic", "date", "entities", "claims")
ENTITY = ("name", "kind", "aliases", "titles", "mentions")
CLAIM = (
    *("id", "kind", "statement", "who", "event", "where", "when", "value", "tolerance", "role", "as_of", "states", "implies"),
    *("severity", "required", "accepted", "source", "valid_until", "tags", "note"),
)
ACCEPTED = ("article", "reason", "until")

SPECIAL = {"role": "duration", "states": "event", "implies": "event"}  # keys that only one kind has
ROLES = ("length", "offset", "gap", "age")
SEVERITIES = tuple(severity.value for severity in Severity)
ENTITY_KINDS = tuple(kind.value for kind in EntityKind)

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"  # of a claim: kebab-case
ENTITY_ID = r"[^\W_][\w.-]*"
