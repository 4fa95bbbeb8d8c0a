import pytest

from coach.core.language.polarity import disclaims
from coach.core.language.text import tokenise_text


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I have never used X9", True),
        ("I never really worked with X9", True),
        ("I do not have X9 experience", True),
        ("without any X9 experience", True),
        ("I am new to X9", True),
        ("X9 is a gap for me", True),
        ("X9 is not my strength", True),
        ("X9 is not something I have done", True),
        ("X9 I have not", True),
        ("not X9", True),
        ("we had no X9", True),
        ("I use X9", False),
        ("she has never used X9", False),
        ("I would not use X9", False),
        ("I have not just used X9", False),
        ("I never used X9 without a plan", False),
        ("I have not used X9 since May", False),
        ("I do not think they use X9", False),
        ("I have never used Java but I use X9", False),
        ("they had no X9", False),
        ("X9, um, I have never used", True),
        ("X9 would not help", False),
        ("X9 I would not use", False),
        ("X9 I did not expect", False),
    ],
)
def test_who_denies_what(sentence: str, expected: bool) -> None:
    tokens = tokenise_text(sentence)
    place = [token.text for token in tokens].index("x9")
    assert disclaims(tokens, place, place) is expected
