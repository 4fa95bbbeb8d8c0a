"""Trains the reader of points: `python tests/bench/fit_reader.py OUT [--argkp FOLDER] [--start FILE --newest N]`.

The layers of the sentence encoder learn, with point and answer side by side, to tell made, partly and missed apart and,
as a second task, to mark the words that decide. The table of word pieces stays as it is. What is shipped was trained in
two steps: `fit_reader.py FIRST --argkp FOLDER` on the first 1,493 training answers, and from there
`fit_reader.py coach/engines/reader.safetensors --start FIRST --epochs 1 --newest 910 --others 300`.

--start lets a reader learn on from newer answers, at a lower rate; what is written is the mean of its weights before
and after (Wortsman et al. 2022, arXiv:2109.01903), which judges answers that neither learned from better than both.

Data: tests/data/points_train.json; with --argkp also the pairs of argument and key point of IBM's ArgKP
(CDLA-Sharing-1.0, not part of this project), read first.

The hard points of the training answers share as many words with the answer as the points that are made, and hardly any
is simply absent: a reader trained on them alone grants whatever shares no word. So each answer is also held against
points of other answers, most of them near in meaning, against its own quotes as points, and against points made
from its sentences by rule, with a number, the actor or the polarity changed.
"""

import sys

sys.path.pop(0)  # else coverage.py beside this file stands in for the package of that name

import csv
import json
import random
import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from coach.core.points.evidence import Sentence, read_point, split_answer
from coach.core.points.quotes import choose_sentences
from coach.engines.encoder import MiniLm, package_folder, read_network, read_tokenizer
from coach.engines.networks import has_short_products
from coach.engines.reader import Pair, embed, pair_tokens
from coach.engines.reader_network import ReaderNetwork, pack, unpack

DATA = Path(__file__).parents[1] / "data" / "points_train.json"
CLASSES = {"yes": 0, "partly": 1, "no": 2}
CLASS_WEIGHTS = torch.tensor([1.0, 1.3, 1.0])
SMOOTHING = 0.1
DECIDING_WEIGHT = 3.0
BATCH = 32
RATE = 1.5e-4
HEAD_RATE = 5e-4
LATER_RATE, LATER_HEAD_RATE = 1e-4, 2e-4
WARM_UP = 100
DECAY = 0.01
AVERAGE = 0.998
DROPOUT = 0.1
MASKED = 0.1
"""Share of the answer's tokens that are hidden while it learns, so that no single word comes to decide."""
N_WORDS_SHOWN = (40, 70, 100, 300)
"""How much of an answer is shown, a choice for each batch; 300 words hold all of most answers."""
N_WORDS_SHOWN_LATER = (40, 70)
"""The same for a reader that goes on learning: what it is shown in use, at less than half the cost."""
N_FOREIGN, N_NEAR, N_QUOTES, N_CHANGED = 1, 2, 1, 1
NEAREST, TOO_NEAR, N_NEAR_POOL = 12, 0.7, 2_000
N_KEPT = 50_000
_FILLER = re.compile(r"\b(um|uh|er|well|yeah|so|you know|I mean|honestly|actually|right|okay),? ?", re.IGNORECASE)
_NUMBER_LINE = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty"
_NUMBER_WORDS = _NUMBER_LINE.split()
_NUMBER = re.compile(rf"\b(?:\d[\d,]*|{'|'.join(_NUMBER_WORDS)})\b", re.IGNORECASE)
_OTHERS = ("My manager", "A colleague", "Somebody else", "The team", "My boss", "The client")
_TURNED = (
    (r"\bdidn't (\w+)", r"did \1"),
    (r"\bnever\b", "always"),
    (r"\bwas\b", "was not"),
    (r"\bwere\b", "were not"),
    (r"\bI've\b", "I have not"),
    (r"\bdon't\b", "do"),
    (r"\bcan\b", "cannot"),
)


Inputs = tuple[Tensor, list[int], list[int]]


@dataclass(frozen=True)
class Example:
    """A point held against an answer: its class, and the words that decide (None where nobody marked them)."""

    point: str
    answer: str
    label: int
    quote: str | None


class Desk:
    """Prepares examples for the network."""

    def __init__(
        self, encoder: MiniLm, embeddings: nn.Module, chance: random.Random, n_words_shown: Sequence[int]
    ) -> None:
        self.encoder, self._embeddings, self._chance, self._n_words_shown = encoder, embeddings, chance, n_words_shown
        self._tokenizer = read_tokenizer(package_folder())
        self._mask = self._tokenizer.token_to_id("[MASK]")
        self._sentences: dict[str, tuple[Sentence, ...]] = {}
        self._closeness: dict[tuple[str, str], list[float]] = {}

    def batch(self, examples: Sequence[Example]) -> tuple[Inputs, Tensor, Tensor]:
        """What the network takes, which of the answers' tokens decide (-1 unmarked), and the classes."""
        n_words = self._chance.choice(self._n_words_shown)  # one for all, so that little is filled up
        shown = [self._shown(example, n_words) for example in examples]
        pairs = [
            pair_tokens(self._tokenizer, example.point, text) for example, text in zip(examples, shown, strict=True)
        ]
        with torch.no_grad():
            inputs = embed(self._embeddings, [self._masked(pair) for pair in pairs])
        marks = [
            torch.tensor(marks_of(pair, decisive(example, text)))
            for example, pair, text in zip(examples, pairs, shown, strict=True)
        ]
        return inputs, torch.cat(marks), torch.tensor([example.label for example in examples])

    def _masked(self, pair: Pair) -> Pair:
        words = range(pair.n_point, len(pair.ids) - 1)
        hidden = {i for i in words if self._chance.random() < MASKED}
        return replace(pair, ids=[self._mask if i in hidden else token for i, token in enumerate(pair.ids)])

    def _shown(self, example: Example, n_words: int) -> str:
        sentences = self.sentences(example.answer)
        key = (example.point, example.answer)
        if key not in self._closeness:
            said = [sentence.text for sentence in sentences]
            (self._closeness[key],) = self.encoder.similarities([example.point], said)
        chosen = choose_sentences(read_point(example.point), self._closeness[key], sentences, n_words)
        return " ".join(sentences[i].text for i in chosen)

    def sentences(self, answer: str) -> tuple[Sentence, ...]:
        if answer not in self._sentences:
            self._sentences[answer] = split_answer(answer.split())
        return self._sentences[answer]


def decisive(example: Example, shown: str) -> tuple[int, int] | None:
    """Where the words that decide stand in the text shown; nowhere (0, 0) for an absent point; None when unknown."""
    if example.quote is None:
        return None
    quote = " ".join(example.quote.split())
    start = shown.find(quote) if quote else 0
    return (start, start + len(quote)) if start >= 0 else None


def marks_of(pair: Pair, span: tuple[int, int] | None) -> list[float]:
    """1 for each of the answer's tokens that decides, 0 for the others; -1 for all where nobody marked them."""
    if span is None:
        return [-1.0] * len(pair.places)
    return [float(start < end and start < span[1] and end > span[0]) for start, end in pair.places]


def near_points(cases: Sequence[dict[str, Any]], desk: Desk, chance: random.Random) -> list[list[str]]:
    """For each answer, points of other answers that are nearest in meaning to one of its sentences."""
    points = [(i, point["text"]) for i, case in enumerate(cases) for point in case["points"]]
    pool = chance.sample(points, min(N_NEAR_POOL, len(points)))
    texts = [text for _, text in pool]
    found = []
    for i, case in enumerate(cases):
        said = [sentence.text for sentence in desk.sentences(case["transcript"])]
        nearest = [max(row) for row in desk.encoder.similarities(texts, said)]
        usable = [j for j, (owner, _) in enumerate(pool) if owner != i and nearest[j] <= TOO_NEAR]
        found.append([texts[j] for j in sorted(usable, key=lambda j: -nearest[j])[:NEAREST]])
    return found


def lesson(cases: Sequence[dict[str, Any]], near: Sequence[Sequence[str]], chance: random.Random) -> list[Example]:
    """The pairs of one epoch."""
    pairs = []
    for i, case in enumerate(cases):
        answer = case["transcript"]
        pairs += [Example(p["text"], answer, CLASSES[p["covered"]], p["quote"]) for p in case["points"]]
        others = chance.sample([other for other in cases if other is not case], N_FOREIGN)
        foreign = [chance.choice(other["points"])["text"] for other in others] + chance.sample(near[i], N_NEAR)
        pairs += [Example(text, answer, CLASSES["no"], "") for text in foreign]
        quotes = [point["quote"] for point in case["points"] if len(point["quote"].split()) > 3]
        for quote in chance.sample(quotes, min(N_QUOTES, len(quotes))):
            pairs.append(Example(as_point(quote, chance), answer, CLASSES["yes"], quote))
        pairs += [pair for _ in range(N_CHANGED) if (pair := changed(answer, chance)) is not None]
    return pairs


def as_point(quote: str, chance: random.Random) -> str:
    """Words of an answer as its speaker would have planned them."""
    text = _FILLER.sub("", quote).strip(" .,?!")
    if chance.random() < 0.5:
        text = re.sub(r"^(and|so|but|then)?\s*(I|we)('ve|'d)? ", "", text, flags=re.IGNORECASE)
    return text[:1].upper() + text[1:]


def changed(answer: str, chance: random.Random) -> Example | None:
    """A point made from a sentence: as said, or with its number, actor or polarity changed; None where none fits."""
    sentences = [text for text in re.split(r"(?<=[.?!])\s+", answer) if len(text.split()) >= 4]
    if not sentences:
        return None
    quote = chance.choice(sentences)
    text = _FILLER.sub("", quote).strip(" .,?!")
    parts = [part.strip() for part in re.split(r",\s|\band\b|\bbut\b|\bso\b", text) if len(part.split()) >= 4]
    if len(text.split()) > 16 and parts:
        text = chance.choice(parts)
    kind = chance.random()
    numbers = list(_NUMBER.finditer(text))
    if kind < 0.45 and numbers:
        number = chance.choice(numbers)
        other = other_number(number.group(), chance)
        label = "partly" if len(text.split()) > 6 else "no"
        return Example(text[: number.start()] + other + text[number.end() :], answer, CLASSES[label], quote)
    if kind < 0.6 and re.search(r"\b(I|[Ww]e)\b(?!')", text):
        return Example(
            re.sub(r"\b(I|[Ww]e)\b(?!')", chance.choice(_OTHERS), text, count=1), answer, CLASSES["no"], quote
        )
    if kind < 0.75:
        for pattern, turned in _TURNED:
            if re.search(pattern, text):
                return Example(re.sub(pattern, turned, text, count=1), answer, CLASSES["no"], quote)
    return Example(text, answer, CLASSES["yes"], quote)


def other_number(text: str, chance: random.Random) -> str:
    if not text[0].isdigit():
        return chance.choice([word for word in _NUMBER_WORDS if word != text.casefold()])
    value = int(text.replace(",", ""))
    other = chance.choice([2 * value + 1, 3 * value + 2, value // 2, value + 5, value + 10])
    return f"{other if other != value else value + 1:,}" if "," in text else str(other)


def arguments(folder: Path, chance: random.Random) -> list[Example]:
    """Key points and arguments of ArgKP's training part, three not matching for two that match."""

    def rows(name: str) -> Iterable[dict[str, str]]:
        with (folder / f"{name}_train.csv").open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    said = {row["arg_id"]: row["argument"] for row in rows("arguments")}
    points = {row["key_point_id"]: row["key_point"] for row in rows("key_points")}
    pairs = [
        Example(points[row["key_point_id"]], said[row["arg_id"]], CLASSES["yes" if row["label"] == "1" else "no"], None)
        for row in rows("labels")
    ]
    matching = [pair for pair in pairs if pair.label == CLASSES["yes"]]
    rest = [pair for pair in pairs if pair.label != CLASSES["yes"]]
    return matching + chance.sample(rest, 3 * len(matching) // 2)


def teach(
    network: ReaderNetwork,
    desk: Desk,
    lessons: Sequence[list[Example]],
    chance: random.Random,
    rates: tuple[float, float] = (RATE, HEAD_RATE),
) -> None:
    """Train on the lessons in turn; at the end the network holds the running average of its weights.

    Args:
        network: what learns.
        desk: prepares the pairs.
        lessons: the pairs of each lesson.
        chance: the order they come in.
        rates: the highest rates of the layers and of what decides on top of them.

    """
    body = list(network.layers.parameters())
    heads = [weight for name, weight in network.named_parameters() if not name.startswith("layers.")]
    groups = [{"params": body, "peak": rates[0]}, {"params": heads, "peak": rates[1]}]
    optimiser = torch.optim.AdamW(groups, lr=RATE, weight_decay=DECAY, fused=True)
    learned = [*body, *heads]
    average = [weight.detach().clone() for weight in learned]
    n_steps = sum(len(examples) // BATCH + 1 for examples in lessons)
    step = 0
    network.train()
    for number, examples in enumerate(lessons, start=1):
        started, total = time.monotonic(), 0.0
        for batch in batches(examples, chance):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * min(1.0, step / WARM_UP) * max(0.0, (n_steps - step) / n_steps)
            loss = loss_of(network, *desk.batch(batch))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            with torch.no_grad():
                share = 1.0 - min(AVERAGE, (1 + step) / (10 + step))
                for mean, weight in zip(average, learned, strict=True):
                    mean.lerp_(weight, share)
            total += loss.item() * len(batch)
            if step % 100 == 0:
                print(f"step {step} of {n_steps}, {time.monotonic() - started:.0f} s", flush=True)
        print(f"lesson {number}: loss {total / len(examples):.3f}, {time.monotonic() - started:.0f} s", flush=True)
    with torch.no_grad():
        for mean, weight in zip(average, learned, strict=True):
            weight.copy_(mean)
    network.eval()


def batches(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Shuffled examples in batches of similar length."""
    shuffled = chance.sample(examples, len(examples))
    groups = [
        sorted(shuffled[i : i + 8 * BATCH], key=lambda example: len(example.answer))
        for i in range(0, len(shuffled), 8 * BATCH)
    ]
    found = [group[i : i + BATCH] for group in groups for i in range(0, len(group), BATCH)]
    chance.shuffle(found)
    return found


def loss_of(network: ReaderNetwork, inputs: Inputs, marks: Tensor, labels: Tensor) -> Tensor:
    logits, scores = network(*inputs)
    loss = functional.cross_entropy(logits, labels, weight=CLASS_WEIGHTS, label_smoothing=SMOOTHING)
    marked = marks >= 0
    if marked.any():
        weight, given = torch.tensor(DECIDING_WEIGHT), torch.cat(scores)[marked]
        loss = loss + functional.binary_cross_entropy_with_logits(given, marks[marked], pos_weight=weight)
    return loss


@click.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--argkp", type=click.Path(exists=True, file_okay=False, path_type=Path), help="ArgKP's folder.")
@click.option("--epochs", default=5, show_default=True, help="Lessons over the training answers.")
@click.option("--seed", default=0, show_default=True)
@click.option("--start", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A reader that learns on.")
@click.option("--newest", type=int, help="Only the last N training answers, and with --others some of those before.")
@click.option("--others", default=0, show_default=True, help="How many of the earlier answers, drawn anew each lesson.")
def main(
    out: Path, argkp: Path | None, epochs: int, seed: int, start: Path | None, newest: int | None, others: int
) -> None:
    """Train the reader and write it to OUT (matrices in 8 bits)."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    embeddings, layers = read_network(package_folder())
    shown = N_WORDS_SHOWN if start is None else N_WORDS_SHOWN_LATER
    desk = Desk(MiniLm.load(n_kept=N_KEPT), embeddings, chance, shown)
    network = ReaderNetwork(layers, DROPOUT)  # within the layers, hidden tokens are noise enough
    if has_short_products():
        for layer in network.layers:
            layer.forward = torch.autocast("cpu", torch.bfloat16)(layer.forward)
    before = None if start is None else unpack(load_file(start))
    if before is not None:
        network.load_state_dict(before)
    if argkp is not None:
        teach(network, desk, [arguments(argkp, chance)], chance)
    cases = json.loads(DATA.read_text(encoding="utf-8"))
    n_before = 0 if newest is None else len(cases) - newest
    chosen = [cases[n_before:] + chance.sample(cases[:n_before], min(others, n_before)) for _ in range(epochs)]
    every = list({case["id"]: case for some in chosen for case in some}.values())
    near = dict(zip([case["id"] for case in every], near_points(every, desk, chance), strict=True))
    lessons = [lesson(some, [near[case["id"]] for case in some], chance) for some in chosen]
    teach(network, desk, lessons, chance, (RATE, HEAD_RATE) if start is None else (LATER_RATE, LATER_HEAD_RATE))
    learned = network.state_dict()
    if before is not None:
        learned = {name: (weight + before[name]) / 2 for name, weight in learned.items()}
    save_file(pack(learned), out)


if __name__ == "__main__":
    main()
