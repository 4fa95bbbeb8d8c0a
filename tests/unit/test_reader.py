import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Self

import pytest
import torch

from coach.core.points.evidence import split_answer
from coach.engines import reader
from coach.engines.encoder import MiniLm
from coach.engines.reader_network import pack, unpack
from coach.errors import EngineError

ANSWER = "I like tea. We moved the notes trolley into the bays. My manager paid for it. I've never used Terraform."
POINTS = ["We moved the notes trolley", "I use Terraform daily", "My manager paid for it"]


def sentences(answer: str = ANSWER) -> list[str]:
    return [sentence.text for sentence in split_answer(answer.split())]


def test_a_reading_has_probabilities_and_a_weight_for_each_word(sentence_encoder: MiniLm) -> None:
    (reading,) = sentence_encoder.readings(POINTS[:1], sentences(), [[0, 1]])
    assert 0.0 <= reading.made <= 1.0
    assert 0.0 <= reading.partly <= 1.0 - reading.made
    assert len(reading.weights) == len(ANSWER.split())
    assert all(0.0 <= weight <= 1.0 for weight in reading.weights)


def test_words_not_shown_weigh_nothing(sentence_encoder: MiniLm) -> None:
    (reading,) = sentence_encoder.readings(POINTS[:1], sentences(), [[1]])
    n_before, n_shown = 3, 8
    assert set(reading.weights[:n_before]) == {0.0}
    assert all(weight > 0.0 for weight in reading.weights[n_before : n_before + n_shown])
    assert set(reading.weights[n_before + n_shown :]) == {0.0}


def test_it_tells_what_was_said_from_what_was_denied(sentence_encoder: MiniLm) -> None:
    said, denied, _ = sentence_encoder.readings(POINTS, sentences(), [[1], [3], [2]])
    assert said.made > denied.made


def test_the_order_of_the_points_changes_nothing(sentence_encoder: MiniLm) -> None:
    choices = [[0, 1], [1, 3], [2]]
    forwards = sentence_encoder.readings(POINTS, sentences(), choices)
    backwards = sentence_encoder.readings(POINTS[::-1], sentences(), choices[::-1])
    assert forwards == backwards[::-1]


def test_no_points_no_readings(sentence_encoder: MiniLm) -> None:
    assert sentence_encoder.readings([], sentences(), []) == []


def test_an_answer_longer_than_one_encoding(sentence_encoder: MiniLm) -> None:
    long = ANSWER + " " + "Then we talked about the weather for a good while. " * 60 + "The last word was mine."
    said = sentences(long)
    (reading,) = sentence_encoder.readings(["The last word was mine"], said, [[0, len(said) - 1]])
    assert len(reading.weights) == len(long.split())
    assert all(weight > 0.0 for weight in reading.weights[-5:])


def test_one_sentence_longer_than_one_encoding_is_cut(sentence_encoder: MiniLm) -> None:
    (reading,) = sentence_encoder.readings(["A point"], ["word " * 900], [[0]])
    assert len(reading.weights) == 900
    assert reading.weights[-1] == 0.0


def test_a_point_longer_than_any_is_cut(sentence_encoder: MiniLm) -> None:
    (reading,) = sentence_encoder.readings(["a point " * 300], sentences(), [[0, 1, 2, 3]])
    assert all(weight > 0.0 for weight in reading.weights)


@pytest.fixture(scope="module")
def in_floats() -> Iterator[MiniLm]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch.cpu, "get_capabilities", dict, raising=False)
        yield MiniLm.load()


def test_on_any_processor_points_are_read_nearly_the_same(sentence_encoder: MiniLm, in_floats: MiniLm) -> None:
    choices = [[0, 1, 2, 3]] * len(POINTS)
    for here, there in zip(
        sentence_encoder.readings(POINTS, sentences(), choices),
        in_floats.readings(POINTS, sentences(), choices),
        strict=True,
    ):
        assert (here.made, here.partly) == pytest.approx((there.made, there.partly), abs=0.03)
        assert here.weights == pytest.approx(there.weights, abs=0.05)


@pytest.mark.parametrize("loaded", ["sentence_encoder", "in_floats"])
def test_the_company_of_a_point_changes_nothing_at_all(loaded: str, request: pytest.FixtureRequest) -> None:
    own = request.getfixturevalue(loaded)._reader
    points = [*POINTS, *(f"I made point {i} of the tea" for i in range(12))]
    choices = [[i % 4, *range(i % 4 + 1, 4)] for i in range(len(points))]
    together = anew(own).read(points, sentences(), choices)
    alone = anew(own)
    assert [alone.read([point], sentences(), [chosen])[0] for point, chosen in zip(points, choices, strict=True)] == (
        together
    )


def anew(read_before: reader.Reader) -> reader.Reader:
    """The same reader with nothing kept."""
    return reader.Reader(read_before._embeddings, read_before._tokenizer, read_before._network, read_before._n_packed)


class Counting:
    """Counts the pairs that a network reads, while it is open."""

    def __init__(self, network: torch.nn.Module) -> None:
        self.n = 0
        self._hook = network.register_forward_hook(self._count)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._hook.remove()

    def _count(self, _: torch.nn.Module, given: tuple[object, object, list[int]], __: object) -> None:
        self.n += len(given[2])


def test_what_was_read_is_kept_wherever_it_stands_in_an_answer(sentence_encoder: MiniLm) -> None:
    said = sentences("The rota was mine to write. We lost two nurses that winter. I rang every agency.")
    with Counting(sentence_encoder._reader._network) as counting:
        (first,) = sentence_encoder.readings(["Wrote the rota"], said[:2], [[0, 1]])
        (again,) = sentence_encoder.readings(["Wrote the rota"], ["Well.", *said], [[1, 2]])
        assert counting.n == 1
        assert again.weights == (0.0, *first.weights, 0.0, 0.0, 0.0, 0.0)
        assert (again.made, again.partly) == (first.made, first.partly)
        sentence_encoder.readings(["Wrote the rota", "Wrote a rota"], said, [[0, 2], [0, 1]])
        assert counting.n == 3


def test_no_more_is_kept_than_the_last_pairs(sentence_encoder: MiniLm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_N_KEPT", 2)
    own = anew(sentence_encoder._reader)
    with Counting(sentence_encoder._reader._network) as counting:
        for point in ("One", "Two", "One", "Three", "One"):
            own.read([point], sentences(), [[0]])
        assert counting.n == 3
        own.read(["Two"], sentences(), [[0]])
        assert counting.n == 4


def test_threads_that_ask_at_once_are_given_the_same(sentence_encoder: MiniLm) -> None:
    said = sentences()
    points = [f"I made point {i} of the tea" for i in range(6)]
    choices = [[0, 1]] * len(points)
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(sentence_encoder.readings, points, said, choices) for _ in range(4)]
        alike = [pool.submit(sentence_encoder.similarities, points, [*said, f"Text {i}."]) for i in range(4)]
    assert len({str(future.result()) for future in asked}) == 1
    assert len({str([row[:-1] for row in future.result()]) for future in alike}) == 1


def test_packed_weights_come_back_nearly_as_they_were() -> None:
    generator = torch.Generator().manual_seed(1)
    weights = {"layer.weight": torch.randn(4, 8, generator=generator), "layer.bias": torch.tensor([0.5, -2.0])}
    packed = pack(weights)
    assert packed["layer.weight"].dtype is torch.int8
    restored = unpack(packed)
    assert restored.keys() == weights.keys()
    assert torch.equal(restored["layer.bias"], weights["layer.bias"])
    largest = weights["layer.weight"].abs().amax(dim=1, keepdim=True)
    assert bool(((restored["layer.weight"] - weights["layer.weight"]).abs() <= largest / 200).all())


def test_missing_weights_are_an_engine_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "none.safetensors"
    monkeypatch.setattr(reader.Reader.load.__func__, "__defaults__", (path,))
    with pytest.raises(EngineError, match=r"reader of points .*reader\.safetensors cannot be loaded") as caught:
        MiniLm.load()
    assert caught.value.hint == "Install coach again."


def test_a_torch_that_cannot_be_imported_is_an_engine_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "coach.engines.byte_products", None)
    with pytest.raises(EngineError, match=r"sentence encoder in .* cannot be loaded"):
        MiniLm.load()


def test_the_shipped_weights_are_small() -> None:
    assert reader.WEIGHTS.stat().st_size < 12_000_000
