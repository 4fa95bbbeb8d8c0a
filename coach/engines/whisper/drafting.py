"""Reading a segment again after it has grown, without working out again what its beginning says.

A token costs a pass over all weights of the decoder, whether one position is looked at or fifty. So the words heard
before are put to the network all at once; it says what it would have written at each place, and where that differs the
draft ends and it goes on by itself. This is speculative decoding (Leviathan et al. 2023, arXiv:2211.17192) with the
network's own earlier reading as the draft: the words are those of a reading from nothing, only sooner.
"""

from collections.abc import Sequence
from typing import Any

import torch
import whisper.decoding
from torch import Tensor


class DraftingDecoder:
    """Stands for a network's decode(): the first certain reading after begin() starts from the one before it."""

    def __init__(self, network: Any) -> None:  # noqa: ANN401 - whisper publishes no types
        """Decode with a network, at first without a draft."""
        self._network = network
        self._last: tuple[int, ...] = ()
        self._draft: tuple[int, ...] = ()
        self._has_read = True

    def begin(self, *, is_continued: bool) -> None:
        """The next reading is of a new segment, which may begin with the sound of the last one."""
        self._draft = self._last if is_continued else ()
        self._last = ()
        self._has_read = False

    def __call__(self, mel: Tensor, options: Any) -> Any:  # noqa: ANN401 - whisper publishes no types
        """The decoding of one spectrogram (bands x frames), as whisper.decode() gives it."""
        task = whisper.decoding.DecodingTask(self._network, options)
        is_first = not self._has_read
        self._has_read = True
        if is_first and self._draft:
            task.inference = DraftedInference(self._network, len(task.initial_tokens), self._draft)
        (result,) = task.run(mel.unsqueeze(0))
        if is_first:
            self._last = tuple(result.tokens)
        return result


class DraftedInference(whisper.decoding.PyTorchInference):  # type: ignore[misc]  # whisper publishes no types
    """Gives the logits of each step: out of one pass over a draft while the tokens follow it, then step by step.

    For one sequence at a time.
    """

    def __init__(self, network: Any, n_initial: int, draft: Sequence[int]) -> None:  # noqa: ANN401 - see above
        """Expect `n_initial` tokens at the first step, and the draft's behind them."""
        super().__init__(network, n_initial)
        self._n_initial = n_initial
        self._draft = list(draft)[: network.dims.n_text_ctx - n_initial]
        self._drafted: Tensor | None = None
        self._is_followed = True

    def logits(self, tokens: Tensor, audio_features: Tensor) -> Tensor:
        """The logits behind the last token, at the first step behind each (1 x positions x vocabulary)."""
        n_tokens = tokens.shape[-1]
        if self._drafted is None:
            self.initial_token_length = n_tokens + len(self._draft)
            whole = torch.cat([tokens, torch.tensor([self._draft], device=tokens.device)], dim=-1)
            self._drafted = super().logits(whole, audio_features)
            self.initial_token_length = 0  # from here on one token goes in at a time
            return self._drafted[:, :n_tokens]
        if self._is_followed:
            n_followed = n_tokens - self._n_initial
            expected = self._draft[n_followed - 1 : n_followed]
            if expected == tokens[0, -1:].tolist():
                return self._drafted[:, n_tokens - 1 : n_tokens]
            self._is_followed = False
            for module in self.kv_modules:
                self.kv_cache[module] = self.kv_cache[module][:, : n_tokens - 1]
        logits: Tensor = super().logits(tokens, audio_features)
        return logits
