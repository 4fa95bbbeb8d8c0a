"""How near the parts of a story are to a reader's: `python tests/bench/stories.py`.

Reads twelve answers that were cut by hand (tests/data/stories.json) before any rule had been run on them. A few cues
were corrected on them afterwards (0.91 before and after), so expect less on answers never seen. The baseline gives
every answer the same shares: the first third to the situation, then the action, the last third to the result.
"""

import json
from collections import Counter
from pathlib import Path

from coach.core.delivery.story import find_parts, measure_story
from coach.core.delivery.story_cues import Part

DATA = Path(__file__).parents[1] / "data" / "stories.json"


def main() -> None:
    """Print the figures."""
    pairs: Counter[tuple[str, str]] = Counter()
    n_thirds = n_named = n_left_out = 0
    stories = json.loads(DATA.read_text("utf-8"))
    for story in stories:
        words = [word for _, text in story["parts"] for word in text.split()]
        wanted = [part for part, text in story["parts"] for _ in text.split()]
        spans = find_parts(words) or ()
        given = [part.value for (first, last), part in spans for _ in range(first, last + 1)] or [""] * len(words)
        pairs.update(zip(wanted, given, strict=True))
        thirds = [(Part.SITUATION, Part.ACTION, Part.RESULT)[3 * i // len(words)] for i in range(len(words))]
        n_thirds += sum(map(str.__eq__, thirds, wanted))
        unfinished = measure_story([word for part, text in story["parts"] if part != "result" for word in text.split()])
        n_left_out += unfinished is not None
        n_named += unfinished is not None and not unfinished.has_result_cue
    n_words = pairs.total()
    n_agreed = sum(n for (wanted, given), n in pairs.items() if wanted == given)
    print(f"{len(stories)} answers, {n_words} words")
    print(f"words in the part where a reader puts them: {n_agreed / n_words:.2f}; in thirds {n_thirds / n_words:.2f}")
    for wanted in Part:
        row = "  ".join(f"{given} {pairs[wanted, given]}" for given in Part)
        print(f"  {wanted:<10} found as  {row}")
    print(f"result taken out: {n_named} of the {n_left_out} that are still long enough are named as lacking one")


if __name__ == "__main__":
    main()
