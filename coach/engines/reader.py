"""A reader of points: given a point and some sentences of an answer, does the answer make the point, and where?

A sentence encoder compares two texts that it has read apart, so it cannot tell "I led it" from "she led it". The reader
sees both together. It is the encoder retrained for this task by tests/bench/fit_reader.py; its weights are shipped
beside this file, and the encoder's table of word pieces serves it unchanged.
"""

import re
import threading
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from coach.core.points.evidence import Reading
from coach.engines.kept import Kept

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from torch import Tensor

    from coach.engines.minilm_network import Embeddings
    from coach.engines.reader_network import ReaderNetwork

WEIGHTS = Path(__file__).with_name("reader.safetensors")

_MAX_POINT_TOKENS = 100
_MAX_TOKENS = 400
"""Tokens of a point, and of a point with the sentences it is held against; the rest is not read."""
_N_PACKED = 512
"""Tokens that are read in one go where their company cannot show in a score; else one pair at a time is."""
_N_KEPT = 1_024
"""Pairs whose reading is kept, the last read ones: a point and the same sentences come again when an answer goes on."""
_DECIMALS = 4
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A point and sentences of an answer as tokens.

    Attributes:
        ids: the tokens of the point, then those of the sentences.
        n_point: how many belong to the point.
        places: for each token of the sentences where it stands in their text, in characters (equal where it is a mark).

    """

    ids: list[int]
    n_point: int
    places: list[tuple[int, int]]


class Reader:
    """Reads points against an answer. Made by `load` from the encoder whose table of word pieces it uses."""

    def __init__(
        self, embeddings: "Embeddings", tokenizer: "Tokenizer", network: "ReaderNetwork", n_packed: int = 1
    ) -> None:
        """Put a trained network on an encoder's embeddings; `n_packed` tokens are read at once, or one pair."""
        self._embeddings = embeddings
        self._tokenizer = tokenizer
        self._network = network
        self._n_packed = n_packed
        self._kept: Kept[tuple[str, str], Reading] = Kept(_N_KEPT)
        self._lock = threading.Lock()

    @classmethod
    def load(cls, embeddings: "Embeddings", tokenizer: "Tokenizer", path: Path = WEIGHTS) -> Self:
        """The reader on a loaded encoder's embeddings; the tokenizer must neither cut nor pad."""
        from safetensors.torch import load_file

        from coach.engines.byte_products import multiply_bytes
        from coach.engines.networks import has_byte_products
        from coach.engines.reader_network import ReaderNetwork, unpack

        network = ReaderNetwork()
        network.load_state_dict(unpack(load_file(path)))
        multiply_bytes(network.layers)
        return cls(embeddings, tokenizer, network.eval(), _N_PACKED if has_byte_products() else 1)

    def read(self, points: Sequence[str], sentences: Sequence[str], choices: Sequence[Sequence[int]]) -> list[Reading]:
        """A reading of each point. Several threads may ask.

        Args:
            points: the points.
            sentences: the sentences of the answer, in order.
            choices: for each point, the indices of the sentences it is held against.

        """
        first_words = [0]
        for sentence in sentences:
            first_words.append(first_words[-1] + len(sentence.split()))
        wanted = [
            (point, " ".join(sentences[i] for i in chosen)) for point, chosen in zip(points, choices, strict=True)
        ]
        with self._lock:
            found = self._kept.get(wanted, self._read_pairs)
        readings = []
        for pair, chosen in zip(wanted, choices, strict=True):
            seen = found[pair]
            weights = [0.0] * first_words[-1]
            places = (word for i in chosen for word in range(first_words[i], first_words[i + 1]))
            for place, weight in zip(places, seen.weights, strict=True):
                weights[place] = weight
            readings.append(Reading(seen.made, seen.partly, tuple(weights)))
        return readings

    def _read_pairs(self, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Reading]:
        """The reading of each pair of a point and a text, with a weight for each of the text's words."""
        from coach.engines.minilm_network import rows

        tokens = [pair_tokens(self._tokenizer, *pair) for pair in pairs]
        readings: dict[tuple[str, str], Reading] = {}
        for row in rows([len(pair.ids) for pair in tokens], self._n_packed):
            texts = [shown for _, shown in pairs[row]]
            readings.update(zip(pairs[row], self._read_row(tokens[row], texts), strict=True))
        return readings

    def _read_row(self, pairs: Sequence[Pair], texts: Sequence[str]) -> list[Reading]:
        import torch

        with torch.inference_mode():
            logits, scores = self._network(*embed(self._embeddings, pairs))
            verdicts = torch.softmax(logits, dim=1).tolist()
            decisive = [torch.sigmoid(one).tolist() for one in scores]
        return [
            Reading(round(made, _DECIMALS), round(partly, _DECIMALS), _word_weights(pair, text, weights))
            for (made, partly, _), pair, text, weights in zip(verdicts, pairs, texts, decisive, strict=True)
        ]


def pair_tokens(tokenizer: "Tokenizer", point: str, sentences: str) -> Pair:
    """A point and the sentences it is held against as the network takes them."""
    left, right = tokenizer.encode(point), tokenizer.encode(sentences)
    head = left.ids[:_MAX_POINT_TOKENS]
    tail = slice(1, _MAX_TOKENS - len(head) + 1)
    return Pair([*head, *right.ids[tail]], len(head), right.offsets[tail])


def embed(embeddings: "Embeddings", pairs: Sequence[Pair]) -> "tuple[Tensor, list[int], list[int]]":
    """What the network takes: embedded tokens (tokens x 384), lengths, and how many tokens are each pair's point's."""
    from coach.engines.minilm_network import packed

    return *packed(embeddings, [pair.ids for pair in pairs]), [pair.n_point for pair in pairs]


def _word_weights(pair: Pair, shown: str, scores: Sequence[float]) -> tuple[float, ...]:
    """For each word of the text shown the largest weight of its tokens; 0 for words past the last token."""
    starts = [match.start() for match in _WORD.finditer(shown)]
    weights = [0.0] * len(starts)
    for (begin, end), score in zip(pair.places, scores, strict=True):
        if end > begin:
            word = bisect_right(starts, begin) - 1
            weights[word] = max(weights[word], round(score, _DECIMALS))
    return tuple(weights)
