"""A history on its way to another machine: whole, nothing twice, nothing outside its folder."""

import errno
import json
import os
import signal
import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from coach.core.attempts import Asked, Attempt, Origin, Session
from coach.core.correction import Alias
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.overruling import Kind, Overrule
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scopes import Holdings
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts, Hold, Span, Voice
from coach.core.transcript import Transcript, Word, evidence
from coach.environment import Environment
from coach.errors import CoachError, InputError, StoreError
from coach.moving import FORMAT, Freight, export_history, import_history
from coach.store.history import History
from tests.conftest import RunCoach

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
SAID = Transcript(tuple(Word(text, i * 1.0, i + 0.5, 0.9) for i, text in enumerate(["we", "use", "post", "grass"])))
SCORE = Score(
    (PointResult(KeyPoint("on budget", ("c",), ("q1",)), PointState.PARTLY, evidence(SAID, 0, 1)),),
    (KeywordResult(Keyword("Postgres", ("pg",), 2.0), KeywordState.MISSED),),
    Delivery(8.0, 4, 120.0, 0.2, 0, 0.0, 1, 7.5),
)
VOICE = Voice((Hold(1.0, 1.5, 1.25, 0.1, 0.0, 0.25),), (-120, -21, -60))
REFUSED = Refusal(RefusalReason.SILENT, "No speech was heard.")


def answer(minute: int, recording: str | None = None, question_id: str = "q1", **changes: Any) -> Attempt:
    attempt = Attempt(
        asked=Asked(question_id, "What did you achieve?", "behavioural", 90.0),
        origin=Origin.MICROPHONE,
        answered_at=NOON + timedelta(minutes=minute),
        heard=Heard(SAID, AudioFacts(8.0, (Span(0.0, 3.5),), -20.0, 0.0, VOICE)),
        outcome=SCORE,
        engine="whisper",
        model="base.en",
        recording=recording,
        scorer_version=1,
    )
    return replace(attempt, **changes)


def machine(folder: Path) -> Environment:
    return Environment(folder, folder / "settings.toml")


@pytest.fixture
def old(coach_home: Path) -> Environment:
    """Two sessions: corrected and overruled, refused, a retake; and an alias."""
    environment = machine(coach_home)
    with environment.history() as history:
        first = history.begin_session("Baker", NOON, seed=7)
        one = history.save(first, answer(0, "one.wav"))
        history.correct(one, Transcript.typed("we use Postgres"), SCORE, 2, NOON)
        history.overrule(one, [Overrule(Kind.POINT, "on budget", "made")], NOON)
        history.save(first, answer(1, "two.wav", outcome=REFUSED))
        history.save(history.begin_session("Sailor", NOON), answer(2, None, "q2"))
        history.add_alias("Baker", Alias("Postgres", "post grass"), NOON)
    environment.recordings_dir.mkdir()
    for name in ("one", "two"):
        (environment.recordings_dir / f"{name}.wav").write_bytes(name.encode())
    return environment


@pytest.fixture
def new(tmp_path: Path) -> Environment:
    """Another machine, on which somebody has practised for something else."""
    environment = machine(tmp_path / "new")
    with environment.history() as history:
        history.save(history.begin_session("Cook", NOON), answer(0))
    return environment


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "history.zip"


def sessions_of(environment: Environment, *numbers: int) -> list[Session]:
    with environment.history() as history:
        return [history.session(number) for number in numbers]


def unnumbered(sessions: list[Session], **changes: Any) -> list[Session]:
    return [
        replace(
            session,
            id=0,
            attempts=tuple(replace(item, id=None, session_id=None, **changes) for item in session.attempts),
        )
        for session in sessions
    ]


# There and back


def test_everything_arrives(old: Environment, new: Environment, archive: Path) -> None:
    assert export_history(old, archive, with_audio=True) == Freight(n_sessions=2, n_recordings=2)
    assert import_history(new, archive) == Freight(2, 3, 2)
    assert unnumbered(sessions_of(new, 2, 3)) == unnumbered(sessions_of(old, 1, 2))
    assert {path.name: path.read_text() for path in new.recordings_dir.iterdir()} == {
        "one.wav": "one",
        "two.wav": "two",
    }
    with new.history() as history:
        assert history.aliases("Baker") == {"Postgres": ("post grass",)}
        assert [hit.attempt_id for hit in history.search(["Postgres"], 9).newest] == [2]
        corrected = history.attempt(2)
        again = history.correct(corrected, Transcript.typed("all new"), SCORE, 2, NOON)
    assert isinstance(again.outcome, Score)
    assert again.outcome.points[0].machine_state is PointState.PARTLY, "what was overruled stays overruled"


def test_nothing_arrives_twice(old: Environment, new: Environment, archive: Path) -> None:
    export_history(old, archive, with_audio=True)
    import_history(new, archive)
    assert import_history(new, archive) == Freight()
    assert import_history(old, archive) == Freight()
    assert len(list(new.recordings_dir.iterdir())) == 2
    with new.history() as history:
        assert len(history.summaries()) == 4


def test_a_session_known_in_part_is_filled_up(old: Environment, new: Environment, archive: Path) -> None:
    with new.history() as history:
        history.save(history.begin_session("Baker", NOON), answer(1))
    export_history(old, archive, with_audio=False)
    assert import_history(new, archive) == Freight(1, 2)
    (session,) = sessions_of(new, 2)
    assert [(item.answered_at.minute, item.is_cold) for item in session.attempts] == [(0, False), (1, True)]


def test_without_audio_words_arrive_alone(old: Environment, new: Environment, archive: Path) -> None:
    assert export_history(old, archive, with_audio=False) == Freight(n_sessions=2)
    import_history(new, archive)
    assert unnumbered(sessions_of(new, 2, 3)) == unnumbered(sessions_of(old, 1, 2), recording=None)
    assert not new.recordings_dir.exists()


def test_a_recording_whose_name_is_taken_gets_another(old: Environment, new: Environment, archive: Path) -> None:
    new.recordings_dir.mkdir()
    (new.recordings_dir / "one.wav").write_text("mine")
    export_history(old, archive, with_audio=True)
    import_history(new, archive)
    (session,) = sessions_of(new, 2)
    assert [item.recording for item in session.attempts] == ["one-2.wav", "two.wav"]
    assert (new.recordings_dir / "one.wav").read_text() == "mine"
    assert (new.recordings_dir / "one-2.wav").read_text() == "one"


def test_an_archive_and_what_comes_out_of_it_are_private(old: Environment, new: Environment, archive: Path) -> None:
    export_history(old, archive, with_audio=True)
    import_history(new, archive)
    for path in (archive, *new.recordings_dir.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_archive_is_not_overwritten(old: Environment, archive: Path) -> None:
    archive.write_text("mine")
    with pytest.raises(InputError, match="already there"):
        export_history(old, archive, with_audio=True)
    assert archive.read_text() == "mine"


def test_a_place_that_cannot_be_written_is_told(old: Environment, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written: No such file or directory"):
        export_history(old, tmp_path / "no" / "folder.zip", with_audio=True)


# Jobs and own questions


def prepare(environment: Environment, **files: str) -> None:
    """Put files into the folders of jobs and questions: `jobs__baker_toml` is jobs/baker.toml."""
    for name, content in files.items():
        folder, _, rest = name.partition("__")
        path = environment.data_dir / folder / rest.replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)


def prepared(environment: Environment) -> dict[str, str]:
    folders = (environment.data_dir / "jobs", environment.data_dir / "questions")
    return {
        str(path.relative_to(environment.data_dir)): path.read_text() for folder in folders for path in folder.glob("*")
    }


def test_jobs_postings_and_own_questions_come_along(old: Environment, new: Environment, archive: Path) -> None:
    files = {"jobs__baker_toml": "a", "jobs__baker_posting_md": "b", "jobs__cook_partial_toml": "c"}
    prepare(old, **files, questions__own_toml="d", jobs__baker_bak="an earlier state", jobs__other_txt="not coach's")
    assert export_history(old, archive, with_audio=False) == Freight(2, n_jobs=1, n_banks=1)
    assert import_history(new, archive) == Freight(2, 3, n_jobs=1, n_banks=1)
    assert prepared(new) == {
        "jobs/baker.toml": "a",
        "jobs/baker.posting.md": "b",
        "jobs/cook.partial.toml": "c",
        "questions/own.toml": "d",
    }
    for path in (new.data_dir / "jobs").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert import_history(new, archive) == Freight()


def test_a_job_of_that_name_is_never_replaced(old: Environment, new: Environment, archive: Path) -> None:
    prepare(old, jobs__baker_toml="theirs", questions__own_toml="same")
    prepare(new, jobs__baker_toml="mine", questions__own_toml="same")
    export_history(old, archive, with_audio=False)
    assert import_history(new, archive) == Freight(2, 3, unlike=("jobs/baker.toml",))
    assert prepared(new) == {"jobs/baker.toml": "mine", "questions/own.toml": "same"}


def test_no_job_stays_of_an_archive_that_makes_no_sense(old: Environment, new: Environment, archive: Path) -> None:
    prepare(old, jobs__baker_toml="a")
    export_history(old, archive, with_audio=True)
    rewrite(archive, {"sessions.jsonl": lambda session: session.update(attempts=5)})
    with pytest.raises(CoachError):
        import_history(new, archive)
    assert prepared(new) == {}


@pytest.mark.parametrize(
    "name", ["jobs/../baker.toml", "jobs/deep/baker.toml", "jobs//tmp/baker.toml", "jobs/", "jobs/run.sh", "baker.toml"]
)
def test_only_job_files_are_taken_from_an_archive(name: str, old: Environment, new: Environment, archive: Path) -> None:
    prepare(old, jobs__baker_toml="a")
    export_history(old, archive, with_audio=False)
    rewrite(archive, {}, {"jobs/baker.toml": name})
    assert import_history(new, archive) == Freight(2, 3)
    assert prepared(new) == {}


def test_an_archive_of_the_first_format_is_taken_in(old: Environment, new: Environment, archive: Path) -> None:
    export_history(old, archive, with_audio=True)
    rewrite(archive, {"coach.json": lambda manifest: manifest.update(format=1)})
    assert import_history(new, archive) == Freight(2, 3, 2)


def test_a_job_that_cannot_be_read_is_named(old: Environment, archive: Path) -> None:
    (old.data_dir / "jobs").mkdir()
    (old.data_dir / "jobs" / "baker.toml").symlink_to("nowhere")
    with pytest.raises(InputError, match=r"baker\.toml cannot be read: No such file"):
        export_history(old, archive, with_audio=True)
    assert not archive.exists()


def test_the_commands_tell_of_jobs(old: Environment, run_coach: RunCoach, archive: Path) -> None:
    prepare(old, jobs__baker_toml="a", questions__own_toml="")
    assert "2 sessions, 2 recordings, 1 job and 1 question file." in run_coach("export", str(archive)).stdout
    (old.data_dir / "questions" / "own.toml").unlink()
    prepare(old, jobs__baker_toml="changed")
    told = run_coach("import", str(archive)).stdout
    assert "Taken in: 0 new answers, 0 new sessions, 1 question file." in told
    assert "left as they are: jobs/baker.toml." in told


def test_an_import_that_is_ended_half_way_leaves_nothing(
    old: Environment, run_coach: RunCoach, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(old, jobs__baker_toml="a")
    run_coach("export", str(archive))
    run_coach("forget", "--everything", "--yes")
    (old.data_dir / "jobs" / "baker.toml").unlink()
    take_in = History.take_in

    def end(self: History, sessions: Any, aliases: Any, keep_recording: Callable[[str], str | None]) -> Holdings:
        assert keep_recording("one.wav") == "one.wav"
        os.kill(os.getpid(), signal.SIGTERM)
        return take_in(self, sessions, aliases, keep_recording)

    monkeypatch.setattr(History, "take_in", end)
    assert run_coach("import", str(archive)).exit_code == 128 + signal.SIGTERM
    assert prepared(old) == {}
    assert list(old.recordings_dir.iterdir()) == []
    with old.history() as history:
        assert history.holdings() == Holdings()


# Archives from elsewhere


Change = Callable[[dict[str, Any]], object]


def rewrite(archive: Path, changes: dict[str, Change], renamed: dict[str, str] | None = None) -> None:
    """Change the first JSON value of some members, and the names of others."""
    with zipfile.ZipFile(archive) as source:
        members = {name: source.read(name) for name in source.namelist()}
    for name, change in changes.items():
        first, _, rest = members[name].partition(b"\n") if name.endswith("l") else (members[name], b"", b"")
        value = json.loads(first)
        change(value)
        members[name] = json.dumps(value).encode() + b"\n" + rest
    with zipfile.ZipFile(archive, "w") as target:
        for name, content in members.items():
            target.writestr((renamed or {}).get(name, name), content)


def test_a_newer_format_is_refused(old: Environment, new: Environment, archive: Path) -> None:
    export_history(old, archive, with_audio=True)
    rewrite(archive, {"coach.json": lambda manifest: manifest.update(format=FORMAT + 1)})
    with pytest.raises(InputError, match="written by a newer coach") as caught:
        import_history(new, archive)
    assert caught.value.hint == "Update coach. Nothing was taken in."


def test_an_archive_from_before_the_voice_was_followed_is_taken_in(
    old: Environment, new: Environment, archive: Path
) -> None:
    export_history(old, archive, with_audio=True)
    rewrite(archive, {"sessions.jsonl": lambda session: session["attempts"][0]["sounds"][0].pop("voice")})
    assert import_history(new, archive) == Freight(2, 3, 2)
    (session,) = sessions_of(new, 2)
    assert [item.heard.facts and item.heard.facts.voice for item in session.attempts] == [None, VOICE]


@pytest.mark.parametrize("name", ["../../escaped.wav", "/tmp/escaped.wav", "..", "", "a\x00b.wav"])
def test_no_name_leads_out_of_the_folder(name: str, old: Environment, new: Environment, archive: Path) -> None:
    export_history(old, archive, with_audio=True)
    rewrite(
        archive,
        {"sessions.jsonl": lambda session: session["attempts"][0].update(recording=name)},
        {"recordings/one.wav": "recordings/../../escaped.wav"},
    )
    import_history(new, archive)
    assert [path.name for path in new.recordings_dir.iterdir()] == ["two.wav"]
    assert not list(archive.parent.rglob("escaped.wav"))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda session: session.pop("job"), id="no job"),
        pytest.param(lambda session: session.update(job=[1]), id="a list for a title"),
        pytest.param(lambda session: session.update(started_at="yesterday"), id="no time"),
        pytest.param(lambda session: session.update(attempts=5), id="no answers"),
        pytest.param(lambda session: session["attempts"][1].update(duration_s="long"), id="no number"),
        pytest.param(lambda session: session["attempts"][1].update(origin="dream"), id="no origin"),
        pytest.param(lambda session: session["attempts"][1].update(scores=[]), id="no score"),
        pytest.param(lambda session: session["attempts"][1]["scores"][0].update(transcript=7), id="no transcript"),
        pytest.param(lambda session: session["attempts"][1]["transcripts"][0].update(words="[5]"), id="no words"),
        pytest.param(lambda session: session["attempts"][1]["transcripts"][0].update(words="["), id="no JSON"),
        pytest.param(lambda session: session["attempts"][1].update(recording=5), id="no name"),
    ],
)
def test_what_makes_no_sense_is_taken_in_not_even_in_part(
    change: Change, old: Environment, new: Environment, archive: Path
) -> None:
    export_history(old, archive, with_audio=True)
    rewrite(archive, {"sessions.jsonl": change})
    with pytest.raises(CoachError) as caught:
        import_history(new, archive)
    assert caught.value.hint
    with new.history() as history:
        assert history.holdings() == Holdings(1, 1)
    assert not new.recordings_dir.exists() or not list(new.recordings_dir.iterdir())


@pytest.mark.parametrize("manifest", [b"", b"[]", b"{}", b'{"format": "1"}', b'{"format": 1}', b"[" * 100_000])
def test_a_manifest_that_says_nothing_is_refused(manifest: bytes, new: Environment, archive: Path) -> None:
    with zipfile.ZipFile(archive, "w") as target:
        target.writestr("coach.json", manifest)
        target.writestr("sessions.jsonl", b"")
    with pytest.raises(InputError):
        import_history(new, archive)


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04" * 20])
def test_a_file_that_is_no_archive_is_refused(content: bytes, new: Environment, archive: Path) -> None:
    archive.write_bytes(content)
    with pytest.raises(InputError, match="no archive that coach wrote"):
        import_history(new, archive)


def test_an_archive_that_is_pulled_out_is_not_blamed_on_the_history(
    old: Environment, new: Environment, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_history(old, archive, with_audio=True)
    opened = zipfile.ZipFile.open

    def fail(self: zipfile.ZipFile, name: Any, *arguments: Any, **options: Any) -> Any:
        if name == "sessions.jsonl":
            raise OSError(errno.EIO, "Input/output error")
        return opened(self, name, *arguments, **options)

    monkeypatch.setattr(zipfile.ZipFile, "open", fail)
    with pytest.raises(InputError, match=r"history\.zip cannot be read: Input/output error"):
        import_history(new, archive)


def test_a_damaged_archive_is_refused(old: Environment, new: Environment, archive: Path) -> None:
    export_history(old, archive, with_audio=True)
    with zipfile.ZipFile(archive) as whole:
        member = whole.getinfo("sessions.jsonl")
    content = bytearray(archive.read_bytes())
    middle = member.header_offset + 60 + member.compress_size // 2
    content[middle : middle + 8] = b"\xff" * 8
    archive.write_bytes(content)
    with pytest.raises((InputError, StoreError)):
        import_history(new, archive)
    with new.history() as history:
        assert history.holdings() == Holdings(1, 1)


def test_the_commands_tell_what_they_did(old: Environment, run_coach: RunCoach, archive: Path) -> None:
    assert "2 sessions and 2 recordings." in run_coach("export", str(archive)).stdout
    run_coach("forget", "--everything", "--yes")
    assert "Taken in: 3 new answers, 2 new sessions." in run_coach("import", str(archive)).stdout
    assert "Taken in: 0 new answers, 0 new sessions." in run_coach("import", str(archive)).stdout
    assert len(list(old.recordings_dir.iterdir())) == 2
    assert run_coach("export", str(archive)).exit_code == 1
    assert run_coach("import", str(archive.with_name("nothing.zip"))).exit_code == 1
