"""A reader of points: given a point and some sentences of an answer, does the answer make the point, and where?

Its lower half is the sentence encoder's, run once over the answer and once over each point; its upper half was trained
for this task by tests/bench/fit_reader.py and is shipped beside this file.
"""

import copy
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from coach.core.point_evidence import Reading

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from torch import Tensor
    from transformers.models.bert.modeling_bert import BertModel

WEIGHTS = Path(__file__).with_name("reader.safetensors")

SPLIT = 3
"""How many of the encoder's layers serve unchanged."""
_MAX_TOKENS = 400
"""Tokens of an answer that are encoded together; longer answers are cut between sentences."""
_DECIMALS = 4
_KEPT_POINTS = 500
_HIDDEN = 384
_N_FRAME = 2
"""Marks that the tokenizer puts around a text."""
_UPPER = "upper."
_WORD = re.compile(r"\S+")


class Reader:
    """Reads points against an answer. Made by `load` from the encoder it shares its lower half with."""

    def __init__(self, model: "BertModel", tokenizer: "Tokenizer", weights: "Mapping[str, Tensor] | None") -> None:
        """Put trained weights on a copy of the encoder's last layers; without them only `encode_low` is of use."""
        self._embeddings = model.embeddings
        self._lower = model.encoder.layer[:SPLIT]
        self._upper = copy.deepcopy(model.encoder.layer[SPLIT:])
        self._heads: Mapping[str, Tensor] = weights or {}
        self._tokenizer = tokenizer
        self._points: dict[str, Tensor] = {}
        if weights is not None:
            named = {name.removeprefix(_UPPER): weight for name, weight in weights.items() if name.startswith(_UPPER)}
            self._upper.load_state_dict(named)

    @classmethod
    def load(cls, model: "BertModel", tokenizer: "Tokenizer", path: Path = WEIGHTS) -> Self:
        """The reader on top of a loaded encoder; the tokenizer must neither cut nor pad."""
        from safetensors.torch import load_file

        return cls(model, tokenizer, {name: weight.float() for name, weight in load_file(path).items()})

    def read(self, points: Sequence[str], sentences: Sequence[str], choices: Sequence[Sequence[int]]) -> list[Reading]:
        """A reading of each point.

        Args:
            points: the points.
            sentences: the sentences of the answer, in order.
            choices: for each point, the indices of the sentences it is held against.

        """
        import torch

        if not points:
            return []
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=_has_short_products()):
            answer = _Encoded(self, sentences)
            order = sorted(range(len(points)), key=lambda i: points[i])
            states = [self._point(points[i]) for i in order]
            places = [answer.places(choices[i]) for i in order]
            logits, weights = self._high(states, [answer.states[place] for place in places])
            readings = dict.fromkeys(range(len(points)), Reading(0.0, 0.0, ()))
            for row, i in enumerate(order):
                shares = torch.softmax(logits[row], dim=0).tolist()
                words = [0.0] * answer.n_words
                for place, weight in zip(places[row], weights[row].tolist(), strict=False):
                    word = answer.words[place]
                    if word >= 0:
                        words[word] = max(words[word], round(weight, _DECIMALS))
                readings[i] = Reading(round(shares[0], _DECIMALS), round(shares[1], _DECIMALS), tuple(words))
        return [readings[i] for i in range(len(points))]

    def _point(self, text: str) -> "Tensor":
        """A point after the lower half; kept, because the same points are held against many answers."""
        if text not in self._points:
            if len(self._points) >= _KEPT_POINTS:
                self._points.clear()
            self._points[text] = self.encode_low(text)[0]
        return self._points[text]

    def encode_low(self, text: str) -> "tuple[Tensor, list[tuple[int, int]]]":
        """The lower half over one text: tokens x 384, and each token's place in characters (empty for frame marks)."""
        import torch

        encoding = self._tokenizer.encode(text)
        states = self._embeddings(torch.tensor([encoding.ids[:_MAX_TOKENS]]))
        for layer in self._lower:
            states = _first(layer(states))
        return states[0].float(), list(encoding.offsets[:_MAX_TOKENS])

    def groups(self, sentences: Sequence[str]) -> list[list[int]]:
        """Sentences in order, put together as long as they fit into one encoding."""
        groups: list[list[int]] = [[]]
        n_tokens = _N_FRAME
        for i, sentence in enumerate(sentences):
            length = len(self._tokenizer.encode(sentence).ids) - _N_FRAME
            if groups[-1] and n_tokens + length > _MAX_TOKENS:
                groups.append([])
                n_tokens = _N_FRAME
            groups[-1].append(i)
            n_tokens += length
        return groups

    def _high(self, points: "list[Tensor]", contexts: "list[Tensor]") -> "tuple[Tensor, Tensor]":
        """The upper half over pairs: logits (pairs x 3) and the weight of each token of the answer's part."""
        import torch

        n_tokens = max(len(point) + len(context) for point, context in zip(points, contexts, strict=True))
        states = torch.zeros(len(points), n_tokens, _HIDDEN)
        segment = torch.full((len(points), n_tokens), -1)
        for row, (point, context) in enumerate(zip(points, contexts, strict=True)):
            n_point, n_both = len(point), len(point) + len(context)
            states[row, :n_both] = torch.cat([point, context]) + torch.cat(
                [self._heads["seg"][0].expand(n_point, -1), self._heads["seg"][1].expand(len(context), -1)]
            )
            segment[row, :n_point], segment[row, n_point:n_both] = 0, 1
        mask = torch.zeros(len(points), 1, 1, n_tokens).masked_fill((segment < 0)[:, None, None, :], -1e9)
        for layer in self._upper:
            states = _first(layer(states, attention_mask=mask))
        with torch.autocast("cpu", enabled=False):
            return self._decide(states.float(), segment)

    def _decide(self, states: "Tensor", segment: "Tensor") -> "tuple[Tensor, Tensor]":
        import torch
        from torch.nn.functional import gelu, linear

        heads = self._heads
        scores = linear(states, heads["evi.weight"], heads["evi.bias"]).squeeze(-1)
        in_point, in_answer = (segment == 0).unsqueeze(-1), (segment == 1).unsqueeze(-1)
        attention = torch.softmax(scores.masked_fill(segment != 1, -1e4), dim=1).unsqueeze(-1)
        pooled = torch.cat(
            [
                (states * in_point).sum(1) / in_point.sum(1),
                (attention * states).sum(1),
                (states * in_answer).sum(1) / in_answer.sum(1),
            ],
            dim=1,
        )
        hidden = gelu(linear(pooled, heads["cls.1.weight"], heads["cls.1.bias"]))
        logits = linear(hidden, heads["cls.4.weight"], heads["cls.4.bias"])
        starts = (segment == 0).sum(1)
        weights = torch.sigmoid(scores)
        return logits, torch.stack([weights[row].roll(-int(starts[row])) for row in range(len(weights))])


class _Encoded:
    """An answer after the lower half: states of its tokens, and the sentence and word each token belongs to."""

    def __init__(self, reader: Reader, sentences: Sequence[str]) -> None:
        import torch

        self.states: Tensor
        self.words: list[int] = []
        self._sentences: list[int] = []
        self.n_words = sum(len(sentence.split()) for sentence in sentences)
        parts = []
        n_before = 0
        for group in reader.groups(sentences):
            text = " ".join(sentences[i] for i in group)
            states, offsets = reader.encode_low(text)
            parts.append(states)
            owner = [i for i in group for _ in sentences[i].split()]
            starts = [match.start() for match in _WORD.finditer(text)]
            for begin, end in offsets:
                word = bisect_right(starts, begin) - 1 if end > begin else -1
                self.words.append(n_before + word if word >= 0 else -1)
                self._sentences.append(owner[word] if word >= 0 else -1)
            n_before += len(owner)
        self.states = torch.cat(parts)

    def places(self, chosen: Sequence[int]) -> list[int]:
        """The tokens of some sentences, with the marks that frame a text."""
        wanted = {-1, *chosen}
        return [place for place, sentence in enumerate(self._sentences) if sentence in wanted]


def _has_short_products() -> bool:
    """Whether the processor multiplies 16-bit matrices in hardware: faster, and the way the reader was trained."""
    import torch

    capabilities: Mapping[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    return bool(capabilities.get("amx_bf16", False))


def _first(output: "Tensor | tuple[Tensor, ...]") -> "Tensor":
    """A layer's states, whichever way this release of the library returns them."""
    return output[0] if isinstance(output, tuple) else output
