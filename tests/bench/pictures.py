"""Draws the pictures of the README from real sessions: the shipped recordings through the embedded engine.

    python tests/bench/pictures.py

Writes samples/pictures/review.svg and samples/pictures/progress.svg.
"""

from __future__ import annotations

import io
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from coach.core.attempts import Origin
from coach.core.progress import measure_progress
from coach.core.questions import fill
from coach.environment import Environment
from coach.ports import Hints
from coach.session import ask
from coach.ui.progress import progress_view
from coach.ui.views import review_card

SAMPLES = Path(__file__).parents[2] / "samples"
PICTURED = {"hard_quarter.flac": "hard-quarter", "why_this_role.flac": "why-this-role"}


def main() -> None:
    """Hear two recordings and save what a person would see."""
    with tempfile.TemporaryDirectory() as folder:
        environment = Environment.of_user().keeping_data_in(Path(folder))
        job = environment.job(SAMPLES / "job.toml")
        bank = {question.id: question for question in environment.bank()}
        judge = environment.judge(environment.engine("moonshine"))
        with environment.history() as history:
            session_id = history.begin_session(job.title, datetime.now(UTC))
            for recording, question_id in PICTURED.items():
                heard = judge.hear(environment.read_blocks(SAMPLES / "recordings" / recording), Hints())
                asked = ask(fill(bank[question_id], job.known_facts))
                saved = history.save(session_id, judge.judge(job, asked, heard, Origin.FILE, datetime.now(UTC)))
                if question_id == "hard-quarter":
                    _draw(review_card(saved), "review", "coach review")
            _draw(progress_view(measure_progress(history.summaries())), "progress", "coach progress")


def _draw(renderable: object, name: str, title: str) -> None:
    console = Console(record=True, width=80, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(renderable)
    # A fixed id keeps the file the same from one drawing to the next.
    console.save_svg(str(SAMPLES / "pictures" / f"{name}.svg"), title=title, unique_id=f"coach-{name}")


if __name__ == "__main__":
    main()
