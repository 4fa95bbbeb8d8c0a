"""The recognisers, by name. Each is one module with `load`, imported only when it is chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from coach.engines.models import (
    EMBEDDED_MODEL,
    WHISPER_DEFAULT_MODEL,
    checkpoint_path,
    expect_embedded,
    find_checkpoint,
)
from coach.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.ports import Recognizer

NAMES = ("whisper", "moonshine", "scripted")


@dataclass(frozen=True, slots=True)
class Choice:
    """An engine and its model, settled without loading either.

    Attributes:
        engine: one of NAMES.
        model: a name or a path; empty for the engine's own default.
        models_dir: where Whisper's checkpoints are kept.

    """

    engine: str
    model: str
    models_dir: Path

    def load(self) -> Recognizer:
        """Load the engine; slow.

        Raises:
            EngineError: it is not installed, or its model is missing or damaged.

        """
        module = import_module(f"coach.engines.{self.engine}")
        load = cast("Callable[[str, Path], Recognizer]", module.load)
        return load(self.model, self.models_dir)


def choose(engine: str, model: str, models_dir: Path) -> Choice:
    """Settle which engine hears an answer.

    Args:
        engine: one of NAMES; empty for Whisper when its checkpoint is on disk, else the embedded engine.
        model: a model's name or the path of a checkpoint; empty for the engine's default.
        models_dir: where Whisper's checkpoints are kept.

    Raises:
        EngineError: there is no such engine, its model is not on this machine, or none can be used.

    """
    if engine and engine not in NAMES:
        raise EngineError(f"There is no engine '{engine}'.", f"Choose one of: {', '.join(NAMES[:-1])}.")
    if engine == "scripted":
        return Choice(engine, model, models_dir)
    if engine == "moonshine":
        expect_embedded(model or EMBEDDED_MODEL)
        return Choice(engine, EMBEDDED_MODEL, models_dir)
    if engine or model or checkpoint_path(WHISPER_DEFAULT_MODEL, models_dir).is_file():
        find_checkpoint(model or WHISPER_DEFAULT_MODEL, models_dir)
        return Choice("whisper", model or WHISPER_DEFAULT_MODEL, models_dir)
    if find_spec("moonshine_voice") is not None:
        return Choice("moonshine", EMBEDDED_MODEL, models_dir)
    raise EngineError(
        "No recogniser is ready: the embedded one has no build for this system, and no Whisper model is here yet.",
        f"Fetch one once with: coach models get {WHISPER_DEFAULT_MODEL}",
    )


@dataclass(frozen=True, slots=True)
class Available:
    """A recogniser that a person can choose.

    Attributes:
        engine: its name.
        model: its model.
        remark: whether it is on this machine, and how to get it if not.
        is_chosen: whether it hears the next answer.

    """

    engine: str
    model: str
    remark: str
    is_chosen: bool = False


def inventory(models_dir: Path, chosen: Choice | None = None) -> list[Available]:
    """Every recogniser a person can choose, on this machine or not; the chosen one too when it is a checkpoint by path.

    Args:
        models_dir: where Whisper's checkpoints are kept.
        chosen: the one that hears the next answer; None when none is ready.

    """
    from coach.engines.whisper.fetching import published

    embedded = "yes, it came with coach" if find_spec("moonshine_voice") else "no: it has no build for this system"
    found = [Available("moonshine", EMBEDDED_MODEL, embedded)]
    own = [chosen.model] if chosen and chosen.engine == "whisper" and chosen.model not in published() else []
    for name in [*published(), *own]:
        is_here = checkpoint_path(name, models_dir).is_file()
        found.append(Available("whisper", name, "yes" if is_here else f"no; fetch: coach models get {name}"))
    return [
        replace(item, is_chosen=chosen is not None and (item.engine, item.model) == (chosen.engine, chosen.model))
        for item in found
    ]
