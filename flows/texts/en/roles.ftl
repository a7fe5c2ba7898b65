# Who carries the question, who facilitates, and who comes as a guest.

title-network-succession = who takes over
    .others = asking who takes over
title-network-successor = who takes over
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
network-succession-heir = Several members want to carry the question on. Whom do you choose? Only the outcome is told.
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
