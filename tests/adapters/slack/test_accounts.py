"""Accounts that change: somebody is called otherwise, or their workspace closes their account, and opens it again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, TypeVar

import pytest

from adapters.slack.api import Api
from bot.conversation import Conversation
from bot.events import Begun
from bot.jobs import Job
from bot.network import Identity, Membership, Person, Standing
from bot.performer import Performer
from bot.ports import UnitOfWork
from bot.world import Scene
from tests.support.slack.emulator import Emulator
from tests.support.slack.planted import ROOM, Planted, plant
from tests.support.slack.served import served
from tests.support.slack.workspace import ALL_SCOPES, Delivered, Slack, workspace

T = TypeVar("T")


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    async with workspace(emulator, ["anna", "bram", "carla", "dora"], scopes=ALL_SCOPES) as here:
        yield here


@pytest.fixture
async def net(slack: Slack) -> AsyncIterator[Planted]:
    """Anna facilitates Bram and Carla. Akker has never met Dora."""
    async with served(slack) as akker:
        yield await plant(slack, akker, "anna", "bram", "carla")


async def changes(slack: Slack, who: str, name: str = "", **more: Any) -> Delivered:
    """The workspace tells of somebody's account; all that comes of it arrives."""
    profile = {"display_name": name, "real_name": name}
    account = {"id": slack.id_of(who), "team_id": slack.app.team, "profile": profile, "deleted": False, **more}
    delivered = await slack.happens({"type": "user_change", "user": account})
    assert delivered.ok
    return delivered


async def person(net: Planted, who: str) -> Person:
    """What Akker knows of them."""
    address = net.slack.person(who).address

    def look(uow: UnitOfWork) -> Person:
        (account,) = uow.find(Identity, address=address)
        found = uow.get(Person, account.person)
        assert found is not None
        return found

    return await net.akker.app.writer.run(look)


class TestNames:
    async def test_a_rename_is_learned(self, net: Planted, slack: Slack):
        await slack.person("anna").commands("help")
        await changes(slack, "bram", "Bram de Vries")
        assert (await person(net, "bram")).name == "Bram de Vries"
        await slack.person("anna").commands("status")
        await net.akker.app.settle()
        await slack.person("anna").hears_within("Bram de Vries")

    async def test_and_so_it_is_in_what_mentions_them(self, net: Planted, slack: Slack):
        people = net.akker.platform.ear._people
        await slack.person("bram").commands("help")
        assert people.names(slack.app.team)[slack.id_of("bram")] == "Bram"
        await changes(slack, "bram", "Bram de Vries")
        assert people.names(slack.app.team)[slack.id_of("bram")] == "Bram de Vries"

    async def test_what_they_are_called_otherwise_stays(self, net: Planted, slack: Slack):
        bram = await person(net, "bram")

        def correct(uow: UnitOfWork) -> None:
            bram.name = "Meester Bram"
            uow.put(bram)

        await net.akker.app.writer.run(correct)
        await changes(slack, "bram", "bdv")
        await changes(slack, "bram", "bdv2")
        assert (await person(net, "bram")).name == "Meester Bram"

    async def test_nothing_is_kept_of_who_was_never_met(self, net: Planted, slack: Slack):
        await changes(slack, "dora", "Dora")
        await changes(slack, "dora", "Dora", deleted=True)
        known = await net.akker.app.writer.run(lambda uow: [each.address for each in uow.find(Identity)])
        assert slack.person("dora").address not in known


class TestClosed:
    async def ask(self, net: Planted, who: str) -> None:
        """Somebody is asked something that they did not begin: what is held about them, as it happens."""
        id = (await person(net, who)).id
        app = net.akker.app

        def begin(uow: UnitOfWork) -> None:
            performer = Performer(Scene(uow, app.texts, app.service.defaults), net.akker.clock.now(), None)
            conversation = uow.begin(Conversation(0, "network.me", 1, id, net.network, None, {}))
            performer.jobs.append(Job(conversation.id, Begun(performer.at)))
            assert not app.service.work_off(performer, f"test/{conversation.id}")

        await app.writer.run(begin)
        await app.settle()

    async def open_prompts(self, net: Planted, who: str) -> list[str]:
        id = (await person(net, who)).id
        return await net.akker.app.writer.run(lambda uow: [row.state for row in uow.waiting_prompts(id)])

    async def test_its_facilitator_hears_it_once_and_nothing_more_is_asked(
        self, net: Planted, slack: Slack, monkeypatch: pytest.MonkeyPatch
    ):
        anna, bram = slack.person("anna"), slack.person("bram")
        asked: list[str] = []
        call = Api.call

        async def called(api: Api, method: str, **arguments: Any) -> dict[str, Any]:
            asked.extend([method] if arguments.get("users") == bram.id else [])
            return await call(api, method, **arguments)

        monkeypatch.setattr(Api, "call", called)
        for _ in range(2):
            await changes(slack, "bram", "Bram", deleted=True)
        await net.later()
        (told,) = [text for text in await net.said(anna) if "Bram" in text]
        assert "members remove" in told
        await self.ask(net, "bram")
        await net.later(60)
        assert await self.open_prompts(net, "bram") == ["queued"]
        assert (await net.said(bram), asked) == ([], [])
        await slack.fault("conversations.open", times=9, error="user_disabled", user=bram.id)
        (row,) = await net.post(bram, "word")
        await net.later(60)
        assert await net.states([row]) == ["parked"]
        assert len([text for text in await net.said(anna) if "Bram" in text]) == 1
        found = await net.akker.app.writer.run(lambda uow: uow.find(Membership, network=net.network))
        assert {membership.standing for membership in found} == {Standing.MEMBER}

    async def test_who_knows_already_that_nothing_arrives_is_not_told_again(self, net: Planted, slack: Slack):
        bram = slack.person("bram")
        await slack.fault("conversations.open", error="user_disabled", user=bram.id)
        await net.post(bram, "word")
        await net.later()
        await changes(slack, "bram", "Bram", deleted=True)
        await net.later()
        assert len([text for text in await net.said(slack.person("anna")) if "Bram" in text]) == 1

    async def test_when_it_opens_again_what_waited_is_asked(self, net: Planted, slack: Slack):
        anna, bram = slack.person("anna"), slack.person("bram")
        await changes(slack, "bram", "Bram", deleted=True)
        await self.ask(net, "bram")
        await changes(slack, "bram", "Bram")
        await net.later(60)
        await bram.hears_within("What do you want to see")
        assert await self.open_prompts(net, "bram") == ["open"]
        await changes(slack, "bram", "Bram", deleted=True)
        await net.later(60)
        assert len([text for text in await net.said(anna) if "Bram" in text]) == 2, "it is news again"

    async def test_who_facilitates_alone_is_missed_by_the_room(self, net: Planted, slack: Slack):
        await changes(slack, "anna", "Anna", deleted=True)
        await net.later(60 * 60 * 24)
        (told,) = [text for text in await net.said(ROOM) if "members role" in text]
        assert "Nobody facilitates" in told
        await slack.person("carla").commands("members role @carla")
        await net.akker.app.settle()
        await slack.person("carla").clicks("facilitator")
        await net.akker.app.settle()
        assert "faci" in (await net.said(ROOM))[-1]

    async def test_a_look_up_finds_it_too(self, net: Planted, slack: Slack):
        """What was told while nobody listened: the next time that they are met."""
        bram = slack.person("bram")
        await net.akker.app.introduce("slack", bram.address, "Bram", closed=True)
        await net.later()
        assert len([text for text in await net.said(slack.person("anna")) if "Bram" in text]) == 1
        await bram.commands("help")
        await net.later()
        (account,) = await net.akker.app.writer.run(lambda uow: uow.find(Identity, address=bram.address))
        assert not account.closed
