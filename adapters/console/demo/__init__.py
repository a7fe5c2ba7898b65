"""A whole season in seconds: eight simulated members who talk with Akker through the rehearsal protocol.
What they say is data (``words/``), how they behave are small policies; nothing here looks inside Akker."""
