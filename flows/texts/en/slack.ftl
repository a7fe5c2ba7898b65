# Slack: the words on buttons and windows. Slack takes 75 characters on a button, 24 in the title and on the buttons of a window.

## Under a question

slack-skip = Skip
slack-back = Previous question
slack-pause = Later
slack-open = Answer in a window
slack-form = All in one window
slack-send = Send
slack-choose = Choose
slack-choose-many = Choose one or more
slack-choose-person = Choose someone
slack-choose-people = Choose who
slack-choose-among = You can choose from:
slack-choose-date = Choose a day

## The window for a long answer

slack-window-title = Your answer
slack-window-label = Your answer
slack-window-hint = There is room for 3,000 characters. Is it longer? Then close this and type it in the conversation.
slack-window-send = Send
slack-window-close = Close
slack-loading = One moment, I am looking up the question.

## The page under Home

slack-home-where = What I ask now stands under *Messages*, at the top of this page.
slack-home-longer = The rest of this stands in our conversation.

## Said by Akker in Slack only

slack-hello = Hello, I am Akker. I help a small group learn from a question of their own work. Type */akker start* here to begin, or */akker help* to see what I can do.
slack-invite = I am not in this channel yet. Invite me with */invite @Akker*, and type your command once more.
slack-no-window = The window did not open as it should. Close it, if it is there, and press the button once more.
slack-not-saved = That was not saved, because I am very busy or cannot reach my notes. Please do it once more in a minute.
slack-slow = I am slow at the moment, but still working on it. Please wait a few minutes, and look whether it was done before you do it once more.
slack-slow-window = I am slow at the moment; your answer may not be saved yet. Leave this window open and send it once more in a minute, just as it is. It counts once.
slack-missed = I could not hear you for a while. If you had answered the question below, please give your answer once more.

## The pages while Akker is installed, in a browser

slack-page-install = Add Akker to Slack
    .told = I guide small groups that learn from questions of their own work. Slack shows what I may do, and asks whether you allow it.
    .step = Go on in Slack
slack-page-installed = Akker is in { $team } now
    .told = Go back to Slack. Type */akker start* in a channel to begin, or */akker help* to see what I can do.
    .step = Open Slack
slack-page-cancelled = Akker was not installed
    .told = You stopped it in Slack, and nothing has changed. If that was not what you wanted, begin again.
    .step = Begin again
slack-page-expired = This page is no longer valid
    .told = The installation took too long, was finished already, or began in another browser. If I am not in Slack yet, begin again here.
    .step = Begin again
slack-page-failed = Akker was not installed
    .told = Slack did not let me into a workspace, or I could not save that it did. Please begin again. If it stays like this, ask who looks after Akker to read the log.
    .step = Begin again
