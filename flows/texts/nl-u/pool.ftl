# Gevonden worden: de pool over netwerken heen, wat mensen over zichzelf vertelden, en een plaats in een netwerk.

title-sowing-findable = vindbaar zijn voor andere netwerken

## Vindbaar of niet

sowing-findable-intro = Facilitators van andere netwerken { $whose } zoeken mensen die passen. U bepaalt of zij u vinden. Ik vraag eerst wat er op uw kaart nog mist. Overslaan mag. Uw bestuur vergelijk ik alleen, ik toon het nooit.
sowing-findable-here = hier
sowing-findable-of = van { $name }
sowing-findable-facilitates = Mogen anderen u ook vragen om een netwerk te begeleiden?
sowing-findable-shown =
    Dit is uw kaart:
    { $card }
    Mogen facilitators van andere netwerken { $whose } u vinden met precies dit? Stoppen kan altijd.
    .yes = Ja, ze mogen mij vinden
    .change = Iets veranderen
    .no = Nee
sowing-findable-listed =
    Facilitators van andere netwerken { $whose } vinden u met deze kaart:
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
sowing-intake-more = Een woord of twee is goed; met een zin kunnen anderen meer. U vult aan met *akker ik verbeter*.
sowing-intake-pool = Misschien zoeken andere netwerken iemand als u. Met *akker ik vindbaar* bepaalt u of zij u vinden; nu vinden zij u niet.
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
