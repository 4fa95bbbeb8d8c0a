"""The network of the point reader, and how its weights are packed into a file."""

from collections.abc import Mapping

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

    def shorten(self) -> None:
        """Run the layers on 16-bit numbers from now on."""
        self.layers.to(torch.bfloat16)

    def forward(self, states: Tensor, sides: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of the classes (pairs x 3), and of each token being one of those that decide (pairs x tokens).

        Args:
            states: embedded tokens, pairs x tokens x 384.
            sides: for each token 0 where it belongs to the point, 1 to the answer, -1 where it only fills up.

        """
        kind = next(self.layers.parameters()).dtype
        states = (states + self.side[sides.clamp(min=0)]).to(kind)
        is_seen = (sides >= 0).unsqueeze(1)
        for layer in self.layers:
            states = layer(states, is_seen)
        states = states.float()
        scores = self.deciding(states).squeeze(-1)
        in_point, in_answer = (sides == 0).unsqueeze(-1), (sides == 1).unsqueeze(-1)
        attention = torch.softmax(scores.masked_fill(sides != 1, -1e4), dim=1).unsqueeze(-1)
        pooled = [
            states[:, 0],
            (states * in_point).sum(1) / in_point.sum(1),
            (attention * states).sum(1),
            (states * in_answer).sum(1) / in_answer.sum(1),
        ]
        return self.verdict(torch.cat(pooled, dim=1)), scores


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
