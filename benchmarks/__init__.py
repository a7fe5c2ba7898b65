"""Measurements of whole turns, each beside a floor that does the least that could do: never part of the tests."""
