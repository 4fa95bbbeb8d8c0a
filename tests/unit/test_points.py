from collections.abc import Sequence

import pytest

from coach.core.language.text import tokenise_text
from coach.core.points import KeyPoint, PointState, find_points
from coach.core.points.evidence import Reading
from coach.core.transcript import Transcript, Word
from coach.engines.encoder import MiniLm

MADE, PARTLY, MISSED = PointState.MADE, PointState.PARTLY, PointState.MISSED

ANSWER = (
    "Right, well, on my current ward we were getting around nine falls a month. We got that down to, I think, four, "
    "mostly by moving the notes trolley. It was a healthcare assistant who came up with that, by the way, not me. "
    "I've never used an electronic rota, ours was all paper. I put in a huddle of ten minutes, standing up. "
    "Complaints, I'd rather ring the family the same day than send a letter."
)


def shared(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
    """Stem overlap (Jaccard) as a stand-in for cosine similarity."""
    sets = [[{token.stem for token in tokenise_text(text)} for text in texts] for texts in (left, right)]
    return [[len(a & b) / max(1, len(a | b)) for b in sets[1]] for a in sets[0]]


@pytest.mark.parametrize(
    ("point", "allowed"),
    [
        ("We got falls down to four a month", {MADE}),
        ("I put in a huddle of ten minutes", {MADE}),
        ("Ring the family the same day", {MADE}),
        ("Ring families on the same day rather than sending letters", {MADE}),
        ("Falls went from nine a month to four", {MADE}),
        ("Falls went from nine a month to two", {PARTLY, MISSED}),
        ("I put in a huddle of thirty minutes", {PARTLY, MISSED}),
        ("I came up with moving the notes trolley myself", {PARTLY, MISSED}),
        ("Used to an electronic rota", {MISSED}),
        ("Opened a second shop in Spain", {MISSED}),
        ("Fluent in German", {MISSED}),
    ],
)
def test_verdicts_of_the_real_encoder(sentence_encoder: MiniLm, point: str, allowed: set[PointState]) -> None:
    transcript = Transcript.typed(ANSWER)
    (result,) = find_points(transcript, [KeyPoint(point)], sentence_encoder.similarities, sentence_encoder.readings)
    assert result.state in allowed


def test_an_opposite_is_missed_and_another_word_leaves_a_part() -> None:
    said = Transcript.typed("We joined after the merger. We opened the shop on Friday. We would like to be trained.")
    points = [KeyPoint("We joined before the merger"), KeyPoint("We opened the shop on Monday")]
    assert [result.state for result in find_points(said, points, shared)] == [MISSED, PARTLY]


def test_a_reader_overrules_shared_words() -> None:
    transcript = Transcript.typed("We moved the trolley.")
    point = KeyPoint("Moved the trolley closer to beds")

    def read(made: float) -> PointState:
        def readings(points: Sequence[str], _: Sequence[str], choices: Sequence[Sequence[int]]) -> list[Reading]:
            assert [list(choice) for choice in choices] == [[0]]
            return [Reading(made, (1.0 - made) / 2, (0.1, 0.9, 0.2, 0.9)) for _ in points]

        return find_points(transcript, [point], shared, readings)[0].state

    assert read(0.99) is MADE
    assert read(0.01) is not MADE


@pytest.mark.parametrize(
    ("answer", "point", "state"),
    [
        pytest.param("We moved the trolley.", "We moved the trolley", MADE, id="the very words"),
        pytest.param("Ann moved the trolley.", "I moved the trolley", MISSED, id="somebody else did it"),
        pytest.param("We never moved the trolley.", "We moved the trolley", MISSED, id="the opposite"),
        pytest.param("We bought new beds.", "We moved the trolley", MISSED, id="something else"),
        pytest.param("What we moved stood by a trolley.", "We moved the trolley", MISSED, id="another story"),
    ],
)
def test_the_very_words_need_no_reader(answer: str, point: str, state: PointState) -> None:
    def denies(points: Sequence[str], _: Sequence[str], __: Sequence[Sequence[int]]) -> list[Reading]:
        return [Reading(0.01, 0.01, (0.5,) * 40) for _ in points]

    (result,) = find_points(Transcript.typed(answer), [KeyPoint(point)], shared, denies)
    assert result.state is state


@pytest.mark.parametrize("answer", ["... We moved the trolley. Yes.", "We moved the trolley. … Yes. ..."])
def test_the_readers_words_stand_where_they_were_said_beside_dots_alone(answer: str) -> None:
    told = {"We": 0.0, "moved": 0.9, "the": 0.8, "trolley.": 0.9, "Yes.": 0.0}

    def readings(points: Sequence[str], texts: Sequence[str], _: Sequence[Sequence[int]]) -> list[Reading]:
        return [Reading(0.99, 0.005, tuple(told[word] for text in texts for word in text.split())) for _ in points]

    (result,) = find_points(Transcript.typed(answer), [KeyPoint("Moved the trolley")], shared, readings)
    assert result.evidence is not None
    assert result.evidence.quote == "We moved the trolley."


def test_another_figure_is_never_made_whatever_the_reader_says() -> None:
    def grants(points: Sequence[str], _: Sequence[str], __: Sequence[Sequence[int]]) -> list[Reading]:
        return [Reading(0.99, 0.005, (0.5,) * 40) for _ in points]

    answer = Transcript.typed("I am looking for forty-eight thousand pounds.")
    (result,) = find_points(answer, [KeyPoint("I am looking for £38,000")], shared, grants)
    assert result.state is PARTLY


def test_what_is_far_from_every_sentence_is_not_made_whatever_the_reader_says() -> None:
    def grants(points: Sequence[str], _: Sequence[str], __: Sequence[Sequence[int]]) -> list[Reading]:
        return [Reading(0.99, 0.005, (0.5,) * 40) for _ in points]

    (result,) = find_points(Transcript.typed("We bought beds."), [KeyPoint("Fluent in German")], shared, grants)
    assert result.state is MISSED


@pytest.mark.parametrize("text", ["", " ", "...", "—"])
def test_an_empty_point_is_missed(text: str) -> None:
    assert find_points(Transcript.typed("I moved it."), [KeyPoint(text)], shared)[0].state is MISSED


@pytest.mark.parametrize("answer", ["", "...", "— — —"])
def test_an_empty_answer_makes_nothing(answer: str) -> None:
    results = find_points(Transcript.typed(answer), [KeyPoint("I moved it"), KeyPoint("More")], shared)
    assert [result.state for result in results] == [MISSED, MISSED]
    assert [result.evidence for result in results] == [None, None]


def test_no_points_no_results() -> None:
    assert find_points(Transcript.typed("I moved it."), [], shared) == ()


def test_the_evidence_carries_times() -> None:
    said = "Well. I moved the notes trolley. Yes."
    words = tuple(Word(text, float(i), i + 0.5) for i, text in enumerate(said.split()))
    (result,) = find_points(Transcript(words), [KeyPoint("I moved the notes trolley")], shared)
    assert result.state is MADE
    assert result.evidence is not None
    assert result.evidence.quote == "I moved the notes trolley."
    assert (result.evidence.start_s, result.evidence.end_s) == (1.0, 5.5)


def test_a_point_may_be_spread_over_two_sentences(sentence_encoder: MiniLm) -> None:
    transcript = Transcript.typed(ANSWER)
    point = KeyPoint("Falls went from nine a month to four")
    (result,) = find_points(transcript, [point], sentence_encoder.similarities, sentence_encoder.readings)
    assert result.state is MADE
    assert result.evidence is not None
    assert {"nine", "four,"} & set(result.evidence.quote.split())
