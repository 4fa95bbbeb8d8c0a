"""How a network is run sooner: on short numbers where the processor is made for them, and never twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from torch import Tensor
    from torch.nn import Module


def has_short_products() -> bool:
    """Whether the processor multiplies matrices of bfloat16 in hardware.

    AMX: Intel's Xeons from 2023 on; AVX512-BF16: AMD's Zen 4 and later.
    """
    return _is_capable("amx_bf16", "avx512_bf16")


def has_byte_products() -> bool:
    """Whether the processor multiplies 8-bit numbers and adds up in 32 bits at once.

    Without that instruction (VNNI: Intel's from 2019 on, AMD's from Zen 4 on) sums may run over 16 bits.
    """
    import torch

    is_library_here: bool = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
    return is_library_here and _is_capable("avx512_vnni", "avx_vnni")


def _is_capable(*instructions: str) -> bool:
    """Whether the processor has one of some instructions; not where torch cannot tell."""
    import torch

    capabilities: Mapping[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    return any(capabilities.get(name, False) for name in instructions)


def run_short(network: Module) -> None:
    """Make a network take its input as bfloat16 and give its output as 32-bit floats.

    For networks that cast their weights to their input's type, as Whisper's do.
    """
    import torch

    def shorten(_: Module, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        return tuple(value.to(torch.bfloat16) for value in inputs)

    def lengthen(_: Module, __: Any, output: Tensor) -> Tensor:  # noqa: ANN401 - the hook's signature
        return output.float()

    network.register_forward_pre_hook(shorten)
    network.register_forward_hook(lengthen)


def give_again(network: Module) -> None:
    """Make a network that is given the same input twice in a row give its first output again, without working it out.

    For networks that take one tensor and whose weights stay as they are.
    """
    import torch

    work_out = network.forward
    last: tuple[Tensor, Tensor] | None = None

    def remember(value: Tensor) -> Tensor:
        nonlocal last
        if last is None or not torch.equal(last[0], value):
            last = (value.clone(), work_out(value))
        return last[1]

    network.forward = remember
