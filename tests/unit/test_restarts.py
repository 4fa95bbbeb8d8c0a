"""Words said twice and beginnings given up, and what only looks like them."""

import pytest

from coach.core.delivery.restarts import find_restarts


def restarts(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[first : last + 1]) for first, last in find_restarts(words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I, I took the lead", ["I, I"]),
        ("So I, um, I did it", ["I, um, I"]),
        ("I, I, I took it", ["I, I, I"]),
        ("it was in the the budget", ["the the"]),
        ("the budget, budget was gone", ["budget, budget"]),
        ("but it, it gave no answer", ["it, it"]),
        ("It, it gave no answer", ["It, it"]),
        ("that's all, it, it went", ["it, it"]),
        ("it was, it was very good", ["it was, it was"]),
        ("and I, and I went home", ["and I, and I"]),
        ("it's not a, it's not a stop", ["it's not a, it's not a"]),
        ("I was I was late", ["I was I was"]),
    ],
)
def test_words_said_twice(text: str, found: list[str]) -> None:
    assert restarts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("we were, we had been there", ["we were, we had"]),
        ("it's- it was late", ["it's- it was"]),
        ("it just, it didn't finish", ["it just, it didn't"]),
        ("she's actually, um, she was at my place", ["she's actually, um, she was"]),
        ("I went to — I took the train", ["I went to — I took"]),
        ("I wanted... I took the train", ["I wanted... I took"]),
        ("and then we have, we", ["we have, we"]),
        ("the proj- project went well", ["proj- project"]),
    ],
)
def test_beginnings_given_up(text: str, found: list[str]) -> None:
    assert restarts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "it was very, very good and really really late",
        "I had had enough and that that is known",
        "no, no, no and yes, yes",
        "call two two five, then 7 7 and forty forty",
        "it is spelled B B C",
        "we did. We did it",
        "I came, I saw, I conquered",
        "I listened, I asked, I wrote",
        "Yes I did, I told him",
        "it went on and on and on",
        "again and again and again",
        "we never covered it, it fell through",
        "not a leak leak, a drip",
        "it was always next month, next month",
        "from day to day to day",
        "I was late. I had to run",
        "I was, you could say, late",
        "we said so and we",
        "the end-",
        "-",
        "",
    ],
)
def test_what_only_looks_like_them(text: str) -> None:
    assert restarts(text) == []
