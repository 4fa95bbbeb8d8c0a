"""Times as they are shown."""


def clock(seconds: float) -> str:
    """Minutes and seconds, as 1:05."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def length(seconds: float) -> str:
    """How long something took, as exactly as a person cares: 40 seconds, 9 minutes, 1:05 hours."""
    minutes = round(seconds / 60)
    if minutes >= 60:
        return f"{minutes // 60:,}:{minutes % 60:02d} hours"
    number, unit = (round(seconds), "second") if seconds < 59.5 else (minutes, "minute")
    return f"{number} {unit}{'' if number == 1 else 's'}"
