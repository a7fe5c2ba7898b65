"""Competence sets as data: what the yields of a network are gathered under. `sets.py` reads the files.
No dialogues, and no score or order of merit: a yield belongs somewhere, it does not rank."""
