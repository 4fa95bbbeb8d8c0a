"""Whisper with untrained weights that takes as long as trained ones of the same size would.

Untrained weights never find the end of a text and fail every check of it. Here each window yields fixed words, 3.3
tokens for each second of sound in it, through the same passes of encoder and decoder and the same filters. Of a window
that has grown they are the same words but for the last, which was cut short before.

    python tests/bench/held_decoding.py FILE --model CHECKPOINT ...

runs the `whisper` command that way, with its own options.
"""

import sys

if __name__ == "__main__":
    sys.path.pop(0)  # else coverage.py beside this file stands in for the package of that name, which Whisper imports

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import torch
import whisper.decoding
from whisper.audio import FRAMES_PER_SECOND
from whisper.decoding import DecodingTask, LogitFilter
from whisper.model import ModelDimensions, Whisper
from whisper.tokenizer import Tokenizer
from whisper.transcribe import cli

TOKENS_PER_S = 3.3
"""150 words a minute at 1.3 tokens a word."""

BASE_EN = ModelDimensions(
    n_mels=80,
    n_audio_ctx=1500,
    n_audio_state=512,
    n_audio_head=8,
    n_audio_layer=6,
    n_vocab=51864,
    n_text_ctx=448,
    n_text_state=512,
    n_text_head=8,
    n_text_layer=6,
)
"""The dimensions of the published base.en."""

_TEXTS = Path(__file__).parents[2] / "samples" / "recordings"


_UNLIKELY = -50.0


class _Dictation(LogitFilter):
    """Makes one token certain at each step; the others stay just possible, for beams that need more than one."""

    def __init__(self, tokens: list[int], sample_begin: int) -> None:
        self._tokens = tokens
        self._sample_begin = sample_begin

    def apply(self, logits: torch.Tensor, tokens: torch.Tensor) -> None:
        token = self._tokens[min(tokens.shape[1] - self._sample_begin, len(self._tokens) - 1)]
        logits[:] = _UNLIKELY
        logits[:, token] = 0.0


def save_untrained(path: Path) -> None:
    """Write a checkpoint of base.en's size with random weights, the same at every call."""
    torch.manual_seed(0)
    network = Whisper(BASE_EN)
    torch.nn.init.normal_(network.decoder.positional_embedding, std=0.01)  # made without values
    torch.save({"dims": BASE_EN.__dict__, "model_state_dict": network.state_dict()}, path)


@contextmanager
def held_decoding() -> Iterator[None]:
    """While this lasts, every Whisper network in this process says the texts of the shipped recordings."""
    said = " ".join(path.read_text("utf-8") for path in sorted(_TEXTS.glob("*.txt"))).split()

    class HeldTask(DecodingTask):
        def run(self, mel: torch.Tensor) -> list[whisper.decoding.DecodingResult]:
            # Frames behind the sound are exactly 0; those of silence are not.
            n_frames = int((mel != 0).any(dim=(0, 1)).sum())
            tokens = _tokens(self.tokenizer, said, n_frames / FRAMES_PER_SECOND)
            self.logit_filters.append(_Dictation(tokens, self.sample_begin))
            return super().run(mel)

    with patch.object(whisper.decoding, "DecodingTask", HeldTask):
        yield


def _tokens(tokenizer: Tokenizer, said: list[str], length_s: float) -> list[int]:
    n_tokens = max(1, round(TOKENS_PER_S * length_s))
    text = [token for word in said for token in tokenizer.encode(f" {word}")][: n_tokens - 1]
    text += tokenizer.encode(" um")
    last = tokenizer.timestamp_begin + min(round(length_s / 0.02), 1500)
    return [tokenizer.timestamp_begin, *text, last, tokenizer.eot]


if __name__ == "__main__":
    with held_decoding():
        cli()
