import pytest

from coach.core.hearing import find_heard, stretches
from coach.core.text import tokenise_text


def heard(answer: str, term: str, taken: tuple[int, ...] = ()) -> str | None:
    sentence = tokenise_text(answer)
    found = find_heard(stretches([sentence], taken), term)
    return None if found is None else " ".join(answer.split()[found.first_word : found.last_word + 1])


@pytest.mark.parametrize(
    ("term", "answer", "expected"),
    [
        ("Kubernetes", "we moved to Cuba needs then", "Cuba needs"),
        ("Terraform", "we wrote it in terra farm", "terra farm"),
        ("CIPD", "finishing my Cip D level seven", "Cip D"),
        ("school runs", "I like the scullerons best", "scullerons"),
        ("conveyors", "an oven conveyer", "conveyer"),
        ("safety huddle", "the safety hurdle", "safety hurdle"),
    ],
)
def test_what_was_heard_instead(term: str, answer: str, expected: str) -> None:
    assert heard(answer, term) == expected


@pytest.mark.parametrize(
    ("term", "answer"),
    [
        ("Rust", "I felt rusty"),
        ("C++", "in the sea plus plus"),
        ("Go", "a goe"),
        ("", "anything"),
        ("notable", "I was not able"),
        ("Cuba needs", "it was Cuba, needs must"),
        ("forms", "from the start"),
    ],
)
def test_what_is_left_alone(term: str, answer: str) -> None:
    assert heard(answer, term) is None


def test_words_that_say_another_term_are_taken() -> None:
    assert heard("we moved to Cuba needs then", "Kubernetes", taken=(3,)) is None


def test_the_most_alike_of_several_is_meant() -> None:
    assert heard("cuba nets or cubernetes", "Kubernetes") == "cubernetes"
