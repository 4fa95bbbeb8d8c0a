"""How long a person waits for coach to start.

    python tests/bench/startup.py [--repeats N]

`coach --help` beside `python -c "import rich"`, taken in turns; and `coach practice` in a terminal of its own, from the
command until the question is on screen and Enter would start the recording (the engine loads behind it). The microphone
is PulseAudio's null sink, as in the end-to-end tests.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[0] = str(ROOT)  # for the virtual microphone

import argparse
import os
import subprocess
import tempfile
import time
from collections.abc import Mapping
from contextlib import closing
from statistics import median

import pexpect

from tests.e2e.conftest import VirtualMicrophone

JOB = ROOT / "samples" / "job.toml"
COACH = [sys.executable, "-m", "coach"]
BUDGET_RATIO = 2.5
BUDGET_READY_S = 1.0
GIVE_UP_S = 60.0
SETTLE_S = 1.0
"""coach takes a key that comes right after a new screen for a second press of the last one."""


def run(arguments: list[str]) -> float:
    """Run a command to its end."""
    begun_s = time.perf_counter()
    subprocess.run(arguments, check=True, capture_output=True)
    return time.perf_counter() - begun_s


def practise(environment: Mapping[str, str]) -> float:
    """Start a session in a terminal, wait for its question, and quit."""
    arguments = [*COACH[1:], "practice", "--job", str(JOB), "--engine", "moonshine"]
    begun_s = time.perf_counter()
    with pexpect.spawn(
        COACH[0], arguments, env=dict(environment), dimensions=(24, 80), encoding="utf-8", timeout=GIVE_UP_S
    ) as terminal:
        terminal.expect("Enter.* start")
        ready_s = time.perf_counter() - begun_s
        time.sleep(SETTLE_S)
        terminal.send("q")
        terminal.expect(pexpect.EOF)
    return ready_s


def main() -> None:
    """Print medians and verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=11)
    n_repeats = parser.parse_args().repeats
    pairs = [(run([*COACH, "--help"]), run([sys.executable, "-c", "import rich"])) for _ in range(n_repeats)]
    help_s, rich_s = (median(column) for column in zip(*pairs, strict=True))
    ratio = median(ours / theirs for ours, theirs in pairs)
    print(f"medians of {n_repeats}, load average {os.getloadavg()[0]:.1f}")
    print(f"coach --help    {help_s:.3f} s, import rich {rich_s:.3f} s: {ratio:.2f}x", end="")
    print(f"   budget {BUDGET_RATIO}x: {'met' if ratio <= BUDGET_RATIO else 'MISSED'}")
    ready = practise_often(n_repeats)
    print(f"coach practice  {median(ready):.3f} s until ready, slowest {max(ready):.3f} s", end="")
    print(f"   budget {BUDGET_READY_S:.0f} s: {'met' if median(ready) <= BUDGET_READY_S else 'MISSED'}")


def practise_often(n_repeats: int) -> list[float]:
    """The times of several sessions with one microphone."""
    with tempfile.TemporaryDirectory(prefix="coach-") as folder, closing(VirtualMicrophone(Path(folder))) as microphone:
        microphone.wait_until_ready()
        microphone.plug_in()
        environment = {**microphone.environment, "COACH_HOME": str(Path(folder) / "home"), "TERM": "xterm-256color"}
        return [practise(environment) for _ in range(n_repeats)]


if __name__ == "__main__":
    main()
