# The rhythm of the check-in: chosen, shown, paused, left out or moved once, objected to.

## What waits for someone, as it is called in a sentence

title-cultivating-rhythm = the rhythm
    .others = choosing the rhythm
title-cultivating-rhythm-objection = an objection to the rhythm
    .others = the objection to the rhythm

## The rhythm of the check-in

cultivating-rhythm-show =
    The next check-ins:
    { $moments }
cultivating-rhythm-none = There is no rhythm now. The facilitator sets one with *akker rhythm*.
cultivating-rhythm-over = The season of this rhythm is over: no more check-ins come by themselves. *akker rhythm* sets another.
cultivating-rhythm-every = How often shall I hold a check-in? It takes members one or two minutes.
    .week = Every week
    .two-weeks = Every two weeks
    .four-weeks = Every four weeks
    .none = No check-ins by themselves
cultivating-rhythm-weekday = On which day?
    .mo = Monday
    .tu = Tuesday
    .we = Wednesday
    .th = Thursday
    .fr = Friday
cultivating-rhythm-region = The school holidays of which region shall I leave out? Public holidays I always leave out.
    .north = { region-north }
    .middle = { region-middle }
    .south = { region-south }
    .none = Of none
cultivating-rhythm-season = Until when does this rhythm go on? { $summer }
    .summer = Until the summer holidays
    .three-months = For three months
    .six-months = For six months
    .open = Until somebody changes it
cultivating-rhythm-summer = The summer holidays begin on { $day }.
cultivating-rhythm-sure =
    Then the next check-ins are:
    { $moments }
    Shall I do it like this? { $known }
    .yes = Yes, like this
    .no = No, choose again
cultivating-rhythm-not-known = I do not know the school holidays of this region, so I leave out public holidays alone.
cultivating-rhythm-known-until = I know the school holidays until { $until } { $year }; after that I leave out public holidays alone.
cultivating-rhythm-set =
    The check-in has a rhythm. The next ones:
    { $moments }
    Does it not suit you? With *akker rhythm object* your reason goes to the facilitator, until { $until }. { $known }
cultivating-rhythm-rests = The rhythm has ended: there are no check-ins by themselves. *akker rhythm* sets another.
cultivating-rhythm-pause = How long shall the check-in rest?
    .two-weeks = Two weeks
    .four-weeks = Four weeks
    .day = Until a day that I choose
    .open = Until it is taken up again
cultivating-rhythm-pause-day = From which day on may it come again?
cultivating-rhythm-resting = The check-in rests until *akker rhythm resume* takes it up again.
cultivating-rhythm-resting-until =
    The check-in rests until { $until }. After that:
    { $moments }
cultivating-rhythm-over-by-then = The season of this rhythm ends before then, so I left it as it is. With *akker rhythm stop* it ends now.
cultivating-rhythm-skip = Shall I leave out the check-in of { $moment }? The others stay as they are.
    .yes = Yes, leave it out
    .no = No, it stays
cultivating-rhythm-skipped =
    The check-in of { $moment } is left out. The next ones:
    { $moments }
cultivating-rhythm-skipped-last = The check-in of { $moment } is left out. It was the last of this rhythm.
cultivating-rhythm-move-day = To which day shall I move the check-in of { $moment }? The others stay as they are.
cultivating-rhythm-move-day-again = That day is a weekend or a public holiday; I do not bother anyone then. To which other day shall I move the check-in of { $moment }?
cultivating-rhythm-moved =
    The check-in of { $before } moves to { $moment }. The next ones:
    { $moments }

## An objection

cultivating-rhythm-why = What is your objection to this rhythm?
cultivating-rhythm-passed-on = I pass it on to the facilitator, who decides. You hear from me what comes of it.
cultivating-rhythm-too-late = Objections were possible until { $until }. With *akker propose* you can put another rhythm to everyone.
cultivating-rhythm-yours = You decide on the rhythm yourself: *akker rhythm* sets another.
cultivating-rhythm-objection-decide = { $who } objects to the rhythm of the check-in: “{ $why }” What do you decide?
    .keep = It stays as it is
    .change = I choose another rhythm
    .pause = The check-in rests for a while
cultivating-rhythm-objection-keep = Your objection was read, and the rhythm stays as it is. With *akker propose* you can put another to everyone.
cultivating-rhythm-objection-change = Your objection was read: another rhythm is being chosen.
cultivating-rhythm-objection-pause = Your objection was read: the check-in is going to rest for a while.
cultivating-rhythm-objection-undecided = Nobody decided on your objection within a week, so the rhythm stays as it is. With *akker propose* you can put another to everyone.
