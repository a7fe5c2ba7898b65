# Akker's own words: the frame around a question, replies to what someone does, and the commands.

## The frame around a question

engine-in-network = *{ $network }*
engine-reads-only-you = 🔒 Only you can read this.
engine-reads-facilitator = Only you and { $names } can read this.
engine-reads-group = Only you and { $names } can read this.
engine-reads-network = Everyone in the network's channel can read this.
engine-reads-guest = The network and the guest can read this.
engine-reads-public = Everyone can read this, outside the network too.
engine-final = Your answer is only counted. After that it is fixed.
engine-blind = The answers are shown together, when the round closes.
engine-choose = Answer with the number or with the word.
engine-yes = Yes
engine-no = No
engine-removed = (removed)

## Consent to share something

engine-release-group =
    May your group read this, exactly as it stands here?
    { $words }
    .yes = Yes, share this
    .no = No, do not share
engine-release-network =
    May everyone in the channel read this, exactly as it stands here?
    { $words }
    .yes = Yes, share this
    .no = No, do not share
engine-release-guest =
    May the network and the guest read this, exactly as it stands here?
    { $words }
    .yes = Yes, share this
    .no = No, do not share
engine-release-public =
    May everyone read this, outside the network too, exactly as it stands here?
    { $words }
    .yes = Yes, share this
    .no = No, do not share

## Replies to what someone does

engine-noted = Noted.
engine-left-as-it-is = Fine. I leave it as it is.
engine-changed = Changed. Your new answer counts.
engine-skipped = Skipped.
engine-paused = Paused. Say *continue* when you want to go on.
engine-put-off = Put off. Say *continue*, and I ask this again.
engine-nothing-put-off = Nothing is put off. Just answer the question that is open.
engine-put-off-lapsed = In *{ $network }* you put something off weeks ago: { $what }. I have closed it now, as much may have changed since. If you still want it, give the command again.
engine-resumed = We go on where you left off.
engine-stopped = Stopped. I will not ask about this again.
engine-stopped-and-kept = Stopped. What you answered so far is kept; I will not ask about the rest again.
engine-stale = That question is closed already. I do nothing with this answer.
engine-unknown-question = I do not know that question, so I do nothing with this answer.
engine-settled = This answer has been used further on and stands. With *akker me* you see what is held about you and can have it erased.
engine-final-answer = This answer has been counted and is fixed, as I said beforehand.
engine-cannot-skip = I need this one to go on. Say *pause* and I wait, or *stop* and we end here.
engine-nothing-back = There is nothing to go back to.
engine-queued = Something else is waiting for you: { $waiting }. Finish this first, or say *pause*.
engine-closed = This is closed already. What you wrote now is not kept and nobody reads it.
engine-no-question = No question is open for you now, so I do not keep this. *help* tells what you can do here.
engine-broken-uncounted = Something went wrong on my side. Your answer was neither counted nor kept; once it is mended you can give it again.
engine-broken = Something went wrong on my side. Your answer is kept; I will come back to it once it is mended.
engine-broken-fact = Something went wrong on my side. What you typed or chose is kept; I will come back to it once it is mended.
engine-broken-lost = Something went wrong on my side, and I could not keep what you did. Will you do it once more, later today?
engine-help-question =
    Answer in your own words, or choose. { $audience }
    • *back*: the previous question again
    • *skip*: leave this question unanswered
    • *pause*: go on later
    • *stop*: end this
    • *status*: how the network stands
engine-word-question = Is “{ $word }” your answer, or do you want me to do it?
    .answer = It is my answer
    .action = Do it
engine-too-long = This is longer than I can handle. Can you shorten it, or send it in parts?
engine-control-characters = This has characters that I cannot keep. Can you type it again?
engine-choice-shown = Your answer: { $choice }
engine-answered = ✓ Answered.
engine-asked-again = I ask this again below.
engine-later = The channel hears this on { $until }: I send nothing unasked at night or in the weekend.
engine-not-a-question = That message is not a question, so I do not keep this. Reply to the question itself, or type without a reply.
engine-prompt-closed = This question is closed.
engine-sheaf-no-network = That was not said in the channel of a network, so there is no harvest that it can go into.
engine-sheaf-nothing = There is nothing in that message that I can keep: only words that someone wrote themselves.
engine-sheaf-known = Its author has been asked about that message already. Whether it goes into the harvest is theirs to decide.
engine-erased = Your words have been erased. What I cannot remove: what others copied, what I said in channels that were closed or that I am no longer in, and backups until they expire.
engine-nudge = Still open in *{ $network }*, until { $until }: { $what }. One minute is enough; skipping is fine.
engine-undeliverable = My direct messages do not reach { $person }. Will you let them know that I have something to ask?
engine-account-closed = The account of { $who } was closed, so I do not reach them in *{ $network }* any more. They stay in the network. If they are not coming back, type *akker members remove*.
engine-undeliverable-room = I cannot write in { $room } any more: I am not there, or may not speak there. Will you let me in again?
engine-left-unfinished =
    { $who } has left *{ $network }*. With that this ends, unfinished:
    { $what }
    You can begin it again.
engine-joined = This account and { $who }'s other one are one person to me now. With *akker me where* you choose where I ask you things.
engine-ended-early =
    This ended in *{ $network }* before it was finished:
    { $what }
    You can begin it again.
engine-ended-at-close =
    With the close of *{ $network }* this ended, unfinished:
    { $what }
engine-missed = The moment of { $due } passed while I was not running. I leave that round out; *akker rhythm show* gives the next.
engine-last-one = This round is the last of the rhythm. Do you want it to go on? *akker rhythm* sets one.

## Who may do what, and where

engine-unknown-command = I do not know “{ $word }”. Do you mean *{ $nearest }*?
engine-not-understood = I can do nothing with “{ $words }” after *{ $command }*; what I need to know, I ask.
engine-not-understood-option = I do not know “{ $words }” after *{ $command }*. What can follow: { $options }.
engine-not-understood-name = I do not see who “{ $words }” is. Name someone with an @ in front.
engine-not-allowed = Only { $who } can do that.
engine-who-member = a member of the network
engine-who-facilitator = the network's facilitator
engine-invited = You are invited to *{ $network }* and not a member yet. The invitation is here, in our direct messages, or comes here soon: accept it and you are in.
engine-not-a-member = You are not a member of this network. Ask the facilitator for an invitation.
engine-no-network = There is no network here yet. *akker start* begins one.
engine-in-no-network = You are in no network yet. Accept your invitation, or type *akker start* in a channel.
engine-not-here = That only works in a channel.
engine-no-member = Not a member here: { $people }.

## An answer that does not fit

engine-invalid-text = I need an answer in words. Will you type it?
engine-invalid-empty = There are no words in your message; pictures, sound and files I do not read. What do you want to answer?
engine-invalid-no-words = I see no words in your message. What do you want to answer?
engine-invalid-too-long = This has { $length } characters; I can keep { $longest }. Can you shorten it?
engine-invalid-too-many-words = This has { $words } words; there is room for { $most }. What can go?
engine-invalid-option = { $count ->
    [0] That is not on the list. Which fits best?
   *[other] That is not on the list. Which of these fits best?
    { $options }
    }
engine-invalid-too-many-options = { $most ->
    [one] You can choose one. Which will it be?
   *[other] You can choose { $most } at most. Which will they be?
    }
engine-invalid-number = I need a whole number. Which will it be?
engine-invalid-range = I need a number from { $min } to { $max }. Which fits best?
engine-invalid-at-least = I need a number of { $min } or more. Which fits best?
engine-invalid-at-most = I need a number up to { $max }. Which fits best?
engine-invalid-person = “{ $name }” is not on the list. Whom do you mean?
engine-invalid-stranger = This person is not on the list. Whom do you mean?
engine-invalid-too-many-people = { $most ->
    [one] You can choose one person. Who will it be?
   *[other] You can choose { $most } people at most. Who will they be?
    }
engine-invalid-date = I need a day, such as 3 December. Which day will it be?
engine-invalid-past = That day is too early. Which later day suits you?
engine-invalid-yes-or-no =
    I need one of these two answers:
    { $options }
engine-invalid-nul = This has a character that I cannot keep. Can you type it again?

## The commands, one line each

engine-command-start = *start*: a network begins here; with a code this channel joins a network
engine-command-status = *status*: phase, question, conditions, members and what comes next
engine-command-question = *question*: show, propose, sharpen, suggest, split, park, close or review
engine-command-members = *members*: list, find, missing, invite, role, remove, call (for a facilitator), expert, seats or time
engine-command-conditions = *conditions*: the four conditions and what they rest on; picture, agreements, change or confirm
engine-command-next = *next*: to the next phase, after a short check
engine-command-back = *back*: to the previous phase
engine-command-rhythm = *rhythm*: when check-ins and meetings happen
engine-command-checkin = *checkin*: a check-in now
engine-command-meeting = *meeting*: dates, the agenda, notes and actions
engine-command-method = *method*: work through a case or question, step by step
engine-command-pulse = *pulse*: ask in confidence how the atmosphere is
engine-command-thanks = *thanks*: name who helped you, and with what
engine-command-propose = *propose*: a goal or an activity; list; what silence means
engine-command-harvest = *harvest*: look back, gather and write down the answer
engine-command-publish = *publish*: the public version, with each author's consent
engine-command-me = *me*: what is held about you, to take along or erase; language, zone, region, pause, your accounts, being found
engine-command-help = *help*: what you can do here

## Before others read what seems sensitive

engine-noticed-bare = This is only a number, a yes or a no.
engine-noticed-name = The name of a pupil or member of staff seems to be in this.
engine-noticed-contact = An address or a phone number seems to be in this.
engine-noticed-health = This seems to be about someone's health.
engine-noticed-sexuality = This seems to be about someone's sexuality.
engine-noticed-belief = This seems to be about someone's belief.
engine-noticed-origin = This seems to be about someone's origin.
engine-noticed-politics = This seems to be about someone's politics or union.
engine-sensitive-question = Shall I send it like this?
    .yes = Yes, send it like this
    .no = No, I write it anew
engine-sensitive-anew = Nothing of it is kept. The question is still open: you can write your answer anew, or say *skip*.
engine-sensitive-later = Something you filled in seems to be about one person. I have not kept that; I ask that question by itself.
