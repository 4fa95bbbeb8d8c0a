"""A reader of points: given a point and some sentences of an answer, does the answer make the point, and where?

A sentence encoder compares two texts that it has read apart, so it cannot tell "I led it" from "she led it". The reader
sees both together. It is the encoder retrained for this task by tests/bench/fit_reader.py; its weights are shipped
beside this file, and the encoder's table of word pieces serves it unchanged.
"""

import re
import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from coach.core.points.evidence import Reading

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from torch import Tensor

    from coach.engines.minilm_network import Embeddings
    from coach.engines.reader_network import ReaderNetwork

WEIGHTS = Path(__file__).with_name("reader.safetensors")

_MAX_POINT_TOKENS = 100
_MAX_TOKENS = 400
"""Tokens of a point, and of a point with the sentences it is held against; the rest is not read."""
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

    def __init__(self, embeddings: "Embeddings", tokenizer: "Tokenizer", network: "ReaderNetwork") -> None:
        """Put a trained network on an encoder's embeddings."""
        self._embeddings = embeddings
        self._tokenizer = tokenizer
        self._network = network
        self._kept: OrderedDict[tuple[str, str], Reading] = OrderedDict()
        self._lock = threading.Lock()

    @classmethod
    def load(cls, embeddings: "Embeddings", tokenizer: "Tokenizer", path: Path = WEIGHTS) -> Self:
        """The reader on a loaded encoder's embeddings; the tokenizer must neither cut nor pad."""
        from safetensors.torch import load_file

        from coach.engines.networks import has_short_products
        from coach.engines.reader_network import ReaderNetwork, unpack

        network = ReaderNetwork()
        network.load_state_dict(unpack(load_file(path)))
        if has_short_products():
            network.shorten()
        return cls(embeddings, tokenizer, network.eval())

    def read(self, points: Sequence[str], sentences: Sequence[str], choices: Sequence[Sequence[int]]) -> list[Reading]:
        """A reading of each point.

        Args:
            points: the points.
            sentences: the sentences of the answer, in order.
            choices: for each point, the indices of the sentences it is held against.

        """
        first_words = [0]
        for sentence in sentences:
            first_words.append(first_words[-1] + len(sentence.split()))
        readings = []
        for point, chosen in zip(points, choices, strict=True):
            seen = self._read_pair(point, " ".join(sentences[i] for i in chosen))
            weights = [0.0] * first_words[-1]
            places = (word for i in chosen for word in range(first_words[i], first_words[i + 1]))
            for place, weight in zip(places, seen.weights, strict=True):
                weights[place] = weight
            readings.append(Reading(seen.made, seen.partly, tuple(weights)))
        return readings

    def _read_pair(self, point: str, shown: str) -> Reading:
        """The reading of a point against a text, with a weight for each of the text's words.

        One pair at a time, so that its company cannot show in a score; several threads may ask.
        """
        import torch

        with self._lock:
            if (point, shown) in self._kept:
                self._kept.move_to_end((point, shown))
                return self._kept[point, shown]
            pair = pair_tokens(self._tokenizer, point, shown)
            with torch.inference_mode():
                logits, scores = self._network(*embed(self._embeddings, [pair]))
                made, partly, _ = torch.softmax(logits[0], dim=0).tolist()
                weights = _word_weights(pair, shown, torch.sigmoid(scores[0]).tolist())
            reading = Reading(round(made, _DECIMALS), round(partly, _DECIMALS), weights)
            self._kept[point, shown] = reading
            if len(self._kept) > _N_KEPT:
                self._kept.popitem(last=False)
            return reading


def pair_tokens(tokenizer: "Tokenizer", point: str, sentences: str) -> Pair:
    """A point and the sentences it is held against as the network takes them."""
    left, right = tokenizer.encode(point), tokenizer.encode(sentences)
    head = left.ids[:_MAX_POINT_TOKENS]
    tail = slice(1, _MAX_TOKENS - len(head) + 1)
    return Pair([*head, *right.ids[tail]], len(head), right.offsets[tail])


def embed(embeddings: "Embeddings", pairs: Sequence[Pair]) -> "tuple[Tensor, Tensor]":
    """Embedded tokens (pairs x tokens x 384) and the side each is on (0 point, 1 answer, -1 nothing)."""
    import torch

    from coach.engines.minilm_network import filled_up

    n_tokens = filled_up(max(len(pair.ids) for pair in pairs))
    ids, sides = torch.zeros(len(pairs), n_tokens, dtype=torch.long), torch.full((len(pairs), n_tokens), -1)
    for row, pair in enumerate(pairs):
        ids[row, : len(pair.ids)] = torch.tensor(pair.ids)
        sides[row, : len(pair.ids)] = 1
        sides[row, : pair.n_point] = 0
    return embeddings(ids), sides


def _word_weights(pair: Pair, shown: str, scores: Sequence[float]) -> tuple[float, ...]:
    """For each word of the text shown the largest weight of its tokens; 0 for words past the last token."""
    starts = [match.start() for match in _WORD.finditer(shown)]
    weights = [0.0] * len(starts)
    for (begin, end), score in zip(pair.places, scores[pair.n_point :], strict=False):
        if end > begin:
            word = bisect_right(starts, begin) - 1
            weights[word] = max(weights[word], round(score, _DECIMALS))
    return tuple(weights)
