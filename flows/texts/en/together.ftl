# Together: deciding on goals and activities, silence, the four conditions.

title-cultivating-silence = silence as a yes
    .others = what silence means

## Proposals

cultivating-propose-opening =
    { $proposer } proposes { $kind ->
        [goal] a goal
       *[activity] an activity
    }: “{ $words }”
    Who supports this? I ask every member; objections are possible until { $until }. { $rule }
cultivating-propose-silence-is-yes = Who agreed to it and says nothing until then, agrees.
cultivating-propose-silence-is-no-yes = Silence is no yes: more than half of the members have to say so.
cultivating-propose-part-voice = { $kind ->
        [goal] A goal is proposed
       *[activity] An activity is proposed
    }: “{ $words }” Do you support this? A reason to object is in the channel with your name.
    .support = I support it
    .fine = I can live with it
    .objection = I object
cultivating-propose-part-voice-silence = { $kind ->
        [goal] A goal is proposed
       *[activity] An activity is proposed
    }: “{ $words }” Do you support this? A reason to object is in the channel with your name. Who says nothing until { $until_told }, agrees.
    .support = I support it
    .fine = I can live with it
    .objection = I object
cultivating-propose-part-why = What stands in the way, and what would help? With a reason the proposal can become better. Skipping is fine.
cultivating-propose-adopted = { $yes } of { $members } members said yes{ $quiet ->
        [0] { "" }
       *[other] , { $quiet } agreed by silence
    }, nobody objected. { $kind ->
        [goal] From now on this is a goal of the network
       *[activity] This is what we will do
    }: “{ $words }”
cultivating-propose-objections =
    There are objections.{ $bare ->
        [0] { "" }
        [one] { " " }One has no reason yet.
       *[other] { " " }{ $bare } have no reason yet.
    }
    { $lines }
    The proposal goes back to who made it.
cultivating-propose-objections-told =
    There are objections to your proposal.{ $bare ->
        [0] { "" }
        [one] { " " }One has no reason yet.
       *[other] { " " }{ $bare } have no reason yet.
    }
    { $lines }
cultivating-propose-still-open = { $outcome ->
        [unsupported] Nobody else supports this yet.
       *[undecided] Not decided yet: { $yes } of { $members } members said yes, and more than half is needed. Silence does not count.
    } It stays open on the list, and can be proposed once more: “{ $words }”
cultivating-propose-listed =
    Proposals in { $network }:
    { $lines }
cultivating-propose-listed-adopted = { $kind ->
        [goal] Goal
       *[activity] Activity
    }: { $words }
cultivating-propose-listed-open = { $kind ->
        [goal] Proposed as a goal
       *[activity] Proposed as an activity
    }, open: { $words } ({ $who })
cultivating-propose-none = No goal or activity has been proposed yet. With *akker propose* you do.

## Silence

cultivating-silence-days = After how many days shall silence count as a yes to a proposal? That holds only once every member has said yes, and any member can end it.
    .four-days = After 4 days
    .week = After 7 days
    .two-weeks = After 14 days
cultivating-silence-opening = { $proposer } proposes: who says nothing about a proposal for { $days } days, agrees. That holds only if every member says yes. I ask each of you, until { $until }.
cultivating-silence-accept = A member proposes: who says nothing about a proposal for { $days } days, agrees. Is that all right with you? You can end it later, whenever you like.
    .yes = Yes
    .no = No
cultivating-silence-agreed = All { $members } said yes: who says nothing about a proposal for { $days } days, agrees. Any member can end that with *akker propose silence*.
cultivating-silence-not-agreed = { $yes } of { $members } members said yes, and it takes all. Silence is still no yes.
cultivating-silence-mine = Who says nothing about a proposal for { $days } days, agrees: so it was settled, by you as well. If you object, that ends for everyone. What do you want?
    .keep = It stays so
    .object = I object
cultivating-silence-yours = The others settled: who says nothing about a proposal for { $days } days, agrees. It does not hold for you yet. If you object, it ends for everyone. What do you want?
    .accept = It holds for me, too
    .object = I object
cultivating-silence-why = What makes you object? It is told without your name. Skipping is fine.
cultivating-silence-reason =
    { "" }
    “{ $why }”
cultivating-silence-ended = A member objects to silence as a yes.{ $reason }
    From now on only who answers counts.

## Another's question

network-question-asks-park =
    { $facilitator } would like to park this question of yours; it stays to be read, and can come back later:
    { $question }
    Is that all right?
network-question-asks-close =
    { $facilitator } would like to close this question of yours; it stays to be read:
    { $question }
    Is that all right?
network-question-asks-split =
    { $facilitator } would like a part of your question to be one of its own, beside it:
    { $question }
    • { $part }
    Is that all right?
network-question-asking-owner = It is the question of { $owner }. I ask { $owner } whether that is all right.
network-question-owner-keeps = The question stays as it is: { $question }

## Goals

network-status-goal = Goal: { $goal }

## The four conditions

title-network-confirmation = the four conditions

network-conditions-page =
    The four conditions of { $network }:

    { $diversity }

    { $practice }

    { $trust }

    { $influence }
network-conditions-section = { $rests }{ $words }{ $said }{ $lacks }{ $step }
network-section-words =
    { "" }
    { $lines }
network-section-said =
    { "" }
    Members on { $at }: { $yes } yes, { $notyet } not yet, { $no } no, of { $members }{ $confirmed ->
        [yes] ; confirmed together
       *[no] { "" }
    }
network-section-lacks =
    { "" }
    Members miss:
    { $lines }
network-step-invite =
    { "" }
    Next step: *akker members invite @name*
network-step-find =
    { "" }
    Next step: see whose view is missing, with *akker members find*
network-step-case =
    { "" }
    Next step: bring an example, with *akker me correct*
network-step-agree =
    { "" }
    Next step: the facilitator begins agreements, with *akker conditions agree*
network-step-accept =
    { "" }
    Next step: read and accept the agreements, with *akker conditions agreements*
network-step-propose =
    { "" }
    Next step: propose a goal, with *akker propose goal*
network-step-confirm =
    { "" }
    Next step: say how you find it, with *akker conditions confirm*
network-condition-name-diversity = Diversity
network-condition-name-practice = Practice at the centre
network-condition-name-trust = Trust
network-condition-name-influence = Members' influence
network-said = { $name }: { $yes } yes, { $notyet } not yet, { $no } no
network-confirmation-diversity =
    { $diversity }
    Do you differ enough to learn from each other? The channel sees counts, no names.
    .yes = Yes
    .not-yet = Not yet
    .no = No
network-confirmation-practice =
    { $practice }
    Is this about your daily practice? The channel sees counts, no names.
    .yes = Yes
    .not-yet = Not yet
    .no = No
network-confirmation-trust =
    { $trust }
    Can you speak freely here? The channel sees counts, no names.
    .yes = Yes
    .not-yet = Not yet
    .no = No
network-confirmation-influence =
    { $influence }
    Do you have a say in goals and activities? The channel sees counts, no names.
    .yes = Yes
    .not-yet = Not yet
    .no = No
network-confirmation-diversity-lacks = Whom or what view is missing? It is told without your name; skipping is fine.
network-confirmation-practice-lacks = What would bring it closer to your practice? It is told without your name; skipping is fine.
network-confirmation-trust-lacks = What would help you speak freely? It is told without your name; skipping is fine.
network-confirmation-influence-lacks = What would give you more of a say? It is told without your name; skipping is fine.
network-back-rhythm-rests = The check-in rests until the network cultivates again; its rhythm is kept. Meetings that were planned stay planned.
