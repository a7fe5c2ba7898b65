"""From Matrix's events to facts of ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.matrix.inbound import about, understand
from adapters.matrix.notices import (
    BotJoined,
    BotLeft,
    EncryptionOn,
    Invited,
    NotAlone,
    PartnerJoined,
    PartnerLeft,
    Renamed,
    Tombstoned,
    Undecryptable,
)
from adapters.matrix.setting import Setting
from bot.events import Answered, Commanded, Deleted, Edited, Joined, Left, Reacted, Said

NOW = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
SENT = int((NOW - timedelta(minutes=7)).timestamp() * 1000)
BOT, ANNA, BRAM = "@akker:veld.example", "@anna:veld.example", "@bram:elders.example:8448"
ROOM, DIRECT = "!netwerk:veld.example", "!direct:veld.example"
EVENT, ROOT, REPLY, PROMPT = "$gebeurtenis", "$draad", "$antwoord", "$vraag"
SETTING = Setting(NOW, BOT, ROOM, name="Akker", names={ANNA: "Anna", BRAM: "Bram de Vries"}, authors={PROMPT: BOT})
ALONE = replace(SETTING, room=DIRECT, partner=ANNA)


def event(content: Any, kind: str = "m.room.message", **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "event_id": EVENT,
        "sender": ANNA,
        "origin_server_ts": SENT,
        "content": content,
        **more,
    }


def told(content: Any, kind: str = "m.room.message", setting: Setting = SETTING, **more: Any) -> list[Any]:
    return understand(event(content, kind, **more), setting)


def words(body: str, **more: Any) -> dict[str, Any]:
    return {"msgtype": "m.text", "body": body, **more}


def said(body: str, setting: Setting = SETTING, /, **more: Any) -> list[Any]:
    return told(words(body, **more), setting=setting)


TOLD = {"m.mentions": {"user_ids": [BRAM]}}


def reply(to: str) -> dict[str, Any]:
    return {"m.in_reply_to": {"event_id": to}}


def thread(root: str, last: str, *, falling_back: bool) -> dict[str, Any]:
    return {"rel_type": "m.thread", "event_id": root, "is_falling_back": falling_back, **reply(last)}


def pilled(formatted: str, *people: str) -> dict[str, Any]:
    return {
        "format": "org.matrix.custom.html",
        "formatted_body": formatted,
        "m.mentions": {"user_ids": list(people)},
    }


def pill(user: str, label: str) -> str:
    return f'<a href="https://matrix.to/#/{user}">{label}</a>'


class TestSpeech:
    def test_in_a_room(self):
        assert said("Hoe beginnen we?") == [
            Said(f"matrix:{EVENT}", NOW, "matrix", ANNA, ROOM, text="Hoe beginnen we?", ref=EVENT)
        ]

    def test_a_direct_room_is_known_by_its_person(self):
        (fact,) = said("Dag", ALONE)
        assert (fact.where, fact.direct) == (f"dm:{ANNA}", True)

    def test_someone_else_in_a_direct_room_speaks_for_themselves(self):
        (fact,) = told(words("Dag"), setting=ALONE, sender=BRAM)
        assert (fact.who, fact.where) == (BRAM, f"dm:{BRAM}")

    def test_who_does_something_says_so(self):
        assert told({"msgtype": "m.emote", "body": "zwaait"})[0].text == "zwaait"

    @pytest.mark.parametrize(
        "content",
        [
            {"msgtype": "m.notice", "body": "Welkom!"},
            {"msgtype": "m.location", "body": "Hier", "geo_uri": "geo:1,2"},
            {"msgtype": "m.key.verification.request", "body": "…"},
            {"msgtype": "nl.veld.hologram", "body": "x"},
            {"msgtype": "m.text"},
            {"msgtype": "m.text", "body": 3},
            {"body": "Dag"},
            {},
        ],
    )
    def test_what_no_person_says_is_not_heard(self, content: Any):
        assert told(content) == told(content, setting=ALONE) == []

    def test_our_own_words_neither(self):
        assert told(words("Dag"), sender=BOT) == []

    def test_what_looks_like_a_message_but_is_the_state_of_the_room(self):
        assert told(words("Dag"), state_key="") == []

    def test_the_clock_of_a_server_does_not_count_for_the_time(self):
        (fact,) = told(words("Dag"), origin_server_ts=SENT + 10**13)
        assert fact.at == NOW

    def test_a_file_in_a_room_says_nothing_and_one_in_private_can_be_told_so(self):
        photo = {"msgtype": "m.image", "body": "foto.jpg", "url": "mxc://veld.example/a"}
        assert told(photo) == []
        assert told(photo, setting=ALONE)[0].text == ""
        assert told({**photo, "filename": "foto.jpg"}) == []

    def test_words_with_a_file_are_words(self):
        (fact,) = told({"msgtype": "m.image", "body": "Ons lokaal", "filename": "foto.jpg"})
        assert fact.text == "Ons lokaal"

    def test_gigantic_words_are_left_to_the_engine(self):
        assert len(said("x" * 60_000)[0].text) == 60_000


class TestReplies:
    def test_to_a_message(self):
        (fact,) = said("Eens", **{"m.relates_to": reply(REPLY)})
        assert (fact.to, fact.ref) == (REPLY, EVENT)

    def test_in_a_thread_it_points_to_its_beginning(self):
        (fact,) = said("Eens", **{"m.relates_to": thread(ROOT, REPLY, falling_back=True)})
        assert fact.to == ROOT

    def test_in_a_thread_to_someone_there(self):
        (fact,) = said("Eens", **{"m.relates_to": thread(ROOT, REPLY, falling_back=False)})
        assert fact.to == ROOT

    def test_in_a_thread_to_a_question_of_ours(self):
        (fact,) = said("Eens", **{"m.relates_to": thread(ROOT, PROMPT, falling_back=False)})
        assert fact.to == PROMPT

    @pytest.mark.parametrize(
        ("body", "text"),
        [
            (f"> <{BOT}> Wat past?\n> Kies er een.\n\nElke week", "Elke week"),
            (f"> * <{ANNA}> zwaait\n\nDag!\n\n> en dit is van mij", "Dag!\n\n> en dit is van mij"),
            ("> een citaat van mijzelf\n\nEens", "> een citaat van mijzelf\n\nEens"),
        ],
    )
    def test_what_clients_quote_is_left_out(self, body: str, text: str):
        assert said(body, **{"m.relates_to": reply(PROMPT)})[0].text == text

    def test_outside_of_replies_it_is_what_someone_said(self):
        body = f"> <{ANNA}> Wat past?\n\nDat dus"
        assert said(body)[0].text == body

    def test_a_reply_to_us_in_a_room_does_not_call_us(self):
        """Clients put whoever is replied to among the mentions."""
        quote = f"<mx-reply><blockquote>{pill(BOT, BOT)} Wat een oogst!</blockquote></mx-reply>Mooi!"
        (fact,) = said("Mooi!", **pilled(quote, BOT), **{"m.relates_to": reply(PROMPT)})
        assert (fact.addressed, fact.text) == (False, "Mooi!")


class TestMentions:
    @pytest.mark.parametrize(
        ("body", "more", "heard"),
        [
            ("Akker: status", pilled(f"{pill(BOT, 'Akker')}: status", BOT), "status"),
            ("@Akker status", pilled(f"{pill(BOT, '@Akker')} status"), "status"),
            ("Hoi Akker, hoe gaat het?", pilled(f"Hoi {pill(BOT, 'Akker')}, hoe gaat het?", BOT), "Hoi, hoe gaat het?"),
            (f"[Akker](https://matrix.to/#/{BOT}) status", {}, "status"),
            ("https://matrix.to/#/%40akker%3Aveld.example?via=a.nl status", {}, "status"),
            (f"{BOT} status", {}, "status"),
            (f"{BOT}: status", {}, "status"),
            ("@akker status", {}, "status"),
            ("akker: status", {}, "status"),
            ("Dag @Akker!", {}, "Dag!"),
            ("status", {"m.mentions": {"user_ids": [BOT]}}, "status"),
            ("@Akker", {}, ""),
        ],
    )  # fmt: skip
    def test_our_name_addresses_us_and_goes(self, body: str, more: dict[str, Any], heard: str):
        (fact,) = said(body, **more)
        assert (fact.addressed, fact.text) == (True, heard)

    @pytest.mark.parametrize(
        "body",
        ["We gaan de akker op", "Akker of tuin?", "mail naar info@akker", "@akkerbouw: dag", "@akker:elders.nl dag"],
    )
    def test_a_field_is_just_a_field(self, body: str):
        (fact,) = said(body)
        assert (fact.addressed, fact.text) == (False, body)

    def test_in_a_direct_room_nobody_else_could_be_meant(self):
        (fact,) = said("Akker: morgen", ALONE, **pilled(f"{pill(BOT, 'Akker')}: morgen", BOT))
        assert (fact.addressed, fact.text) == (False, "morgen")
        assert said("Akker: een stuk land", ALONE)[0].text == "Akker: een stuk land"

    def test_people_in_what_is_said_are_written_out(self):
        text = f"Dag [Bram](https://matrix.to/#/{BRAM}) en https://matrix.to/#/{ANNA}"
        assert said(text)[0].text == "Dag @Bram en @Anna"

    def test_people_in_what_is_asked_of_us_make_it_a_command_about_them(self):
        body, formatted = "Akker: leden uitnodigen Bram", f"{pill(BOT, 'Akker')}: leden uitnodigen {pill(BRAM, 'Bram')}"
        command = Commanded(
            f"matrix:{EVENT}", NOW, "matrix", ANNA, ROOM, text="leden uitnodigen @Bram", mentions={"Bram": BRAM}
        )
        assert said(body, **pilled(formatted, BOT, BRAM)) == [command]
        assert said("akker leden uitnodigen Bram", **pilled(f"akker leden uitnodigen {pill(BRAM, 'Bram')}")) == [
            command
        ]

    def test_of_what_is_not_for_us_people_make_nothing(self):
        (fact,) = said("Dag Bram", **pilled(f"Dag {pill(BRAM, 'Bram')}", BRAM))
        assert fact == Said(f"matrix:{EVENT}", NOW, "matrix", ANNA, ROOM, text="Dag Bram", ref=EVENT)


class TestCommands:
    @pytest.mark.parametrize(
        ("typed", "line"),
        [("!akker stand", "stand"), (" !AKKER: stand", "stand"), ("/akker stand", "stand"), ("!akker", "")],
    )
    @pytest.mark.parametrize("setting", [SETTING, ALONE])
    def test_a_command(self, typed: str, line: str, setting: Setting):
        (fact,) = said(typed, setting)
        assert fact == Commanded(fact.id, NOW, "matrix", ANNA, fact.where, setting is ALONE, text=line)

    def test_our_name_before_it(self):
        assert said("@Akker !akker stand")[0] == said("!akker stand")[0]

    @pytest.mark.parametrize("typed", ["!akkerbouw", "!akker-bot stand", "zeg !akker stand", "! akker"])
    def test_another_word(self, typed: str):
        assert isinstance(said(typed)[0], Said)

    @pytest.mark.parametrize(
        ("typed", "more", "line", "people"),
        [
            ("nodig Bram", pilled(f"!akker nodig {pill(BRAM, 'Bram')}", BRAM), "nodig @Bram", {"Bram": BRAM}),
            ("nodig @Bram", pilled(f"!akker nodig {pill(BRAM, '@Bram')}"), "nodig @Bram", {"Bram": BRAM}),
            (f"nodig [Bram](https://matrix.to/#/{BRAM})", {}, "nodig @Bram", {"Bram": BRAM}),
            (f"nodig https://matrix.to/#/{BRAM}", {}, "nodig @Bram de Vries", {"Bram de Vries": BRAM}),
            (f"nodig {BRAM}", {}, "nodig @Bram de Vries", {"Bram de Vries": BRAM}),
            ("nodig @cleo:a.nl.", {}, "nodig @cleo:a.nl.", {"cleo:a.nl": "@cleo:a.nl"}),
            ("nodig Bram de Vries", TOLD, "nodig @Bram de Vries", {"Bram de Vries": BRAM}),
            ("nodig Bram", TOLD, "nodig Bram", {}),
            ("leden nodig leden", pilled(f"leden nodig {pill(BRAM, 'leden')}"), "leden nodig @leden", {"leden": BRAM}),
            ("nodig R&D", pilled(f"nodig {pill(BRAM, 'R&amp;D')}"), "nodig @R&D", {"R&D": BRAM}),
            ("nodig x", pilled(pill('@no one', 'x') + pill('!a:a.nl', 'x') + '<a href="//a">x</a>'), "nodig x", {}),
        ],
    )  # fmt: skip
    def test_about_people(self, typed: str, more: dict[str, Any], line: str, people: dict[str, str]):
        (fact,) = said(f"!akker {typed}", **more)
        assert (fact.text, fact.mentions) == (line, people)

    def test_two_people_of_one_name_stay_two_and_longer_names_come_first(self):
        formatted = " ".join([pill("@a:a.nl", "Bram"), pill("@b:a.nl", "Bram"), pill("@c:a.nl", "Bram de Vries")])
        (fact,) = said("!akker leden nodig Bram Bram Bram de Vries", **pilled(formatted))
        assert fact.text == "leden nodig @Bram @Bram-b:a.nl @Bram de Vries"
        assert list(fact.mentions.items()) == [
            ("Bram de Vries", "@c:a.nl"),
            ("Bram-b:a.nl", "@b:a.nl"),
            ("Bram", "@a:a.nl"),
        ]

    def test_thousands_of_names_take_no_time(self):
        many = "".join(pill(f"@a{number}:a.nl", "a") for number in range(900))
        began = perf_counter()
        said("!akker " + "a @akker " * 5000, **pilled(f"<b>{many}" + "<a><i>" * 4000, *[BRAM] * 900))
        assert perf_counter() - began < 2


class TestChanges:
    def changed(self, now: Any, setting: Setting, ref: str = ROOT, **more: Any) -> list[Any]:
        content = words(
            "* Dinsdag", **{"m.new_content": now, "m.relates_to": {"rel_type": "m.replace", "event_id": ref}}
        )
        return told(content, setting=setting, **more)

    def test_the_author_changes_their_words(self):
        mine = replace(SETTING, authors={ROOT: ANNA})
        assert self.changed(words("Dinsdag"), mine) == [
            Edited(f"matrix:{EVENT}", NOW, "matrix", ANNA, ROOM, ref=ROOT, text="Dinsdag")
        ]

    def test_in_a_direct_room_whose_words_are_its_persons(self):
        (fact,) = self.changed(words(f"> <{BOT}> Wanneer?\n\nDinsdag"), ALONE)
        assert (fact.where, fact.text) == (f"dm:{ANNA}", "Dinsdag")

    @pytest.mark.parametrize("authors", [{ROOT: BRAM}, {ROOT: BOT}, {}])
    def test_nobody_changes_what_another_said(self, authors: dict[str, str]):
        assert self.changed(words("Dinsdag"), replace(SETTING, authors=authors)) == []

    @pytest.mark.parametrize("now", [None, "x", {}, {"msgtype": "m.notice", "body": "x"}, {"msgtype": "m.text"}])
    def test_into_nothing(self, now: Any):
        assert self.changed(now, ALONE) == []

    def removed(self, setting: Setting = SETTING, **more: Any) -> list[Any]:
        return told({"redacts": ROOT}, "m.room.redaction", setting, **more)

    def test_someone_takes_their_words_back(self):
        deleted = Deleted(f"matrix:{EVENT}", NOW, "matrix", ANNA, ROOM, ref=ROOT)
        assert self.removed() == [deleted]
        assert told({}, "m.room.redaction", redacts=ROOT) == [deleted]

    def test_who_keeps_order_takes_away_what_another_said(self):
        (fact,) = self.removed(replace(ALONE, authors={ROOT: ANNA}), sender=BRAM)
        assert (fact.who, fact.where) == (ANNA, f"dm:{ANNA}")

    def test_our_own_words_are_nobodys(self):
        assert self.removed(replace(SETTING, authors={ROOT: BOT})) == []
        assert self.removed(sender=BOT) == []

    def test_what_was_removed_says_nothing(self):
        assert told({}, unsigned={"redacted_because": event({}, "m.room.redaction")}) == []


class TestReactions:
    def reacted(self, key: Any, setting: Setting, to: str = PROMPT, **more: Any) -> list[Any]:
        content = {"m.relates_to": {"rel_type": "m.annotation", "event_id": to, "key": key}}
        return told(content, "m.reaction", setting, **more)

    @pytest.mark.parametrize("key", ["🌾", "🌾\ufe0f", "🌾\ufe0e"])
    def test_a_sheaf(self, key: str):
        assert self.reacted(key, replace(SETTING, authors={ROOT: BRAM}), ROOT) == [
            Reacted(f"matrix:{EVENT}", NOW, "matrix", ANNA, ROOM, ref=ROOT, emoji="sheaf", author=BRAM)
        ]

    def test_a_sheaf_on_a_message_whose_author_is_not_known(self):
        assert self.reacted("🌾", SETTING, ROOT)[0].author is None

    @pytest.mark.parametrize(("key", "to"), [("🌾", PROMPT), ("🎉", ROOT), ("👍", ROOT), ("", ROOT), (None, ROOT)])
    def test_other_reactions_mean_nothing(self, key: Any, to: str):
        assert self.reacted(key, SETTING, to) == self.reacted(key, ALONE, to) == []

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            *(("1️⃣", 1), ("1\u20e3", 1), ("9️⃣", 9), ("🔟", 10), ("0️⃣", 0)),
            *(("✅", True), ("✔️", True), ("☑️", True), ("❌", False), ("✖️", False)),
        ],
    )
    def test_a_number_or_a_yes_on_a_question_is_an_answer(self, key: str, value: Any):
        (fact,) = self.reacted(key, ALONE)
        assert fact == Answered(
            f"matrix:{EVENT}", NOW, "matrix", ANNA, f"dm:{ANNA}", True, to=PROMPT, value=value, ref=EVENT
        )
        assert fact.value is value or not isinstance(value, bool)

    def test_what_we_forgot_that_we_asked_is_for_the_engine_to_know(self):
        assert self.reacted("1️⃣", ALONE, ROOT)[0].to == ROOT

    def test_elsewhere_a_number_is_just_a_number(self):
        assert self.reacted("1️⃣", SETTING) == []
        assert self.reacted("1️⃣", replace(ALONE, authors={ROOT: ANNA}), ROOT) == []
        assert self.reacted("1️⃣", ALONE, sender=BOT) == []


class TestPolls:
    def voted(self, content: Any, kind: str, setting: Setting = ALONE, to: str = PROMPT) -> list[Any]:
        return told({"m.relates_to": {"rel_type": "m.reference", "event_id": to}, **content}, kind, setting)

    @pytest.mark.parametrize(("chosen", "value"), [(["2"], 2), (["weekly"], "weekly"), (["1", "3"], [1, 3])])
    def test_a_vote(self, chosen: list[str], value: Any):
        unstable = "org.matrix.msc3381.poll.response"
        (fact,) = self.voted({"m.selections": chosen}, "m.poll.response")
        assert (fact.to, fact.value, fact.ref) == (PROMPT, value, EVENT)
        assert self.voted({unstable: {"answers": chosen}}, unstable) == [fact]

    @pytest.mark.parametrize("chosen", [[], None, [3], {"1": 2}])
    def test_a_vote_taken_back_is_none(self, chosen: Any):
        assert self.voted({"m.selections": chosen}, "m.poll.response") == []

    def test_in_the_polls_of_others_we_have_no_part(self):
        poll = {"m.selections": ["1"]}
        assert self.voted(poll, "m.poll.response", SETTING) == []
        assert self.voted(poll, "m.poll.response", replace(ALONE, authors={ROOT: ANNA}), ROOT) == []


def member(
    now: str, before: str | None = None, who: str = ANNA, setting: Setting = SETTING, was: str = "", **more: Any
) -> list[Any]:
    name = more.pop("name", None)
    content = {"membership": now, **({"displayname": name} if name else {}), **more.pop("content", {})}
    previous = {"prev_content": {"membership": before, "displayname": was}} if before else {}
    return told(content, "m.room.member", setting, state_key=who, unsigned=previous | more.pop("unsigned", {}), **more)


class TestComingAndGoing:
    JOINED = Joined(f"matrix:{EVENT}", NOW, "matrix", ANNA, ROOM)
    LEFT = Left(f"matrix:{EVENT}", NOW, "matrix", ANNA, ROOM)

    @pytest.mark.parametrize("before", [None, "invite", "leave", "knock", "ban"])
    def test_someone_joins(self, before: str | None):
        assert member("join", before) == [self.JOINED]

    def test_by_their_name(self):
        assert member("join", "invite", name=" Anna \n de Wit") == [Renamed(ANNA, "Anna de Wit"), self.JOINED]

    def test_another_name_or_picture_is_no_coming(self):
        assert member("join", "join", name="Anna", was="Ans") == [Renamed(ANNA, "Anna")]
        assert member("join", "join", name="Anna", was="Anna", content={"avatar_url": "mxc://a/b"}) == []
        assert member("join", "join", was="Anna") == []

    @pytest.mark.parametrize(("now", "sender"), [("leave", ANNA), ("leave", BRAM), ("ban", BRAM)])
    def test_someone_leaves_or_is_sent_away(self, now: str, sender: str):
        assert member(now, "join", sender=sender) == [self.LEFT]

    @pytest.mark.parametrize(
        ("now", "before"), [("leave", "invite"), ("leave", "ban"), ("ban", "leave"), ("invite", None)]
    )
    def test_who_never_was_in_does_not_leave(self, now: str, before: str | None):
        assert member(now, before) == []

    def test_where_servers_used_to_tell_what_was_before(self):
        assert told({"membership": "join"}, "m.room.member", state_key=ANNA, prev_content={"membership": "join"}) == []

    def test_without_an_id_there_is_nothing_to_know_it_by(self):
        assert member("join", event_id=None) == []

    def test_our_bot_is_invited(self):
        assert member("invite", who=BOT, event_id=None) == [Invited(ROOM, ANNA)]
        assert member("invite", who=BOT, content={"is_direct": True}) == [Invited(ROOM, ANNA, direct=True)]

    def test_our_bot_joins_and_leaves(self):
        assert member("join", "invite", BOT, sender=BOT, unsigned={"prev_sender": ANNA}) == [BotJoined(ROOM, ANNA)]
        assert member("join", None, BOT, sender=BOT) == [BotJoined(ROOM)]
        assert member("join", "join", BOT, sender=BOT, name="Akker") == []
        assert member("leave", "join", BOT, sender=BOT) == [BotLeft(ROOM)]
        assert member("ban", "join", BOT) == [BotLeft(ROOM, ANNA)]

    def test_the_person_of_a_direct_room(self):
        assert member("join", "invite", setting=ALONE) == [PartnerJoined(DIRECT, ANNA)]
        assert member("leave", "join", setting=ALONE) == [PartnerLeft(DIRECT, ANNA)]

    @pytest.mark.parametrize(("now", "before"), [("invite", None), ("join", "invite"), ("join", None)])
    def test_anyone_else_in_a_direct_room_is_one_too_many(self, now: str, before: str | None):
        assert member(now, before, BRAM, ALONE) == [NotAlone(DIRECT, BRAM)]
        assert member("leave", "join", BRAM, ALONE) == []


class TestRooms:
    def test_a_room_goes_on_elsewhere(self):
        stone = {"body": "Verhuisd", "replacement_room": "!nieuw:veld.example"}
        assert told(stone, "m.room.tombstone", state_key="") == [Tombstoned(ROOM, "!nieuw:veld.example")]
        assert told({"replacement_room": 3}, "m.room.tombstone", state_key="") == [Tombstoned(ROOM, "")]

    def test_a_room_is_encrypted_from_here_on(self):
        on = {"algorithm": "m.megolm.v1.aes-sha2"}
        assert told(on, "m.room.encryption", state_key="") == [EncryptionOn(ROOM)]
        assert told({}, "m.room.encryption", state_key="") == []

    @pytest.mark.parametrize("more", [{}, {"state_key": "x"}, {"state_key": None}])
    @pytest.mark.parametrize("kind", ["m.room.encryption", "m.room.tombstone"])
    def test_only_the_state_of_the_room_says_so(self, kind: str, more: dict[str, Any]):
        assert told({"algorithm": "a", "replacement_room": "!b:c"}, kind, **more) == []

    def test_what_cannot_be_read(self):
        secret = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "…"}
        assert told(secret, "m.room.encrypted", ALONE) == [Undecryptable(DIRECT, ANNA, f"dm:{ANNA}", EVENT)]
        assert told(secret, "m.room.encrypted", sender=BOT) == []


@pytest.mark.parametrize(
    ("happened", "others"),
    [
        (event(words("Eens", **{"m.relates_to": thread(ROOT, REPLY, falling_back=False)})), [ROOT, REPLY]),
        (event({"m.relates_to": {"rel_type": "m.annotation", "event_id": ROOT, "key": "🌾"}}, "m.reaction"), [ROOT]),
        (event({"redacts": ROOT}, "m.room.redaction", redacts=ROOT), [ROOT]),
        (event(words("Dag")), []),
        ([], []),
    ],
)
def test_whose_events_have_to_be_known(happened: Any, others: list[str]):
    assert about(happened) == others


KEYS = (
    "type", "event_id", "sender", "origin_server_ts", "content", "unsigned", "state_key", "body", "msgtype", "format",
    "formatted_body", "m.relates_to", "m.in_reply_to", "rel_type", "key", "m.new_content", "m.mentions", "user_ids",
    "redacts", "membership", "displayname", "prev_content", "m.selections", "is_falling_back", "algorithm", "filename",
)  # fmt: skip
KINDS = (
    "m.room.message", "m.room.member", "m.room.redaction", "m.reaction", "m.poll.response", "m.room.encrypted",
    "org.matrix.msc3381.poll.response", "m.room.tombstone", "m.room.encryption",
)  # fmt: skip
WORDS = st.sampled_from(
    [*KEYS, *KINDS, *("m.text", "m.emote", "m.image", "m.replace", "m.thread", "m.annotation", "join", "leave", "🌾"),
     *(ANNA, BRAM, BOT, EVENT, PROMPT, "!akker ", "1️⃣", "org.matrix.custom.html", pill(BOT, "Akker"), "\0", "> <@a:b>")]
)  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | WORDS
TREES = st.recursive(
    LEAVES,
    lambda deeper: (
        st.lists(deeper, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(), deeper, max_size=5)
    ),
    max_leaves=30,
)
SETTINGS = st.sampled_from([SETTING, ALONE, Setting(NOW, BOT, ROOM)])
KNOWN = (Said, Commanded, Edited, Deleted, Reacted, Answered, Joined, Left)


@given(TREES, SETTINGS)
@example([], SETTING)
@example({"type": "m.room.message", "sender": {}, "content": []}, SETTING)
def test_nonsense_is_nothing(tree: Any, setting: Setting):
    assert understand(tree, setting) == []
    assert isinstance(about(tree), list)


@given(st.sampled_from(KINDS), TREES, st.dictionaries(st.sampled_from(KEYS), TREES, max_size=4), SETTINGS)
def test_whatever_an_event_holds_nothing_breaks(kind: str, content: Any, more: dict[str, Any], setting: Setting):
    for fact in understand({**event(content, kind), **more}, setting):
        if isinstance(fact, KNOWN):
            assert fact.id == f"matrix:{more.get('event_id', EVENT)}"
            assert fact.at == NOW


@given(
    st.lists(st.sampled_from([*"@:!/*<>#[](),. \n", "akker", "Akker", BOT, BRAM, "Bram", "https://matrix.to/#/", "a"]))
)
def test_whatever_people_type_and_whoever_they_mention(pieces: list[str]):
    text = "".join(pieces)
    for more in ({}, pilled(pill(BRAM, text) + pill(BOT, text), BRAM, BOT)):
        for fact in said(text, **more):
            assert isinstance(fact, Said | Commanded)
            if isinstance(fact, Commanded):
                assert all(f"@{name}" in fact.text for name in fact.mentions)
