# Bijeenkomsten: de datumprikker, plannen, verzetten en afzeggen, de agenda, het verloop van een bijeenkomst, acties.

## Wat op iemand wacht, zoals het in een zin heet

title-cultivating-meeting = de bijeenkomst
    .others = het plannen van een bijeenkomst
title-cultivating-poll = de datumprikker
    .others = de datumprikker
title-cultivating-agenda = de agenda
title-cultivating-point = je agendapunt
title-cultivating-course = de bijeenkomst
    .others = de herinnering aan een bijeenkomst
title-cultivating-notes = wat er is besloten
title-cultivating-action = een actie
title-cultivating-promise = een actie van jou
    .others = een actie
title-cultivating-takeaway = wat je meeneemt

## Het moment

cultivating-clock-any = Ik zoek een tijd, zoals 16.00 uur. Welke tijd wordt het?
cultivating-meeting-zone = Dagen en tijden zijn hier die van { $zone }.
cultivating-meeting-day = Op welke dag komen we bijeen? { $zone }
cultivating-meeting-minutes = Hoeveel minuten duurt het?
cultivating-meeting-again = { $why ->
        [gap] Op die dag gaat de klok vooruit en wordt dat uur overgeslagen. Kies een andere tijd.
        [twice] Bij de momenten staat { $moment } al. Kies een ander moment.
       *[past] Het is al later dan { $moment }. Kies een later moment.
    }
cultivating-meeting-odd = Je koos { $moment }. Dat is { $why ->
        [holiday] op een feestdag
        [weekend] in het weekend
       *[night] niet tussen 8.00 en 20.00 uur
    }. Zal ik het zo laten?
    .yes = Ja, zo is het bedoeld
    .no = Nee, een ander moment

## Plannen, verzetten, afzeggen

cultivating-meeting-which = Om welke bijeenkomst gaat het?
cultivating-meeting-planned = We komen bijeen op { $moment }. Met het bestand hieronder zet je het in je agenda.
cultivating-meeting-moved = De bijeenkomst van { $before } is verzet naar { $moment }. Het bestand hieronder vervangt het vorige.
cultivating-meeting-gone = Dat kan niet meer: de bijeenkomst gaat niet door, of het moment is voorbij. Ik heb niets veranderd; *akker bijeenkomst* toont wat er gepland is.
cultivating-meeting-sure = Zal ik de bijeenkomst van { $moment } afzeggen?
    .yes = Ja, afzeggen
    .no = Nee, laten staan
cultivating-meeting-cancelled = De bijeenkomst van { $moment } gaat niet door. Met het bestand hieronder haal je de afspraak uit je agenda.
cultivating-meeting-none = Er is geen bijeenkomst gepland. De facilitator plant er een met *akker bijeenkomst plan*, of vraagt naar data met *akker bijeenkomst prik*.
cultivating-meeting-line = { $moment }
cultivating-meeting-list =
    Gepland:
    { $meetings }

## De datumprikker

cultivating-poll-more =
    Tot nu toe:
    { $moments }
    Voeg je nog een moment toe?
    .yes = Ja, nog een
    .no = Nee, dit zijn ze
cultivating-poll-opening =
    { $who } zoekt een datum voor onze volgende bijeenkomst:
    { $moments }
    Leden krijgen dit als direct bericht, in hun eigen tijd. Antwoorden kan tot { $until }; daarna staan hier de aantallen.
cultivating-poll-suits = Welke van deze momenten passen je voor een bijeenkomst van { $minutes } minuten? Kies ze allemaal. Ik toon alleen hoeveel mensen elk moment past. Een halve minuut is genoeg.
    .none = Geen van deze
cultivating-poll-line = { $moment } past { $suits } van de { $asked }.{ $only ->
        [0] {""}
        [one] {" "}Zonder dit moment houdt een van hen geen datum over.
       *[other] {" "}Zonder dit moment houden { $only } van hen geen datum over.
    }
cultivating-poll-outcome =
    De antwoorden zijn binnen. Dit past het best:
    { $lines }
    De facilitator kiest.
cultivating-poll-nothing = Geen van deze momenten past iemand. De facilitator zoekt andere.
cultivating-poll-nobody = Er kwamen op tijd geen antwoorden binnen, dus er is nog geen datum. De facilitator kijkt verder.
cultivating-poll-another = { $answered ->
        [0] Niemand heeft op tijd geantwoord.
       *[other] Geen van de momenten past iemand die heeft geantwoord.
    } Met *akker bijeenkomst prik* leg je andere momenten voor; met *akker bijeenkomst plan* kies je een datum zonder te vragen.
cultivating-poll-which =
    { $lines }
    Welke datum wordt het?
    .none = Geen van deze
cultivating-poll-open = Uit de datumprikker is nog geen datum gekozen.
cultivating-poll-way-on = Ik heb niets gepland. Met *akker bijeenkomst plan* kies je een datum; met *akker bijeenkomst prik* vraag je het opnieuw.

## De agenda

cultivating-agenda-when = We komen bijeen op { $moment }.
cultivating-agenda-no-meeting = Er is nog geen bijeenkomst gepland.
cultivating-agenda-shown =
    { $when } Op de agenda staat:
    { $lines }
    Met *akker bijeenkomst punt* voeg je iets toe.
cultivating-agenda-empty = { $when } Er staat nog niets op de agenda. Met *akker bijeenkomst punt* voeg je iets toe.
cultivating-agenda-on =
    Op de agenda staat:
    { $lines }
cultivating-agenda-decision = Vorige keer besloten: “{ $words }”
cultivating-agenda-action = { $who }, uiterlijk { $due }: “{ $words }”
cultivating-agenda-nobody = Nu van niemand
cultivating-agenda-point = Van { $who }: “{ $words }”
cultivating-agenda-question = Onze vraag: “{ $words }”
cultivating-agenda-proposal = { $kind ->
        [goal] Voorgesteld als doel
       *[activity] Voorgesteld om te doen
    }: “{ $words }”
cultivating-point-words = Wat wil je op de agenda zetten? Eén zin is genoeg.
cultivating-point-added = { $who } zet op de agenda: “{ $words }”

## Het verloop van een bijeenkomst

cultivating-course-file = Voor in je agenda.
cultivating-course-reminder = We komen bijeen op { $moment }. { $about }
cultivating-course-brief =
    Ter voorbereiding van onze bijeenkomst op { $moment }; alleen facilitators krijgen dit.
    { $lines }
cultivating-course-moved = { $first ->
        [yes] Tot nu toe
       *[no] Sinds de vorige bijeenkomst
    }: check-ins beantwoord { $checkins }, probeersels gedeeld { $tryouts }, keer bedankt { $thanks }, nieuwe voorstellen { $proposals }.
cultivating-course-quiet = { $count ->
        [0] Iedereen heeft in de afgelopen drie weken van zich laten horen.
       *[other] Drie weken niets van gehoord: { $people }. Een woord van jou doet misschien meer dan een van mij.
    }
cultivating-course-promised = { $actions ->
        [0] Er staan geen acties open.
       *[other] Open acties: { $actions }; over hun dag heen: { $late }.
    }
cultivating-course-private = { $tryouts ->
        [0] Niemand heeft me verteld iets te gaan proberen.
        [one] Iemand wil iets uitproberen; wat, is alleen aan mij verteld.
       *[other] { $tryouts } keer wil iemand iets uitproberen; wat, is alleen aan mij verteld.
    }
cultivating-course-begin = Onze bijeenkomst begint. { $turn ->
        [0] Waarmee kom je binnen?
        [1] Wat hield je bezig sinds de vorige keer?
       *[2] Wat hoop je vandaag te horen?
    } Eén zin, hardop of hier in het draadje. Overslaan mag, en ik bewaar er niets van.
cultivating-course-end = Onze bijeenkomst is afgelopen.{ $live ->
        [yes] {" "}{ $turn ->
            [0] Waarmee ga je weg?
            [1] Wat weet je morgen nog?
           *[2] Wat had meer tijd verdiend?
        } Eén zin, hardop of hier in het draadje; ik bewaar er niets van.
       *[no] {""}
    }
    Met *akker bijeenkomst verslag* leg je vast wat er is besloten, met *akker bijeenkomst actie* wie wat doet.
cultivating-course-line = { $who }: { $words }
cultivating-course-harvest =
    Dit nemen mensen mee uit de bijeenkomst:
    { $lines }
cultivating-takeaway-words = Wat neem je mee uit de bijeenkomst? Eén regel is genoeg. Aan het eind beslis je of het netwerk het mag lezen.

## Wat er is besloten, en wie wat doet

cultivating-notes-decisions = Wat is er besloten? Zet elk besluit op een eigen regel. Het komt terug bij de volgende agenda.
cultivating-notes-told =
    { $who } heeft opgeschreven wat er is besloten:
    { $words }
cultivating-action-who = Wie doet het? Noem één persoon; jij mag het ook zelf zijn.
cultivating-action-what = Wat doet { $owner }? Eén zin is genoeg.
cultivating-action-due = Wanneer is het klaar?
cultivating-action-passed-on = Ik vraag { $owner } of die dit op zich neemt. Na een ja leest iedereen het.
cultivating-promise-yours = { $by } noteerde een actie voor jou: “{ $words }”, uiterlijk { $due }. Neem je die op je?
    .yes = Ja, ik doe het
    .no = Nee, ik niet
cultivating-promise-not-taken = { $owner } heeft dit niet op zich genomen: “{ $words }” Ik heb niets vastgelegd. Met *akker bijeenkomst actie* vraag je iemand anders.
cultivating-promise-taken = { $who } neemt dit op zich, uiterlijk { $due }: “{ $words }”
cultivating-promise-went = Vandaag is de dag van jouw actie: “{ $words }” Hoe ging het?
    .done = Het is klaar
    .busy = Ik ben er nog mee bezig
    .dropped = Het hoeft niet meer
