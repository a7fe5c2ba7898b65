# Mensen vinden voor een netwerk, en zien hoezeer wie erin zit van elkaar verschilt.

title-sowing-finding = mensen die mee kunnen doen
title-sowing-picture = hoe de leden verschillen
title-sowing-missing = wiens blik ontbreekt
    .others = wiens blik ontbreekt

## Voorstellen, alleen voor de facilitator

sowing-finding-closed = { $network } is gesloten, dus ik stel niemand voor. Met *akker terug* gaat het weer open.
sowing-finding-full = { $seats ->
    [one] De enige plaats in { $network } is
   *[other] Alle { $seats } plaatsen in { $network } zijn
    } bezet, of bewaard voor wie nog moet antwoorden. Komt er een vrij, dan stelt *akker leden zoek* weer mensen voor. { sowing-finding-all }
sowing-finding-nobody = Er is nu niemand vindbaar die nog vrij is voor { $network }. Ken je zelf iemand? Typ *akker leden uitnodigen* met de naam erbij. { sowing-finding-all }
sowing-finding-all = Met *akker leden gemist* vraag ik alle leden wiens blik zij missen.
sowing-finding-whom =
    { $count ->
        [one] Deze persoon wil gevonden worden en past bij jullie:
       *[other] Deze mensen willen gevonden worden en passen bij jullie:
    }
    { $lines }
    { $figures }
    Wie zal ik uitnodigen? Overslaan mag.
sowing-finding-line = { $person } { $reason }
sowing-finding-and = { $others }, { $one }
sowing-finding-and-so = { $others }; { $one }
sowing-finding-brings = brengt *{ $themes }*, wat { $count ->
    [one] één van jullie zoekt
   *[other] { $count } van jullie zoeken
    }
sowing-finding-finds = zoekt *{ $themes }*, wat { $count ->
    [one] één van jullie brengt
   *[other] { $count } van jullie brengen
    }
sowing-finding-adds = brengt een blik die nog ontbreekt: { $views }
sowing-finding-among = deelt *{ $themes }* met een ander in deze lijst, die het zoekt of brengt
sowing-finding-little = heeft nog niets verteld over thema's of werk
sowing-finding-nothing-new = noemde geen thema dat jullie zoeken of brengen, en geen blik die nog ontbreekt
sowing-finding-board = een ander bestuur
sowing-finding-starting = nog geen drie jaar leidinggevend
sowing-finding-settled = drie tot tien jaar leidinggevend
sowing-finding-seasoned = tien jaar of langer leidinggevend
sowing-finding-figures = { $count ->
    [one] Met deze persoon erbij
   *[other] Met hen allen erbij
    } vindt { $met } van de { $asks } vragen een aanbod (nu { $met-now } van { $asks-now }), en verschillen gemiddeld { $differ } van de 10 willekeurige paren (nu { $differ-now }).
sowing-finding-nobody-invited = Goed. Ik nodig niemand uit. { sowing-finding-all }
sowing-finding-gone = Er is intussen iets veranderd: { $people } kan ik niet meer vragen, of er is geen plaats meer.
sowing-finding-invited = Ik nodig { $people } uit. Je hoort het als iemand meedoet. { sowing-finding-all }
sowing-finding-invited-later = Ik nodig { $people } uit zodra de vraag er ligt.

## Wiens blik ontbreekt? Gevraagd aan allen

sowing-missing-alone = Je bent nog het enige lid, dus er is niemand om het aan te vragen. Met *akker leden zoek* stel ik mensen voor.
sowing-missing-already = Ik vraag dit de leden al. Hun antwoorden komen in het kanaal, allemaal tegelijk.
sowing-missing-opening = Ik vraag elk lid in een direct bericht wiens blik hier ontbreekt. Op { $until } komen de antwoorden hier bij elkaar, zonder namen.
sowing-missing-whose = Wiens blik ontbreekt hier nog? Denk aan een functie, een soort school, een ervaring. Noem liever geen personen.
sowing-missing-shown =
    Wiens blik ontbreekt hier? Dit zeggen de leden:
    { $answers }{ $counted }
sowing-missing-nothing-said = Wiens blik ontbreekt hier? Niemand noemde er een.{ $counted }
sowing-missing-counted =
    { "" }
    Van wat de leden over hun werk vertelden, ontbreekt dit:
    { $lines }

## Het beeld van de verschillen

sowing-picture-nothing-told = Nog niemand vertelde waar hij of zij werkt, dus er is niets te tonen. Met *akker ik verbeter* kan elk lid dat doen.
sowing-picture-shown =
    Zo verschillen de leden van { $network }:
    { $lines }
sowing-picture-line = { $attribute }: { $count } van de 10 willekeurige paren verschillen ({ $views })
sowing-picture-line-unknown = { $attribute }: te weinig mensen vertelden het om te vergelijken ({ $views })
sowing-picture-view = { $count ->
    [0] geen { $view }
   *[other] { $count } × { $view }
    }
sowing-picture-untold = { $count } niet verteld
sowing-picture-file = hoe-we-verschillen.png
sowing-picture-title = Hoe we verschillen
sowing-picture-members = { $count ->
    [one] één lid
   *[other] { $count } leden
    }
sowing-picture-legend = Elke stip is een lid. Een open rondje: vanaf die plek kijkt nog niemand mee.
sowing-picture-differ = { $count } van 10 willekeurige paren verschillen
sowing-picture-too-few = te weinig verteld om te vergelijken
sowing-picture-not-told = niet verteld
sowing-picture-board-shared = onder hetzelfde bestuur
sowing-picture-board-own = met een eigen bestuur
