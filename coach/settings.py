"""What the user can set once for every command, in a TOML file: parsed, range-checked, every fault reported at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches

from coach.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings and their defaults.

    Attributes:
        engine: the recogniser; empty for Whisper when its checkpoint is on disk, else the embedded engine.
        model: the recogniser's model, a name or a path; empty for the engine's default.
        models_dir: where Whisper's checkpoints are kept; empty for Whisper's own place.
        device: the microphone, by name or number; empty for the system's default.
        questions: how many questions a practice asks.
        keep_audio: whether recordings are kept after an answer has been scored; a number for so many days.
        quiet_scores: whether numbers are left off the screen (they are stored all the same).
        follow_ups: whether a follow-up is asked after an answer that missed points.
        thinking_s: seconds to think before recording begins; 0 for none.
        time_up: whether a notice comes when the target length is reached.
        live_transcript: whether the words are shown while the person speaks.
        hints: whether the question's points are shown while the person speaks.
        speak: whether questions are read aloud.

    """

    engine: str = ""
    model: str = ""
    models_dir: str = ""
    device: str = ""
    questions: int = 4
    keep_audio: bool | int = True
    quiet_scores: bool = False
    follow_ups: bool = True
    thinking_s: int = 0
    time_up: bool = False
    live_transcript: bool = False
    hints: bool = False
    speak: bool = False

    @property
    def audio_days(self) -> int | None:
        """For how many days recordings are kept; None where no such limit is set."""
        return None if isinstance(self.keep_audio, bool) else self.keep_audio


MOST_DAYS = 36_500
"""A hundred years."""

_RANGES = {"questions": (1, 50), "thinking_s": (0, 600), "keep_audio": (1, MOST_DAYS)}


def parse_settings(data: Mapping[str, object], source: str) -> Settings:
    """Settings from the content of a settings file.

    Args:
        data: the parsed TOML.
        source: the file's name, for messages.

    Raises:
        SettingsError: naming every fault at once.

    """
    kinds = {item.name: type(item.default) for item in fields(Settings)}
    faults = []
    good: dict[str, object] = {}
    for key, value in data.items():
        fault = _fault(key, value, kinds)
        if fault:
            faults.append(fault)
        else:
            good[key] = value
    if faults:
        raise SettingsError(
            f"{source} cannot be used:\n" + "\n".join(f"  - {fault}" for fault in faults),
            "Correct these lines, or delete the file to go back to the defaults.",
        )
    return Settings(**good)  # type: ignore[arg-type]


def _fault(key: str, value: object, kinds: Mapping[str, type]) -> str:
    if key not in kinds:
        near = get_close_matches(key, kinds, n=1)
        return f"{key} is not known; " + (f"did you mean '{near[0]}'?" if near else f"known are: {', '.join(kinds)}")
    kind = kinds[key]
    words = {str: "a text in quotes", int: "a whole number", bool: "true or false"}
    may_be_days = key == "keep_audio"
    if type(value) is not kind and not (may_be_days and type(value) is int):
        return f"{key} is {value!r}; it must be {words[kind]}{', or a number of days' if may_be_days else ''}"
    if type(value) is int and key in _RANGES:
        low, high = _RANGES[key]
        if not low <= value <= high:
            return f"{key} is {value}; it must be between {low} and {high}"
    return ""
