# What members and facilitators can ask of a network at any time.

title-network-which = the choice of a network
title-network-question = the network's question
    .others = what becomes of a question
title-network-members = the members
title-network-back = back to the previous phase
title-network-me = what is held about you
title-network-link = joining two accounts

network-which-which = Which network is this about?
network-which-none = You have no network in which that can be done.

## How it stands

network-phase-name-sowing = sowing
network-phase-name-cultivating = cultivating
network-phase-name-harvesting = harvesting
network-phase-name-closed = closed
network-phase-sowing = Phase: *sowing*, then cultivating and harvesting
network-phase-cultivating = Phase: *cultivating*, then harvesting
network-phase-harvesting = Phase: *harvesting*
network-phase-closed = This network is closed
network-status-overview =
    This is how { $network } stands:
    { $lines }
network-status-question = Question: { $question }
network-status-no-question = There is no central question yet
network-status-members = { $count ->
    [one] Member: { $names }
   *[other] { $count } members: { $names }
    }
network-status-invited = { $count ->
    [one] One invitation is still open
   *[other] { $count } invitations are still open
    }
network-status-next = Next moment: { $at }
network-status-nothing-planned = Nothing is planned yet
network-help-no-network =
    There is no network here yet. This can be done, with *akker* before it:
    { $commands }
network-help-as-anyone =
    You are not a member of { $network }. This you can do, with *akker* before it:
    { $commands }
    Questions? You can put them to { $facilitators }.
network-help-as-invited =
    You are invited to { $network } and not a member yet. The invitation is here, in our direct messages, or comes here soon: accept it and you are in.
    This you can do now, with *akker* before it:
    { $commands }
    Questions? You can put them to { $facilitators }.
network-help-as-member =
    This you can do in { $network }, with *akker* before it:
    { $commands }
    Questions? You can put them to { $facilitators }.
network-help-as-facilitator =
    You facilitate { $network }. This you can do, with *akker* before it:
    { $commands }

## The conditions

network-condition-diversity = Diversity: { $met ->
    [yes] fulfilled
   *[no] still open
    }
network-condition-practice = Practice at the centre: { $met ->
    [yes] fulfilled
   *[no] still open
    }
network-condition-trust = Trust: { $met ->
    [yes] fulfilled
   *[no] still open
    }
network-condition-influence = Members' influence: { $met ->
    [yes] fulfilled
   *[no] still open
    }
network-condition-diversity-rests = *Diversity*, { $met ->
    [yes] fulfilled
   *[no] still open
    }: { $members ->
    [one] one member; six to twelve works best
   *[other] { $members } members; six to twelve works best
    }
network-condition-practice-rests = *Practice at the centre*, { $met ->
    [yes] fulfilled
   *[no] still open
    }: { $cases } of { $members } brought an example from their own practice
network-condition-trust-rests = *Trust*, { $met ->
    [yes] fulfilled
   *[no] still open
    }: { $agreements ->
    [yes] { $agreed } of { $members } agreed to the agreements{ $silent ->
        [0] { "" }
       *[other] ; { $silent } did not answer within a week
    }
   *[no] there are no agreements yet
    }
network-condition-influence-rests = *Members' influence*, { $met ->
    [yes] fulfilled
   *[no] still open
    }: { $voices } of { $members } brought in a need or a proposal
network-differ = { $count } of 10 random pairs differ in { $attribute }
network-attribute-role = role
network-attribute-school = school type
network-attribute-region = region
network-attribute-board = board
network-attribute-years = experience

## The question

network-question-none = There is no question yet. With *akker question propose* it begins.
network-question-shown =
    The questions of { $network }:
    { $lines }
network-question-shown-changed =
    The questions of { $network }:
    { $lines }
    This is how the central question changed:
    { $wordings }
network-question-central = { $status ->
    [open] Central
    [parked] Parked
   *[closed] Closed
    }: { $question } ({ $owner })
network-question-beside = { $status ->
    [open] Beside it
    [parked] Parked
   *[closed] Closed
    }: { $question } ({ $owner })
network-question-which = Which question is this about?
network-question-not-yours = That is up to the one who asked the question: { $owner }.
network-question-asked-owner = I ask { $owner } to make the question sharper.
network-question-part =
    This is the question: { $question }
    Which part becomes a question of its own? Begin with “How can I…”.
network-question-split =
    Beside the question: { $question }
    there is now this question: { $part }
network-question-parked =
    { $question }
    Shall I park this question? It can still be read, and proposed anew later.
network-question-closed =
    { $question }
    Shall I close this question? It can still be read.
network-question-following = Which question becomes the central one? Skipping is fine.
network-question-now-parked = Parked: { $question }
network-question-now-closed = Closed: { $question }
network-question-in-its-place = This question is now the central one: { $question }

## The members

network-members-shown =
    { $count ->
        [one] One member:
       *[other] { $count } members:
    }
    { $lines }
network-member-line = { $name }{ $role }{ $facilitates }{ $bring }{ $seek }
network-member-role = , { $role }
network-member-facilitates = , facilitates
network-member-bring = ; brings: { $words }
network-member-seek = ; seeks: { $words }
network-members-found =
    Whose view is still missing here?
    { $lines }
network-find-size = { $size ->
    [few] { $count ->
        [one] one member; six to twelve works best
       *[other] { $count } members; six to twelve works best
    }
    [many] { $count } members; above twelve not everyone gets a turn
   *[enough] { $count } members; that is a good size
    }
network-find-missing = { $attribute }: no { $views } yet
network-find-and = { $others }, { $one }
network-find-match = { $seeker } seeks something about { $theme }; { $helper } can bring that
network-find-unmet = sought, but brought by nobody yet: { $theme }
network-members-whom-to-invite = Name whom you want to invite, with an @ in front.
network-members-takes-part = { $count ->
    [one] { $people } takes part already.
   *[other] { $people } take part already.
    }
network-members-has-been-asked = { $count ->
    [one] { $people } still has my invitation.
   *[other] { $people } still have my invitation.
    }
network-members-invited = I am inviting { $people }. You will hear when someone takes part.
network-members-invited-later = I will invite { $people } as soon as the question is there.
network-members-whom = Who is this about?
network-members-remove = Shall I take { $who } out of the network? What is held stays until they have it erased.
network-members-removed-you = You are no longer a member of this network; what I was still asking you there has ended. With *akker me* you see what is held about you and can have it erased.
network-members-removed = { $who } is no longer a member and has heard it from me.

## From phase to phase

network-next-closed = This network is closed already. With *akker back* it opens again.
network-back-first = Sowing is the first phase; there is no going back from it.
network-back-sure = Does the network go back from { $now } to { $before }? Everything that is there is kept.
network-back-stays = Fine. The network stays in the phase { $now }.
network-back-went = The network goes back from { $now } to { $before }. Everything that is there is kept.

## What is held about someone

network-me-what = What do you want to see or change?
    .see = See it
    .correct = Correct it
    .export = Take it along as a file
    .erase = Have it erased
    .language = Choose the language
    .zone = Choose the time zone
    .region = Choose the holiday region
    .pause = Be left alone for a while
    .link = Join another account of mine
    .where = Choose where I am asked
    .findable = Be found by other networks, or not
network-me-held =
    This is what you wrote in { $network }:
    { $words }
    Choices from getting acquainted: { $facts }. Times you agreed to something: { $consents }. The file of *akker me export* shows everything.
network-me-nothing-said = In { $network } nothing of yours has been recorded yet; what you answered to questions that are still running is in the file of *akker me export*. Choices from getting acquainted: { $facts }. Times you agreed to something: { $consents }.
network-me-no-network = You take part in nothing yet. I only know your name and account, and what you set here.
network-me-found-elsewhere = Facilitators of other networks can find you. *akker me findable* shows your card.
network-me-exported = This is all that is held about you in { $network }. Only you get this file.
network-me-erase = Shall I erase everything you wrote to me, also where I quoted it in the channel? What you are in the middle of then ends. That cannot be undone. You do stay a member.
    .yes = Yes, erase it all
    .no = No
network-me-not-erased = Fine. Nothing has been erased.
network-me-language = In which language shall I address you?
    .nl-u = Nederlands, met u
    .nl-je = Nederlands, met je
    .en = English
network-me-zone = In which time zone do you live?
    .amsterdam = Amsterdam
    .curacao = Curaçao
    .paramaribo = Paramaribo
    .london = London
network-me-region = In which holiday region do you work?
    .north = { region-north }
    .middle = { region-middle }
    .south = { region-south }
network-me-set = Noted. It holds from now on.
network-me-pause = For how long do you want to be left alone?
    .week = A week
    .two-weeks = Two weeks
    .month = A month
network-me-paused = I ask you nothing until { $until }. Sooner? Type *akker me resume*.
network-me-resumed = I may ask you things again.
network-me-one-account = I know one account of yours, so I ask you there. With *akker me link* you join another.
network-me-where = Where shall I ask you things?
network-me-asked-there = Noted. From now on I ask you there; what I asked already stays where it is. You can answer on either side.

## Two accounts

network-link-code =
    To join two accounts, type this at the other one, in a direct message to me: akker me link { $code }
    It works once, within fifteen minutes. Then come back here.
network-link-typed = Have you typed the code at your other account, and said yes there?
    .done = Yes, go on
    .stop = No, stop
network-link-not-yet = Nobody has typed this code and said yes yet. Do that at your other account first.
network-link-sure = { $who }, { $account }, typed your code. Is that you? Then your two accounts become one: what either wrote, its networks and its answers. That cannot be undone.
    .yes = Yes, that is me
    .no = No
network-link-yours = This code is from { $who }, { $account }. Is that you? Then your two accounts become one, and whoever uses that account reads what you wrote here. Never type a code that somebody else gave you.
    .yes = Yes, that is me
    .no = No
network-link-go-back = Good. Now go back to { $account } and say there that you typed the code.
network-link-joined =
    You are one person to me now, with these accounts:
    { $accounts }
    I ask you at { $account }. With *akker me where* you choose another.
network-link-apart = Fine. Your accounts stay apart.
network-link-expired = The code is not valid any more. Type *akker me link* for a new one.
network-link-unknown = I do not know that code. Look whether it is typed right; only the newest one works.
network-link-own = You got that code here yourself. Type it at your other account.
network-link-used = That code was used already. Type *akker me link* at the other account for a new one.
network-link-too-many = That was the wrong code too often. Try again in an hour.
