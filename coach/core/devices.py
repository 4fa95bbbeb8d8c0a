"""Microphones as a list that a person chooses from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ListedDevice:
    """A microphone in the list.

    Attributes:
        number: its number, which may change when devices come and go.
        name: its name.
        host_api: the system interface it is reached through, such as ALSA or Core Audio.
        n_channels: how many channels it offers.
        rate_hz: the rate it prefers.
        is_default: whether it is the system's choice.
        is_chosen: whether it hears the next answer.

    """

    number: int
    name: str
    host_api: str
    n_channels: int
    rate_hz: int
    is_default: bool
    is_chosen: bool


def setting_line(device: ListedDevice, devices: Sequence[ListedDevice]) -> str:
    """The line of a settings file that chooses a device: by its name, which lasts, where no other bears the same.

    Args:
        device: the one to choose.
        devices: all there are.

    """
    same = [other for other in devices if other.name.casefold() == device.name.casefold()]
    # A name of digits would be taken for a number, and control characters have no place in a file written by hand.
    is_good = len(same) == 1 and device.name.isprintable() and not device.name.isdecimal()
    # Of printable characters, JSON and TOML escape the same two in a text in quotes.
    return f"device = {json.dumps(device.name if is_good else str(device.number), ensure_ascii=False)}"
