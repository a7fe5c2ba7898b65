# Gevonden worden: de pool over netwerken heen, wat mensen over zichzelf vertelden, en een plaats in een netwerk.

title-sowing-findable = vindbaar zijn voor andere netwerken

## Vindbaar of niet

sowing-findable-intro = Facilitators van andere netwerken{ $whose } zoeken mensen die passen. Jij bepaalt of zij je vinden. Ik vraag eerst wat er op je kaart nog mist. Overslaan mag. Je bestuur vergelijk ik alleen, ik toon het nooit.
sowing-findable-here = { "" }
sowing-findable-of = { " van " }{ $name }
sowing-findable-facilitates = Mogen anderen je ook vragen om een netwerk te begeleiden?
sowing-findable-shown =
    Dit is je kaart:
    { $card }
    Mogen facilitators van andere netwerken{ $whose } je vinden met precies dit? Stoppen kan altijd.
    .yes = Ja, ze mogen mij vinden
    .change = Iets veranderen
    .no = Nee
sowing-findable-listed =
    Facilitators van andere netwerken{ $whose } vinden je met deze kaart:
    { $card }
    Wat wil je doen?
    .keep = Zo laten
    .change = Iets veranderen
    .stop = Niet meer vindbaar zijn
sowing-findable-parts = Wat zal ik opnieuw vragen? Wat je dan overslaat, komt niet op de kaart.
    .role = Functie
    .school = Schoolsoort
    .region = Vakantieregio
    .board = Bestuur (nooit getoond)
    .years = Jaren als leidinggevende
    .bring-themes = Thema's die je brengt
    .seek-themes = Thema's die je zoekt
    .facilitates = Of men je mag vragen om te begeleiden
sowing-findable-now-listed = Genoteerd. Met deze kaart ben je vanaf nu te vinden. Een uitnodiging komt altijd via mij, en jij beslist. Met *akker ik vindbaar* verander je de kaart of stop je.
sowing-findable-not-listed = Goed. Niemand vindt je.
sowing-findable-card-stays = Goed. Je kaart blijft zoals die was.
sowing-findable-unlisted = Gedaan. Niemand vindt je meer, en je kaart is weg.

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

title-sowing-correcting = wat je over jezelf vertelde
sowing-intake-reuse =
    In *{ $name }* vertelde je:
    { $lines }
    Zal ik precies dit hier ook gebruiken? Ieder in het kanaal van dit netwerk kan het dan lezen. Ik vraag alleen nog wat ontbreekt.
    .yes = Ja, gebruik het hier
    .no = Nee, vraag het opnieuw
sowing-intake-more = { " " }Met een zin kunnen anderen meer dan met een woord: *akker ik verbeter*.
sowing-intake-pool = { " " }Andere netwerken vinden je niet; met *akker ik vindbaar* bepaal je of dat mag.
sowing-correcting-which =
    Dit vertelde je hier over jezelf:
    { $lines }
    Wat wil je verbeteren of aanvullen?
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
    Je vertelde hier nog niets over jezelf. Wat wil je vertellen?
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
sowing-correcting-done = Staat genoteerd. Wat je oversloeg, blijft zoals het was.
sowing-told-bring = Je brengt: { $said }
sowing-told-offers = Thema's die je brengt: { $said }
sowing-told-seek = Je komt halen: { $said }
sowing-told-asks = Thema's die je zoekt: { $said }
sowing-told-case = Je voorbeeld: { $said }
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
sowing-offer-full = Alle { $seats } plaatsen zijn bezet: met een ja kom je op de wachtlijst.
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
sowing-offer-changed = De vraag is veranderd sinds ik het je vroeg. Zo luidt hij nu.
sowing-offer-no-question = Deze vraag is inmiddels gesloten, dus meedoen kan nog niet. Zodra het netwerk een nieuwe vraag heeft, vraag ik het je opnieuw.
sowing-offer-closed = Dit netwerk is inmiddels gesloten; meedoen kan niet meer.
sowing-offer-waiting = Je staat op de wachtlijst: alle { $seats } plaatsen zijn bezet. Komt er een vrij en ben je aan de beurt, dan vraag ik het je. Hoe lang dat duurt, weet ik niet.
sowing-seat-free =
    Er is een plaats vrijgekomen. Dit is de vraag:
    { $question }
    { $people } { $time }
    Heb je nog belangstelling? Tot { $held_until } houd ik de plaats voor je vrij.
    .accept = Ja, ik doe mee
    .decline = Nee, niet meer
sowing-seat-declined = Goed. Ik bied de plaats aan een ander aan.
sowing-seat-passed-on = Ik heb niets van je gehoord. De plaats gaat naar een ander en je staat niet meer op de wachtlijst. De facilitator kan je opnieuw uitnodigen.
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
network-members-full = Alle { $seats } plaatsen zijn bezet, dus wie ja zegt komt op de wachtlijst. Met *akker leden plaatsen* maak je ruimte.
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
    Je staat op de wachtlijst van { $network }. Komt er een plaats vrij en ben je aan de beurt, dan vraag ik het je hier.
    Dit kun je nu doen, met *akker* ervoor:
    { $commands }
    Vragen? Die kun je stellen aan { $facilitators }.
engine-on-waiting-list = Je staat op de wachtlijst van *{ $network }*. Komt er een plaats vrij en ben je aan de beurt, dan vraag ik het je hier.
home-waits-for-seat = Je staat op de wachtlijst
