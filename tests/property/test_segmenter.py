"""What holds of segments for every sequence of probabilities."""

from hypothesis import given
from hypothesis import strategies as st

from coach.core.segmenter import Pacing, Segmenter, Stretch

PACING = Pacing(n_silence=3, n_speech=2, n_pad=2, n_max=20, n_enough=14, n_join=8)
probabilities = st.lists(st.sampled_from([0.0, 0.2, 0.4, 0.6, 0.95]), max_size=200)


def segments(values: list[float]) -> tuple[list[Stretch], Segmenter]:
    segmenter = Segmenter(PACING)
    found: list[Stretch] = []
    for value in values:
        needed = segmenter.needed_from()
        closed = segmenter.push(value)
        assert all(stretch.first >= needed for stretch in closed)
        found += closed
    needed = segmenter.needed_from()
    last = segmenter.finish()
    assert all(stretch.first >= needed for stretch in last)
    return found + last, segmenter


@given(probabilities)
def test_segments_are_ordered_apart_inside_and_short(values: list[float]) -> None:
    found, _ = segments(values)
    ends = [0, *(stretch.end for stretch in found)]
    for before, stretch in zip(ends, found, strict=False):
        assert before <= stretch.first < stretch.end <= len(values)
        assert stretch.end - stretch.first <= PACING.n_max


@given(probabilities)
def test_every_utterance_lies_in_exactly_one_segment(values: list[float]) -> None:
    found, segmenter = segments(values)
    for utterance in segmenter.utterances:
        holding = [stretch for stretch in found if stretch.first <= utterance.first and utterance.end <= stretch.end]
        assert len(holding) == 1


@given(probabilities)
def test_ahead_never_promises_another_segment_than_finish_gives(values: list[float]) -> None:
    segmenter = Segmenter(PACING)
    for value in values:
        segmenter.push(value)
    promised = segmenter.ahead()
    if promised is not None:
        assert segmenter.finish() == [promised]
