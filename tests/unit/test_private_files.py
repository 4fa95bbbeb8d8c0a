"""Files written whole or not at all, for their owner alone."""

import stat
from pathlib import Path
from typing import BinaryIO

import pytest

from coach import private_files


def test_it_is_private_from_its_first_moment(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    with private_files.create(path) as file:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        file.write(b"all of it")
    assert path.read_bytes() == b"all of it"


@pytest.mark.parametrize("failure", [OSError("The disk is full."), KeyboardInterrupt()])
def test_what_could_not_be_written_whole_is_closed_and_then_removed(
    failure: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.html"
    files: list[BinaryIO] = []
    unlink = Path.unlink

    def unlink_as_on_windows(self: Path, *, missing_ok: bool = False) -> None:
        if not all(file.closed for file in files):
            raise PermissionError(13, "The process cannot access the file")
        unlink(self, missing_ok=missing_ok)

    def write_half() -> None:
        with private_files.create(path) as file:
            files.append(file)
            file.write(b"half of it")
            raise failure

    monkeypatch.setattr(Path, "unlink", unlink_as_on_windows)
    with pytest.raises(type(failure)) as caught:
        write_half()
    assert caught.value is failure
    assert not path.exists()


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("mine")
    with pytest.raises(FileExistsError), private_files.create(path):
        pass
    assert path.read_text() == "mine"
