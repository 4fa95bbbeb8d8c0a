"""Fit the weights by which coach tells the terms of a posting, and write them to coach/core/posting/term_model.py.

    python tests/bench/fit_posting.py --skillspan skillspan_dev.json

Needs the annotated postings of SkillSpan (Zhang et al. 2022, MIT licence), which are not part of this project, beside
the labelled postings of tests/data. The target of a phrase is 1 when it meets a knowledge span or a labelled term, 0.5
when it meets a skill span only (a practice keyword is rather a thing known than a thing done), and 0 otherwise.
Logistic regression by Newton's method with a ridge penalty; deterministic. Each SkillSpan posting is read twice, as
lines and as one run-on line, because people paste both. Prints the log loss of ten-fold cross-validation in which all
phrases of a posting stay together.
"""

import argparse
import math
from pathlib import Path

import numpy as np
from extraction_data import Posting, read_coverage, read_skillspan

from coach.core.posting import find_candidates
from coach.core.posting.passages import read_passages
from coach.core.posting.termhood import TermModel, describe

Examples = tuple[list[dict[str, float]], list[float]]

MODEL_FILE = Path(__file__).parent.parent.parent / "coach" / "core" / "posting" / "term_model.py"
RIDGE = 5.0
N_FOLDS = 10
TARGET_SKILL = 0.5


def fold_of(n_posting: int) -> int:
    """Neighbouring postings come from one source; this spreads them over the folds."""
    return (7 * n_posting + 3) % N_FOLDS


def examples(posting: Posting) -> Examples:
    """The facts and the target of each candidate of a posting, in all layouts."""
    texts = dict.fromkeys([posting.text, posting.text.replace("\n", " ")])
    candidates = [candidate for text in texts for candidate in find_candidates(read_passages(text))]
    met = [posting.matches(" ".join(candidate.words)) for candidate in candidates]
    targets = [1.0 if one.knowledge else TARGET_SKILL if one.skill else 0.0 for one in met]
    return [describe(candidate) for candidate in candidates], targets


def fit(rows: list[Examples]) -> TermModel:
    """The weights that explain the examples best."""
    facts = [row for found, _ in rows for row in found]
    names = list(facts[0])
    x = np.array([[1.0, *(float(row[name]) for name in names)] for row in facts])
    y = np.array([target for _, targets in rows for target in targets])
    penalty = RIDGE * np.eye(x.shape[1])
    penalty[0, 0] = 0.0
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        chances = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (chances * (1 - chances))[:, None]).T @ x + penalty
        step = np.linalg.solve(hessian, x.T @ (y - chances) - penalty @ weights)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return TermModel(float(weights[0]), dict(zip(names, map(float, weights[1:]), strict=True)))


def fit_folds(rows: list[Examples]) -> list[TermModel]:
    """For each posting the model fitted without it and the other postings of its fold."""
    models = [fit([row for n, row in enumerate(rows) if fold_of(n) != fold]) for fold in range(N_FOLDS)]
    return [models[fold_of(n)] for n in range(len(rows))]


def source(model: TermModel) -> str:
    """The module that ships the weights."""
    rows = "\n".join(f'            "{name}": {weight:.3f},' for name, weight in model.weights.items())
    return (
        '"""Weights of the facts that tell a term. Written by tests/bench/fit_posting.py; do not edit."""\n\n'
        "from types import MappingProxyType\n\n"
        "from coach.core.posting.termhood import TermModel\n\n"
        "MODEL = TermModel(\n"
        f"    intercept={model.intercept:.3f},\n"
        "    weights=MappingProxyType(\n"
        f"        {{\n{rows}\n        }}\n"
        "    ),\n"
        ")\n"
    )


def log_loss(model: TermModel, row: Examples) -> float:
    """Summed over the examples of one posting, in nats."""
    chances = [model.chance(facts) for facts in row[0]]
    return -sum(y * math.log(p) + (1 - y) * math.log(1 - p) for p, y in zip(chances, row[1], strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the weights that tell the terms of a posting.")
    parser.add_argument("--skillspan", type=Path, required=True, help="skillspan_dev.json; not part of this project")
    rows = [examples(posting) for posting in read_skillspan(parser.parse_args().skillspan) + read_coverage()]
    n_examples = sum(len(facts) for facts, _ in rows)
    loss = sum(log_loss(model, row) for model, row in zip(fit_folds(rows), rows, strict=True)) / n_examples
    print(f"log loss, {N_FOLDS} folds over {len(rows)} postings, {n_examples} examples: {loss:.4f}")
    MODEL_FILE.write_text(source(fit(rows)), encoding="utf-8")
    print(f"written: {MODEL_FILE}")


if __name__ == "__main__":
    main()
