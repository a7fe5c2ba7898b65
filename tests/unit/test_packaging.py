"""What the project asks for is what production installs."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
ASKED = [Requirement(line) for line in PROJECT["dependencies"]]


@pytest.fixture(scope="module")
def lock() -> str:
    return (ROOT / "requirements.lock").read_text()


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.name)
def test_the_lock_holds_every_dependency(lock: str, asked: Requirement):
    entries = re.findall(r"^([\w.-]+)==([^ ;]+)", lock, re.MULTILINE)
    locked = {canonicalize_name(name): version for name, version in entries}
    version = locked.get(canonicalize_name(asked.name))
    assert version, "renew requirements.lock (CONTRIBUTING.md says how)"
    assert asked.specifier.contains(version, prereleases=True)


def test_the_lock_names_no_address_and_hashes_everything(lock: str):
    assert "://" not in lock
    for entry in re.split(r"\n(?=\S)", lock.strip()):
        assert "--hash=sha256:" in entry, entry
