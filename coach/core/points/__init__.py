"""Which of the user's own key points an answer makes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from coach.core.points.evidence import (
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
    sentences = tuple(sentence for sentence in sentences if sentence.tokens)
    wanted = [read_point(point.text) for point in points]
    if not sentences or not points:
        return tuple(PointResult(point, PointState.MISSED) for point in points)
    texts = [sentence.text for sentence in sentences]
    closeness = similarities([point.text for point in points], texts)
    seen: Sequence[Reading | None] = [None] * len(points)
    if readings is not None:
        choices = [choose_sentences(*case, sentences) for case in zip(wanted, closeness, strict=True)]
        read = readings([point.text for point in points], texts, choices)
        seen = [_placed(reading, sentences) for reading in read]
    return tuple(
        _judge(transcript, point, sentences, (tokens, row, reading))
        for point, tokens, row, reading in zip(points, wanted, closeness, seen, strict=True)
    )


def _placed(reading: Reading, sentences: Sequence[Sentence]) -> Reading:
    """A reading with a weight for each word of the answer; the reader counts those of the sentences it was given."""
    weights = [0.0] * (sentences[-1].last_word + 1)
    words = (word for sentence in sentences for word in range(sentence.first_word, sentence.last_word + 1))
    for word, weight in zip(words, reading.weights, strict=False):
        weights[word] = weight
    return replace(reading, weights=tuple(weights))


def _judge(
    transcript: "Transcript",
    point: KeyPoint,
    sentences: Sequence[Sentence],
    case: "tuple[Sequence[Token], Sequence[float], Reading | None]",
) -> PointResult:
    """The verdict on one point, from its tokens, its similarity to each sentence and the reader's view."""
    wanted, closeness, reading = case
    if not wanted or is_denied(wanted, sentences) or is_anothers(wanted, sentences):
        return PointResult(point, PointState.MISSED)
    span = quote_span(wanted, sentences, closeness, reading)
    found = gather(wanted, sentences, closeness, span, reading)
    made, partly = probabilities(found, is_read=reading is not None)
    state = PointState.MADE if made >= _EVEN else PointState.PARTLY if partly >= _EVEN else PointState.MISSED
    if best_recall(wanted, sentences) >= VERBATIM_RECALL:
        state = state if has_contradiction(found) else PointState.MADE
    elif max(closeness) < UNRELATED_BELOW:
        state = PointState.MISSED
    if state is PointState.MADE and found.conflict > 0:
        state = PointState.PARTLY  # whatever else is said: 40% is not 14%
    if state is PointState.MISSED:
        return PointResult(point, state)
    return PointResult(point, state, evidence(transcript, *span))
