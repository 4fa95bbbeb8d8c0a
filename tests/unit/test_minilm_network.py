"""The network gives what the library gives that the model was published with."""

import warnings
from collections.abc import Iterator

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor
from transformers.models.bert.configuration_bert import BertConfig
from transformers.models.bert.modeling_bert import BertModel

from coach.engines.encoder import package_folder, read_network, read_tokenizer
from coach.engines.minilm_network import WIDTH, means_of_packed, packed, read_published, rows

TEXTS = [
    "We got falls down on the ward.",
    "I rang every agency, wrote the rota anew and stayed until the last of them had come.",
    "",
    "word " * 254,
]


@pytest.fixture(scope="module")
def published() -> BertModel:
    folder = package_folder()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = BertModel(BertConfig.from_json_file(folder / "config.json"), add_pooling_layer=False)
    weights = load_file(folder / "model.safetensors")
    model.load_state_dict(weights, strict=False)
    return model.eval().float()


@pytest.fixture(autouse=True)
def without_gradients() -> Iterator[None]:
    with torch.inference_mode():
        yield


def tokens_of(texts: list[str]) -> list[list[int]]:
    return [encoding.ids for encoding in read_tokenizer(package_folder()).encode_batch(texts)]


def mean_state(model: BertModel, tokens: list[int]) -> Tensor:
    return model(input_ids=torch.tensor([tokens])).last_hidden_state.mean(dim=1)[0]


def test_texts_packed_in_one_row_come_out_as_from_the_library_one_by_one(published: BertModel) -> None:
    tokens = tokens_of(TEXTS)
    means = means_of_packed(*read_network(package_folder()), tokens)
    assert means.shape == (len(TEXTS), WIDTH)
    for ours, text in zip(means, tokens, strict=True):
        assert torch.allclose(ours, mean_state(published, text), atol=2e-5)


def test_the_company_of_a_text_changes_nothing_to_speak_of() -> None:
    network = read_network(package_folder())
    tokens = tokens_of(TEXTS)
    together = means_of_packed(*network, tokens)
    for i, text in enumerate(tokens):
        assert torch.allclose(together[i], means_of_packed(*network, [text])[0], atol=2e-5)


@pytest.mark.parametrize(("n", "expected"), [(1, [1, 15]), (16, [16]), (17, [17, 15])])
def test_a_row_is_filled_up_to_few_lengths(n: int, expected: list[int]) -> None:
    states, lengths = packed(read_network(package_folder())[0], [[7] * n])
    assert lengths == expected
    assert states.shape == (sum(expected), WIDTH)


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ([], []),
        ([3], [[0]]),
        ([3, 3, 4, 1], [[0, 1, 2], [3]]),
        ([12, 3, 12], [[0], [1], [2]]),
        ([12, 12], [[0], [1]]),
    ],
)
def test_texts_share_a_row_as_long_as_they_fit(lengths: list[int], expected: list[list[int]]) -> None:
    assert [list(range(len(lengths)))[row] for row in rows(lengths, 10)] == expected


def test_a_missing_weight_is_named() -> None:
    weights = load_file(package_folder() / "model.safetensors")
    del weights["encoder.layer.3.output.dense.bias"]
    with pytest.raises(KeyError, match=r"encoder\.layer\.3\.output\.dense\.bias"):
        read_published(weights)
