# Methods: choosing one, going through it step by step, steering it, what is taken along. What a method says itself is in
# its file, in flows/methods.

title-cultivating-method = choosing a method
title-cultivating-method-run = the method
    .others = the work with a method
    .ended = This method ends here, unfinished.
title-cultivating-method-round = the method
    .ended = This method ends here, unfinished.
title-cultivating-method-part = a step of the method
title-cultivating-method-steer = the time of the method
title-cultivating-method-again = what you took along

## Choosing

cultivating-method-under-way = You are in the middle of a method already. Finish it first, or end it with *akker method stop*.
cultivating-method-unknown = I do not know “{ $words }” as a method.
cultivating-method-which = Which method suits what you bring?
cultivating-method-instead = { $method } takes { $needed } people; there are { $members } of you now. Which of these will you take instead?
cultivating-method-too-few = { $method } takes { $needed } people, and there are fewer now. I have begun nothing.
cultivating-method-case = { $question } No names of pupils or staff, please.
cultivating-method-kept-silent = Then it stays with you. I have begun nothing.
cultivating-method-way = Live it takes about { $minutes } minutes, in writing about a day a step. How shall we do it?
    .live = Live, now
    .writing = In writing
cultivating-method-begun = It has begun, in the channel. With *akker method on*, *longer*, *pause* and *stop* you have the time in hand; so has everyone who takes part.

## Step by step

cultivating-method-run-opening =
    { $owner } brings something, and we work on it with *{ $method }*: “{ $case }”
    { $dealt ->
        [no] It goes step by step, in this thread.
       *[yes] { $roles } have been dealt a part in it. It goes step by step, in this thread.
    } { $way ->
        [live] Live, so now.
        [late] In writing: live goes between 8:00 and 20:00 on working days only.
       *[writing] In writing, so whenever it suits you.
    } I keep the time, and do not keep what is said here. Who takes part can go on, take longer, pause or stop: *akker method on*, *longer*, *pause*, *stop*.
cultivating-method-run-step =
    Step { $number } of { $steps }, until { $until }. { $words }{ $does ->
        [write] { " " }I ask it in direct messages; nobody sees it before the step closes.
        [score] { " " }I ask it in direct messages; nobody sees it before the step closes.
       *[talk] { "" }
    }
cultivating-method-run-news = { $news ->
        [two-minutes] Two minutes left in step { $number }.
        [longer] Step { $number } takes longer, until { $until }.
        [resumed] We go on: step { $number } is open until { $until }.
       *[paused] Step { $number } rests. *akker method on* goes on with it; by { $until } at the latest, or the method ends.
    }
cultivating-method-run-shown = { $count ->
        [0] Nothing was written in step { $number }. That is fine; we go on.
       *[other] { $shown ->
            [write] What was written in step { $number }:
                { $lines }
            [score] The ranking, with the mean of the scores:
                { $lines }
           *[circle] What was written in step { $number } is now with those who go on with it together.
        }
    }
cultivating-method-run-line = { $how ->
        [named] { $who }: “{ $words }”
        [ranked] { $place }. “{ $words }” ({ $who }, { $mean })
       *[unnamed] “{ $words }”
    }
cultivating-method-run-ended = { $how ->
        [stopped] One of you ends it here.
        [alone] There are too few of you left to go on, so it ends here.
       *[done] *{ $method }* is done.{ $kept ->
            [0] { "" }
           *[other] { " " }I keep what is best in it for the harvest.
        }
    }
cultivating-method-run-taken = { $question } Afterwards you decide whether the network may read it.
cultivating-method-run-day = { $question }
cultivating-method-run-nothing = Nothing to write down then. That is fine.
cultivating-method-run-release =
    May the network read exactly this?
    { $lines }
cultivating-method-run-outcome =
    { $owner } takes along:
    { $words }
cultivating-method-run-noted = Noted.{ $again ->
        [yes] { " " }I shall ask you on the day you chose.
       *[no] { "" }
    }

## What each writes

cultivating-method-part-together =
    You do this with { $others }, and you write for all of you.
    { $before }
cultivating-method-part-reads =
    You do this with { $others }; { $writer } writes for all of you. Talk it over in a way that suits you.
    { $before }
cultivating-method-part-write = Step { $number }, until { $closes }. { $question } It stays hidden until the step closes.
cultivating-method-part-score =
    { $number } of { $of }: “{ $words }”
    { $question }
cultivating-method-part-noted = Noted. As long as the step is open you can change it.

## The time

cultivating-method-steer-none = No method goes on that you take part in. *akker method* begins one.
cultivating-method-steer-which = Which method do you mean?
cultivating-method-steer-done = { $done ->
        [yes] Done. It is said in the thread.
       *[no] That method is over already.
    }

## Afterwards

cultivating-method-again-went = You wanted: “{ $words }” How did it go?
cultivating-method-again-noted = Noted.
