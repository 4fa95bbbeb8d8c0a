"""The transcript depends on the samples alone: not on the blocks they came in, nor on what was recognised ahead."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

import coach.core.pcm as pcm
from coach.core.scoring import Heard
from coach.core.segmenter import Pacing
from coach.core.transcript import Word
from coach.ports import Hints
from coach.transcribing import RecognizerThread, Transcriber

PACING = Pacing(n_silence=3, n_speech=2, n_pad=2, n_max=20, n_join=8)

sounds = st.lists(st.tuples(st.booleans(), st.integers(1, 8_000)), max_size=12)
cuts = st.lists(st.integers(0, 5_000), max_size=12)


class LoudnessDetector:
    """Takes what is loud for speech, and remembers a little, as real detectors do."""

    def __init__(self) -> None:
        self._level = 0.0

    def probability(self, window: pcm.Samples) -> float:
        self._level = 0.5 * self._level + 0.5 * pcm.peak(window)
        return min(1.0, 2.0 * self._level)

    def reset(self) -> None:
        self._level = 0.0


class FingerprintRecognizer:
    """Writes down which samples it was given."""

    engine = "fingerprint"
    model = "fingerprint"

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:
        return [Word(f"{len(samples)}:{hash(samples.tobytes())}", 0.0, len(samples) / pcm.SAMPLE_RATE_HZ)]


THREAD = RecognizerThread(FingerprintRecognizer)


def sound(runs: list[tuple[bool, int]]) -> pcm.Samples:
    """Runs of noise and silence, no two stretches of which are alike."""
    noise = np.random.default_rng(3).uniform(0.3, 0.9, sum(n for _, n in runs)).astype(np.float32)
    loud = np.concatenate([np.full(n, is_loud) for is_loud, n in runs]) if runs else np.zeros(0, dtype=bool)
    return np.where(loud, noise, np.float32(0.0))


def hear(samples: pcm.Samples, blocks: list[int], *, looks_ahead: bool) -> Heard:
    transcriber = Transcriber(THREAD, LoudnessDetector(), Hints(), PACING, looks_ahead=looks_ahead)
    first = 0
    for n_block in blocks:
        transcriber.feed(samples[first : first + n_block])
        first = min(first + n_block, len(samples))
    transcriber.feed(samples[first:])
    return transcriber.finish()


@given(sounds, cuts, st.booleans())
def test_the_transcript_is_the_same_however_the_samples_come(
    runs: list[tuple[bool, int]], blocks: list[int], looks_ahead: bool
) -> None:
    samples = sound(runs)
    assert hear(samples, blocks, looks_ahead=looks_ahead) == hear(samples, [], looks_ahead=False)


@given(sounds, st.integers(1, 2_000))
def test_also_in_even_blocks_as_a_device_delivers_them(runs: list[tuple[bool, int]], n_block: int) -> None:
    samples = sound(runs)
    blocks = [n_block] * (len(samples) // n_block)
    assert hear(samples, blocks, looks_ahead=True) == hear(samples, [], looks_ahead=False)


@given(sounds)
def test_words_and_speech_lie_within_the_answer_in_order(runs: list[tuple[bool, int]]) -> None:
    samples = sound(runs)
    heard = hear(samples, [], looks_ahead=False)
    assert heard.facts is not None
    assert heard.facts.duration_s == len(samples) / pcm.SAMPLE_RATE_HZ
    edges = [edge for span in heard.facts.speech for edge in (span.start_s, span.end_s)]
    assert edges == sorted(edges)
    assert all(0.0 <= edge <= heard.facts.duration_s for edge in edges)
    ends = [0.0, *(word.end_s for word in heard.transcript.words)]
    assert all(end <= word.start_s + 1e-9 for end, word in zip(ends, heard.transcript.words, strict=False))
    assert all(word.start_s <= word.end_s <= heard.facts.duration_s for word in heard.transcript.words)
