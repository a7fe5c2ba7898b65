"""The recorded season again, under kills, on a full disk, with an application built anew: what people read is the same.
The lines are those of ``tests/transcripts/season.jsonl``; the story behind them is ``tests.stories.season``."""
