"""How long a person waits for a long history: review, progress, search, the draw, the report and forgetting.

    python tests/bench/history.py [--attempts N] [--repeats N]

A history of four answers a session is generated in a temporary folder, each of 100 words with 5 points and 10 keywords;
then each command runs in this process, and in a process of its own as a person starts it. On a busy machine the time
that a command uses of the processor tells more than the time that passes.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scopes import Scope, ScopeKind
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts, Span
from coach.core.transcript import Transcript, Word, evidence
from coach.environment import HOME_VARIABLE, Environment
from coach.overview import gather_overview
from coach.practising import RECENT_ATTEMPTS
from coach.reporting import report_job, report_session
from coach.store.history import History
from coach.store.rows import insert_attempt
from coach.store.schema import open_database
from coach.ui.progress import overview_view
from coach.ui.report import render_report

JOB = "Social media manager"
ANSWERS_PER_SESSION = 4
N_QUESTIONS = 60
N_WORDS = 100
N_POINTS = 5
N_KEYWORDS = 10
BUDGET_S = 0.5
PAGE_BUDGET_MB = 3.0
RARE = "zanzibar"
"""Said in one answer of a thousand."""

VOCABULARY = tuple(
    f"{first}{last}" for first in ("bud", "plan", "team", "reach", "cost") for last in ("get", "ned", "s")
)
BEGUN = datetime(2020, 1, 1, 18, 0, tzinfo=UTC)


def invent(number: int, rng: random.Random) -> Attempt:
    """An answer with invented words, verdicts and delivery."""
    said = [rng.choice(VOCABULARY) for _ in range(N_WORDS)]
    if number % 1000 == 0:
        said[N_WORDS // 2] = RARE
    transcript = Transcript(tuple(Word(text, i * 0.5, i * 0.5 + 0.4, 0.9) for i, text in enumerate(said)))
    question = rng.randrange(N_QUESTIONS)
    proof = evidence(transcript, 10, 20)
    return Attempt(
        asked=Asked(f"q{question}", f"Question {question}: what did you achieve?", "behavioural", 90.0),
        origin=Origin.MICROPHONE,
        answered_at=BEGUN + timedelta(hours=number // ANSWERS_PER_SESSION * 2, minutes=number % ANSWERS_PER_SESSION),
        heard=Heard(transcript, AudioFacts(50.0, (Span(0.5, 49.0),), -20.0, 0.0)),
        outcome=Score(
            points=tuple(
                PointResult(KeyPoint(f"point {i} of question {question}"), rng.choice(list(PointState)), proof)
                for i in range(N_POINTS)
            ),
            keywords=tuple(
                KeywordResult(Keyword(f"keyword {i}"), rng.choice(list(KeywordState)), proof) for i in range(N_KEYWORDS)
            ),
            delivery=Delivery(50.0, N_WORDS, 124.0, 0.5, 0, 0.0, 2, 2.4),
        ),
        engine="moonshine",
        model="tiny",
        recording=f"{number}.wav",
        scorer_version=1,
    )


def generate(path: Path, n_attempts: int) -> None:
    """Write a history, all of it in one transaction."""
    rng = random.Random(7)
    connection = open_database(path)
    connection.execute("BEGIN IMMEDIATE")
    asked: set[str] = set()
    for number in range(n_attempts):
        attempt = invent(number, rng)
        session_id = number // ANSWERS_PER_SESSION + 1
        if number % ANSWERS_PER_SESSION == 0:
            connection.execute(
                "INSERT INTO sessions (id, job, started_at) VALUES (?, ?, ?)",
                (session_id, JOB, attempt.answered_at.isoformat(timespec="microseconds")),
            )
            asked.clear()
        is_cold = attempt.asked.question_id not in asked
        asked.add(attempt.asked.question_id)
        insert_attempt(connection, session_id, attempt, is_cold=is_cold)
    connection.execute("COMMIT")
    connection.close()


def cpu_s() -> float:
    """What this process and its finished commands have used of the processor, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime + time.process_time()


@dataclass(frozen=True)
class Times:
    """How long an action takes, in seconds: the median, the longest, and what it uses of the processor."""

    typical_s: float
    slowest_s: float
    cpu_s: float


def timed(action: Callable[[], object], n_repeats: int) -> Times:
    """Repeat an action and take its times."""
    times, used_s = [], cpu_s()
    for _ in range(n_repeats):
        begun_s = time.perf_counter()
        action()
        times.append(time.perf_counter() - begun_s)
    return Times(median(times), max(times), (cpu_s() - used_s) / n_repeats)


def run(home: Path, *arguments: str) -> None:
    """A command as a person starts it."""
    environment = {**os.environ, HOME_VARIABLE: str(home), "COLUMNS": "80"}
    subprocess.run([sys.executable, "-m", "coach", *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)


def questions_of(environment: Environment, history: History) -> dict[str, Callable[[], object]]:
    """What a person asks of a history, by name."""
    middle = next(summary.session_id for summary in history.summaries(limit=1)) // 2 + 1
    return {
        "review": lambda: history.session(middle),
        "progress": lambda: overview_view(gather_overview(environment, history, None)),
        "progress --job": lambda: overview_view(gather_overview(environment, history, JOB)),
        "search, rare": lambda: history.search([RARE], 10),
        "search, in most answers": lambda: history.search(["budget"], 10),
        "search, a phrase": lambda: history.search(["budget planned"], 10),
        "the draw's look back": lambda: history.summaries(JOB, RECENT_ATTEMPTS),
        "report, without sound": lambda: render_report(report_session(environment, history, middle)),
        "report --job, without sound": lambda: render_report(report_job(environment, history, JOB)),
    }


def main() -> None:
    """Print medians and verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--attempts", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coach-") as folder:
        home = Path(folder)
        path = home / "history.db"
        generate(path, options.attempts)
        os.sync()  # else the first command to close the history would wait for the disk to take all of it
        size_mb = path.stat().st_size / 1e6
        print(f"{options.attempts:,} attempts, {size_mb:,.0f} MB, load average {os.getloadavg()[0]:.1f}")
        print(f"medians of {options.repeats} in this process, and as commands")
        environment = Environment(home, home / "settings.toml")
        with History(path) as history:
            for name, action in questions_of(environment, history).items():
                report(name, timed(action, options.repeats))
            page_mb = len(render_report(report_job(environment, history, JOB)).encode()) / 1e6
            told = f"{page_mb:.2f} MB   budget {PAGE_BUDGET_MB} MB: {verdict(page_mb, PAGE_BUDGET_MB)}"
            print(f"{'the page of the job':36} {told}")
        for arguments in (("--version",), ("review",), ("progress",), ("search", RARE), ("search", "budget")):
            report(f"coach {' '.join(arguments)}", timed(partial(run, home, *arguments), options.repeats))
        with History(path) as history:
            forget = timed(lambda: history.forget(Scope(ScopeKind.ATTEMPT, 1)), 1)
        print(f"{'forget --attempt (once; no budget)':36} {forget.typical_s:.3f} s")


def report(name: str, times: Times) -> None:
    """Print one line."""
    told = f"{times.typical_s:.3f} s, slowest {times.slowest_s:.3f} s, of the processor {times.cpu_s:.3f} s"
    print(f"{name:36} {told}   budget {BUDGET_S} s: {verdict(times.typical_s, BUDGET_S)}")


def verdict(measured: float, budget: float) -> str:
    """Whether a budget holds; both in one unit."""
    return "met" if measured <= budget else "MISSED"


if __name__ == "__main__":
    main()
