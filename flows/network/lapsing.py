"""How long a command goes on asking whoever gave it."""

from __future__ import annotations

from datetime import timedelta

LAPSES = timedelta(days=3)
"""Over a weekend; after that what was meant is no longer what is asked, and the command can be given again."""
