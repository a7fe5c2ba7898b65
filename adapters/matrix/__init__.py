"""Matrix: its events become our facts, our messages become events. Every Matrix type and limit lives here.
No domain rules, no texts (they are in flows/texts/*/matrix.ftl); nothing here decides who may read what."""
