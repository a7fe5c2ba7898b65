"""Somebody's account is closed: nothing more is asked of them, and nobody waits for more than a round's own time."""

from __future__ import annotations

from tests.support.people import Village, Villager


async def close(v: Village, who: Villager, *, closed: bool = True) -> None:
    await v.app.account_changed("console", who.name, "", closed=closed)
    await v.app.settle()


async def test_a_round_goes_on_without_them(v: Village):
    anna, bram, carla = v.people("anna", "bram", "carla")
    heard = len(carla.posts)
    await close(v, carla)
    assert "The account of Carla was closed" in anna.last.text
    assert "Carla" not in bram.hears
    await anna.commands("checkin", "#net")
    await bram.says("I did")
    await v.forward(days=4)
    assert "1 of you answered" in v.room("#net")[-1].body
    assert len(carla.posts) == heard
    assert anna.hears.count("account of Carla") == 1


async def test_a_round_that_asked_them_reminds_them_of_nothing(v: Village):
    anna, bram, carla = v.people("anna", "bram", "carla")
    await anna.commands("checkin", "#net")
    await close(v, carla)
    await v.forward(days=2)
    assert "Still open" in bram.hears
    assert "Still open" not in carla.hears


async def test_what_waits_does_not_come_forward_until_it_opens_again(v: Village):
    anna, carla = v.people("anna", "carla")
    await carla.commands("help")
    await anna.commands("checkin", "#net")
    await close(v, carla)
    await v.forward(days=1, minutes=1)
    assert "What did you try?" not in carla.hears
    await close(v, carla, closed=False)
    await v.forward(minutes=1)
    assert carla.posts[-1].message.prompt is not None
    await close(v, carla, closed=False)
    assert "account" not in carla.hears


async def test_what_was_asked_meanwhile_comes_when_it_opens_again(v: Village):
    anna, carla = v.people("anna", "carla")
    await carla.commands("help")
    heard = len(carla.posts)
    await close(v, carla)
    await anna.commands("checkin", "#net")
    await v.forward(hours=1)
    assert len(carla.posts) == heard
    await close(v, carla, closed=False)
    assert "What did you try?" not in carla.hears, "one question at a time"
    await v.forward(days=1)
    assert "What did you try?" in carla.last.text


async def test_they_are_spoken_to_when_they_speak(v: Village):
    """Whatever was told of their account: nobody is left in silence."""
    carla = v.person("carla")
    await close(v, carla)
    await carla.commands("help")
    assert "What is your name?" in carla.last.text
