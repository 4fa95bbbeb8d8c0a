"""A reader of points: given a point and some sentences of an answer, does the answer make the point, and where?

A sentence encoder compares two texts that it has read apart, so it cannot tell "I led it" from "she led it". The reader
sees both together. It is the encoder retrained for this task by tests/bench/fit_reader.py; its weights are shipped
beside this file, and the encoder's table of word pieces serves it unchanged.
"""

import copy
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from coach.core.points.evidence import Reading

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from torch import Tensor
    from torch.nn import Module
    from transformers.models.bert.modeling_bert import BertModel

    from coach.engines.reader_network import ReaderNetwork

WEIGHTS = Path(__file__).with_name("reader.safetensors")

_MAX_POINT_TOKENS = 100
_MAX_TOKENS = 400
"""Tokens of a point, and of a point with the sentences it is held against; the rest is not read."""
_BATCH = 16
_TOKENS_STEP = 32
"""Pairs are filled up to a multiple of this: the matrix library prepares itself anew for each length it meets."""
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

    def __init__(self, embeddings: "Module", tokenizer: "Tokenizer", network: "ReaderNetwork") -> None:
        """Put a trained network on an encoder's embeddings."""
        self._embeddings = embeddings
        self._tokenizer = tokenizer
        self._network = network

    @classmethod
    def load(cls, model: "BertModel", tokenizer: "Tokenizer", path: Path = WEIGHTS) -> Self:
        """The reader beside a loaded encoder; the tokenizer must neither cut nor pad."""
        from safetensors.torch import load_file

        from coach.engines.reader_network import ReaderNetwork, unpack

        network = ReaderNetwork(copy.deepcopy(model.encoder.layer))
        network.load_state_dict(unpack(load_file(path)))
        return cls(model.embeddings, tokenizer, network.eval())

    def read(self, points: Sequence[str], sentences: Sequence[str], choices: Sequence[Sequence[int]]) -> list[Reading]:
        """A reading of each point.

        Args:
            points: the points.
            sentences: the sentences of the answer, in order.
            choices: for each point, the indices of the sentences it is held against.

        """
        import torch

        first_words = [0]
        for sentence in sentences:
            first_words.append(first_words[-1] + len(sentence.split()))
        shown = [" ".join(sentences[i] for i in chosen) for chosen in choices]
        pairs = [pair_tokens(self._tokenizer, *texts) for texts in zip(points, shown, strict=True)]
        # In an order of its own, so that the order of the points cannot show in a score.
        order = sorted(range(len(points)), key=lambda i: (len(pairs[i].ids), points[i]))
        readings: dict[int, Reading] = {}
        with torch.inference_mode():
            for start in range(0, len(order), _BATCH):
                batch = order[start : start + _BATCH]
                logits, scores = self._network(*embed(self._embeddings, [pairs[i] for i in batch]))
                for row, i in enumerate(batch):
                    words = [word for k in choices[i] for word in range(first_words[k], first_words[k + 1])]
                    weights = [0.0] * first_words[-1]
                    for word, weight in _word_weights(pairs[i], shown[i], torch.sigmoid(scores[row]).tolist()):
                        weights[words[word]] = max(weights[words[word]], weight)
                    made, partly, _ = torch.softmax(logits[row], dim=0).tolist()
                    readings[i] = Reading(round(made, _DECIMALS), round(partly, _DECIMALS), tuple(weights))
        return [readings[i] for i in range(len(points))]


def pair_tokens(tokenizer: "Tokenizer", point: str, sentences: str) -> Pair:
    """A point and the sentences it is held against as the network takes them."""
    left, right = tokenizer.encode(point), tokenizer.encode(sentences)
    head = left.ids[:_MAX_POINT_TOKENS]
    tail = slice(1, _MAX_TOKENS - len(head) + 1)
    return Pair([*head, *right.ids[tail]], len(head), right.offsets[tail])


def embed(embeddings: "Module", pairs: Sequence[Pair]) -> "tuple[Tensor, Tensor]":
    """Embedded tokens (pairs x tokens x 384) and the side each is on (0 point, 1 answer, -1 nothing)."""
    import torch

    n_tokens = -(-max(len(pair.ids) for pair in pairs) // _TOKENS_STEP) * _TOKENS_STEP
    ids, sides = torch.zeros(len(pairs), n_tokens, dtype=torch.long), torch.full((len(pairs), n_tokens), -1)
    for row, pair in enumerate(pairs):
        ids[row, : len(pair.ids)] = torch.tensor(pair.ids)
        sides[row, : len(pair.ids)] = 1
        sides[row, : pair.n_point] = 0
    return embeddings(ids), sides


def _word_weights(pair: Pair, shown: str, weights: Sequence[float]) -> list[tuple[int, float]]:
    """The number of a word in the text shown and the weight of each token that belongs to one."""
    starts = [match.start() for match in _WORD.finditer(shown)]
    return [
        (bisect_right(starts, begin) - 1, round(weight, _DECIMALS))
        for (begin, end), weight in zip(pair.places, weights[pair.n_point :], strict=False)
        if end > begin
    ]
