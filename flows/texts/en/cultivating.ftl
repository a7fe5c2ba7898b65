# Cultivating: check-ins and meetings, newcomers, the pulse, thanks, proposals, methods, the question again.

## What waits for someone, as it is called in a sentence

title-cultivating-checkin = the check-in
    .others = the check-in
title-cultivating-checkin-part = the check-in
title-cultivating-newcomer = your first steps in the network
title-cultivating-review = the question review
    .others = the question review
title-cultivating-check = the step to harvesting
    .others = the step to harvesting
title-cultivating-pulse = the pulse
    .others = the pulse
title-cultivating-pulse-part = the pulse
title-cultivating-thanks = your thanks
title-cultivating-propose = your proposal
    .others = a member's proposal
title-cultivating-propose-part = someone's proposal

## A time of day

cultivating-clock = At what time? For example 16:00.
cultivating-clock-again = I need a time between 8:00 and 20:00, such as 16:00. Which time will it be?

## The check-in

cultivating-checkin-not-now = Check-ins belong to cultivating. The network is in another phase now; *akker status* shows which.
cultivating-checkin-opening = The check-in is open until { $until }. Members get it as a direct message: three questions, a minute or two. Here comes only what people choose to share. { $about }
cultivating-checkin-about = It is about our question: “{ $question }”
cultivating-checkin-summary =
    What people shared this time:
    { $lines }
cultivating-checkin-nothing = Nothing was shared with the network this time.
cultivating-checkin-line-tried = { $who } tried: { $words }
cultivating-checkin-line-helped = { $who } was helped on: { $words }
cultivating-checkin-quiet =
    Not heard for three weeks, for you alone to know:
    { $people }
    A word from you may do more than one from me.
cultivating-checkin-part-tried = What have you tried since last time? “Nothing yet” is fine. At the end you decide what the network may read.
cultivating-checkin-part-came-back = You wanted to try this: “{ $intention }” How did that go? “Nothing yet” is fine.
cultivating-checkin-part-helped = Who helped you lately, and with what? Skipping is fine.
cultivating-checkin-part-plan = What do you want to try before next time? I will come back to it then. Skipping is fine.
cultivating-checkin-part-noted = Noted.
cultivating-checkin-part-noted-plan = Noted. Next time I will ask how your plan went.

## Someone new

cultivating-newcomer-story = { $phase ->
        [cultivating] You come in while the network is under way.
        [harvesting] You come in while the network is harvesting: writing down what it found.
       *[other] Welcome in the network.
    } For guidance you can turn to { $facilitators }. { $about }
cultivating-newcomer-question = The question we work on: “{ $question }”
cultivating-newcomer-reading = What you answer me in direct messages is for you alone, unless the question says otherwise. What is for you alone goes further only when you agree to exactly that text.
cultivating-newcomer-buddy = { $buddy } is your buddy, drawn by lot: someone to turn to with any question. If you would rather have someone else, tell the facilitator.
cultivating-newcomer-you-are-buddy = { $newcomer } has just joined, and the lot made you the buddy. A short hello is enough to begin with.
cultivating-newcomer-next = The next moment together: { $moment }.
cultivating-newcomer-no-next = No next moment has been set yet.

## Is this still our question

cultivating-review-no-question = There is no question in the middle yet. *akker question propose* puts one forward.
cultivating-review-opening = Is this still our question? “{ $question }” Members get this as a direct message; on { $until } the counts are here, and the owner of the question decides.
cultivating-review-vote = Our question: “{ $question }” What does it need now?
    .keep = Keep it as it is
    .sharpen = Sharpen it
    .split = Split it in two
    .park = Park it for now
    .close = Close it: it is answered
cultivating-review-votes = What members chose. Keep: { $keep }. Sharpen: { $sharpen }. Split: { $split }. Park: { $park }. Close: { $close }. The owner of the question has the word.
cultivating-review-no-votes = Nobody chose. The owner of the question has the word.
cultivating-review-decision =
    “{ $question }” { $votes ->
        [0] Nobody chose.
       *[other] The members: keep { $keep }, sharpen { $sharpen }, split { $split }, park { $park }, close { $close }.
    } It is your question. What will you do with it?
    .keep = Keep it as it is
    .sharpen = Sharpen it
    .split = Split it in two
    .park = Park it for now
    .close = Close it: it is answered
cultivating-review-undecided = No decision was taken, so the question stays: “{ $question }”
cultivating-review-kept = The question stays as it is: “{ $question }”
cultivating-review-to-sharpen = The question will be sharpened by its owner: “{ $question }”
cultivating-review-second = Your question: “{ $question }” Which part becomes a question of its own? Put it in one sentence.
cultivating-review-split =
    The question was split. It stays: “{ $question }”
    Beside it comes: “{ $second }”
cultivating-review-following = Which question comes to the middle now? If you skip, nothing takes its place.
cultivating-review-parked = The question is parked: “{ $question }”
cultivating-review-closed = The question is closed, as answered: “{ $question }”
cultivating-review-in-place = In the middle from now on: “{ $question }”

## Towards harvesting

cultivating-check-harvest = Check-ins answered: { $checkins }. Try-outs shared: { $tryouts }. Meetings: { $meetings }. Thanks: { $thanks }. Open questions: { $questions }. Is it time to harvest?
    .yes = Yes, we start harvesting
    .no = Not yet
cultivating-check-stays = Then we go on cultivating.
cultivating-check-elsewhere = The network has gone to another phase in the meantime. I changed nothing.
cultivating-check-harvesting = We are going to harvest. Check-ins answered: { $checkins }. Try-outs shared: { $tryouts }. Meetings: { $meetings }. Thanks: { $thanks }. Open questions: { $questions }. Soon I will ask each of you to look back.

## The pulse

cultivating-pulse-too-small = With { $members } members I do not take a pulse: I show nothing below five answers. Talk it over together: what does the network need now?
cultivating-pulse-opening = The pulse is open until { $until }: two statements, half a minute. Answers are counted without a name and are fixed once given. From five answers on the counts are shown here, once, and then wiped.
cultivating-pulse-mistakes = “A mistake or a doubt can be put on the table here.” How far is that true for you, from 1 (not) to 5 (fully)?
cultivating-pulse-asking = “Asking for help costs me little here.” How far is that true for you, from 1 (not) to 5 (fully)?
cultivating-pulse-used = “What I bring is used.” How far is that true for you, from 1 (not) to 5 (fully)?
cultivating-pulse-connected = “I feel connected to these people.” How far is that true for you, from 1 (not) to 5 (fully)?
cultivating-pulse-practice = “Our talks help me in my practice.” How far is that true for you, from 1 (not) to 5 (fully)?
cultivating-pulse-part-counted = That was it. What you answered is counted; I do not know any more what it was.
cultivating-pulse-part-nothing-counted = All right. Nothing was counted.
cultivating-pulse-outcome =
    The pulse, shown this once:
    { $statements }
    Talk it over together: what does the network need now?
cultivating-pulse-outcome-mistakes = A mistake or a doubt can be put on the table here. { $answers } answers: { $high } high (4–5), { $middle } in between (3), { $low } low (1–2).
cultivating-pulse-outcome-asking = Asking for help costs me little here. { $answers } answers: { $high } high (4–5), { $middle } in between (3), { $low } low (1–2).
cultivating-pulse-outcome-used = What I bring is used. { $answers } answers: { $high } high (4–5), { $middle } in between (3), { $low } low (1–2).
cultivating-pulse-outcome-connected = I feel connected to these people. { $answers } answers: { $high } high (4–5), { $middle } in between (3), { $low } low (1–2).
cultivating-pulse-outcome-practice = Our talks help me in my practice. { $answers } answers: { $high } high (4–5), { $middle } in between (3), { $low } low (1–2).
cultivating-pulse-too-few = There are fewer than five answers, so I show nothing; they have been wiped. Talk it over together: what does the network need now?

## Thanks

cultivating-thanks-nobody = There are no other members yet.
cultivating-thanks-who = Who helped you?
cultivating-thanks-words = What did { $helpers } help you with? One sentence is enough. Before I pass it on, you see exactly what will be there.
cultivating-thanks-kept-silent = I passed nothing on.
cultivating-thanks-for-you = { $giver } thanks you: “{ $words }”
cultivating-thanks-told = { $giver } thanks { $helpers }: “{ $words }”

## Proposals

cultivating-propose-kept-silent = I put nothing to the others.
cultivating-propose-kind = What do you propose?
    .goal = A goal for the network
    .activity = Something to do together
cultivating-propose-words = { $kind ->
        [goal] Which goal do you propose?
       *[activity] What do you propose to do together?
    } Say too how it helps our question.
cultivating-propose-line = { $who }: { $words }
cultivating-propose-adjusted = Your proposal was: “{ $words }” How do you put it now, with the objections in mind? If you skip, it is set aside.
cultivating-propose-set-aside = { $kind ->
        [goal] This goal is set aside
       *[activity] This activity is set aside
    }: “{ $words }”
