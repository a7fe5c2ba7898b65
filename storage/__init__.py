"""What is kept: tables, the unit of work, migrations, privacy, on SQLite and PostgreSQL alike.
No conversation logic and no platform here; others reach it through the ports of bot."""
