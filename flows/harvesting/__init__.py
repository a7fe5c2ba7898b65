"""Harvesting: reflections, the answer a network stands behind, its document, the close, what comes after.
No words of the bot's own about what was learned: they are the members', taken only through their labels."""
