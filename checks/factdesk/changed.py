"""What a change broke: the pairs it touches, without the findings that were there before it.

A pair is touched when its claim changed (its own keys, an entity it names, a claim it speaks of, the day of its story) or its
article did (the file, or what the sidecar of its folder says). A finding in a touched pair was there before if the former claim
and the former article give the same finding: the same rule broken by the same words.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk import engine
from factdesk.articles.load import load_articles
from factdesk.articles.sidecar import NAME as SIDECAR
from factdesk.baseline import entry_of
from factdesk.checks.registry import check
from factdesk.claims.load import load_claims
from factdesk.claims.model import ClaimSet, Location
from factdesk.errors import InputError
from factdesk.git import contents
from factdesk.records import replace
from factdesk.results import Matrix

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from factdesk.articles.model import Article
    from factdesk.baseline import Entry
    from factdesk.claims.model import Claim
    from factdesk.git import Changes
    from factdesk.results import Result

_NOWHERE = Location("", 0, 0)
_GLOB = frozenset("*?[")


def check_changes(
    changes: Changes,
    claims: ClaimSet,
    articles: Sequence[Article],
    claim_paths: Sequence[Path],
    *,
    today: dt.date,
    jobs: int = 1,
    cache: Path | None = None,
) -> Matrix:
    """The matrix of the pairs that changes touch, without the findings that were there before.

    `claim_paths` are the files, folders and globs that `claims` were loaded from; `jobs` and `cache` are those of `engine.run`. Claims and
    articles that take part in no pair are left out of the matrix; its notes say what was compared and how many findings were left out.
    """
    with tempfile.TemporaryDirectory(prefix="factdesk-") as folder:
        past = _Past(changes, Path(folder))
        former, note = past.claims(claim_paths, claims.paths)
        edited = _edited_claims(claims, former)
        new = [article for article in articles if _article_changed(article, changes)]
        names = frozenset(article.id for article in new)
        parts = [_pairs(claims, new, None, today, jobs, cache)]
        if not parts[0].interrupted:
            parts.append(_pairs(claims, [article for article in articles if article.id not in names], edited, today, jobs, cache))
        results = [result for part in parts for result in part.results]
        old = _known_before(past, former, [result for result in results if result.failing], today)
    kept = [result for result in results if not (result.failing and entry_of(result) in old)]
    kept.sort(key=_order(claims, articles))
    words = (
        f"since {changes.base} ({changes.commit[:10]}): {_many(len(edited), 'claim')} and {_many(len(new), 'article')} changed"
    )
    if len(kept) < len(results):
        left = len(results) - len(kept)
        words += f"; {_many(left, 'finding')} that stood there before {'is' if left == 1 else 'are'} left out"
    return Matrix(
        tuple(claim for claim in claims.claims if new or claim.id in edited) if articles else (),
        tuple(article for article in articles if edited or article.id in names),
        tuple(kept),
        (words, *([note] if note else []), *dict.fromkeys(note for part in parts for note in part.notes)),
        interrupted=any(part.interrupted for part in parts),
        scope=f"changes since {changes.base}",
    )


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _order(claims: ClaimSet, articles: Sequence[Article]) -> Callable[[Result], tuple[int, int]]:
    rows = {claim.id: number for number, claim in enumerate(claims.claims)}
    columns = {article.id: number for number, article in enumerate(articles)}
    return lambda result: (rows[result.claim.id], columns[result.article.id])


def _pairs(
    claims: ClaimSet,
    articles: Sequence[Article],
    wanted: Collection[str] | None,
    today: dt.date,
    jobs: int = 1,
    cache: Path | None = None,
) -> Matrix:
    """The matrix of wanted claims (None: of all) in some articles."""
    if not articles or wanted == frozenset():
        return Matrix((), (), ())
    chosen = claims if wanted is None else _with_references(claims, wanted)
    here = frozenset(article.id for article in articles)
    matrix = engine.run(_about(chosen, here), articles, today=today, allow_empty=True, jobs=jobs, cache=cache)
    return replace(matrix, results=tuple(each for each in matrix.results if wanted is None or each.claim.id in wanted))


def _about(claims: ClaimSet, articles: Collection[str]) -> ClaimSet:
    """Claims without what they say of articles that are not checked with them."""
    return replace(claims, claims=tuple(_narrowed(claim, articles) for claim in claims.claims))


def _narrowed(claim: Claim, articles: Collection[str]) -> Claim:
    required = claim.required if isinstance(claim.required, bool) else tuple(name for name in claim.required if name in articles)
    return replace(claim, accepted=tuple(entry for entry in claim.accepted if entry.article in articles), required=required)


def _article_changed(article: Article, changes: Changes) -> bool:
    path = changes.relative(Path(article.path))
    if path is None or changes.has_changed(path):
        return True
    folder = path.rpartition("/")[0]
    return (f"{folder}/{SIDECAR}" if folder else SIDECAR) in changes.touched


def _edited_claims(claims: ClaimSet, former: ClaimSet | None) -> frozenset[str]:
    """The ids of the claims that are not as they were, and of those that speak of them."""
    before = {claim.id: _bare(claim) for claim in former.claims} if former else {}
    edited = {claim.id for claim in claims.claims if before.get(claim.id) != _bare(claim)}
    speaks_of = {claim.id: _references(claim) for claim in claims.claims}
    while more := {name for name, others in speaks_of.items() if name not in edited and edited.intersection(others)}:
        edited |= more
    return frozenset(edited)


def _bare(claim: Claim) -> Claim:
    """A claim without its place and its story's title, so that it can be compared with what it was."""
    accepted = tuple(replace(entry, location=_NOWHERE) for entry in claim.accepted)
    return replace(claim, location=_NOWHERE, accepted=accepted, topic="")


def _references(claim: Claim) -> tuple[str, ...]:
    kind = check(claim.kind)
    try:
        return () if kind.refers is None else tuple(kind.refers(kind.read_value(claim)))
    except Exception:  # a value that cannot be read is told by the run
        return ()


def _with_references(claims: ClaimSet, wanted: Collection[str]) -> ClaimSet:
    """The wanted claims with those they speak of, however far."""
    by_id = {claim.id: claim for claim in claims.claims}
    needed: set[str] = set()
    waiting = [name for name in wanted if name in by_id]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += [other for other in _references(by_id[name]) if other in by_id]
    return replace(claims, claims=tuple(claim for claim in claims.claims if claim.id in needed))


def _known_before(past: _Past, former: ClaimSet | None, failing: Sequence[Result], today: dt.date) -> frozenset[Entry]:
    """The findings that former claims and former articles give in the pairs that fail now, named by the articles of now."""
    if former is None:
        return frozenset()
    by_article: dict[str, list[Result]] = {}
    for result in failing:
        by_article.setdefault(result.article.id, []).append(result)
    known: set[Entry] = set()
    for results in by_article.values():
        article = past.article(results[0].article)
        if article is None:
            continue
        wanted = frozenset(result.claim.id for result in results)
        for result in _pairs(former, [article], wanted, today).results:
            if result.failing:
                known.add(entry_of(result)._replace(article=results[0].article.id))
    return frozenset(known)


class _Past:
    """The files of a commit, written to a folder as far as they are asked for."""

    def __init__(self, changes: Changes, folder: Path) -> None:
        self._changes, self._folder = changes, folder

    def claims(self, paths: Sequence[Path], files: Sequence[str]) -> tuple[ClaimSet | None, str | None]:
        """The claims of the commit in the same files, folders and globs; None, and a remark, where they cannot be read.

        `files` are the claim files of now: one that was moved here is read where it was.
        """
        below = {"" if path == "." else f"{path}/" for path in map(self._base_of, paths) if path is not None}
        wanted = [path for path in self._changes.before if path.endswith((".yaml", ".yml")) and path.startswith(tuple(below))]
        names = [name for file in files if (name := self._changes.relative(Path(file))) is not None]
        moved = [self._changes.renamed[name] for name in names if name in self._changes.renamed]
        self._write([*wanted, *moved])
        there = [place for path in paths if (place := self._place(path)) is not None]
        there += [self._folder / name for name in moved]
        try:
            return load_claims(there), None
        except InputError as error:
            words = f"the claims of {self._changes.base} cannot be read, so no finding is taken for an old one"
            return None, f"{words}: {error.problems[0].message}"

    def article(self, now: Article) -> Article | None:
        """What an article was in the commit, None where it was not there or cannot be read."""
        path = self._changes.relative(Path(now.path))
        former = self._changes.former(path) if path is not None else None
        if former is None:
            return None
        folder = former.rpartition("/")[0]
        sidecar = f"{folder}/{SIDECAR}" if folder else SIDECAR
        beside = (
            [name for name in self._changes.before if name.rpartition("/")[0] == folder]
            if sidecar in self._changes.before
            else []
        )
        self._write([former, *beside])  # a sidecar is refused where a file it speaks of is not there
        try:
            return load_articles([self._folder / former])[0]
        except InputError:
            return None

    def _base_of(self, path: Path) -> str | None:
        """The folder in which the files of a path are looked for."""
        wild = next((at for at, part in enumerate(path.parts) if _GLOB & set(part)), None)
        base = Path(*path.parts[:wild]) if wild is not None else path
        return self._changes.relative(base if base.is_dir() else base.parent)

    def _place(self, path: Path) -> Path | None:
        """Where a path stands in the folder, None where the commit has nothing there."""
        wild = next((at for at, part in enumerate(path.parts) if _GLOB & set(part)), None)
        if wild is not None:
            base = self._changes.relative(Path(*path.parts[:wild]))
            place = None if base is None else self._folder / base / Path(*path.parts[wild:])
            return place if place is not None and any(self._folder.glob(place.relative_to(self._folder).as_posix())) else None
        name = self._changes.relative(path)
        if name is None:
            return None
        place = self._folder / (name if path.is_dir() else self._changes.former(name) or name)
        return place if place.exists() else None

    def _write(self, paths: Iterable[str]) -> None:
        missing = [path for path in paths if not (self._folder / path).exists()]
        written: Mapping[str, bytes] = contents(self._changes, missing)
        for path, content in written.items():
            place = self._folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
