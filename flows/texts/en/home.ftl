# Someone's own page: what waits for them, where they take part, what is theirs.

home-hello = Hello { $name }. This page is yours: nobody else sees it.
home-hello-stranger = Hello. This page is yours: nobody else sees it.

## What waits

home-waiting = Waiting for you
home-nothing-waits = Nothing waits for you now.
home-more = { $count ->
    [one] One more question waits. It comes up when you have answered these.
   *[other] { $count } more questions wait. They come up when you have answered these.
    }
home-put-off = You put this off until later.
home-answer = Answer
home-ask-now = Ask me now

## Where they take part

home-networks = Your networks
home-no-network = You take part in no network yet. With *akker help* you see what can be done here.
home-network = *{ $network }*
    { $lines }
home-invited = You are invited
home-facilitates = You facilitate
home-more-networks = { $count ->
    [one] And one more network.
   *[other] And { $count } more networks.
    }
home-next = Your next moment
home-next-at = { $at }, with *{ $network }*
home-nothing-planned = Nothing is planned yet.

## What is theirs

home-rest = A quiet time
home-not-resting = Not a good time? I can leave you alone for a week or longer.
home-resting = I ask you nothing until { $until }.
home-pause = Leave me alone for a while
home-resume = You may ask me again
home-privacy = Your words
home-held = I keep what you answer, your name and account, and what you set here. Under every question stands who can read your answer. It goes no further than that without your yes. *akker me* does the same as these buttons.
home-see = See what is kept
home-correct = Put it right
home-export = Take it along
home-erase = Have it erased
