"""openai-whisper, the recogniser of choice once a checkpoint is on disk. The only importer of whisper."""

from __future__ import annotations

import contextlib
import ssl
import tempfile
import warnings
from hashlib import file_digest
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.parse import urlsplit

import coach.core.pcm as pcm
from coach.core.transcript import Word
from coach.engines.models import checkpoint_path, find_checkpoint
from coach.engines.networks import give_again, has_short_products, run_short
from coach.errors import EngineError

if TYPE_CHECKING:
    from coach.ports import Hints

_SEED = 0
"""Whisper samples when its first, certain reading fails its own checks; a fixed seed keeps transcripts repeatable."""


class WhisperRecognizer:
    """Words with times and probabilities from a Whisper checkpoint."""

    engine = "whisper"

    def __init__(self, model: str, network: Any) -> None:  # noqa: ANN401 - whisper publishes no types
        """Wrap a loaded network under the name or path that the user knows it by."""
        self.model = model
        self._network = network

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:
        """See ports.Recognizer."""
        import torch
        import whisper

        if pcm.is_silent(samples):
            return []
        try:
            with warnings.catch_warnings(), torch.random.fork_rng():
                warnings.simplefilter("ignore")
                torch.manual_seed(_SEED)
                result = whisper.transcribe(
                    self._network,
                    samples,
                    language="en",
                    word_timestamps=True,
                    condition_on_previous_text=False,
                    initial_prompt=f"Names: {', '.join(hints.names)}." if hints.names else None,
                    fp16=self._network.device.type == "cuda",
                    verbose=None,
                )
        except (RuntimeError, ValueError) as error:
            raise EngineError(
                f"Whisper ({self.model}) failed on {len(samples) / pcm.SAMPLE_RATE_HZ:.1f} s of sound: {error}",
                "Try another model with --model, or the embedded engine with --engine moonshine.",
            ) from error
        heard = [word for segment in result["segments"] for word in segment["words"]]
        return _orderly(heard, len(samples) / pcm.SAMPLE_RATE_HZ)


def load(model: str, models_dir: Path) -> WhisperRecognizer:
    """Load a checkpoint from disk, by the name of a published model or by path. Never opens a connection.

    Raises:
        EngineError: there is no such file, or it is no Whisper checkpoint.

    """
    path = find_checkpoint(model, models_dir)
    import whisper

    try:
        network = whisper.load_model(str(path))
    except Exception as error:  # torch raises what the damage happens to provoke
        raise EngineError(
            f"{path} cannot be loaded as a Whisper checkpoint: {type(error).__name__}.",
            "The file is damaged or something else. Delete it and fetch it again with: coach models get base.en",
        ) from error
    heads = whisper._ALIGNMENT_HEADS.get(path.stem)
    if heads is not None and path.parent == models_dir:
        network.set_alignment_heads(heads)
    if network.device.type == "cpu" and has_short_products():
        run_short(network.encoder)  # the encoder is most of the time of a segment, and 16 bits are plenty for it
    give_again(network.encoder)  # asked for the words of a segment, and once more for their times
    return WhisperRecognizer(model, network)


def published() -> list[str]:
    """The names of Whisper's published models, without the aliases of the newest large ones."""
    import whisper

    return [name for name in whisper.available_models() if name not in {"large", "turbo"}]


def get(name: str, models_dir: Path) -> Path:
    """Fetch a published model with Whisper's own download and checksum. The only network connection of coach.

    The file appears in its place only when it is whole.

    Raises:
        EngineError: there is no such model, or it could not be fetched whole.

    """
    import whisper

    url = whisper._MODELS.get(name)
    if url is None:
        raise EngineError(
            f"Whisper has published no model '{name}'.", f"Choose one of: {', '.join(whisper.available_models())}."
        )
    target = checkpoint_path(name, models_dir)
    if _is_whole(target, url.split("/")[-2]):
        return target
    made = [folder for folder in (models_dir, *models_dir.parents) if not folder.exists()]
    try:
        models_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EngineError(
            f"The folder {models_dir} for models cannot be made: {error.strerror}.",
            "Check what stands in its place, or set models_dir in the settings file.",
        ) from error
    try:
        with tempfile.TemporaryDirectory(prefix=".fetching-", dir=models_dir) as folder, warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # Whisper leaves closing the file to the interpreter
            Path(whisper._download(url, folder, in_memory=False)).replace(target)
    except URLError as error:
        raise _unreachable(name, urlsplit(url).hostname or url, error) from error
    except (OSError, HTTPException, RuntimeError, TypeError, ValueError) as error:
        raise EngineError(
            f"The model '{name}' did not arrive whole: {error}. Nothing of it was kept.",
            "Check the connection and the free space, then run the same command again.",
        ) from error
    finally:
        for own in made:
            with contextlib.suppress(OSError):  # it is not empty: the model has arrived
                own.rmdir()
    return target


def _is_whole(path: Path, sha256: str) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest() == sha256
    except OSError as error:
        raise EngineError(
            f"{path} is there already and cannot be read: {error.strerror}.",
            "Check its permissions and its folder's, or delete it and run the same command again.",
        ) from error


def _unreachable(name: str, host: str, error: URLError) -> EngineError:
    """Why nothing came from a host, told apart by what a person can do about it."""
    reason, hint = error.reason, "Check that this computer is on the internet and run the same command again."
    if isinstance(reason, ssl.SSLCertVerificationError):
        reason = f"this computer does not trust the certificate of {host} ({reason.verify_message})"
        hint = (
            "Check its date and time. Where a company's network or a virus scanner reads along, set SSL_CERT_FILE to "
            "its certificate file; with Python from python.org on a Mac, run Install Certificates.command."
        )
    elif isinstance(reason, OSError):
        reason = f"{host} cannot be reached from here"
    return EngineError(
        f"The model '{name}' could not be fetched: {reason}.", f"{hint} Until then the embedded engine works offline."
    )


def _orderly(heard: list[dict[str, Any]], duration_s: float) -> list[Word]:
    """Whisper's words without surrounding space, their times inside the segment and in order."""
    words: list[Word] = []
    latest_s = 0.0
    for item in heard:
        text = item["word"].strip()
        if not text:
            continue
        start_s = min(max(float(item["start"]), latest_s), duration_s)
        end_s = min(max(float(item["end"]), start_s), duration_s)
        latest_s = start_s
        words.append(Word(text, start_s, end_s, float(item["probability"])))
    return words
