# Gevonden worden: de pool over netwerken heen, wat mensen over zichzelf vertelden, en een plaats in een netwerk.

title-sowing-findable = vindbaar zijn voor andere netwerken

## Vindbaar of niet

sowing-findable-intro = Facilitators van andere netwerken{ $whose } zoeken mensen die passen. U bepaalt of zij u vinden. Ik vraag eerst wat er op uw kaart nog mist. Overslaan mag. Uw bestuur vergelijk ik alleen, ik toon het nooit.
sowing-findable-here = { "" }
sowing-findable-of = { " van " }{ $name }
sowing-findable-facilitates = Mogen anderen u ook vragen om een netwerk te begeleiden?
sowing-findable-shown =
    Dit is uw kaart:
    { $card }
    Mogen facilitators van andere netwerken{ $whose } u vinden met precies dit? Stoppen kan altijd.
    .yes = Ja, ze mogen mij vinden
    .change = Iets veranderen
    .no = Nee
sowing-findable-listed =
    Facilitators van andere netwerken{ $whose } vinden u met deze kaart:
    { $card }
    Wat wilt u doen?
    .keep = Zo laten
    .change = Iets veranderen
    .stop = Niet meer vindbaar zijn
sowing-findable-parts = Wat zal ik opnieuw vragen? Wat u dan overslaat, komt niet op de kaart.
    .role = Functie
    .school = Schoolsoort
    .region = Vakantieregio
    .board = Bestuur (nooit getoond)
    .years = Jaren als leidinggevende
    .bring-themes = Thema's die u brengt
    .seek-themes = Thema's die u zoekt
    .facilitates = Of men u mag vragen om te begeleiden
sowing-findable-now-listed = Genoteerd. Met deze kaart bent u vanaf nu te vinden. Een uitnodiging komt altijd via mij, en u beslist. Met *akker ik vindbaar* verandert u de kaart of stopt u.
sowing-findable-not-listed = Goed. Niemand vindt u.
sowing-findable-card-stays = Goed. Uw kaart blijft zoals die was.
sowing-findable-unlisted = Gedaan. Niemand vindt u meer, en uw kaart is weg.

sowing-card-name = { $name }
sowing-card-role = { $said }
sowing-card-school = { $said }
sowing-card-region = { $said }
sowing-card-years = { $said }
sowing-card-offers = Brengt: { $said }
sowing-card-asks = Zoekt: { $said }
sowing-card-facilitates = Te vragen als facilitator
years-starting = korter dan drie jaar leidinggevende
years-settled = drie tot tien jaar leidinggevende
years-seasoned = tien jaar of langer leidinggevende

## Wat mensen over zichzelf vertelden

title-sowing-correcting = wat u over uzelf vertelde
sowing-intake-reuse =
    In *{ $name }* vertelde u:
    { $lines }
    Zal ik precies dit hier ook gebruiken? Ieder in het kanaal van dit netwerk kan het dan lezen. Ik vraag alleen nog wat ontbreekt.
    .yes = Ja, gebruik het hier
    .no = Nee, vraag het opnieuw
sowing-intake-more = { " " }Met een zin kunnen anderen meer dan met een woord: *akker ik verbeter*.
sowing-intake-pool = { " " }Andere netwerken vinden u niet; met *akker ik vindbaar* bepaalt u of dat mag.
sowing-correcting-which =
    Dit vertelde u hier over uzelf:
    { $lines }
    Wat wilt u verbeteren of aanvullen?
    .bring = Wat ik breng
    .bring-themes = Thema's die ik breng
    .seek = Wat ik kom halen
    .seek-themes = Thema's die ik zoek
    .case = Mijn voorbeeld uit de praktijk
    .role = Functie
    .school = Schoolsoort
    .region = Vakantieregio
    .board = Bestuur
    .years = Jaren als leidinggevende
sowing-correcting-which-first =
    U vertelde hier nog niets over uzelf. Wat wilt u vertellen?
    .bring = Wat ik breng
    .bring-themes = Thema's die ik breng
    .seek = Wat ik kom halen
    .seek-themes = Thema's die ik zoek
    .case = Een voorbeeld uit de praktijk
    .role = Functie
    .school = Schoolsoort
    .region = Vakantieregio
    .board = Bestuur
    .years = Jaren als leidinggevende
sowing-correcting-done = Staat genoteerd. Wat u oversloeg, blijft zoals het was.
sowing-told-bring = U brengt: { $said }
sowing-told-offers = Thema's die u brengt: { $said }
sowing-told-seek = U komt halen: { $said }
sowing-told-asks = Thema's die u zoekt: { $said }
sowing-told-case = Uw voorbeeld: { $said }
sowing-told-role = Functie: { $said }
sowing-told-school = Schoolsoort: { $said }
sowing-told-region = Vakanties: { $said }
sowing-told-board = Bestuur: { $said }
sowing-told-years = Jaren als leidinggevende: { $said }

## Wat een uitnodiging vertelt, en een plaats

title-sowing-seat = een vrije plaats
sowing-offer-owner = { $owner } zoekt mensen om samen aan deze vraag te werken:
sowing-offer-network = Dit netwerk zoekt mensen om samen aan deze vraag te werken:
sowing-offer-people = { $count ->
    [0] Er doet nog niemand mee.
    [one] Er doet nu één persoon mee.
   *[other] Er doen nu { $count } mensen mee{ $roles }.
    }{ $facilitators }
sowing-offer-roles = { ": " }{ $roles }
sowing-offer-facilitators = { " Facilitator: " }{ $names }.
sowing-offer-full = Alle { $seats } plaatsen zijn bezet: met een ja komt u op de wachtlijst.
sowing-offer-time-light = Reken op ongeveer een uur per maand.
sowing-offer-time-usual = Reken op ongeveer twee uur per maand.
sowing-offer-time-full = Reken op ongeveer een dagdeel per maand.
sowing-offer-school-leader = { $count ->
    [one] één schoolleider
   *[other] { $count } schoolleiders
    }
sowing-offer-team-leader = { $count ->
    [one] één teamleider
   *[other] { $count } teamleiders
    }
sowing-offer-board-member = { $count ->
    [one] één bestuurder
   *[other] { $count } bestuurders
    }
sowing-offer-support = { $count ->
    [one] één uit staf of beleid
   *[other] { $count } uit staf of beleid
    }
sowing-offer-other = { $count ->
    [one] één met een andere functie
   *[other] { $count } met een andere functie
    }
sowing-offer-changed = De vraag is veranderd sinds ik het u vroeg. Zo luidt hij nu.
sowing-offer-no-question = Deze vraag is inmiddels gesloten, dus meedoen kan nog niet. Zodra het netwerk een nieuwe vraag heeft, vraag ik het u opnieuw.
sowing-offer-closed = Dit netwerk is inmiddels gesloten; meedoen kan niet meer.
sowing-offer-waiting = U staat op de wachtlijst: alle { $seats } plaatsen zijn bezet. Komt er een vrij en bent u aan de beurt, dan vraag ik het u. Hoe lang dat duurt, weet ik niet.
sowing-seat-free =
    Er is een plaats vrijgekomen. Dit is de vraag:
    { $question }
    { $people } { $time }
    Hebt u nog belangstelling? Tot { $held_until } houd ik de plaats voor u vrij.
    .accept = Ja, ik doe mee
    .decline = Nee, niet meer
sowing-seat-declined = Goed. Ik bied de plaats aan een ander aan.
sowing-seat-passed-on = Ik heb niets van u gehoord. De plaats gaat naar een ander en u staat niet meer op de wachtlijst. De facilitator kan u opnieuw uitnodigen.
network-members-seated = { $members } van de { $seats } plaatsen zijn bezet{ $waiting ->
    [0] { "" }
    [one] ; er staat één persoon op de wachtlijst
   *[other] ; er staan { $waiting } mensen op de wachtlijst
    }
network-members-waits = { $count ->
    [one] { $people } staat op de wachtlijst en krijgt bericht als er een plaats vrijkomt.
   *[other] { $people } staan op de wachtlijst en krijgen bericht als er een plaats vrijkomt.
    }
network-members-closed = Dit netwerk is gesloten, dus ik kan niemand uitnodigen. Met *akker terug* gaat het weer open.
network-members-full = Alle { $seats } plaatsen zijn bezet, dus wie ja zegt komt op de wachtlijst. Met *akker leden plaatsen* maakt u ruimte.
network-members-seats = Er zijn nu { $now } plaatsen. Voor hoeveel leden is er ruimte?
network-members-seats-set = Er is nu ruimte voor { $seats } leden; { $members ->
    [one] één doet
   *[other] { $members } doen
    } mee. Niemand hoeft weg. Wie wacht, krijgt bericht zodra er een plaats is.
network-members-time = Hoeveel tijd vraagt het netwerk van de leden? Uitnodigingen vertellen het.
    .light = Ongeveer een uur per maand
    .usual = Ongeveer twee uur per maand
    .full = Ongeveer een dagdeel per maand
network-members-time-set = Genoteerd. Uitnodigingen vertellen het vanaf nu.
network-status-waiting = { $count ->
    [one] Er staat één persoon op de wachtlijst
   *[other] Er staan { $count } mensen op de wachtlijst
    }
network-help-as-waiting =
    U staat op de wachtlijst van { $network }. Komt er een plaats vrij en bent u aan de beurt, dan vraag ik het u hier.
    Dit kunt u nu doen, met *akker* ervoor:
    { $commands }
    Vragen? Die kunt u stellen aan { $facilitators }.
engine-on-waiting-list = U staat op de wachtlijst van *{ $network }*. Komt er een plaats vrij en bent u aan de beurt, dan vraag ik het u hier.
home-waits-for-seat = U staat op de wachtlijst
