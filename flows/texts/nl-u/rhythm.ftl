# Het ritme van de check-in: gekozen, getoond, gepauzeerd, één keer overgeslagen of verplaatst, bezwaar.

## Wat er op iemand wacht, zoals het in een zin heet

title-cultivating-rhythm = het ritme
    .others = de keuze van het ritme
title-cultivating-rhythm-objection = een bezwaar tegen het ritme
    .others = het bezwaar tegen het ritme

## Het ritme van de check-in

cultivating-rhythm-show =
    De volgende check-ins:
    { $moments }
cultivating-rhythm-none = Er is nu geen ritme. De facilitator stelt het in met *akker ritme*.
cultivating-rhythm-over = De periode van dit ritme is voorbij: er komen vanzelf geen check-ins meer. Met *akker ritme* komt er een ander.
cultivating-rhythm-every = Hoe vaak zal ik een check-in houden? Het kost de leden een of twee minuten.
    .week = Elke week
    .two-weeks = Om de twee weken
    .four-weeks = Om de vier weken
    .none = Geen check-ins vanzelf
cultivating-rhythm-weekday = Op welke dag?
    .mo = Maandag
    .tu = Dinsdag
    .we = Woensdag
    .th = Donderdag
    .fr = Vrijdag
cultivating-rhythm-region = De schoolvakanties van welke regio zal ik overslaan? Feestdagen sla ik altijd over.
    .north = { region-north }
    .middle = { region-middle }
    .south = { region-south }
    .none = Van geen enkele
cultivating-rhythm-season = Tot wanneer geldt dit ritme? { $summer }
    .summer = Tot de zomervakantie
    .three-months = Drie maanden
    .six-months = Een halfjaar
    .open = Tot iemand het verandert
cultivating-rhythm-summer = De zomervakantie begint op { $day }.
cultivating-rhythm-sure =
    Dan zijn dit de volgende check-ins:
    { $moments }
    Zal ik het zo doen? { $known }
    .yes = Ja, zo
    .no = Nee, opnieuw kiezen
cultivating-rhythm-not-known = De schoolvakanties van deze regio ken ik niet; ik sla alleen feestdagen over.
cultivating-rhythm-known-until = Ik ken de schoolvakanties tot en met { $until } { $year }; daarna sla ik alleen feestdagen over.
cultivating-rhythm-set =
    De check-in heeft een ritme. De eerstvolgende:
    { $moments }
    Past het u niet? Met *akker ritme bezwaar* gaat uw reden naar de facilitator, tot { $until }. { $known }
cultivating-rhythm-rests = Het ritme is gestopt: er komen vanzelf geen check-ins. Met *akker ritme* komt er een ander.
cultivating-rhythm-pause = Hoe lang zal de check-in rusten?
    .two-weeks = Twee weken
    .four-weeks = Vier weken
    .day = Tot een dag die ik kies
    .open = Tot het weer wordt opgepakt
cultivating-rhythm-pause-day = Vanaf welke dag mag de check-in weer komen?
cultivating-rhythm-resting = De check-in rust, tot *akker ritme hervat* hem weer oppakt.
cultivating-rhythm-resting-until =
    De check-in rust tot { $until }. Daarna:
    { $moments }
cultivating-rhythm-over-by-then = De periode van dit ritme is dan al voorbij; ik heb het gelaten zoals het is. Met *akker ritme stop* houdt het nu op.
cultivating-rhythm-skip = Zal ik de check-in van { $moment } overslaan? De andere blijven staan.
    .yes = Ja, overslaan
    .no = Nee, hij blijft
cultivating-rhythm-skipped =
    De check-in van { $moment } gaat niet door. De eerstvolgende:
    { $moments }
cultivating-rhythm-skipped-last = De check-in van { $moment } gaat niet door. Het was de laatste van dit ritme.
cultivating-rhythm-move-day = Naar welke dag zal ik de check-in van { $moment } verplaatsen? De andere blijven staan.
cultivating-rhythm-move-day-again = Die dag is een weekend- of feestdag; dan val ik niemand lastig. Naar welke andere dag zal ik de check-in van { $moment } verplaatsen?
cultivating-rhythm-moved =
    De check-in van { $before } gaat naar { $moment }. De eerstvolgende:
    { $moments }

## Een bezwaar

cultivating-rhythm-why = Wat is uw bezwaar tegen dit ritme?
cultivating-rhythm-passed-on = Ik geef het door aan de facilitator, en die beslist. U hoort van mij wat het wordt.
cultivating-rhythm-too-late = Bezwaar kon tot { $until }. Met *akker voorstel* kunt u een ander ritme aan iedereen voorleggen.
cultivating-rhythm-yours = U gaat zelf over het ritme: met *akker ritme* stelt u een ander in.
cultivating-rhythm-objection-decide = { $who } heeft bezwaar tegen het ritme van de check-in: “{ $why }” Wat beslist u?
    .keep = Het blijft zo
    .change = Ik kies een ander ritme
    .pause = De check-in rust een tijdje
cultivating-rhythm-objection-keep = Uw bezwaar is gelezen; het ritme blijft zoals het is. Met *akker voorstel* kunt u een ander aan iedereen voorleggen.
cultivating-rhythm-objection-change = Uw bezwaar is gelezen: er wordt een ander ritme gekozen.
cultivating-rhythm-objection-pause = Uw bezwaar is gelezen: de check-in gaat een tijdje rusten.
cultivating-rhythm-objection-undecided = Binnen een week heeft niemand over uw bezwaar beslist, dus blijft het ritme zoals het is. Met *akker voorstel* kunt u een ander aan iedereen voorleggen.
