"""Words that soften what is said, and the same words where they do not."""

import pytest

from coach.core.delivery.hedges import find_hedges


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("It was kind of late, sort of dark", ["kind of", "sort of"]),
        ("kind of late", ["kind of"]),
        ("What kind of paint, a sort of glue, the same kind of work", []),
        ("Maybe it helped, perhaps, probably, hopefully", ["Maybe", "perhaps,", "probably,", "hopefully"]),
        ("I guess we won, or something like that", ["I guess", "or something like that"]),
        ("I did a little bit more or less alone", ["a little bit", "more or less"]),
        ("maybe forty minutes, probably 11 weeks", []),
        ("it was, I think, 11 weeks", []),
        ("it was maybe", ["maybe"]),
        ("It was, I think, in May", ["I think,"]),
        ("That went well, I think.", ["I think."]),
        ("I think I was the one", ["I think"]),
        ("I think it was Monday", ["I think"]),
        ("I think short video would help", []),
        ("What I think, is clear", []),
        ("I think about it, I think of it", []),
        ("so I think", []),
        ("", []),
    ],
)
def test_hedges(text: str, hedges: list[str]) -> None:
    words = text.split()
    assert [" ".join(words[first : last + 1]) for first, last in find_hedges(words)] == hedges
