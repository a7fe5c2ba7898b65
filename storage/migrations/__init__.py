"""How the tables came to be, one revision a file (Alembic). A revision that was released is never changed.
They speak SQLAlchemy's own types only, so that they still run when the tables have moved on."""
