"""The segmenter, drawn with letters: S is a window of speech, . a silent one, s one in between."""

from dataclasses import replace

import pytest

from coach.core.segmenter import Pacing, Segmenter, Stretch

PROBABILITY = {"S": 0.9, "s": 0.4, ".": 0.1}
SMALL = Pacing(n_silence=3, n_speech=2, n_pad=1, n_max=12, n_join=6)


def segments(windows: str, pacing: Pacing = SMALL) -> list[str]:
    """The windows of each segment, as the letters it holds."""
    segmenter = Segmenter(pacing)
    found: list[Stretch] = []
    for letter in windows:
        found += segmenter.push(PROBABILITY[letter])
    found += segmenter.finish()
    return [windows[stretch.first : stretch.end] for stretch in found]


@pytest.mark.parametrize(
    ("windows", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("......", [], id="silence"),
        pytest.param("ssssss", [], id="never clearly speech"),
        pytest.param("..S...", [], id="a click is no utterance"),
        pytest.param("..SSS...", [".SSS."], id="padded on both sides"),
        pytest.param("SSS", ["SSS"], id="no padding beyond the recording"),
        pytest.param("..SsssS..", [".SsssS."], id="once begun, weaker speech goes on"),
        pytest.param("..SS..SS...", [".SS..SS."], id="a short pause ends no utterance"),
        pytest.param("..SS....SS...", [".SS....SS."], id="utterances are packed"),
        pytest.param("..SS.......SS...", [".SS.", ".SS."], id="a long pause closes the segment"),
        pytest.param("SSS...SS....SSSS...", ["SSS...SS.", ".SSSS."], id="too long: cut at the longest pause"),
        pytest.param("SS....SS...SSSSS...", ["SS.", ".SS...SSSSS."], id="the longest, not the latest"),
        pytest.param("SS...SSS...SSSSS...", ["SS...SSS.", ".SSSSS."], id="the later of two alike"),
        pytest.param("SSSSSSSsSSSSSSSS...", ["SSSSSSSs", "SSSSSSSS."], id="no pause: cut where speech is weakest"),
    ],
)
def test_segments(windows: str, expected: list[str]) -> None:
    assert segments(windows) == expected


@pytest.mark.parametrize(
    ("windows", "expected"),
    [
        pytest.param("SSSSSS...", ["SSSSSS."], id="the end of an utterance closes a segment that is long enough"),
        pytest.param("SSSSS...", [], id="a shorter one waits for the next utterance"),
        pytest.param("SSSSS...S...", [], id="also after a click"),
        pytest.param("SSS...SS..", [], id="not before the utterance has ended"),
        pytest.param("SSS...SS...", ["SSS...SS."], id="however many utterances it holds"),
        pytest.param("SSSSSS...SS...SSSS...", ["SSSSSS.", ".SS...SSSS."], id="the next one begins anew"),
    ],
)
def test_segments_that_are_long_enough_close_while_the_person_speaks(windows: str, expected: list[str]) -> None:
    segmenter = Segmenter(replace(SMALL, n_enough=8))
    found = [stretch for letter in windows for stretch in segmenter.push(PROBABILITY[letter])]
    assert [windows[stretch.first : stretch.end] for stretch in found] == expected


def test_utterances_are_kept_without_padding() -> None:
    segmenter = Segmenter(SMALL)
    for letter in "..SS....SSS...":
        segmenter.push(PROBABILITY[letter])
    segmenter.finish()
    assert segmenter.utterances == [Stretch(2, 4), Stretch(8, 11)]


def test_ahead_is_what_finish_would_give() -> None:
    segmenter = Segmenter(SMALL)
    windows = "..SSS..."
    for letter in windows[:-1]:
        segmenter.push(PROBABILITY[letter])
        assert segmenter.ahead() is None
    segmenter.push(PROBABILITY[windows[-1]])
    assert [segmenter.ahead()] == segmenter.finish()


def test_ahead_ends_when_speech_goes_on() -> None:
    segmenter = Segmenter(SMALL)
    for letter in "SSS...S":
        segmenter.push(PROBABILITY[letter])
    assert segmenter.ahead() is None


def test_an_endless_utterance_counts_in_full() -> None:
    segmenter = Segmenter(SMALL)
    for _ in range(100):
        segmenter.push(0.9)
    segmenter.finish()
    assert sum(utterance.end - utterance.first for utterance in segmenter.utterances) == 100
