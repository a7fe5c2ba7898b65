"""The dialogues of sowing, cultivating and harvesting, with their data (methods, themes, calendars) and texts.
No platform, no SQL and no text for people inside the code: only bot's author API and keys of the catalogue."""
