"""The command `coach`."""

import sys


def main() -> None:
    """Run the command line and exit."""
    from coach.cli.main import coach

    sys.exit(coach())


if __name__ == "__main__":
    main()
