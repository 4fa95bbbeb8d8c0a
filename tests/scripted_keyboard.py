"""A keyboard for tests, without what it types."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Self


class ScriptedKeyboard:
    """What every scripted keyboard has in common; each test says whether keys or lines are read."""

    def read_key(self, timeout_s: float | None) -> str | None:
        raise AssertionError("a pen reads lines")

    def read_line(self, prompt: str = "", keep: Callable[[str], None] | None = None) -> str | None:
        raise AssertionError("a stage reads keys")

    def settle(self) -> None:
        """What a script types was meant."""

    def lend(self) -> AbstractContextManager[None]:
        return nullcontext()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to give back."""
