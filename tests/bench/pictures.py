"""Draws the pictures of the README from real sessions: the shipped recordings through the embedded engine.

    python tests/bench/pictures.py

Writes review.svg, progress.svg and report.png into samples/pictures. The page of the last is looked at with Chromium.
So that there is progress to show, the earlier of four sessions hear only the beginning of each recording.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import av
from playwright.sync_api import sync_playwright
from rich.console import Console

import coach.core.pcm as pcm
from coach.core.attempts import Origin
from coach.core.progress import measure_progress
from coach.core.questions import fill
from coach.environment import Environment
from coach.ports import Hints
from coach.reporting import report_session, with_sounds
from coach.session import ask
from coach.ui.progress import progress_view
from coach.ui.report import render_report
from coach.ui.views import review_card

if TYPE_CHECKING:
    from coach.core.attempts import Attempt
    from coach.store.history import History

SAMPLES = Path(__file__).parents[2] / "samples"
PICTURES = SAMPLES / "pictures"
PICTURED = {"hard_quarter.flac": "hard-quarter", "why_this_role.flac": "why-this-role"}

BEGUN = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
HEARD_SHARES = (0.4, 0.65, 0.55, 1.0)
"""How much of each recording each session hears."""

PAGE_WIDTH = 830
"""As wide as a README is shown."""

MARGIN = 12
MARKED_AT_S = 9.6
"""Where the recording of the page stands."""


class Practice:
    """Practises with the shipped recordings, as in a microphone's place."""

    def __init__(self, environment: Environment) -> None:
        """Nothing is loaded before the first session."""
        self._environment = environment
        self._job = environment.job(SAMPLES / "job.toml")
        self._bank = {question.id: question for question in environment.bank()}
        self._judge = environment.judge(environment.engine("moonshine"))

    def hold(self, history: History, begun: datetime, share: float = 1.0) -> list[Attempt]:
        """One session that hears so much of each recording; its answers."""
        session_id = history.begin_session(self._job.title, begun)
        answers = []
        for number, (name, question_id) in enumerate(PICTURED.items()):
            whole = pcm.join(self._environment.read_blocks(SAMPLES / "recordings" / name))
            answered_at = begun + timedelta(minutes=2 * number)
            sink, recording = self._environment.new_recording(answered_at, question_id)
            sink.write(whole[: round(share * len(whole))])
            sink.close()
            heard = self._judge.hear(self._environment.read_blocks(recording), Hints())
            asked = ask(fill(self._bank[question_id], self._job.known_facts))
            attempt = self._judge.judge(self._job, asked, heard, Origin.MICROPHONE, answered_at)
            answers.append(history.save(session_id, replace(attempt, recording=recording.name)))
        return answers


def main() -> None:
    """Hear the recordings and save what a person would see."""
    with tempfile.TemporaryDirectory() as folder:
        environment = Environment.of_user().keeping_data_in(Path(folder))
        practice = Practice(environment)
        with environment.history() as history:
            for number, share in enumerate(HEARD_SHARES):
                answers = practice.hold(history, BEGUN + timedelta(days=2 * number), share)
            _draw(review_card(answers[0]), "review", "coach review")
            _draw(progress_view(measure_progress(history.summaries())), "progress", "coach progress")
            report = with_sounds(environment, report_session(environment, history, len(HEARD_SHARES)))
        page = Path(folder) / "report.html"
        page.write_text(render_report(report), "utf-8")
        _photograph(page)


def _draw(renderable: object, name: str, title: str) -> None:
    console = Console(record=True, width=80, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(renderable)
    # A fixed id keeps the file the same from one drawing to the next.
    console.save_svg(str(PICTURES / f"{name}.svg"), title=title, unique_id=f"coach-{name}")


def _photograph(path: Path) -> None:
    """Save the page as it stands at its first answer, with the player on a word."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": PAGE_WIDTH, "height": 900}, color_scheme="light")
        page.goto(path.as_uri())
        page.evaluate(f"document.querySelector('audio').currentTime = {MARKED_AT_S}")
        page.wait_for_selector(".now")
        box = page.locator("article").first.bounding_box()
        assert box is not None, "the page shows an answer"
        page.set_viewport_size({"width": PAGE_WIDTH, "height": round(box["height"]) + 2 * MARGIN})
        page.evaluate(f"window.scrollTo({{top: {box['y'] - MARGIN}, behavior: 'instant'}})")
        picture = page.screenshot()
        browser.close()
    _save(picture, PICTURES / "report.png")


def _save(picture: bytes, path: Path) -> None:
    """Save a PNG picture compressed again: Chromium compresses for speed, and the same pixels take a quarter less."""
    with av.open(io.BytesIO(picture)) as source, av.open(str(path), "w", format="image2") as target:
        frame = next(source.decode(video=0))
        stream = target.add_stream("png", options={"compression_level": "9", "pred": "none"})
        stream.width, stream.height, stream.pix_fmt = frame.width, frame.height, frame.format.name
        target.mux(stream.encode(frame))
        target.mux(stream.encode(None))


if __name__ == "__main__":
    main()
