# De vraag aanscherpen, helemaal: een voorbeeld om over te nemen, wat alleen de vraagsteller weet, en wat leden voorstellen.

## Advies met een voorbeeld

sowing-sharpen-example =
    { $advice }
    Bijvoorbeeld: { $example }
    .use = Die neem ik over
    .own = Ik formuleer hem zelf
    .leave = Laten staan

## Wat alleen u weet

sowing-sharpen-check =
    { $question }
    Is een van deze dingen het geval? Overslaan betekent: geen ervan.
    .influence = Anderen beslissen erover
    .look-up = Het antwoord is op te zoeken
    .sign = Ik zou niet zien dat het lukt
    .alive = Het kan wachten
    .others = Het doet er alleen voor mij toe
    .no = Nee, geen van deze
sowing-sharpen-doubt-influence = Welk deel ervan kunt u zelf beslissen of doen?
sowing-sharpen-doubt-look-up = Wat blijft voor u lastig als u het hebt opgezocht?
sowing-sharpen-doubt-sign = { $named ->
    [yes] Hieraan wilde u het merken: { $success } Kan dat in de vraag?
   *[no] Wat ziet een collega u anders doen, als het lukt?
    }
sowing-sharpen-doubt-alive = Wat ervan ligt nu op uw bureau, deze maand?
sowing-sharpen-doubt-others = Wie worstelt hier nog meer mee, en wat herkennen zij erin?

## Hoe een vraag veranderde

sowing-wording = { $words } ({ $at })
sowing-wording-by = { $words } ({ $at }; voorstel van { $by })
sowing-wording-suggested = { $words } ({ $at }; voorstel van een lid)

harvesting-document-wording = { $suggested ->
    [name] { $on }; voorstel van { $by }
    [member] { $on }; voorstel van een lid
   *[owner] { $on }
    }

## Een scherpere versie van een lid

title-sowing-suggest = uw suggestie voor de vraag
title-sowing-suggestion = een suggestie voor uw vraag
network-question-none-open = Er staat nu geen vraag open, dus er is niets om scherper voor te stellen. *akker vraag* laat zien wat ervan geworden is.
network-question-owner-gone = { $owner } stelde deze vraag en doet nu niet mee, dus niemand kan over een suggestie beslissen. Bespreek het met de facilitator.
sowing-suggest-words =
    De vraag van { $owner }: { $question }
    Hoe zou u hem scherper stellen? { $owner } krijgt het als eerste, alleen, en beslist. Wat wordt overgenomen, wordt de vraag van het netwerk.
sowing-suggest-named = Mag uw naam erbij staan, voor { $owner } en later bij de vraag? Anders staat er “een lid”.
sowing-suggest-sent = { $owner } hoort het van mij, alleen. Ik vertel u wat ervan komt.
sowing-suggestion-a-member = een lid
sowing-suggestion-what =
    Een scherpere versie van uw vraag, een suggestie van { $who }:
    { $words }
    Wat doet u ermee? Een reden hoeft niet; ik laat weten wat ervan gekomen is.
    .take = Ik neem hem over, precies zo
    .change = Ik neem hem over in andere woorden
    .leave = Mijn vraag blijft zoals hij is
sowing-suggestion-change =
    De suggestie: { $words }
    Hoe zegt u het?
sowing-suggestion-taken =
    { $owner } heeft de vraag aangescherpt, met een suggestie van { $who }:
    { $question }
sowing-suggestion-too-late = Deze vraag staat niet meer open en blijft dus zoals hij was.
sowing-suggestion-told-taken = { $owner } heeft uw suggestie gebruikt: de vraag is veranderd.
sowing-suggestion-told-left = Over uw suggestie: de vraag van { $owner } blijft zoals hij is.
sowing-suggestion-told-too-late = De vraag van { $owner } is intussen geparkeerd of afgesloten; uw suggestie is dus niet gebruikt.
