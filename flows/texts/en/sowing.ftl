# Sowing: from a first question to a network that can begin.

title-sowing-sharpen = sharpening your question
title-sowing-invitation = an invitation
title-sowing-intake = getting acquainted
title-sowing-agreements = the agreements
    .others = the agreements
title-sowing-acceptance = the agreements
title-sowing-change = a change to the agreements
title-sowing-check = the four conditions
    .others = the step to cultivating

## A network begins

sowing-begin-opened = A learning network begins here. { $starter } sharpens the question first, alone with me. Then I ask each of you, in a direct message, to take part. Ordinary talk in this channel is not kept.
sowing-begin-code = The code of this network is { $code }. Type *akker start* with that code in another channel, on another platform too, and that channel belongs to it.
sowing-begin-brings = { $starter } brings a question, and sharpens it first, alone with me. Then I ask each of you, in a direct message, to take part.
sowing-begin-already = This channel has a network already. *akker status* tells how it stands.
sowing-begin-joined = This channel now belongs to { $name }.
sowing-begin-elsewhere = Are you in { $name } already, under another account? Then type *akker me link* there: the two become one.
sowing-begin-unknown-code = I do not know that code. Is it the name of a new network? Then add a word: *akker start network …*

## Sharpening the question

sowing-sharpen-intro = Let us make your question sharp: six short questions, ten minutes at most. Skipping is fine, and so is *back*. Give no names of pupils or staff. The network reads your question only when you allow it.
sowing-sharpen-stuck = Where are you stuck now, and what makes it hard for you?
sowing-sharpen-tried = What have you tried already?
sowing-sharpen-success = What will show you, in six months, that it has moved?
sowing-sharpen-mandate = Do your board or team give you time and room to work on this?
    .granted = Yes, that is settled
    .partly = A little
    .not-yet = Not talked about yet
sowing-sharpen-plough-first = Talk soon with whoever decides about how much time you get: without time a question hardly gets off the ground. We can go on with yours meanwhile.
sowing-sharpen-question = What is your question, in one sentence? Begin with “How can I…”.
sowing-sharpen-anew =
    This is the question now: { $question }
    How would you put it more sharply?
sowing-sharpen-again = { $advice } Leaving it is fine too.
    .yes = I will make it sharper
    .no = Leave it
sowing-sharpen-advice-no-i = There is no “I” in it yet. What do you want to be able to do differently yourself?
sowing-sharpen-advice-closed = This is not an open question yet. How does it sound with “how” or “what” in front?
sowing-sharpen-advice-several = There are several questions in one here. Which comes first?
sowing-sharpen-advice-look-up = This can perhaps be looked up. What stays hard for you once you know the answer?
sowing-sharpen-advice-too-long = The question is long to remember. What is its core?
sowing-sharpen-sharper = What is your question now?
sowing-sharpen-other = The question stays with you. In which words may the network read it? Skipping is fine.
sowing-sharpen-kept = Your question stays with you. If you want to bring it in later: type *akker question propose* with your question behind it.
sowing-sharpen-adopted =
    { $owner } brings in this question:
    { $question }
    Everyone here gets a direct message from me: take part, later or not.
sowing-sharpen-sharpened =
    { $owner } has sharpened the question:
    { $question }
sowing-sharpen-proposed =
    { $owner } proposes this question:
    { $question }

## The invitation

sowing-invitation-by-name = I asked you this before. { $by } invites you by name, so I ask you again.
sowing-invitation-asked =
    { $opening }
    { $question }
    { $people } { $time }
    Will you take part? No reason needed. Who takes part is on the list of members.
    .accept = I take part
    .later = Later
    .decline = No
sowing-invitation-later = Fine. I will ask once more in a few days.
sowing-invitation-once-more =
    { $opening }
    { $question }
    { $people } { $time }
    I asked you before. Will you take part? I will not ask again after this.
    .accept = I take part
    .decline = No
sowing-invitation-declined = Fine. If you change your mind, the facilitator can invite you again.
sowing-invitation-joined =
    { $person } takes part. { $members ->
        [one] The network has one member now.
       *[other] The network has { $members } members now.
    }

## Getting acquainted

sowing-intake-intro = Ten short questions at most, three minutes in all. You can skip any of them. You can always change your answers, with *akker me correct*. One thing you should know: the facilitator sees who has not been heard for three weeks.
sowing-intake-bring = What can you bring to others? An experience, a way of working, a contact: short is fine.
sowing-intake-bring-themes = Which themes fit what you bring? Choose three at most.
    .workload = { theme-workload }
    .staffing = { theme-staffing }
    .new-teachers = { theme-new-teachers }
    .teaching = { theme-teaching }
    .teamwork = { theme-teamwork }
    .change = { theme-change }
    .inclusion = { theme-inclusion }
    .assessment = { theme-assessment }
    .digital = { theme-digital }
    .parents = { theme-parents }
    .organisation = { theme-organisation }
    .own-leadership = { theme-own-leadership }
sowing-intake-seek = What do you come here for?
sowing-intake-seek-themes = Which themes fit what you seek? Choose three at most.
    .workload = { theme-workload }
    .staffing = { theme-staffing }
    .new-teachers = { theme-new-teachers }
    .teaching = { theme-teaching }
    .teamwork = { theme-teamwork }
    .change = { theme-change }
    .inclusion = { theme-inclusion }
    .assessment = { theme-assessment }
    .digital = { theme-digital }
    .parents = { theme-parents }
    .organisation = { theme-organisation }
    .own-leadership = { theme-own-leadership }
sowing-intake-case = Which example from your own practice do you bring? A few sentences, without names. Then I ask whether the network may read it.
sowing-intake-role = What is your role?
    .school-leader = { role-school-leader }
    .team-leader = { role-team-leader }
    .board-member = { role-board-member }
    .support = { role-support }
    .other = { role-other }
sowing-intake-school = In which type of school do you work most?
    .practical = { school-practical }
    .vmbo = { school-vmbo }
    .havo-vwo = { school-havo-vwo }
    .broad = { school-broad }
    .special = { school-special }
    .other = { school-other }
sowing-intake-region = In which holiday region do you work?
    .north = { region-north }
    .middle = { region-middle }
    .south = { region-south }
sowing-intake-board = For which board or foundation do you work?
sowing-intake-years = For how many years have you been a leader in education?
sowing-intake-done = That was it. *akker members* shows who takes part.{ $more }{ $pool }

role-school-leader = school leader
role-team-leader = team leader
role-board-member = board member
role-support = staff or policy
role-other = another role
school-practical = practical training
school-vmbo = vmbo (pre-vocational)
school-havo-vwo = havo/vwo (general, pre-university)
school-broad = broad school community
school-special = special secondary education
school-other = another type of school
region-north = region North
region-middle = region Middle
region-south = region South
theme-workload = workload
theme-staffing = staff shortage
theme-new-teachers = new teachers
theme-teaching = teaching and didactics
theme-teamwork = working together in teams
theme-change = change and renewal
theme-inclusion = inclusive education
theme-assessment = tests and exams
theme-digital = digital tools and AI
theme-parents = parents and surroundings
theme-organisation = timetable and organisation
theme-own-leadership = own leadership

## The agreements

sowing-agreements-begin =
    There is this to go on with already:
    { $lines }{ $voiced }
    How do you want to begin?
    .write = I write with this
    .ask = Ask all members first
sowing-agreements-needs = What do you need to speak freely here? The answers are shown without names, in no particular order.
sowing-agreements-gathered =
    This is what members need to speak freely here:
    { $needs }
    The facilitator makes agreements of it. Then I ask each member to agree.
sowing-agreements-no-needs = Nobody named anything for the agreements. The facilitator makes a proposal; then I ask each member to agree.
sowing-agreements-confidential = What is said here stays here; it goes further only with the consent of whoever said it.
sowing-agreements-voiced =
    { "" }
    Members said:
    { $wishes }
sowing-agreements-lines =
    The first agreement is there already:
    { $lines }{ $voiced }
    Which others do you propose? One on each line; skipping is fine.
sowing-agreements-shape =
    The agreements now:
    { $lines }{ $voiced }
    What do you do with them? If you skip, they are left for now.
    .ready = Put them to the members
    .add = Add one
sowing-agreements-more = Which agreement is added? Several may be given, one on each line.
sowing-agreements-reword =
    This agreement: “{ $line }”
    How should it read? If you skip, it is taken out.
sowing-agreements-unguarded =
    “{ $line }”
    Without this, members do not know what becomes of their words. Leave it out all the same?
    .yes = Yes, leave it out
    .no = No, it stays
sowing-agreements-unguarded-told = { " " }Nothing was agreed about confidentiality.
sowing-agreements-wishes =
    This is what members would have otherwise:
    { $wishes }
    What do you do with the agreements?
    .rewrite = I rewrite them
    .keep = They stay as they are
sowing-agreements-set-aside = The agreements are left for now. What members said is kept. With *akker conditions agree* you take them up again.
sowing-agreements-adopted =
    The agreements of this network:
    { $words }
    { $accepted } of { $members } members agreed.{ $bare } What should be otherwise can be said at any time, with *akker conditions change*.
sowing-agreements-wished =
    Someone has a wish for the agreements:
    { $wish }
    With *akker conditions agree* you take it along.
sowing-acceptance-accept =
    These are the agreements:
    { $words }
    Can you keep to them?
    .accept = Yes
    .otherwise = I would have something otherwise
sowing-acceptance-accept-anew =
    The agreements have changed since you accepted them:
    { $words }{ $changes }
    Can you keep to them?
    .accept = Yes
    .otherwise = I would have something otherwise
sowing-acceptance-changes =
    { "" }
    What changed:
    { $lines }
sowing-acceptance-added = new: { $line }
sowing-acceptance-dropped = gone: { $line }
sowing-acceptance-wish = What should be otherwise? The facilitator passes it on without your name.
sowing-change-wish =
    These are the agreements:
    { $words }
    What should be otherwise? The facilitator passes it on without your name.
sowing-change-need = There are no agreements yet. What do you need to speak freely here? The facilitator passes it on without your name.
sowing-change-kept = Noted. It comes up when the facilitator next writes the agreements; then I ask every member.
sowing-agreed-none = There are no agreements yet. The facilitator begins them with *akker conditions agree*; what you need can be said now, with *akker conditions change*.
sowing-agreed-shown =
    The agreements, of { $at }:
    { $words }
    { $accepted } of { $members } members agreed.{ $history }
sowing-agreed-history =
    { "" }
    Their versions:
    { $lines }
sowing-agreed-first = version 1, { $at }
sowing-agreed-same = version { $version }, { $at }: the words are the same
sowing-agreed-added = version { $version }, { $at }, new: { $line }
sowing-agreed-dropped = version { $version }, { $at }, gone: { $line }

## On to cultivating

sowing-check-no-question = There is no question to go on with yet. With *akker question propose* it begins.
sowing-check-what =
    This is how the four conditions stand:
    { $lines }{ $said }
    What do you want to do?
    .agree = Make agreements first
    .ask = Ask the members
    .go = Go on now
    .stay = Wait a little
sowing-check-asked = The facilitator wants to know whether the network can go on. I ask each member about the four conditions: four short questions.
sowing-check-said =
    { "" }
    Members say:
    { $lines }
sowing-check-lacks =
    { "" }
    What members miss:
    { $lines }
sowing-check-answered = { $answers } of { $members } members spoke about the four conditions.{ $said }{ $lacks }
sowing-check-go =
    { $answers } of { $members } members spoke.{ $said }{ $lacks }
    Does the network go on to cultivating?
    .yes = Yes, go on
    .no = Not yet
sowing-check-cultivating =
    The sowing is done. Cultivating begins: trying things out in one's own school, meeting, hearing from each other.
    { $open ->
        [0] All four conditions are in order.
       *[other] What may still grow on the way; with *akker conditions* you see a next step for each:
    }
    { $lines }
sowing-check-rhythm-goes-on = The check-in goes on in the rhythm that was set. With *akker rhythm* that changes.
sowing-check-stays = Fine. The network goes on sowing.
