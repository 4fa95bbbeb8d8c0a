"""Attempts as rows of the database, and rows as attempts again, equal to what they were.

Each function works inside the transaction of its caller.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, astuple
from datetime import UTC, datetime
from typing import Any, TypeAlias

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
from coach.core.transcript import Evidence, Transcript, Word

Row: TypeAlias = tuple[Any, ...]

_NO_EVIDENCE: Row = (None,) * 5


def to_text(moment: datetime) -> str:
    """A moment as UTC ISO text of fixed width, so that text order is time order.

    Raises:
        ValueError: the moment has no zone.

    """
    if moment.tzinfo is None:
        raise ValueError(f"the time {moment.isoformat()} has no zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def insert_row(connection: sqlite3.Connection, statement: str, values: Row) -> int:
    """Write one row; returns its number."""
    row_id = connection.execute(statement, values).lastrowid
    assert row_id is not None, "sqlite3 gives the id of every row inserted"  # noqa: S101
    return row_id


def insert_attempt(connection: sqlite3.Connection, session_id: int, attempt: Attempt, *, is_cold: bool) -> int:
    """Write an attempt with all that belongs to it; returns its number."""
    asked, facts = attempt.asked, attempt.heard.facts
    attempt_id = insert_row(
        connection,
        """INSERT INTO attempts (session_id, question_id, question, category, target_s, origin, answered_at, is_cold,
        engine, model, recording, duration_s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            *(session_id, asked.question_id, asked.text, asked.category, asked.target_s, attempt.origin.value),
            *(to_text(attempt.answered_at), is_cold, attempt.engine, attempt.model, attempt.recording),
            None if facts is None else facts.duration_s,
        ),
    )
    if facts is not None:
        _insert_facts(connection, attempt_id, facts)
    origin = "typed" if attempt.origin is Origin.TYPED else "recognised"
    transcript_id = insert_transcript(connection, attempt_id, attempt.heard.transcript, origin)
    insert_outcome(connection, attempt_id, transcript_id, attempt)
    return attempt_id


def _insert_facts(connection: sqlite3.Connection, attempt_id: int, facts: AudioFacts) -> None:
    spans = [(span.start_s, span.end_s) for span in facts.speech]
    connection.execute(
        "INSERT INTO sounds (attempt_id, speech, speech_level_db, clipped_share, voice) VALUES (?, ?, ?, ?, ?)",
        (attempt_id, _to_json(spans), facts.speech_level_db, facts.clipped_share, _voice_to_json(facts.voice)),
    )


def _voice_to_json(voice: Voice | None) -> str | None:
    if voice is None:
        return None
    return _to_json({"holds": [astuple(hold) for hold in voice.holds], "levels_db": voice.levels_db})


def insert_transcript(
    connection: sqlite3.Connection,
    attempt_id: int,
    transcript: Transcript,
    origin: str,
    corrected_at: datetime | None = None,
) -> int:
    """Write a transcript of an attempt; returns its number.

    Args:
        connection: a connection inside a transaction.
        attempt_id: the attempt's number.
        transcript: its words.
        origin: recognised, typed or corrected.
        corrected_at: when the user corrected it; None where they did not.

    """
    words = [(word.text, word.start_s, word.end_s, word.probability) for word in transcript.words]
    return insert_row(
        connection,
        "INSERT INTO transcripts (attempt_id, origin, timed, words, corrected_at) VALUES (?, ?, ?, ?, ?)",
        (
            attempt_id,
            origin,
            transcript.timed,
            _to_json(words),
            None if corrected_at is None else to_text(corrected_at),
        ),
    )


def insert_outcome(connection: sqlite3.Connection, attempt_id: int, transcript_id: int, attempt: Attempt) -> None:
    """Write the outcome of an attempt, which was judged by this transcript; from now on it is the one that counts."""
    outcome = attempt.outcome
    verdict: Row
    if isinstance(outcome, Refusal):
        n_words = len(attempt.heard.transcript.words)
        verdict = (n_words, outcome.reason.value, outcome.sentence, None, None, None)
    else:
        delivery = outcome.delivery
        coverages = (outcome.point_coverage, outcome.keyword_coverage)
        verdict = (delivery.n_words, None, None, *coverages, _to_json(asdict(delivery)))
    score_id = insert_row(
        connection,
        """INSERT INTO scores (attempt_id, transcript_id, scorer_version, n_words, refusal_reason, refusal_sentence,
        point_coverage, keyword_coverage, delivery) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (attempt_id, transcript_id, attempt.scorer_version, *verdict),
    )
    if isinstance(outcome, Score):
        _insert_results(connection, score_id, outcome)


def _insert_results(connection: sqlite3.Connection, score_id: int, score: Score) -> None:
    connection.executemany(
        """INSERT INTO point_results (score_id, position, state, machine_state, text, categories, questions, first_word,
        last_word, quote, start_s, end_s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            (
                *(score_id, position, result.state.value, result.machine_state and result.machine_state.value),
                *(result.point.text, _to_json(result.point.categories), _to_json(result.point.questions)),
                *_evidence_row(result.evidence),
            )
            for position, result in enumerate(score.points)
        ),
    )
    connection.executemany(
        """INSERT INTO keyword_results (score_id, position, state, machine_state, term, aliases, weight, confirmed,
        first_word, last_word, quote, start_s, end_s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            (
                *(score_id, position, result.state.value, result.machine_state and result.machine_state.value),
                *(result.keyword.term, _to_json(result.keyword.aliases)),
                *(result.keyword.weight, result.keyword.confirmed),
                *_evidence_row(result.evidence),
            )
            for position, result in enumerate(score.keywords)
        ),
    )


_ATTEMPTS = """SELECT a.session_id, a.id, a.question_id, a.question, a.category, a.target_s, a.origin, a.answered_at,
    a.is_cold, a.engine, a.model, a.recording, s.id, s.scorer_version
FROM attempts AS a JOIN scores AS s ON s.id = (SELECT max(id) FROM scores WHERE attempt_id = a.id)"""


def load_attempts(connection: sqlite3.Connection, session_id: int) -> tuple[Attempt, ...]:
    """The attempts of a session in the order they were made, each with its newest score and the words that judged.

    Raises:
        ValueError, TypeError, KeyError: a row holds what coach never writes.

    """
    rows = connection.execute(
        f"{_ATTEMPTS} WHERE a.session_id = ? ORDER BY a.answered_at, a.id", (session_id,)
    ).fetchall()
    return tuple(_build_attempt(connection, row) for row in rows)


def load_attempt(connection: sqlite3.Connection, attempt_id: int) -> Attempt | None:
    """An attempt with its newest score and the words that judged; None when there is none of this number.

    Raises:
        ValueError, TypeError, KeyError: a row holds what coach never writes.

    """
    row = connection.execute(f"{_ATTEMPTS} WHERE a.id = ?", (attempt_id,)).fetchone()
    return None if row is None else _build_attempt(connection, row)


def _build_attempt(connection: sqlite3.Connection, row: Row) -> Attempt:
    session_id, attempt_id, question_id, text, category, target_s, origin, answered_at, is_cold, *rest = row
    engine, model, recording, score_id, scorer_version = rest
    transcript, original = _load_transcripts(connection, attempt_id, score_id)
    return Attempt(
        asked=Asked(question_id, text, category, target_s),
        origin=Origin(origin),
        answered_at=datetime.fromisoformat(answered_at),
        heard=Heard(transcript, _load_facts(connection, attempt_id)),
        outcome=_load_outcome(connection, score_id),
        engine=engine,
        model=model,
        recording=recording,
        is_cold=bool(is_cold),
        scorer_version=scorer_version,
        original=original,
        id=attempt_id,
        session_id=session_id,
    )


def _load_transcripts(
    connection: sqlite3.Connection, attempt_id: int, score_id: int
) -> tuple[Transcript, Transcript | None]:
    """The transcript that a score judged, and the one that came first where that is another."""
    judged_id = connection.execute("SELECT transcript_id FROM scores WHERE id = ?", (score_id,)).fetchone()[0]
    found = {
        number: Transcript(words=tuple(Word(*word) for word in json.loads(words)), timed=bool(timed))
        for number, words, timed in connection.execute(
            """SELECT id, words, timed FROM transcripts
            WHERE id IN (?, (SELECT min(id) FROM transcripts WHERE attempt_id = ?))""",
            (judged_id, attempt_id),
        )
    }
    judged = found.pop(judged_id)
    return judged, next(iter(found.values()), None)


def _load_facts(connection: sqlite3.Connection, attempt_id: int) -> AudioFacts | None:
    row = connection.execute(
        """SELECT a.duration_s, s.speech, s.speech_level_db, s.clipped_share, s.voice
        FROM sounds AS s JOIN attempts AS a ON a.id = s.attempt_id WHERE s.attempt_id = ?""",
        (attempt_id,),
    ).fetchone()
    if row is None:
        return None
    duration_s, speech, speech_level_db, clipped_share, voice = row
    spans = tuple(Span(*span) for span in json.loads(speech))
    return AudioFacts(duration_s, spans, speech_level_db, clipped_share, None if voice is None else _voice(voice))


def _voice(text: str) -> Voice:
    kept = json.loads(text)
    return Voice(tuple(Hold(*hold) for hold in kept["holds"]), tuple(kept["levels_db"]))


def _load_outcome(connection: sqlite3.Connection, score_id: int) -> Score | Refusal:
    reason, sentence, delivery = connection.execute(
        "SELECT refusal_reason, refusal_sentence, delivery FROM scores WHERE id = ?", (score_id,)
    ).fetchone()
    if reason is not None:
        return Refusal(RefusalReason(reason), sentence)
    points = connection.execute(
        """SELECT state, machine_state, text, categories, questions, first_word, last_word, quote, start_s, end_s
        FROM point_results WHERE score_id = ? ORDER BY position""",
        (score_id,),
    )
    keywords = connection.execute(
        """SELECT state, machine_state, term, aliases, weight, confirmed, first_word, last_word, quote, start_s, end_s
        FROM keyword_results WHERE score_id = ? ORDER BY position""",
        (score_id,),
    )
    return Score(
        points=tuple(_build_point(row) for row in points),
        keywords=tuple(_build_keyword(row) for row in keywords),
        delivery=build_delivery(delivery),
    )


def build_delivery(text: str) -> Delivery:
    """A delivery from the JSON it is stored as; what an earlier coach did not measure is None.

    Raises:
        ValueError, TypeError: it is not what coach writes.

    """
    stored: dict[str, Any] = json.loads(text)
    for name, kind in (("wording", Wording), ("story", Story), ("loudness", Loudness)):
        if stored.get(name) is not None:
            stored[name] = kind(**stored[name])
    return Delivery(**stored)


def _build_point(row: Row) -> PointResult:
    state, machine_state, text, categories, questions, *proof = row
    return PointResult(
        KeyPoint(text, _tuple(categories), _tuple(questions)),
        PointState(state),
        _evidence(proof),
        None if machine_state is None else PointState(machine_state),
    )


def _build_keyword(row: Row) -> KeywordResult:
    state, machine_state, term, aliases, weight, confirmed, *proof = row
    return KeywordResult(
        Keyword(term, _tuple(aliases), weight, bool(confirmed)),
        KeywordState(state),
        _evidence(proof),
        None if machine_state is None else KeywordState(machine_state),
    )


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _tuple(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _evidence_row(proof: Evidence | None) -> Row:
    if proof is None:
        return _NO_EVIDENCE
    return (proof.first_word, proof.last_word, proof.quote, proof.start_s, proof.end_s)


def _evidence(row: Sequence[Any]) -> Evidence | None:
    return None if row[0] is None else Evidence(*row)
