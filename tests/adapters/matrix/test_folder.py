"""What Akker keeps of itself on Matrix is there after a power cut."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from adapters.matrix.folder import CROSS_SIGNING, Folder


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, set[str]]]:
    """The folders that were made durable, each by its inode and with the names that were in it then."""
    found: list[tuple[int, set[str]]] = []
    really = os.fsync

    def noted(descriptor: int) -> None:
        really(descriptor)
        told = os.fstat(descriptor)
        if stat.S_ISDIR(told.st_mode):
            found.append((told.st_ino, set(os.listdir(descriptor))))

    monkeypatch.setattr(os, "fsync", noted)
    return found


def test_a_file_that_was_written_is_durable_with_its_name(tmp_path: Path, flushed: list[tuple[int, set[str]]]):
    folder = Folder(tmp_path)
    folder.write(CROSS_SIGNING, {"master": "x"})
    assert flushed == [(tmp_path.stat().st_ino, {CROSS_SIGNING})]
    assert folder.read(CROSS_SIGNING) == {"master": "x"}


def test_a_folder_that_was_made_is_durable_with_its_name(tmp_path: Path, flushed: list[tuple[int, set[str]]]):
    folder = Folder(tmp_path / "made" / "here")
    folder.lock()
    folder.unlock()
    assert {(tmp_path.stat().st_ino, "made"), ((tmp_path / "made").stat().st_ino, "here")} <= {
        (inode, name) for inode, names in flushed for name in names
    }
