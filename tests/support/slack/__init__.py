"""A Slack for the tests: a workspace on this machine (npm's emulate), people who type and click in it, and both ways
from there to an app: signed requests and Socket Mode. Nothing here knows the code under test."""
