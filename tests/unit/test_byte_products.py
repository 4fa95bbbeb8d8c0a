import pytest
import torch

from coach.engines.byte_products import ByteLinear, multiply_bytes
from coach.engines.networks import has_byte_products

needs_bytes = pytest.mark.skipif(not has_byte_products(), reason="the processor is not made for 8-bit products")


@pytest.fixture
def layer() -> torch.nn.Linear:
    torch.manual_seed(0)
    return torch.nn.Linear(384, 96)


def states_of(n: int, scale: float = 1.0) -> torch.Tensor:
    return scale * torch.randn(n, 384, generator=torch.Generator().manual_seed(n))


@needs_bytes
@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e3])
def test_a_byte_layer_gives_nearly_what_the_layer_gives(layer: torch.nn.Linear, scale: float) -> None:
    states = states_of(40, scale)
    with torch.inference_mode():
        exact, rounded = layer(states), ByteLinear(layer)(states)
    error = (rounded - exact).abs().max() / exact.std()
    assert 0.0 < error < 0.1


@needs_bytes
def test_rows_of_very_different_size_are_each_scaled_by_themselves(layer: torch.nn.Linear) -> None:
    small, large = states_of(1, 1e-3), states_of(1, 1e3)
    both = ByteLinear(layer)(torch.cat([small, large]))
    assert torch.equal(both[:1], ByteLinear(layer)(small))
    assert torch.allclose(both[:1], layer(small), atol=1e-4)


@needs_bytes
def test_the_company_of_a_row_changes_nothing_at_all(layer: torch.nn.Linear) -> None:
    states, products = states_of(300), ByteLinear(layer)
    together = products(states)
    for n in (1, 7, 64, 299):
        assert torch.equal(products(states[:n]), together[:n])


@needs_bytes
def test_the_states_are_left_as_they_are(layer: torch.nn.Linear) -> None:
    states = states_of(5)
    before = states.clone()
    ByteLinear(layer)(states)
    assert torch.equal(states, before)


@needs_bytes
def test_nothing_but_zeros_gives_the_bias(layer: torch.nn.Linear) -> None:
    assert torch.equal(ByteLinear(layer)(torch.zeros(2, 384)), layer.bias.detach().expand(2, -1))
    with torch.no_grad():
        layer.weight.zero_()
    assert torch.equal(ByteLinear(layer)(states_of(2)), layer.bias.detach().expand(2, -1))


@needs_bytes
def test_every_linear_layer_is_replaced_however_deep() -> None:
    network = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.Sequential(torch.nn.GELU(), torch.nn.Linear(4, 2)))
    multiply_bytes(network)
    kinds = [type(module) for module in network.modules()]
    assert kinds.count(ByteLinear) == 2
    assert torch.nn.Linear not in kinds
    assert network(torch.ones(3, 4)).shape == (3, 2)


def test_a_processor_that_is_not_made_for_them_keeps_its_floats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx2": True}, raising=False)
    network = torch.nn.Sequential(torch.nn.Linear(4, 4))
    multiply_bytes(network)
    assert type(network[0]) is torch.nn.Linear
