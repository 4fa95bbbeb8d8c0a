"""Trains the upper half of the reader: `python tests/bench/fit_reader.py OUT [--argkp FOLDER] [--epochs N]`.

The lower three layers of the sentence encoder stay as they are, so each text is run through them once. The upper three
learn to tell made, partly and missed apart and, as a second task, to mark the words that decide.

Data: tests/data/points_train.json without every sixth answer (kept for tests/bench/fit_points.py); with --argkp also
the pairs of argument and key point of IBM's ArgKP (CDLA-Sharing-1.0, not part of this project), read first.

The hard points of the training answers share as many words with the answer as the points that are made, and hardly any
is simply absent: a reader trained on them alone grants whatever shares no word. So each answer is also held against
points of other answers, half of them the nearest in meaning, against its own quotes as points, and against points made
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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional

from coach.core.point_evidence import Sentence, read_point, split_answer
from coach.core.quotes import choose_sentences
from coach.engines.encoder import MiniLm, package_folder, read_model, read_tokenizer
from coach.engines.reader import SPLIT, Reader

DATA = Path(__file__).parents[1] / "data" / "points_train.json"
HELD_OUT = 6
CLASSES = {"yes": 0, "partly": 1, "no": 2}
CLASS_WEIGHTS = torch.tensor([1.0, 1.3, 1.0])
SMOOTHING = 0.05
DECIDING_WEIGHT = 3.0
BATCH = 16
RATE = 1e-4
WARM_UP = 100
DECAY = 0.01
AVERAGE = 0.998
DROPOUT = 0.1
N_FOREIGN, N_NEAR, N_QUOTES, N_CHANGED = 2, 2, 1, 2
NEAREST, TOO_NEAR = 12, 0.7
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


@dataclass(frozen=True)
class Pair:
    """A point held against an answer: its class, and the words that decide (None where nobody marked them)."""

    point: str
    answer: str
    label: int
    quote: str | None


class Pupil(nn.Module):
    """The part of the reader that learns, with the names that coach.engines.reader expects."""

    def __init__(self, upper: nn.ModuleList) -> None:
        super().__init__()
        self.upper = upper
        self.seg = nn.Parameter(torch.zeros(2, 384))
        self.evi = nn.Linear(384, 1)
        self.cls = nn.Sequential(
            nn.Dropout(DROPOUT), nn.Linear(3 * 384, 192), nn.GELU(), nn.Dropout(DROPOUT), nn.Linear(192, 3)
        )

    def forward(self, states: Tensor, segment: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of the classes (pairs x 3) and of each token deciding (pairs x tokens)."""
        states = states.float() + self.seg[segment.clamp(min=0)]
        mask = torch.zeros(len(states), 1, 1, states.shape[1]).masked_fill((segment < 0)[:, None, None, :], -1e9)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for layer in self.upper:
                output = layer(states, attention_mask=mask.to(torch.bfloat16))
                states = output[0] if isinstance(output, tuple) else output
        states = states.float()
        scores = self.evi(states).squeeze(-1)
        in_point, in_answer = (segment == 0).unsqueeze(-1), (segment == 1).unsqueeze(-1)
        attention = torch.softmax(scores.masked_fill(segment != 1, -1e4), dim=1).unsqueeze(-1)
        pooled = [
            (states * in_point).sum(1) / in_point.sum(1),
            (attention * states).sum(1),
            (states * in_answer).sum(1) / in_answer.sum(1),
        ]
        return self.cls(torch.cat(pooled, dim=1)), scores


class Desk:
    """Prepares pairs for the pupil; runs each text through the lower half once."""

    def __init__(self, encoder: MiniLm, reader: Reader) -> None:
        self._encoder, self._reader = encoder, reader
        self._lower: dict[str, tuple[Tensor, list[tuple[int, int]]]] = {}
        self._shown: dict[tuple[str, str], list[int]] = {}
        self._sentences: dict[str, tuple[Sentence, ...]] = {}

    def batch(self, pairs: Sequence[Pair]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """States, segments (-1 nothing, 0 point, 1 answer), deciding tokens (-1 unmarked) and classes."""
        rows = [self._row(pair) for pair in pairs]
        longest = max(len(states) for states, _, _ in rows)
        states = torch.zeros(len(rows), longest, 384)
        segment, deciding = torch.full((len(rows), longest), -1), torch.full((len(rows), longest), -1.0)
        for i, (state, kind, marks) in enumerate(rows):
            states[i, : len(state)], segment[i, : len(state)], deciding[i, : len(state)] = state, kind, marks
        return states, segment, deciding, torch.tensor([pair.label for pair in pairs])

    def _row(self, pair: Pair) -> tuple[Tensor, Tensor, Tensor]:
        point, _ = self._encoded(pair.point)
        answer, offsets = self._encoded(pair.answer)
        spans = self._spans(pair)
        kept = [i for i, (a, b) in enumerate(offsets) if a == b or any(start <= a < end for start, end in spans)]
        marks = torch.full((len(kept),), -1.0 if pair.quote is None else 0.0)
        if pair.quote:
            start = pair.answer.find(pair.quote)
            end = start + len(pair.quote)
            for row, i in enumerate(kept):
                marks[row] = float(start >= 0 and offsets[i][0] < end and offsets[i][1] > start)
        segment = torch.cat([torch.zeros(len(point)), torch.ones(len(kept))]).long()
        return torch.cat([point, answer[kept]]).float(), segment, torch.cat([torch.full((len(point),), -1.0), marks])

    def _encoded(self, text: str) -> tuple[Tensor, list[tuple[int, int]]]:
        if text not in self._lower:
            with torch.inference_mode():
                states, offsets = self._reader.encode_low(text)
            self._lower[text] = states.to(torch.bfloat16), offsets
        return self._lower[text]

    def _spans(self, pair: Pair) -> list[tuple[int, int]]:
        """Where the sentences stand that the reader would be shown, in characters."""
        sentences = self.sentences(pair.answer)
        key = (pair.point, pair.answer)
        if key not in self._shown:
            (row,) = self._encoder.similarities([pair.point], [sentence.text for sentence in sentences])
            self._shown[key] = choose_sentences(read_point(pair.point), row, sentences)
        spans, place = [], 0
        for i, sentence in enumerate(sentences):
            place = pair.answer.find(sentence.text, place)
            if i in self._shown[key]:
                spans.append((place, place + len(sentence.text)))
        return spans

    def sentences(self, answer: str) -> tuple[Sentence, ...]:
        if answer not in self._sentences:
            self._sentences[answer] = split_answer(answer.split())
        return self._sentences[answer]


def near_points(cases: Sequence[dict[str, Any]], encoder: MiniLm, desk: Desk) -> list[list[str]]:
    """For each answer, points of other answers that are nearest in meaning to one of its sentences."""
    owners = [i for i, case in enumerate(cases) for _ in case["points"]]
    texts = [point["text"] for case in cases for point in case["points"]]
    found = []
    for i, case in enumerate(cases):
        said = [sentence.text for sentence in desk.sentences(case["transcript"])]
        nearest = [max(row) for row in encoder.similarities(texts, said)]
        usable = [j for j, owner in enumerate(owners) if owner != i and nearest[j] <= TOO_NEAR]
        found.append([texts[j] for j in sorted(usable, key=lambda j: -nearest[j])[:NEAREST]])
    return found


def lesson(cases: Sequence[dict[str, Any]], near: Sequence[Sequence[str]], chance: random.Random) -> list[Pair]:
    """The pairs of one epoch."""
    pairs = []
    for i, case in enumerate(cases):
        answer = case["transcript"]
        pairs += [Pair(p["text"], answer, CLASSES[p["covered"]], p["quote"]) for p in case["points"]]
        others = chance.sample([other for other in cases if other is not case], N_FOREIGN)
        foreign = [chance.choice(other["points"])["text"] for other in others] + chance.sample(near[i], N_NEAR)
        pairs += [Pair(text, answer, CLASSES["no"], "") for text in foreign]
        quotes = [point["quote"] for point in case["points"] if len(point["quote"].split()) > 3]
        for quote in chance.sample(quotes, min(N_QUOTES, len(quotes))):
            pairs.append(Pair(as_point(quote, chance), answer, CLASSES["yes"], quote))
        pairs += [pair for _ in range(N_CHANGED) if (pair := changed(answer, chance)) is not None]
    return pairs


def as_point(quote: str, chance: random.Random) -> str:
    """Words of an answer as its speaker would have planned them."""
    text = _FILLER.sub("", quote).strip(" .,?!")
    if chance.random() < 0.5:
        text = re.sub(r"^(and|so|but|then)?\s*(I|we)('ve|'d)? ", "", text, flags=re.IGNORECASE)
    return text[:1].upper() + text[1:]


def changed(answer: str, chance: random.Random) -> Pair | None:
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
        return Pair(text[: number.start()] + other + text[number.end() :], answer, CLASSES[label], quote)
    if kind < 0.6 and re.search(r"\b(I|[Ww]e)\b(?!')", text):
        return Pair(re.sub(r"\b(I|[Ww]e)\b(?!')", chance.choice(_OTHERS), text, count=1), answer, CLASSES["no"], quote)
    if kind < 0.75:
        for pattern, turned in _TURNED:
            if re.search(pattern, text):
                return Pair(re.sub(pattern, turned, text, count=1), answer, CLASSES["no"], quote)
    return Pair(text, answer, CLASSES["yes"], quote)


def other_number(text: str, chance: random.Random) -> str:
    if not text[0].isdigit():
        return chance.choice([word for word in _NUMBER_WORDS if word != text.casefold()])
    value = int(text.replace(",", ""))
    other = chance.choice([2 * value + 1, 3 * value + 2, value // 2, value + 5, value + 10])
    return f"{other if other != value else value + 1:,}" if "," in text else str(other)


def arguments(folder: Path, chance: random.Random) -> list[Pair]:
    """Key points and arguments of ArgKP's training part, three not matching for two that match."""

    def rows(name: str) -> Iterable[dict[str, str]]:
        with (folder / f"{name}_train.csv").open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    said = {row["arg_id"]: row["argument"] for row in rows("arguments")}
    points = {row["key_point_id"]: row["key_point"] for row in rows("key_points")}
    pairs = [
        Pair(points[row["key_point_id"]], said[row["arg_id"]], CLASSES["yes" if row["label"] == "1" else "no"], None)
        for row in rows("labels")
    ]
    matching = [pair for pair in pairs if pair.label == CLASSES["yes"]]
    rest = [pair for pair in pairs if pair.label != CLASSES["yes"]]
    return matching + chance.sample(rest, 3 * len(matching) // 2)


def teach(pupil: Pupil, desk: Desk, lessons: Sequence[list[Pair]], chance: random.Random) -> None:
    """Train on the lessons in turn; at the end the pupil holds the running average of its weights."""
    optimiser = torch.optim.AdamW(pupil.parameters(), lr=RATE, weight_decay=DECAY, fused=True)
    average = [parameter.detach().clone() for parameter in pupil.parameters()]
    n_steps = sum(len(pairs) // BATCH + 1 for pairs in lessons)
    step = 0
    pupil.train()
    for number, pairs in enumerate(lessons, start=1):
        started, total = time.monotonic(), 0.0
        for batch in batches(pairs, chance):
            step += 1
            rate = RATE * min(1.0, step / WARM_UP) * max(0.0, (n_steps - step) / n_steps)
            for group in optimiser.param_groups:
                group["lr"] = rate
            loss = loss_of(pupil, *desk.batch(batch))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(pupil.parameters(), 1.0)
            optimiser.step()
            kept = min(AVERAGE, (1 + step) / (10 + step))
            with torch.no_grad():
                for mean, parameter in zip(average, pupil.parameters(), strict=True):
                    mean.mul_(kept).add_(parameter, alpha=1 - kept)
            total += loss.item() * len(batch)
        print(f"lesson {number}: loss {total / len(pairs):.3f}, {time.monotonic() - started:.0f} s", flush=True)
    with torch.no_grad():
        for mean, parameter in zip(average, pupil.parameters(), strict=True):
            parameter.copy_(mean)


def batches(pairs: list[Pair], chance: random.Random) -> list[list[Pair]]:
    """Shuffled pairs in batches of similar length."""
    chance.shuffle(pairs)
    groups = [
        sorted(pairs[i : i + 8 * BATCH], key=lambda pair: len(pair.answer)) for i in range(0, len(pairs), 8 * BATCH)
    ]
    found = [group[i : i + BATCH] for group in groups for i in range(0, len(group), BATCH)]
    chance.shuffle(found)
    return found


def loss_of(pupil: Pupil, states: Tensor, segment: Tensor, deciding: Tensor, labels: Tensor) -> Tensor:
    logits, scores = pupil(states, segment)
    loss = functional.cross_entropy(logits, labels, weight=CLASS_WEIGHTS, label_smoothing=SMOOTHING)
    marked = deciding >= 0
    if marked.any():
        weight = torch.tensor(DECIDING_WEIGHT)
        loss = loss + functional.binary_cross_entropy_with_logits(scores[marked], deciding[marked], pos_weight=weight)
    return loss


@click.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--argkp", type=click.Path(exists=True, file_okay=False, path_type=Path), help="ArgKP's folder.")
@click.option("--epochs", default=6, show_default=True, help="Lessons over the training answers.")
@click.option("--seed", default=0, show_default=True)
def main(out: Path, argkp: Path | None, epochs: int, seed: int) -> None:
    """Train the reader's upper half and write it to OUT (16-bit floats)."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    encoder = MiniLm.load()
    model, tokenizer = read_model(package_folder()), read_tokenizer(package_folder())
    desk = Desk(encoder, Reader(model, tokenizer, None))
    upper = type(model.encoder.layer)(model.encoder.layer[SPLIT:])
    for module in upper.modules():
        if isinstance(module, nn.Dropout):
            module.p = DROPOUT
    pupil = Pupil(upper)
    if argkp is not None:
        teach(pupil, desk, [arguments(argkp, chance) for _ in range(2)], chance)
    cases = [case for i, case in enumerate(json.loads(DATA.read_text(encoding="utf-8"))) if i % HELD_OUT]
    near = near_points(cases, encoder, desk)
    teach(pupil, desk, [lesson(cases, near, chance) for _ in range(epochs)], chance)
    save_file({name: weight.half().contiguous() for name, weight in pupil.state_dict().items()}, out)


if __name__ == "__main__":
    main()
