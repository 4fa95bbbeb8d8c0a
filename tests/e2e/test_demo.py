"""The installed program with real recognisers on the shipped recordings: what each command writes, no microphone."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.core.scoring import Score
from tests.e2e.screen import flat
from tests.e2e.sitting import JOB, SAMPLES, attempts, proof

TINY = Path(__file__).parents[1] / "data" / "whisper" / "tiny-fixture.pt"
RECORDINGS = SAMPLES / "recordings"
NAMES = ("why_this_role", "hard_quarter", "salary", "questions_for_us")

ENGINES = pytest.mark.parametrize(
    "engine", [("--engine", "moonshine"), ("--engine", "whisper", "--model", str(TINY))], ids=["moonshine", "whisper"]
)


PROOFS = (
    {
        "Your mission of making good coffee simple is what draws me": "your mission is to make good coffee simple",
        "I run the content calendar for three brands": "I run the content calendar for three brands",
        "I grew our audience from 10,000 to 40,000 followers in a year": "followers in one year",
    },
    {
        "I moved the budget from display ads to short video": "moved our budget from display",
        "Engagement rose by 60% and the campaign paid for itself": "engagement rose by",
    },
    {"I am looking for 60,000 to 70,000": "seventy thousand"},
    {
        "What are the next steps, and when will I hear from you?": "tell me about the next steps",
        "How may I best send a thank-you note?": "the best way to send you a thank you note",
    },
)
"""For each recording, points that it makes and words that every engine hears there."""

MISSED = (
    "Maria's idea of a barista series stayed with me after the first interview",
    "I told my manager early and sent a report every Friday",
    "I can start four weeks after an offer",
    "What would you want me to have changed after ninety days?",
)
"""Points that no recording makes."""


def lines_of(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@ENGINES
def test_the_demo_shows_four_reviews_with_proof(
    run_coach: Callable[..., Any], home: Path, engine: tuple[str, ...]
) -> None:
    result = run_coach("demo", *engine)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    shown = flat(result.stdout)
    assert shown.count("Review ") == 4
    assert shown.count(f"heard by {engine[1]}") == 4
    assert "No score." not in shown
    for review, proofs in zip(shown.split("Review ")[1:], PROOFS, strict=True):
        for point, words in proofs.items():
            assert words in proof(review, point)
    for point in MISSED:
        assert f"✗ missed {point}" in shown
    assert "Practise aloud: coach practice" in shown
    assert not home.exists(), "the demonstration keeps nothing"


@ENGINES
def test_recordings_are_written_down_but_a_missing_one(run_coach: Callable[..., Any], engine: tuple[str, ...]) -> None:
    files = [RECORDINGS / f"{name}.flac" for name in NAMES]
    result = run_coach("transcribe", "--jsonl", "none.wav", *files, *engine)
    assert result.returncode == 1
    assert "none.wav" in result.stderr
    assert "Traceback" not in result.stderr
    entries = lines_of(result.stdout)
    assert [entry["file"] for entry in entries] == [str(file) for file in files]
    for entry, name in zip(entries, NAMES, strict=True):
        spoken = set(plain_words((RECORDINGS / f"{name}.txt").read_text()))
        heard = plain_words(entry["text"])
        # Figures are written as digits or as words; all else must be what was said.
        assert sum(word in spoken for word in heard) / len(heard) > 0.85, entry["text"]
        times_s = [(word["start_s"], word["end_s"]) for word in entry["words"]]
        assert times_s == sorted(times_s)
        assert 0.0 <= times_s[0][0] <= times_s[-1][1] <= entry["audio_s"]
        assert entry["text"] == " ".join(word["text"] for word in entry["words"])
        assert entry["engine"] == engine[1]


def plain_words(text: str) -> list[str]:
    return [word.strip(".,?!").lower() for word in text.replace("-", " ").split()]


def test_answers_are_scored_from_audio_and_text(run_coach: Callable[..., Any]) -> None:
    points = ["I run the content calendar for three brands", "I can start four weeks after an offer"]
    requests = [
        {
            "id": "spoken",
            "audio": str(RECORDINGS / "why_this_role.flac"),
            "question": "Why do you want this role?",
            "keywords": ["short video", {"term": "copywriting", "aliases": ["copy writing"]}],
            "points": points,
        },
        {"id": "bad", "audio": 7},
        {
            "id": "written",
            "transcript": "I can start with you four weeks after an offer. I have never done any copywriting.",
            "question": "When can you start?",
            "keywords": ["copywriting"],
            "points": points,
        },
    ]
    result = run_coach("score", "--jsonl", "--engine", "moonshine", text="\n".join(map(json.dumps, requests)))
    assert result.returncode == 1
    assert "line 2" in result.stderr
    spoken, written = lines_of(result.stdout)
    assert (spoken["id"], written["id"]) == ("spoken", "written")
    assert [point["state"] for point in spoken["points"]] == ["made", "missed"]
    assert "three brands" in spoken["points"][0]["quote"]
    assert spoken["points"][0]["quote"] in spoken["transcript"]
    assert [(keyword["term"], keyword["state"]) for keyword in spoken["keywords"]] == [
        ("short video", "said"),
        ("copywriting", "missed"),
    ]
    assert spoken["coverage"]["points"] == 0.5
    assert [point["state"] for point in written["points"]] == ["missed", "made"]
    assert [keyword["state"] for keyword in written["keywords"]] == ["negated"]


def test_a_recording_made_elsewhere_joins_the_history(run_coach: Callable[..., Any], home: Path) -> None:
    choice = ["--question", "salary-expectations", "--job", JOB, "--engine", "moonshine"]
    result = run_coach("answer", RECORDINGS / "salary.flac", *choice)
    assert result.returncode == 0, result.stderr
    assert "file, heard by moonshine" in result.stdout
    shown = flat(result.stdout).partition("Review ")[2]
    assert "seventy thousand" in proof(shown, "I am looking for 60,000 to 70,000")
    (saved,) = attempts(home)
    assert (saved.origin, saved.asked.question_id, saved.engine) == ("file", "salary-expectations", "moonshine")
    assert saved.recording is not None
    assert (home / "recordings" / saved.recording).stat().st_size > 13 * 32_000

    review = run_coach("review")
    assert review.returncode == 0, review.stderr
    assert flat(review.stdout).partition("Review ")[2] == shown
    progress = run_coach("progress")
    assert progress.returncode == 0, progress.stderr
    assert "What are your salary expectations?" in flat(progress.stdout)
    assert isinstance(saved.outcome, Score)
    assert f"{saved.outcome.point_coverage:.0%}" in progress.stdout
