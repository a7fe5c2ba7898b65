# Matrix: how to answer, as a line under a question. Everything is typed there, or tapped as a reaction.

## Under a question

matrix-choose = Tap a number below, or type the number or the word.
matrix-choose-many = Type every number that fits, with a comma in between.
matrix-choose-person = Type the name.
matrix-choose-people = Type the names, with a comma in between.
matrix-choose-date = Type a day, such as 3 December.
matrix-choose-scale = Tap a number below, or type it.
matrix-type-number = Type the number: a reaction would not be encrypted.
matrix-confirm = Tap ✅ or ❌, or type *yes* or *no*.
matrix-ways = You can also type:
matrix-skip = skip
matrix-back = back
matrix-pause = pause

## Said by Akker in Matrix only

matrix-hello = Hello, I am Akker. I help a small group learn from a question of their own work. Type *!akker start* or *!akker help* here. What I ask you alone comes in a chat of our own: accept my invitation.
matrix-unreadable = I cannot read your message yet, because its key has not reached me. I have asked for it, and go on as soon as it comes. Does nothing happen? Then please type it once more.
matrix-not-alone = Somebody else can read along here now. So I go on in a new conversation, with only the two of us.
matrix-moved = We go on here. All that was said and agreed in the old room still stands.
matrix-refused = I may not accept this invitation. Whoever runs this Akker decides who can invite me: please ask them.
