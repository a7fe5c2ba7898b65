"""The tests. They talk like people where they can, and reach no network but loopback."""
