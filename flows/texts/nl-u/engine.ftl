# De eigen woorden van Akker: het kader om een vraag, antwoorden op wat iemand doet, en de opdrachten.

## Het kader om een vraag

engine-in-network = *{ $network }*
engine-reads-only-you = 🔒 Alleen u leest dit.
engine-reads-facilitator = Dit lezen alleen u en { $names }.
engine-reads-group = Dit lezen alleen u en { $names }.
engine-reads-network = Iedereen in het kanaal van het netwerk kan dit lezen.
engine-reads-guest = Het netwerk en de gast kunnen dit lezen.
engine-reads-public = Iedereen kan dit lezen, ook buiten het netwerk.
engine-final = Uw antwoord wordt alleen geteld. Daarna ligt het vast.
engine-blind = De antwoorden komen tegelijk in beeld, zodra de ronde sluit.
engine-choose = Antwoord met het nummer of met het woord.
engine-yes = Ja
engine-no = Nee
engine-removed = (verwijderd)

## Toestemming om iets te delen

engine-release-group =
    Mag uw groepje dit lezen, precies zoals het hier staat?
    { $words }
    .yes = Ja, deel dit
    .no = Nee, niet delen
engine-release-network =
    Mag iedereen in het kanaal dit lezen, precies zoals het hier staat?
    { $words }
    .yes = Ja, deel dit
    .no = Nee, niet delen
engine-release-guest =
    Mogen het netwerk en de gast dit lezen, precies zoals het hier staat?
    { $words }
    .yes = Ja, deel dit
    .no = Nee, niet delen
engine-release-public =
    Mag iedereen dit lezen, ook buiten het netwerk, precies zoals het hier staat?
    { $words }
    .yes = Ja, deel dit
    .no = Nee, niet delen

## Antwoord op wat iemand doet

engine-noted = Staat genoteerd.
engine-left-as-it-is = Goed. Ik laat het zoals het is.
engine-changed = Aangepast. Uw nieuwe antwoord telt.
engine-skipped = Overgeslagen.
engine-paused = Gepauzeerd. Zeg *verder* als u wilt doorgaan.
engine-put-off = Uitgesteld. Zeg *verder*, en ik stel deze vraag opnieuw.
engine-nothing-put-off = Er is niets uitgesteld. Antwoord gerust op de vraag die openstaat.
engine-put-off-lapsed = In *{ $network }* stelde u weken geleden iets uit: { $what }. Dat heb ik nu gesloten; intussen kan er veel veranderd zijn. Wilt u het nog, geef de opdracht dan opnieuw.
engine-resumed = We gaan verder waar u gebleven was.
engine-stopped = Gestopt. Ik vraag hier niet meer naar.
engine-stopped-and-kept = Gestopt. Wat u al antwoordde, is bewaard; naar de rest vraag ik niet meer.
engine-stale = Die vraag is al gesloten. Met dit antwoord doe ik niets.
engine-unknown-question = Die vraag ken ik niet, dus met dit antwoord doe ik niets.
engine-settled = Met dit antwoord is al verder gewerkt, dus het blijft staan. Met *akker ik* ziet u wat ik van u bewaar en kunt u het wissen.
engine-final-answer = Dit antwoord is al geteld en ligt vast, zoals ik vooraf zei.
engine-cannot-skip = Deze vraag heb ik nodig om verder te kunnen. Met *pauze* wacht ik, met *stop* houden we op.
engine-nothing-back = Verder terug kan niet.
engine-queued = Er wacht nog iets op u: { $waiting }. Maak eerst dit af, of zeg *pauze*.
engine-closed = Dit is al gesloten. Wat u nu schreef, bewaar ik niet en leest niemand.
engine-no-question = Er staat nu geen vraag voor u open, dus ik bewaar dit niet. *hulp* vertelt wat u hier kunt doen.
engine-broken-uncounted = Hier ging bij mij iets mis. Uw antwoord is niet geteld en niet bewaard; zodra het verholpen is, kunt u opnieuw antwoorden.
engine-broken = Hier ging bij mij iets mis. Uw antwoord is bewaard; ik kom erop terug zodra het verholpen is.
engine-broken-fact = Hier ging bij mij iets mis. Wat u typte of koos, is bewaard; ik kom erop terug zodra het verholpen is.
engine-broken-lost = Hier ging bij mij iets mis, en ik kon niet bewaren wat u deed. Wilt u het later vandaag nog eens doen?
engine-help-question =
    Antwoord in uw eigen woorden, of kies. { $audience }
    • *terug*: de vorige vraag opnieuw
    • *sla over*: deze vraag niet beantwoorden
    • *pauze*: later verder
    • *stop*: ophouden
    • *stand*: hoe het netwerk ervoor staat
engine-word-question = Is “{ $word }” uw antwoord, of moet ik dat doen?
    .answer = Dat is mijn antwoord
    .action = Doe dat maar
engine-too-long = Dit is langer dan ik kan verwerken. Kunt u het korter maken, of in delen sturen?
engine-control-characters = Hier zitten tekens in die ik niet kan bewaren. Kunt u het opnieuw typen?
engine-choice-shown = Uw antwoord: { $choice }
engine-answered = ✓ Beantwoord.
engine-asked-again = Hieronder stel ik deze vraag opnieuw.
engine-later = Het kanaal leest dit { $until }: ’s nachts en in het weekend stuur ik niets ongevraagd.
engine-not-a-question = Dat bericht is geen vraag, dus dit bewaar ik niet. Antwoord op de vraag zelf, of typ zonder te antwoorden op een bericht.
engine-prompt-closed = Deze vraag is gesloten.
engine-sheaf-no-network = Dat is niet gezegd in het kanaal van een netwerk; er is dus geen oogst waar het in kan.
engine-sheaf-nothing = In dat bericht staat niets dat ik kan bewaren: alleen woorden die iemand zelf schreef.
engine-sheaf-known = Over dat bericht heb ik de schrijver al eerder gevraagd. Die beslist of het in de oogst komt.
engine-erased = Uw woorden zijn gewist. Wat ik niet kan weghalen: wat anderen overnamen, wat ik zei in kanalen die gesloten zijn of waar ik niet meer in zit, en reservekopieën tot die verlopen.
engine-nudge = Nog open in *{ $network }*, tot { $until }: { $what }. Eén minuut is genoeg, overslaan mag.
engine-undeliverable = Mijn directe berichten komen bij { $person } niet aan. Wilt u doorgeven dat ik iets te vragen heb?
engine-account-closed = Het account van { $who } is opgeheven. Daarom bereik ik { $who } niet meer in *{ $network }*, al blijft het lidmaatschap bestaan. Komt { $who } niet terug? Typ dan *akker leden verwijder*.
engine-undeliverable-room = Ik kan niet meer schrijven in { $room }: ik ben er niet, of mag er niets zeggen. Wilt u mij er weer bij laten?
engine-left-unfinished =
    { $who } heeft *{ $network }* verlaten. Dit houdt daarmee op voordat het af is:
    { $what }
    U kunt het opnieuw beginnen.
engine-joined = Dit account en het andere van { $who } zijn voor mij nu één persoon. Met *akker ik waar* kiest u waar ik u dingen vraag.
engine-ended-early =
    Dit hield in *{ $network }* op voordat het af was:
    { $what }
    U kunt het opnieuw beginnen.
engine-ended-at-close =
    Nu *{ $network }* is afgesloten, houdt dit op:
    { $what }
engine-missed = Het moment van { $due } ging voorbij terwijl ik stilstond. Die ronde sla ik over; *akker ritme toon* geeft de volgende.
engine-last-one = Deze ronde is de laatste van het ritme. Wilt u verder? *akker ritme* stelt een nieuw ritme in.

## Wie wat mag, en waar

engine-unknown-command = “{ $word }” ken ik niet. Bedoelt u *{ $nearest }*?
engine-not-understood = Met “{ $words }” achter *{ $command }* kan ik niets; wat ik moet weten, vraag ik.
engine-not-understood-option = “{ $words }” achter *{ $command }* ken ik niet. Wat er wel kan: { $options }.
engine-not-understood-name = Ik zie niet wie u bedoelt met “{ $words }”. Noem iemand met een @ ervoor.
engine-not-allowed = Dat kan alleen { $who }.
engine-who-member = wie lid is van het netwerk
engine-who-facilitator = wie het netwerk faciliteert
engine-invited = U bent uitgenodigd voor *{ $network }*, maar nog geen lid. De uitnodiging staat hier, in onze directe berichten, of komt hier binnenkort: neem haar aan, en u doet mee.
engine-not-a-member = U bent geen lid van dit netwerk. Vraag de facilitator om een uitnodiging.
engine-no-network = Hier is nog geen netwerk. Met *akker begin* begint er een.
engine-in-no-network = U doet nog in geen netwerk mee. Neem uw uitnodiging aan, of typ *akker begin* in een kanaal.
engine-not-here = Dat werkt alleen in een kanaal.
engine-no-member = Hier geen lid: { $people }.

## Een antwoord dat niet past

engine-invalid-text = Ik zoek een antwoord in woorden. Wilt u het typen?
engine-invalid-empty = Er staan geen woorden in uw bericht; foto's, geluid en bestanden lees ik niet. Wat wilt u antwoorden?
engine-invalid-no-words = Ik zie geen woorden in uw bericht. Wat wilt u antwoorden?
engine-invalid-too-long = Dit zijn { $length } tekens; ik kan er { $longest } bewaren. Kunt u het korter maken?
engine-invalid-too-many-words = Dit zijn { $words } woorden; er passen er { $most }. Wat kan eruit?
engine-invalid-option = { $count ->
    [0] Dat staat niet in de lijst. Wat past het best?
   *[other] Dat staat niet in de lijst. Wat hiervan past het best?
    { $options }
    }
engine-invalid-too-many-options = { $most ->
    [one] U kunt er één kiezen. Welke wordt het?
   *[other] U kunt er hoogstens { $most } kiezen. Welke worden het?
    }
engine-invalid-number = Ik zoek een heel getal. Welk wordt het?
engine-invalid-range = Ik zoek een getal van { $min } tot { $max }. Welk past het best?
engine-invalid-at-least = Ik zoek een getal van { $min } of meer. Welk past het best?
engine-invalid-at-most = Ik zoek een getal tot en met { $max }. Welk past het best?
engine-invalid-person = “{ $name }” staat niet in de lijst. Wie bedoelt u?
engine-invalid-stranger = Deze persoon staat niet in de lijst. Wie bedoelt u?
engine-invalid-too-many-people = { $most ->
    [one] U kunt één persoon kiezen. Wie wordt het?
   *[other] U kunt hoogstens { $most } mensen kiezen. Wie worden het?
    }
engine-invalid-date = Ik zoek een dag, zoals 3 december. Welke dag wordt het?
engine-invalid-past = Die dag is te vroeg. Welke latere dag past?
engine-invalid-yes-or-no =
    Ik zoek een van deze twee antwoorden:
    { $options }
engine-invalid-nul = Hier zit een teken in dat ik niet kan bewaren. Kunt u het opnieuw typen?

## De opdrachten, in één regel elk

engine-command-start = *begin*: hier begint een netwerk; met een code sluit dit kanaal aan bij een netwerk
engine-command-status = *stand*: fase, vraag, voorwaarden, leden en wat er komt
engine-command-question = *vraag*: toon, voorstel, scherp, suggestie, splits, parkeer, sluit of herzie
engine-command-members = *leden*: lijst, zoek, gemist, uitnodigen, rol, verwijder, oproep (voor een facilitator), expert, plaatsen of tijd
engine-command-conditions = *voorwaarden*: de vier voorwaarden en waar ze op rusten; beeld, afspraken, wijzig of bevestig
engine-command-next = *verder*: naar de volgende fase, na een korte toets
engine-command-back = *terug*: naar de vorige fase
engine-command-rhythm = *ritme*: wanneer check-ins en bijeenkomsten zijn
engine-command-checkin = *checkin*: nu een check-in
engine-command-meeting = *bijeenkomst*: data, de agenda, het verslag en acties
engine-command-method = *methode*: stap voor stap een casus of vraag bespreken
engine-command-pulse = *peiling*: vertrouwelijk vragen hoe de sfeer is
engine-command-thanks = *bedankt*: noemen wie u hielp, en waarmee
engine-command-propose = *voorstel*: een doel of activiteit, de lijst, of wat zwijgen betekent
engine-command-harvest = *oogst*: terugkijken, verzamelen en het antwoord vastleggen
engine-command-publish = *publiceer*: de openbare versie, met toestemming van elke auteur
engine-command-me = *ik*: wat ik van u bewaar zien, meenemen of wissen; taal, tijdzone, regio, pauze, uw accounts, vindbaar zijn
engine-command-help = *hulp*: wat u hier kunt doen

## Voordat anderen lezen wat gevoelig lijkt

engine-noticed-bare = Dit is alleen een cijfer, een ja of een nee.
engine-noticed-name = Hier lijkt de naam van een leerling of medewerker in te staan.
engine-noticed-contact = Hier lijkt een adres of telefoonnummer in te staan.
engine-noticed-health = Dit lijkt over iemands gezondheid te gaan.
engine-noticed-sexuality = Dit lijkt over iemands seksualiteit te gaan.
engine-noticed-belief = Dit lijkt over iemands geloof te gaan.
engine-noticed-origin = Dit lijkt over iemands afkomst te gaan.
engine-noticed-politics = Dit lijkt over iemands politieke voorkeur of vakbond te gaan.
engine-sensitive-question = Zal ik het zo versturen?
    .yes = Ja, verstuur het zo
    .no = Nee, ik schrijf het anders
engine-sensitive-anew = Er is niets van bewaard. De vraag staat nog open: u kunt uw antwoord anders opschrijven, of *sla over* zeggen.
engine-sensitive-later = Iets van wat u invulde, lijkt over één persoon te gaan. Dat heb ik niet bewaard; die vraag stel ik apart.
