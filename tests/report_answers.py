"""Answers made by hand for the tests of the report: what was said, when, and what it proves."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import measure_delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts, Span
from coach.core.transcript import Evidence, Transcript, Word, evidence

BEGIN = datetime(2026, 5, 4, 17, 0, tzinfo=UTC)
TEXT = "I moved the budget to short video and engagement rose by half within one quarter"
STEP_S = 0.5
"""Each word begins this much after the one before, the first at 0.5 s."""

WordSpan = tuple[int, int]
"""The first and the last word that prove something."""


def speak(text: str) -> Transcript:
    """A transcript whose words begin every STEP_S."""
    return Transcript(
        tuple(Word(word, STEP_S * (i + 1), STEP_S * (i + 1) + 0.3) for i, word in enumerate(text.split(" ")))
    )


def judged(
    heard: Heard,
    points: Mapping[str, tuple[PointState, WordSpan | None]],
    keywords: Mapping[str, tuple[KeywordState, WordSpan | None]],
) -> Score:
    """A score with these states, proved by these words (first, last)."""

    def proof(span: WordSpan | None) -> Evidence | None:
        return None if span is None else evidence(heard.transcript, *span)

    return Score(
        tuple(PointResult(KeyPoint(text), state, proof(span)) for text, (state, span) in points.items()),
        tuple(KeywordResult(Keyword(term), state, proof(span)) for term, (state, span) in keywords.items()),
        measure_delivery(heard.transcript, heard.facts),
    )


POINTS: dict[str, tuple[PointState, WordSpan | None]] = {
    "Budget moved to video": (PointState.MADE, (0, 6)),
    "Engagement rose by 60%": (PointState.PARTLY, (8, 11)),
    "Weekly report to my manager": (PointState.MISSED, None),
}
KEYWORDS: dict[str, tuple[KeywordState, WordSpan | None]] = {
    "short video": (KeywordState.SAID, (5, 6)),
    "engagement": (KeywordState.HEARD_AS, (8, 8)),
    "paid social": (KeywordState.NEGATED, (12, 12)),
    "analytics": (KeywordState.MISSED, None),
}


def hear(transcript: Transcript) -> Heard:
    """The transcript as it was spoken without a pause."""
    end_s = transcript.words[-1].end_s + 0.2
    return Heard(transcript, AudioFacts(end_s, (Span(0.5, end_s),), -20.0, 0.0))


def answer(text: str = TEXT, question: str = "Tell us about a hard quarter.", **changes: object) -> Attempt:
    """A spoken answer with a point and a keyword in each state; `changes` are fields of Attempt."""
    heard = hear(speak(text))
    fields: dict[str, object] = {
        "asked": Asked("hard-quarter", question, "behavioural", 90.0),
        "origin": Origin.MICROPHONE,
        "answered_at": BEGIN,
        "heard": heard,
        "outcome": judged(heard, POINTS, KEYWORDS),
        "engine": "moonshine",
        "model": "tiny-en",
    }
    return Attempt(**{**fields, **changes})  # type: ignore[arg-type]


def refused() -> Attempt:
    """An answer that could not be judged."""
    return replace(answer(), outcome=Refusal(RefusalReason.TOO_SHORT, "The answer has 3 words."))


def days_later(n: int) -> datetime:
    """A time n days after BEGIN."""
    return BEGIN + timedelta(days=n)
