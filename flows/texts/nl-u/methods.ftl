# Methoden: er een kiezen, stap voor stap verdergaan, de tijd bijsturen, wat wordt meegenomen. Wat een methode zelf zegt,
# staat in haar bestand in flows/methods.

title-cultivating-method = het kiezen van een methode
title-cultivating-method-run = de methode
    .others = het werk met een methode
    .ended = Deze methode houdt hier op, voordat ze af is.
title-cultivating-method-round = de methode
    .ended = Deze methode houdt hier op, voordat ze af is.
title-cultivating-method-part = een stap van de methode
title-cultivating-method-steer = de tijd van de methode
title-cultivating-method-again = wat u meenam

## Kiezen

cultivating-method-under-way = U bent al met een methode bezig. Maak die eerst af, of stop ermee met *akker methode stop*.
cultivating-method-unknown = Een methode “{ $words }” ken ik niet.
cultivating-method-which = Welke methode past bij wat u inbrengt?
cultivating-method-instead = Voor { $method } zijn { $needed } mensen nodig; er zijn er nu { $members }. Welke van deze neemt u in plaats daarvan?
cultivating-method-too-few = Voor { $method } zijn { $needed } mensen nodig, en zoveel zijn er nu niet. Ik ben niets begonnen.
cultivating-method-case = { $question } Liever geen namen van leerlingen of personeel.
cultivating-method-kept-silent = Dan blijft het bij u. Ik ben niets begonnen.
cultivating-method-way = Live duurt het ongeveer { $minutes } minuten, schriftelijk ongeveer een dag per stap. Hoe pakken we het aan?
    .live = Live, nu meteen
    .writing = Schriftelijk
cultivating-method-begun = Het is begonnen, in het kanaal. Met *akker methode verder*, *langer*, *pauze* en *stop* hebt u de tijd in de hand, net als iedereen die meedoet.

## Stap voor stap

cultivating-method-run-opening =
    { $owner } brengt iets in, en we werken eraan met *{ $method }*: “{ $case }”
    { $dealt ->
        [no] Het gaat stap voor stap, in deze draad.
       *[yes] { $roles } hebben er een rol in, door loting. Het gaat stap voor stap, in deze draad.
    } { $way ->
        [live] Live, dus nu.
        [late] Schriftelijk: live kan alleen op werkdagen tussen 8.00 en 20.00 uur.
       *[writing] Schriftelijk, dus wanneer het u uitkomt.
    } Ik houd de tijd bij, en bewaar niet wat hier gezegd wordt. Wie meedoet kan verdergaan, meer tijd nemen, pauzeren of stoppen: *akker methode verder*, *langer*, *pauze*, *stop*.
cultivating-method-run-step =
    Stap { $number } van { $steps }, tot { $until }. { $words }{ $does ->
        [write] { " " }Ik vraag het in een direct bericht; niemand ziet het voordat de stap sluit.
        [score] { " " }Ik vraag het in een direct bericht; niemand ziet het voordat de stap sluit.
       *[talk] { "" }
    }
cultivating-method-run-news = { $news ->
        [two-minutes] Nog twee minuten in stap { $number }.
        [longer] Stap { $number } duurt langer, tot { $until }.
        [resumed] We gaan verder: stap { $number } staat open tot { $until }.
       *[paused] Stap { $number } rust. Met *akker methode verder* gaat hij door; uiterlijk { $until }, anders eindigt de methode.
    }
cultivating-method-run-shown = { $count ->
        [0] In stap { $number } is niets opgeschreven. Dat geeft niet; we gaan verder.
       *[other] { $shown ->
            [write] Dit is opgeschreven in stap { $number }:
                { $lines }
            [score] De rangorde, met het gemiddelde van de scores:
                { $lines }
           *[circle] Wat in stap { $number } is opgeschreven, ligt nu bij wie er samen mee verdergaan.
        }
    }
cultivating-method-run-line = { $how ->
        [named] { $who }: “{ $words }”
        [ranked] { $place }. “{ $words }” ({ $who }, { $mean })
       *[unnamed] “{ $words }”
    }
cultivating-method-run-ended = { $how ->
        [stopped] Een van u houdt het hierbij.
        [alone] Er zijn te weinig mensen over om verder te gaan, dus het houdt hier op.
       *[done] *{ $method }* is afgerond.{ $kept ->
            [0] { "" }
           *[other] { " " }Wat er het beste uitkwam, bewaar ik voor de oogst.
        }
    }
cultivating-method-run-taken = { $question } Daarna beslist u of het netwerk het mag lezen.
cultivating-method-run-day = { $question }
cultivating-method-run-nothing = Dan is er niets op te schrijven. Dat mag.
cultivating-method-run-release =
    Mag het netwerk precies dit lezen?
    { $lines }
cultivating-method-run-outcome =
    { $owner } neemt mee:
    { $words }
cultivating-method-run-noted = Staat genoteerd.{ $again ->
        [yes] { " " }Ik vraag ernaar op de dag die u koos.
       *[no] { "" }
    }

## Wat ieder opschrijft

cultivating-method-part-together =
    U doet dit met { $others }, en u schrijft voor uw groepje.
    { $before }
cultivating-method-part-reads =
    U doet dit met { $others }; { $writer } schrijft voor uw groepje. Overleg zoals het u uitkomt.
    { $before }
cultivating-method-part-write = Stap { $number }, tot { $closes }. { $question } Het blijft verborgen tot de stap sluit.
cultivating-method-part-score =
    { $number } van { $of }: “{ $words }”
    { $question }
cultivating-method-part-noted = Staat genoteerd. Zolang de stap openstaat, kunt u het nog veranderen.

## De tijd

cultivating-method-steer-none = Er loopt geen methode waaraan u meedoet. Met *akker methode* begint u er een.
cultivating-method-steer-which = Welke methode bedoelt u?
cultivating-method-steer-done = { $done ->
        [yes] Gedaan. Het staat in de draad.
       *[no] Die methode is al voorbij.
    }

## Daarna

cultivating-method-again-went = U wilde: “{ $words }” Hoe ging dat?
cultivating-method-again-noted = Staat genoteerd.
