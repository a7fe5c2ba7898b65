"""Stories that people play with Akker, through the rehearsal protocol; each is written down in ``tests/transcripts``
and played again by the tests. The README there says how to record one anew."""
