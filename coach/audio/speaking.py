"""Reads text aloud with the system's own voice: a program of the system, which coach calls and waits for."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, replace

from coach.errors import DeviceError

_S_PER_CHARACTER = 0.25
"""System voices say about 175 words a minute (the default in espeak-ng's manual), some 17 characters a second. A
quarter of that pace is slower than anyone sets a voice to."""

_PATIENCE_S = 10.0
"""For a voice to start; a speech server that sleeps may take seconds for it."""

_STEP_S = 0.05
"""How often is looked whether a voice is to stop."""

_MAX_REASON_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Voice:
    """A program that speaks.

    Attributes:
        name: the program, as a person knows it.
        command: the program's path and its arguments; the text follows as the last one, never through a shell.
        takes_stdin: whether the text goes to its standard input instead.
        patience_s: how long it may take on top of what the text is worth.
        hush: the arguments that make the program silence what it has passed on to a server; empty where speech ends
            with the program.

    """

    name: str
    command: tuple[str, ...]
    takes_stdin: bool = False
    patience_s: float = _PATIENCE_S
    hush: tuple[str, ...] = ()

    def speak(self, text: str, stopping: threading.Event | None = None) -> None:
        """Read a text aloud; returns when it has ended. Text without a visible character is not read.

        Args:
            text: what to read; control characters and embedded voice commands in it have no effect.
            stopping: set by another thread to end reading within a tenth of a second.

        Raises:
            DeviceError: the voice failed or did not end in time.

        """
        words = _speakable(text)
        if not words:
            return
        limit_s = self.patience_s + _S_PER_CHARACTER * len(words)
        try:
            complaint = self._run(words, limit_s, stopping or threading.Event())
        except subprocess.TimeoutExpired as error:
            raise self._failure(f"did not end within {limit_s:.0f} s") from error
        except OSError as error:
            raise self._failure(f"cannot be started: {error.strerror or error}") from error
        if complaint:
            raise self._failure(f"failed: {complaint}")

    def _run(self, words: str, limit_s: float, stopping: threading.Event) -> str:
        """Run the program to its end, or until it is stopped; why it failed, empty when it did not.

        Raises:
            TimeoutExpired: it did not end in time.
            OSError: it cannot be started.
        """
        command = self.command if self.takes_stdin else (*self.command, words)
        given: bytes | None = words.encode() if self.takes_stdin else b""
        until_s = time.monotonic() + limit_s
        pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
        with subprocess.Popen(command, stdin=pipe, stdout=nothing, stderr=pipe) as process:  # noqa: S603 - no shell
            try:
                while not stopping.is_set():
                    try:
                        _, stderr = process.communicate(given, timeout=_STEP_S)
                    except subprocess.TimeoutExpired:
                        given = None  # it is still being given what it was given first
                        if time.monotonic() > until_s:
                            raise
                    else:
                        return _complaint(process.returncode, stderr.decode(errors="replace"))
            finally:
                process.kill()
        self._silence()
        return ""

    def _silence(self) -> None:
        """End what goes on without the program, which has been ended."""
        if self.hush:
            subprocess.run(  # noqa: S603 - a program of the system
                (self.command[0], *self.hush), stdin=subprocess.DEVNULL, capture_output=True, timeout=10.0, check=False
            )

    def _failure(self, what: str) -> DeviceError:
        return DeviceError(
            f"The system's voice, {self.name}, {what}.",
            "Check that the loudspeaker works, or practise without `--speak`.",
        )


# $text never becomes part of the program: PowerShell reads it from standard input while it runs.
_SAPI_SCRIPT = "; ".join(
    (
        "$ErrorActionPreference = 'Stop'",
        "$from = [Console]::OpenStandardInput()",
        "$text = (New-Object IO.StreamReader($from, [Text.Encoding]::UTF8)).ReadToEnd()",
        "Add-Type -AssemblyName System.Speech",
        "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($text)",
    )
)
_MAC_OS = (Voice("say", ("say", "--")),)
_WINDOWS = (
    Voice(
        "powershell",
        ("powershell", "-NoProfile", "-NonInteractive", "-Command", _SAPI_SCRIPT),
        takes_stdin=True,
    ),
)
_LINUX = (
    Voice("spd-say", ("spd-say", "--wait", "--language", "en", "--"), hush=("--stop",)),
    Voice("espeak-ng", ("espeak-ng", "-v", "en", "--")),
    Voice("espeak", ("espeak", "-v", "en", "--")),
)


def find_voice(system: str = sys.platform) -> Voice | None:
    """The system's own voice, the best of those installed; None where there is none.

    Args:
        system: as sys.platform names it; systems other than macOS and Windows are searched as Linux is.

    """
    for voice in {"darwin": _MAC_OS, "win32": _WINDOWS}.get(system, _LINUX):
        program = shutil.which(voice.name)
        if program is not None:
            return replace(voice, command=(program, *voice.command[1:]))
    return None


def _speakable(text: str) -> str:
    """Text without control characters, and without the [[ that begins a command to `say` and phonemes to espeak."""
    visible = "".join(char if char.isprintable() else " " for char in text)
    return re.sub(r"\[(?=\[)", "[ ", " ".join(visible.split()))


def _complaint(exit_code: int, stderr: str) -> str:
    """Why a voice failed; empty when it did not."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    # espeak-ng 1.51 without a loudspeaker says nothing, prints an error, and exits with 0.
    errors = [line for line in lines if line.startswith("error:")]
    if exit_code == 0 and not errors:
        return ""
    reason = (errors or lines or [f"exit code {exit_code}"])[-1]
    return reason[:_MAX_REASON_CHARACTERS].rstrip(".")
