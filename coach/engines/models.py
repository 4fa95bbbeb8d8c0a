"""The names of the models that the engines use unless told otherwise, and where a checkpoint lies."""

from pathlib import Path

from coach.errors import EngineError

WHISPER_DEFAULT_MODEL = "base.en"
EMBEDDED_MODEL = "tiny-en"


def checkpoint_path(model: str, models_dir: Path) -> Path:
    """Where a Whisper checkpoint is or would be, from its name or path. Does not import Whisper."""
    renamed = {"large": "large-v3", "turbo": "large-v3-turbo"}
    if "/" in model or "\\" in model or model.endswith(".pt"):
        return Path(model).expanduser()
    return models_dir / f"{renamed.get(model, model)}.pt"


def find_checkpoint(model: str, models_dir: Path) -> Path:
    """The Whisper checkpoint of a name or path, which is on this machine. Does not import Whisper.

    Raises:
        EngineError: there is no such file.

    """
    path = checkpoint_path(model, models_dir)
    if not path.is_file():
        raise EngineError(
            f"The Whisper model '{model}' is not on this machine: there is no file {path}.",
            f"Fetch it once with: coach models get {model}" if path.parent == models_dir else "Check the path.",
        )
    return path


def expect_embedded(model: str) -> None:
    """Refuse any model of the embedded engine but its own.

    Raises:
        EngineError: it is another one.

    """
    if model != EMBEDDED_MODEL:
        raise EngineError(
            f"The embedded engine has no model '{model}', only '{EMBEDDED_MODEL}'.",
            "Name no model, neither with --model nor in the settings, or use --engine whisper.",
        )
