"""What a person got wrong in a TOML file, in their own terms: the line, and what is missing in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLACE = re.compile(r"at line (\d+), column (\d+)")
_NAME = re.compile(r"[\w-]+ *=")
_CURLY = "“”„‟‘’‚"
_MAX_SHOWN = 100

_QUOTE_MISSING = "the quote that ends the text is missing"
_CURLY_QUOTES = "it has curly quotes, as word processors write them; type straight ones around the text"
_COMMA_MISSING = "a comma is missing before this text of the list"
_LIST_UNCLOSED = "the list that begins above it has no end; close it with ]"
_LIST_UNCLOSED_AT_END = "the last list has no end; close it with ]"
_TWICE = "it is in the file already; keep one of the two"
_HEADING_UNCLOSED = "the heading has no end; close it as in [wishes] or [[points]]"
_EQUALS_MISSING = "after a name comes =, and then its text in quotes"
_BACKSLASH = "a backslash has to be written twice"
_INNER_QUOTES = 'quotes inside a text need a backslash before them, as in "they said \\"yes\\""'
_SEVERAL_TEXTS = 'several texts need brackets around them, as in ["one", "two"]'
_QUOTES_MISSING = 'a text has to stand in quotes, as in "like this"; yes is written true and no false'
_VALUE_MISSING = 'nothing comes after the =; where there is nothing to say, put ""'
_LONG_TEXT_UNCLOSED = "its text begins with three quotes and has no end; put three quotes after it, too"


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a file cannot be read, and why.

    Attributes:
        line_number: the line, from 1.
        line: its text, shortened when it is very long.
        what: what is wrong with it, as the end of a sentence.
    """

    line_number: int
    line: str
    what: str


def explain_slip(text: str, complaint: str, name: str) -> str:
    """A message about the slip behind a complaint of tomllib: where it is, what is wrong, and the line itself.

    Args:
        text: the file's content.
        complaint: the message of the TOMLDecodeError.
        name: the file's name.
    """
    slip = find_slip(text, complaint)
    return f"{name} cannot be read: in line {slip.line_number}, {slip.what}.\n    {slip.line}"


def find_slip(text: str, complaint: str) -> Slip:
    """The slip behind a complaint of tomllib.

    Args:
        text: the file's content.
        complaint: the message of the TOMLDecodeError, which names a line and a column unless it is about the end.
    """
    lines = text.split("\n")
    place = _PLACE.search(complaint)
    if place is not None:
        number, column = int(place[1]), int(place[2])
        rest = lines[number - 1][column - 1 :]
    else:
        number, rest = max((number for number, line in enumerate(lines, start=1) if line.strip()), default=1), ""
    line = lines[number - 1]
    what = (_explain_end(text, line, complaint) if place is None else "") or _explain(line, rest, complaint)
    shown = line.strip()
    return Slip(number, shown if len(shown) <= _MAX_SHOWN else f"{shown[:_MAX_SHOWN]}…", what)


def _explain_end(text: str, last_line: str, complaint: str) -> str:
    """What is wrong where a file ends too early; empty where it does not."""
    if "Unterminated" in complaint or 'Expected "\'"' in complaint:
        return _LONG_TEXT_UNCLOSED if text.count('"""') % 2 or text.count("'''") % 2 else _QUOTE_MISSING
    if "Unclosed array" in complaint or ("Invalid value" in complaint and not last_line.rstrip().endswith("=")):
        return _LIST_UNCLOSED_AT_END
    return ""


def _explain(line: str, rest: str, complaint: str) -> str:
    """What is wrong with a line.

    Args:
        line: the line.
        rest: what of it could not be read; empty where it stops too early.
        complaint: the message of tomllib.
    """
    is_list_open = "Unclosed array" in complaint
    value = line.partition("=")[2].strip()
    for is_so, what in (
        ("Illegal character" in complaint and not rest, _CURLY_QUOTES if _ends_curly(line) else _QUOTE_MISSING),
        (rest[:1] and rest[0] in _CURLY, _CURLY_QUOTES),
        (is_list_open and rest[:1] in {'"', "'"}, _COMMA_MISSING),
        (is_list_open, _LIST_UNCLOSED),
        ("twice" in complaint or "overwrite" in complaint, _TWICE),
        ("Expected ']" in complaint, _HEADING_UNCLOSED),
        ("Expected '='" in complaint, _EQUALS_MISSING),
        ("Unescaped" in complaint or "hex value" in complaint, _BACKSLASH),
        ("Invalid value" in complaint and _begins_anew(line, rest), _LIST_UNCLOSED),
        ("Invalid value" in complaint and "=" in line and not value, _VALUE_MISSING),
        ("Invalid value" in complaint, _QUOTES_MISSING),
        ("after a statement" in complaint and value[:1] not in {'"', "'"}, _QUOTES_MISSING),
        ("after a statement" in complaint and rest.startswith(","), _SEVERAL_TEXTS),
        ("after a statement" in complaint, _INNER_QUOTES),
    ):
        if is_so:
            return what
    return f"something is out of place ({_PLACE.sub('', complaint).rstrip(' ()')})"


def _begins_anew(line: str, rest: str) -> bool:
    """Whether what could not be read as a value is a name of its own or a heading, at the beginning of its line."""
    start = line.lstrip()
    is_head = start.startswith("[") and len(line) - len(rest) <= line.rfind("[") + 1
    return is_head or (rest == start and _NAME.match(start) is not None)


def _ends_curly(line: str) -> bool:
    return line.rstrip(" ,]")[-1:] in set(_CURLY)
