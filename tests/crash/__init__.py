"""Akker, killed everywhere: processes that end in the middle, transactions that fail at each statement, facts that come
twice, shuffled and at once. Whatever happens, nothing is lost and nothing is doubled."""
