"""What a person types on one line."""

import pytest

from coach.core.jobs.entries import read_heading, read_interviewer, read_keywords, read_numbers
from coach.core.jobs.preparation import Interviewer
from coach.core.keywords import Keyword


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", set()),
        ("none", set()),
        ("0", set()),
        ("all", {1, 2, 3, 4, 5, 6, 7, 8}),
        ("3,5-7", {3, 5, 6, 7}),
        ("1 4", {1, 4}),
        ("2; 3,", {2, 3}),
        ("5 – 7", {5, 6, 7}),
        ("7-5", {5, 6, 7}),
    ],
)
def test_numbers_of_a_list(text: str, expected: set[int]) -> None:
    assert read_numbers(text, 8) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5, guests", {2, 5}),
        ("GUESTS 1", {1, 2}),
        ("front  office;CI/CD", {3, 4}),
        ("follow - up, Follow-Up", {5}),
        ("1", {1}),
    ],
    ids=["a name and a number", "another letter case", "two words", "with a dash", "a number that is a name"],
)
def test_what_stands_in_a_list_is_chosen_by_its_name_too(text: str, expected: set[int]) -> None:
    assert read_numbers(text, 6, ["SQL", "guests", "Front office", "CI/CD", "follow-up", "1"]) == expected
    with pytest.raises(ValueError, match="“guest” is not in the list"):
        read_numbers("5, guest", 5, ["SQL", "guests"])


@pytest.mark.parametrize(
    ("text", "part"), [("9", "9"), ("0-2", "0-2"), ("1,x", "x"), ("1-", "1-"), ("-3", "-3"), ("1.5", "1.5")]
)
def test_numbers_that_are_not_in_the_list(text: str, part: str) -> None:
    with pytest.raises(ValueError, match=f"“{part}” is not in the list. Type numbers from 1 to 8"):
        read_numbers(text, 8)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Keller", Interviewer("Maria Keller")),
        ("Maria Keller, head of marketing", Interviewer("Maria Keller", "head of marketing")),
        ("Maria Keller (head of marketing)", Interviewer("Maria Keller", "head of marketing")),
        ("Maria Keller - head of marketing", Interviewer("Maria Keller", "head of marketing")),
        ("Ann Lee-Hall, m@x.org, head, sales", Interviewer("Ann Lee-Hall", "head, sales", "m@x.org")),
        ("Bo, +44 20 7946 0958", Interviewer("Bo", "", "+44 20 7946 0958")),
        ("Maria Keller (head of marketing) - m@x.org", Interviewer("Maria Keller", "head of marketing", "m@x.org")),
        ("Łukasz", Interviewer("Łukasz")),
    ],
)
def test_someone_met(text: str, expected: Interviewer) -> None:
    assert read_interviewer(text) == expected


@pytest.mark.parametrize("text", ["(x)", "+44 20 7946 0958", "m@x.org, Maria", "31/05/2026"])
def test_a_line_that_begins_with_no_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"begins with no name\. Write it as: Maria Keller, head of marketing"):
        read_interviewer(text)


def test_keywords_with_and_without_weights() -> None:
    assert read_keywords("SQL = 2, CI/CD, ,data modelling=1.5, = 3") == (
        Keyword("SQL", weight=2.0),
        Keyword("CI/CD"),
        Keyword("data modelling", weight=1.5),
        Keyword("", weight=3.0),
    )


@pytest.mark.parametrize(
    ("posting", "expected"),
    [
        ("# Social Media Manager, Brightside\n\ntext", ("Social Media Manager", "Brightside")),
        ("Nurse at St Mary's", ("Nurse", "St Mary's")),
        ("Nurse | St Mary's", ("Nurse", "St Mary's")),
        ("**Nurse**", ("Nurse", "")),
        ("Physio (Band 7), Outpatients\nHarrow Vale NHS Trust\n", ("Physio (Band 7)", "Harrow Vale NHS Trust")),
        ("Nurse\n\nSt Mary's Hospital", ("Nurse", "St Mary's Hospital")),
        ("Nurse, Brightside Ltd\nNorth Group", ("Nurse", "Brightside Ltd")),
        ("Nurse\nOur Hospital is looking for you.", ("Nurse", "")),
        ("We are looking for somebody.", ("", "")),
        ("We are looking for a nurse", ("", "")),
        ("Are you a nurse", ("", "")),
        ("one two three four five six seven eight nine ten eleven", ("", "")),
        ("", ("", "")),
    ],
)
def test_the_first_line_of_a_posting(posting: str, expected: tuple[str, str]) -> None:
    assert read_heading(posting) == expected
