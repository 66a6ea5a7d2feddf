"""Which sentences a quotation is looked for in: those its words say, however they are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.articles.model import Article
from factdesk.checks._quotes import _sentences, pieces
from factdesk.frames.build import frame
from factdesk.frames.tags import closed_classes
from factdesk.frames.words import stem

if TYPE_CHECKING:
    from factdesk.frames.model import Frames

WORDS = "we will not give way to the walls of this harbour whatever they give and the wall is not ours -".split()


def by_definition(frames: Frames, value: tuple[tuple[str, ...], ...]) -> list[int]:
    """Two thirds of the different words, half of them (four at least) with a content word among them, or two content words."""
    wanted = {word for piece in value for word in piece}
    content = wanted - set(closed_classes())
    found = []
    for sentence in frames.document.sentences:
        tokens = [token.lower for token in frames.tokens[sentence.first : sentence.last]]
        stems = {stem(word) for word in tokens if word[0].isalpha()}
        hits = {word for word in wanted if (stem(word) in stems if word in content else word in tokens)}
        enough = len(hits) >= min(len(wanted), max(1, len(wanted) * 2 // 3))
        half = hits & content and len(hits) >= 4 and 2 * len(hits) >= len(wanted)
        if sentence.role.evidence and (enough or half or len(hits & content) >= 2):
            found.append(sentence.index)
    return found


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=3, max_size=12), min_size=1, max_size=5),
    st.lists(st.sampled_from([*WORDS, "sea", "…"]), min_size=1, max_size=9),
)
def test_the_sentences_that_share_enough_words(sentences: list[list[str]], claimed: list[str]) -> None:
    text = " ".join(" ".join(words).capitalize() + "." for words in sentences)
    frames = frame(Article("a", "a.txt", text, 0, len(text)), None)
    value = pieces(" ".join(claimed))
    if value:
        assert _sentences(frames, value) == by_definition(frames, value)
