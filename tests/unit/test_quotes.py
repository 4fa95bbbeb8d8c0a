import pytest

from coach.core.language.text import tokenise_text
from coach.core.points.evidence import Reading, split_answer
from coach.core.points.quotes import choose_sentences, quote_span

ANSWER = "I like tea. We moved the notes trolley, so staff could see, and the falls went down to four. That was June."
WORDS = ANSWER.split()


def quote(point: str, reading: Reading | None = None) -> str:
    sentences = split_answer(WORDS)
    first, last = quote_span(tokenise_text(point), sentences, [0.0] * len(sentences), reading)
    return " ".join(WORDS[first : last + 1])


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ("Relocated the trolley", "We moved the notes trolley,"),
        ("Brought falls down", "the falls went down to four."),
        ("Happened in June", "That was June."),
        ("Nothing shared whatsoever", "I like tea."),
    ],
)
def test_without_a_reader_the_shared_words_are_quoted(point: str, expected: str) -> None:
    assert expected in quote(point)


def test_a_reader_points_at_the_quote() -> None:
    weights = tuple(1.0 if word in ("staff", "could") else 0.0 for word in WORDS)
    assert quote("Visibility", Reading(0.9, 0.05, weights)) == "so staff could see,"


def test_a_reader_without_an_opinion_leaves_the_best_sentence() -> None:
    assert quote("Happened in June", Reading(0.9, 0.05, (0.0,) * len(WORDS))) == "That was June."


def test_the_sentences_that_bear_on_a_point_fit_the_budget() -> None:
    filler = "This sentence has exactly nine words in it, yes. " * 12
    words = (filler + "We moved the notes trolley.").split()
    sentences = split_answer(words)
    chosen = choose_sentences(tokenise_text("moved the trolley"), [0.0] * len(sentences), sentences)
    assert chosen == sorted(chosen)
    assert len(sentences) - 1 in chosen
    assert sum(sentences[i].last_word - sentences[i].first_word + 1 for i in chosen) <= 70


def test_one_long_sentence_is_chosen_whole() -> None:
    sentences = split_answer(["word"] * 200)
    assert choose_sentences(tokenise_text("word"), [0.0], sentences) == [0]
