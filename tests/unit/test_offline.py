"""Nothing but `coach models get` opens a connection: with every socket refused, the real engines do all their work."""

import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, Protocol

import pytest


class Outcome(Protocol):
    """What a command left behind."""

    exit_code: int
    stdout: str
    stderr: str


RunCoach = Callable[..., Outcome]


@pytest.fixture
def attempts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was tried to connect to while every connection is refused, also by libraries that hide the refusal."""
    tried: list[str] = []

    def refuse(*arguments: object, **_: object) -> NoReturn:
        tried.append(repr(arguments))
        raise OSError(f"a connection was tried: {arguments}")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    return tried


def test_the_guard_refuses_connections(attempts: list[str]) -> None:
    with pytest.raises(OSError, match="a connection was tried"):
        socket.create_connection(("127.0.0.1", 9))
    assert len(attempts) == 1


def test_the_demonstration_needs_no_connection(
    run_coach: RunCoach, whisper_checkpoint: Path, attempts: list[str]
) -> None:
    shown = run_coach("demo", "--engine", "whisper", "--model", str(whisper_checkpoint))
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.count("─ Review ─") == 4
    assert "heard by whisper (tiny-fixture.pt)" in shown.stdout
    assert "What next" in shown.stdout
    assert attempts == []


def test_the_embedded_engine_needs_no_connection(
    run_coach: RunCoach, recordings: list[Path], attempts: list[str]
) -> None:
    told = run_coach("transcribe", str(recordings[1]), "--jsonl", "--engine", "moonshine")
    assert (told.exit_code, told.stderr) == (0, "")
    assert "next steps" in json.loads(told.stdout)["text"]
    assert attempts == []


def test_scoring_needs_no_connection(
    run_coach: RunCoach, whisper_checkpoint: Path, recordings: list[Path], attempts: list[str]
) -> None:
    request = {"id": 1, "audio": str(recordings[1]), "points": ["What are the next steps?"], "keywords": ["salary"]}
    stdin = json.dumps(request).encode()
    told = run_coach("score", "--engine", "whisper", "--model", str(whisper_checkpoint), stdin=stdin)
    assert (told.exit_code, told.stderr) == (0, "")
    entry = json.loads(told.stdout)
    assert (entry["points"][0]["state"], entry["keywords"][0]["state"]) == ("made", "missed")
    assert attempts == []


def test_listing_models_needs_no_connection(run_coach: RunCoach, attempts: list[str]) -> None:
    assert run_coach("models", "list").exit_code == 0
    assert attempts == []


def test_fetching_a_model_does(run_coach: RunCoach, attempts: list[str]) -> None:
    """The counterpart, so that the guard is known to see what Whisper's download does."""
    failed = run_coach("models", "get", "tiny.en")
    assert failed.exit_code == 1
    assert "cannot be reached from here" in failed.stderr
    assert attempts
