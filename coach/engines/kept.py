"""What has been worked out before and need not be again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class Kept(Generic[_Key, _Value]):
    """Values by key, the last used ones. For one thread at a time."""

    def __init__(self, n_most: int) -> None:
        """Keep no more than so many."""
        self._n_most = n_most
        self._values: OrderedDict[_Key, _Value] = OrderedDict()

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._values)

    def get(
        self, wanted: Sequence[_Key], work_out: Callable[[Sequence[_Key]], Mapping[_Key, _Value]]
    ) -> dict[_Key, _Value]:
        """The value of each key that is wanted.

        Args:
            wanted: the keys; one may come twice.
            work_out: gives the values of those that are not kept, each of which it is asked for once.

        """
        found = {key: self._values[key] for key in wanted if key in self._values}
        found.update(work_out([key for key in dict.fromkeys(wanted) if key not in found]))
        for key in wanted:
            self._values[key] = found[key]
            self._values.move_to_end(key)
        while len(self._values) > self._n_most:
            self._values.popitem(last=False)
        return found
