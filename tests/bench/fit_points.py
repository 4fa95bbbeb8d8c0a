"""Fits the weights of the evidence for a point: `python tests/bench/fit_points.py [--write] [--reader-only]`.

Data: tests/data/points_held.json, answers that the reader (fit_reader.py) never saw, for the weights that use it; for
those without it tests/data/points_train.json as well.

Each answer's own points are joined by as many points of other answers, which count as missed, and by one of its own
quotes as a point, which counts as made: the labelled points alone would teach that shared words speak against a point,
because their hard cases were written that way. For the same reason every weight is held to the sign its name says.
"""

import sys

sys.path.pop(0)  # else coverage.py beside this file stands in for the package of that name

import json
import random
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

import click
import torch

from coach.core.points import weigh
from coach.core.points import weights as point_weights
from coach.core.points.evidence import PointEvidence, split_answer
from coach.core.points.model import FEATURES
from coach.engines.encoder import MiniLm

DATA = Path(__file__).parents[1] / "data"

SIGNS = {
    "made": dict(zip(FEATURES, (1, 1, 1, 1, 1, -1, -1, -1, -1, 1, 1), strict=True)),
    "partly": dict(zip(FEATURES, (1, 1, 1, 1, 1, 1, 1, -1, -1, 1, 1), strict=True)),
}
READ = ("made", "partly")
PENALTY = 0.0001
N_STEPS = 1_500

Row = tuple[PointEvidence, str]


def rows_of(cases: Sequence[dict[str, Any]], encoder: MiniLm, *, is_read: bool) -> list[Row]:
    """Evidence and label of each point held against each answer."""
    chance = random.Random(11)
    rows: list[Row] = []
    for case in cases:
        own = [(point["text"], point["covered"]) for point in case["points"]]
        others = [point["text"] for other in cases if other is not case for point in other["points"]]
        foreign = [(text, "no") for text in chance.sample(others, len(own))]
        quotes = [point["quote"] for point in case["points"] if len(point["quote"].split()) > 3]
        spoken = [(chance.choice(quotes), "yes")] if quotes else []
        labels = [*own, *foreign, *spoken]
        sentences = split_answer(case["transcript"].split())
        readings = encoder.readings if is_read else None
        held = weigh([text for text, _ in labels], sentences, encoder.similarities, readings)
        rows += [(one.evidence, covered) for one, (_, covered) in zip(held, labels, strict=True)]
    return rows


def fit(rows: Sequence[Row], target: str, *, is_read: bool) -> dict[str, float]:
    """Weights of one logistic regression: signs held by projection, weights pulled towards 0, not the bias."""
    kept = [row for row in rows if target == "made" or row[1] != "yes"]
    inputs = torch.tensor([astuple(evidence) for evidence, _ in kept], dtype=torch.float64)
    wanted = torch.tensor([float(covered == ("yes" if target == "made" else "partly")) for _, covered in kept])
    signs = torch.tensor([SIGNS[target][name] * (is_read or name not in READ) for name in FEATURES])
    weights = torch.zeros(len(FEATURES), dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.Adam([weights, bias], lr=0.1)
    for _ in range(N_STEPS):
        optimiser.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(inputs @ weights + bias, wanted.double())
        (loss + PENALTY * weights.square().sum()).backward()
        optimiser.step()
        with torch.no_grad():
            weights.copy_(torch.where(weights * signs > 0, weights, 0.0))
    return {"bias": bias.item(), **dict(zip(FEATURES, weights.tolist(), strict=True))}


def shift_to_best(rows: Sequence[Row], weights: dict[str, float], positive: str) -> float:
    """Moves the bias so that an even chance is the cut with the highest F1, and returns that F1."""
    scored = [
        (
            sum(weights[name] * getattr(evidence, name) for name in FEATURES) + weights["bias"],
            covered == positive,
        )
        for evidence, covered in rows
    ]
    n_wanted = sum(wanted for _, wanted in scored)

    def f1(limit: float) -> float:
        given = [wanted for score, wanted in scored if score >= limit]
        return 2 * sum(given) / (len(given) + n_wanted)

    limits = [i / 20 for i in range(-60, 61)]
    smooth = {limit: sum(f1(limit + shift) for shift in (-0.1, 0.0, 0.1)) for limit in limits}
    best = max(limits, key=lambda limit: smooth[limit])
    weights["bias"] -= best
    return f1(best)


def fitted(rows: Sequence[Row], *, is_read: bool) -> dict[str, dict[str, float]]:
    found = {}
    for target, positive in (("made", "yes"), ("partly", "partly")):
        weights = fit(rows, target, is_read=is_read)
        kept = [row for row in rows if target == "made" or row[1] != "yes"]
        score = shift_to_best(kept, weights, positive)
        print(
            f"  {target}: F1 {score:.3f} on {len(kept)} pairs; " + ", ".join(f"{k} {v:.2f}" for k, v in weights.items())
        )
        found[target] = {name: round(value, 3) for name, value in weights.items()}
    return found


def written(name: str, weights: dict[str, dict[str, float]]) -> str:
    lines = [f"{name}: Mapping[str, Mapping[str, float]] = MappingProxyType(", "    {"]
    for target, values in weights.items():
        lines.append(f'        "{target}": {{')
        lines += [f'            "{key}": {value},' for key, value in values.items()]
        lines.append("        },")
    return "\n".join([*lines, "    }", ")"])


@click.command()
@click.option("--write", is_flag=True, help="Put the weights into coach/core.")
@click.option("--reader-only", is_flag=True, help="Leave the weights without the reader, which take most of the time.")
def main(write: bool, reader_only: bool) -> None:
    """Fit the weights with and without the reader and print them."""
    train, held = (json.loads((DATA / f"points_{part}.json").read_text(encoding="utf-8")) for part in ("train", "held"))
    encoder = MiniLm.load()
    print("With the reader")
    with_reader = fitted(rows_of(held, encoder, is_read=True), is_read=True)
    without = {target: dict(weights) for target, weights in point_weights.WITHOUT_READER.items()}
    if not reader_only:
        print("Without the reader")
        without = fitted(rows_of([*train, *held], encoder, is_read=False), is_read=False)
    if write:
        path = Path(str(point_weights.__file__))
        head = path.read_text(encoding="utf-8").partition("WITH_READER")[0]
        parts = [written("WITH_READER", with_reader), written("WITHOUT_READER", without)]
        path.write_text(head + "\n".join(parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
