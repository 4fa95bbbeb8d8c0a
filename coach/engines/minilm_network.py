"""The network of all-MiniLM-L6-v2 (a BERT), without the library it was published with, whose import takes seconds.

A layer works out queries, keys and values in one product, and texts can be packed in one row without filling each up.
"""

from collections.abc import Iterable, Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH = 384
"""Numbers in a token's state."""

_N_LAYERS = 6
_N_HEADS = 12
_N_INNER = 1_536
_EPSILON = 1e-12
_N_PIECES = 30_522
_N_PLACES = 512
_STEP = 16
"""Rows are filled up to a multiple of this many tokens: the matrix library prepares itself anew for each length."""
_NAMES = {
    "attention.output.dense": "attention_out",
    "attention.output.LayerNorm": "attention_norm",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "norm",
}
"""What is called what in the published weights and here."""


class Embeddings(nn.Module):
    """Word pieces and their places in a text as states for the first layer."""

    def __init__(self) -> None:
        """Make room for the weights."""
        super().__init__()
        self.pieces = nn.Embedding(_N_PIECES, WIDTH)
        self.places = nn.Embedding(_N_PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, _EPSILON)

    def forward(self, ids: Tensor, places: Tensor | None = None) -> Tensor:
        """States (... x tokens x 384) of word pieces (... x tokens) at places, which count from 0 unless given."""
        places = torch.arange(ids.shape[-1]) if places is None else places
        states: Tensor = self.norm(self.pieces(ids) + self.places(places))
        return states


class Layer(nn.Module):
    """Attention, then a small network for each token by itself (Vaswani et al. 2017, arXiv:1706.03762)."""

    def __init__(self) -> None:
        """Make room for the weights."""
        super().__init__()
        self.attention_in = nn.Linear(WIDTH, 3 * WIDTH)
        self.attention_out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, _EPSILON)
        self.inner = nn.Linear(WIDTH, _N_INNER)
        self.outer = nn.Linear(_N_INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, _EPSILON)

    def forward(self, states: Tensor, is_seen: Tensor) -> Tensor:
        """The next states (rows x tokens x 384); `is_seen` (rows x 1 x tokens or 1 x tokens) tells who sees whom."""
        n_rows, n_tokens, _ = states.shape
        parts = self.attention_in(states).view(n_rows, n_tokens, 3, _N_HEADS, WIDTH // _N_HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, is_seen.unsqueeze(1))
        states = self.attention_norm(states + self.attention_out(seen.transpose(1, 2).flatten(2)))
        after: Tensor = self.norm(states + self.outer(functional.gelu(self.inner(states))))
        return after


def new_layers() -> nn.ModuleList:
    """The layers without their weights."""
    return nn.ModuleList(Layer() for _ in range(_N_LAYERS))


def filled_up(n_tokens: int) -> int:
    """The length that a row of so many tokens is given."""
    return -(-n_tokens // _STEP) * _STEP


def read_published(weights: Mapping[str, Tensor]) -> tuple[Embeddings, nn.ModuleList]:
    """The embeddings and layers with the weights of the published model.

    Raises:
        KeyError: a weight is missing.

    """
    embeddings, layers = Embeddings(), new_layers()
    of_pieces = {
        "pieces.weight": weights["embeddings.word_embeddings.weight"],
        # every text here is the first of its pair: what marks that is the same for each place
        "places.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    embeddings.load_state_dict(of_pieces)
    for number, layer in enumerate(layers):
        layer.load_state_dict(_layer_weights(weights, f"encoder.layer.{number}."))
    return embeddings.eval(), layers.eval()


def _layer_weights(weights: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    found = {}
    for kind in ("weight", "bias"):
        parts = [weights[f"{prefix}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        found[f"attention_in.{kind}"] = torch.cat(parts)
        for theirs, ours in _NAMES.items():
            found[f"{ours}.{kind}"] = weights[f"{prefix}{theirs}.{kind}"]
    return found


def means_of_packed(embeddings: Embeddings, layers: Iterable[nn.Module], texts: list[list[int]]) -> Tensor:
    """Mean state of the last layer over each text's tokens (texts x 384).

    The texts are read as one row of tokens in which none sees those of another text.
    """
    n_texts = len(texts)
    n_tokens = sum(map(len, texts))
    texts = [*texts, [0] * (filled_up(n_tokens) - n_tokens)]
    lengths = torch.tensor([len(text) for text in texts])
    owners = torch.repeat_interleave(torch.arange(len(texts)), lengths)
    places = torch.cat([torch.arange(len(text)) for text in texts])
    states = embeddings(torch.tensor([token for text in texts for token in text]), places).unsqueeze(0)
    is_own = (owners.unsqueeze(0) == owners.unsqueeze(1)).unsqueeze(0)
    for layer in layers:
        states = layer(states, is_own)
    sums = torch.zeros(len(texts), WIDTH).index_add_(0, owners, states[0])
    return sums[:n_texts] / lengths[:n_texts].unsqueeze(1)
