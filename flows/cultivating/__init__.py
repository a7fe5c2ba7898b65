"""Cultivating: check-ins and meetings, newcomers, the pulse, thanks, proposals, methods, the question again.
Dialogues with the operations they use; every word for people is in the catalogue."""
