# The console: what it says itself, to a person who rehearses at a terminal.

console-welcome = You are { $name }, in { $place }. Type what { $name } says. /help tells what else you can do.
console-here = You are { $name }, in { $place }.
console-private = { $name }, direct message
console-time = It is { $moment }.
console-unknown = I do not know /{ $word }. Do you mean /{ $nearest }?
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
