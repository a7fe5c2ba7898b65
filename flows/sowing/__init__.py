"""Sowing: a network begins with one person's question, finds its people and settles how they work together.
Dialogues and the operations that only they use; what all of a network shares is in ``flows.network``."""
