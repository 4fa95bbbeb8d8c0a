"""The names of the models that the engines use unless told otherwise, and where a checkpoint lies."""

from pathlib import Path

WHISPER_DEFAULT_MODEL = "base.en"
EMBEDDED_MODEL = "tiny-en"


def checkpoint_path(model: str, models_dir: Path) -> Path:
    """Where a Whisper checkpoint is or would be, from its name or path. Does not import Whisper."""
    renamed = {"large": "large-v3", "turbo": "large-v3-turbo"}
    if "/" in model or "\\" in model or model.endswith(".pt"):
        return Path(model).expanduser()
    return models_dir / f"{renamed.get(model, model)}.pt"
