"""The house keeps its own rules, and each rule notices when it is broken."""

from pathlib import Path

import pytest

from tests.support import house
from tests.support.house import House

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def this_house() -> House:
    return House(ROOT)


@pytest.mark.parametrize("rule", house.RULES, ids=lambda rule: rule.__name__)
def test_the_rules_are_kept(this_house: House, rule):
    assert set(house.INWARD) <= this_house.modules.keys()
    assert rule(this_house) == []


def build(root: Path, **files: str) -> House:
    """A house of the given modules (`bot__talk` is bot/talk.py)."""
    for name, text in files.items():
        path = root / (name.replace("__", "/", 1) + ".py")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return House(root)


@pytest.mark.parametrize(
    "text", ["import storage.store", "from storage import store", "from storage.store import Store"]
)
def test_bot_may_not_import_storage(tmp_path: Path, text: str):
    broken = build(tmp_path, bot__talk=text, storage__store="class Store: ...")
    assert house.against_the_direction(broken) == ["bot/talk.py:1 imports storage.store"]


def test_an_import_of_a_module_that_is_not_there_yet_counts(tmp_path: Path):
    assert house.against_the_direction(build(tmp_path, flows__sow="from adapters.slack import channel"))


def test_a_function_does_not_hide_the_direction(tmp_path: Path):
    broken = build(tmp_path, flows__sow="def sow():\n    import storage.store", storage__store="")
    assert house.against_the_direction(broken)
    assert house.hidden_in_functions(broken)


def test_wiring_may_import_anything_anywhere(tmp_path: Path):
    wiring = "def build():\n    import storage.store"
    wired = build(tmp_path, bot__bootstrap=wiring, storage__store="import bot.ports")
    assert house.against_the_direction(wired) == house.hidden_in_functions(wired) == []


def test_adapters_may_import_bot(tmp_path: Path):
    inward = build(tmp_path, adapters__console="import bot.ports", bot__ports="")
    assert house.against_the_direction(inward) == []


def test_what_only_type_checkers_read_does_not_count(tmp_path: Path):
    text = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from storage.store import Store"
    assert house.against_the_direction(build(tmp_path, bot__talk=text, storage__store="")) == []


def test_a_circle_is_seen(tmp_path: Path):
    round_ = build(tmp_path, bot__a="from bot import b", bot__b="from bot.c import x", bot__c="import bot.a")
    assert len(house.in_circles(round_)) == 1
    assert house.in_circles(build(tmp_path, bot__c="")) == []


def test_a_long_file_is_seen(tmp_path: Path):
    files = build(tmp_path, bot__long="x = 1\n" * 401, bot__short="x = 1\n" * 400)
    assert house.too_long(files) == ["bot/long.py: 401 lines"]


def test_a_missing_docstring_is_seen(tmp_path: Path):
    text = "def told():\n    '''What it gives.'''\ndef silent(): ...\ndef _private(): ...\nclass Bare: ..."
    found = house.undocumented(build(tmp_path, bot__talk=text))
    assert found == ["bot/talk.py:3 silent", "bot/talk.py:5 Bare"]
