"""Which of the user's own key points an answer makes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from coach.core.point_evidence import actor_conflict, compare_figures, content, polarity_conflict, weighted_recall
from coach.core.text import Token, sentence_bounds, tokenise, tokenise_text
from coach.core.transcript import evidence

if TYPE_CHECKING:
    from coach.core.transcript import Evidence, Transcript

Similarities: TypeAlias = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]
"""Cosine similarity of each left text (rows) to each right text (columns)."""


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
    """The state of one point, with the words that earn it (None when missed).

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
class _Window:
    """One sentence or two neighbouring ones."""

    first_word: int
    last_word: int
    tokens: tuple[Token, ...]
    sentences: tuple[int, ...]


def find_points(
    transcript: "Transcript", points: Sequence[KeyPoint], similarities: Similarities
) -> tuple[PointResult, ...]:
    """The state of each point in a transcript, in the order of the points."""
    words = [word.text for word in transcript.words]
    bounds = sentence_bounds(words)
    if not bounds:
        return tuple(PointResult(point, PointState.MISSED) for point in points)
    tokens = tokenise(words)
    sentences = [" ".join(words[first : last + 1]) for first, last in bounds]
    closeness = similarities([point.text for point in points], sentences)
    windows = _windows(tokens, bounds)
    return tuple(
        _find_point(transcript, point, row, windows, tokens) for point, row in zip(points, closeness, strict=True)
    )


def _windows(tokens: Sequence[Token], bounds: Sequence[tuple[int, int]]) -> list[_Window]:
    spans = [(i,) for i in range(len(bounds))] + [(i, i + 1) for i in range(len(bounds) - 1)]
    return [
        _Window(
            bounds[span[0]][0],
            bounds[span[-1]][1],
            tuple(token for token in tokens if bounds[span[0]][0] <= token.first_word <= bounds[span[-1]][1]),
            span,
        )
        for span in spans
    ]


def _find_point(
    transcript: "Transcript",
    point: KeyPoint,
    closeness: Sequence[float],
    windows: Sequence[_Window],
    answer: Sequence[Token],
) -> PointResult:
    wanted = tokenise_text(point.text)
    core = content(wanted)

    def worth(window: _Window) -> float:
        recall = weighted_recall(core, window.tokens, {}, 1.0)
        return recall + max(closeness[i] for i in window.sentences) - 0.05 * len(window.sentences)

    best = max(windows, key=worth)
    score = worth(best)
    figures = compare_figures(wanted, best.tokens, answer)
    conflict = polarity_conflict(wanted, best.tokens) or actor_conflict(wanted, best.tokens)
    state = PointState.MISSED
    if score >= 0.75 and not conflict:
        state = PointState.PARTLY if figures.conflict or figures.absent else PointState.MADE
    if state is PointState.MISSED:
        return PointResult(point, state)
    return PointResult(point, state, evidence(transcript, best.first_word, best.last_word))
