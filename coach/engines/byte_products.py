"""Products of matrices in 8-bit whole numbers, which processors made for them work out three times as quickly."""

import torch
from torch import Tensor, nn

from coach.engines.networks import has_byte_products

_STEPS = 127
_MIDDLE = 128
_SMALLEST = 1e-12
"""The largest number that a row of nothing but zeros is taken to have, since rows are divided by it."""


class ByteLinear(nn.Module):
    """A linear layer with weights and states as whole numbers from -127 to 127 and a scale for each row of either.

    Scaled row by row, as in LLM.int8() (Dettmers et al. 2022, arXiv:2208.07339); one scale for all rows costs verdicts
    (tests/bench/README.md). The sums are exact, so that a row's result does not depend on its company.
    """

    def __init__(self, layer: nn.Linear) -> None:
        """Take over a layer's weights."""
        super().__init__()
        weight = layer.weight.detach().float()
        self._scale = weight.abs().amax(dim=1).clamp_(min=_SMALLEST) / _STEPS
        self._zeros = torch.zeros(len(weight), dtype=torch.long)
        self._bias = layer.bias.detach().float()
        whole = (weight / self._scale.unsqueeze(1)).round().to(torch.int8)
        self._packed = torch.ops.onednn.qlinear_prepack(whole, None)

    def forward(self, states: Tensor) -> Tensor:
        """What the layer gives (tokens x outputs) for states (tokens x inputs)."""
        largest = torch.maximum(states.amax(dim=1, keepdim=True), states.amin(dim=1, keepdim=True).neg_())
        scale = largest.clamp_(min=_SMALLEST).div_(_STEPS)
        # the operation takes numbers without a sign: with the highest bit turned over, each is 128 more
        whole = (states / scale).round_().to(torch.int8).view(torch.uint8).bitwise_xor_(_MIDDLE)
        product: Tensor = torch.ops.onednn.qlinear_pointwise(
            whole, 1.0, _MIDDLE, self._packed, self._scale, self._zeros, None, 1.0, 0, torch.float32, "none", [], ""
        )
        return product.mul_(scale).add_(self._bias)


def multiply_bytes(network: nn.Module) -> None:
    """Put byte layers in the place of a network's linear ones, where the processor is made for them."""
    if has_byte_products():
        for module in list(network.modules()):
            for name, child in module.named_children():
                if isinstance(child, nn.Linear):
                    setattr(module, name, ByteLinear(child))
