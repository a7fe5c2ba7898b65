"""Akker in rooms of a real homeserver, with people whose clients encrypt."""

from __future__ import annotations

from pathlib import Path

from nio import MemoryDownloadResponse
from nio.crypto import decrypt_attachment

from bot.messages import Message
from bot.network import Document, Network
from bot.ports import OutboxRow, UnitOfWork
from flows.sowing.chart import Block, Picture, Row, png
from tests.support.matrix.account import bot_account
from tests.support.matrix.member import member
from tests.support.matrix.served import served
from tests.support.matrix.synapse import Synapse


async def test_a_network_begins_in_an_encrypted_room(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with served(synapse, user, tmp_path / "store") as akker, member(synapse, "anna") as anna:
        room = await anna.creates(user)
        hello = await anna.sees(lambda seen: "I am Akker" in seen.text)
        assert hello.encrypted
        assert hello.room == room
        asked = await anna.says(room, "!akker start")
        await akker.hears(asked)
        begun = await anna.sees(lambda seen: "sharpens the question" in seen.text)
        assert (begun.room, begun.encrypted) == (room, True)
        await anna._until(lambda: (anna.invited - {room}) or None, "a direct room")
        (direct,) = anna.invited - {room}
        await anna.joins(direct)
        question = await anna.sees(lambda seen: "Where are you stuck" in seen.text)
        assert (question.room, question.encrypted) == (direct, True)
        await akker.hears(await anna.says(direct, "Too many meetings."))
        await anna.sees(lambda seen: "tried" in seen.text)


async def test_what_has_become_longer_goes_on_in_new_posts_which_are_known_from_then_on(
    synapse: Synapse, tmp_path: Path
):
    user = await bot_account(synapse)
    async with served(synapse, user, tmp_path / "store") as akker, member(synapse, "anna") as anna:
        room = await anna.creates(user)
        await anna.sees(lambda seen: "I am Akker" in seen.text)

        async def post(text: str, target: int | None = None) -> int:
            def write(uow: UnitOfWork) -> int:
                place = uow.place("matrix", room).id
                kind = "message" if target is None else "update"
                return uow.post(
                    OutboxRow(place, kind, Message([text], "en").to_json(), akker.clock.now(), target=target)
                )

            row = await akker.app.writer.run(write)
            await akker.app.settle()
            return row

        first = await post("short")
        await post("\n".join(["a long line of words " * 20] * 120) + "\nthe end", first)
        await anna.sees(lambda seen: seen.text.endswith("the end"))
        said = [
            seen for seen in anna.seen if seen.room == room and seen.sender == user and seen.type == "m.room.message"
        ]
        fresh = [seen.id for seen in said if not seen.about][2:]
        assert fresh, "it goes on in new posts"
        await post("short again", first)
        await anna.sees(lambda seen: seen.text == "short again" and seen.about == fresh[-1])


async def test_a_picture_is_one_to_look_at_and_encrypted_where_the_room_is(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with served(synapse, user, tmp_path / "store") as akker, member(synapse, "anna") as anna:
        room = await anna.creates(user)
        await anna.sees(lambda seen: "I am Akker" in seen.text)
        drawn = png(Picture("How we differ", "Net", "", (Block("Role", "", (Row("here", 2), Row("there", 0))),)))

        def write(uow: UnitOfWork) -> None:
            now = akker.clock.now()
            picture = Document(uow.put(Network("Net", "CODE", now)).id, "veld.png", "image/png", "", now)
            picture.data = drawn
            message = Message(["In words."], "en", document=uow.put(picture).id, file_name="veld.png")
            uow.post(OutboxRow(uow.place("matrix", room).id, "file", message.to_json(), now))

        await akker.app.writer.run(write)
        await akker.app.settle()
        seen = await anna.sees(lambda seen: seen.text == "In words.")
        assert seen.encrypted
        assert (seen.content["msgtype"], seen.content["filename"]) == ("m.image", "veld.png")
        info, file = seen.content["info"], seen.content["file"]
        assert (info["mimetype"], info["size"], info["w"]) == ("image/png", len(drawn), 1080)
        sealed = await anna.client.download(file["url"])
        assert isinstance(sealed, MemoryDownloadResponse)
        assert decrypt_attachment(sealed.body, file["key"]["k"], file["hashes"]["sha256"], file["iv"]) == drawn
