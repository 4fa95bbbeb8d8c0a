"""Requests and their answers as JSON: every fault is named, hostile text does no harm, and the form is as agreed."""

import json
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.batch import Request, keyword_entry, parse_request, score_request, transcribe_file
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.engines.scripted import ScriptedRecognizer
from coach.errors import AudioError, InputError
from coach.judging import Judge

ANSWER = "Last spring I moved the budget to short video and engagement rose by sixty percent."


class LoudnessDetector:
    """Takes what is loud for speech."""

    def probability(self, window: pcm.Samples) -> float:
        return 1.0 if pcm.peak(window) > 0.1 else 0.0

    def reset(self) -> None:
        """Nothing to forget."""


class NoMeaning:
    """An encoder to which no two texts are alike, unless they are the same."""

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        return [[float(one == other) for other in right] for one in left]


@pytest.fixture
def judge() -> Judge:
    return Judge(lambda: ScriptedRecognizer([ANSWER], "script.txt"), LoudnessDetector, NoMeaning)


def read_blocks(path: Path) -> Iterator[pcm.Samples]:
    if path.name == "missing.wav":
        raise AudioError(f"There is no file {path}.", "Check the name and the folder.")
    yield np.full(3 * 16_000, 0.3, dtype=np.float32)


def line(**entries: object) -> bytes:
    return json.dumps({"id": "a1", "transcript": ANSWER, **entries}).encode()


# --- Reading a request ---


def test_a_request_in_full() -> None:
    request = parse_request(
        line(
            id=7,
            question="Why us?",
            keywords=["SQL", {"term": " C++ ", "aliases": ["C plus plus"]}, {"term": "Go", "weight": 2}],
            points=["I moved the budget"],
        )
    )
    keywords = (Keyword("SQL"), Keyword("C++", aliases=("C plus plus",)), Keyword("Go", weight=2.0))
    assert request == Request(7, None, ANSWER, keywords, (KeyPoint("I moved the budget"),), "Why us?")


def test_a_request_for_a_recording() -> None:
    assert parse_request(b'{"id": "a", "audio": "b/c.wav"}') == Request("a", Path("b/c.wav"), "", (), ())


def test_a_byte_order_mark_and_a_windows_line_end_do_no_harm() -> None:
    assert parse_request(b"\xef\xbb\xbf" + line() + b"\r\n").id == "a1"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"{", "not valid JSON at character 2: "),
        (b"nonsense", "not valid JSON at character 1: "),
        (b'{"id": "a"} {"id": "b"}', "not valid JSON at character 13: extra data"),
        (b'{"id": "caf\xe9"}', "not UTF-8: byte 11 is 0xe9."),
        (b"[" * 100_000, "nests its values too deeply"),
        (b'{"id": ' + b"1" * 5_000 + b"}", "not valid JSON: Exceeds the limit"),
        (b"[]", "[] is no JSON object."),
        (b'"text"', '"text" is no JSON object.'),
        (b"null", "null is no JSON object."),
        (line(keyword=[]), 'unknown key "keyword".'),
        (b'{"id": "a"}', "needs exactly one of 'audio' and 'transcript'."),
        (line(audio="a.wav"), "needs exactly one of 'audio' and 'transcript'."),
        (line(id=None), "'id' is null; it must be a text or a whole number."),
        (line(id=True), "'id' is true; it must be a text or a whole number."),
        (line(id=1.5), "'id' is 1.5; it must be a text or a whole number."),
        (line(id=["a"]), "'id' is [\"a\"]; it must be a text or a whole number."),
        (line(transcript=5), "'transcript' is 5; it must be a text."),
        (b'{"id": "a", "audio": 5}', "'audio' is 5; it must be a text."),
        (line(question=[]), "'question' is []; it must be a text."),
        (line(keywords="SQL"), "'keywords' is \"SQL\"; it must be a list."),
        (line(keywords=[5]), "'keywords[0]' is 5; it must be a text."),
        (line(keywords=["SQL", " "]), "'keywords[1]' is empty."),
        (line(keywords=[{}]), "'keywords[0].term' is null; it must be a text."),
        (line(keywords=[{"term": "a", "alias": []}]), "'keywords[0]' has an unknown key \"alias\"."),
        (line(keywords=[{"term": "a", "aliases": "b"}]), "'keywords[0].aliases' is \"b\"; it must be a list."),
        (line(keywords=[{"term": "a", "aliases": ["b", 1]}]), "'keywords[0].aliases[1]' is 1; it must be a text."),
        (line(keywords=[{"term": "a", "weight": 0}]), "'keywords[0].weight' is 0; it must be a number above 0"),
        (line(keywords=[{"term": "a", "weight": "2"}]), "'keywords[0].weight' is \"2\"; it must be a number"),
        (line(keywords=[{"term": "a", "weight": True}]), "'keywords[0].weight' is true; it must be a number"),
        (line(keywords=[{"term": "a", "weight": float("inf")}]), "'keywords[0].weight' is Infinity; it must be"),
        (line(keywords=[{"term": "a", "weight": float("nan")}]), "'keywords[0].weight' is NaN; it must be"),
        (line(keywords=[{"term": "a", "weight": 10**400}]), "it must be a number above 0 and up to 100."),
        (line(points={"text": "a"}), '\'points\' is {"text": "a"}; it must be a list.'),
        (line(points=["a", ""]), "'points[1]' is empty."),
        (line(points=[None]), "'points[0]' is null; it must be a text."),
        (line(points=["x" * 99 + "\ud800"]), "which holds half of a surrogate pair."),
        (line(id="\udfff"), "'id' is \"\\udfff\", which holds half of a surrogate pair."),
    ],
)
def test_what_cannot_be_scored_is_named(text: bytes, fault: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_request(text)
    assert fault in caught.value.message
    assert len(caught.value.message) < 200


@pytest.mark.parametrize("depth", range(900, 1_000, 7))
def test_values_nested_to_any_depth_are_refused(depth: int) -> None:
    with pytest.raises(InputError):
        parse_request(b'{"id": ' + b"[" * depth + b"]" * depth + b', "transcript": "a"}')


# --- Answering it ---


def test_the_answer_has_the_agreed_form(judge: Judge) -> None:
    request = parse_request(line(keywords=["short video", "SQL"], points=["I moved the budget to short video"]))
    answer = score_request(request, judge, read_blocks)
    assert list(answer) == ["id", "refused", "transcript", "keywords", "points", "coverage", "delivery"]
    assert (answer["id"], answer["refused"], answer["transcript"]) == ("a1", None, ANSWER)
    assert answer["keywords"] == [
        {"term": "short video", "state": "said", "quote": "short video"},
        {"term": "SQL", "state": "missed", "quote": None},
    ]
    assert [sorted(entry) for entry in answer["points"]] == [["quote", "state", "text"]]
    assert sorted(answer["coverage"]) == ["keywords", "points"]
    assert answer["coverage"]["keywords"] == 0.5
    assert answer["delivery"]["n_words"] == len(ANSWER.split())
    assert answer["delivery"]["duration_s"] is None
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer


@pytest.mark.parametrize(
    ("question", "has_story"),
    [("Tell us about a time when you turned something round.", True), ("What are your salary expectations?", False)],
)
def test_a_story_is_told_only_where_the_question_asks_for_one(question: str, has_story: bool, judge: Judge) -> None:
    told = (
        "Last spring our engagement had fallen by half after a change. My task was to bring it back within a quarter. "
        "I reviewed the numbers every week and I moved the budget to short video. I built a new plan with the team. "
        "As a result engagement rose by sixty percent and the campaign paid for itself in the end."
    )
    delivery = score_request(parse_request(line(transcript=told, question=question)), judge, read_blocks)["delivery"]
    assert (delivery["story"] is not None) is has_story
    assert delivery["wording"] is not None


def test_a_recording_is_heard(judge: Judge) -> None:
    answer = score_request(parse_request(b'{"id": 1, "audio": "a.wav"}'), judge, read_blocks)
    assert (answer["id"], answer["transcript"], answer["delivery"]["duration_s"]) == (1, ANSWER, 3.0)
    assert answer["coverage"] == {"points": None, "keywords": None}


def test_a_recording_that_cannot_be_read_is_named(judge: Judge) -> None:
    with pytest.raises(AudioError, match=r"There is no file missing\.wav"):
        score_request(parse_request(b'{"id": 1, "audio": "missing.wav"}'), judge, read_blocks)


def test_a_refused_answer_has_the_same_form_without_states(judge: Judge) -> None:
    request = parse_request(line(transcript="I am not sure.", keywords=["SQL"], points=["I moved the budget"]))
    assert score_request(request, judge, read_blocks) == {
        "id": "a1",
        "refused": "The answer has 4 words, too few to judge. Answer in a few full sentences.",
        "transcript": "I am not sure.",
        "keywords": [{"term": "SQL", "state": None, "quote": None}],
        "points": [{"text": "I moved the budget", "state": None, "quote": None}],
        "coverage": {"points": None, "keywords": None},
        "delivery": None,
    }


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31mred\x1b[0m [bold]markup[/bold] and \u202ereversed\u202c words that go on for a while",
        "null \x00 byte and others \x07 \x08 among some eight or nine words here",
        "'; DROP TABLE attempts; -- said nobody in any interview at all, ever",
        "日本語 の 文 と emoji 👩\u200d💻 and some more words to be judged by",
        "word " * 5_000,
        "x" * 100_000,
        "",
        " \n\t ",
    ],
    ids=["control sequences", "control characters", "SQL", "other scripts", "long", "one word", "empty", "blank"],
)
def test_hostile_text_is_answered_as_text(judge: Judge, hostile: str) -> None:
    request = parse_request(line(id=hostile, transcript=hostile, keywords=["x\x1b[2J"], points=["p [red]\u202e"]))
    answer = score_request(request, judge, read_blocks)
    assert answer["id"] == hostile
    assert answer["transcript"] == " ".join(hostile.split())
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer


# --- The other forms ---


def test_a_transcribed_file_has_the_agreed_form(judge: Judge) -> None:
    clock = count(10.0, 0.1234567)
    entry, doubt = transcribe_file(Path("a.wav"), judge, read_blocks(Path("a.wav")), lambda: next(clock))
    assert list(entry) == ["file", "engine", "model", "text", "words", "audio_s", "compute_s"]
    assert (entry["file"], entry["engine"], entry["model"]) == ("a.wav", "scripted", "script.txt")
    assert (entry["text"], entry["audio_s"], entry["compute_s"]) == (ANSWER, 3.0, 0.123)
    assert [list(word) for word in entry["words"]] == [["text", "start_s", "end_s", "probability"]] * 15
    assert " ".join(word["text"] for word in entry["words"]) == ANSWER
    assert entry["words"][0]["start_s"] == 0.0
    assert entry["words"][-1]["end_s"] == 3.0
    assert doubt is None


def test_a_keyword_has_the_agreed_form() -> None:
    entry = keyword_entry(Keyword("C++", aliases=("C plus plus",), weight=2.0))
    assert entry == {"term": "C++", "weight": 2.0, "aliases": ["C plus plus"]}
