"""Tests of one part at a time: no database server, no platform."""
