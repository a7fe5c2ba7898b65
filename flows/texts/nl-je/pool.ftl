# Gevonden worden: de pool over netwerken heen, wat mensen over zichzelf vertelden, en een plaats in een netwerk.

title-sowing-findable = vindbaar zijn voor andere netwerken

## Vindbaar of niet

sowing-findable-intro = Facilitators van andere netwerken { $whose } zoeken mensen die passen. Jij bepaalt of zij je vinden. Ik vraag eerst wat er op je kaart nog mist. Overslaan mag. Je bestuur vergelijk ik alleen, ik toon het nooit.
sowing-findable-here = hier
sowing-findable-of = van { $name }
sowing-findable-facilitates = Mogen anderen je ook vragen om een netwerk te begeleiden?
sowing-findable-shown =
    Dit is je kaart:
    { $card }
    Mogen facilitators van andere netwerken { $whose } je vinden met precies dit? Stoppen kan altijd.
    .yes = Ja, ze mogen mij vinden
    .change = Iets veranderen
    .no = Nee
sowing-findable-listed =
    Facilitators van andere netwerken { $whose } vinden je met deze kaart:
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
sowing-intake-more = Een woord of twee is goed; met een zin kunnen anderen meer. Je vult aan met *akker ik verbeter*.
sowing-intake-pool = Misschien zoeken andere netwerken iemand als jij. Met *akker ik vindbaar* bepaal je of zij je vinden; nu vinden zij je niet.
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
