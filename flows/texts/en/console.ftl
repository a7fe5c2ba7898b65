# The console: what it says itself, to a person who rehearses at a terminal.

console-welcome = You are { $name }, in { $place }. Type what { $name } says. /help tells what else you can do.
console-here = You are { $name }, in { $place }.
console-private = { $name }, direct message
console-time = It is { $moment }.
console-unknown = I do not know /{ $word }. Do you mean /{ $nearest }?
console-no-name = That is no name. A name has letters and digits, such as anna.
console-no-room = Which channel? Type /in #netwerk, or /dm.
console-how-long = How long? Type /wait 3 days, /wait 2 hours, /next, or /wait 2026-12-01T09:00.
console-past = Time does not go back. Choose a later moment.
console-too-far = The calendar does not go that far. Wait for less.
console-nothing-said = There is nothing here that was said before. Name a message, such as m3.
console-unseen = I see no such message here. React to one in a channel, or among your own.
console-overheard = { $name } says this in { $place }, to the others: Akker does not answer it, and keeps nothing of it. /dm goes to the direct messages, @m12 answers message m12.
console-help =
    /as bram: be someone else
    /in #netwerk: go to a channel
    /dm: go to your direct messages with Akker
    /akker help: give Akker a command; /akker start begins a network
    @m12 yes: reply to message m12
    /wait 3 days, /next: move the clock on, or on to what is due next
    /react m12 🌾: put a sheaf on a message
    /edit, /delete: change or remove what you said last
    /join, /leave: enter or leave the channel
    /time, /quit: what time it is, and the end
