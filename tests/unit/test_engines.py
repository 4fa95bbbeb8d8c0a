"""Which engine hears an answer, settled without loading any."""

import sys
from pathlib import Path

import pytest

import coach.engines as engines
from coach.engines import Available, Choice, choose, inventory
from coach.engines.models import checkpoint_path
from coach.engines.whisper.fetching import get, published
from coach.errors import EngineError


@pytest.fixture
def models_dir(tmp_path: Path) -> Path:
    """A folder of models in which Whisper's default and one other lie."""
    for name in ("base.en", "small"):
        (tmp_path / f"{name}.pt").touch()
    return tmp_path


@pytest.fixture
def no_embedded_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system for which the embedded engine has no build."""
    monkeypatch.setattr(engines, "find_spec", lambda _: None)


@pytest.mark.parametrize(
    ("engine", "model", "chosen"),
    [
        ("", "", ("whisper", "base.en")),
        ("", "small", ("whisper", "small")),
        ("whisper", "", ("whisper", "base.en")),
        ("whisper", "small", ("whisper", "small")),
        ("moonshine", "", ("moonshine", "tiny-en")),
        ("scripted", "script.txt", ("scripted", "script.txt")),
    ],
)
def test_the_engine_is_what_was_asked_for_else_whisper(
    engine: str, model: str, chosen: tuple[str, str], models_dir: Path
) -> None:
    assert choose(engine, model, models_dir) == Choice(*chosen, models_dir)


def test_without_a_checkpoint_the_embedded_engine_hears(tmp_path: Path) -> None:
    assert choose("", "", tmp_path) == Choice("moonshine", "tiny-en", tmp_path)


def test_a_checkpoint_may_be_named_by_its_path(models_dir: Path, tmp_path: Path) -> None:
    path = str(models_dir / "small.pt")
    assert choose("", path, tmp_path / "elsewhere").model == path


@pytest.mark.parametrize(
    ("engine", "model", "message", "hint"),
    [
        ("nonsense", "", "There is no engine 'nonsense'.", "Choose one of: whisper, moonshine."),
        ("Whisper", "", "There is no engine 'Whisper'.", "Choose one of: whisper, moonshine."),
        ("", "medium", "The Whisper model 'medium' is not on this machine", "coach models get medium"),
        ("whisper", "medium", "The Whisper model 'medium' is not on this machine", "coach models get medium"),
        ("", "mine/none.pt", "there is no file mine/none.pt.", "Check the path."),
        ("whisper", "mine/none.pt", "there is no file mine/none.pt.", "Check the path."),
        ("moonshine", "small", "The embedded engine has no model 'small', only 'tiny-en'.", "--engine whisper"),
    ],
)
def test_what_cannot_be_chosen(engine: str, model: str, message: str, hint: str, models_dir: Path) -> None:
    with pytest.raises(EngineError) as caught:
        choose(engine, model, models_dir)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_whisper_without_its_default_checkpoint_cannot_be_chosen(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        choose("whisper", "", tmp_path)
    assert caught.value.message.endswith(f"there is no file {tmp_path / 'base.en.pt'}.")
    assert caught.value.hint == "Fetch it once with: coach models get base.en"


@pytest.mark.usefixtures("no_embedded_engine")
def test_where_no_engine_is_ready_the_way_to_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        choose("", "", tmp_path)
    assert "No recogniser is ready" in caught.value.message
    assert "coach models get base.en" in caught.value.hint


@pytest.mark.usefixtures("no_embedded_engine")
def test_whisper_is_chosen_where_the_embedded_engine_has_no_build(models_dir: Path) -> None:
    assert choose("", "", models_dir).engine == "whisper"


@pytest.mark.parametrize(
    ("model", "path"),
    [
        ("base.en", "models/base.en.pt"),
        ("large", "models/large-v3.pt"),
        ("turbo", "models/large-v3-turbo.pt"),
        ("mine.pt", "mine.pt"),
        ("some/where", "some/where"),
        ("some\\where", "some\\where"),
    ],
)
def test_where_a_checkpoint_is(model: str, path: str) -> None:
    assert checkpoint_path(model, Path("models")) == Path(path)


def test_a_path_below_home_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert checkpoint_path("~/mine.pt", Path("models")) == tmp_path / "mine.pt"


def test_whisper_that_cannot_be_imported_is_an_engine_error(monkeypatch: pytest.MonkeyPatch, models_dir: Path) -> None:
    """As where numba does not fit the numpy that is installed."""
    monkeypatch.setitem(sys.modules, "whisper", None)
    for use in (Choice("whisper", "base.en", models_dir).load, published, lambda: get("base.en", models_dir)):
        with pytest.raises(EngineError, match="Whisper cannot be used on this system") as caught:
            use()
        assert "--engine moonshine" in caught.value.hint


def test_the_inventory_names_every_recogniser_and_how_to_get_it(models_dir: Path) -> None:
    found = inventory(models_dir, Choice("whisper", "small", models_dir))
    assert found[0] == Available("moonshine", "tiny-en", "yes, it came with coach")
    rows = {item.model: item for item in found[1:]}
    assert len(rows) == len(found) - 1 >= 10
    assert rows["small"] == Available("whisper", "small", "yes", is_chosen=True)
    assert rows["base.en"] == Available("whisper", "base.en", "yes")
    assert rows["tiny"] == Available("whisper", "tiny", "no; fetch: coach models get tiny")


def test_the_inventory_names_the_users_own_checkpoint(models_dir: Path) -> None:
    own = str(models_dir / "small.pt")
    chosen = [item for item in inventory(Path("elsewhere"), Choice("whisper", own, models_dir)) if item.is_chosen]
    assert chosen == [Available("whisper", own, "yes", is_chosen=True)]


@pytest.mark.usefixtures("no_embedded_engine")
def test_the_inventory_says_where_the_embedded_engine_has_no_build(tmp_path: Path) -> None:
    found = inventory(tmp_path)
    assert found[0].remark == "no: it has no build for this system"
    assert not any(item.is_chosen for item in found)
