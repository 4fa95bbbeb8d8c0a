"""Which terms of the posting an answer holds."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.core.language.hearing import Stretch, find_heard, stretches
from coach.core.language.homographs import is_idiom, is_meant
from coach.core.language.inflections import FUNCTION_WORDS, HESITATION
from coach.core.language.polarity import find_disclaimer
from coach.core.language.terms import Mention, find_mentions, forms_of
from coach.core.language.text import Token, sentence_bounds, tokenise
from coach.core.transcript import evidence

if TYPE_CHECKING:
    from coach.core.transcript import Evidence, Transcript

_LIST_LENGTH = 3
"""From how many terms a sentence without any grammar is a list read aloud rather than a short answer."""


class KeywordState(StrEnum):
    """What became of a keyword in an answer."""

    SAID = "said"
    HEARD_AS = "heard_as"
    NEGATED = "negated"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Keyword:
    """A term of the posting.

    Attributes:
        term: the term as the posting writes it.
        aliases: other ways to say the same term.
        weight: how much it counts towards keyword coverage; above 0.
        confirmed: whether the user agreed that it matters.

    """

    term: str
    aliases: tuple[str, ...] = ()
    weight: float = 1.0
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class KeywordResult:
    """The state of one keyword, with the words that show it (None when missed).

    Attributes:
        keyword: the keyword.
        state: its state; where the user overruled the machine, the user's.
        evidence: the words that show it, of a negated one with the words that negate it; None when there are none.
        machine_state: what the machine had said, where the user overruled it; else None.
    """

    keyword: Keyword
    state: KeywordState
    evidence: "Evidence | None" = None
    machine_state: KeywordState | None = None


def find_keywords(transcript: "Transcript", keywords: Sequence[Keyword]) -> tuple[KeywordResult, ...]:
    """The state of each keyword in a transcript, in the order of the keywords.

    A keyword is said when a sentence mentions it in one of its forms; a disclaimed mention leaves it negated unless
    another one stands; mentions in a bare list of terms do not count. What is left is sought by sound.
    """
    everything = _sentences([word.text for word in transcript.words])
    mentions = [_mentions(everything, keyword) for keyword in keywords]
    sentences = _without_lists(everything, mentions)
    sure = _sure_tokens(mentions)
    meant = [[spot for spot in spots if _counts(sentences, sure, spot)] for spots in mentions]
    candidates = stretches(sentences, _words_of(sentences, [spot for spots in meant for spot in spots]))
    results = []
    for keyword, spots in zip(keywords, meant, strict=True):
        state, place = _judge(sentences, spots) if spots else _judge_heard(sentences, candidates, keyword.term)
        results.append(KeywordResult(keyword, state, _proof(transcript, sentences, place)))
    return tuple(results)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A mention in a sentence."""

    sentence: int
    mention: Mention


_Place = tuple[int, int, int]
"""A sentence and its first and last token, inclusive."""


def _sentences(words: Sequence[str]) -> list[tuple[Token, ...]]:
    tokens = tokenise(words)
    return [
        tuple(token for token in tokens if first <= token.first_word <= last) for first, last in sentence_bounds(words)
    ]


def _mentions(sentences: Sequence[Sequence[Token]], keyword: Keyword) -> list[_Spot]:
    forms = forms_of(keyword.term, keyword.aliases)
    return [
        _Spot(i, mention)
        for i, tokens in enumerate(sentences)
        for mention in find_mentions(tokens, forms)
        if mention.first != mention.last or not is_idiom(tokens, mention.first)
    ]


def _without_lists(
    sentences: Sequence[tuple[Token, ...]], mentions: Sequence[Sequence[_Spot]]
) -> list[tuple[Token, ...]]:
    """The sentences, those that are a bare list of terms emptied."""
    spans: list[set[tuple[int, int]]] = [set() for _ in sentences]
    for spot in (spot for spots in mentions for spot in spots):
        spans[spot.sentence].add((spot.mention.first, spot.mention.last))
    return [() if _is_bare_list(tokens, spans[i]) else tokens for i, tokens in enumerate(sentences)]


def _sure_tokens(mentions: Sequence[Sequence[_Spot]]) -> set[tuple[int, int]]:
    """Sentence and token of every mention of a term that no ordinary word looks like."""
    return {
        (spot.sentence, i)
        for spots in mentions
        for spot in spots
        if not spot.mention.form.is_homograph
        for i in range(spot.mention.first, spot.mention.last + 1)
    }


def _counts(sentences: Sequence[Sequence[Token]], sure: set[tuple[int, int]], spot: _Spot) -> bool:
    """Whether a mention stands in a sentence that counts, and means the term."""
    tokens, i = sentences[spot.sentence], spot.mention.first
    if not tokens or not spot.mention.form.is_homograph or spot.mention.last > i:
        return bool(tokens)
    beside = any(
        0 <= k < len(tokens) and tokens[k].text in ("and", "or") and (spot.sentence, k + step) in sure
        for k, step in ((i - 1, -1), (i + 1, 1))
    )
    return is_meant(tokens, i, beside_term=beside)


def _is_bare_list(tokens: Sequence[Token], spans: Collection[tuple[int, int]]) -> bool:
    """Whether a sentence is terms and nothing else, or several of them without any word of grammar.

    Args:
        tokens: the tokens of the sentence.
        spans: the first and the last token of each mention of a term in it.

    """
    covered = {i for first, last in spans for i in range(first, last + 1)}
    rest = [token for i, token in enumerate(tokens) if i not in covered and token.text != HESITATION]
    joints = {"and", "or", "plus"}
    if all(token.text in joints for token in rest):
        return bool(covered)
    has_grammar = any(token.text in FUNCTION_WORDS - joints for token in rest)
    return _count_apart(spans) >= _LIST_LENGTH and not has_grammar


def _count_apart(spans: Collection[tuple[int, int]]) -> int:
    """How many mentions stand side by side; those that share a token count as one."""
    n, end = 0, -1
    for first, last in sorted(spans):
        n += first > end
        end = max(end, last)
    return n


def _words_of(sentences: Sequence[Sequence[Token]], spots: Sequence[_Spot]) -> set[int]:
    """The indices of the words that say a term."""
    ends = [
        (sentences[spot.sentence][spot.mention.first], sentences[spot.sentence][spot.mention.last]) for spot in spots
    ]
    return {word for first, last in ends for word in range(first.first_word, last.last_word + 1)}


def _judge(sentences: Sequence[Sequence[Token]], spots: Sequence[_Spot]) -> tuple[KeywordState, _Place | None]:
    """The state of a mentioned keyword and the tokens that show it: a denied one with the words that deny it."""
    denied = None
    for spot in spots:
        denial = find_disclaimer(sentences[spot.sentence], spot.mention.first, spot.mention.last)
        if denial is None:
            return KeywordState.SAID, (spot.sentence, spot.mention.first, spot.mention.last)
        denied = denied or (spot.sentence, *denial)
    return KeywordState.NEGATED, denied


def _judge_heard(
    sentences: Sequence[Sequence[Token]], candidates: Sequence[Stretch], term: str
) -> tuple[KeywordState, _Place | None]:
    """The same for a keyword that nobody mentioned, but that may have been garbled."""
    heard = find_heard(candidates, term)
    if heard is None:
        return KeywordState.MISSED, None
    denial = find_disclaimer(sentences[heard.sentence], heard.first, heard.last)
    if denial is not None:
        return KeywordState.NEGATED, (heard.sentence, *denial)
    return KeywordState.HEARD_AS, (heard.sentence, heard.first, heard.last)


def _proof(transcript: "Transcript", sentences: Sequence[Sequence[Token]], place: _Place | None) -> "Evidence | None":
    if place is None:
        return None
    sentence, first, last = place
    return evidence(transcript, sentences[sentence][first].first_word, sentences[sentence][last].last_word)
