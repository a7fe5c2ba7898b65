"""What the tests share: the network guard, the PostgreSQL of this run, the rules of the house.
No tests here, and nothing that the project itself imports."""
