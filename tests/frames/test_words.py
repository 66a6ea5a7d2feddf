"""Stems bring the forms of one word together and keep other words apart; related words are those of the tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.frames.words import may_be_verb, past_or_participle, related, stem
from factdesk.language.en.events import SYNONYMS

SAME = (
    *("meet meeting meetings met meets", "invite invites invited inviting invitation invitations"),
    *("kill kills killed killing", "find found finds finding", "close closes closed closing", "carry carries carried carrying"),
    *("buy bought buys buying", "announce announced announces announcement announcements", "stop stopped stopping stops"),
    *("labour labor labours", "stabilise stabilize stabilised stabilized", "visit visited visiting visits", "city cities"),
    *("flee fled fleeing", "win won wins", "company companies", "resign resigned resignation", "acquit acquitted"),
)
APART = (
    *("meat meet", "will wall", "rain run", "general generation", "live leave"),
    *("import important", "minister ministry", "organ organise", "thing think", "sing single", "ring bring"),
)
CONFLATED = ("police policy", "state station", "port portion")  # a suffix is stripped that is none
RELATED = (
    "meeting talks",
    "talks meet",
    "bombing blast",
    "killed murder",
    "acquisition buy",
    "layoffs redundancies",
    "visit trip",
)
NOT_RELATED = ("meeting visit", "charged convicted", "killed wounded", "loss profit", "invite accept", "bought sold", "won lost")


@pytest.mark.parametrize("forms", SAME)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize("forms", APART)
def test_other_words_have_other_stems(forms: str) -> None:
    left, right = forms.split()
    assert stem(left) != stem(right)


@pytest.mark.xfail(reason="a suffix is stripped that is none", strict=True)
@pytest.mark.parametrize("forms", CONFLATED)
def test_words_that_only_seem_to_have_a_suffix(forms: str) -> None:
    left, right = forms.split()
    assert stem(left) != stem(right)


@pytest.mark.parametrize("pair", RELATED)
def test_words_for_one_sort_of_event_are_related(pair: str) -> None:
    left, right = pair.split()
    assert stem(right) in related(stem(left))


@pytest.mark.parametrize("pair", NOT_RELATED)
def test_words_for_other_sorts_are_not(pair: str) -> None:
    left, right = pair.split()
    assert stem(right) not in related(stem(left))


@pytest.mark.parametrize("row", SYNONYMS, ids=lambda row: row.partition(" ")[0])
def test_relation_goes_both_ways(row: str) -> None:
    stems = {stem(word) for word in row.split()}
    assert all(stems <= related(one) for one in stems)


def test_a_word_is_related_to_itself_alone_where_no_table_has_it() -> None:
    assert related("harbour") == {"harbour"}


@pytest.mark.parametrize(
    ("word", "verb"), [("met", True), ("accepted", True), ("harbour", False), ("minister", False), ("said", True)]
)
def test_may_be_verb(word: str, verb: bool) -> None:
    assert may_be_verb(word) is verb


@pytest.mark.parametrize(("word", "past"), [("accepted", True), ("held", True), ("red", False), ("meets", False), ("shot", True)])
def test_past_or_participle(word: str, past: bool) -> None:
    assert past_or_participle(word) is past


@settings(max_examples=200, deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15))
def test_a_stem_is_short_and_never_empty(word: str) -> None:
    found = stem(word)
    assert found
    assert found == stem(word)
