"""Text to be read and copied: where its lines end."""

import pytest
from rich.console import Console, Group
from rich.text import Text

from coach.ui.prose import print_prose

PATH = "/a/path/that/is/longer/than/the/line.toml"


def shown(*texts: Text, is_terminal: bool = True) -> list[str]:
    console = Console(width=20, force_terminal=is_terminal, color_system=None)
    with console.capture() as capture:
        print_prose(console, Group(*texts))
    return capture.get().split("\n")[:-1]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("It is kept in a file of yours.", ["It is kept in a file", "of yours."]),
        (f"Kept in {PATH} now.", ["Kept in", PATH, "now."]),
        (f"{PATH} is kept.", [PATH, "is kept."]),
        ("one\n\n  two", ["one", "", "  two"]),
        ("宽字宽字 宽字宽字 宽字宽字", ["宽字宽字 宽字宽字", "宽字宽字"]),
        ("", [""]),
    ],
)
def test_lines_end_between_words(text: str, lines: list[str]) -> None:
    assert shown(Text(text)) == lines
    assert shown(Text(text), is_terminal=False) == text.split("\n")


def test_several_texts_follow_one_another_with_their_styles() -> None:
    console = Console(width=20, force_terminal=True, color_system="standard")
    with console.capture() as capture:
        print_prose(console, Group(Text("This is"), Text("a long line with bold at its end", style="bold")))
    assert capture.get() == "This is\n\x1b[1ma long line with\x1b[0m\n\x1b[1mbold at its end\x1b[0m\n"
