"""Every error that coach shows to a person: what happened, with the value, and what to do next."""


class CoachError(Exception):
    """Something went wrong that the user can act on.

    Args:
        message: what happened, naming the value and the place.
        hint: the next step, as a sentence; empty where there is none.

    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def message_at(self, place: str) -> str:
        """What happened, with the place where it did, named once."""
        return self.message if place in self.message else f"{place}: {self.message}"


class SettingsError(CoachError):
    """The settings file or an option cannot be used."""


class JobError(CoachError):
    """A job file cannot be used."""


class BankError(CoachError):
    """A question bank cannot be used, or holds no question that fits."""


class AudioError(CoachError):
    """A sound file cannot be read or written."""


class DeviceError(CoachError):
    """The microphone or the loudspeaker cannot be used."""


class EngineError(CoachError):
    """A recogniser or the sentence encoder cannot be loaded or failed while working."""


class StoreError(CoachError):
    """The history cannot be opened, read or written."""


class InputError(CoachError):
    """A line or a file handed to a command cannot be used."""
