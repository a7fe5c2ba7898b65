# Sharpening in full: an example to take over, what only the owner can say, and what members suggest.

## Advice with an example

sowing-sharpen-example =
    { $advice }
    For example: { $example }
    .use = I take this over
    .own = I word it myself
    .leave = Leave it

## What only you can say

sowing-sharpen-check =
    { $question }
    Is one of these the case? Skipping means none.
    .influence = Others decide about it
    .look-up = The answer can be looked up
    .sign = I would not see that it succeeds
    .alive = It can wait
    .others = It matters to me alone
    .no = No, none of these
sowing-sharpen-doubt-influence = What part of it can you yourself decide or do?
sowing-sharpen-doubt-look-up = What stays hard for you once you have looked it up?
sowing-sharpen-doubt-sign = { $named ->
    [yes] You named this as a sign: { $success } Can that be in the question?
   *[no] What would a colleague see you do differently, once it succeeds?
    }
sowing-sharpen-doubt-alive = What of it is on your desk now, this month?
sowing-sharpen-doubt-others = Who else struggles with this, and what would they recognise in it?

## How a question changed

sowing-wording = { $words } ({ $at })
sowing-wording-by = { $words } ({ $at }; suggested by { $by })
sowing-wording-suggested = { $words } ({ $at }; suggested by a member)

harvesting-document-wording = { $suggested ->
    [name] { $on }; suggested by { $by }
    [member] { $on }; suggested by a member
   *[owner] { $on }
    }

## A sharper version from a member

title-sowing-suggest = your suggestion for the question
title-sowing-suggestion = a suggestion for your question
network-question-none-open = No question is open now, so there is nothing to suggest a sharper version of. *akker question* shows what became of them.
network-question-owner-gone = { $owner } asked this question and does not take part now, so nobody can decide about a suggestion. Talk about it with the facilitator.
sowing-suggest-words =
    The question of { $owner }: { $question }
    How would you put it more sharply? { $owner } gets it first, alone, and decides. What is taken over becomes the question of the network.
sowing-suggest-named = May your name stand with it, for { $owner } and with the question? Otherwise it says “a member”.
sowing-suggest-sent = { $owner } hears it from me, alone. I tell you what comes of it.
sowing-suggestion-a-member = a member
sowing-suggestion-what =
    A sharper version of your question, suggested by { $who }:
    { $words }
    What do you do with it? A reason is not needed; they hear from me what came of it.
    .take = I take it over, exactly so
    .change = I take it over in other words
    .leave = My question stays as it is
sowing-suggestion-change =
    The suggestion: { $words }
    How do you put it?
sowing-suggestion-taken =
    { $owner } has sharpened the question, with a suggestion by { $who }:
    { $question }
sowing-suggestion-too-late = This question is not open any more, so it stays as it was.
sowing-suggestion-told-taken = { $owner } made use of your suggestion: the question has changed.
sowing-suggestion-told-left = About your suggestion: the question of { $owner } stays as it is.
sowing-suggestion-told-too-late = The question of { $owner } was parked or closed meanwhile, so your suggestion is not used.
