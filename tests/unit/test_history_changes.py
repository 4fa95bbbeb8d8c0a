"""What the user decides after an answer: corrections, overrules and aliases, beside what the machine said."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.correction import Alias, correct
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.overruling import Kind, Overrule, overrule
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.progress import AttemptSummary
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts, Span
from coach.core.transcript import Transcript, Word, evidence
from coach.errors import StoreError
from coach.store.history import History
from coach.store.migrations import MIGRATIONS
from coach.store.schema import open_database

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(minutes=5)
HEARD = ("We", "moved", "to", "post", "grass", "on", "budget")
SAID = Transcript(tuple(Word(text, float(i), i + 0.8, 0.9) for i, text in enumerate(HEARD)))
RIGHT = correct(SAID, "We moved to Postgres on budget")


def score(transcript: Transcript, points: str, keywords: str = "missed") -> Score:
    """The verdict on two points and one keyword; states in words."""
    budget, team = (PointState(state) for state in points.split())
    proof = evidence(transcript, 0, 1)
    return Score(
        points=(
            PointResult(KeyPoint("kept the budget", ("c",), ("q1",)), budget, proof),
            PointResult(KeyPoint("led a team"), team),
        ),
        keywords=(KeywordResult(Keyword("Postgres", ("postgresql",), 2.0), KeywordState(keywords), proof),),
        delivery=Delivery(8.0, len(transcript.words), 140.0, 0.25, 1, 1.5, 0, 0.0),
    )


SCORED = score(SAID, "made missed")
RESCORED = score(RIGHT, "made partly", "said")
REFUSED = Refusal(RefusalReason.TOO_SHORT, "Say more.")


def answered(outcome: Score | Refusal = SCORED, question_id: str = "q1") -> Attempt:
    return Attempt(
        asked=Asked(question_id, "What did you achieve?", "behavioural", 90.0),
        origin=Origin.MICROPHONE,
        answered_at=NOON,
        heard=Heard(SAID, AudioFacts(8.0, (Span(0.0, 7.0),), -20.0, 0.0)),
        outcome=outcome,
        engine="whisper",
        model="base.en",
        recording="one.wav",
        scorer_version=1,
    )


def point(text: str, state: str) -> Overrule:
    return Overrule(Kind.POINT, text, state)


def keyword(term: str, state: str) -> Overrule:
    return Overrule(Kind.KEYWORD, term, state)


TEAM_MADE = point("led a team", "made")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.db"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    with History(path) as opened:
        yield opened


@pytest.fixture
def saved(history: History) -> Attempt:
    return history.save(history.begin_session("job", NOON), answered())


def connect(path: Path) -> sqlite3.Connection:
    """The database without coach, as another program would open it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def count(path: Path, table: str) -> int:
    with closing(connect(path)) as connection:
        number: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return number


def told(summary: AttemptSummary) -> tuple[object, ...]:
    """What a summary says of its score."""
    texts = (summary.made, summary.partly, summary.missed)
    return (*texts, summary.point_coverage, summary.keyword_coverage, summary.n_words, summary.refused)


def told_by(attempt: Attempt) -> tuple[object, ...]:
    """What the summary of an attempt must say."""
    outcome = attempt.outcome
    if isinstance(outcome, Refusal):
        return ((), (), (), None, None, len(attempt.heard.transcript.words), True)
    texts = [tuple(r.point.text for r in outcome.points if r.state is state) for state in PointState]
    return (*texts, outcome.point_coverage, outcome.keyword_coverage, outcome.delivery.n_words, False)


# One attempt


def test_an_attempt_is_found_by_its_number(history: History, saved: Attempt) -> None:
    other = history.save(history.begin_session("job", NOON), answered(REFUSED))
    assert (saved.id, other.id) == (1, 2)
    assert [history.attempt(1), history.attempt(2)] == [saved, other]


@pytest.mark.parametrize("number", [0, 2, -1])
def test_an_attempt_that_is_not_there_is_said(history: History, saved: Attempt, number: int) -> None:
    nowhere = replace(saved, id=number)
    for ask in (
        lambda: history.attempt(number),
        lambda: history.correct(nowhere, RIGHT, RESCORED, 2, LATER),
        lambda: history.overrule(nowhere, [TEAM_MADE], LATER),
    ):
        with pytest.raises(StoreError, match=f"no answer {number} in") as caught:
            ask()
        assert caught.value.hint == "The newest answer is 1."


def test_an_empty_history_has_no_attempt(history: History) -> None:
    with pytest.raises(StoreError) as caught:
        history.attempt(1)
    assert "practise first" in caught.value.hint


def test_an_attempt_that_was_never_saved_cannot_be_changed(history: History) -> None:
    for change in (
        lambda: history.correct(answered(), RIGHT, RESCORED, 2, LATER),
        lambda: history.overrule(answered(), [TEAM_MADE], LATER),
    ):
        with pytest.raises(StoreError, match="not in the history yet"):
            change()


def test_an_attempt_that_coach_never_wrote_is_said(history: History, path: Path, saved: Attempt) -> None:
    with closing(connect(path)) as connection:
        connection.execute("DROP TRIGGER transcripts_keep")
        connection.execute("UPDATE transcripts SET words = '[5]'")
    with pytest.raises(StoreError, match=r"Answer 1 of the history .* holds what coach never writes"):
        history.attempt(1)


# Corrections


@pytest.mark.parametrize("outcome", [RESCORED, REFUSED], ids=["score", "refusal"])
def test_a_correction_counts_and_the_original_stays(
    history: History, path: Path, saved: Attempt, outcome: Score | Refusal
) -> None:
    corrected = history.correct(saved, RIGHT, outcome, 2, LATER)
    heard = Heard(RIGHT, saved.heard.facts)
    assert corrected == replace(saved, heard=heard, outcome=outcome, original=SAID, scorer_version=2)
    assert history.attempt(1) == corrected
    assert history.session(1).attempts == (corrected,)
    (summary,) = history.summaries()
    assert told(summary) == told_by(corrected)
    with closing(connect(path)) as connection:
        assert connection.execute("SELECT origin, corrected_at FROM transcripts ORDER BY id").fetchall() == [
            ("recognised", None),
            ("corrected", "2026-03-01T12:05:00.000000+00:00"),
        ]
    assert count(path, "scores") == 2


def test_the_last_correction_counts_and_the_first_transcript_stays_the_original(
    history: History, saved: Attempt
) -> None:
    once = history.correct(saved, RIGHT, RESCORED, 2, LATER)
    again = correct(RIGHT, "We moved to Postgres within budget")
    twice = history.correct(once, again, SCORED, 3, LATER)
    assert (twice.heard.transcript, twice.original, twice.outcome) == (again, SAID, SCORED)
    assert history.attempt(1) == twice


def test_a_typed_answer_can_be_corrected(history: History) -> None:
    wrong, right = Transcript.typed("We use post grass"), Transcript.typed("We use Postgres")
    typed = replace(answered(score(wrong, "made missed")), origin=Origin.TYPED, heard=Heard(wrong), recording=None)
    saved = history.save(history.begin_session("job", NOON), typed)
    corrected = history.correct(saved, right, score(right, "made made", "said"), 2, LATER)
    assert (corrected.heard, corrected.original) == (Heard(right), wrong)
    assert history.attempt(1) == corrected


# Overrules


@pytest.mark.parametrize(
    "overrules",
    [
        [TEAM_MADE],
        [keyword("Postgres", "said")],
        [point("kept the budget", "missed"), TEAM_MADE, keyword("Postgres", "heard_as")],
        [TEAM_MADE, point("led a team", "partly")],
        [TEAM_MADE, point("led a team", "missed")],
        [],
    ],
    ids=["point", "keyword", "several", "last counts", "taken back", "none"],
)
def test_an_overrule_counts_and_the_machines_state_stays(
    history: History, saved: Attempt, overrules: list[Overrule]
) -> None:
    overruled = history.overrule(saved, overrules, LATER)
    assert overruled == replace(saved, outcome=overrule(SCORED, overrules))
    assert history.attempt(1) == overruled
    assert history.session(1).attempts == (overruled,)
    (summary,) = history.summaries()
    assert told(summary) == told_by(overruled)


def test_every_decision_is_kept_with_its_time(history: History, path: Path, saved: Attempt) -> None:
    history.overrule(saved, [TEAM_MADE], NOON)
    history.overrule(saved, [point("led a team", "missed"), keyword("Postgres", "said")], LATER)
    with closing(connect(path)) as connection:
        rows = connection.execute(
            "SELECT kind, text, state, machine_state, substr(decided_at, 12, 5) FROM overrules ORDER BY id"
        ).fetchall()
        first = connection.execute("SELECT state FROM point_results WHERE score_id = 1 ORDER BY position").fetchall()
    assert rows == [
        ("point", "led a team", "made", "missed", "12:00"),
        ("point", "led a team", "missed", "missed", "12:05"),
        ("keyword", "Postgres", "said", "missed", "12:05"),
    ]
    assert first == [("made",), ("missed",)]


@pytest.mark.parametrize(
    ("overrules", "expected"),
    [
        pytest.param([point("kept the budget", "missed")], [point("kept the budget", "missed")], id="stays in force"),
        pytest.param([point("led a team", "partly")], [], id="the machine agrees now"),
        pytest.param([TEAM_MADE, point("led a team", "missed")], [], id="taken back before"),
        pytest.param(
            [TEAM_MADE, keyword("Postgres", "negated")], [TEAM_MADE, keyword("Postgres", "negated")], id="several"
        ),
    ],
)
def test_overrules_outlive_a_correction(
    history: History, saved: Attempt, overrules: list[Overrule], expected: list[Overrule]
) -> None:
    for item in overrules:
        history.overrule(saved, [item], LATER)
    history.correct(saved, RIGHT, REFUSED, 2, LATER)
    corrected = history.correct(saved, RIGHT, RESCORED, 2, LATER)
    assert corrected.outcome == overrule(RESCORED, expected)
    assert history.attempt(1) == corrected


def test_a_corrected_answer_can_be_overruled(history: History, saved: Attempt) -> None:
    corrected = history.correct(saved, RIGHT, RESCORED, 2, LATER)
    overruled = history.overrule(corrected, [TEAM_MADE], LATER)
    assert overruled == replace(corrected, outcome=overrule(RESCORED, [TEAM_MADE]))
    assert overruled.original == SAID


@pytest.mark.parametrize(
    ("item", "message", "hint"),
    [
        (point("led two teams", "made"), "not judged by the point 'led two teams'", "'kept the budget', 'led a team'"),
        (keyword("led a team", "said"), "not judged by the keyword 'led a team'", "It was judged by: 'Postgres'."),
        (point("led a team", "said"), "'said' is not a valid PointState", "Nothing was saved"),
        (keyword("Postgres", ""), "'' is not a valid KeywordState", "Nothing was saved"),
    ],
)
def test_an_overrule_that_cannot_be_is_refused_whole(
    history: History, path: Path, saved: Attempt, item: Overrule, message: str, hint: str
) -> None:
    with pytest.raises(StoreError, match=message) as caught:
        history.overrule(saved, [TEAM_MADE, item], LATER)
    assert hint in caught.value.hint
    assert history.attempt(1) == saved
    assert (count(path, "overrules"), count(path, "scores")) == (0, 1)


def test_a_refused_answer_has_nothing_to_overrule(history: History) -> None:
    saved = history.save(history.begin_session("job", NOON), answered(REFUSED))
    with pytest.raises(StoreError, match="Answer 1 could not be judged") as caught:
        history.overrule(saved, [TEAM_MADE], LATER)
    assert "Correct its transcript" in caught.value.hint


def test_a_decision_without_a_zone_leaves_nothing_behind(history: History, path: Path, saved: Attempt) -> None:
    for change in (
        lambda: history.correct(saved, RIGHT, RESCORED, 2, NOON.replace(tzinfo=None)),
        lambda: history.overrule(saved, [TEAM_MADE], NOON.replace(tzinfo=None)),
        lambda: history.add_alias("job", Alias("Postgres", "post grass"), NOON.replace(tzinfo=None)),
    ):
        with pytest.raises(StoreError, match="has no zone"):
            change()
    tables = ("transcripts", "scores", "overrules", "aliases")
    assert [count(path, table) for table in tables] == [1, 1, 0, 0]
    assert history.attempt(1) == saved


def test_only_the_overruled_attempt_changes(history: History) -> None:
    session_id = history.begin_session("job", NOON)
    saved = [history.save(session_id, answered(question_id=name)) for name in ("q1", "q2", "q1")]
    changed = history.overrule(saved[1], [TEAM_MADE], LATER)
    assert history.session(session_id).attempts == (saved[0], changed, saved[2])
    assert [summary.made for summary in history.summaries(limit=2)] == [
        ("kept the budget", "led a team"),
        ("kept the budget",),
    ]


@pytest.mark.parametrize("statement", ["UPDATE overrules SET state = 'made'", "DELETE FROM overrules"])
def test_decisions_cannot_be_changed_but_go_with_their_attempt(
    history: History, path: Path, saved: Attempt, statement: str
) -> None:
    history.overrule(saved, [TEAM_MADE], LATER)
    history.correct(saved, RIGHT, RESCORED, 2, LATER)
    with closing(connect(path)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
        connection.execute("DELETE FROM attempts")
    assert [count(path, table) for table in ("overrules", "scores", "transcripts", "point_results")] == [0] * 4


OVERRULE = "INSERT INTO overrules (attempt_id, kind, text, state, machine_state, decided_at) VALUES"


@pytest.mark.parametrize(
    "statement",
    [
        f"{OVERRULE} (1, 'point', 'x', 'said', 'missed', '2026-03-01T12:00:00.000000+00:00')",
        f"{OVERRULE} (1, 'keyword', 'x', 'said', 'partly', '2026-03-01T12:00:00.000000+00:00')",
        f"{OVERRULE} (1, 'mood', 'x', 'made', 'missed', '2026-03-01T12:00:00.000000+00:00')",
        f"{OVERRULE} (1, 'point', 'x', 'made', 'missed', '2026-03-01')",
        f"{OVERRULE} (2, 'point', 'x', 'made', 'missed', '2026-03-01T12:00:00.000000+00:00')",
        "INSERT INTO transcripts (attempt_id, origin, timed, words, corrected_at) VALUES (1, 'corrected', 1, '[]', '')",
        """INSERT INTO point_results (score_id, position, categories, questions, text, state, machine_state)
        VALUES (1, 9, '[]', '[]', 'x', 'made', 'said')""",
        "INSERT INTO aliases (job, term, alias, agreed_at) VALUES ('job', 'x', 'y', 'today')",
    ],
    ids=["state", "machine's state", "kind", "time", "attempt", "corrected at", "result", "agreed at"],
)
def test_the_database_itself_refuses_what_makes_no_sense(path: Path, saved: Attempt, statement: str) -> None:
    with closing(connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


POINT_CHANGES = st.builds(
    Overrule, st.just(Kind.POINT), st.sampled_from(["kept the budget", "led a team"]), st.sampled_from(list(PointState))
)
KEYWORD_CHANGES = st.builds(Overrule, st.just(Kind.KEYWORD), st.just("Postgres"), st.sampled_from(list(KeywordState)))
OUTCOMES = st.builds(
    lambda points, term: score(RIGHT, points, term),
    st.tuples(st.sampled_from(PointState), st.sampled_from(PointState)).map(" ".join),
    st.sampled_from(KeywordState),
)
CHANGES = st.lists(st.lists(POINT_CHANGES | KEYWORD_CHANGES, max_size=3) | OUTCOMES | st.just(REFUSED), max_size=5)


@pytest.fixture(scope="module")
def common_history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    with History(tmp_path_factory.mktemp("store") / "history.db") as opened:
        yield opened


@settings(deadline=None, max_examples=25)  # the disk may be slow
@given(changes=CHANGES)
def test_what_is_returned_is_what_is_loaded_and_summed_up(
    common_history: History, changes: list[list[Overrule] | Score | Refusal]
) -> None:
    attempt = common_history.save(common_history.begin_session("job", NOON), answered())
    assert attempt.id is not None
    standing: dict[tuple[Kind, str], str] = {}
    verdict: Score | Refusal = SCORED
    for change in changes:
        if isinstance(change, list):
            if isinstance(verdict, Refusal):
                continue
            machine = {(Kind.POINT, result.point.text): str(result.state) for result in verdict.points}
            machine |= {(Kind.KEYWORD, result.keyword.term): str(result.state) for result in verdict.keywords}
            attempt = common_history.overrule(attempt, change, LATER)
            for item in change:
                standing.pop((item.kind, item.text), None)
                if item.state != machine[item.kind, item.text]:
                    standing[item.kind, item.text] = item.state
        else:
            verdict = change
            attempt = common_history.correct(attempt, RIGHT, change, 2, LATER)
        if isinstance(verdict, Score):
            assert attempt.outcome == overrule(verdict, [Overrule(*key, state) for key, state in standing.items()])
        assert common_history.attempt(attempt.id or 0) == attempt
        (summary,) = common_history.summaries(limit=1)
        assert told(summary) == told_by(attempt)


# Aliases


def test_aliases_are_remembered_for_their_job_once_and_in_order(history: History, path: Path) -> None:
    assert history.aliases("Engineer") == {}
    for minutes, job, term, heard in [
        (0, "Engineer", "Postgres", "post grass"),
        (1, "Engineer", "Kubernetes", "cuba needs"),
        (2, "Engineer", "Postgres", "a post guess"),
        (3, "Engineer", "Postgres", "post grass"),
        (4, "Nurse", "triage", "tree age"),
    ]:
        history.add_alias(job, Alias(term, heard), NOON + timedelta(minutes=minutes))
    assert history.aliases("Engineer") == {"Postgres": ("post grass", "a post guess"), "Kubernetes": ("cuba needs",)}
    assert history.aliases("Nurse") == {"triage": ("tree age",)}
    with History(path) as again:
        assert again.aliases("Nurse") == {"triage": ("tree age",)}
    with closing(connect(path)) as connection:
        first = connection.execute("SELECT min(agreed_at) FROM aliases WHERE alias = 'post grass'").fetchone()[0]
    assert first == "2026-03-01T12:00:00.000000+00:00"


# From the version before


def test_a_history_of_version_1_keeps_everything_and_can_be_changed(path: Path) -> None:
    write_version_1(path)
    with History(path) as history:
        first, refused = history.session(1).attempts
        assert first == replace(answered(), id=1, session_id=1)
        assert refused == replace(answered(REFUSED), id=2, session_id=1, is_cold=False)
        assert [summary.made for summary in history.summaries()] == [("kept the budget",), ()]
        assert history.aliases("job") == {}
        corrected = history.correct(first, RIGHT, RESCORED, 2, LATER)
        overruled = history.overrule(corrected, [TEAM_MADE], LATER)
        assert overruled.outcome == overrule(RESCORED, [TEAM_MADE])
        assert history.session(1).attempts == (overruled, refused)
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with closing(connect(path.with_name("history.db.backup-v1"))) as backup:
        assert backup.execute("SELECT count(*) FROM attempts").fetchone() == (2,)


def write_version_1(path: Path) -> None:
    """A history as the first release wrote it: a scored attempt and a refused one."""
    with closing(open_database(path, MIGRATIONS[:1])) as connection:
        connection.executescript(f"""
        INSERT INTO sessions VALUES (1, 'job', '2026-03-01T12:00:00.000000+00:00', 7);
        INSERT INTO attempts SELECT column1, 1, 'q1', 'What did you achieve?', 'behavioural', 90.0, 'microphone',
            '2026-03-01T12:00:00.000000+00:00', column1 = 1, 'whisper', 'base.en', 'one.wav', 8.0
            FROM (VALUES (1), (2));
        INSERT INTO sounds SELECT id, '[[0.0,7.0]]', -20.0, 0.0 FROM attempts;
        INSERT INTO transcripts SELECT id, id, 'recognised', 1, '{WORDS}' FROM attempts;
        INSERT INTO scores VALUES (1, 1, 1, 1, 7, NULL, NULL, 0.5, 0.0, '{DELIVERY}');
        INSERT INTO scores VALUES (2, 2, 2, 1, 7, 'too_short', 'Say more.', NULL, NULL, NULL);
        INSERT INTO point_results VALUES
            (1, 0, 'made', 'kept the budget', '["c"]', '["q1"]', 0, 1, 'We moved', 0.0, 1.8),
            (1, 1, 'missed', 'led a team', '[]', '[]', NULL, NULL, NULL, NULL, NULL);
        INSERT INTO keyword_results VALUES
            (1, 0, 'missed', 'Postgres', '["postgresql"]', 2.0, 1, 0, 1, 'We moved', 0.0, 1.8);
        """)


WORDS = (
    '[["We",0.0,0.8,0.9],["moved",1.0,1.8,0.9],["to",2.0,2.8,0.9],["post",3.0,3.8,0.9],["grass",4.0,4.8,0.9],'
    '["on",5.0,5.8,0.9],["budget",6.0,6.8,0.9]]'
)
DELIVERY = (
    '{"duration_s":8.0,"n_words":7,"pace_wpm":140.0,"first_word_s":0.25,"n_long_pauses":1,"longest_pause_s":1.5,'
    '"n_fillers":0,"fillers_per_min":0.0}'
)
