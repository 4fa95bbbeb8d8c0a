"""Fillers: which words fill time, and where they stand."""

import pytest

from coach.core.delivery.fillers import find_fillers


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("Um, I think uh it went well, er, hmm.", ["Um,", "uh", "er,", "hmm."]),
        ("I like the team and so do they", []),
        ("It was, like, hard. So, we stopped.", ["like,", "So,"]),
        ("You know, it was late, you know.", ["You know,", "you know."]),
        ("It was sort of late and kind of cold", []),
        ("I mean, basically it is done, literally", ["I mean,", "basically", "literally"]),
        ("Do you know the umbrella", []),
        ("well you know, it went", ["you know,"]),
        ("So, yes", ["So,"]),
        ("", []),
    ],
)
def test_fillers(text: str, fillers: list[str]) -> None:
    words = text.split()
    assert [" ".join(words[first : last + 1]) for first, last in find_fillers(words)] == fillers
