# Wat leden en facilitators op elk moment aan een netwerk kunnen vragen.

title-network-which = de keuze van een netwerk
title-network-question = de vraag van het netwerk
    .others = wat er met een vraag gebeurt
title-network-members = de leden
title-network-back = terug naar de vorige fase
title-network-me = wat ik van u bewaar
title-network-link = twee accounts koppelen

network-which-which = Om welk netwerk gaat het?
network-which-none = U hebt geen netwerk waarin dat kan.

## Hoe het ervoor staat

network-phase-name-sowing = zaaien
network-phase-name-cultivating = cultiveren
network-phase-name-harvesting = oogsten
network-phase-name-closed = afgesloten
network-phase-sowing = Fase: *zaaien*, daarna cultiveren en oogsten
network-phase-cultivating = Fase: *cultiveren*, daarna oogsten
network-phase-harvesting = Fase: *oogsten*
network-phase-closed = Dit netwerk is afgesloten
network-status-overview =
    Zo staat { $network } ervoor:
    { $lines }
network-status-question = Vraag: { $question }
network-status-no-question = Er is nog geen centrale vraag
network-status-members = { $count ->
    [one] Lid: { $names }
   *[other] { $count } leden: { $names }
    }
network-status-invited = { $count ->
    [one] Eén uitnodiging staat nog open
   *[other] { $count } uitnodigingen staan nog open
    }
network-status-next = Eerstvolgend moment: { $at }
network-status-nothing-planned = Er is nog niets gepland
network-help-no-network =
    Hier is nog geen netwerk. Dit kan, met *akker* ervoor:
    { $commands }
network-help-as-anyone =
    U bent geen lid van { $network }. Dit kunt u wel, met *akker* ervoor:
    { $commands }
    Vragen? Die kunt u stellen aan { $facilitators }.
network-help-as-invited =
    U bent uitgenodigd voor { $network }, maar nog geen lid. De uitnodiging staat hier, in onze directe berichten, of komt hier binnenkort: neem haar aan, en u doet mee.
    Dit kunt u nu al, met *akker* ervoor:
    { $commands }
    Vragen? Die kunt u stellen aan { $facilitators }.
network-help-as-member =
    Dit kunt u in { $network }, met *akker* ervoor:
    { $commands }
    Vragen? Die kunt u stellen aan { $facilitators }.
network-help-as-facilitator =
    U faciliteert { $network }. Dit kunt u, met *akker* ervoor:
    { $commands }

## De voorwaarden

network-condition-diversity = Diversiteit: { $met ->
    [yes] in orde
   *[no] nog open
    }
network-condition-practice = De praktijk centraal: { $met ->
    [yes] in orde
   *[no] nog open
    }
network-condition-trust = Vertrouwen: { $met ->
    [yes] in orde
   *[no] nog open
    }
network-condition-influence = Invloed van leden: { $met ->
    [yes] in orde
   *[no] nog open
    }
network-condition-diversity-rests = *Diversiteit*, { $met ->
    [yes] in orde
   *[no] nog open
    }: { $members ->
    [one] één lid; zes tot twaalf werkt het best
   *[other] { $members } leden; zes tot twaalf werkt het best
    }
network-condition-practice-rests = *De praktijk centraal*, { $met ->
    [yes] in orde
   *[no] nog open
    }: { $cases } van { $members } leden met een voorbeeld uit eigen praktijk
network-condition-trust-rests = *Vertrouwen*, { $met ->
    [yes] in orde
   *[no] nog open
    }: { $agreements ->
    [yes] { $agreed } van { $members } leden akkoord met de afspraken{ $silent ->
        [0] { "" }
        [one] ; één gaf binnen een week geen antwoord
       *[other] ; { $silent } gaven binnen een week geen antwoord
    }
   *[no] er zijn nog geen afspraken
    }
network-condition-influence-rests = *Invloed van leden*, { $met ->
    [yes] in orde
   *[no] nog open
    }: { $voices } van { $members } leden met een wens of voorstel
network-differ = van tien willekeurige tweetallen verschillen er { $count } in { $attribute }
network-attribute-role = functie
network-attribute-school = schoolsoort
network-attribute-region = regio
network-attribute-board = bestuur
network-attribute-years = ervaring

## De vraag

network-question-none = Er is nog geen vraag. Met *akker vraag voorstel* brengt u er een in.
network-question-shown =
    De vragen van { $network }:
    { $lines }
network-question-shown-changed =
    De vragen van { $network }:
    { $lines }
    Zo veranderde de centrale vraag:
    { $wordings }
network-question-central = { $status ->
    [open] Centraal
    [parked] Geparkeerd
   *[closed] Afgesloten
    }: { $question } ({ $owner })
network-question-beside = { $status ->
    [open] Daarnaast
    [parked] Geparkeerd
   *[closed] Afgesloten
    }: { $question } ({ $owner })
network-question-which = Om welke vraag gaat het?
network-question-not-yours = Dat doet wie de vraag stelde: { $owner }.
network-question-asked-owner = Ik vraag { $owner } om de vraag scherper te maken.
network-question-part =
    Dit is de vraag: { $question }
    Welk deel wordt een eigen vraag? Begin met “Hoe kan ik…”.
network-question-split =
    Naast de vraag: { $question }
    staat nu ook deze vraag: { $part }
network-question-parked =
    { $question }
    Zal ik deze vraag parkeren? Hij blijft te lezen, en later kan iemand hem opnieuw voorstellen.
network-question-closed =
    { $question }
    Zal ik deze vraag afsluiten? Hij blijft te lezen.
network-question-following = Welke vraag komt er centraal te staan? Overslaan mag.
network-question-now-parked = Geparkeerd: { $question }
network-question-now-closed = Afgesloten: { $question }
network-question-in-its-place = Nu staat deze vraag centraal: { $question }

## De leden

network-members-shown =
    { $count ->
        [one] Eén lid:
       *[other] { $count } leden:
    }
    { $lines }
network-member-line = { $name }{ $role }{ $facilitates }{ $bring }{ $seek }
network-member-role = , { $role }
network-member-facilitates = , faciliteert
network-member-bring = ; brengt: { $words }
network-member-seek = ; zoekt: { $words }
network-members-found =
    Wiens blik ontbreekt hier nog?
    { $lines }
network-find-size = { $size ->
    [few] { $count ->
        [one] één lid; zes tot twaalf werkt het best
       *[other] { $count } leden; zes tot twaalf werkt het best
    }
    [many] { $count } leden; boven de twaalf komt niet iedereen aan het woord
   *[enough] { $count } leden; dat is een goede maat
    }
network-find-missing = { $attribute }: nog geen { $views }
network-find-and = { $others }, { $one }
network-find-match = { $seeker } zoekt iets over { $theme }; { $helper } kan dat brengen
network-find-unmet = gezocht, maar nog door niemand gebracht: { $theme }
network-members-whom-to-invite = Noem wie u wilt uitnodigen, met een @ ervoor.
network-members-takes-part = { $count ->
    [one] { $people } doet al mee.
   *[other] { $people } doen al mee.
    }
network-members-has-been-asked = { $count ->
    [one] { $people } heeft mijn uitnodiging nog liggen.
   *[other] { $people } hebben mijn uitnodiging nog liggen.
    }
network-members-invited = Ik nodig { $people } uit. U hoort het als iemand meedoet.
network-members-invited-later = Ik nodig { $people } uit zodra de vraag er ligt.
network-members-whom = Om wie gaat het?
network-members-remove = Zal ik { $who } uit het netwerk halen? Wat bewaard is, blijft tot die persoon het laat wissen.
network-members-removed-you = U bent geen lid meer van dit netwerk; wat ik u daar nog vroeg, vervalt. Met *akker ik* ziet u wat ik van u bewaar en kunt u het wissen.
network-members-removed = { $who } is geen lid meer en heeft dat van mij gehoord.

## Van fase naar fase

network-next-closed = Dit netwerk is al afgesloten. Met *akker terug* gaat het weer open.
network-back-first = Zaaien is de eerste fase; verder terug kan niet.
network-back-sure = Gaat het netwerk van { $now } terug naar { $before }? Alles wat er is, blijft bewaard.
network-back-stays = Goed. Het netwerk blijft in de fase { $now }.
network-back-went = Het netwerk gaat van { $now } terug naar { $before }. Alles wat er is, blijft bewaard.

## Wat ik van iemand bewaar

network-me-what = Wat wilt u zien of veranderen?
    .see = Bekijken
    .correct = Aanpassen
    .export = Meenemen als bestand
    .erase = Wissen
    .language = Taal kiezen
    .zone = Tijdzone kiezen
    .region = Vakantieregio kiezen
    .pause = Een tijd met rust gelaten worden
    .link = Een ander account koppelen
    .where = Kiezen waar ik vragen krijg
    .findable = Vindbaar zijn voor andere netwerken, of niet
network-me-held =
    Dit schreef u in { $network }:
    { $words }
    Keuzes uit de kennismaking: { $facts }. Keren dat u ergens mee instemde: { $consents }. Het bestand van *akker ik exporteer* toont alles.
network-me-nothing-said = In { $network } is nog niets van u vastgelegd; wat u antwoordde op vragen die nog lopen, staat in het bestand van *akker ik exporteer*. Keuzes uit de kennismaking: { $facts }. Keren dat u ergens mee instemde: { $consents }.
network-me-no-network = U doet nog nergens mee. Ik ken alleen uw naam en account, en wat u hier instelt.
network-me-found-elsewhere = Facilitators van andere netwerken kunnen u vinden. *akker ik vindbaar* toont uw kaart.
network-me-exported = Dit is alles wat ik van u bewaar in { $network }. Alleen u krijgt dit bestand.
network-me-erase = Zal ik alles wissen wat u mij schreef, ook waar ik het in het kanaal aanhaalde? Waar u middenin zit, houdt dan op. Dat is niet terug te draaien. U blijft wel lid.
    .yes = Ja, wis alles
    .no = Nee
network-me-not-erased = Goed. Er is niets gewist.
network-me-language = In welke taal spreek ik u aan?
    .nl-u = Nederlands, met u
    .nl-je = Nederlands, met je
    .en = English
network-me-zone = In welke tijdzone woont u?
    .amsterdam = Amsterdam
    .curacao = Curaçao
    .paramaribo = Paramaribo
    .london = Londen
network-me-region = In welke vakantieregio werkt u?
    .north = { region-north }
    .middle = { region-middle }
    .south = { region-south }
network-me-set = Staat genoteerd. Het geldt vanaf nu.
network-me-pause = Hoe lang wilt u met rust gelaten worden?
    .week = Een week
    .two-weeks = Twee weken
    .month = Een maand
network-me-paused = Tot { $until } vraag ik u niets. Eerder verder? Typ *akker ik hervat*.
network-me-resumed = Ik mag u weer iets vragen.
network-me-one-account = Ik ken één account van u, dus vraag ik u daar. Met *akker ik koppelen* voegt u er een toe.
network-me-where = Waar zal ik u dingen vragen?
network-me-asked-there = Staat genoteerd. Vanaf nu vraag ik u daar; wat ik al vroeg, blijft staan waar het staat. Antwoorden kan aan beide kanten.

## Twee accounts

network-link-code =
    Om twee accounts te koppelen typt u dit bij het andere, in een direct bericht aan mij: akker ik koppelen { $code }
    Het werkt één keer, een kwartier lang. Kom daarna hier terug.
network-link-typed = Hebt u de code bij uw andere account getypt en daar ja gezegd?
    .done = Ja, ga verder
    .stop = Nee, stop
network-link-not-yet = Nog niemand heeft deze code getypt en ja gezegd. Doe dat eerst bij uw andere account.
network-link-sure = { $who }, { $account }, typte uw code. Bent u dat? Dan worden uw twee accounts één: wat u met allebei schreef, hun netwerken en hun antwoorden. Dat is niet terug te draaien.
    .yes = Ja, dat ben ik
    .no = Nee
network-link-yours = Deze code is van { $who }, { $account }. Bent u dat? Dan worden uw twee accounts één, en leest wie dat account gebruikt wat u hier schreef. Typ nooit een code die u van een ander kreeg.
    .yes = Ja, dat ben ik
    .no = Nee
network-link-go-back = Goed. Ga nu terug naar { $account } en zeg daar dat u de code hebt getypt.
network-link-joined =
    U bent voor mij nu één persoon, met deze accounts:
    { $accounts }
    Ik vraag u dingen bij { $account }. Met *akker ik waar* kiest u een ander.
network-link-apart = Goed. Uw accounts blijven los van elkaar.
network-link-expired = De code geldt niet meer. Typ *akker ik koppelen* voor een nieuwe.
network-link-unknown = Die code ken ik niet. Kijk of hij goed getypt is; alleen de nieuwste werkt.
network-link-own = Die code kreeg u hier zelf. Typ hem bij uw andere account.
network-link-used = Die code is al gebruikt. Typ bij het andere account *akker ik koppelen* voor een nieuwe.
network-link-too-many = Dat was te vaak de verkeerde code. Probeer het over een uur nog eens.
