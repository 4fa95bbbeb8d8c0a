"""The machine-readable forms: recordings to words, and answers to scores, one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.core.attempts import Asked
from coach.core.gate import DOUBTFUL, Refusal, check_answer, reword_for_file
from coach.core.jobs import MAX_WEIGHT
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.core.questions import TARGET_S
from coach.core.scoring import Heard, Score
from coach.core.story_questions import asks_for_story
from coach.core.transcript import Transcript, Word
from coach.errors import InputError
from coach.ports import Hints

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from coach.core.delivery import Delivery
    from coach.core.pcm import Samples
    from coach.judging import Judge

_EXAMPLE = '{"id": "a1", "transcript": "...", "question": "...", "keywords": ["..."], "points": ["..."]}'


@dataclass(frozen=True, slots=True)
class Request:
    """One line of `coach score`: an answer to hear or read, and what it is held against."""

    id: str | int
    audio: Path | None
    transcript: str
    keywords: tuple[Keyword, ...]
    points: tuple[KeyPoint, ...]
    question: str = ""


def parse_request(line: bytes) -> Request:
    """A request from one line of JSON in UTF-8.

    Raises:
        InputError: naming what is wrong with it.

    """
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8: byte {error.start} is {line[error.start]:#04x}.", "Save it as UTF-8.") from error
    except ValueError as error:  # JSONDecodeError, or a number of more digits than Python reads
        raise InputError(f"not valid JSON{_place_of(error)}.", f"A line looks like {_EXAMPLE}") from error
    except RecursionError as error:
        raise InputError("nests its values too deeply to be read.", f"A line looks like {_EXAMPLE}") from error
    if not isinstance(data, dict):
        raise InputError(f"{_shown(data)} is no JSON object.", f"A line looks like {_EXAMPLE}")
    unknown = set(data) - {"id", "audio", "transcript", "question", "keywords", "points"}
    if unknown:
        raise InputError(f"unknown key {_shown(sorted(unknown)[0])}.", f"A line looks like {_EXAMPLE}")
    audio, transcript = data.get("audio"), data.get("transcript")
    if (audio is None) == (transcript is None):
        raise InputError("needs exactly one of 'audio' and 'transcript'.", f"A line looks like {_EXAMPLE}")
    identity = data.get("id")
    if isinstance(identity, bool) or not isinstance(identity, (str, int)):
        raise InputError(f"'id' is {_shown(identity)}; it must be a text or a whole number.")
    _expect_text(str(identity), "id")
    return Request(
        id=identity,
        audio=None if audio is None else Path(_expect_text(audio, "audio")),
        transcript="" if transcript is None else _expect_text(transcript, "transcript"),
        keywords=tuple(_keyword(item, place) for item, place in _items(data, "keywords")),
        points=tuple(KeyPoint(_expect_phrase(item, place)) for item, place in _items(data, "points")),
        question=_expect_text(data.get("question", ""), "question"),
    )


def score_request(request: Request, judge: Judge, read_blocks: Callable[[Path], Iterator[Samples]]) -> dict[str, Any]:
    """The answer to a request, ready for JSON.

    Raises:
        CoachError: the sound cannot be read, or an engine failed.

    """
    if request.audio is None:
        heard = Heard(Transcript.typed(request.transcript))
    else:
        heard = judge.hear(read_blocks(request.audio), Hints())
    outcome = judge.score(heard, request.points, request.keywords)
    if isinstance(outcome, Refusal) and request.audio is not None:
        outcome = reword_for_file(outcome)
    refused = outcome.sentence if isinstance(outcome, Refusal) else None
    return {
        "id": request.id,
        "refused": refused,
        "transcript": heard.transcript.text,
        **_verdict(request, outcome),
    }


def transcribe_file(
    path: Path, judge: Judge, blocks: Iterator[Samples], clock: Callable[[], float]
) -> tuple[dict[str, Any], str | None]:
    """What a recording says, ready for JSON, and why its words are not to be trusted (None where they are).

    compute_s is the time it took, models already loaded.

    Raises:
        CoachError: the sound cannot be read, or the engine failed.

    """
    recognizer = judge.recognizer()
    begun_s = clock()
    heard = judge.hear(blocks, Hints())
    compute_s = clock() - begun_s
    entry = {
        "file": str(path),
        "engine": recognizer.engine,
        "model": recognizer.model,
        "text": heard.transcript.text,
        "words": [_word_entry(word) for word in heard.transcript.words],
        "audio_s": heard.facts.duration_s if heard.facts else 0.0,
        "compute_s": round(compute_s, 3),
    }
    refusal = check_answer(heard.transcript, heard.facts, heard.steadiness)
    if refusal is None or refusal.reason not in DOUBTFUL:
        return entry, None
    return entry, reword_for_file(refusal).sentence


def _word_entry(word: Word) -> dict[str, Any]:
    return {key: round(value, 3) if isinstance(value, float) else value for key, value in asdict(word).items()}


def keyword_entry(keyword: Keyword) -> dict[str, Any]:
    """A keyword, ready for JSON."""
    return {"term": keyword.term, "weight": keyword.weight, "aliases": list(keyword.aliases)}


def _verdict(request: Request, outcome: Score | Refusal) -> dict[str, Any]:
    """The verdict's part of an answer. A refused answer has the same entries, with no state."""
    if isinstance(outcome, Refusal):
        return {
            "keywords": [{"term": keyword.term, "state": None, "quote": None} for keyword in request.keywords],
            "points": [{"text": point.text, "state": None, "quote": None} for point in request.points],
            "coverage": {"points": None, "keywords": None},
            "delivery": None,
        }
    return {
        "keywords": [
            {"term": result.keyword.term, "state": result.state, "quote": result.evidence and result.evidence.quote}
            for result in outcome.keywords
        ],
        "points": [
            {"text": result.point.text, "state": result.state, "quote": result.evidence and result.evidence.quote}
            for result in outcome.points
        ],
        "coverage": {"points": outcome.point_coverage, "keywords": outcome.keyword_coverage},
        "delivery": asdict(_delivery(request, outcome.delivery)),
    }


def _delivery(request: Request, delivery: Delivery) -> Delivery:
    """The delivery, its story only where the question asks for one: elsewhere its shares would mean nothing."""
    asked = Asked(question_id="", text=request.question, category="", target_s=TARGET_S)
    return delivery if asks_for_story(asked) else replace(delivery, story=None)


def _keyword(item: object, place: str) -> Keyword:
    if isinstance(item, dict):
        unknown = set(item) - {"term", "aliases", "weight"}
        if unknown:
            raise InputError(f"'{place}' has an unknown key {_shown(sorted(unknown)[0])}.")
        weight = item.get("weight", 1.0)
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 0 < weight <= MAX_WEIGHT:
            raise InputError(
                f"'{place}.weight' is {_shown(weight)}; it must be a number above 0 and up to {MAX_WEIGHT:g}."
            )
        return Keyword(
            term=_expect_phrase(item.get("term"), f"{place}.term"),
            aliases=tuple(_expect_phrase(alias, within) for alias, within in _items(item, "aliases", f"{place}.")),
            weight=float(weight),
        )
    return Keyword(_expect_phrase(item, place))


def _items(data: Mapping[str, object], key: str, within: str = "") -> list[tuple[object, str]]:
    """The items of a list, each with its place; none where the key is missing."""
    value = data.get(key, [])
    if not isinstance(value, list):
        raise InputError(f"'{within}{key}' is {_shown(value)}; it must be a list.")
    return [(item, f"{within}{key}[{i}]") for i, item in enumerate(value)]


def _expect_text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise InputError(f"'{place}' is {_shown(value)}; it must be a text.")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise InputError(f"'{place}' is {_shown(value)}, which holds half of a surrogate pair.")
    return value


def _expect_phrase(value: object, place: str) -> str:
    text = _expect_text(value, place).strip()
    if not text:
        raise InputError(f"'{place}' is empty.")
    return text


def _place_of(error: ValueError) -> str:
    """Where in its line JSON is broken, since a person knows no other line."""
    if isinstance(error, json.JSONDecodeError):
        return f" at character {error.pos + 1}: {error.msg[0].lower()}{error.msg[1:]}"
    return f": {error}"


def _shown(value: object) -> str:
    """A value as JSON, cut to fit a message."""
    text = json.dumps(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
