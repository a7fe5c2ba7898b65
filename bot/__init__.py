"""The conversation engine and the application around it: dialogues, routing, delivery, time, texts.
No platform and no SQL here: adapters, flows and storage import bot, not the other way (wiring excepted)."""
