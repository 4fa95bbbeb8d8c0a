"""How the points that each rule decides were labelled: `python tests/bench/point_rules.py [--data FILE] [--show RULE]`.

The rules of coach/core/points that overrule the weighed evidence, each counted on the labelled answers (all of them
unless --data names some; the training answers take minutes). A rule is worth having where one label outweighs the rest.
"""

import sys

sys.path.pop(0)  # else coverage.py beside this file stands in for the package of that name

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from coach.core.points import UNRELATED_BELOW, Weighed, is_verbatim, weigh
from coach.core.points.contrasts import Contrast, contrast
from coach.core.points.evidence import Sentence, has_contradiction, is_anothers, is_denied, split_answer
from coach.engines.encoder import MiniLm

DATA = Path(__file__).parents[1] / "data"
LABELS = {"yes": "made", "partly": "partly", "no": "missed"}

Rule = Callable[[Weighed, Sequence[Sentence]], bool]


RULES: Mapping[str, Rule] = {
    "denied": lambda held, sentences: is_denied(held.tokens, sentences),
    "another's": lambda held, sentences: is_anothers(held.tokens, sentences),
    "verbatim": lambda held, sentences: is_verbatim(held, sentences) and not has_contradiction(held.evidence),
    "verbatim, contradicted": lambda held, sentences: is_verbatim(held, sentences) and has_contradiction(held.evidence),
    "opposite": lambda held, sentences: contrast(held.tokens, sentences) is Contrast.OPPOSITE,
    "another word": lambda held, sentences: contrast(held.tokens, sentences) is Contrast.ANOTHER,
    "a wish": lambda held, sentences: contrast(held.tokens, sentences) is Contrast.WISH,
    "another figure": lambda held, _: held.evidence.conflict > 0,
    "unrelated": lambda held, sentences: not is_verbatim(held, sentences) and max(held.closeness) < UNRELATED_BELOW,
}


@click.command()
@click.option("--data", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--show", type=click.Choice(list(RULES)), help="Print the points that this rule decides.")
def main(data: tuple[Path, ...], show: str | None) -> None:
    """Count the labels of the points that each rule decides."""
    encoder = MiniLm.load()
    names = ("points_train.json", "points_held.json", "coverage_dev.json")
    for path in data or tuple(DATA / name for name in names):
        found: dict[str, Counter[str]] = {name: Counter() for name in RULES}
        for case in json.loads(path.read_text(encoding="utf-8")):
            sentences = split_answer(case["transcript"].split())
            texts = [point["text"] for point in case["points"]]
            held = weigh(texts, sentences, encoder.similarities, None)
            for point, one in zip(case["points"], held, strict=True):
                for name, holds in RULES.items():
                    if holds(one, sentences):
                        found[name][LABELS[point["covered"]]] += 1
                        if name == show:
                            said = point.get("quote", point.get("why"))
                            print(f"{LABELS[point['covered']]:6} {point['text']} | {said}")
        print(path.name)
        for name, counts in found.items():
            told = ", ".join(f"{label} {counts[label]}" for label in LABELS.values())
            print(f"  {name:24}{told}")


if __name__ == "__main__":
    main()
