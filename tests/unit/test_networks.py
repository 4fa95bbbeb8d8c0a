import pytest
import torch

from coach.engines.networks import give_again, has_byte_products, has_short_products, run_short


class Doubler(torch.nn.Module):
    def forward(self, states: torch.Tensor) -> torch.Tensor:
        self.seen = states.dtype
        return 2 * states


class Counter(torch.nn.Module):
    n_runs = 0

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        self.n_runs += 1
        return 2 * states


def test_a_network_on_short_numbers_takes_and_gives_ordinary_ones() -> None:
    network = Doubler()
    run_short(network)
    doubled = network(torch.tensor([1.0, 0.1]))
    assert network.seen is torch.bfloat16
    assert doubled.dtype is torch.float32
    assert torch.allclose(doubled, torch.tensor([2.0, 0.2]), rtol=0.01)


@pytest.mark.parametrize(
    ("capabilities", "has_short", "has_bytes"),
    [
        ({"amx_bf16": True, "avx512_bf16": True}, True, False),
        ({"amx_bf16": False, "avx512_bf16": True}, True, False),
        ({"amx_bf16": False, "avx512_bf16": False, "avx512_vnni": True}, False, True),
        ({"avx512_vnni": True, "avx_vnni": False}, False, True),
        ({"avx512_vnni": False, "avx_vnni": True}, False, True),
        ({"avx512_vnni": False, "avx_vnni": False, "avx2": True}, False, False),
        ({"neon": True}, False, False),
    ],
)
def test_the_processor_is_asked(
    monkeypatch: pytest.MonkeyPatch, capabilities: dict[str, bool], has_short: bool, has_bytes: bool
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: capabilities, raising=False)
    monkeypatch.setattr(torch.backends.mkldnn, "is_available", lambda: True)
    assert has_short_products() is has_short
    assert has_byte_products() is has_bytes


def test_a_release_that_cannot_tell_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(torch.cpu, "get_capabilities", raising=False)
    assert not has_short_products()
    assert not has_byte_products()


def test_without_the_library_that_multiplies_them_there_are_no_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_vnni": True}, raising=False)
    monkeypatch.setattr(torch.backends.mkldnn, "is_available", lambda: False)
    assert not has_byte_products()


def test_the_same_input_twice_is_worked_out_once() -> None:
    network = Counter()
    give_again(network)
    first, again = network(torch.tensor([1.0])), network(torch.tensor([1.0]))
    assert torch.equal(first, again)
    assert network.n_runs == 1
    assert network(torch.tensor([2.0])).item() == 4.0
    assert network(torch.tensor([[2.0]])).shape == (1, 1)
    assert network(torch.tensor([1.0])).item() == 2.0
    assert network.n_runs == 4


def test_an_input_changed_in_place_is_another_input() -> None:
    network = Counter()
    give_again(network)
    value = torch.tensor([1.0])
    network(value)
    value += 1.0
    assert network(value).item() == 4.0
