"""openai-whisper, the recogniser of choice once a checkpoint is on disk. This package alone imports whisper."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import numpy as np

import coach.core.pcm as pcm
from coach.core.transcript import Word
from coach.engines.models import find_checkpoint
from coach.engines.networks import give_again, has_short_products, run_short
from coach.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from coach.engines.whisper.drafting import DraftingDecoder
    from coach.ports import Hints

_SEED = 0
"""Whisper samples when its first, certain reading fails its own checks; a fixed seed keeps transcripts repeatable."""


def library() -> Any:  # noqa: ANN401 - whisper publishes no types
    """The whisper package.

    Raises:
        EngineError: it, or what it stands on, cannot be imported.

    """
    try:
        import whisper
    except (ImportError, OSError) as error:
        raise EngineError(
            f"Whisper cannot be used on this system: {error}.",
            "Use the embedded engine (--engine moonshine), or install coach again into a new environment.",
        ) from error
    return whisper


class WhisperRecognizer:
    """Words with times and probabilities from a Whisper checkpoint."""

    engine = "whisper"

    def __init__(self, model: str, network: Any, decoder: DraftingDecoder) -> None:  # noqa: ANN401 - without types
        """Wrap a loaded network, and how it decodes, under the name or path that the user knows it by."""
        self.model = model
        self._network = network
        self._decoder = decoder
        self._last: tuple[pcm.Samples, Hints] | None = None

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:
        """See ports.Recognizer. A segment that begins with the last one is read from its words on."""
        import torch
        import whisper

        if pcm.is_silent(samples):
            return []
        self._decoder.begin(is_continued=self._continues_last(samples, hints))
        self._last = (samples, hints)
        try:
            with warnings.catch_warnings(), torch.random.fork_rng():
                warnings.simplefilter("ignore")
                torch.manual_seed(_SEED)
                result = whisper.transcribe(
                    self._network,
                    samples,
                    language="en",
                    word_timestamps=True,
                    condition_on_previous_text=False,
                    initial_prompt=f"Names: {', '.join(hints.names)}." if hints.names else None,
                    fp16=self._network.device.type == "cuda",
                    verbose=None,
                )
        except (RuntimeError, ValueError) as error:
            raise EngineError(
                f"Whisper ({self.model}) failed on {len(samples) / pcm.SAMPLE_RATE_HZ:.1f} s of sound: {error}",
                "Try another model with --model, or the embedded engine with --engine moonshine.",
            ) from error
        heard = [word for segment in result["segments"] for word in segment["words"]]
        return _orderly(heard, len(samples) / pcm.SAMPLE_RATE_HZ)

    def _continues_last(self, samples: pcm.Samples, hints: Hints) -> bool:
        if self._last is None or self._last[1] != hints:
            return False
        before = self._last[0]
        return len(before) <= len(samples) and np.array_equal(before, samples[: len(before)])


def load(model: str, models_dir: Path) -> WhisperRecognizer:
    """Load a checkpoint from disk, by the name of a published model or by path. Never opens a connection.

    Raises:
        EngineError: there is no such file, or it is no Whisper checkpoint.

    """
    path = find_checkpoint(model, models_dir)
    whisper = library()
    from coach.engines.whisper.drafting import DraftingDecoder

    try:
        network = whisper.load_model(str(path))
    except Exception as error:  # torch raises what the damage happens to provoke
        raise EngineError(
            f"{path} cannot be loaded as a Whisper checkpoint: {type(error).__name__}.",
            "The file is damaged or something else. Delete it and fetch it again with: coach models get base.en",
        ) from error
    heads = whisper._ALIGNMENT_HEADS.get(path.stem)
    if heads is not None and path.parent == models_dir:
        network.set_alignment_heads(heads)
    if network.device.type == "cpu" and has_short_products():
        run_short(network.encoder)  # the encoder is most of the time of a segment, and 16 bits are plenty for it
    give_again(network.encoder)  # asked for the words of a segment, and once more for their times
    network.decode = DraftingDecoder(network)  # in the place of its method
    return WhisperRecognizer(model, network, network.decode)


def _orderly(heard: list[dict[str, Any]], duration_s: float) -> list[Word]:
    """Whisper's words without surrounding space, their times inside the segment and in order."""
    words: list[Word] = []
    latest_s = 0.0
    for item in heard:
        text = item["word"].strip()
        if not text:
            continue
        start_s = min(max(float(item["start"]), latest_s), duration_s)
        end_s = min(max(float(item["end"]), start_s), duration_s)
        latest_s = start_s
        words.append(Word(text, start_s, end_s, float(item["probability"])))
    return words
