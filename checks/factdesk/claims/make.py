"""Makes a claim of its nodes: the keys of all kinds here, what a kind asks for from its check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.checks.registry import check, kinds
from factdesk.claims import keys
from factdesk.claims.model import Acceptance, Claim, Entity, EntityKind, Location, Severity
from factdesk.claims.read import date, one_of, text, texts
from factdesk.errors import did_you_mean, nearest
from factdesk.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from factdesk.checks.registry import Check
    from factdesk.claims.read import ClaimFile
    from factdesk.yamltree import Node, TreeReading

    Found = Mapping[str, tuple[Node, Node]]

_ID = re.compile(keys.ID)


class Known:
    """The entities that serve a file: by id, and by every spelling in lower case (the first of that spelling)."""

    __slots__ = ("ids", "spellings")

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.ids: dict[str, Entity] = {}
        self.spellings: dict[str, Entity] = {}
        for entity in entities:
            self.ids[entity.id] = entity
            for spelling in entity.spellings:
                self.spellings.setdefault(spelling.lower(), entity)

    def find(self, word: str) -> Entity | None:
        """The entity a word names, by id or else by spelling."""
        return self.ids.get(word) or self.spellings.get(word.lower())


@dataclass(frozen=True, slots=True)
class Made:
    """A claim, where its value stands, and the ids of the claims its value speaks of."""

    claim: Claim
    value_at: Location
    refers: tuple[str, ...]


def make_claim(file: ClaimFile, node: Node, entities: Known, known_articles: Collection[str] | None) -> Made | None:
    """The claim, as far as its nodes give it, None where it has no id or kind; problems are noted in the file's tree."""
    tree = file.tree
    found = tree.mapping(node, "a claim")
    if not tree.is_mapping(node):
        return None
    tree.refuse_unknown(found, keys.CLAIM, "a claim")
    problems_before = len(tree.problems)
    name, kind = _id(tree, node, found), _kind(tree, node, found)
    if name is None or kind is None:
        return None
    states = _phrases(tree, found, "states")
    claim = Claim(
        id=name,
        kind=kind.kind,
        location=Location(tree.path, *tree.place(found["id"][0])),
        statement=text(tree, found, "statement") or "",
        who=_who(tree, found, entities),
        event=texts(tree, found, "event"),
        where=_where(tree, found, entities),
        when=text(tree, found, "when"),
        value=(value := texts(tree, found, "value")),
        named=tuple(_named(word, entities, kind.kind == "place") for word in value),
        tolerance=text(tree, found, "tolerance"),
        role=one_of(tree, found, "role", keys.ROLES),
        as_of=date(tree, found, "as_of"),
        states=states,
        implies=_implies(tree, found, states),
        severity=Severity(one_of(tree, found, "severity", keys.SEVERITIES) or Severity.ERROR.value),
        required=_required(tree, found, known_articles),
        accepted=_accepted(tree, found, known_articles),
        source=text(tree, found, "source"),
        valid_until=date(tree, found, "valid_until"),
        tags=texts(tree, found, "tags"),
        note=text(tree, found, "note"),
        topic=file.topic,
        topic_date=file.date,
    )
    _suit_kind(tree, found, claim, kind)
    _read_when(tree, found, claim)
    at = found["value"][1] if "value" in found else found["kind"][1]
    refers = _read_value(tree, found, at, claim, kind) if len(tree.problems) == problems_before else ()
    return Made(claim, Location(tree.path, *tree.place(at)), refers)


def _id(tree: TreeReading, node: Node, found: Found) -> str | None:
    if "id" not in found:
        tree.wrong(node, 'a claim without "id"', "give it a name such as xi-meeting-length")
        return None
    written = tree.text(found["id"][1], "id")
    if written is not None and not _ID.fullmatch(written):
        better = re.sub(r"[^a-z0-9]+", "-", written.lower()).strip("-")
        tree.wrong(found["id"][1], f'no id of a claim: "{written}"', f"write it in kebab-case{f', {better}' if better else ''}")
    return written


def _kind(tree: TreeReading, node: Node, found: Found) -> Check[object] | None:
    known = kinds()
    if "kind" not in found:
        tree.wrong(node, 'a claim without "kind"', f"known are {', '.join(known)}")
        return None
    kind = one_of(tree, found, "kind", known)
    return check(kind) if kind else None


def _suit_kind(tree: TreeReading, found: Found, claim: Claim, kind: Check[object]) -> None:
    """Note what a claim of the kind must have and has not, and what it has and cannot have."""
    at = found["kind"][1]
    for key, needed in (("value", kind.value_needed), ("event", kind.event_needed), ("who", kind.who_needed)):
        if needed and (key not in found or tree.is_empty_list(found[key][1])):
            tree.wrong(at, f'the claim {claim.id} of kind {kind.kind} needs "{key}"', kind.value_help if key == "value" else None)
    for key, only in keys.SPECIAL.items():
        if key in found and kind.kind != only:
            tree.wrong(found[key][0], f'"{key}" is no key of kind {kind.kind}', f"only {only} has it")


def _read_value(tree: TreeReading, found: Found, at: Node, claim: Claim, kind: Check[object]) -> tuple[str, ...]:
    """Let the check of the kind read the value, and say which claims it speaks of.

    The tolerance is read with it. Errors that are no ValueError are the check's own: the run shows them.
    """
    try:
        value = kind.read_value(claim)
        _read_tolerance(tree, found, claim, kind, value)
        return () if kind.refers is None else tuple(kind.refers(value))
    except ValueError as error:
        tree.wrong(at, str(error))
    except Exception:  # noqa: S110 - see above
        pass
    return ()


def _read_tolerance(tree: TreeReading, found: Found, claim: Claim, kind: Check[object], value: object) -> None:
    if claim.tolerance is None or kind.read_tolerance is None:
        return
    try:
        kind.read_tolerance(claim, value)
    except ValueError as error:
        tree.wrong(found["tolerance"][1], str(error))


def _read_when(tree: TreeReading, found: Found, claim: Claim) -> None:
    if claim.when is None:
        return
    from factdesk.reading.time.values import read_date

    try:
        read_date(claim.when, claim.topic_date)
    except ValueError as error:
        tree.wrong(found["when"][1], f"when: {error}")


def _who(tree: TreeReading, found: Found, entities: Known) -> tuple[Entity, ...]:
    if "who" not in found:
        return ()
    who: dict[str, Entity] = {}
    for word, node in tree.texts(found["who"][1], "who"):
        if word in entities.ids:
            who[word] = entities.ids[word]
        else:
            tree.wrong(node, f'unknown entity "{word}"', _entity_hint(word, entities))
    return tuple(who.values())


def _entity_hint(word: str, entities: Known) -> str:
    if not entities.ids:
        return 'the file has no "entities"'
    called = entities.find(word)
    near = called.id if called else nearest(word, entities.ids)
    return f'did you mean "{near}"?' if near else "add it under entities"


def _where(tree: TreeReading, found: Found, entities: Known) -> tuple[Entity, ...]:
    if "where" not in found:
        return ()
    where = []
    for word, node in tree.texts(found["where"][1], "where"):
        if word not in entities.ids and word.islower() and " " not in word and _slip(word, entities):
            tree.wrong(node, f'unknown entity "{word}"', _entity_hint(word, entities))
        where.append(_named(word, entities, True) or Entity("", word, EntityKind.PLACE))
    return tuple(where)


def _slip(word: str, entities: Known) -> bool:
    """Whether a word is an entity's id but for a letter: a plain name may look like an id, but not so nearly like one."""
    from rapidfuzz.distance import OSA

    return len(word) > 4 and any(OSA.distance(word, other, score_cutoff=1) == 1 for other in entities.ids)


def _named(word: str, entities: Known, place: bool) -> Entity | None:
    """The entity a word names, by id or else by spelling; for a place at last one made of the word."""
    found = entities.find(word)
    return found if found or not place else Entity("", word, EntityKind.PLACE)


def _phrases(tree: TreeReading, found: Found, key: str) -> Mapping[str, tuple[str, ...]]:
    if key not in found:
        return {}
    listed = tree.mapping(found[key][1], key)
    return {word: tuple(text for text, _ in tree.texts(node, f"{key}: {word}")) for word, (_, node) in listed.items()}


def _implies(tree: TreeReading, found: Found, states: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    if "implies" not in found:
        return {}
    implied: dict[str, tuple[str, ...]] = {}
    for word, (key, node) in tree.mapping(found["implies"][1], "implies").items():
        others = tree.texts(node, f"implies: {word}")
        for state, at in [(word, key), *others]:
            if state not in states:
                tree.wrong(at, f'implies: no state is called "{state}"', did_you_mean(state, states) or _known(states))
        implied[word] = tuple(state for state, _ in others)
    return implied


def _known(words: Collection[str]) -> str | None:
    return f"known are {', '.join(words)}" if words else None


def _required(tree: TreeReading, found: Found, known: Collection[str] | None) -> bool | tuple[str, ...]:
    if "required" not in found:
        return False
    node = found["required"][1]
    if tree.is_flag(node):
        return tree.flag(node, "required") or False
    if tree.is_mapping(node):
        tree.wrong(node, "required must be true, or the ids of articles")
        return False
    named = tree.texts(node, "required")
    for word, at in named:
        _refuse_unknown_article(tree, at, word, known)
    return tuple(word for word, _ in named)


def _accepted(tree: TreeReading, found: Found, known: Collection[str] | None) -> tuple[Acceptance, ...]:
    accepted: dict[str, Acceptance] = {}
    for node in tree.items(found["accepted"][1], "accepted") if "accepted" in found else ():
        entry = tree.mapping(node, "an entry of accepted")
        if not tree.is_mapping(node):
            continue
        tree.refuse_unknown(entry, keys.ACCEPTED, "an entry of accepted")
        for key in ("article", "reason"):
            if key not in entry:
                tree.wrong(node, f'an entry of accepted without "{key}"')
        article, reason = text(tree, entry, "article"), text(tree, entry, "reason")
        until = date(tree, entry, "until")
        if article is None:
            continue
        at = entry["article"][1]
        _refuse_unknown_article(tree, at, article, known)
        if article in accepted:
            tree.wrong(at, f'accepted: a second entry for the article "{article}"')
        accepted.setdefault(article, Acceptance(article, reason or "", until, Location(tree.path, *tree.place(at))))
    return tuple(accepted.values())


def _refuse_unknown_article(tree: TreeReading, node: Node, word: str, known: Collection[str] | None) -> None:
    if known is not None and word not in known:
        tree.wrong(node, f'no article has the id "{word}"', did_you_mean(word, known))
