# Being found: the pool over networks, what people told of themselves, and a seat in a network.

title-sowing-findable = being found by other networks

## To be found or not

sowing-findable-intro = Facilitators of other networks { $whose } look for people who fit. You decide whether they find you. I first ask what your card lacks. Skipping is fine. Your board is only compared, never shown.
sowing-findable-here = here
sowing-findable-of = of { $name }
sowing-findable-facilitates = May others also ask you to facilitate a network?
sowing-findable-shown =
    This is your card:
    { $card }
    May facilitators of other networks { $whose } find you by exactly this? You can stop at any time.
    .yes = Yes, let them find me
    .change = Change something
    .no = No
sowing-findable-listed =
    Facilitators of other networks { $whose } find you by this card:
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
sowing-intake-more = A word or two is fine; others can do more with a sentence. You add it with *akker me correct*.
sowing-intake-pool = Other networks may be looking for someone like you. With *akker me findable* you decide whether they find you; now they do not.
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
