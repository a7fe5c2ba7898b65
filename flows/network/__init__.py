"""What members and facilitators ask of a network at any time: its state, question, people, oneself.
Dialogues and the operations they share; no activity of a phase lives here."""
