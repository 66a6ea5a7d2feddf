"""Alignment of claimed words with an article's, word by word."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from factdesk.frames.model import Word
from factdesk.frames.tags import closed_classes
from factdesk.frames.words import stem
from factdesk.language.en.function_words import NEGATIONS
from factdesk.language.en.reporting import VERBS
from factdesk.records import dataclass
from factdesk.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.frames.model import Frames
    from factdesk.reading.model import QuoteMention
    from factdesk.text.position import Span
    from factdesk.text.tokens import Token

_PART = 4  # words of a quotation cut short by which it is still known
_MARKS = frozenset({"…", "...", "[", "]"})
_GAP = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)\s*")
# Short forms that quotations use for each other.
_SHORT = {
    "u.s.": "us",
    "u.s": "us",
    "america": "us",
    "united-states": "us",
    "u.k.": "uk",
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
    "ca": "can",
    "wo": "will",
}


@dataclass(frozen=True, slots=True)
class Alignment:
    """The claimed words laid beside tokens `first` to `last` (exclusive) of an article.

    `exact`: all of them in order; `distance`: how many words differ; `changed`: those that do, in words; `turned`: a negation put
    in or cut; `quoted`: it stands between quotation marks, with its `speaker`; `fragment`: the quoted words are part of the claimed
    ones; `same_speech`: enough is shared to know the saying by.
    """

    first: int
    last: int
    exact: bool
    distance: int
    changed: tuple[str, ...]
    turned: str
    quoted: bool
    speaker: Span | None
    fragment: bool
    same_speech: bool


@cache
def pieces(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of a quotation, in pieces between its honest gaps."""
    found = []
    for part in _GAP.split(text.strip().strip("“”\"'‘’")):
        words = tuple(word.form for word in _words(tokenize(part), 0))
        if words:
            found.append(words)
    return tuple(found)


def _words(tokens: Sequence[Token], offset: int) -> list[Word]:
    """The words among tokens, in one form each; "United States" is one word, and "the" before it falls away."""
    found: list[Word] = []
    for at, token in enumerate(tokens):
        if not (token.lower[0].isalnum() or token.lower in _SHORT):
            continue
        form = _SHORT.get(token.lower, token.lower)
        if (
            at > 1
            and found
            and tokens[at - 1].text == "-"
            and tokens[at - 2].end == tokens[at - 1].start
            and tokens[at - 1].end == token.start
        ):
            found[-1] = Word(f"{found[-1].form}-{form}", found[-1].token)
            continue
        if form == "states" and found and found[-1].form == "united":
            found[-1] = Word("us", found[-1].token)
            continue
        found.append(Word(form, offset + at))
    return [
        word for at, word in enumerate(found) if not (word.form == "the" and at + 1 < len(found) and found[at + 1].form == "us")
    ]


def align(frames: Frames, value: tuple[tuple[str, ...], ...], quotes: Sequence[QuoteMention]) -> Iterator[Alignment]:
    """Every place of an article whose words come near the claimed ones, in text order."""
    for index in _sentences(frames, value):
        sentence = frames.document.sentences[index]
        words = frames.aligned.get(index)
        if words is None:
            last = sentence.last
            if index + 1 < len(frames.document.sentences) and frames.document.sentences[index + 1].block == sentence.block:
                last = frames.document.sentences[index + 1].last
            words = _words(frames.tokens[sentence.first : last], sentence.first)
            clauses = _reporting_clauses(frames, quotes, sentence.first, sentence.last)
            words = [word for word in words if not any(word.token in clause for clause in clauses)]
            frames.aligned[index] = words
        found = (
            _best(frames, value, words, quotes, sentence.last)
            or _negated(frames, value, words, quotes)
            or _paraphrase(value, words)
        )
        if found is not None:
            yield found


def _reporting_clauses(frames: Frames, quotes: Sequence[QuoteMention], first: int, last: int) -> list[range]:
    """The reporting clauses of a sentence that part one quotation in two, as tokens.

    "“We will not,” Baxter said, “give way.”": "Baxter said". Left: "called it “a shame” and said “we will not give way”".
    """
    inside = [quote for quote in quotes if first <= quote.first and quote.last <= last]
    found = []
    for quote, following in pairwise(inside):
        clause = range(quote.last, following.first)
        lowers = [frames.tokens[at].lower for at in clause]
        breaks = "," in (frames.tokens[quote.last - 1].text, *lowers[:2]) and "," in lowers[-2:]
        if breaks and "and" not in lowers and any(word in VERBS for word in lowers):
            found.append(clause)
    return found


class _Asked(NamedTuple):
    """The different words of a quotation: the stems of its content words, one each, and its function words."""

    stems: tuple[str, ...]
    function: tuple[str, ...]


@cache
def _asked(value: tuple[tuple[str, ...], ...]) -> _Asked:
    classes = closed_classes()
    words = sorted({word for piece in value for word in piece})
    return _Asked(tuple(stem(word) for word in words if word not in classes), tuple(word for word in words if word in classes))


def _sentences(frames: Frames, value: tuple[tuple[str, ...], ...]) -> list[int]:
    """The sentences that share enough words with the claimed words.

    Two thirds of the different ones, half of them with a content word among them, or two content words. Function words, which stand nearly
    everywhere, are looked for only where they decide.
    """
    stems, function = _asked(value)
    size = len(stems) + len(function)
    least = min(size, max(1, size * 2 // 3))
    hits: dict[int, int] = {}
    for word in stems:
        for index in frames.sentences_of_stem(word):
            hits[index] = hits.get(index, 0) + 1
    if len(function) >= least:  # they may be enough alone
        for word in function:
            for index in frames.sentences_of_word(word):
                hits.setdefault(index, 0)
    found = []
    for index, content in hits.items():
        if content < 2:
            shared = content + sum(index in frames.sentences_of_word(word) for word in function)
            if shared < least and not (content and shared >= _PART and 2 * shared >= size):
                continue
        found.append(index)
    return sorted(found)


def _best(
    frames: Frames, value: tuple[tuple[str, ...], ...], words: list[Word], quotes: Sequence[QuoteMention], end: int
) -> Alignment | None:
    from rapidfuzz.distance import Levenshtein

    forms = [word.form for word in words]
    if len(value) > 1:
        places = _in_order(value, forms)
        return _exact(frames, words, places, quotes) if places is not None else None
    claimed = list(value[0])
    size = len(claimed)
    best: tuple[int, int, int] | None = None
    allowed = max(1, size // 4) if size >= 3 else 0
    wanted = frozenset(claimed)
    shared = [0, *accumulate(form in wanted for form in forms)]  # how many of the words so far are claimed ones
    for start, word in enumerate(words):
        if word.token >= end:
            break
        for length in range(max(1, size - allowed), size + allowed + 1):
            if start + length > len(forms):
                break
            if shared[start + length] - shared[start] < max(size, length) - allowed:
                continue  # so many words differ that the distance must be greater
            window = forms[start : start + length]
            distance = Levenshtein.distance(claimed, window, score_cutoff=allowed)
            if distance <= allowed and (
                best is None or (distance, abs(length - size)) < (best[0], abs(best[2] - best[1] - size))
            ):
                best = (distance, start, start + length)
    if best is None:
        return _fragment(frames, claimed, words, quotes)
    distance, first, last = best
    if distance == 0:
        return _exact(frames, words, [(first, last)], quotes)
    changed = _changed(frames, claimed, words, best, quotes)
    return changed if changed.turned else _fragment(frames, claimed, words[first:last], quotes) or changed


def _in_order(value: tuple[tuple[str, ...], ...], forms: list[str]) -> list[tuple[int, int]] | None:
    places, at = [], 0
    for piece in value:
        start = next((i for i in range(at, len(forms) - len(piece) + 1) if tuple(forms[i : i + len(piece)]) == piece), None)
        if start is None:
            return None
        at = start + len(piece)
        places.append((start, at))
    return places


def _exact(frames: Frames, words: list[Word], places: list[tuple[int, int]], quotes: Sequence[QuoteMention]) -> Alignment:
    first, last = words[places[0][0]].token, words[places[-1][1] - 1].token + 1
    quote = _quote_over(frames, quotes, words[places[0][0] : places[-1][1]])
    return Alignment(first, last, True, 0, (), "", quote is not None, quote.speaker if quote else None, False, True)


def _changed(
    frames: Frames, claimed: list[str], words: list[Word], best: tuple[int, int, int], quotes: Sequence[QuoteMention]
) -> Alignment:
    """An alignment in which some words differ."""
    from rapidfuzz.distance import Levenshtein

    distance, first, last = best
    found = [word.form for word in words[first:last]]
    quote = _quote_over(frames, quotes, words[first:last])
    changed, turned = [], ""
    same = set(range(len(claimed)))
    for step in Levenshtein.editops(claimed, found):
        if step.tag == "replace":
            left, right = claimed[step.src_pos], found[step.dest_pos]
            changed.append(f'"{right}" stands for "{left}"')
            same.discard(step.src_pos)
        elif step.tag == "delete":
            left = claimed[step.src_pos]
            same.discard(step.src_pos)
            changed.append(f'"{left}" is missing')
            turned = turned or (left if left in NEGATIONS else "")
        else:
            right = found[step.dest_pos]
            changed.append(f'"{right}" is put in')
            turned = turned or (right if right in NEGATIONS else "")
    classes = closed_classes()
    content = [at for at in same if claimed[at] not in classes]
    speech = bool(content) and (len(same) >= 3 or 2 * len(content) >= len([w for w in claimed if w not in classes]))
    speech = speech or len(same) >= 3
    start, stop = words[first].token, words[last - 1].token + 1
    marked = any(frames.tokens[at].text in _MARKS for at in range(start, stop))
    if marked and quote is not None and not turned:  # the article itself says that it shortens or explains
        return Alignment(start, stop, False, distance, (), "", True, quote.speaker, True, True)
    return Alignment(
        start, stop, False, distance, tuple(changed), turned, quote is not None, quote.speaker if quote else None, False, speech
    )


def _fragment(frames: Frames, claimed: list[str], words: list[Word], quotes: Sequence[QuoteMention]) -> Alignment | None:
    """Quoted words that are a run of the claimed ones; or turned round by a negation.

    Three words at least and two of them content, or the first half of the claimed words.
    """
    classes = closed_classes()
    start, end = words[0].token, words[-1].token
    for quote in quotes:
        if quote.last <= start or quote.first > end:
            continue
        inside = [word for word in words if quote.first <= word.token < quote.last]
        run = [word.form for word in inside]
        content = sum(form not in classes for form in run)
        half = content == 1 and len(run) >= _PART and 2 * len(run) >= len(claimed) and run[0] == claimed[0]
        if len(run) < 3 or not (half or content >= 2):
            continue
        at = next((i for i in range(len(claimed) - len(run) + 1) if claimed[i : i + len(run)] == run), None)
        if at is None:
            continue
        turned = ""
        before = frames.tokens[max(0, inside[0].token - 4) : inside[0].token]
        denied = next((token.lower for token in before if token.lower in NEGATIONS), "")
        if denied and at > 0 and not NEGATIONS & set(claimed[:at]):
            turned = denied
        return Alignment(
            inside[0].token, inside[-1].token + 1, False, len(claimed) - len(run), (), turned, True, quote.speaker, True, True
        )
    return None


def _negated(
    frames: Frames, value: tuple[tuple[str, ...], ...], words: list[Word], quotes: Sequence[QuoteMention]
) -> Alignment | None:
    """The claimed words but for a negation and the auxiliary it takes: "it affects them" and "it does not affect them"."""
    claimed = value[0]
    plain = [stem(claimed[at]) for at in _without_negation(claimed)]
    forms = [word.form for word in words]
    kept = _without_negation(forms)
    stems = [stem(forms[at]) for at in kept]
    if len(value) > 1 or len(plain) < _PART:
        return None
    at = next((at for at in range(len(stems) - len(plain) + 1) if stems[at : at + len(plain)] == plain), None)
    if at is None:
        return None
    first, last = kept[at], kept[at + len(plain) - 1] + 1
    put_in = next((form for form in forms[first:last] if form in NEGATIONS), "")
    missing = next((form for form in claimed if form in NEGATIONS), "")
    if bool(put_in) is bool(missing):
        return None
    quote = _quote_over(frames, quotes, words[first:last])
    changed = f'"{put_in}" is put in' if put_in else f'"{missing}" is missing'
    speaker = quote.speaker if quote else None
    start, stop = words[first].token, words[last - 1].token + 1
    return Alignment(start, stop, False, 1, (changed,), put_in or missing, quote is not None, speaker, False, True)


def _without_negation(forms: Sequence[str]) -> list[int]:
    """The places of words that are no negation, nor the form of "do" that one takes."""
    return [
        at
        for at, form in enumerate(forms)
        if form not in NEGATIONS and not (form in ("do", "does", "did") and at + 1 < len(forms) and forms[at + 1] in NEGATIONS)
    ]


def _paraphrase(value: tuple[tuple[str, ...], ...], words: list[Word]) -> Alignment | None:
    """All content words of the claim, three at least, close together in any order: the saying in other words."""
    classes = closed_classes()
    wanted = {stem(part) for piece in value for word in piece if word not in classes for part in word.split("-")}
    if len(wanted) < 3:
        return None
    found = [(stem(part), word.token) for word in words for part in word.form.split("-") if stem(part) in wanted]
    at = [token for _, token in found]
    if {key for key, _ in found} != wanted or at[-1] - at[0] > 4 * len(wanted):
        return None
    return Alignment(at[0], at[-1] + 1, False, len(wanted), (), "", False, None, True, True)


def _quote_over(frames: Frames, quotes: Sequence[QuoteMention], words: Sequence[Word]) -> QuoteMention | None:
    """The quotation that holds some words, or most of them; the longer part of one that a reporting clause parts in two."""
    start, end = frames.tokens[words[0].token].start, frames.tokens[words[-1].token].end
    over = [quote for quote in quotes if quote.span.start < end and quote.span.end > start]
    held = [sum(quote.first <= word.token < quote.last for word in words) for quote in over]
    if 2 * sum(held) < len(words) or not over:
        return None
    return over[max(range(len(over)), key=lambda at: held[at])]
