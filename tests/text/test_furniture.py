"""Page furniture: what is none of the article's words, and what only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdesk.articles.load import load_articles
from factdesk.language.en.furniture import BYLINES, CAPTIONS, FURNITURE, Furniture
from factdesk.text.document import Role
from factdesk.text.furniture import match, roles
from factdesk.text.segment import segment

H, D, Y, C, B, F = Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.CAPTION, Role.BODY, Role.FURNITURE
PROSE = "The old bridge of Larkfield was closed to lorries in the spring."
PATTERNS = [
    *((Role.CAPTION, pattern) for pattern in CAPTIONS),
    *((Role.FURNITURE, pattern) for pattern in FURNITURE),
    *((Role.BYLINE, pattern) for pattern in BYLINES),
]
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


@pytest.mark.parametrize(("role", "pattern"), PATTERNS, ids=[pattern.name for _, pattern in PATTERNS])
def test_each_pattern_reads_its_example_and_leaves_its_counter_example(role: Role, pattern: Furniture) -> None:
    assert match(pattern.example) == (role, pattern.name)
    assert match(pattern.counter) is None


def test_pattern_names_are_unique() -> None:
    assert len({pattern.name for _, pattern in PATTERNS}) == len(PATTERNS)


@pytest.mark.parametrize(
    ("blocks", "headline", "expected"),
    [
        pytest.param([], None, [], id="nothing"),
        pytest.param(["They met for 35 minutes"], None, [B], id="one line without a stop is body"),
        pytest.param(["They met for 35 minutes."], None, [B], id="one sentence"),
        pytest.param(["He was 52.", "He denied it."], None, [B, B], id="short sentences are body"),
        pytest.param(["Bridge closed to lorries", PROSE], None, [H, B], id="a first line without a stop is the headline"),
        pytest.param([PROSE, "What comes next", PROSE], None, [B, D, B], id="a short line between is a heading"),
        pytest.param([PROSE, "## What comes next", "# Then", PROSE], None, [B, D, D, B], id="Markdown headings"),
        pytest.param(["# Bridge closed", PROSE], "Bridge closed", [H, B], id="a headline in Markdown"),
        pytest.param(
            ["World", "The Star - UK", "Bridge ‘closed’", "3 min read", "Bridge 'closed'", PROSE],
            "Bridge 'closed'",
            [F, F, H, F, H, B],
            id="scraps above the headline, and the headline repeated",
        ),
        pytest.param(
            ["Jane Roe Senior Europe correspondent", "Bridge closed", PROSE], "Bridge closed", [Y, H, B], id="a byline with a job"
        ),
        pytest.param(
            ["Bridge closed", "Mayor in tears", "Larger type", "Share on Facebook", "Down to end", PROSE],
            "Bridge closed",
            [H, D, F, F, F, B],
            id="labels of buttons",
        ),
        pytest.param([PROSE, PROSE, "Related stories", "Ten bridges", "More pictures"], None, [B, B, F, F, F], id="a page's end"),
        pytest.param(
            [PROSE, "The vote is on 3 July", "The mayor will speak"], None, [B, D, B], id="no page's words, no page's end"
        ),
        pytest.param(
            [PROSE, "He denied it.", "Sign up for our newsletter", "One paper."], None, [B, B, F, F], id="a last sentence"
        ),
        pytest.param(
            [PROSE, "- 35 minutes with Okafor", "- 2 hours with Reyes", "Leave a reply"], None, [B, B, B, F], id="a list"
        ),
        pytest.param([PROSE, "“Click here,” the message said."], None, [B, B], id="quoted words are no furniture"),
        pytest.param(
            [PROSE, "The message told them to “click here to win” and they did so by the hundred."],
            None,
            [B, B],
            id="nor in the middle",
        ),
        pytest.param(["May 3, 2021", PROSE], None, [Y, B], id="a line with the day"),
        pytest.param([PROSE + " (AP Photo/J. Roe)", PROSE], None, [C, B], id="a caption"),
        pytest.param([PROSE + " [Source]", PROSE], None, [B, B], id="a source in brackets"),
    ],
)
def test_roles(blocks: list[str], headline: str | None, expected: list[Role]) -> None:
    assert roles(blocks, headline) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The reading lasted five minutes and was followed by a debate.",
        "Shareholders will vote on the merger on Monday, the company said.",
        "Related parties sold their stakes before the crash, prosecutors said.",
        "Follow-up talks are planned for June in Geneva, according to the ministry.",
        "Your article said 40 people died; the figure is 52, the editor wrote.",
        "The company said subscription revenue rose 12% to $30 million.",
        "Join forces, or lose: that was the message the premier gave on Sunday.",
        "Downloads of the app passed 5 million in March, according to the firm.",
        "All rights of way across the bridge were suspended for 30 days.",
        "By Monday the talks were over.",
        "Home sales fell 4% in May, the sharpest drop since 2010.",
        "Photo finish: Okafor won by 12 votes after a recount that took two days to complete in the town hall.",
        "More stories of abuse came out on Tuesday, when nine former pupils spoke.",
        "Published in 1998, the report named seven officers.",
        "Sign language was used at the meeting, which lasted an hour.",
        "We will support our allies, the minister told reporters in Warsaw on 3 May.",
    ],
)
def test_a_real_sentence_is_body_wherever_it_stands(sentence: str) -> None:
    for blocks in (
        [sentence],
        [PROSE, sentence],
        [PROSE, sentence, PROSE],
        [PROSE, sentence, "Leave a reply", "© 2024 The Star"],
    ):
        assert roles(blocks)[blocks.index(sentence)] is B, sentence


def test_a_list_of_short_lines_is_no_wrapped_paragraph() -> None:
    text = (
        "Star\nBridge of Larkfield closed to lorries and buses from Monday on\nShare to Facebook\nBack to top\nMenu\n\n" + PROSE
    )
    document = segment(text, headline="Bridge of Larkfield closed to lorries and buses from Monday on")
    assert [block.role for block in document.blocks] == [F, H, F, F, F, B]


def test_long_blocks_cost_nothing() -> None:
    block = "you and your support, click here below, we subscribe to photo: " * 20_000
    assert roles([block, "a" * 3_000_000, "x " * 400]) == [B, B, B]


@pytest.mark.parametrize("words", ["your support " * 50, "you below " * 30, "click " * 100, "read : " * 90])
def test_long_runs_of_telling_words_are_no_furniture(words: str) -> None:
    assert match(words) is None


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real articles are not here")
class TestRealArticles:
    """Counts only: their words stay where they are."""

    @pytest.mark.parametrize(
        ("name", "counts"),
        [
            ("guardian", {F: 19, Y: 1, H: 1, C: 1, D: 0}),
            ("washington-post", {F: 0, Y: 0, H: 1, C: 0, D: 0}),
            ("bloomberg", {F: 20, Y: 0, H: 2, C: 1, D: 2}),
            ("cdt", {F: 12, Y: 0, H: 1, C: 0, D: 0}),
            ("agencies", {F: 4, Y: 1, H: 0, C: 2, D: 0}),
        ],
    )
    def test_blocks_by_role(self, name: str, counts: dict[Role, int]) -> None:
        article = next(article for article in load_articles([SEEDS]) if article.id == name)
        document = segment(article.text, start=article.start, end=article.end, headline=article.headline)
        found = [block.role for block in document.blocks]
        assert {role: found.count(role) for role in counts} == counts

    def test_no_long_block_but_a_plea_is_furniture(self) -> None:
        for article in load_articles([SEEDS]):
            document = segment(article.text, start=article.start, end=article.end, headline=article.headline)
            for block in document.blocks:
                text = article.text[block.start : block.end]
                if block.role is F and len(text.split()) > 16:
                    assert "you" in text.lower() or "click here" in text
