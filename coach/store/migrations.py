"""The shape of the database, as numbered steps. A step that has been released never changes; a new shape is a new step.

Conventions: times are UTC ISO text of fixed width, so that text order is time order. Lists that are only ever read
whole (words, spans, aliases) are JSON. Facts of an attempt never change; verdicts and corrections are added beside the
earlier ones, and the newest counts. Deleting a session or an attempt takes everything below it along.
"""

from typing import TypeAlias

Migration: TypeAlias = tuple[str, ...]
"""The statements that lead from one version to the next."""

APPLICATION_ID = 0x636F6163
"""Marks the file as coach's ("coac"), as file(1) and SQLite's PRAGMA application_id know it."""

_UTC = "GLOB '????-??-??T??:??:??.??????+00:00'"


def _append_only(table: str, parent: str, key: str) -> tuple[str, str]:
    """Triggers against changing a row, and against deleting it while the row it belongs to is still there.

    A cascade deletes the parent first, so forgetting an attempt passes.
    """
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END"
    return (
        f"CREATE TRIGGER {table}_keep BEFORE UPDATE ON {table} {refuse}",
        f"""CREATE TRIGGER {table}_stay BEFORE DELETE ON {table}
    WHEN OLD.{key} IN (SELECT id FROM {parent}) {refuse}""",  # noqa: S608 - made of constants
    )


_EVIDENCE = """
    first_word INTEGER CHECK (first_word >= 0),
    last_word INTEGER CHECK (last_word >= first_word),
    quote TEXT,
    start_s REAL,
    end_s REAL,
    CHECK ((first_word IS NULL) = (last_word IS NULL) AND (first_word IS NULL) = (quote IS NULL)
       AND (first_word IS NULL) = (start_s IS NULL) AND (first_word IS NULL) = (end_s IS NULL))"""

_FIRST: Migration = (
    f"""CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job TEXT NOT NULL,
    started_at TEXT NOT NULL CHECK (started_at {_UTC}),
    seed INTEGER
) STRICT""",
    f"""CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    question TEXT NOT NULL,
    category TEXT NOT NULL,
    target_s REAL NOT NULL CHECK (target_s >= 0),
    origin TEXT NOT NULL CHECK (origin IN ('microphone', 'file', 'typed')),
    answered_at TEXT NOT NULL CHECK (answered_at {_UTC}),
    is_cold INTEGER NOT NULL CHECK (is_cold IN (0, 1)),
    engine TEXT NOT NULL,
    model TEXT NOT NULL,
    recording TEXT,
    duration_s REAL CHECK (duration_s >= 0)
) STRICT""",
    "CREATE INDEX attempts_of_question ON attempts (session_id, question_id)",
    "CREATE UNIQUE INDEX one_cold_attempt ON attempts (session_id, question_id) WHERE is_cold",
    "CREATE INDEX sessions_of_job ON sessions (job)",
    # Apart from attempts, so that lists of attempts do not read past every span.
    """CREATE TABLE sounds (
    attempt_id INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
    speech TEXT NOT NULL CHECK (json_valid(speech)),
    speech_level_db REAL NOT NULL,
    clipped_share REAL NOT NULL CHECK (clipped_share BETWEEN 0 AND 1)
) STRICT""",
    """CREATE TABLE transcripts (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('recognised', 'typed', 'corrected')),
    timed INTEGER NOT NULL CHECK (timed IN (0, 1)),
    words TEXT NOT NULL CHECK (json_valid(words))
) STRICT""",
    "CREATE INDEX transcripts_of_attempt ON transcripts (attempt_id)",
    # refusal_reason has no list of allowed values: rules may find new reasons without a new shape.
    """CREATE TABLE scores (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
    transcript_id INTEGER NOT NULL REFERENCES transcripts ON DELETE CASCADE,
    scorer_version INTEGER NOT NULL CHECK (scorer_version >= 0),
    n_words INTEGER NOT NULL CHECK (n_words >= 0),
    refusal_reason TEXT,
    refusal_sentence TEXT,
    point_coverage REAL CHECK (point_coverage BETWEEN 0 AND 1),
    keyword_coverage REAL CHECK (keyword_coverage BETWEEN 0 AND 1),
    delivery TEXT CHECK (delivery IS NULL OR json_valid(delivery)),
    CHECK ((refusal_reason IS NULL) = (refusal_sentence IS NULL)),
    CHECK ((refusal_reason IS NULL) = (delivery IS NOT NULL)),
    CHECK (refusal_reason IS NULL OR (point_coverage IS NULL AND keyword_coverage IS NULL))
) STRICT""",
    "CREATE INDEX scores_of_attempt ON scores (attempt_id)",
    "CREATE INDEX scores_of_transcript ON scores (transcript_id)",
    f"""CREATE TABLE point_results (
    score_id INTEGER NOT NULL REFERENCES scores ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    state TEXT NOT NULL CHECK (state IN ('made', 'partly', 'missed')),
    text TEXT NOT NULL,
    categories TEXT NOT NULL CHECK (json_valid(categories)),
    questions TEXT NOT NULL CHECK (json_valid(questions)),{_EVIDENCE},
    PRIMARY KEY (score_id, position)
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE keyword_results (
    score_id INTEGER NOT NULL REFERENCES scores ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    state TEXT NOT NULL CHECK (state IN ('said', 'heard_as', 'negated', 'missed')),
    term TEXT NOT NULL,
    aliases TEXT NOT NULL CHECK (json_valid(aliases)),
    weight REAL NOT NULL CHECK (weight > 0),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),{_EVIDENCE},
    PRIMARY KEY (score_id, position)
) STRICT, WITHOUT ROWID""",
    # A recording may be dropped later; everything else that was asked, heard and judged stays as it was.
    """CREATE TRIGGER attempts_keep BEFORE UPDATE OF id, session_id, question_id, question, category, target_s, origin,
    answered_at, is_cold, engine, model, duration_s ON attempts
    BEGIN SELECT RAISE(ABORT, 'attempts are append-only'); END""",
    *_append_only("sounds", "attempts", "attempt_id"),
    *_append_only("transcripts", "attempts", "attempt_id"),
    *_append_only("scores", "attempts", "attempt_id"),
    *_append_only("point_results", "scores", "score_id"),
    *_append_only("keyword_results", "scores", "score_id"),
)

_DECISIONS: Migration = (
    # The user's own decisions. Each overrule also leads to a new row of scores, which holds the states as they then
    # stand; machine_state there is what the machine said where the user overruled it.
    "ALTER TABLE point_results ADD COLUMN machine_state TEXT CHECK (machine_state IN ('made', 'partly', 'missed'))",
    """ALTER TABLE keyword_results ADD COLUMN machine_state TEXT
    CHECK (machine_state IN ('said', 'heard_as', 'negated', 'missed'))""",
    f"""CREATE TABLE overrules (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    machine_state TEXT NOT NULL,
    decided_at TEXT NOT NULL CHECK (decided_at {_UTC}),
    CHECK (CASE kind
        WHEN 'point' THEN state IN ('made', 'partly', 'missed') AND machine_state IN ('made', 'partly', 'missed')
        WHEN 'keyword' THEN state IN ('said', 'heard_as', 'negated', 'missed')
            AND machine_state IN ('said', 'heard_as', 'negated', 'missed')
        ELSE 0 END)
) STRICT""",
    "CREATE INDEX overrules_of_attempt ON overrules (attempt_id)",
    *_append_only("overrules", "attempts", "attempt_id"),
    f"ALTER TABLE transcripts ADD COLUMN corrected_at TEXT CHECK (corrected_at {_UTC})",
    # An alias belongs to the job, not to a session, so that it outlives the answers it was learned from.
    f"""CREATE TABLE aliases (
    job TEXT NOT NULL,
    term TEXT NOT NULL,
    alias TEXT NOT NULL,
    agreed_at TEXT NOT NULL CHECK (agreed_at {_UTC}),
    PRIMARY KEY (job, term, alias)
) STRICT, WITHOUT ROWID""",
)


def _spoken_text(words: str) -> str:
    """The expression for the text of a transcript's words: their first fields, in order."""
    return f"""(SELECT coalesce(group_concat(word, ' '), '')
    FROM (SELECT json_extract(value, '$[0]') AS word FROM json_each({words}) ORDER BY key))"""  # noqa: S608 - likewise


_SEARCH: Migration = (
    # What was said in each attempt, under the attempt's number, for search. A corrected transcript takes the place of
    # the one before it. Inflections count as the same word, accents as none; + and # are letters, for C++ and C#.
    """CREATE VIRTUAL TABLE spoken
    USING fts5(text, tokenize = "porter unicode61 remove_diacritics 2 tokenchars '+#'")""",
    f"""INSERT INTO spoken (rowid, text) SELECT attempt_id, {_spoken_text("words")}
    FROM transcripts WHERE id IN (SELECT max(id) FROM transcripts GROUP BY attempt_id)""",  # noqa: S608 - likewise
    f"""CREATE TRIGGER spoken_follow AFTER INSERT ON transcripts BEGIN
    DELETE FROM spoken WHERE rowid = NEW.attempt_id;
    INSERT INTO spoken (rowid, text) VALUES (NEW.attempt_id, {_spoken_text("NEW.words")});
    END""",  # noqa: S608 - likewise
    "CREATE TRIGGER spoken_forget AFTER DELETE ON attempts BEGIN DELETE FROM spoken WHERE rowid = OLD.id; END",
)

_VOICE: Migration = (
    # Answers kept before the voice was followed have none.
    "ALTER TABLE sounds ADD COLUMN voice TEXT CHECK (voice IS NULL OR json_valid(voice))",
)

_TIME: Migration = (
    # What is latest is told by time: numbers follow the order in which answers came into this history.
    "CREATE INDEX attempts_by_time ON attempts (answered_at)",
)

MIGRATIONS: tuple[Migration, ...] = (_FIRST, _DECISIONS, _SEARCH, _VOICE, _TIME)
"""MIGRATIONS[n] leads from version n to version n + 1; the database's version is kept in PRAGMA user_version."""
