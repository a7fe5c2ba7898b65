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
