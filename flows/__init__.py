"""The dialogues of sowing, cultivating and harvesting, their data (methods, themes, calendars) and texts.
No platform, no SQL, no text for people in the code: only bot's author API and keys of the catalogue."""
