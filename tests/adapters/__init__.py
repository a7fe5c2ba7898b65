"""Tests of the adapters, each against what it really talks to."""
