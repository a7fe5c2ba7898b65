"""A Matrix for the tests: a real Synapse on this machine, members with real clients in it (matrix-nio, and Element's
JavaScript SDK at its strictest). Nothing here knows the code under test."""
