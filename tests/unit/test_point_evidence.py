import pytest

from coach.core.language.text import tokenise_text
from coach.core.points.evidence import (
    RECALL_CAP,
    SIMILARITY_CAP,
    Reading,
    actor_conflict,
    best_windows,
    content,
    gather,
    is_anothers,
    is_denied,
    longest_run,
    order_agreement,
    polarity_conflict,
    read_point,
    split_answer,
    weighted_recall,
)


def test_content_leaves_grammar_and_numbers_out() -> None:
    tokens = tokenise_text("I cut the falls on my ward by 40 percent")
    assert [token.text for token in content(tokens)] == ["cut", "falls", "ward", "percent"]


def test_a_heading_is_no_part_of_the_point() -> None:
    assert [token.text for token in read_point("Result: fewer falls")] == ["fewer", "falls"]


@pytest.mark.parametrize(
    ("point", "window", "least", "most"),
    [
        ("reduced falls", "we were reducing the falls", 1.0, 1.0),
        ("reduced falls", "nothing of the kind", 0.0, 0.0),
        ("reduced falls", "the falls went on", 0.3, 0.7),
        ("", "anything", 1.0, 1.0),
        ("team zeppelin", "the team", 0.05, 0.45),
    ],
)
def test_recall_weighs_rare_words_more(point: str, window: str, least: float, most: float) -> None:
    assert least <= weighted_recall(tokenise_text(point), tokenise_text(window)) <= most


def test_order_and_run() -> None:
    point = tokenise_text("moved the notes trolley")
    assert order_agreement(point, tokenise_text("we moved, um, the old notes trolley")) == 1.0
    assert longest_run(point, tokenise_text("we moved, um, the old notes trolley")) == 0.5
    assert order_agreement(point, tokenise_text("the trolley notes moved")) == 0.5
    assert order_agreement([], point) == longest_run([], point) == 1.0


@pytest.mark.parametrize(
    ("point", "clause", "expected"),
    [
        ("I use Terraform", "I have never used Terraform", True),
        ("Never lost a client", "I lost a client", True),
        ("Never lost a client", "no client has left", False),
        ("I use Terraform", "I use it daily", False),
    ],
)
def test_polarity(point: str, clause: str, expected: bool) -> None:
    assert polarity_conflict(tokenise_text(point), tokenise_text(clause)) is expected


@pytest.mark.parametrize(
    ("point", "window", "expected"),
    [
        ("I built the demo", "Dan is our lead, he built the demo", True),
        ("Built the demo myself", "she built the demo", True),
        ("I built the demo", "I built the demo", False),
        ("My manager built the demo", "I built the demo", True),
        ("My manager built the demo", "my manager built the demo", False),
        ("I built the demo", "the demo was built", False),
        ("I built the demo", "nothing alike", False),
    ],
)
def test_actor(point: str, window: str, expected: bool) -> None:
    assert actor_conflict(tokenise_text(point), tokenise_text(window)) is expected


def test_the_best_windows_follow_words_and_closeness() -> None:
    sentences = split_answer(["I", "like", "tea.", "We", "moved", "the", "trolley.", "The", "falls", "went", "down."])
    core = content(tokenise_text("trolley moved, falls down"))
    assert best_windows(core, sentences, [0.1, 0.5, 0.5]) == (1, (1, 2))
    assert best_windows(core, sentences, [3.0, 0.5, 0.5])[0] == 0


def test_gathered_evidence_has_the_readers_odds() -> None:
    sentences = split_answer(["We", "moved", "it."])
    point = tokenise_text("We moved it")
    unread = gather(point, sentences, [0.9], (0, 2), None)
    assert (unread.made, unread.partly, unread.run) == (0.0, 0.0, 1.0)
    assert (unread.similarity, unread.recall) == (SIMILARITY_CAP, RECALL_CAP)
    read = gather(point, sentences, [0.9], (0, 2), Reading(0.8, 0.1, (0.0, 1.0, 0.0)))
    assert read.made > 1.0
    assert read.partly == pytest.approx(0.0)
    sure = gather(point, sentences, [0.9], (0, 2), Reading(1.0, 0.0, (0.0, 1.0, 0.0)))
    assert read.made < sure.made < 10.0


@pytest.mark.parametrize(
    ("point", "answer", "expected"),
    [
        ("Used to a rota system", "I've never used a rota system, honestly.", True),
        ("Never used a rota system", "I've never used a rota system.", False),
        ("Used to a rota system", "I use a rota system daily.", False),
        ("Used to a rota system in hospital wards", "I like tea. I've never used a rota.", False),
        ("He did it", "I've never done it.", False),
        ("Finished 140 wiring reports", "I never finished 140 wiring reports, that was the other crew.", True),
        ("Finished the wiring reports", "Nobody ever really finished wiring reports.", True),
        ("Finished the wiring reports", "I finished the wiring reports, not you.", False),
        ("Finished the wiring reports", "No, I finished the wiring reports.", False),
        ("Asked the police for reports", "I told the hire firm, not the police.", False),
        ("Finished", "I have not finished.", True),
        ("Finished the wiring reports", "Not that we had finished the wiring reports.", False),
    ],
)
def test_a_point_is_denied_in_so_many_words(point: str, answer: str, expected: bool) -> None:
    assert is_denied(read_point(point), split_answer(answer.split())) is expected


@pytest.mark.parametrize(
    ("point", "answer", "expected"),
    [
        ("I found the failing contactor", "My apprentice found the failing contactor, so I praised him.", True),
        ("I found the failing contactor", "He was off sick. I found the failing contactor.", False),
        ("I found the failing contactor", "The failing contactor was found.", False),
        ("Found the failing contactor", "My apprentice found the failing contactor.", False),
        ("I found the failing contactor", "My apprentice found the van.", False),
        ("I did it", "He did it.", False),
    ],
)
def test_a_deed_of_somebody_else_is_not_the_speakers(point: str, answer: str, expected: bool) -> None:
    assert is_anothers(read_point(point), split_answer(answer.split())) is expected
