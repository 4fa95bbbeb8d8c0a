"""Which of the user's own key points an answer makes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from coach.core.points.contrasts import Contrast, contrast
from coach.core.points.evidence import (
    PointEvidence,
    Reading,
    Sentence,
    best_recall,
    gather,
    has_contradiction,
    is_anothers,
    is_denied,
    read_point,
    split_answer,
)
from coach.core.points.model import probabilities
from coach.core.points.quotes import choose_sentences, quote_span
from coach.core.transcript import evidence

if TYPE_CHECKING:
    from coach.core.language.text import Token
    from coach.core.transcript import Evidence, Transcript

Similarities: TypeAlias = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]
"""Cosine similarity of each left text (rows) to each right text (columns)."""

Readings: TypeAlias = Callable[[Sequence[str], Sequence[str], Sequence[Sequence[int]]], Sequence[Reading]]
"""A trained reader's view of each point (first), given the sentences of an answer (second) and, for each point, the
indices of the sentences it may see (third)."""

VERBATIM_RECALL = 0.8
"""From this share of a point's content words on in one sentence, without a contradiction, the words speak for
themselves: who says what they planned, word for word, is never told that they missed it. The reader alone, fitted on
pairs where words deceive, denies such points."""

VERBATIM_FROM = 0.25
"""Words of the point scattered over a sentence may tell another story; then all the evidence together must give it this
probability, unless they come in a row or its figures agree. Of the held answers' points below it nine were missed and
none was made."""

UNRELATED_BELOW = 0.15
"""A point that no sentence of the answer comes nearer than this cosine similarity is not made, whatever the reader
says. It costs no point that is made on the development answers; 0.2 costs three."""

_EVEN = 0.5


class PointState(StrEnum):
    """What became of a key point in an answer."""

    MADE = "made"
    PARTLY = "partly"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """Something the user plans to say.

    Attributes:
        text: the point in the user's words.
        categories: the question categories it belongs to; empty for any.
        questions: the ids of questions it is pinned to.

    """

    text: str
    categories: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PointResult:
    """The state of one point, with the words that earn it.

    Attributes:
        point: the point.
        state: its state; where the user overruled the machine, the user's.
        evidence: the words that show it; None when there are none.
        machine_state: what the machine had said, where the user overruled it; else None.

    """

    point: KeyPoint
    state: PointState
    evidence: "Evidence | None" = None
    machine_state: PointState | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A point held against the sentences of an answer.

    Attributes:
        tokens: the point's.
        closeness: its similarity to each sentence.
        span: first and last word of the quote that would earn it.
        evidence: what speaks for and against it.
        is_read: whether a trained reader was asked.

    """

    tokens: "Sequence[Token]"
    closeness: Sequence[float]
    span: tuple[int, int]
    evidence: PointEvidence
    is_read: bool


def find_points(
    transcript: "Transcript",
    points: Sequence[KeyPoint],
    similarities: Similarities,
    readings: Readings | None = None,
) -> tuple[PointResult, ...]:
    """The state of each point in a transcript, in the order of the points.

    Args:
        transcript: the answer.
        points: what the user planned to say.
        similarities: how alike texts are in meaning.
        readings: a trained reader of pairs of point and answer; without one the verdicts are coarser.

    """
    sentences = split_answer([word.text for word in transcript.words])
    if not sentences or not points:
        return tuple(PointResult(point, PointState.MISSED) for point in points)
    held = weigh([point.text for point in points], sentences, similarities, readings)
    return tuple(_judge(transcript, point, sentences, one) for point, one in zip(points, held, strict=True))


def weigh(
    points: Sequence[str], sentences: Sequence[Sentence], similarities: Similarities, readings: Readings | None
) -> list[Weighed]:
    """The evidence for each point, in the order of the points.

    Args:
        points: their texts.
        sentences: the answer as `split_answer` gives it; at least one.
        similarities: how alike texts are in meaning.
        readings: a trained reader, where there is one.

    """
    wanted = [read_point(text) for text in points]
    texts = [sentence.text for sentence in sentences]
    closeness = similarities(points, texts)
    seen: Sequence[Reading | None] = [None] * len(points)
    if readings is not None:
        choices = [choose_sentences(*case, sentences) for case in zip(wanted, closeness, strict=True)]
        seen = [_placed(reading, sentences) for reading in readings(points, texts, choices)]
    held = []
    for tokens, row, reading in zip(wanted, closeness, seen, strict=True):
        span = quote_span(tokens, sentences, row, reading)
        found = gather(tokens, sentences, row, span, reading)
        held.append(Weighed(tokens, row, span, found, is_read=reading is not None))
    return held


def _placed(reading: Reading, sentences: Sequence[Sentence]) -> Reading:
    """A reading with a weight for each word of the answer; the reader counts those of the sentences it was given."""
    weights = [0.0] * (sentences[-1].last_word + 1)
    words = (word for sentence in sentences for word in range(sentence.first_word, sentence.last_word + 1))
    for word, weight in zip(words, reading.weights, strict=False):
        weights[word] = weight
    return replace(reading, weights=tuple(weights))


def _judge(transcript: "Transcript", point: KeyPoint, sentences: Sequence[Sentence], held: Weighed) -> PointResult:
    """The verdict on one point."""
    if not held.tokens or is_denied(held.tokens, sentences) or is_anothers(held.tokens, sentences):
        return PointResult(point, PointState.MISSED)
    found = held.evidence
    made, partly = probabilities(found, is_read=held.is_read)
    state = PointState.MADE if made >= _EVEN else PointState.PARTLY if partly >= _EVEN else PointState.MISSED
    if is_verbatim(held, sentences) and (made >= VERBATIM_FROM or _is_in_a_row(found)):
        state = state if has_contradiction(found) else PointState.MADE
    elif max(held.closeness) < UNRELATED_BELOW:
        state = PointState.MISSED
    if state is PointState.MADE and found.conflict > 0:
        state = PointState.PARTLY  # whatever else is said: 40% is not 14%
    state = _after_contrast(state, contrast(held.tokens, sentences), made_by_reader=found.made)
    if state is PointState.MISSED:
        return PointResult(point, state)
    return PointResult(point, state, evidence(transcript, *held.span))


def is_verbatim(held: Weighed, sentences: Sequence[Sentence]) -> bool:
    """Whether one sentence holds as good as all of a point's words."""
    return best_recall(held.tokens, sentences) >= VERBATIM_RECALL


def _is_in_a_row(found: PointEvidence) -> bool:
    return found.run >= VERBATIM_RECALL or found.agree > 0


def _after_contrast(state: PointState, kind: Contrast, made_by_reader: float) -> PointState:
    """What is left of a verdict where another word stands in the place of one of the point's, or a wish for a deed.

    An opposite denies the point where the reader (log-odds, 0 without one) does not see it made, else leaves a part. A
    wish leaves a part where the reader does not see more.
    """
    is_doubted = made_by_reader <= 0.0
    if kind is Contrast.OPPOSITE and is_doubted:
        return PointState.MISSED
    is_less = kind in {Contrast.OPPOSITE, Contrast.ANOTHER} or (kind is Contrast.WISH and is_doubted)
    return PointState.PARTLY if is_less and state is PointState.MADE else state
