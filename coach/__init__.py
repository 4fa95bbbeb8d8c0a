"""coach: practise second-interview answers aloud and see which of your own points you made."""

__version__ = "0.1.0"
