"""Situation, task, action and result: what is told apart, what is too thin, and when a story is asked for."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from coach.core.attempts import Asked
from coach.core.delivery.story import MIN_WORDS, Story, find_parts, measure_story
from coach.core.delivery.story_cues import Part, weigh_clause
from coach.core.story_questions import asks_for_story

LABELLED = json.loads((Path(__file__).parents[1] / "data" / "stories.json").read_text("utf-8"))
"""Answers cut into parts by hand, before any rule had been run on them."""


@pytest.mark.parametrize(
    ("clause", "part"),
    [
        ("when i joined the team was small", Part.SITUATION),
        ("there were five of us", Part.SITUATION),
        ("we were having about 14 falls a month", Part.SITUATION),
        ("two years ago on a building site", Part.SITUATION),
        ("my job was to find out why", Part.TASK),
        ("i had to be ready by six", Part.TASK),
        ("they asked me to take over", Part.TASK),
        ("i moved the budget to short video", Part.ACTION),
        ("we just put a list on the door", Part.ACTION),
        ("i went and found the manager", Part.ACTION),
        ("as a result more people came", Part.RESULT),
        ("sales rose by 40 percent", Part.RESULT),
        ("by the spring we were there", Part.RESULT),
        ("she agreed", Part.RESULT),
        ("now we check it each week", Part.RESULT),
    ],
)
def test_cues(clause: str, part: Part) -> None:
    weights = weigh_clause(clause.split())
    assert max(weights, key=weights.__getitem__) is part
    assert weights[part] > 0


@pytest.mark.parametrize("clause", ["i was nervous", "i knew the people", "the rooms are blue", "i am here", "we", ""])
def test_what_is_no_deed(clause: str) -> None:
    assert weigh_clause(clause.split())[Part.ACTION] == 0


def label(story: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The words of a labelled answer, and the part of each."""
    words = [word for _, text in story["parts"] for word in text.split()]
    return words, [part for part, text in story["parts"] for _ in text.split()]


def test_nine_words_in_ten_stand_where_a_reader_puts_them() -> None:
    agreed = Counter[bool]()
    for story in LABELLED:
        words, wanted = label(story)
        found = find_parts(words)
        assert found is not None, story["id"]
        given = [part for (first, last), part in found for _ in range(first, last + 1)]
        assert len(given) == len(words)
        agreed.update(part == other for part, other in zip(given, wanted, strict=True))
    assert agreed[True] / agreed.total() >= 0.9


@pytest.mark.parametrize("story", LABELLED, ids=lambda story: story["id"])
def test_shares_are_whole_and_no_result_told_is_called_missing(story: dict[str, Any]) -> None:
    words, wanted = label(story)
    found = measure_story(words)
    assert found is not None
    assert found.situation + found.task + found.action + found.result == pytest.approx(1)
    assert found.has_result_cue is ("result" in wanted)


DEEDS = "I called the engineer, I moved the rolls to the small ovens, and I rang the buyers. "
OPINION = "The job is varied and the people are kind and the place is near. "


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(DEEDS * 2, id="short"),
        pytest.param(OPINION * 6, id="no cue"),
        pytest.param(OPINION * 6 + DEEDS, id="few cues"),
        pytest.param("There was a problem with the old boiler in the cellar. " * 8, id="nothing done"),
    ],
)
def test_thin_evidence_gives_no_shares(text: str) -> None:
    assert measure_story(text.split()) is find_parts(text.split()) is None


def test_all_of_one_kind_is_still_a_story() -> None:
    words = (DEEDS * 4).split()
    assert len(words) > MIN_WORDS
    assert measure_story(words) == Story(0.0, 0.0, 1.0, 0.0, has_result_cue=False)


def test_one_comes_back_to_what_was_done_only_after_clear_words() -> None:
    result = "As a result sales rose by 40 percent and in the end the shop stayed open. "
    parts = [part for _, part in find_parts((DEEDS * 2 + result + DEEDS * 3).split()) or ()]
    assert parts == sorted(parts[:-9], key=list(Part).index) + parts[-9:]
    assert parts[-1] is Part.ACTION
    assert Part.RESULT in parts
    aside = "I said so. "
    assert [part for _, part in find_parts((DEEDS * 2 + result + aside + result).split()) or ()][-2:] == [
        Part.RESULT
    ] * 2


@pytest.mark.parametrize(
    ("category", "text", "question_id", "asks"),
    [
        ("behavioural", "When did you say no?", "no", True),
        ("behavioural", "What came of it?", "no+follow-up-1", False),
        ("resume", "Which achievement on your CV are you proudest of?", "cv", True),
        ("craft", "Tell us about a time when a patient fell.", "fall", True),
        ("motivation", "Why us?", "why", False),
        ("role-ideas", "What would you change in the first year?", "ideas", False),
    ],
)
def test_when_a_story_is_asked_for(category: str, text: str, question_id: str, asks: bool) -> None:
    assert asks_for_story(Asked(question_id, text, category, 90.0)) is asks
