"""What Matrix takes. What is longer goes in parts: nothing is cut.

- an event has at most 65,536 bytes, its ids 255: https://spec.matrix.org/latest/client-server-api/#size-limits, as
  mended by matrix-org/matrix-doc#3126
- encrypted, the content is JSON in base64 (4 bytes for 3) inside another event, which leaves room for about 48,000
- an edit has its words twice, once for clients that show no edits: …/#event-replacements
"""

from __future__ import annotations

import json

from bot.audience import Json

CONTENT = 40_000
"""Bytes of the content of an event before it is encrypted."""
PART = CONTENT // 2 - 1000
"""Bytes of one part of a message: an edit of it still fits."""
LINE = PART // 3
"""Bytes of a line, as text and as HTML together."""


def size(content: Json) -> int:
    """The most bytes that a piece of content can take: some libraries write all that is not ASCII as an escape."""
    return len(json.dumps(content))
