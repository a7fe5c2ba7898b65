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

## Het moment

cultivating-clock-any = Ik zoek een tijd, zoals 16.00 uur. Welke tijd wordt het?
cultivating-meeting-zone = Dagen en tijden zijn hier die van { $zone }.
cultivating-meeting-day = Op welke dag komen we bijeen? { $zone }
cultivating-meeting-minutes = Hoeveel minuten duurt het?
cultivating-meeting-again = { $why ->
        [gap] Op die dag gaat de klok vooruit en wordt dat uur overgeslagen. Kies een andere tijd.
        [twice] { $moment } staat er al bij. Kies een ander moment.
       *[past] { $moment } is al voorbij. Kies een later moment.
    }
cultivating-meeting-odd = { $moment } valt { $why ->
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
cultivating-poll-suits = Welke van deze momenten passen jou voor een bijeenkomst van { $minutes } minuten? Kies ze allemaal. De anderen horen alleen aantallen. Een halve minuut is genoeg.
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
