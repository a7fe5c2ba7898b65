"""From Slack's payloads to facts of ours."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.slack.inbound import understand
from adapters.slack.notices import (
    AccountChanged,
    BotJoined,
    BotLeft,
    HomeOpened,
    ModalWanted,
    TokensRevoked,
    Uninstalled,
)
from adapters.slack.setting import Setting
from bot.events import Answered, Commanded, Deleted, Edited, Joined, Left, Reacted, Said
from tests.support.slack.payloads import App

APP = App()
NOW = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
SETTING = Setting(NOW, APP.bot_user, names={"U0BRAM": "bram"})
TS, LATER = "1770109200.000100", "1770109260.000200"
ANNA, BRAM = "T0VELD/U0ANNA", "T0VELD/U0BRAM"
ROOM = "T0VELD/C0NETWERK"


def facts(payload: Any, setting: Setting = SETTING) -> list[Any]:
    return understand(payload, setting)


def said(text: str, channel: str = "C0NETWERK", **more: Any) -> list[Any]:
    return facts(APP.event({**APP.post("U0ANNA", channel, text, TS), **more}))


def happened(**event: Any) -> list[Any]:
    return facts(APP.event(event))


class TestSpeech:
    def test_in_a_room(self):
        assert said("Hoe beginnen we?") == [
            Said(f"slack:T0VELD/C0NETWERK/{TS}", NOW, "slack", ANNA, ROOM, text="Hoe beginnen we?", ref=TS)
        ]

    def test_in_a_private_room_it_is_no_different(self):
        (fact,) = said("Dag", channel_type="group")
        assert (fact.where, fact.direct) == (ROOM, False)

    def test_a_direct_message_is_known_by_its_person(self):
        (fact,) = said("Dag", channel="D0ANNA")
        assert (fact.where, fact.direct, fact.id) == (f"dm:{ANNA}", True, f"slack:T0VELD/D0ANNA/{TS}")

    def test_a_reply_in_a_thread_points_to_its_beginning(self):
        (fact,) = said("Eens", thread_ts="1770109100.000900", parent_user_id="U0AKKER")
        assert fact.to == "1770109100.000900"

    def test_the_beginning_of_a_thread_points_nowhere(self):
        assert said("Eens", thread_ts=TS)[0].to is None

    def test_a_reply_that_is_sent_to_the_room_as_well(self):
        (fact,) = said("Eens", subtype="thread_broadcast", thread_ts="1770109100.000900", root={"ts": "1"})
        assert (fact.to, fact.ref) == ("1770109100.000900", TS)

    def test_words_with_a_file_are_words(self):
        (fact,) = said("Zie de foto", subtype="file_share", files=[{"id": "F0FOTO"}], upload=True)
        assert fact.text == "Zie de foto"

    def test_a_file_without_words_is_no_speech_in_a_room(self):
        assert said("", subtype="file_share", files=[{"id": "F0FOTO"}]) == []

    def test_in_a_direct_message_it_is_an_empty_answer_that_can_be_told_so(self):
        assert said("", channel="D0ANNA", subtype="file_share", files=[{"id": "F0FOTO"}])[0].text == ""

    @pytest.mark.parametrize("subtype", ["channel_join", "channel_topic", "pinned_item", "bot_add", "reminder_add"])
    def test_what_slack_says_of_the_room_is_no_speech(self, subtype: str):
        assert said("<@U0ANNA> has joined the channel", subtype=subtype) == []

    @pytest.mark.parametrize(
        "more",
        [
            {"bot_id": "B0OTHER"},
            {"bot_id": "B0AKKER", "user": "U0AKKER"},
            {"subtype": "bot_message", "user": None},
            {"user": "U0AKKER"},
            {"user": "USLACKBOT"},
        ],
    )
    def test_bots_are_not_heard(self, more: dict[str, Any]):
        assert said("Welkom!", **more) == []


class TestMentions:
    def test_whichever_of_the_two_events_comes_first_means_the_same(self):
        text = "<@U0AKKER> status"
        mention = {k: v for k, v in APP.post("U0ANNA", "C0NETWERK", text, TS).items() if k != "channel_type"}
        assert facts(APP.event({**mention, "type": "app_mention"})) == said(text)

    @pytest.mark.parametrize(
        ("typed", "heard"),
        [
            ("<@U0AKKER> status", "status"),
            ("<@U0AKKER|akker>: status", "status"),
            ("Hoi <@U0AKKER>, hoe staat het?", "Hoi, hoe staat het?"),
            ("<@U0AKKER>", ""),
        ],
    )
    def test_the_mention_of_the_bot_addresses_it_and_goes(self, typed: str, heard: str):
        (fact,) = said(typed)
        assert (fact.addressed, fact.text) == (True, heard)

    def test_in_a_direct_message_nobody_else_could_be_meant(self):
        (fact,) = said("<@U0AKKER> morgen", channel="D0ANNA")
        assert (fact.addressed, fact.text) == (False, "morgen")

    def test_people_in_what_is_asked_of_the_bot_make_it_a_command_about_them(self):
        (fact,) = said("<@U0AKKER> leden uitnodigen <@U0BRAM>")
        assert fact == Commanded(
            f"slack:T0VELD/C0NETWERK/{TS}", NOW, "slack", ANNA, ROOM,
            text="leden uitnodigen @bram", mentions={"bram": BRAM},
        )  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("R&amp;D is &lt;leuk&gt;", "R&D is <leuk>"),
        ("&amp;lt; blijft &lt;", "&lt; blijft <"),
        ("Dag <@U0BRAM> en <@U0CLEO>", "Dag @bram en @U0CLEO"),
        ("Dag <@U0BRAM|bram.b>", "Dag @bram.b"),
        ("in <#C0TUIN|tuin> en <#C0PAD>", "in #tuin en #C0PAD"),
        ("<!channel> <!here|here> <!everyone>", "@channel @here @everyone"),
        ("<!subteam^S0TEAM|@docenten> <!subteam^S0TEAM>", "@docenten @S0TEAM"),
        ("<!date^1770109200^{date}|3 februari>", "3 februari"),
        ("<https://veld.example/a?b=1&amp;c=2>", "https://veld.example/a?b=1&c=2"),
        ("<https://veld.example|de site>", "de site (https://veld.example)"),
        ("<http://veld.example|veld.example>", "veld.example"),
        ("<mailto:anna@veld.example|anna@veld.example>", "anna@veld.example"),
        ("a < b", "a < b"),
    ],
)
def test_text_is_written_out(sent: str, read: str):
    assert said(sent)[0].text == read


class TestChanges:
    def changed(self, now: str, before: str = "Maandag", channel: str = "C0NETWERK", **more: Any) -> list[Any]:
        old = APP.post("U0ANNA", channel, before, TS)
        new = {**old, "text": now, "edited": {"user": "U0ANNA", "ts": "1770109500.000000"}, **more}
        return happened(
            type="message", subtype="message_changed", hidden=True, channel=channel, ts=LATER,
            channel_type="channel", message=new, previous_message=old,
        )  # fmt: skip

    def test_the_author_changes_their_words(self):
        assert self.changed("Dinsdag") == [
            Edited(
                f"slack:T0VELD/C0NETWERK/{TS}/edit/1770109500.000000", NOW, "slack", ANNA, ROOM,
                ref=TS, text="Dinsdag",
            )
        ]  # fmt: skip

    def test_in_a_direct_message(self):
        (fact,) = self.changed("Dinsdag", channel="D0ANNA")
        assert (fact.where, fact.direct) == (f"dm:{ANNA}", True)

    def test_a_link_that_unfolds_changes_no_words(self):
        assert self.changed("Maandag", attachments=[{"from_url": "https://veld.example"}]) == []

    def test_what_slack_adds_by_itself_is_no_edit(self):
        assert self.changed("Dinsdag", edited=None) == []

    @pytest.mark.parametrize("more", [{"bot_id": "B0AKKER"}, {"user": "U0AKKER"}, {"subtype": "bot_message"}])
    def test_bots_change_their_messages_all_the_time(self, more: dict[str, Any]):
        assert self.changed("Gekozen: maandag", **more) == []

    def removed(self, **more: Any) -> list[Any]:
        old = APP.post("U0ANNA", "C0NETWERK", "Maandag", TS)
        return happened(
            type="message", subtype="message_deleted", hidden=True, channel="C0NETWERK", ts=LATER, deleted_ts=TS,
            channel_type="channel", previous_message={**old, **more},
        )  # fmt: skip

    def test_the_author_takes_their_words_back(self):
        assert self.removed() == [Deleted(f"slack:T0VELD/C0NETWERK/{TS}/delete", NOW, "slack", ANNA, ROOM, ref=TS)]

    def test_a_bot_takes_back_its_own(self):
        assert self.removed(bot_id="B0AKKER", user="U0AKKER") == []

    def test_what_others_replied_to_leaves_a_gravestone(self):
        stone = {"subtype": "tombstone", "user": "USLACKBOT", "text": "Weg", "thread_ts": TS}
        assert self.changed("Weg", **stone) == self.removed()


class TestCommands:
    def typed(self, text: str, channel: str = "C0NETWERK", **more: Any) -> list[Any]:
        return facts(APP.slash("U0ANNA", "anna", channel, text, "1234.5678.abcd", **more))

    def test_a_command(self):
        assert self.typed("start") == [
            Commanded("slack:T0VELD/command/1234.5678.abcd", NOW, "slack", ANNA, ROOM, text="start")
        ]

    def test_people_and_rooms_are_escaped(self):
        (fact,) = self.typed("members invite <@U0BRAM|bram> <@U0CLEO|cleo> for <#C0TUIN|tuin>")
        assert fact.text == "members invite @bram @cleo for #tuin"
        assert fact.mentions == {"bram": BRAM, "cleo": "T0VELD/U0CLEO"}

    def test_a_name_that_begins_another_comes_last(self):
        (fact,) = self.typed("members invite <@U0B|bram> <@U0C|bram.b>")
        assert list(fact.mentions) == ["bram.b", "bram"]

    def test_two_people_of_one_name_stay_two(self):
        (fact,) = self.typed("members invite <@U0BRAM|bram> <@U0C|bram>")
        assert fact.text == "members invite @bram @bram-U0C"
        assert fact.mentions == {"bram-U0C": "T0VELD/U0C", "bram": BRAM}

    def test_in_a_conversation_with_someone_else_it_is_typed_to_us(self):
        (fact,) = self.typed("status", channel="D0OTHERS")
        assert (fact.where, fact.direct) == (f"dm:{ANNA}", True)

    def test_slack_may_look_whether_we_are_there(self):
        assert self.typed("", ssl_check="1") == []


MESSAGE = {"type": "message", "user": "U0AKKER", "bot_id": "B0AKKER", "ts": TS, "text": "Wat past?"}


class TestClicks:
    def clicked(self, action: dict[str, Any], channel: str = "D0ANNA", **more: Any) -> list[Any]:
        action = {"action_ts": LATER, **action}
        return facts(APP.click("U0ANNA", "anna", channel, MESSAGE, action, "1234.5678.abcd", **more))

    def test_a_button(self):
        assert self.clicked({"type": "button", "action_id": "akker:answer:0", "value": "yes"}) == [
            Answered(
                f"slack:T0VELD/action/{LATER}/U0ANNA/akker:answer:0", NOW, "slack", ANNA, f"dm:{ANNA}", True,
                to=TS, value="yes",
            )
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("action", "value"),
        [
            ({"type": "static_select", "selected_option": {"value": "weekly"}}, "weekly"),
            ({"type": "radio_buttons", "selected_option": {"value": "weekly"}}, "weekly"),
            ({"type": "users_select", "selected_user": "U0BRAM"}, BRAM),
            ({"type": "datepicker", "selected_date": "2026-03-02"}, "2026-03-02"),
        ],
    )
    def test_a_choice(self, action: dict[str, Any], value: str):
        (fact,) = self.clicked({"action_id": "akker:choose", **action})
        assert (fact.to, fact.value) == (TS, value)

    @pytest.mark.parametrize(
        "action",
        [
            {"type": "static_select", "selected_option": None},
            {"type": "users_select", "selected_user": None},
            {"type": "datepicker", "selected_date": None},
            {"type": "button"},
        ],
    )
    def test_a_choice_taken_back_is_none(self, action: dict[str, Any]):
        assert self.clicked({"action_id": "akker:choose", **action}) == []

    @pytest.mark.parametrize(
        ("menu", "value"),
        [
            ({"type": "multi_static_select", "selected_options": [{"value": "a"}, {"value": "b"}]}, ["a", "b"]),
            ({"type": "multi_users_select", "selected_users": ["U0BRAM", "U0CLEO"]}, [BRAM, "T0VELD/U0CLEO"]),
            ({"type": "multi_static_select", "selected_options": []}, []),
        ],
    )
    def test_a_choice_of_several_counts_when_it_is_sent(self, menu: dict[str, Any], value: list[str]):
        state = {"values": {"b1": {"akker:choose-many": menu}}}
        assert self.clicked({"action_id": "akker:choose-many", **menu}, state=state) == []
        (fact,) = self.clicked({"type": "button", "action_id": "akker:send", "value": "send"}, state=state)
        assert (fact.to, fact.value) == (TS, value)

    @pytest.mark.parametrize(
        "action",
        [
            {"type": "button", "action_id": "akker:action:skip", "value": "skip"},
            {"type": "button", "action_id": "akker:action:skip"},
            {"type": "overflow", "action_id": "akker:action:more", "selected_option": {"value": "skip"}},
            {"type": "overflow", "action_id": "akker:action:", "selected_option": {"value": "akker:action:skip"}},
        ],
    )
    def test_an_action(self, action: dict[str, Any]):
        (fact,) = self.clicked(action)
        assert (fact.to, fact.action, fact.value) == (TS, "skip", None)

    def test_a_window_is_wanted(self):
        (notice,) = self.clicked({"type": "button", "action_id": "akker:open", "value": "open"})
        assert notice == ModalWanted(ANNA, f"dm:{ANNA}", "D0ANNA", TS, "1234.5678.abcd")

    def test_on_a_message_in_a_room(self):
        (fact,) = self.clicked({"type": "button", "action_id": "akker:answer:1", "value": "no"}, channel="C0NETWERK")
        assert (fact.where, fact.direct) == (ROOM, False)

    @pytest.mark.parametrize(
        "action",
        [
            {"type": "button", "action_id": "other:button", "value": "x"},
            {"type": "button", "action_id": "akker:action:dance", "value": "dance"},
            {"type": "button", "action_id": "akker:answer:0", "value": "yes", "action_ts": None},
            {"type": "hologram", "action_id": "akker:answer:0", "value": "yes"},
        ],
    )
    def test_what_we_do_not_know_is_nothing(self, action: dict[str, Any]):
        assert self.clicked(action) == []

    def test_several_actions_at_once(self):
        one = {"type": "button", "action_id": "akker:answer:0", "value": "a", "action_ts": LATER}
        payload = APP.click("U0ANNA", "anna", "D0ANNA", MESSAGE, one, "1.2.3")
        payload["actions"].append({**one, "action_id": "akker:answer:1", "value": "b"})
        assert [fact.value for fact in facts(payload)] == ["a", "b"]


class TestWindows:
    def submitted(self, element: dict[str, Any], metadata: str | None = None) -> list[Any]:
        about = ModalWanted(ANNA, f"dm:{ANNA}", "D0ANNA", TS, "t").about
        private = json.dumps(about) if metadata is None else metadata
        view = {"id": "V0VIEW", "hash": "1770109260.abc", "type": "modal", "private_metadata": private}
        values = {"akker:window": {"akker:window": element}}
        return facts(APP.submission("U0ANNA", "anna", view, values, "1234.5678.abcd"))

    def test_an_answer(self):
        assert self.submitted({"type": "plain_text_input", "value": "Een lang\nantwoord"}) == [
            Answered(
                "slack:T0VELD/view/V0VIEW/1770109260.abc", NOW, "slack", ANNA, f"dm:{ANNA}", True,
                to=TS, value="Een lang\nantwoord",
            )
        ]  # fmt: skip

    @pytest.mark.parametrize("metadata", ["", "{", "[]", '{"ts": 3}', "[" * 100_000])
    def test_of_which_prompt_must_be_known(self, metadata: str):
        assert self.submitted({"type": "plain_text_input", "value": "x"}, metadata) == []

    def test_nothing_filled_in(self):
        assert self.submitted({"type": "plain_text_input", "value": None}) == []


class TestHarvest:
    def reacted(self, reaction: str, item_user: str | None, channel: str = "C0NETWERK", user: str = "U0ANNA"):
        item = {"type": "message", "channel": channel, "ts": TS}
        return happened(type="reaction_added", user=user, reaction=reaction, item_user=item_user, item=item)

    @pytest.mark.parametrize("reaction", ["ear_of_rice", "sheaf_of_rice", "sheaf"])
    def test_a_sheaf(self, reaction: str):
        assert self.reacted(reaction, "U0BRAM") == [
            Reacted(
                f"slack:T0VELD/C0NETWERK/{TS}/react/U0ANNA/sheaf", NOW, "slack", ANNA, ROOM,
                ref=TS, emoji="sheaf", author=BRAM,
            )
        ]  # fmt: skip

    def test_a_sheaf_on_a_message_whose_author_is_not_told(self):
        assert self.reacted("ear_of_rice", None)[0].author is None

    @pytest.mark.parametrize(("reaction", "item_user"), [("ear_of_rice", "U0AKKER"), ("tada", "U0BRAM")])
    def test_other_reactions_mean_nothing(self, reaction: str, item_user: str):
        assert self.reacted(reaction, item_user) == []

    def test_the_bots_own_reactions_neither(self):
        assert self.reacted("ear_of_rice", "U0BRAM", user="U0AKKER") == []

    @pytest.mark.parametrize(("reaction", "number"), [("one", 1), ("nine", 9), ("keycap_ten", 10)])
    def test_a_number_on_a_question_is_an_answer(self, reaction: str, number: int):
        (fact,) = self.reacted(reaction, "U0AKKER", channel="D0ANNA")
        assert (fact.to, fact.value, fact.where) == (TS, number, f"dm:{ANNA}")

    @pytest.mark.parametrize(("item_user", "channel"), [("U0AKKER", "C0NETWERK"), ("U0ANNA", "D0ANNA")])
    def test_elsewhere_a_number_is_just_a_number(self, item_user: str, channel: str):
        assert self.reacted("one", item_user, channel) == []

    def saved(self, callback: str = "save_for_harvest", **more: Any) -> list[Any]:
        message = {**APP.post("U0BRAM", "C0NETWERK", "Begin &lt;klein&gt;", TS), **more}
        return facts(APP.shortcut("U0ANNA", "anna", "C0NETWERK", message, callback, "1234.5678.abcd"))

    def test_from_the_menu_of_a_message(self):
        (sheaf,) = self.reacted("ear_of_rice", "U0BRAM")
        (saved,) = self.saved()
        assert saved == replace(sheaf, id=saved.id, text="Begin <klein>", told=True)
        assert saved.id.startswith(f"slack:T0VELD/C0NETWERK/{TS}/save/U0ANNA/")
        assert self.saved()[0].id != saved.id, "each time is answered"

    def test_a_message_of_a_bot_is_nobodys_to_bring_in(self):
        (saved,) = self.saved(user="U0AKKER", bot_id="B0AKKER")
        assert (saved.text, saved.author, saved.told) == ("", None, True)

    def test_another_entry_of_the_menu(self):
        assert self.saved(callback="translate") == []


class TestComingAndGoing:
    def test_someone_joins_and_leaves(self):
        spot = {"user": "U0ANNA", "channel": "C0NETWERK", "channel_type": "C", "team": "T0VELD", "event_ts": LATER}
        assert happened(type="member_joined_channel", **spot) == [
            Joined(f"slack:T0VELD/join/C0NETWERK/U0ANNA/{LATER}", NOW, "slack", ANNA, ROOM)
        ]
        assert happened(type="member_left_channel", **spot) == [
            Left(f"slack:T0VELD/leave/C0NETWERK/U0ANNA/{LATER}", NOW, "slack", ANNA, ROOM)
        ]

    def test_our_bot_joins_and_leaves(self):
        spot = {"user": "U0AKKER", "channel": "C0NETWERK", "channel_type": "C", "team": "T0VELD", "event_ts": LATER}
        coming = f"slack:T0VELD/enter/C0NETWERK/{LATER}"
        assert happened(type="member_joined_channel", **spot, inviter="U0ANNA") == [BotJoined(coming, ROOM, ANNA)]
        assert happened(type="member_joined_channel", **spot) == [BotJoined(coming, ROOM, None)]
        assert happened(type="member_left_channel", **spot) == [BotLeft(ROOM)]
        assert happened(type="channel_left", channel="C0NETWERK", actor_id="U0ANNA") == [BotLeft(ROOM)]

    def test_the_page_of_the_app(self):
        opened = {"type": "app_home_opened", "user": "U0ANNA", "channel": "D0ANNA"}
        assert happened(**opened, tab="home") == [HomeOpened(ANNA, "home")]

    def test_the_end_of_an_installation(self):
        assert happened(type="app_uninstalled") == [Uninstalled("T0VELD")]
        assert happened(type="tokens_revoked", tokens={"oauth": ["U0ANNA"], "bot": ["U0AKKER"]}) == [
            TokensRevoked("T0VELD", ("U0ANNA",), True)
        ]
        assert happened(type="tokens_revoked", tokens={"oauth": ["U0ANNA"]}) == [
            TokensRevoked("T0VELD", ("U0ANNA",), False)
        ]

    def test_an_account_changes(self):
        account = {"id": "U0ANNA", "team_id": "T0VELD", "profile": {"display_name": " Anna V. ", "real_name": "Anna"}}
        assert happened(type="user_change", user=account) == [AccountChanged(ANNA, "Anna V.", False)]
        closed = {"id": "U0ANNA", "team_id": "T0VELD", "deleted": True}
        assert happened(type="user_change", user=closed) == [AccountChanged(ANNA, "", True)]
        assert happened(type="user_change", user={**closed, "is_bot": True}) == []
        assert happened(type="user_change", user="U0ANNA") == []


class TestSharedChannels:
    """Slack Connect: the room is ours, some of its people belong to another workspace."""

    def heard(self, **more: Any) -> list[Any]:
        post = APP.post("U0GAST", "C0NETWERK", "Dag", TS, **more)
        return facts(APP.event(post, team_id="T0BUREN", is_ext_shared_channel=True))

    def test_guests_are_known_by_their_own_workspace(self):
        (fact,) = self.heard(team="T0BUREN", user_team="T0BUREN", source_team="T0BUREN")
        assert (fact.who, fact.where) == ("T0BUREN/U0GAST", ROOM)

    def test_of_an_organisation_by_the_workspace_that_it_shares_with_us(self):
        post = APP.post("U0GAST", "C0NETWERK", "Dag", TS, user_team="E0BUREN")
        shared = {"enterprise_id": "E0BUREN", "team_id": "T0BUREN", "is_ext_shared_channel": True}
        (fact,) = facts(APP.event(post, **shared))
        assert fact.who == "T0BUREN/U0GAST"
        (fact,) = facts(APP.event(post, context_enterprise_id="E0BUREN", context_team_id="T0TUIN"))
        assert fact.who == "T0TUIN/U0GAST"

    def test_where_no_workspace_is_told_what_is_known_counts(self):
        item = {"type": "message", "channel": "C0NETWERK", "ts": TS}
        reaction = {"type": "reaction_added", "user": "U0GAST", "reaction": "ear_of_rice", "item": item}
        (fact,) = facts(APP.event(reaction), replace(SETTING, elsewhere={"U0GAST": "T0BUREN"}))
        assert fact.who == "T0BUREN/U0GAST"

    def test_a_guest_who_clicks(self):
        action = {"type": "button", "action_id": "akker:answer:0", "value": "yes"}
        payload = APP.click("U0GAST", "gast", "D0GAST", MESSAGE, action, "1.2.3")
        payload["user"]["team_id"] = "T0BUREN"
        (fact,) = facts(payload)
        assert (fact.who, fact.where) == ("T0BUREN/U0GAST", "dm:T0BUREN/U0GAST")


KEYS = (
    "type", "event", "user", "id", "channel", "ts", "text", "message", "previous_message", "subtype", "actions",
    "action_id", "selected_option", "value", "view", "state", "values", "team", "item", "command", "authorizations",
)  # fmt: skip
WORDS = st.sampled_from([*KEYS, "event_callback", "block_actions", "view_submission", "message_action", "U0ANNA"])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | WORDS
TREES = st.recursive(
    LEAVES,
    lambda deeper: (
        st.lists(deeper, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(), deeper, max_size=5)
    ),
    max_leaves=30,
)


@given(TREES)
@example({"type": "event_callback", "team_id": "T0VELD", "event": {"type": "message", "user": {}, "ts": []}})
@example({"type": "block_actions", "team": {"id": "T0VELD"}, "user": "U0ANNA", "actions": {"0": 1}})
@example([])
def test_nonsense_is_nothing(tree: Any):
    assert facts(tree) == []


REAL = [
    APP.event(APP.post("U0ANNA", "D0ANNA", "Dag <@U0BRAM>", TS, thread_ts=LATER)),
    APP.event({"type": "message", "subtype": "message_changed", "channel": "D0ANNA",
               "message": {"user": "U0ANNA", "ts": TS, "text": "b", "edited": {"ts": TS}},
               "previous_message": {"text": "a"}}),
    APP.event({"type": "reaction_added", "user": "U0ANNA", "reaction": "sheaf", "item": {"channel": "C0A", "ts": TS}}),
    APP.slash("U0ANNA", "anna", "C0NETWERK", "status <@U0BRAM|bram>", "1.2.3"),
    APP.click("U0ANNA", "anna", "D0ANNA", MESSAGE, {"type": "button", "action_id": "akker:send"}, "1.2.3"),
    APP.submission("U0ANNA", "anna", {"id": "V0V", "private_metadata": '{"channel": "D0A", "ts": "1.2"}'},
                   {"a": {"b": {"type": "plain_text_input", "value": "x"}}}, "1.2.3"),
    APP.shortcut("U0ANNA", "anna", "C0A", {"user": "U0BRAM", "ts": TS, "text": "x"}, "save_for_harvest", "1.2.3"),
]  # fmt: skip


def places(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a tree."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [path, *(found for name, item in inner for found in places(item, (*path, name)))][path == () :]


@given(st.data())
def test_a_damaged_payload_is_never_an_error(data: st.DataObject):
    payload = json.loads(json.dumps(data.draw(st.sampled_from(REAL))))
    *path, last = data.draw(st.sampled_from(places(payload)))
    inside = payload
    for name in path:
        inside = inside[name]
    inside[last] = data.draw(TREES)
    for fact in facts(payload):
        assert fact
