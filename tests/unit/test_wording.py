"""I and we, and the counts over an answer's words."""

import pytest

from coach.core.delivery.wording import Wording, count_subjects, measure_wording


@pytest.mark.parametrize(
    ("text", "n_i", "n_we"),
    [
        ("I planned it and we built it", 1, 1),
        ("I'd planned it, we’re proud, I'm glad", 2, 1),
        ("I think we did, I mean we, I guess we did", 0, 3),
        ("we know what I know", 0, 1),
        ("our team and my part in it", 0, 0),
        ("so did I", 1, 0),
        ("I, I'm there and we we went", 1, 1),
        ("", 0, 0),
    ],
)
def test_subjects(text: str, n_i: int, n_we: int) -> None:
    assert count_subjects(text.split()) == (n_i, n_we)


def test_counts_and_shares() -> None:
    text = "I, I took it, kind of, and we we won it in the end of it all"
    wording = measure_wording(text.split())
    assert wording == Wording(n_restarts=2, n_hedges=1, hedges_per_100_words=100 / 17, n_i=1, n_we=1)
    assert wording.i_share == 0.5


def test_no_words_have_no_shares() -> None:
    wording = measure_wording([])
    assert wording == Wording(0, 0, 0.0, 0, 0)
    assert wording.i_share is None
