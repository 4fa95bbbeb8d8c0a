"""The network of all-MiniLM-L6-v2 (a BERT), without the library it was published with, whose import takes seconds.

A layer works out queries, keys and values in one product, and texts can be packed in one row without filling each up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

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

    def forward(self, ids: Tensor, places: Tensor) -> Tensor:
        """States (tokens x 384) of word pieces at their places in their texts, which count from 0."""
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

    def forward(self, states: Tensor, lengths: Sequence[int]) -> Tensor:
        """The next states (tokens x 384) of texts that are packed in one row; no token sees those of another text."""
        seen = torch.cat([_attention(text) for text in torch.split(self.attention_in(states), list(lengths))])
        states = self.attention_norm(states + self.attention_out(seen))
        after: Tensor = self.norm(states + self.outer(functional.gelu(self.inner(states))))
        return after


def _attention(text: Tensor) -> Tensor:
    """What each token of one text sees (tokens x 384), from its query, key and value (tokens x 3 * 384)."""
    query, key, value = text.view(len(text), 3, _N_HEADS, WIDTH // _N_HEADS).permute(1, 2, 0, 3).unsqueeze(1)
    return functional.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(len(text), WIDTH)


def new_layers() -> nn.ModuleList:
    """The layers without their weights."""
    return nn.ModuleList(Layer() for _ in range(_N_LAYERS))


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


def packed(embeddings: Embeddings, texts: Sequence[Sequence[int]]) -> tuple[Tensor, list[int]]:
    """Texts of word pieces as states for the first layer, one after the other (tokens x 384), and their lengths.

    The last length may be that of a text of nothing, which fills up the row.
    """
    n_missing = -sum(map(len, texts)) % _STEP
    texts = [*texts, [0] * n_missing] if n_missing else texts
    places = torch.tensor([place for text in texts for place in range(len(text))])
    pieces = torch.tensor([piece for text in texts for piece in text])
    return embeddings(pieces, places), [len(text) for text in texts]


def rows(lengths: Sequence[int], n_tokens: int) -> Iterator[slice]:
    """Which of some texts go in one row: the next ones, as long as they have no more tokens than told; at least one."""
    start = n_before = 0
    for end, length in enumerate(lengths):
        if end > start and n_before + length > n_tokens:
            yield slice(start, end)
            start, n_before = end, 0
        n_before += length
    if lengths:
        yield slice(start, len(lengths))


def means_of_packed(embeddings: Embeddings, layers: Iterable[nn.Module], texts: Sequence[Sequence[int]]) -> Tensor:
    """Mean state of the last layer over each text's tokens (texts x 384), from one row."""
    states, lengths = packed(embeddings, texts)
    for layer in layers:
        states = layer(states, lengths)
    return torch.stack([text.mean(dim=0) for text in torch.split(states, lengths)[: len(texts)]])
