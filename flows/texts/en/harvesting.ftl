# Harvesting: looking back, the answer and its document, going public, the close.

title-harvesting-reflections = looking back together
    .others = looking back together
title-harvesting-reflect = looking back
title-harvesting-answer = the answer
    .others = the answer
title-harvesting-approve = the answer
title-harvesting-harvest = the harvest
title-harvesting-publish = the public version
    .others = the public version
title-harvesting-permit = the public version
title-harvesting-sheaf = your message and the harvest
title-harvesting-close = the close
    .others = the close

harvesting-no-question = the question of this network

## Looking back

harvesting-reflections-opening =
    🌾 The harvest begins. Everyone gets three short questions from me, to look back on:
    { $question }
    They are open until { $until }. One minute is enough. What you do not release stays with you.
harvesting-reflections-shared =
    This has been released for all of us:
    { $fragments }
    The facilitator now drafts an answer.
harvesting-reflections-nothing = Nothing has been released this time; what people wrote stays theirs. The facilitator now drafts an answer.
harvesting-reflect-what = Look back on this network. What happened, at your school or among you, that has stayed with you? One sentence is enough, and skipping is fine.
harvesting-reflect-so-what = What does that mean for you and your work? Skipping is fine.
harvesting-reflect-now-what = What will you do with it, or what do you do differently already? Skipping is fine.
harvesting-reflect-category = Where does this belong in the harvest? Choose three at most; skipping is fine.
harvesting-reflect-kept =
    { $shared ->
        [0] Noted, for you alone.
       *[other] { $rest ->
            [0] Noted. The network can now read it.
           *[other] Noted. The network can now read part of it; the rest is for you alone.
        }
    }
harvesting-reflect-nothing = Fine. Nothing has been written down.

## The answer

harvesting-answer-gathered =
    { $kind }
    { $fragments }
harvesting-answer-nothing-gathered = Nothing has been released yet that the answer can rest on. You can write it all the same.
harvesting-answer-draft =
    { $question }
    What is the answer, in one paragraph? Lean on what the members released. They comment on it next, and then approve it.
harvesting-answer-later = Fine. With *akker harvest review* you begin again.
harvesting-answer-drafted =
    There is a first answer:
    { $answer }
    I ask every member what should be different. After that I ask who stands behind it.
harvesting-answer-remark =
    { $answer }
    What is missing in this answer, or should be different? Skipping is fine.
harvesting-answer-remarks =
    This was said about the answer:
    { $remarks }
harvesting-answer-no-reasons = Not everyone stands behind the answer; why was not said.
harvesting-answer-revise =
    { $answer }
    How does the answer read now? Give the whole text, or skip to leave it as it is.
harvesting-answer-approved =
    🌾 This is the answer of the network:
    { $answer }
    { $yes ->
        [one] One of { $members } members stands behind it. Nobody objected.
       *[other] { $yes } of { $members } members stand behind it. Nobody objected.
    }
harvesting-answer-not-agreed =
    There is an answer, and not everyone agrees with it:
    { $answer }
    { $yes ->
        [one] One of { $members } members stands behind it. The document says so too.
       *[other] { $yes } of { $members } members stand behind it. The document says so too.
    }
harvesting-answer-document = The harvest as a page, to read and to print.
harvesting-answer-document-plain = The same harvest as plain text.

harvesting-approve-agree =
    { $answer }
    Can you stand behind this answer? It need not be the finest.
    .yes = Yes, I stand behind it
    .no = No, not like this
harvesting-approve-objection = What would have to change for you to stand behind it? Skipping is fine.
harvesting-approve-named = May your name be in the harvest, as one who took part and beside what you released? Without it you are “a participant”.
    .yes = Yes, name me
    .no = No, without my name

## The command harvest

harvesting-harvest-overview =
    In the harvest: { $fragments ->
        [one] one released text
       *[other] { $fragments } released texts
    }, { $status ->
        [none] no answer yet
        [draft] a draft of the answer
        [approved] an approved answer
       *[not-agreed] an answer that not everyone agrees with
    }.
    After *akker harvest* you can say:
    • *reflect*: look back now, alone
    • *see*: everything that was released
    • *review*: read the answer and say what is missing
    • *approve*: stand behind the answer
    • *export*: the document as it stands
    • *search*: find words in the harvests of your networks
    • *withdraw*: take back what you made public, or your name
harvesting-harvest-nothing = Nothing has been released yet. With *akker harvest reflect* you can be the first; a 🌾 on a message proposes that message.
harvesting-harvest-gathered =
    { $kind }
    { $fragments }
harvesting-harvest-no-answer = There is no answer yet. The facilitator writes a first draft during the harvest.
harvesting-harvest-remark =
    { $answer }
    What is missing in this answer, or should be different? Skipping is fine.
harvesting-harvest-no-remark = Fine. The answer stays as it is.
harvesting-harvest-remarked =
    A remark about the answer:
    { $remark }
harvesting-harvest-remark-kept = Noted. The facilitator sees it now, and weighs it when the answer is revised.
harvesting-harvest-still-draft =
    This is a draft. I ask every member separately who stands behind it.
    { $answer }
harvesting-harvest-already =
    You stand behind this answer already:
    { $answer }
harvesting-harvest-late =
    { $answer }
    Do you stand behind this answer too?
    .yes = Yes, I stand behind it
    .no = No, not like this
harvesting-harvest-late-open =
    { $answer }
    Not everyone agrees with this answer. Do you stand behind it?
    .yes = Yes, I stand behind it
    .no = No, not like this
harvesting-harvest-stands = Noted. From now on the document counts you too.
harvesting-harvest-does-not-stand = Fine. Nothing changes.
harvesting-harvest-document = The harvest as it stands, as a page. As long as the answer is not settled it says *draft*.
harvesting-harvest-document-plain = The same as plain text.
harvesting-harvest-search = Which words do you look for?
harvesting-harvest-not-searched = Fine. I have not looked for anything.
harvesting-harvest-hits =
    With “{ $search }” I find:
    { $hits }
harvesting-harvest-more = and { $more } more; *akker harvest export* has everything of this network
harvesting-harvest-hit = { $network }: { $words }
harvesting-harvest-no-hits = I find nothing with “{ $search }”. I look in what was released, and in closed harvests of your own networks.

## Going public

harvesting-publish-too-early = First the network settles its answer. After that there is something to publish.
harvesting-publish-asking =
    { $authors ->
        [one] I ask the one author of the harvest
       *[other] I ask the { $authors } authors of the harvest
    } which of their texts everyone may read. Within a week you get the public version, with only what was given.
harvesting-publish-nothing = Neither the question nor the answer was given to everyone, so there is no public version. You can ask again later.
harvesting-publish-document = 🌾 The public version of the harvest. Everything in it was given by its author for everyone to read.
harvesting-publish-document-plain = The same as plain text.
harvesting-publish-withdrawn =
    { $pieces ->
        [one] Taken back: one text. The public version has been made again without it.
       *[other] Taken back: { $pieces } texts. The public version has been made again without them.
    } What others copied before is out of my reach.
harvesting-publish-nothing-to-withdraw = Nothing of yours is public, so there is nothing to take back.
harvesting-publish-unname = Your name is in the harvest of your network. Shall I take it out there too?
    .yes = Yes, take it out
    .no = No, leave it
harvesting-publish-unnamed = Done. From now on the harvest is made without your name. Copies that were sent before still have it.

harvesting-permit-intro =
    { $pieces ->
        [one] The harvest is going to have a public version. One text in it is yours. It becomes public only if you say yes to it.
       *[other] The harvest is going to have a public version. { $pieces } texts in it are yours. I show them one by one; only what you say yes to becomes public.
    } With *akker harvest withdraw* you take it back at any time.
harvesting-permit-none = Fine. Nothing of yours becomes public.
harvesting-permit-named = May your name stand beside it in the public version? Without it you are “a participant”.
    .yes = Yes, with my name
    .no = No, without my name
harvesting-permit-noted =
    { $pieces ->
        [one] Noted. One text of yours goes into the public version.
       *[other] Noted. { $pieces } texts of yours go into the public version.
    }

## A sheaf on a message

harvesting-sheaf-asked = 🌾 I am asking { $author } whether this message may go into the harvest.
harvesting-sheaf-marked = 🌾 { $by } would like to keep a message of yours for the harvest. You decide.
harvesting-sheaf-own = 🌾 You marked a message of your own for the harvest.
harvesting-sheaf-left = Fine. I have not kept your message.
harvesting-sheaf-gathered = Noted. It is in the harvest.

## The close

harvesting-close-answer =
    { $status ->
        [none] There is no answer to the question yet. You can close all the same; the document says so.
        [draft] The answer is still a draft. You can close all the same; the document says so.
        [approved] The answer is approved.
       *[not-agreed] There is an answer that not everyone agrees with; the document says so.
    }
harvesting-close-questions =
    These questions are still open; they are in the document:
    { $open }
harvesting-close-proposals =
    These proposals are still open:
    { $open }
harvesting-close-sure = Shall I close *{ $network }*? Check-ins stop, everyone hears it, and in three months I ask once more what is still in use.
    .yes = Yes, close
    .no = No, not yet
harvesting-close-stays-open = Fine. The harvest stays open.
harvesting-close-was-closed = This network was closed already.
harvesting-close-closed =
    🌾 The harvest is in. This is what you worked on together:
    { $question }
    { $named ->
        [0] Thanks to all who took part.
       *[other] { $others ->
            [0] Thanks to { $names }.
           *[other] Thanks to { $names }, and to all who took part without their name.
        }
    }
    In three months I ask once what is still in use. Raise a glass to it together.
harvesting-close-document = The harvest of *{ $network }*, as a page.
harvesting-close-document-plain = The same harvest as plain text.
harvesting-close-echo = Three months ago *{ $network }* was closed. What of it do you still use, or did it lead to? One sentence is enough, and skipping is fine.
harvesting-close-echoes =
    🌾 Three months later this is still in use:
    { $echoes }
harvesting-close-document-later = The harvest, with this added.
harvesting-close-document-later-plain = The same as plain text, with this added.

## The harvest document

harvesting-document-language = en
harvesting-document-file =
    { $kind ->
        [draft] harvest-draft
        [public] harvest-public
       *[own] harvest
    }
harvesting-document-title = Harvest of { $name }
harvesting-document-dates-open = Begun on { $began }, as it stood on { $as_of }
harvesting-document-dates-closed = Begun on { $began }, closed on { $closed }
harvesting-document-draft = Draft: the answer is not settled yet
harvesting-document-question = The question
harvesting-document-history = How the question changed
harvesting-document-unchanged = The question has stayed as it was since { $asked }.
harvesting-document-answer = The answer
harvesting-document-no-answer = There is no answer yet.
harvesting-document-standing =
    { $status ->
        [draft] A draft; the members have not settled it yet.
        [approved] { $approvals ->
            [one] One of { $members } members stands behind this answer. Nobody objected.
           *[other] { $approvals } of { $members } members stand behind this answer. Nobody objected.
        }
       *[not-agreed] { $approvals ->
            [one] Not agreed by all: one of { $members } members stands behind this answer.
           *[other] Not agreed by all: { $approvals } of { $members } members stand behind this answer.
        }
    }
harvesting-document-objections = What not everyone shares
harvesting-document-evidence = What it rests on
harvesting-document-evidence-reflection-what = What happened
harvesting-document-evidence-reflection-so-what = What it meant
harvesting-document-evidence-reflection-now-what = What follows from it
harvesting-document-evidence-tryout = What was tried
harvesting-document-evidence-method = Taken from a consultation
harvesting-document-evidence-takeaway = Taken along from a meeting
harvesting-document-evidence-guest = From a guest
harvesting-document-evidence-gathered = Gathered on the way
harvesting-document-a-participant = a participant
harvesting-document-yields = What it yielded
harvesting-document-yields-about = The numbers lead to people’s own words above.
harvesting-document-agreements = How we worked together
harvesting-document-conditions = What it grew on
harvesting-document-condition-diversity = Diversity: { $members ->
        [one] one member
       *[other] { $members } members
    }
harvesting-document-condition-practice = Practice at the centre: { $cases } of { $members } brought a case of their own
harvesting-document-condition-trust = Trust: { $agreements ->
        [yes] { $agreed } of { $members } accepted the agreements
       *[no] no agreements were made
    }
harvesting-document-condition-influence = Influence: { $voices } of { $members } brought in a need or a proposal
harvesting-document-open-questions = Questions still open
harvesting-document-echoes = Three months later
harvesting-document-participants = Who took part
harvesting-document-participants-all =
    { $named ->
        [0] { $others ->
            [one] One member, who prefers not to be named.
           *[other] { $others } members, who prefer not to be named.
        }
       *[other] { $others ->
            [0] { $names }.
            [one] { $names }, and one member who is not named.
           *[other] { $names }, and { $others } members who are not named.
        }
    }
harvesting-document-colophon = For those who can read the network’s channel. These are people’s own words, and each author chose to share them here.
harvesting-document-colophon-public = Public version. These are people’s own words. Each author gave a separate consent for exactly these texts, and can take it back.
