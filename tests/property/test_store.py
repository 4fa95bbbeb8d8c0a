"""Whatever is saved comes back equal, and the light rows agree with the whole attempts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.delivery.loudness import Loudness
from coach.core.delivery.story import Story
from coach.core.delivery.wording import Wording
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts, Hold, Span, Voice
from coach.core.transcript import Evidence, Transcript, Word, evidence
from coach.store.history import History

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
LENGTHS = st.floats(min_value=0.0, max_value=1e6)
SHARES = st.floats(min_value=0.0, max_value=1.0)
COUNTS = st.integers(min_value=0, max_value=2**31)
MOMENTS = st.datetimes(timezones=st.just(UTC))
TEXTS = st.text(max_size=20)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
NUMBERS_OF_JOBS = count()
QUESTIONS = st.sampled_from(["q1", "q2", "", "\x00"])

transcripts = st.builds(
    Transcript,
    words=st.lists(st.builds(Word, TEXTS, NUMBERS, NUMBERS, st.none() | SHARES), max_size=6).map(tuple),
    timed=st.booleans(),
)
voices = st.builds(
    Voice,
    holds=st.lists(st.builds(Hold, *[NUMBERS] * 6), max_size=3).map(tuple),
    levels_db=st.lists(st.integers(-120, 0), max_size=5).map(tuple),
)
facts = st.builds(
    AudioFacts,
    duration_s=LENGTHS,
    speech=st.lists(st.builds(Span, LENGTHS, LENGTHS), max_size=4).map(tuple),
    speech_level_db=NUMBERS,
    clipped_share=SHARES,
    voice=st.none() | voices,
)
deliveries = st.builds(
    Delivery,
    duration_s=st.none() | LENGTHS,
    n_words=COUNTS,
    pace_wpm=st.none() | NUMBERS,
    first_word_s=st.none() | LENGTHS,
    n_long_pauses=st.none() | COUNTS,
    longest_pause_s=st.none() | LENGTHS,
    n_fillers=COUNTS,
    fillers_per_min=st.none() | LENGTHS,
    long_pause_share=st.none() | SHARES,
    n_filled_pauses=st.none() | COUNTS,
    filled_pause_probability=st.none() | SHARES,
    loudness=st.none() | st.builds(Loudness, NUMBERS, NUMBERS, COUNTS),
    wording=st.none() | st.builds(Wording, COUNTS, COUNTS, LENGTHS, COUNTS, COUNTS),
    story=st.none() | st.builds(Story, SHARES, SHARES, SHARES, SHARES, has_result_cue=st.booleans()),
)
key_points = st.builds(KeyPoint, TEXTS, LISTS, LISTS)
keywords = st.builds(Keyword, TEXTS, LISTS, st.floats(min_value=1e-6, max_value=1e6), st.booleans())


@st.composite
def proofs(draw: st.DrawFn, transcript: Transcript) -> Evidence | None:
    if not transcript.words or draw(st.booleans()):
        return None
    last = draw(st.integers(0, len(transcript.words) - 1))
    return evidence(transcript, draw(st.integers(0, last)), last)


@st.composite
def scores(draw: st.DrawFn, transcript: Transcript) -> Score:
    points = st.builds(PointResult, key_points, st.sampled_from(PointState), proofs(transcript))
    terms = st.builds(KeywordResult, keywords, st.sampled_from(KeywordState), proofs(transcript))
    return Score(
        points=tuple(draw(st.lists(points, max_size=4))),
        keywords=tuple(draw(st.lists(terms, max_size=4))),
        delivery=draw(deliveries),
    )


@st.composite
def attempts(draw: st.DrawFn) -> Attempt:
    transcript = draw(transcripts)
    refusals = st.builds(Refusal, st.sampled_from(RefusalReason), TEXTS)
    return Attempt(
        asked=draw(st.builds(Asked, QUESTIONS, TEXTS, TEXTS, LENGTHS)),
        origin=draw(st.sampled_from(Origin)),
        answered_at=draw(MOMENTS),
        heard=Heard(transcript, draw(st.none() | facts)),
        outcome=draw(scores(transcript) | refusals),
        engine=draw(TEXTS),
        model=draw(TEXTS),
        recording=draw(st.none() | TEXTS),
        is_cold=draw(st.booleans()),
        scorer_version=draw(COUNTS),
    )


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    with History(tmp_path_factory.mktemp("store") / "history.db") as opened:
        yield opened


def in_time(saved: Iterable[Attempt]) -> tuple[Attempt, ...]:
    return tuple(sorted(saved, key=lambda attempt: (attempt.answered_at, attempt.id)))


@settings(deadline=None)  # the disk may be slow
@given(job=TEXTS, started_at=MOMENTS, given_attempts=st.lists(attempts(), max_size=4))
def test_a_session_comes_back_as_it_was_saved(
    history: History, job: str, started_at: datetime, given_attempts: list[Attempt]
) -> None:
    session_id = history.begin_session(job, started_at)
    saved = [history.save(session_id, attempt) for attempt in given_attempts]
    session = history.session(session_id)
    assert (session.id, session.job, session.started_at) == (session_id, job, started_at)
    assert session.attempts == in_time(saved)
    asked = [attempt.asked.question_id for attempt in given_attempts]
    for i, (attempt, kept) in enumerate(zip(given_attempts, saved, strict=True)):
        assert kept == replace(attempt, id=kept.id, session_id=session_id, is_cold=asked[i] not in asked[:i])


@settings(deadline=None)  # the disk may be slow
@given(given_attempts=st.lists(attempts(), min_size=1, max_size=3))
def test_summaries_agree_with_the_attempts(history: History, given_attempts: list[Attempt]) -> None:
    job = f"job {next(NUMBERS_OF_JOBS)}"
    session_id = history.begin_session(job, given_attempts[0].answered_at)
    saved = in_time(history.save(session_id, attempt) for attempt in given_attempts)
    for attempt, summary in zip(saved, history.summaries(job), strict=True):
        outcome, sound = attempt.outcome, attempt.heard.facts
        assert (summary.attempt_id, summary.session_id) == (attempt.id, session_id)
        assert (summary.is_cold, summary.answered_at) == (attempt.is_cold, attempt.answered_at)
        assert summary.duration_s == (None if sound is None else sound.duration_s)
        assert summary.refused == isinstance(outcome, Refusal)
        if isinstance(outcome, Score):
            assert (summary.point_coverage, summary.keyword_coverage) == (
                outcome.point_coverage,
                outcome.keyword_coverage,
            )
            assert summary.n_words == outcome.delivery.n_words
            texts = {state: tuple(r.point.text for r in outcome.points if r.state is state) for state in PointState}
            told = {PointState.MADE: summary.made, PointState.PARTLY: summary.partly, PointState.MISSED: summary.missed}
            assert told == texts
