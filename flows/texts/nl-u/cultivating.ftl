# Cultiveren: check-ins en bijeenkomsten, nieuwkomers, de peiling, bedanken, voorstellen, methoden, de vraag opnieuw.

## Wat er op iemand wacht, zoals het in een zin heet

title-cultivating-checkin = de check-in
    .others = de check-in
title-cultivating-checkin-part = de check-in
title-cultivating-newcomer = uw eerste stappen in het netwerk
title-cultivating-review = de blik op de vraag
    .others = de blik op de vraag
title-cultivating-check = de stap naar oogsten
    .others = de stap naar oogsten
title-cultivating-pulse = de peiling
    .others = de peiling
title-cultivating-pulse-part = de peiling
title-cultivating-thanks = uw bedankje
title-cultivating-propose = uw voorstel
    .others = een voorstel van een lid
title-cultivating-propose-part = een voorstel van een ander

## Een tijdstip

cultivating-clock = Hoe laat? Bijvoorbeeld 16.00 uur.
cultivating-clock-again = Ik zoek een tijd tussen 8 uur 's ochtends en 8 uur 's avonds, zoals 16.00 uur. Welke tijd wordt het?

## De check-in

cultivating-checkin-not-now = Check-ins horen bij het cultiveren. Het netwerk is nu in een andere fase; *akker stand* laat zien welke.
cultivating-checkin-opening = De check-in staat open tot { $until }. De leden krijgen hem in een direct bericht: drie vragen, een of twee minuten. Hier komt alleen wat mensen willen delen. { $about }
cultivating-checkin-about = Het gaat om onze vraag: “{ $question }”
cultivating-checkin-summary =
    Dit is er deze keer gedeeld:
    { $lines }
cultivating-checkin-nothing = Deze keer is er niets met het netwerk gedeeld.
cultivating-checkin-line-tried = { $who } probeerde: { $words }
cultivating-checkin-line-helped = { $who } werd verder geholpen: { $words }
cultivating-checkin-quiet =
    Van hen hoorde ik al drie weken niets; alleen u ziet dit:
    { $people }
    Een woord van u doet misschien meer dan een van mij.
cultivating-checkin-part-tried = Wat hebt u sinds de vorige keer uitgeprobeerd? “Nog niets” mag ook. Aan het eind beslist u wat het netwerk mag lezen.
cultivating-checkin-part-came-back = U wilde dit uitproberen: “{ $intention }” Hoe ging dat? “Nog niets” mag ook.
cultivating-checkin-part-helped = Wie heeft u onlangs verder geholpen, en waarmee? Overslaan mag.
cultivating-checkin-part-plan = Wat wilt u voor de volgende keer uitproberen? Dan kom ik erop terug. Overslaan mag.
cultivating-checkin-part-noted = Staat genoteerd.
cultivating-checkin-part-noted-plan = Staat genoteerd. De volgende keer vraag ik hoe het met uw plan ging.

## Iemand nieuw

cultivating-newcomer-story = { $phase ->
        [cultivating] U komt erbij terwijl het netwerk al op weg is.
        [harvesting] U komt erbij terwijl het netwerk oogst: het legt vast wat het gevonden heeft.
       *[other] Welkom in het netwerk.
    } Voor begeleiding kunt u terecht bij { $facilitators }. { $about }
cultivating-newcomer-question = De vraag waar we aan werken: “{ $question }”
cultivating-newcomer-reading = Wat u mij in directe berichten antwoordt, is alleen voor u, tenzij er bij de vraag iets anders staat. Wat alleen voor u is, gaat pas verder als u met precies die tekst instemt.
cultivating-newcomer-buddy = { $buddy } is uw maatje, door het lot aangewezen: iemand bij wie u met elke vraag terechtkunt. Hebt u liever een ander, zeg het dan tegen de facilitator.
cultivating-newcomer-you-are-buddy = { $newcomer } is er net bij gekomen, en het lot wees u aan als maatje. Even gedag zeggen is genoeg om mee te beginnen.
cultivating-newcomer-next = Het eerstvolgende moment samen: { $moment }.
cultivating-newcomer-no-next = Er is nog geen volgend moment afgesproken.

## Is dit nog onze vraag

cultivating-review-no-question = Er staat nog geen vraag centraal. Met *akker vraag voorstel* brengt u er een in.
cultivating-review-opening = Is dit nog onze vraag? “{ $question }” De leden krijgen dit in een direct bericht; op { $until } staan de aantallen hier, en beslist de eigenaar van de vraag.
cultivating-review-vote = Onze vraag: “{ $question }” Wat heeft die nu nodig?
    .keep = Zo laten
    .sharpen = Scherper maken
    .split = In tweeën splitsen
    .park = Voorlopig parkeren
    .close = Sluiten: beantwoord
cultivating-review-votes = Dit kozen de leden. Zo laten: { $keep }. Scherper: { $sharpen }. Splitsen: { $split }. Parkeren: { $park }. Sluiten: { $close }. Het woord is aan de eigenaar van de vraag.
cultivating-review-no-votes = Niemand heeft gekozen. Het woord is aan de eigenaar van de vraag.
cultivating-review-decision =
    “{ $question }” { $votes ->
        [0] Niemand heeft gekozen.
       *[other] De leden: zo laten { $keep }, scherper { $sharpen }, splitsen { $split }, parkeren { $park }, sluiten { $close }.
    } Het is uw vraag. Wat doet u ermee?
    .keep = Zo laten
    .sharpen = Scherper maken
    .split = In tweeën splitsen
    .park = Voorlopig parkeren
    .close = Sluiten: beantwoord
cultivating-review-undecided = Er is geen besluit genomen, dus de vraag blijft staan: “{ $question }”
cultivating-review-kept = De vraag blijft zoals die is: “{ $question }”
cultivating-review-to-sharpen = De eigenaar maakt de vraag scherper: “{ $question }”
cultivating-review-second = Uw vraag: “{ $question }” Welk deel wordt een vraag op zichzelf? Zeg het in één zin.
cultivating-review-split =
    De vraag is gesplitst. Deze blijft: “{ $question }”
    Daarnaast komt: “{ $second }”
cultivating-review-following = Welke vraag komt nu centraal te staan? Slaat u over, dan komt er niets voor in de plaats.
cultivating-review-parked = De vraag is geparkeerd: “{ $question }”
cultivating-review-closed = De vraag is gesloten, want beantwoord: “{ $question }”
cultivating-review-in-place = Vanaf nu staat centraal: “{ $question }”

## Naar het oogsten

cultivating-check-harvest = Check-ins beantwoord: { $checkins }. Uitgeprobeerd en gedeeld: { $tryouts }. Bijeenkomsten: { $meetings }. Bedankjes: { $thanks }. Open vragen: { $questions }. Is het tijd om te oogsten?
    .yes = Ja, we gaan oogsten
    .no = Nog niet
cultivating-check-stays = Dan gaan we door met cultiveren.
cultivating-check-elsewhere = Het netwerk is intussen naar een andere fase gegaan. Ik heb niets veranderd.
cultivating-check-harvesting = We gaan oogsten. Check-ins beantwoord: { $checkins }. Uitgeprobeerd en gedeeld: { $tryouts }. Bijeenkomsten: { $meetings }. Bedankjes: { $thanks }. Open vragen: { $questions }. Binnenkort vraag ik ieder van u om terug te kijken.

## De peiling

cultivating-pulse-too-small = Met { $members } leden houd ik geen peiling: onder de vijf antwoorden laat ik niets zien. Bespreek het eens samen: wat heeft het netwerk nu nodig?
cultivating-pulse-opening = De peiling staat open tot { $until }: twee stellingen, een halve minuut. Antwoorden worden zonder naam geteld en liggen daarna vast. Vanaf vijf antwoorden staan de aantallen hier, één keer, en daarna zijn ze gewist.
cultivating-pulse-mistakes = “Een fout of twijfel kan hier op tafel.” In hoeverre klopt dat voor u, van 1 (niet) tot 5 (helemaal)?
cultivating-pulse-asking = “Hulp vragen kost me hier weinig.” In hoeverre klopt dat voor u, van 1 (niet) tot 5 (helemaal)?
cultivating-pulse-used = “Met wat ik inbreng, wordt iets gedaan.” In hoeverre klopt dat voor u, van 1 (niet) tot 5 (helemaal)?
cultivating-pulse-connected = “Ik voel me met deze mensen verbonden.” In hoeverre klopt dat voor u, van 1 (niet) tot 5 (helemaal)?
cultivating-pulse-practice = “Onze gesprekken helpen me in mijn praktijk.” In hoeverre klopt dat voor u, van 1 (niet) tot 5 (helemaal)?
cultivating-pulse-part-counted = Dat was het. Wat u antwoordde is geteld; ik weet niet meer wat het was.
cultivating-pulse-part-nothing-counted = Goed. Er is niets geteld.
cultivating-pulse-outcome =
    De peiling, deze ene keer te zien:
    { $statements }
    Bespreek het eens samen: wat heeft het netwerk nu nodig?
cultivating-pulse-outcome-mistakes = Een fout of twijfel kan hier op tafel. { $answers } antwoorden: { $high } hoog (4–5), { $middle } midden (3), { $low } laag (1–2).
cultivating-pulse-outcome-asking = Hulp vragen kost me hier weinig. { $answers } antwoorden: { $high } hoog (4–5), { $middle } midden (3), { $low } laag (1–2).
cultivating-pulse-outcome-used = Met wat ik inbreng, wordt iets gedaan. { $answers } antwoorden: { $high } hoog (4–5), { $middle } midden (3), { $low } laag (1–2).
cultivating-pulse-outcome-connected = Ik voel me met deze mensen verbonden. { $answers } antwoorden: { $high } hoog (4–5), { $middle } midden (3), { $low } laag (1–2).
cultivating-pulse-outcome-practice = Onze gesprekken helpen me in mijn praktijk. { $answers } antwoorden: { $high } hoog (4–5), { $middle } midden (3), { $low } laag (1–2).
cultivating-pulse-too-few = Er zijn minder dan vijf antwoorden, dus ik laat niets zien; ze zijn gewist. Bespreek het eens samen: wat heeft het netwerk nu nodig?

## Bedanken

cultivating-thanks-nobody = Er zijn nog geen andere leden.
cultivating-thanks-who = Wie heeft u geholpen?
cultivating-thanks-words = Waarmee bent u geholpen door { $helpers }? Eén zin is genoeg. Voordat ik het doorgeef, ziet u precies wat er komt te staan.
cultivating-thanks-kept-silent = Ik heb niets doorgegeven.
cultivating-thanks-for-you = { $giver } bedankt u: “{ $words }”
cultivating-thanks-told = { $giver } bedankt { $helpers }: “{ $words }”

## Voorstellen

cultivating-propose-kept-silent = Ik heb niets aan de anderen voorgelegd.
cultivating-propose-kind = Wat stelt u voor?
    .goal = Een doel voor het netwerk
    .activity = Iets om samen te doen
cultivating-propose-words = { $kind ->
        [goal] Welk doel stelt u voor?
       *[activity] Wat stelt u voor om samen te doen?
    } Zeg er ook bij hoe het onze vraag helpt.
cultivating-propose-line = { $who }: { $words }
cultivating-propose-adjusted = Uw voorstel was: “{ $words }” Hoe zegt u het nu, met de bezwaren in gedachten? Slaat u over, dan gaat het van tafel.
cultivating-propose-set-aside = { $kind ->
        [goal] Dit doel is van tafel
       *[activity] Deze activiteit is van tafel
    }: “{ $words }”
