"""A whole season of a small network, played through the rehearsal protocol, recorded, and played again under kills.
``tests/transcripts/season.jsonl`` is what these tests compare with; its README says how to record it anew."""
