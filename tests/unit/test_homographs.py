import pytest

from coach.core.language.homographs import is_homograph, is_idiom, is_meant
from coach.core.language.text import tokenise_text


@pytest.mark.parametrize(
    ("text", "expected"), [("go", True), ("r", True), ("excel", True), ("7", False), ("python", False), ("c++", False)]
)
def test_which_terms_are_ordinary_words(text: str, expected: bool) -> None:
    assert is_homograph(text) is expected


@pytest.mark.parametrize(("writing", "expected"), [("Opera", True), ("opera", False), ("OPERA", True), ("", False)])
def test_a_product_is_one_where_it_is_written_like_one(writing: str, expected: bool) -> None:
    assert is_homograph("opera", writing) is expected


@pytest.mark.parametrize(
    ("sentence", "word", "beside_term", "expected"),
    [
        ("I did it in Excel", "excel", False, True),
        ("the Excel sheet was mine", "excel", False, True),
        ("Excel is fine by me", "excel", False, True),
        ("using, um, Excel", "excel", False, True),
        ("I excel at it", "excel", False, False),
        ("to excel reports matter", "excel", False, False),
        ("Python and Go", "go", True, True),
        ("ready and go", "go", False, False),
        ("let's go", "go", False, False),
        ("the word is out", "word", False, False),
        ("grade R", "r", False, False),
        ("R and D", "r", False, False),
        ("H R", "r", False, False),
        ("a R", "r", False, False),
        ("mostly R", "r", False, True),
        ("R or D", "r", True, True),
        ("I have used Sage for years", "sage", False, True),
        ("they had IT for that", "it", False, True),
        ("bookings, Opera mostly, kept me busy", "opera", False, True),
        ("Opera came later", "opera", False, False),  # a sentence begins with a capital letter
        ("there we saw Iris leave", "iris", False, False),  # a person
        ("near Juniper Street", "juniper", False, False),  # a longer name
        ("near juniper bushes", "juniper", False, False),
    ],
)
def test_the_words_around_tell(sentence: str, word: str, beside_term: bool, expected: bool) -> None:
    tokens = tokenise_text(sentence)
    place = [token.text for token in tokens].index(word)
    assert is_meant(tokens, place, beside_term=beside_term) is expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("I got them on board", "board", True),
        ("I sat on the board", "board", False),
        ("across the board, really", "board", True),
        ("I took care of it", "care", True),
        ("I work in care", "care", False),
        ("nobody falls in love with it", "falls", True),
        ("I fell asleep", "fell", True),
        ("we had fewer falls", "falls", False),
        ("at home I pump iron", "pump", True),
        ("I lean on my two pickers", "lean", True),
        ("we run lean on the line", "lean", False),
        ("a concrete example of it", "concrete", True),
        ("we pour concrete", "concrete", False),
    ],
)
def test_fixed_expressions_do_not_mean_themselves(sentence: str, word: str, expected: bool) -> None:
    tokens = tokenise_text(sentence)
    place = [token.text for token in tokens].index(word)
    assert is_idiom(tokens, place) is expected
