"""The commands. Each body reads its options, calls one function and prints one renderable."""
