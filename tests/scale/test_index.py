"""The index changes the time of a run and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.articles.load import load_articles
from factdesk.articles.model import Article
from factdesk.claims.load import load_claims
from factdesk.results import Verdict
from factdesk.scale.batch import columns
from factdesk.scale.prepared import PreparedClaims
from tests.scale import press

if TYPE_CHECKING:
    from factdesk.claims.model import ClaimSet

ROOT = Path(__file__).parents[2]
OWN = load_claims([ROOT / "claims"])
SEEDS = load_articles([ROOT / "seeds"])
WORDS = sorted({word for article in SEEDS for word in article.text.split() if word.isalpha()})


def _same(claims: ClaimSet, articles: tuple[Article, ...]) -> int:
    """How many outcomes were not looked at; fails where any differs from the one that was."""
    plain, indexed = PreparedClaims(claims, indexed=False), PreparedClaims(claims, indexed=True)
    skipped = 0
    for article, whole, found in zip(articles, columns(plain, articles), columns(indexed, articles), strict=True):
        for number, (one, other) in enumerate(zip(whole, found, strict=True)):
            assert one == other, (claims.claims[number].id, article.id)
            skipped += other is indexed.known_silence(number)
    return skipped


def test_own_claims_and_articles() -> None:
    assert _same(OWN, SEEDS) > 0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, "A.", "J", "L.", "X."]), min_size=1, max_size=40))
def test_texts_of_any_words(words: list[str]) -> None:
    text = " ".join(words) + "."
    _same(OWN, (Article("a", "a.txt", text, 0, len(text)),))


def test_texts_of_a_single_word_of_a_name() -> None:
    spoken = {
        text for claim in OWN.claims for entity in claim.who for text in (*entity.spellings, *entity.mentions, *entity.titles)
    }
    words = sorted({word for text in spoken for word in text.split()})
    texts = [f"{before}{word}." for word in words for before in ("", "According ")]
    assert len(texts) > 40
    assert _same(OWN, tuple(Article(f"a{at}", "a.txt", text, 0, len(text)) for at, text in enumerate(texts))) > 0


def test_names_with_initials(tmp_path: Path) -> None:
    """A person may be met by one word of the name beside initials; where names have none, a first name alone is somebody else's."""
    (claim, *_) = claims = press.claims(tmp_path, 40).claims
    first, last = claim.who[0].name.split()
    ways = [f"{first[0]}. {last}", f"{first[0]} {last}", f"{first} {last[0]}.", f"{first} X. {last}", f"{first[0]}.X. {last}"]
    texts = [f"{way} spoke.\n\n{name}'s meeting with Bela Arnholt lasted 99 minutes." for way in ways for name in (first, last)]
    articles = tuple(Article(f"a{at}", "a.txt", text, 0, len(text)) for at, text in enumerate(texts))
    assert _same(press.claims(tmp_path, 40), articles) > 0
    assert len(claims) == 40


def test_generated(tmp_path: Path) -> None:
    assert _same(press.claims(tmp_path, 60), press.articles(12, 60)) > 400


@pytest.mark.parametrize("text", ["—", "x", "\n\n", "1", "meeting", "Ada", "the harbour master"])
def test_texts_of_nothing(tmp_path: Path, text: str) -> None:
    _same(press.claims(tmp_path, 6), (Article("a", "a.txt", text, 0, len(text)),))


def test_only_claims_that_could_be_meant_are_looked_at(tmp_path: Path) -> None:
    claims, (article,) = press.claims(tmp_path, 400), press.articles(1, 20)
    prepared = PreparedClaims(claims, indexed=True)
    assert prepared.index is not None
    outcomes = next(columns(prepared, (article,)))
    looked_at = [number for number, outcome in enumerate(outcomes) if outcome is not prepared.known_silence(number)]
    assert len(looked_at) < 25  # those whose people share the names of the article's
    assert any(outcome.verdict is not Verdict.SILENT for outcome in outcomes)


def test_an_index_is_made_for_many_pairs_only(tmp_path: Path) -> None:
    claims = press.claims(tmp_path, 10)
    assert PreparedClaims(claims, articles=5).index is None
    assert PreparedClaims(claims, articles=500).index is not None
    assert PreparedClaims(claims).index is not None
