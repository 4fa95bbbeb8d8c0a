"""Slips in a file written by hand: the line, and what a person has to change in it."""

import tomllib

import pytest

from coach.core.toml_slips import Slip, explain_slip, find_slip


def slip_in(text: str) -> Slip:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    return find_slip(text, str(caught.value))


@pytest.mark.parametrize(
    ("text", "line_number", "what"),
    [
        pytest.param(
            '# hello\ntitle = "Nurse\ncompany = "x"', 2, "the quote that ends the text is missing", id="quote"
        ),
        pytest.param('v = [\n "a",\n "b,\n]', 3, "the quote that ends the text is missing", id="quote in a list"),
        pytest.param("title = “Nurse”", 1, "it has curly quotes", id="curly"),
        pytest.param('title = "Nurse”\nb = 1', 1, "it has curly quotes", id="curly end"),
        pytest.param("v = [“a”, “b”]", 1, "it has curly quotes", id="curly in a list"),
        pytest.param('v = ["a" "b"]', 1, "a comma is missing before this text", id="comma"),
        pytest.param('v = [\n "a"\n "b",\n]', 3, "a comma is missing before this text", id="comma between lines"),
        pytest.param('v = ["a"\nn = 1', 2, "the list that begins above it has no end", id="bracket"),
        pytest.param('v = ["a",\nn = "b"', 2, "the list that begins above it has no end", id="bracket after a comma"),
        pytest.param('v = [\n"a",\n[[points]]', 3, "the list that begins above it has no end", id="before a heading"),
        pytest.param('v = [\n"a",\n[wishes]', 3, "the list that begins above it has no end", id="before a table"),
        pytest.param("v = [\nled it,\n]", 2, "a text has to stand in quotes", id="bare text of a list"),
        pytest.param('v = [[led, "b"]]', 1, "a text has to stand in quotes", id="bare text of a list of lists"),
        pytest.param('v = [\n"a",\n\n', 2, "the last list has no end", id="bracket at the end"),
        pytest.param('a = "x"\na = "y"', 2, "it is in the file already", id="key twice"),
        pytest.param("[w]\na = 1\n[w]", 3, "it is in the file already", id="heading twice"),
        pytest.param("[wishes\na = 1", 1, "the heading has no end", id="heading"),
        pytest.param('[[points]\ntext = "x"', 1, "the heading has no end", id="double heading"),
        pytest.param('titel: "x"', 1, "after a name comes =", id="colon"),
        pytest.param("I earn a lot", 1, "after a name comes =", id="prose"),
        pytest.param('a = "C:\\Users"', 1, "a backslash has to be written twice", id="hex escape"),
        pytest.param('a = "C:\\posting"', 1, "a backslash has to be written twice", id="escape"),
        pytest.param("a = \nb = 1", 1, "nothing comes after the =", id="no value"),
        pytest.param("b = 1\na = ", 2, "nothing comes after the =", id="no value at the end"),
        pytest.param("title = Nurse", 1, "a text has to stand in quotes", id="bare word"),
        pytest.param("salary = £35k", 1, "a text has to stand in quotes", id="bare amount"),
        pytest.param("salary = 35,000", 1, "a text has to stand in quotes", id="bare number"),
        pytest.param('v = "a", "b"', 1, "several texts need brackets", id="list without brackets"),
        pytest.param('a = "I said "yes""', 1, "quotes inside a text need a backslash", id="inner quotes"),
        pytest.param('a = """\nfoo', 2, "its text begins with three quotes", id="long text"),
        pytest.param("]", 1, "something is out of place (Invalid statement)", id="anything else"),
        pytest.param('title = "Nurse', 1, "the quote that ends the text is missing", id="quote at the end"),
        pytest.param("title = 'Nurse", 1, "the quote that ends the text is missing", id="single quote at the end"),
        pytest.param('v = ["a"', 1, "the last list has no end", id="bracket after the last text"),
    ],
)
def test_the_line_and_what_to_change(text: str, line_number: int, what: str) -> None:
    slip = slip_in(text)
    assert slip.line_number == line_number
    assert slip.line == text.split("\n")[line_number - 1].strip()
    assert slip.what.startswith(what)


def test_a_very_long_line_is_shortened() -> None:
    assert slip_in(f'a = "{"x" * 400}').line == f'a = "{"x" * 95}…'


def test_an_empty_file_with_a_complaint_about_its_end() -> None:
    assert find_slip("", "Invalid value (at end of document)").line_number == 1


def test_the_message_shows_the_line() -> None:
    message = explain_slip('title = "Nurse\n', "Illegal character '\\n' (at line 1, column 15)", "job.toml")
    assert message == 'job.toml cannot be read: in line 1, the quote that ends the text is missing.\n    title = "Nurse'
