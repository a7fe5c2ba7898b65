"""Codes that people read out loud or type over."""

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Nothing that looks like something else."""
LENGTH = 6
