"""How an answer that tells of something past shares its words between situation, task, action and result.

In real interviews the situation is over-told, and task, action and result are under-told (Bangerter 2014,
10.1007/s10869-014-9350-0). The parts are told apart by cues, clause by clause, and then put in the order that stories
have: it is an estimate, and where the cues are few there is none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from coach.core.delivery.story_cues import Part, weigh_clause
from coach.core.language.plain_words import WordSpan, plain
from coach.core.language.text import sentence_bounds

MIN_WORDS = 50
"""About 20 s of speech. What is shorter holds too few clauses to be shared out."""

MIN_CUED_CLAUSES = 4
"""As many clauses as parts must carry a cue of their own; the others are placed by their neighbours."""


GUIDE_SHARES = MappingProxyType({Part.SITUATION: 0.13, Part.TASK: 0.08, Part.ACTION: 0.39, Part.RESULT: 0.39})
"""What guides advise: 10 to 15 s for the situation, 5 to 10 s for the task, 30 to 45 s each for action and result
(mythicintel, muralmap), as shares of their sum. No trial is known: to be shown beside the shares, never to judge."""


@dataclass(frozen=True, slots=True)
class Story:
    """How an answer shares its words between the parts of a story.

    Attributes:
        situation: the share of the words that tell the situation, in [0, 1]; the four together are 1.
        task: likewise of the task.
        action: likewise of the action.
        result: likewise of the result.
        has_result_cue: whether any clause speaks of a result, wherever it was placed; False is a surer sign that none
            was told than a small share.

    """

    situation: float
    task: float
    action: float
    result: float
    has_result_cue: bool


_JOINERS = frozenset({"so", "and", "but", "then", "because"})
_SUBJECTS_LINE = "i we he she they it this that there nobody somebody everyone everybody my our"
_SUBJECTS = frozenset(_SUBJECTS_LINE.split())
_SHORTEST_CLAUSE = 4
"""A shorter piece ("Yes, of course.", "and she agreed") stays with its neighbour: it holds no cue of its own."""

_LEAN = 0.4
"""What the place of a clause adds: less than any cue, so that it settles only what no cue does."""


_STEP_BACK = 2.0
"""What coming back to what was done costs, once a result was told: as much as a strong cue. No other part returns."""


def measure_story(words: Sequence[str]) -> Story | None:
    """How an answer shares its words between the parts of a story.

    None when it has fewer than MIN_WORDS words, fewer than MIN_CUED_CLAUSES clauses with a cue, or none that tells of
    an action: then it is no story, or too little speaks for any division.
    """
    clauses = _weigh_clauses(words)
    if clauses is None:
        return None
    n = dict.fromkeys(Part, 0)
    for ((first, last), _), part in zip(clauses, _in_order([weights for _, weights in clauses]), strict=True):
        n[part] += last - first + 1
    shares = {part.value: n[part] / len(words) for part in Part}
    return Story(**shares, has_result_cue=any(weights[Part.RESULT] for _, weights in clauses))


def find_parts(words: Sequence[str]) -> tuple[tuple[WordSpan, Part], ...] | None:
    """The part of a story that each clause of an answer tells, in order; None as in measure_story."""
    clauses = _weigh_clauses(words)
    if clauses is None:
        return None
    parts = _in_order([weights for _, weights in clauses])
    return tuple((span, part) for (span, _), part in zip(clauses, parts, strict=True))


def _weigh_clauses(words: Sequence[str]) -> list[tuple[WordSpan, dict[Part, float]]] | None:
    if len(words) < MIN_WORDS:
        return None
    texts = plain(words)
    clauses = [(span, weigh_clause(texts[span[0] : span[1] + 1])) for span in _find_clauses(words, texts)]
    n_cued = sum(any(weights.values()) for _, weights in clauses)
    if n_cued < MIN_CUED_CLAUSES or not any(weights[Part.ACTION] for _, weights in clauses):
        return None
    return clauses


def _find_clauses(words: Sequence[str], texts: Sequence[str]) -> list[WordSpan]:
    """Sentences, cut where a joining word and a subject open another clause."""
    starts = [first for first, _ in sentence_bounds(words)]
    starts += [
        i
        for i in range(1, len(words) - 1)
        if texts[i] in _JOINERS and texts[i + 1].partition("'")[0] in _SUBJECTS and words[i - 1].endswith(",")
    ]
    kept = [0]
    for start in sorted(starts):
        if start - kept[-1] >= _SHORTEST_CLAUSE:
            kept.append(start)
    return [(start, end - 1) for start, end in zip(kept, [*kept[1:], len(words)], strict=True)]


def _in_order(weights: Sequence[dict[Part, float]]) -> list[Part]:
    """The parts of clauses, in the order of stories, that together have the most that speaks for them (Viterbi)."""
    order = list(Part)
    n = len(weights)
    totals = dict.fromkeys(order, 0.0)
    steps: list[dict[Part, Part]] = []
    for i, weight in enumerate(weights):
        lean = {Part.SITUATION: _LEAN * (1 - i / n), Part.RESULT: _LEAN * i / n}
        came_from = {part: max(order, key=lambda before: totals[before] - _cost(before, part)) for part in order}
        totals = {
            part: totals[before] - _cost(before, part) + weight[part] + lean.get(part, 0.0)
            for part, before in came_from.items()
        }
        steps.append(came_from)
    path = [max(order, key=totals.__getitem__)]
    for came_from in reversed(steps[1:]):
        path.append(came_from[path[-1]])
    return path[::-1]


def _cost(before: Part, part: Part) -> float:
    """What it costs that a part comes after another: nothing in the order of stories."""
    order = list(Part)
    if order.index(before) <= order.index(part):
        return 0.0
    return _STEP_BACK if (before, part) == (Part.RESULT, Part.ACTION) else math.inf
