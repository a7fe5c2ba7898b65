# The demo: a season with simulated members, told to whoever watches. Quotes come from Akker itself.

demo-title = Akker: a whole season with eight simulated members (seed { $seed })
demo-sowing = Sowing
demo-cultivating = Cultivating
demo-harvesting = Harvesting
demo-untold = Played first, without its story: { $phase }.

## Sowing

demo-begins = { $who } types “start” in { $room }. What follows is between { $who } and Akker.
demo-word = { $who } types a word that could be a command. Akker asks.
demo-pauses = { $who } pauses, has coffee, and goes on later.
demo-advice = The first wording lacks something. Akker points at it; leaving it is fine too.
demo-self-check = What no rule can see, { $who } judges alone.
demo-adopted = { $who } takes the advice, and allows exactly this text for the network.
demo-too-long = { $who } writes a great deal.
demo-picture = How the members differ: { $owner } asks for the picture, and everyone sees the same.
demo-missing = Every member is asked whose view is missing. The answers come at once, without names.
demo-gathered = { $members ->
        [one] One member takes part.
       *[other] { $members } members take part.
    } Everyone was asked what they need, and the answers come up together.
demo-nudge = { $who } has not answered. There is one reminder, in private.
demo-agreed = { $owner } makes agreements of it; members say what should be otherwise, then agree.
demo-check = The step to the next phase: { $who } sees what the four conditions rest on.
demo-cultivate = The members were asked too. { $owner } has the last word.
demo-rhythm = From now on the check-in comes by itself.

## Cultivating

demo-meeting = { $owner } plans a meeting; a calendar file comes with it.
demo-checkin = The first check-in. What someone tells stays theirs until they say otherwise.
demo-changed = { $who } changes an answer that was already sent.
demo-summary = One summary, of what people chose to share. Who was silent is not named.
demo-newcomer = { $who } comes in half-way.
demo-buddy = { $who } gets a buddy as well, drawn by lot.
demo-thanks = Someone says thank you.
demo-sheaf = A remark in the channel is worth keeping. Its author is asked first.
demo-proposal = A member proposes something to do.
demo-second = Another question comes up.
demo-votes = Is this still our question? The members say what it needs.
demo-kept = { $owner } decides.
demo-leaves = { $who } leaves the channel. What was shared stays; nothing more is asked.
demo-quiet = A quiet word for { $who }, who facilitates; nobody else sees it.
demo-pulse = The pulse: counted, never kept by name, shown once.
demo-harvest = { $owner } sees the figures of the season, and decides to harvest.

## Harvesting

demo-reflections = Everyone looks back in private, and decides what others may read.
demo-drafted = { $owner } writes a draft, leaning on what was shared.
demo-remarks = The members say what is missing.
demo-approved = After { $owner } rewrote it, the members say whether they stand behind it.
demo-not-agreed = Not everyone stands behind it, and the document says so.
demo-closed = { $owner } closes the season.
demo-echoes = Three months later Akker asks once more.

## The end

demo-end = The end
demo-figures = { $weeks } weeks, { $lines } lines typed or clicked, { $messages } messages of Akker.
demo-documents = The harvest:
demo-transcript = The transcript:
demo-replay = To play it again:
demo-stands = { $owner } asks how the network stands now.
