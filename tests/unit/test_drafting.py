"""A Whisper segment that has grown is read from the words of its beginning on, and says what it would have said."""

from pathlib import Path
from typing import Any

import pytest
import torch
import whisper
from torch import Tensor

import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.engines.whisper import WhisperRecognizer, load
from coach.engines.whisper.drafting import DraftedInference
from coach.ports import Hints


@pytest.fixture(scope="module")
def speech(recordings: list[Path]) -> pcm.Samples:
    """Twelve seconds of an answer."""
    return decode(recordings[0])[: 12 * pcm.SAMPLE_RATE_HZ]


@pytest.fixture
def recognizer(whisper_checkpoint: Path) -> WhisperRecognizer:
    return load(str(whisper_checkpoint), Path("no models"))


class Passes:
    """Counts passes through a network's decoder, of which two tell the times of the words."""

    def __init__(self, recognizer: WhisperRecognizer) -> None:
        self.n = 0
        self._decoder = recognizer._network.decoder
        self._forward = self._decoder.forward
        self._decoder.forward = self._count

    def _count(self, *given: Any, **named: Any) -> Any:
        self.n += 1
        return self._forward(*given, **named)

    def take(self) -> int:
        n, self.n = self.n, 0
        return n


@pytest.fixture
def passes(recognizer: WhisperRecognizer) -> Passes:
    return Passes(recognizer)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9, 1.0])
def test_a_grown_segment_says_the_same_as_one_read_from_nothing(
    share: float, recognizer: WhisperRecognizer, passes: Passes, speech: pcm.Samples
) -> None:
    words = recognizer.recognize(speech, Hints())
    n_from_nothing = passes.take()
    recognizer.recognize(pcm.silence(1_000) + 0.1, Hints())
    recognizer.recognize(speech[: round(share * len(speech))], Hints())
    passes.take()
    assert recognizer.recognize(speech, Hints()) == words
    assert passes.take() < n_from_nothing


def test_a_segment_read_twice_takes_hardly_a_step(
    recognizer: WhisperRecognizer, passes: Passes, speech: pcm.Samples
) -> None:
    recognizer.recognize(speech, Hints())
    assert passes.take() > 20
    recognizer.recognize(speech, Hints())
    assert passes.take() == 2  # the words, and their times


@pytest.mark.parametrize(
    "before", ["another sound", "a longer one", "other names"], ids=["another sound", "a longer one", "other names"]
)
def test_only_the_beginning_of_the_same_sound_is_taken_up(
    before: str, recognizer: WhisperRecognizer, passes: Passes, speech: pcm.Samples
) -> None:
    whole = speech[: 8 * pcm.SAMPLE_RATE_HZ]
    words = recognizer.recognize(whole, Hints())
    n_from_nothing = passes.take()
    if before == "another sound":
        recognizer.recognize(speech[1_000 : 4 * pcm.SAMPLE_RATE_HZ], Hints())
    elif before == "a longer one":
        recognizer.recognize(speech, Hints())
    else:
        recognizer.recognize(whole[: 4 * pcm.SAMPLE_RATE_HZ], Hints(names=("Maria Keller",)))
    passes.take()
    assert recognizer.recognize(whole, Hints()) == words
    assert passes.take() == n_from_nothing


def tokens_of(recognizer: WhisperRecognizer, speech: pcm.Samples, draft: list[int] | None) -> tuple[list[int], float]:
    network = recognizer._network
    mel = whisper.log_mel_spectrogram(whisper.pad_or_trim(speech), network.dims.n_mels)
    options = whisper.DecodingOptions(language="en", fp16=False)
    task = whisper.decoding.DecodingTask(network, options)
    if draft is not None:
        task.inference = DraftedInference(network, len(task.initial_tokens), draft)
    (result,) = task.run(mel.unsqueeze(0))
    return result.tokens, result.avg_logprob


@pytest.mark.parametrize("kind", ["wrong at once", "wrong later", "too long", "longer than fits", "the answer itself"])
def test_a_draft_changes_no_word_however_wrong_it_is(
    kind: str, recognizer: WhisperRecognizer, speech: pcm.Samples
) -> None:
    tokens, logprob = tokens_of(recognizer, speech, None)
    half = len(tokens) // 2
    draft = {
        "wrong at once": [1_000, *tokens],
        "wrong later": [*tokens[:half], 1_000, *tokens[half:]],
        "too long": [*tokens, *tokens[:5]],
        "longer than fits": tokens * (1 + recognizer._network.dims.n_text_ctx // len(tokens)),
        "the answer itself": tokens,
    }[kind]
    found, found_logprob = tokens_of(recognizer, speech, draft)
    assert found == tokens
    assert found_logprob == pytest.approx(logprob, abs=1e-4)


def test_the_logits_are_those_of_single_steps(recognizer: WhisperRecognizer, speech: pcm.Samples) -> None:
    network = recognizer._network
    features = network.encoder(whisper.log_mel_spectrogram(whisper.pad_or_trim(speech), network.dims.n_mels)[None])
    steps = [torch.tensor([given]) for given in ([1, 2], [1, 2, 7], [1, 2, 7, 5], [1, 2, 7, 5, 9])]

    def logits_of(inference: Any) -> list[Tensor]:
        with torch.no_grad():
            found = [inference.logits(tokens, features) for tokens in steps]
        inference.cleanup_caching()
        return found

    plain = logits_of(whisper.decoding.PyTorchInference(network, 2))
    drafted = logits_of(DraftedInference(network, 2, [7, 8, 9]))  # followed for one token
    assert [tuple(logits.shape[:2]) for logits in drafted] == [(1, 2), (1, 1), (1, 1), (1, 1)]
    for one, other in zip(plain, drafted, strict=True):
        assert torch.allclose(one, other, atol=1e-4)
