"""Counts in how many answers a stem occurs, and writes coach/core/language/frequencies.py: run without options.

Data: the transcripts of tests/data/points_train.json. To be run before fit_points.py, whose evidence uses the counts.
"""

import sys

sys.path.pop(0)  # else coverage.py beside this file stands in for the package of that name

import json
import re
import textwrap
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from coach.core.language import frequencies
from coach.core.language.text import tokenise_text

DATA = Path(__file__).parents[1] / "data" / "points_train.json"
WIDTH = 118


def stem_lines(transcripts: Sequence[str]) -> str:
    """Numbers of answers, the largest first, each before the stems that it holds for.

    Left out are the stems of one answer only, and figures ("the 70s"), which would be read as numbers of answers.
    """
    counts = Counter(
        key
        for text in transcripts
        for key in {token.stem for token in tokenise_text(text) if token.value is None and not token.stem.isdigit()}
    )
    groups: dict[int, list[str]] = {}
    for key, n_answers in counts.items():
        if n_answers > 1:
            groups.setdefault(n_answers, []).append(key)
    lines = [
        line
        for n_answers in sorted(groups, reverse=True)
        for line in textwrap.wrap(f"{n_answers} {' '.join(sorted(groups[n_answers]))}", WIDTH, break_on_hyphens=False)
    ]
    return "\n".join(lines)


@click.command()
def main() -> None:
    """Write the counts into coach/core/language/frequencies.py."""
    transcripts = [case["transcript"] for case in json.loads(DATA.read_text(encoding="utf-8"))]
    path = Path(str(frequencies.__file__))
    head, _, rest = path.read_text(encoding="utf-8").partition('_LINES = """\n')
    _, _, tail = rest.partition('\n"""')
    head = re.sub(r"N_ANSWERS = \d+", f"N_ANSWERS = {len(transcripts)}", head)
    path.write_text(f'{head}_LINES = """\n{stem_lines(transcripts)}\n"""{tail}', encoding="utf-8")
    print(f"{len(transcripts)} answers, {len(stem_lines(transcripts).split())} entries")


if __name__ == "__main__":
    main()
