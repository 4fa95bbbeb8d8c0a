"""Text as TOML."""

import json


def quote(text: str) -> str:
    """A TOML basic string. One of JSON is the same but for DEL, which TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
