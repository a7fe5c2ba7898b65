"""The season: four people and a question, from ``start`` to what is still in use three months after the close."""

from __future__ import annotations

from tests.stories.ground import INTAKE
from tests.stories.people import ROOM, Person, Play


async def season(play: Play) -> None:
    """All of it."""
    anna, bram, carla, dewi = (play.person(name) for name in ("anna", "bram", "carla", "dewi"))
    await sowing(play, anna, bram, carla)
    await cultivating(play, anna, bram, carla, dewi)
    await harvesting(play, anna, bram, carla, dewi)


async def sown(play: Play) -> None:
    """The first part of it."""
    await sowing(play, *(play.person(name) for name in ("anna", "bram", "carla")))


async def sowing(play: Play, anna: Person, bram: Person, carla: Person) -> None:
    """A question made sharp, people asked in, agreements, and the step to cultivating."""
    for person in (bram, carla):
        await person.joins()
    await anna.commands("start")
    await anna.answers("stuck", "Our team nods at the new vision and then goes on as before.")
    tried = await anna.answers("tried", "A study day, and many talks.")
    await anna.edits(tried, "A study day, and a great many talks.")
    await anna.answers("success", "That two people try something without being asked.")
    await anna.answers("mandate", "partly")
    await anna.answers("question", "How can we make our teachers work on the new vision?")
    await anna.answers("example", "own")
    await anna.answers("sharper", "How can I make room for my team to try the new vision in their own way?")
    await anna.answers("check", ["no"])
    await anna.answers("release", True)
    await joining(play, anna, bram, carla)
    await agreeing(play, anna, bram)
    await anna.commands("next")
    await anna.answers("what", "ask")
    for condition in ("diversity", "practice", "trust", "influence"):
        await anna.answers(condition, "yes")
    for condition, answer in (("diversity", "yes"), ("practice", "not-yet"), ("trust", "yes"), ("influence", "yes")):
        await bram.answers(condition, answer)
    await bram.answers("practice-lacks", "A date for the first meeting.")
    await play.wait("P4D")
    await anna.answers("go", True)


async def joining(play: Play, anna: Person, bram: Person, carla: Person) -> None:
    """One accepts at once, one a week later; what they bring, and what they keep to themselves."""
    await bram.answers("asked", "accept")
    await carla.answers("asked", "later")
    await bram.answers("bring", "I know how to keep a meeting short.")
    await bram.answers("bring-themes", ["teamwork", "organisation"])
    await bram.acts("seek", "back")
    await bram.answers("bring-themes", ["teamwork"])
    await bram.answers("seek", "How others handle a team that is tired.")
    await bram.answers("seek-themes", ["change"])
    await bram.answers("case", "Two teachers work together, a third feels left out.")
    await bram.answers("case-release", False)
    await bram.answers("role", "team-leader")
    await bram.says("2")
    await bram.acts("region", "stop")
    await anna.answers("bring", "Ten years of talks with teams that did not ask for them.")
    await anna.acts("bring-themes", "pause")
    await play.wait("PT2H")
    await anna.says("continue")
    await anna.acts("bring-themes", "stop")
    await play.wait("P6D")
    await carla.answers("once-more", "accept")
    await carla.says("stop")
    await carla.answers("?", "answer")
    await carla.acts("bring-themes", "stop")


async def agreeing(play: Play, anna: Person, bram: Person) -> None:
    """What people need, agreements made of it, one who would have them otherwise, one who never answers."""
    await anna.commands("conditions agree")
    await anna.answers("needs", "That everyone gets to speak.")
    await bram.answers("needs", "That we name no pupils.")
    await play.wait("P4D")
    await anna.answers("lines", "Everyone gets to speak.\nWe name no pupils.")
    await anna.answers("shape", "ready")
    await anna.answers("accept", "accept")
    await bram.answers("accept", "otherwise")
    await bram.answers("wish", "Colleagues as well.")
    await play.wait("P4D")
    await anna.answers("wishes", "rewrite")
    await anna.answers("shape", "line-2")
    await anna.answers("reword", "We name no pupils and no colleagues.")
    await anna.answers("shape", "ready")
    for person in (anna, bram):
        await person.answers("accept", "accept")
    await play.wait("P6D")


async def cultivating(play: Play, anna: Person, bram: Person, carla: Person, dewi: Person) -> None:
    """Check-ins, someone new, a remark worth keeping, and the question again."""
    await anna.answers("every", "two-weeks")
    await anna.answers("weekday", "tu")
    await anna.answers("clock", "16:00")
    await anna.answers("region", "none")
    await anna.answers("season", "open")
    await anna.answers("sure", True)
    await play.until("2026-03-03T16:30")
    await bram.answers("tried", "Nobody spoke for a minute, and then the new colleague did.")
    await bram.acts("helped", "skip")
    await bram.answers("plan", "Ask her to open the next meeting.")
    await bram.answers("tried-release", True)
    await anna.answers("tried", "Nothing yet.")
    await anna.acts("helped", "skip")
    await anna.acts("plan", "skip")
    await play.until("2026-03-05T10:00")
    await dewi.joins()
    await dewi.answers("asked", "accept")
    for question in INTAKE:
        await dewi.acts(question, "skip")
    await dewi.answers("accept", "accept")
    await carla.answers("tried", "I left the room for ten minutes.")
    await play.until("2026-03-09T09:00")
    remark = await carla.says("We stopped planning, and the plan came.", ROOM)
    await bram.reacts(remark)
    await carla.answers("text-release", True)
    await carla.commands("thanks @bram he kept asking")
    await carla.answers("words-release", True)
    await play.until("2026-03-17T16:30")
    await bram.answers("came-back", "She did, and asked what nobody asks.")
    await bram.answers("helped", "Carla, with the first minute.")
    await play.until("2026-03-23T09:00")
    await anna.commands("question review")
    for person, vote in ((anna, "keep"), (bram, "sharpen"), (dewi, "sharpen")):
        await person.answers("vote", vote)
    await play.until("2026-03-30T09:00")
    await anna.answers("decision", "sharpen")
    await anna.answers("anew", "How can I leave my team room to try the new vision in their own way?")
    await anna.answers("release", True)
    await play.wait("P1D")
    await anna.commands("next")
    await anna.answers("harvest", True)


async def harvesting(play: Play, anna: Person, bram: Person, carla: Person, dewi: Person) -> None:
    """Looking back, an answer, the document, the close."""
    await bram.answers("what", "The new colleague opened two meetings.")
    await bram.answers("so-what", "Silence is not refusal.")
    await bram.acts("now-what", "skip")
    await bram.answers("what-release", True)
    await bram.answers("so-what-release", False)
    await bram.acts("category", "skip")
    await anna.acts("what", "stop")
    await play.until("2026-04-08T09:00")
    await anna.answers("draft", "By leaving the room, and coming back to listen.")
    await bram.answers("remark", "And by waiting a minute.")
    await carla.acts("remark", "skip")
    await dewi.acts("remark", "skip")
    await anna.answers("revise", "By waiting a minute, leaving the room, and coming back to listen.")
    for person, named in ((anna, True), (bram, True), (carla, False)):
        await person.answers("agree", True)
        await person.answers("named", named)
    await play.until("2026-04-15T09:00")
    await anna.commands("next")
    await anna.answers("sure", True)
    await play.until("2026-07-15T10:00")
    await bram.answers("echo", "She opens every meeting now.")
    await play.wait("P8D")
