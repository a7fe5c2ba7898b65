"""``akker`` and ``python -m bot``: the edge of the process, where every error of Akker becomes a sentence."""

from __future__ import annotations

import sys

from bot.errors import AkkerError, ConfigError


def main() -> None:
    """Run the command line. Exit code 2: used or set up wrongly; 1: it could not be done."""
    from bot.cli import app

    try:
        app()
    except AkkerError as error:
        print(error, file=sys.stderr)
        sys.exit(2 if isinstance(error, ConfigError) else 1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
