"""The network of the point reader, and how its weights are packed into a file."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn

from coach.engines.minilm_network import WIDTH, new_layers

N_CLASSES = 3
"""Made, partly, missed."""

_N_POOLED = 4
_N_HIDDEN = 192
_SCALE = ".scale"
_STEPS = 127
"""Weights are kept as whole numbers from -127 to 127 and a scale for each row."""


class ReaderNetwork(nn.Module):
    """Reads a point and a part of an answer side by side through the layers of a sentence encoder."""

    def __init__(self, layers: nn.ModuleList | None = None, dropout: float = 0.0) -> None:
        """Take over the layers of an encoder, or make room for some; what decides on top of them is untrained."""
        super().__init__()
        self.layers = new_layers() if layers is None else layers
        self.side = nn.Parameter(torch.zeros(2, WIDTH))
        self.deciding = nn.Linear(WIDTH, 1)
        self.verdict = nn.Sequential(
            nn.Dropout(dropout),
            nn.Linear(_N_POOLED * WIDTH, _N_HIDDEN),
            nn.GELU(),
            nn.Dropout(dropout),
            nn.Linear(_N_HIDDEN, N_CLASSES),
        )

    def forward(self, states: Tensor, lengths: Sequence[int], n_points: Sequence[int]) -> tuple[Tensor, list[Tensor]]:
        """Logits of the classes (pairs x 3), and for each pair those of its answer's tokens being ones that decide.

        Args:
            states: embedded tokens of the pairs, one pair after the other (tokens x 384).
            lengths: tokens of each pair; more lengths than pairs fill up the row.
            n_points: how many of a pair's tokens, from its first on, are the point's.

        """
        sides = [side for n, length in zip(n_points, lengths, strict=False) for side in _sides(n, length)]
        states = states + self.side[torch.tensor(sides + [0] * (len(states) - len(sides)))]
        for layer in self.layers:
            states = layer(states, lengths)
        read = zip(torch.split(states, list(lengths)), n_points, strict=False)
        decided = [self._decide(pair[:n_point], pair[n_point:]) for pair, n_point in read]
        return torch.stack([logits for logits, _ in decided]), [scores for _, scores in decided]

    def _decide(self, point: Tensor, answer: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of one pair's classes (3) and of its answer's tokens."""
        scores = self.deciding(answer).squeeze(1)
        attended = torch.softmax(scores, dim=0) @ answer
        return self.verdict(torch.cat([point[0], point.mean(dim=0), attended, answer.mean(dim=0)])), scores


def _sides(n_point: int, length: int) -> list[int]:
    return [0] * n_point + [1] * (length - n_point)


def pack(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Weights as they are shipped: matrices in 8 bits with a scale for each row, the rest in 16."""
    packed: dict[str, Tensor] = {}
    for name, weight in weights.items():
        if weight.dim() == 2 and weight.shape[0] > 2:
            scale = (weight.abs().amax(dim=1) / _STEPS).clamp(min=1e-8).half()
            packed[name] = (weight / scale.float()[:, None]).round().clamp(-_STEPS, _STEPS).to(torch.int8)
            packed[name + _SCALE] = scale
        else:
            packed[name] = weight.half()
    return {name: weight.contiguous() for name, weight in packed.items()}


def unpack(packed: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The weights that `pack` packed, as 32-bit floats."""
    return {
        name: packed[name].float() * packed[name + _SCALE].float()[:, None]
        if name + _SCALE in packed
        else packed[name].float()
        for name in packed
        if not name.endswith(_SCALE)
    }
