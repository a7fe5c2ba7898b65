"""Slack: its events become our facts, our messages become Block Kit. Every Slack type and limit lives here.
No domain rules, no texts (they are in flows/texts/*/slack.ftl); nothing here decides who may read what."""
