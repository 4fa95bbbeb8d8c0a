"""Times for words from an engine that gives none."""

from hypothesis import given
from hypothesis import strategies as st

from coach.core.alignment import spread_words


def test_words_are_laid_over_sound_and_around_pauses() -> None:
    active = [False] * 2 + [True] * 4 + [False] * 10 + [True] * 4
    words = spread_words(["four", "five"], active, 1.0)
    assert [(word.start_s, word.end_s) for word in words] == [(2.0, 6.0), (16.0, 20.0)]


def test_no_words_and_no_sound() -> None:
    assert spread_words([], [True], 0.1) == []
    assert [word.text for word in spread_words(["a", "b"], [False] * 4, 0.5)] == ["a", "b"]


@given(st.lists(st.text("abc.,", min_size=1), max_size=20), st.lists(st.booleans(), min_size=1, max_size=60))
def test_times_are_ordered_and_inside(texts: list[str], active: list[bool]) -> None:
    words = spread_words(texts, active, 0.032)
    assert [word.text for word in words] == texts
    times = [time for word in words for time in (word.start_s, word.end_s)]
    assert times == sorted(times)
    assert all(0.0 <= time <= len(active) * 0.032 + 1e-9 for time in times)
