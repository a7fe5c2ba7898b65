# Zaaien: van een eerste vraag naar een netwerk dat kan beginnen.

title-sowing-sharpen = het aanscherpen van je vraag
title-sowing-invitation = een uitnodiging
title-sowing-intake = de kennismaking
title-sowing-agreements = de afspraken
    .others = de afspraken
title-sowing-acceptance = de afspraken
title-sowing-change = een wijziging van de afspraken
title-sowing-check = de vier voorwaarden
    .others = de stap naar cultiveren

## Een netwerk begint

sowing-begin-opened = Hier begint een leernetwerk. { $starter } scherpt eerst de vraag aan, alleen met mij. Daarna vraag ik ieder van jullie in een direct bericht om mee te doen. Gewone gesprekken hier bewaar ik niet.
sowing-begin-code = De code van dit netwerk is { $code }. Typ *akker begin* met die code in een ander kanaal, ook op een ander platform, en dat kanaal hoort erbij.
sowing-begin-brings = { $starter } brengt een vraag in en scherpt die eerst aan, alleen met mij. Daarna vraag ik ieder van jullie in een direct bericht om mee te doen.
sowing-begin-already = In dit kanaal is al een netwerk. *akker stand* vertelt hoe het ervoor staat.
sowing-begin-joined = Dit kanaal hoort nu bij { $name }.
sowing-begin-elsewhere = Doe je al mee aan { $name }, met een ander account? Typ daar dan *akker ik koppelen*: dan horen ze bij elkaar.
sowing-begin-unknown-code = Die code ken ik niet. Is het de naam van een nieuw netwerk? Zet er dan een woord bij: *akker begin netwerk …*

## De vraag aanscherpen

sowing-sharpen-intro = We maken je vraag scherp: zes korte vragen, hoogstens tien minuten. Overslaan mag, *terug* ook. Noem geen namen van leerlingen of medewerkers. Het netwerk leest je vraag pas als je dat goedvindt.
sowing-sharpen-stuck = Waar loop je nu op vast, en wat maakt dat lastig voor jóú?
sowing-sharpen-tried = Wat heb je al geprobeerd?
sowing-sharpen-success = Waaraan merk je over een halfjaar dat het verder is?
sowing-sharpen-mandate = Krijg je van je bestuur of team tijd en ruimte om hieraan te werken?
    .granted = Ja, dat is geregeld
    .partly = Een beetje
    .not-yet = Nog niet besproken
sowing-sharpen-plough-first = Bespreek binnenkort met wie erover gaat hoeveel tijd je krijgt: zonder tijd komt een vraag moeilijk van de grond. Met je vraag kunnen we alvast verder.
sowing-sharpen-question = Hoe luidt je vraag in één zin? Begin met “Hoe kan ik…”.
sowing-sharpen-anew =
    Dit is nu de vraag: { $question }
    Hoe maak je er een scherpere vraag van?
sowing-sharpen-again = { $advice } Laten staan mag ook.
    .yes = Ik maak hem scherper
    .no = Laten staan
sowing-sharpen-advice-no-i = Hier staat nog geen “ik” in. Wat wil je zélf anders kunnen doen?
sowing-sharpen-advice-closed = Dit is nog geen open vraag. Hoe klinkt hij met “hoe” of “wat” vooraan?
sowing-sharpen-advice-several = Hier zitten meer vragen in. Welke komt eerst?
sowing-sharpen-advice-look-up = Dit is misschien op te zoeken. Wat blijft voor jou lastig als je het antwoord kent?
sowing-sharpen-advice-too-long = Dit is een lange vraag om te onthouden. Wat is de kern?
sowing-sharpen-sharper = Hoe luidt je vraag nu?
sowing-sharpen-other = De vraag blijft bij jou. In welke woorden mag het netwerk hem wel lezen? Overslaan mag.
sowing-sharpen-kept = Je vraag blijft bij jou. Wil je hem later toch inbrengen? Typ dan *akker vraag voorstel* met je vraag erachter.
sowing-sharpen-adopted =
    { $owner } brengt deze vraag in:
    { $question }
    Ieder hier krijgt een direct bericht van mij: meedoen, later of niet.
sowing-sharpen-sharpened =
    { $owner } heeft de vraag aangescherpt:
    { $question }
sowing-sharpen-proposed =
    { $owner } stelt deze vraag voor:
    { $question }

## De uitnodiging

sowing-invitation-by-name = Ik vroeg je dit eerder. { $by } nodigt je met naam uit, daarom vraag ik het opnieuw.
sowing-invitation-asked =
    { $opening }
    { $question }
    { $people } { $time }
    Doe je mee? Een reden hoeft niet. Wie meedoet, staat in de ledenlijst.
    .accept = Ik doe mee
    .later = Later
    .decline = Nee
sowing-invitation-later = Goed. Over een paar dagen vraag ik het nog één keer.
sowing-invitation-once-more =
    { $opening }
    { $question }
    { $people } { $time }
    Ik vroeg het je eerder. Doe je mee? Hierna vraag ik het niet meer.
    .accept = Ik doe mee
    .decline = Nee
sowing-invitation-declined = Goed. Bedenk je je, dan kan de facilitator je opnieuw uitnodigen.
sowing-invitation-joined =
    { $person } doet mee. { $members ->
        [one] Het netwerk telt nu één lid.
       *[other] Het netwerk telt nu { $members } leden.
    }

## De kennismaking

sowing-intake-intro = Hoogstens tien korte vragen, samen drie minuten. Elke vraag mag je overslaan. Aanpassen kan altijd, met *akker ik verbeter*. Eén ding moet je weten: de facilitator ziet van wie er drie weken niets is gehoord.
sowing-intake-bring = Wat kun je een ander brengen? Een ervaring, een aanpak, een contact: kort is goed.
sowing-intake-bring-themes = Bij welke thema's past wat je brengt? Kies er hoogstens drie.
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
sowing-intake-seek = Wat kom je hier halen?
sowing-intake-seek-themes = Bij welke thema's past wat je zoekt? Kies er hoogstens drie.
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
sowing-intake-case = Welk voorbeeld uit je praktijk breng je mee? Een paar zinnen, zonder namen. Daarna vraag ik of het netwerk het mag lezen.
sowing-intake-role = Wat is je functie?
    .school-leader = { role-school-leader }
    .team-leader = { role-team-leader }
    .board-member = { role-board-member }
    .support = { role-support }
    .other = { role-other }
sowing-intake-school = In welke schoolsoort werk je vooral?
    .practical = { school-practical }
    .vmbo = { school-vmbo }
    .havo-vwo = { school-havo-vwo }
    .broad = { school-broad }
    .special = { school-special }
    .other = { school-other }
sowing-intake-region = In welke vakantieregio werk je?
    .north = { region-north }
    .middle = { region-middle }
    .south = { region-south }
sowing-intake-board = Bij welk bestuur of welke stichting werk je?
sowing-intake-years = Hoeveel jaar geef je leiding in het onderwijs?
sowing-intake-done = Dat was het. *akker leden* laat zien wie er meedoen.{ $more }{ $pool }

role-school-leader = schoolleider
role-team-leader = teamleider
role-board-member = bestuurder
role-support = staf of beleid
role-other = een andere functie
school-practical = praktijkonderwijs
school-vmbo = vmbo
school-havo-vwo = havo/vwo
school-broad = brede scholengemeenschap
school-special = voortgezet speciaal onderwijs
school-other = een andere schoolsoort
region-north = regio Noord
region-middle = regio Midden
region-south = regio Zuid
theme-workload = werkdruk
theme-staffing = personeelstekort
theme-new-teachers = startende docenten
theme-teaching = lesgeven en didactiek
theme-teamwork = samenwerken in teams
theme-change = veranderen en vernieuwen
theme-inclusion = passend onderwijs
theme-assessment = toetsen en examens
theme-digital = digitalisering en AI
theme-parents = ouders en omgeving
theme-organisation = rooster en organisatie
theme-own-leadership = eigen leiderschap

## De afspraken

sowing-agreements-begin =
    Dit ligt er al:
    { $lines }{ $voiced }
    Hoe wil je beginnen?
    .write = Hiermee schrijven
    .ask = Eerst alle leden vragen
sowing-agreements-needs = Wat heb je nodig om hier vrijuit te spreken? De antwoorden komen zonder namen in beeld, in willekeurige volgorde.
sowing-agreements-gathered =
    Dit hebben leden nodig om hier vrijuit te spreken:
    { $needs }
    De facilitator maakt er afspraken van. Daarna vraag ik elk lid om akkoord.
sowing-agreements-no-needs = Niemand noemde iets voor de afspraken. De facilitator doet een voorstel; daarna vraag ik elk lid om akkoord.
sowing-agreements-confidential = Wat hier gezegd wordt, blijft hier; verder vertellen mag alleen als wie het zei dat goedvindt.
sowing-agreements-voiced =
    { "" }
    Leden zeiden:
    { $wishes }
sowing-agreements-lines =
    De eerste afspraak staat er al:
    { $lines }{ $voiced }
    Welke stel je nog meer voor? Op elke regel één; overslaan mag.
sowing-agreements-shape =
    De afspraken nu:
    { $lines }{ $voiced }
    Wat doe je ermee? Sla je over, dan blijven ze liggen.
    .ready = Voorleggen aan de leden
    .add = Een afspraak erbij
sowing-agreements-more = Welke afspraak komt erbij? Meer mag ook, op elke regel één.
sowing-agreements-reword =
    Deze afspraak: “{ $line }”
    Hoe moet ze luiden? Sla je over, dan gaat ze eruit.
sowing-agreements-unguarded =
    “{ $line }”
    Zonder deze afspraak weten leden niet wat er met hun woorden gebeurt. Toch weglaten?
    .yes = Ja, weglaten
    .no = Nee, ze blijft
sowing-agreements-unguarded-told = { " " }Over vertrouwelijkheid is niets afgesproken.
sowing-agreements-wishes =
    Dit wilden leden anders:
    { $wishes }
    Wat doe je met de afspraken?
    .rewrite = Ik herschrijf ze
    .keep = Ze blijven zo
sowing-agreements-set-aside = De afspraken blijven liggen. Wat leden zeiden, is bewaard. Met *akker voorwaarden afspreken* pak je ze weer op.
sowing-agreements-adopted =
    De afspraken van dit netwerk:
    { $words }
    { $accepted } van de { $members } leden gingen akkoord.{ $bare } Wat anders moet, kan altijd worden gezegd, met *akker voorwaarden wijzig*.
sowing-agreements-wished =
    Iemand heeft een wens voor de afspraken:
    { $wish }
    Met *akker voorwaarden afspreken* neem je hem mee.
sowing-acceptance-accept =
    Dit zijn de afspraken:
    { $words }
    Kun je je hieraan houden?
    .accept = Ja
    .otherwise = Ik wil iets anders
sowing-acceptance-accept-anew =
    De afspraken zijn veranderd sinds je akkoord ging:
    { $words }{ $changes }
    Kun je je hieraan houden?
    .accept = Ja
    .otherwise = Ik wil iets anders
sowing-acceptance-changes =
    { "" }
    Wat er veranderde:
    { $lines }
sowing-acceptance-added = nieuw: { $line }
sowing-acceptance-dropped = vervallen: { $line }
sowing-acceptance-wish = Wat moet er anders? De facilitator brengt het in zonder je naam.
sowing-change-wish =
    Dit zijn de afspraken:
    { $words }
    Wat moet er anders? De facilitator brengt het in zonder je naam.
sowing-change-need = Er zijn nog geen afspraken. Wat heb je nodig om hier vrijuit te spreken? De facilitator brengt het in zonder je naam.
sowing-change-kept = Staat genoteerd. Het komt aan bod als de facilitator de afspraken opschrijft; daarna vraag ik het elk lid.
sowing-agreed-none = Er zijn nog geen afspraken. De facilitator begint ermee met *akker voorwaarden afspreken*; wat je nodig hebt, kun je nu al zeggen met *akker voorwaarden wijzig*.
sowing-agreed-shown =
    De afspraken, van { $at }:
    { $words }
    { $accepted } van de { $members } leden gingen akkoord.{ $history }
sowing-agreed-history =
    { "" }
    De versies:
    { $lines }
sowing-agreed-first = versie 1, { $at }
sowing-agreed-same = versie { $version }, { $at }: de woorden zijn dezelfde
sowing-agreed-added = versie { $version }, { $at }, nieuw: { $line }
sowing-agreed-dropped = versie { $version }, { $at }, vervallen: { $line }

## Verder naar cultiveren

sowing-check-no-question = Er is nog geen vraag om mee verder te gaan. Met *akker vraag voorstel* breng je er een in.
sowing-check-what =
    Zo staan de vier voorwaarden ervoor:
    { $lines }{ $said }
    Wat wil je doen?
    .agree = Eerst afspraken maken
    .ask = Het de leden vragen
    .go = Nu verder
    .stay = Nog even wachten
sowing-check-asked = De facilitator wil weten of het netwerk verder kan. Ik vraag elk lid naar de vier voorwaarden: vier korte vragen.
sowing-check-said =
    { "" }
    Leden zeggen:
    { $lines }
sowing-check-lacks =
    { "" }
    Wat leden missen:
    { $lines }
sowing-check-answered = { $answers } van de { $members } leden spraken zich uit over de vier voorwaarden.{ $said }{ $lacks }
sowing-check-go =
    { $answers } van de { $members } leden spraken zich uit.{ $said }{ $lacks }
    Gaat het netwerk naar cultiveren?
    .yes = Ja, verder
    .no = Nog niet
sowing-check-cultivating =
    Het zaaien zit erop. Nu begint het cultiveren: uitproberen op de eigen school, elkaar spreken en van elkaar horen.
    { $open ->
        [0] De vier voorwaarden zijn in orde.
       *[other] Wat onderweg nog mag groeien; *akker voorwaarden* noemt bij elk een volgende stap:
    }
    { $lines }
sowing-check-rhythm-goes-on = De check-in gaat verder in het ritme dat er was. Met *akker ritme* verandert dat.
sowing-check-stays = Goed. Het netwerk blijft nog zaaien.
