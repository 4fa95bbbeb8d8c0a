"""Answers cut short: noted beside their recording, found again, forgotten once saved."""

import json
import os
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.attempts import Asked
from coach.errors import StoreError
from coach.store.unfinished import Draft, Unfinished, find, forget, read_text, remember

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def answer(folder: Path, name: str = "20260301T120000-q1", answered_at: datetime = NOON) -> Unfinished:
    """An unfinished answer; its recording is not there yet."""
    return Unfinished(
        asked=Asked("q1", "What did “you” achieve?\n", "behavioural", 90.0),
        job_file="/home/ann/jobs/nurse.toml",
        job_title="Nurse",
        session_id=7,
        answered_at=answered_at,
        file=folder / f"{name}.wav",
    )


def begin(folder: Path, *names: str, **changes: Any) -> list[Unfinished]:
    """Answers whose recording and note are both there."""
    answers = [answer(folder, name, **changes) for name in names]
    for item in answers:
        remember(folder, item)
        item.file.write_bytes(b"RIFF")
    return answers


def test_what_is_remembered_is_found_until_it_is_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "recordings"
    (item,) = begin(folder, "one")
    assert find(folder) == (item,)
    assert sorted(path.name for path in folder.iterdir()) == ["one.json", "one.wav"]
    forget(item.file)
    assert find(folder) == ()
    assert [path.name for path in folder.iterdir()] == ["one.wav"]
    forget(item.file)


def test_notes_are_for_their_owner_only(tmp_path: Path) -> None:
    old_mask = os.umask(0)
    try:
        note = remember(tmp_path / "recordings", answer(tmp_path / "recordings"))
    finally:
        os.umask(old_mask)
    assert note == tmp_path / "recordings" / "20260301T120000-q1.json"
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    assert stat.S_IMODE(note.parent.stat().st_mode) == 0o700


def test_the_oldest_comes_first_whatever_its_zone_and_name(tmp_path: Path) -> None:
    tokyo = timezone(timedelta(hours=9))
    begin(tmp_path, "b", answered_at=NOON)
    begin(tmp_path, "a", answered_at=(NOON + timedelta(minutes=1)).astimezone(tokyo))
    begin(tmp_path, "c", answered_at=NOON - timedelta(minutes=1))
    begin(tmp_path, "d", answered_at=NOON)
    assert [item.file.stem for item in find(tmp_path)] == ["c", "b", "d", "a"]


def test_a_moved_folder_is_found_where_it_is_now(tmp_path: Path) -> None:
    (item,) = begin(tmp_path / "old", "q.1")
    (tmp_path / "old").rename(tmp_path / "new")
    assert find(tmp_path / "new") == (replace(item, file=tmp_path / "new" / "q.1.wav"),)


def test_without_its_recording_or_folder_there_is_nothing_to_finish(tmp_path: Path) -> None:
    remember(tmp_path, answer(tmp_path))
    assert find(tmp_path) == ()
    assert find(tmp_path / "missing") == ()


GOOD = {
    "question_id": "q",
    "text": "t",
    "category": "c",
    "target_s": 60,
    "job_file": "/j",
    "job_title": "j",
    "session_id": 1,
    "answered_at": "2026-03-01T12:00:00+00:00",
}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(json.dumps(GOOD).encode()[:-20], id="cut off"),
        pytest.param(b"\xff\xfe\x00", id="no text"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(b"[1, 2]", id="no table"),
        pytest.param(json.dumps({**GOOD, "text": 5}).encode(), id="number for a text"),
        pytest.param(json.dumps({**GOOD, "session_id": "1"}).encode(), id="text for a number"),
        pytest.param(json.dumps({**GOOD, "target_s": 10**400}).encode(), id="too large a number"),
        pytest.param(json.dumps({**GOOD, "answered_at": "yesterday"}).encode(), id="no time"),
        pytest.param(json.dumps({**GOOD, "answered_at": "2026-03-01T12:00:00"}).encode(), id="time without zone"),
        pytest.param(json.dumps({k: v for k, v in GOOD.items() if k != "job_file"}).encode(), id="part missing"),
    ],
)
def test_a_damaged_note_is_passed_over_and_kept(tmp_path: Path, content: bytes) -> None:
    (good,) = begin(tmp_path, "good")
    (tmp_path / "bad.wav").touch()
    (tmp_path / "bad.json").write_bytes(content)
    assert find(tmp_path) == (good,)
    assert (tmp_path / "bad.json").read_bytes() == content


def test_a_whole_note_by_another_hand_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.wav").touch()
    (tmp_path / "a.json").write_text(json.dumps({**GOOD, "note": "unknown"}))
    (item,) = find(tmp_path)
    assert (item.asked, item.session_id) == (Asked("q", "t", "c", 60.0), 1)


def test_a_note_half_written_by_a_crash_is_neither_found_nor_in_the_way(tmp_path: Path) -> None:
    item = answer(tmp_path)
    item.file.touch()
    item.file.with_suffix(".json.part").write_text('{"question')
    assert find(tmp_path) == ()
    remember(tmp_path, item)
    assert find(tmp_path) == (item,)


def test_a_note_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (item,) = begin(tmp_path, "one")

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StoreError, match=r"one\.json cannot be written \(No space left on device\)") as caught:
        remember(tmp_path, replace(item, job_title="Another"))
    assert caught.value.hint
    assert isinstance(caught.value.__cause__, OSError)
    assert find(tmp_path) == (item,)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.json", "one.wav"]


def test_a_place_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be written"):
        remember(tmp_path / "file", answer(tmp_path / "file"))
    (tmp_path / "a.json").mkdir()
    (tmp_path / "a.wav").touch()
    with pytest.raises(StoreError, match=r"a\.json cannot be read"):
        find(tmp_path)
    with pytest.raises(StoreError, match=r"a\.json cannot be removed"):
        forget(tmp_path / "a.wav")


def test_a_time_without_zone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has no zone"):
        remember(tmp_path, answer(tmp_path, answered_at=NOON.replace(tzinfo=None)))
    assert list(tmp_path.iterdir()) == []


TEXTS = st.text(st.characters(), max_size=20)


@settings(deadline=None)  # the disk may be slow
@given(
    asked=st.builds(Asked, TEXTS, TEXTS, TEXTS, st.floats(min_value=0.0, max_value=1e6)),
    job=st.tuples(TEXTS, TEXTS),
    session_id=st.integers(min_value=1),
    answered_at=st.datetimes(timezones=st.just(UTC)),
)
def test_whatever_is_remembered_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    asked: Asked,
    job: tuple[str, str],
    session_id: int,
    answered_at: datetime,
) -> None:
    folder = tmp_path_factory.mktemp("recordings")
    item = Unfinished(asked, *job, session_id, answered_at, folder / "a.wav")
    item.file.touch()
    remember(folder, item)
    assert find(folder) == (item,)


# --- Answers that are typed ---


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    file = tmp_path / "recordings" / "one.txt"
    return Draft(file, lambda: replace(answer(tmp_path), file=file))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_draft_is_found_again_as_far_as_it_was_typed(draft: Draft, tmp_path: Path) -> None:
    folder = tmp_path / "recordings"
    draft.keep("  ")
    assert not draft.is_kept
    assert names(folder) == [], "nothing is written before the first word"
    for text in ("I ra", "I ran the ward", "I ran the ward", "I ran the w — café 😀\n\nThen"):
        draft.keep(text)
        assert draft.is_kept
        (item,) = find(folder)
        assert item.is_typed
        assert read_text(item) == text
    assert names(folder) == ["one.json", "one.txt"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    draft.keep("")
    assert not draft.is_kept
    assert names(folder) == []


def test_a_spoken_answer_is_not_typed_and_forgetting_it_leaves_its_sound(tmp_path: Path) -> None:
    (item,) = begin(tmp_path, "one")
    assert not item.is_typed
    forget(item.file)
    assert names(tmp_path) == ["one.wav"]


def test_a_disk_that_takes_nothing_does_not_interrupt_the_typing(draft: Draft, tmp_path: Path) -> None:
    folder = tmp_path / "recordings"
    folder.write_text("a file in the place of the folder")
    draft.keep("I ran the ward")
    assert not draft.is_kept
    folder.unlink()
    draft.keep("I ran the ward")
    assert draft.is_kept
    assert names(folder) == ["one.json", "one.txt"]


def test_a_signal_in_the_middle_of_writing_leaves_what_was_there(
    draft: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(_descriptor: int) -> None:
        raise SystemExit(129)

    draft.keep("I ran")
    monkeypatch.setattr("os.fsync", end)
    with pytest.raises(SystemExit):
        draft.keep("I ran the ward")
    assert names(tmp_path / "recordings") == ["one.json", "one.txt"]
    (item,) = find(tmp_path / "recordings")
    assert read_text(item) == "I ran"


def test_a_text_that_cannot_be_read_is_told(draft: Draft, tmp_path: Path) -> None:
    draft.keep("I ran the ward")
    (item,) = find(tmp_path / "recordings")
    item.file.unlink()
    with pytest.raises(StoreError, match=r"one\.txt cannot be read"):
        read_text(item)
