"""What Akker may do in Slack; the same as in ``deploy/slack/manifest.yaml``, which a test compares."""

SCOPES: dict[str, str] = {
    "app_mentions:read": "hear @Akker",
    "channels:history": "hear replies in public channels",
    "channels:join": "enter the public channel in which it is asked to begin",
    "channels:read": "know who can read along",
    "chat:write": "say anything",
    "commands": "hear /akker",
    "files:read": "see whether a document has arrived",
    "files:write": "send documents",
    "groups:history": "hear replies in private channels",
    "groups:read": "know who can read along in private channels",
    "im:history": "hear answers in direct messages",
    "im:read": "know its direct messages",
    "im:write": "begin direct messages",
    "reactions:read": "see the sheaf on a message",
    "users:read": "know what people are called",
}
"""Scopes of the bot's token, each with what Akker cannot do without it."""
