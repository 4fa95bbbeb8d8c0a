import pytest

from coach.core.language.numbers import canonical, digits_value, other_ordinal, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10,000", 10_000),
        ("2.5", 2.5),
        ("40k", 40_000),
        ("1.2bn", 1_200_000_000),
        ("7m", 7_000_000),
        ("0", 0),
        ("k", None),
        ("", None),
        ("5th", None),
        ("1.2.3", None),
        ("²", None),
        ("ten", None),
    ],
)
def test_figures(text: str, value: float | None) -> None:
    assert digits_value(text) == value


@pytest.mark.parametrize(
    ("text", "other"),
    [("eighteenth", "18th"), ("18th", "eighteenth"), ("first", "1st"), ("3rd", "third"), ("21st", None), ("six", None)],
)
def test_ordinals(text: str, other: str | None) -> None:
    assert other_ordinal(text) == other


@pytest.mark.parametrize(
    ("text", "value", "n_read"),
    [
        ("ten thousand", 10_000, 2),
        ("two hundred and fifty pounds", 250, 4),
        ("twenty two", 22, 2),
        ("one hundred and five thousand two hundred", 105_200, 7),
        ("one million two hundred thousand", 1_200_000, 5),
        ("2.5 million", 2_500_000, 2),
        ("22 grand", 22_000, 2),
        ("a hundred", 100, 2),
        ("hundred and one", 101, 3),
        ("half a million", 500_000, 3),
        ("five and a half thousand", 5_500, 5),
        ("five and a half", 5.5, 4),
        ("2 and a half years", 2.5, 4),
        ("200 and a half", 200, 1),
        ("two thousand and eight", 2008, 4),
        ("two thousand and twenty two", 2022, 5),
        ("one thousand and fifty people", 1050, 4),
        ("two thousand and three thousand", 2000, 2),
        ("two thousand and twenty two thousand", 2000, 2),
        ("two thousand and more", 2000, 2),
        ("twenty first of march", 21, 2),
        ("21st", 21, 1),
        ("first of march", 1, 1),
        ("1st of march", 1, 1),
        ("1st march", 1, 1),
        ("22nd", 22, 1),
        ("30th", 30, 1),
        ("thirtieth", 30, 1),
        ("two dozen", 24, 2),
        ("two point five", 2.5, 3),
        ("nineteen ninety nine", 1999, 3),
        ("twenty twenty four", 2024, 3),
        ("twenty twenty", 2020, 2),
        ("nought", 0, 1),
        ("two three", 2, 1),
        ("five and a bit", 5, 1),
        ("97 99", 97, 1),
        ("28 hundred", 2800, 2),
        ("2 hundred", 200, 2),
        ("3 dozen", 36, 2),
        ("2020 hundred", 2020, 1),
    ],
)
def test_numbers_in_words_and_mixtures(text: str, value: float, n_read: int) -> None:
    assert read_number(text.split(), 0) == (value, n_read)


@pytest.mark.parametrize(
    "text",
    [
        "a few",
        "and two",
        "grand idea",
        "dozen",
        "half an hour",
        "point five",
        "ward",
        "first",
        "3rd",
        "21th",
        "²³rd",
        "first of all",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read_number(text.split(), 0) is None


@pytest.mark.parametrize(
    ("text", "value"), [("march first", 1), ("march the third", 3), ("may 2nd", 2), ("may the 2nd", 2)]
)
def test_days_behind_their_month(text: str, value: float) -> None:
    texts = text.split()
    assert read_number(texts, len(texts) - 1) == (value, 1)


@pytest.mark.parametrize("text", ["i may first", "they may the first", "march of the first", "the first"])
def test_what_is_no_day(text: str) -> None:
    texts = text.split()
    assert read_number(texts, len(texts) - 1) is None


@pytest.mark.parametrize(("value", "text"), [(40.0, "40"), (2.5, "2.5"), (10_000.0, "10000"), (0.1 + 0.2, "0.3")])
def test_the_shortest_writing(value: float, text: str) -> None:
    assert canonical(value) == text
