# Meetings: the date poll, planning, moving and cancelling, the agenda, the course of a meeting, actions.

## What waits for someone, as it is called in a sentence

title-cultivating-meeting = the meeting
    .others = planning a meeting
title-cultivating-poll = the date poll
    .others = the date poll
title-cultivating-agenda = the agenda
title-cultivating-point = your point for the agenda
title-cultivating-course = the meeting
    .others = the reminder of a meeting
title-cultivating-notes = what was decided
title-cultivating-action = an action
title-cultivating-promise = an action of yours
    .others = an action
title-cultivating-takeaway = what you take along

## The moment

cultivating-clock-any = I need a time, such as 16:00. Which time will it be?
cultivating-meeting-zone = Days and times here are those of { $zone }.
cultivating-meeting-day = On which day do we meet? { $zone }
cultivating-meeting-minutes = How many minutes does it take?
cultivating-meeting-again = { $why ->
        [gap] On that day the clocks go forward, and that hour is skipped. Please choose another time.
        [twice] { $moment } is among the moments already. Please choose another.
       *[past] { $moment } is over already. Please choose a later moment.
    }
cultivating-meeting-odd = { $moment } is { $why ->
        [holiday] on a public holiday
        [weekend] in the weekend
       *[night] outside the hours from 8:00 to 20:00
    }. Shall I keep it?
    .yes = Yes, it is meant so
    .no = No, another moment

## Planning, moving, cancelling

cultivating-meeting-which = Which meeting is this about?
cultivating-meeting-planned = We meet on { $moment }. The file below puts it in your calendar.
cultivating-meeting-moved = The meeting of { $before } is moved to { $moment }. The file below replaces the earlier one.
cultivating-meeting-gone = That cannot be any more: the meeting is off, or the moment is over. I changed nothing; *akker meeting* shows what is planned.
cultivating-meeting-sure = Shall I cancel the meeting of { $moment }?
    .yes = Yes, cancel it
    .no = No, it stays
cultivating-meeting-cancelled = The meeting of { $moment } is cancelled. The file below takes it out of your calendar.
cultivating-meeting-none = No meeting has been planned. The facilitator plans one with *akker meeting plan*, or asks for dates with *akker meeting poll*.
cultivating-meeting-line = { $moment }
cultivating-meeting-list =
    Planned:
    { $meetings }

## The date poll

cultivating-poll-more =
    So far:
    { $moments }
    Do you add another moment?
    .yes = Yes, one more
    .no = No, these are all
cultivating-poll-opening =
    { $who } looks for a date for our next meeting:
    { $moments }
    Members get this as a direct message, in their own time. Until { $until } you can answer; then the counts are here.
cultivating-poll-suits = Which of these moments suit you for a meeting of { $minutes } minutes? Choose all that do. I show only how many each one suits. It takes half a minute.
    .none = None of these
cultivating-poll-line = { $moment } suits { $suits } of { $asked }.{ $only ->
        [0] {""}
        [one] {" "}Without it, one of them has no date left.
       *[other] {" "}Without it, { $only } of them have no date left.
    }
cultivating-poll-outcome =
    The dates are in. What suits best:
    { $lines }
    The facilitator chooses.
cultivating-poll-nothing = None of these moments suits anyone. The facilitator looks for others.
cultivating-poll-nobody = No answers came in time, so no date has been chosen. The facilitator looks further.
cultivating-poll-another = { $answered ->
        [0] Nobody answered in time.
       *[other] None of the moments suits anyone who answered.
    } *akker meeting poll* puts other moments to them; *akker meeting plan* sets a date without asking.
cultivating-poll-which =
    { $lines }
    Which date will it be?
    .none = None of these
cultivating-poll-open = No date was chosen from the poll yet.
cultivating-poll-way-on = I planned nothing. *akker meeting plan* sets a date; *akker meeting poll* asks again.

## The agenda

cultivating-agenda-when = We meet on { $moment }.
cultivating-agenda-no-meeting = No meeting has been planned yet.
cultivating-agenda-shown =
    { $when } On the agenda:
    { $lines }
    With *akker meeting point* you add something.
cultivating-agenda-empty = { $when } Nothing is on the agenda yet. With *akker meeting point* you add something.
cultivating-agenda-on =
    On the agenda:
    { $lines }
cultivating-agenda-decision = Decided last time: “{ $words }”
cultivating-agenda-action = { $who }, by { $due }: “{ $words }”
cultivating-agenda-nobody = Without an owner now
cultivating-agenda-point = From { $who }: “{ $words }”
cultivating-agenda-question = Our question: “{ $words }”
cultivating-agenda-proposal = { $kind ->
        [goal] A goal, proposed
       *[activity] An activity, proposed
    }: “{ $words }”
cultivating-point-words = What do you want to put on the agenda? One sentence is enough.
cultivating-point-added = { $who } puts on the agenda: “{ $words }”

## The course of a meeting

cultivating-course-file = For your calendar.
cultivating-course-reminder = We meet on { $moment }. { $about }
cultivating-course-brief =
    To prepare our meeting of { $moment }; only facilitators get this.
    { $lines }
cultivating-course-moved = { $first ->
        [yes] So far
       *[no] Since the last meeting
    }: check-ins answered { $checkins }, try-outs shared { $tryouts }, thanks { $thanks }, new proposals { $proposals }.
cultivating-course-quiet = { $count ->
        [0] Everyone has been heard in the last three weeks.
       *[other] Not heard for three weeks: { $people }. A word from you may do more than one from me.
    }
cultivating-course-promised = { $actions ->
        [0] No actions are open.
       *[other] Actions open: { $actions }; past their day: { $late }.
    }
cultivating-course-private = { $tryouts ->
        [0] Nobody told me of a try-out to come.
        [one] One try-out is planned; what it is, I was told alone.
       *[other] { $tryouts } try-outs are planned; what they are, I was told alone.
    }
cultivating-course-begin = Our meeting begins. { $turn ->
        [0] With what do you come in?
        [1] What has kept you busy since last time?
       *[2] What do you hope to hear today?
    } One sentence, aloud or here in the thread. Skipping is fine, and I keep nothing of it.
cultivating-course-end = Our meeting is over.{ $live ->
        [yes] {" "}{ $turn ->
            [0] With what do you leave?
            [1] What will you remember tomorrow?
           *[2] What deserved more time?
        } One sentence, aloud or here in the thread; I keep nothing of it.
       *[no] {""}
    }
    Write down what was decided with *akker meeting notes*, and who does what with *akker meeting action*.
cultivating-course-line = { $who }: { $words }
cultivating-course-harvest =
    What people take along from the meeting:
    { $lines }
cultivating-takeaway-words = What do you take along from the meeting? One line is enough. At the end you decide whether the network may read it.

## What was decided, and who does what

cultivating-notes-decisions = What was decided? Write each decision on a line of its own. It comes back with the next agenda.
cultivating-notes-told =
    { $who } wrote down what was decided:
    { $words }
cultivating-action-who = Who does it? Name one person; it can be you.
cultivating-action-what = What does { $owner } do? One sentence is enough.
cultivating-action-due = By which day?
cultivating-action-passed-on = I ask { $owner } whether they take it on. After a yes, everyone reads it.
cultivating-promise-yours = { $by } noted an action for you: “{ $words }”, by { $due }. Do you take it on?
    .yes = Yes, I do it
    .no = No, not me
cultivating-promise-not-taken = { $owner } has not taken this on: “{ $words }” I wrote nothing down. *akker meeting action* asks someone else.
cultivating-promise-taken = { $who } takes this on, by { $due }: “{ $words }”
cultivating-promise-went = Today is the day of your action: “{ $words }” How did it go?
    .done = It is done
    .busy = I am still at it
    .dropped = It is no longer needed
