# Who carries the question, who facilitates, and who comes as a guest.

title-network-succession = who takes over
    .others = asking who takes over
title-network-successor = who takes over
title-network-elector = who takes over
title-network-offer = a role in the network
    .others = an offer of a role

## Roles

network-members-role = Which role does { $who } get? A member is asked first and may decline.
    .facilitator = Facilitate too
    .hand-over = Facilitate in my place
    .no-facilitator = Facilitate no longer
    .owner = Carry the question
network-members-offered = I am asking { $who } now. You hear the answer.
network-members-offer-stands = I asked { $who } something like this already, and they have not answered yet.
network-members-role-facilitator = { $who } facilitates from now on. What you wrote to a facilitator before stays with that person.
network-members-role-no-facilitator = { $who } facilitates no longer.
network-members-role-owner = { $who } carries the question from now on.
network-members-last-facilitator = Then nobody would facilitate any more. First let a member facilitate, with *akker members role*, or look further, with *akker members call*.
network-offer-facilitator = { $by } asks whether you want to facilitate as well, together. Declining is fine; nobody asks why.
    .accept = I accept
    .decline = Not me
network-offer-hand-over = { $by } asks whether you want to facilitate in their place. What members wrote to { $by } before stays there. Declining is fine.
    .accept = I accept
    .decline = Not me
network-offer-owner =
    { $by } asks whether you want to carry the question on:
    { $question }
    It keeps its history. Declining is fine; nobody asks why.
    .accept = I accept
    .decline = Not me
network-offer-declined = { $who } would rather not. Nothing has changed.
network-offer-unanswered = { $who } has not answered within a week. Nothing has changed; with *akker members role* you can ask someone else.
network-offer-accepted = { $who } accepts.
network-offer-needed-no-more = Someone was there before you; it is not needed any more.
network-offer-now-facilitator = { $who } facilitates from now on. What you wrote to a facilitator before stays with that person.
network-offer-now-hand-over = { $who } facilitates from now on, in place of { $by }. What you wrote to { $by } before stays with { $by }.
network-offer-now-owner = { $who } carries the question from now on.

## Who takes over

network-succession-nobody-facilitates =
    Nobody facilitates { $network } at the moment. I ask every member alone whether they want to, until { $until }.
    What was planned goes on. Who wants to begin at once types *akker members role*.
network-succession-nobody-carries =
    This needs someone to carry it on:
    { $questions }
    I ask every member alone, until { $until }.
network-succession-without-facilitator =
    Nobody facilitates { $network } for now. Reminders, rhythm, proposals, reflections and everyone's own words go on; changing phase, planning and inviting wait.
    At any time a member can take it up with *akker members role*.
network-succession-facilitates = { $count ->
    [one] { $people } facilitates from now on.
   *[other] { $people } facilitate together from now on.
    } What you wrote to a facilitator before stays with that person.
network-succession-needed-no-more = That has been settled in the meantime; nothing more is needed.
network-elector-whom = Several members want to carry the question on. Whom do you choose? Only the outcome is told.
network-succession-carries =
    { $who } carries this on{ $lot ->
        [yes] { " " }(the lot decided)
       *[no] { "" }
    }:
    { $questions }
    Its history stays with it.
network-succession-decide =
    Nobody has taken this over:
    { $questions }
    What do you want to do?
    .someone = Ask one member
    .park = Park it
    .close = Close it
    .leave = Leave it for now
network-succession-whom = Whom shall I ask?
network-succession-stays =
    For now nobody carries this:
    { $questions }
    It stays as it is, and can be read and worked on. Who wants to carry it on types *akker members role*.
network-succession-is-parked =
    Parked, with its history:
    { $questions }
network-succession-is-closed =
    Closed, with its history:
    { $questions }
network-successor-carry =
    This needs someone to carry it on:
    { $questions }
    Do you take it over? If so, I name you to the network; if not, I name nobody.
    .i-do = I do
    .someone-else = Someone else should
network-successor-facilitate = Nobody facilitates { $network } now. Do you take it over? If so, I name you to the network; if not, I name nobody.
    .i-do = I do
    .someone-else = Someone else should
network-successor-either =
    Nobody facilitates { $network } now, and this needs someone to carry it on:
    { $questions }
    What do you take over? Then I name you to the network; otherwise I name nobody.
    .carry = I carry it on
    .facilitate = I facilitate
    .both = I do both
    .someone-else = Someone else should

## Not heard from

title-network-quiet = who carries the question
title-network-still = whether you go on with your question
title-network-taking-over = who takes over
    .others = who takes over
network-still-still =
    You carry this question:
    { $question }
    I have heard nothing from you for some weeks. Do you go on with it? If I hear nothing, I ask the others in a week.
    .go-on = I go on
    .someone-else = Let someone else, now
network-still-begun = You began { $network }; there is no question yet, and I have heard nothing from you for some weeks. Do you go on? If I hear nothing, someone else may bring theirs in a week.
    .go-on = I go on
    .someone-else = Let someone else, now
network-taking-over-no-question-yet = { $network } has no question yet. Who has one from their own work types *akker start* here: I help to make it sharp.
network-taking-over-asking =
    Someone may carry this on:
    { $question }
    I ask every member alone, until { $until }.
network-taking-over-willing =
    Someone may carry this on:
    { $question }
    Do you want to? If so, I name you to the network; if not, I name nobody.
    .i-do = I do
    .someone-else = Rather someone else
network-taking-over-as-it-was =
    Nobody takes this over now; it stays as it was:
    { $question }
network-taking-over-taken =
    { $who } carries this on{ $lot ->
        [yes] { " " }(the lot decided)
       *[no] { "" }
    }{ $facilitates ->
        [yes] , and facilitates too
       *[no] { "" }
    }:
    { $question }

## A guest

network-member-guest = { $name }, a guest
network-help-as-guest =
    You are a guest of { $network }: you read what it sends you, and nothing else here. What you are asked, you can skip, put off or stop.
    This you can do, with *akker* before it:
    { $commands }
    Questions? You can put them to { $facilitators }.
home-guest = You are a guest here.
engine-guest = That is for members of *{ $network }*; you are a guest here. *akker help* says what you can do.

title-network-call = the call for a facilitator
    .others = the call for a facilitator
title-network-called = a call to facilitate
title-network-candidate = somebody who is willing to facilitate
title-network-expert = asking an expert in
title-network-visit = the expert's visit
    .others = the visit of an expert
    .ended = The visit of the guest ends here, unfinished.
title-network-visitor = the questions to you as a guest
network-members-end-visit = Shall I tell { $who } that the visit is off?
network-members-visit-off = The visit to this network is off; what I was still asking you there has ended. Nothing more is expected of you.
network-members-visit-ended = { $who } has heard from me that the visit is off.

## A call for a facilitator

network-effort-light = about an hour a month
network-effort-usual = about two hours a month
network-effort-full = about half a day a month
network-call-why = { $by } is looking for someone to facilitate. Those who are asked would read the question; that is yours to release.
network-call-stands = A call is still open. You hear what comes of it.
network-call-empty = Nobody outside this network has said that they may be asked to facilitate. You can ask a member with *akker members role*, or the organiser whom they know.
network-call-called-lately = Everyone who may be asked had a call within the last week. I ask a person once a week at most; try again next week, or ask a member with *akker members role*.
network-call-called = { $count ->
    [one] I am asking one person, alone.
   *[other] I am asking { $count } people, each alone.
    } The first who is willing and whom you confirm facilitates. The call is open until { $until }.
network-call-called-without-question = { $count ->
    [one] I am asking one person, alone;
   *[other] I am asking { $count } people, each alone;
    } the question itself stays within the network. The first who is willing and whom you confirm facilitates. The call is open until { $until }.
network-call-nobody = The call has closed; nobody took it up. You can ask a member with *akker members role*, ask the organiser whom they know, or call again.
network-called-asked =
    A network looks for someone to facilitate: { $members } members, in { $room }, { $effort }.
    { $question }
    Would you? Declining is fine.
    .accept = I would
    .decline = Not now
network-called-no-question = Its question is shared once you are in.
network-called-declined = Noted. Nothing more is asked of you, and nobody asks why.
network-called-closed = This call is closed. Nothing is expected of you.
network-called-waits = { $who } hears that you are willing, and you hear the outcome.
network-called-undecided = There has been no decision on your offer to facilitate, so it ends here. Nothing is expected of you; thank you for being willing.
network-called-not-now = It will not be you this time. Thank you for being willing; nothing more is expected of you.
network-called-filled = Someone facilitates { $network } by now. Thank you for considering it; nothing more is expected of you.
network-called-confirmed = You facilitate { $network } from now on. With *akker help* you see what you can do; ask a member to bring you into the channel.
network-called-facilitates = { $who } facilitates from now on. What you wrote to a facilitator before stays with that person.
network-candidate-confirm = { $who } is willing to facilitate this network. Do you confirm that? Whom you do not choose hears so kindly.
    .yes = Yes, this is the one
    .no = Not this time
network-candidate-late = That call has ended in the meantime; { $who } has heard so.

## An expert's visit

network-expert-inside = { $who } is in this network already, or has been asked.
network-expert-no-question = There is no open question for a guest to help with.
network-expert-which = For which question?
network-expert-what = What do you ask of the guest, in a sentence or two?
network-expert-day = By when do you hope for answers?
network-expert-why = { $by } wants to ask an expert in from outside. The guest would read the question; that is yours to release.
network-expert-not-released = The question stays within the network, so I have asked nobody. Who wrote it can release it when you ask again; if they have left, who carries it now first puts it in other words, with *akker question sharpen*.
network-expert-invited = I am asking { $who }. You hear the answer; until then the network hears nothing.
network-visit-asked =
    { $by } asks you in as a guest, for one question:
    { $question }
    { $what }
    Answers by { $day }. You read only what the network sends you. Do you come? Declining is fine.
    .accept = I come
    .decline = Not now
network-visit-declined = Noted. Nothing more is asked of you, and nobody asks why.
network-visit-closed = This invitation is closed. Nothing is expected of you.
network-visit-not-coming = { $who } does not come. The network has heard nothing of it.
network-visit-unanswered = { $who } has not answered within a week; the invitation is closed. The network has heard nothing of it.
network-visit-welcome = Good that you come. The members prepare their questions until { $until }; then I send them to you, and you answer when it suits you.
network-visit-announced =
    { $who } comes as a guest, for this question:
    { $question }
    What you prepare for the guest and what the guest answers, you and the guest can read; nothing else goes to the guest. I ask each member for a question until { $until }.
network-visit-prepare =
    A guest comes to help with this:
    { $about }
    What do you want to ask them? Skipping is fine.
network-visit-numbered = { $number }. { $words }
network-visit-order =
    These are the questions for the guest:
    { $lines }
    Which go, in which order? Type their numbers, such as *2 1*. Skip, and all go as they stand.
network-visit-order-again =
    I found none of these numbers in that:
    { $lines }
    Which go, in which order? Skip, and all go as they stand.
network-visit-as-they-stand = All questions go to the guest as they stand.
network-visit-pair =
    { $question }
    { $answer }
network-visit-answers =
    { $who } was our guest. The questions, and the answers:
    { $lines }
    They are kept for the harvest; the visit has ended.
network-visit-no-answers = The visit of { $who } has ended; there are no answers to share.
network-visit-thanks = The network reads your answers now. Thank you for coming; with this the visit ends, and you hear nothing more from me about it.
network-visit-over = With this the visit ends. Nothing more is expected of you.
network-visitor-questions =
    { $count ->
        [one] This is what the members ask you:
       *[other] These { $count } things the members ask you:
    }
    { $questions }
    I put them to you one by one, until { $until }. Skipping is fine, and with *pause* you go on another day.
network-visitor-answer =
    Question { $number } of { $of }:
    { $question }
network-visitor-named = May your name stand beside your answers in the network's harvest? Without it they stand there without a name.
