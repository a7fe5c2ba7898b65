# Being found: the pool over networks, what people told of themselves, and a seat in a network.

title-sowing-findable = being found by other networks

## To be found or not

sowing-findable-intro = Facilitators of other networks{ $whose } look for people who fit. You decide whether they find you. I first ask what your card lacks. Skipping is fine. Your board is only compared, never shown.
sowing-findable-here = { "" }
sowing-findable-of = { " of " }{ $name }
sowing-findable-facilitates = May others also ask you to facilitate a network?
sowing-findable-shown =
    This is your card:
    { $card }
    May facilitators of other networks{ $whose } find you by exactly this? You can stop at any time.
    .yes = Yes, let them find me
    .change = Change something
    .no = No
sowing-findable-listed =
    Facilitators of other networks{ $whose } find you by this card:
    { $card }
    What do you want to do?
    .keep = Leave it so
    .change = Change something
    .stop = Be found no longer
sowing-findable-parts = What shall I ask again? What you skip then is left off the card.
    .role = Role
    .school = Type of school
    .region = Holiday region
    .board = Board (never shown)
    .years = Years as a leader
    .bring-themes = Themes you bring
    .seek-themes = Themes you seek
    .facilitates = Whether you may be asked to facilitate
sowing-findable-now-listed = Noted. They find you by this card from now on. An invitation always comes through me, and you decide. With *akker me findable* you change the card or stop.
sowing-findable-not-listed = Fine. Nobody finds you.
sowing-findable-card-stays = Fine. Your card stays as it was.
sowing-findable-unlisted = Done. Nobody finds you any more, and your card is gone.

sowing-card-name = { $name }
sowing-card-role = { $said }
sowing-card-school = { $said }
sowing-card-region = { $said }
sowing-card-years = { $said }
sowing-card-offers = Brings: { $said }
sowing-card-asks = Seeks: { $said }
sowing-card-facilitates = May be asked to facilitate
years-starting = less than three years a leader
years-settled = three to ten years a leader
years-seasoned = ten years or more a leader

## What people told of themselves

title-sowing-correcting = what you told of yourself
sowing-intake-reuse =
    In *{ $name }* you told:
    { $lines }
    Shall I use exactly this here too? Everyone in this network’s channel can then read it. I only ask what is left.
    .yes = Yes, use it here
    .no = No, ask me anew
sowing-intake-more = { " " }Others can do more with a sentence than with a word: *akker me correct*.
sowing-intake-pool = { " " }Other networks cannot find you; with *akker me findable* you decide whether they may.
sowing-correcting-which =
    This is what you told here of yourself:
    { $lines }
    What do you want to correct or add?
    .bring = What I bring
    .bring-themes = Themes I bring
    .seek = What I come for
    .seek-themes = Themes I seek
    .case = My example from practice
    .role = Role
    .school = Type of school
    .region = Holiday region
    .board = Board
    .years = Years as a leader
sowing-correcting-which-first =
    You told nothing of yourself here yet. What do you want to tell?
    .bring = What I bring
    .bring-themes = Themes I bring
    .seek = What I come for
    .seek-themes = Themes I seek
    .case = An example from practice
    .role = Role
    .school = Type of school
    .region = Holiday region
    .board = Board
    .years = Years as a leader
sowing-correcting-done = Noted. What you skipped stays as it was.
sowing-told-bring = You bring: { $said }
sowing-told-offers = Themes you bring: { $said }
sowing-told-seek = You come for: { $said }
sowing-told-asks = Themes you seek: { $said }
sowing-told-case = Your example: { $said }
sowing-told-role = Role: { $said }
sowing-told-school = Type of school: { $said }
sowing-told-region = Holidays: { $said }
sowing-told-board = Board: { $said }
sowing-told-years = Years as a leader: { $said }

## What an invitation tells, and a seat

title-sowing-seat = a free seat
sowing-offer-owner = { $owner } is looking for people to work on this question together:
sowing-offer-network = This network is looking for people to work on this question together:
sowing-offer-people = { $count ->
    [0] Nobody takes part yet.
    [one] One person takes part so far.
   *[other] { $count } people take part so far{ $roles }.
    }{ $facilitators }
sowing-offer-roles = { ": " }{ $roles }
sowing-offer-facilitators = { " Facilitator: " }{ $names }.
sowing-offer-full = All { $seats } seats are taken: a yes means the waiting list.
sowing-offer-time-light = It takes about an hour a month.
sowing-offer-time-usual = It takes about two hours a month.
sowing-offer-time-full = It takes about half a day a month.
sowing-offer-school-leader = { $count ->
    [one] one school leader
   *[other] { $count } school leaders
    }
sowing-offer-team-leader = { $count ->
    [one] one team leader
   *[other] { $count } team leaders
    }
sowing-offer-board-member = { $count ->
    [one] one board member
   *[other] { $count } board members
    }
sowing-offer-support = { $count ->
    [one] one from staff or policy
   *[other] { $count } from staff or policy
    }
sowing-offer-other = { $count ->
    [one] one with another role
   *[other] { $count } with another role
    }
sowing-offer-changed = The question has been changed since I asked you. This is how it runs now.
sowing-offer-no-question = This question is closed by now, so there is nothing to take part in yet. Once the network has a new one, I ask you again.
sowing-offer-closed = This network is closed by now, so nobody can join it any more.
sowing-offer-waiting = You are on the waiting list: all { $seats } seats are taken. When one comes free and it is your turn, I ask you. How long that takes, I cannot say.
sowing-seat-free =
    A seat has come free. This is the question:
    { $question }
    { $people } { $time }
    Are you still interested? I keep the seat for you until { $held_until }.
    .accept = Yes, I take part
    .decline = No, not any more
sowing-seat-declined = Fine. I offer the seat to someone else.
sowing-seat-passed-on = I have not heard from you, so the seat goes to someone else and you are off the waiting list. The facilitator can invite you again.
network-members-seated = { $members } of { $seats } seats are taken{ $waiting ->
    [0] { "" }
    [one] ; one person is on the waiting list
   *[other] ; { $waiting } people are on the waiting list
    }
network-members-waits = { $count ->
    [one] { $people } is on the waiting list, and is asked when a seat comes free.
   *[other] { $people } are on the waiting list, and are asked when a seat comes free.
    }
network-members-closed = This network is closed, so I can invite nobody. With *akker back* it opens again.
network-members-full = All { $seats } seats are taken, so who says yes comes on the waiting list. With *akker members seats* you make room.
network-members-seats = There are { $now } seats now. For how many members is there room?
network-members-seats-set = There is room for { $seats } members now; { $members ->
    [one] one takes
   *[other] { $members } take
    } part. Nobody has to leave. Who waits is asked as soon as there is a seat.
network-members-time = How much time does the network ask of its members? Invitations tell it.
    .light = About an hour a month
    .usual = About two hours a month
    .full = About half a day a month
network-members-time-set = Noted. Invitations tell it from now on.
network-status-waiting = { $count ->
    [one] One person is on the waiting list
   *[other] { $count } people are on the waiting list
    }
network-help-as-waiting =
    You are on the waiting list of { $network }. When a seat comes free and it is your turn, I ask you here.
    This you can do now, with *akker* before it:
    { $commands }
    Questions? You can put them to { $facilitators }.
engine-on-waiting-list = You are on the waiting list of *{ $network }*. When a seat comes free and it is your turn, I ask you here.
home-waits-for-seat = You are on the waiting list
