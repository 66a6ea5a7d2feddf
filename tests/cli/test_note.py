"""What `explain` writes of one result."""

from __future__ import annotations

import datetime as dt

import pytest

from factdesk.articles.model import Article
from factdesk.claims.model import Claim, Location
from factdesk.cli._note import claim_head, note
from factdesk.results import AcceptanceState, Accepted, Candidate, Evidence, Outcome, Reason, Result, Verdict

SENTENCE = "It was confirmed 45 minutes before they met."
ARTICLE = Article("times", "stories/times.md", SENTENCE, 0, len(SENTENCE))
CLAIM = Claim("length", "duration", Location("claims/c.yaml", 3, 5), statement="They met for\n35 minutes.", value=("35 minutes",))
PLACE = Evidence(17, 27, 1, 18, 1, 28, "45 minutes", SENTENCE)
OFFSET = Candidate(
    PLACE, "PT45M", -1.5, False, (Reason("offset", -2, '"45 minutes before" is an offset'), Reason("near", 0.5, "near"))
)


def test_the_claim() -> None:
    assert list(claim_head(CLAIM)) == [
        "length (duration)",
        "  They met for 35 minutes.",
        "  claims/c.yaml:3:5",
        "  value: 35 minutes",
    ]


def test_what_was_left_aside() -> None:
    outcome = Outcome(Verdict.SILENT, "duration-silent", "35 minutes", because=("no length",), candidates=(OFFSET,))
    assert list(note(Result(CLAIM, ARTICLE, outcome))) == [
        "times does not speak of it.",
        "  Looked for: “35 minutes”.",
        "  Because:",
        "    - no length",
        "  Rule: duration-silent: The article gives no length of the event.",
        "  What was looked at and left aside:",
        "    -1.50  “45 minutes” = PT45M  (stories/times.md:1:18)",
        "           It was confirmed [45 minutes] before they met.",
        '           -2.00  "45 minutes before" is an offset',
        "           +0.50  near",
    ]


def test_many_candidates_are_counted() -> None:
    outcome = Outcome(Verdict.SILENT, "unheard-of", "35 minutes", candidates=(OFFSET,) * 11)
    lines = list(note(Result(CLAIM, ARTICLE, outcome)))
    assert lines[2] == "  Rule: unheard-of"
    assert lines[-1] == "    and 3 more"
    assert "  What counted:" not in lines


@pytest.mark.parametrize(("verdict", "said"), [(Verdict.SILENT, True), (Verdict.CONFLICTS, False), (Verdict.AGREES, False)])
def test_only_silence_says_that_nothing_came_into_question(verdict: Verdict, said: bool) -> None:
    outcome = Outcome(verdict, "unheard-of", "35 minutes", "45 minutes")
    assert ("  Nothing in the article came into question." in note(Result(CLAIM, ARTICLE, outcome))) is said


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    text = "It lasted \x1b[31m45\x07 minutes."
    place = Evidence(10, 26, 1, 11, 1, 27, text[10:26], text)
    outcome = Outcome(Verdict.CONFLICTS, "duration-conflict", "35 minutes", "45\x1b[0m", (place,), ("a\nb",))
    lines = list(note(Result(CLAIM, Article("times", "t.md", text, 0, len(text)), outcome)))
    assert [line for line in lines if "\x1b" in line or "\n" in line or "\x07" in line] == []
    assert "    It lasted [<U+001B>[31m45<U+0007> minutes]." in lines


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (AcceptanceState.ACTIVE, "Signed off until 2024-06-01: rounded"),
        (AcceptanceState.EXPIRED, "It was signed off until 2024-06-01, which has passed, so it counts again: rounded"),
        (
            AcceptanceState.STALE,
            "It is still signed off until 2024-06-01, though nothing conflicts; the entry should go: rounded",
        ),
    ],
)
def test_a_sign_off(state: AcceptanceState, words: str) -> None:
    outcome = Outcome(Verdict.CONFLICTS, "duration-conflict", "35 minutes")
    result = Result(CLAIM, ARTICLE, outcome, Accepted(state, "rounded", dt.date(2024, 6, 1)))
    assert f"  {words}" in list(note(result))


def test_a_required_silence() -> None:
    result = Result(CLAIM, ARTICLE, Outcome(Verdict.SILENT, "duration-silent", "35 minutes"), missing=True)
    assert "  The claim requires this article to speak, so its silence counts as a finding." in list(note(result))
