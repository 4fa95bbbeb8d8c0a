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
        ("I have no problem with X9", False),
        ("no trouble understanding X9", False),
        ("I have never had a problem with X9", False),
        ("I do not have any issues with X9", False),
        ("I am not afraid of X9", False),
        ("I never fail to use X9", False),
        ("X9 I never had trouble with", False),
        ("X9 I could never work without", False),
        ("I would never work without X9", False),
        ("I couldn't live without X9", False),
        ("I would be lost without X9", False),
        ("I came, not late and without X9", True),
        ("I do not lack X9 experience", False),
        ("I lack X9 experience", True),
        ("I ain't got no X9 experience", True),
        ("I am not new to X9", False),
        ("X9 is new to me", True),
        ("X9 is not new to me", False),
        ("X9 is not a gap for me", False),
        ("not only X9 but Java", False),
        ("I have used nothing but X9", False),
        ("I have never worked with anything other than X9", False),
        ("I have never worked with anything except the X9", False),
        ("I have no problem with X9 and I could not do my job", False),
        ("I have never used X9 and I would like to", True),
        ("I have never used Java and I know X9", False),
    ],
)
def test_who_denies_what(sentence: str, expected: bool) -> None:
    tokens = tokenise_text(sentence)
    place = [token.text for token in tokens].index("x9")
    assert disclaims(tokens, place, place) is expected
