"""The tables, declared once with SQLModel: the domain's, the conversation engine's, and what both share.
Columns and indexes only; how they are read and written is told in storage itself."""
