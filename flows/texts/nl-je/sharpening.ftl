# De vraag aanscherpen, helemaal: een voorbeeld om over te nemen, wat alleen de vraagsteller weet, en wat leden voorstellen.

## Advies met een voorbeeld

sowing-sharpen-example =
    { $advice }
    Bijvoorbeeld: { $example }
    .use = Die neem ik over
    .own = Ik formuleer hem zelf
    .leave = Laten staan

## Wat alleen jij weet

sowing-sharpen-check =
    { $question }
    Is een van deze dingen het geval? Overslaan betekent: geen ervan.
    .influence = Anderen beslissen erover
    .look-up = Het antwoord is op te zoeken
    .sign = Ik zou niet zien dat het lukt
    .alive = Het kan wachten
    .others = Het doet er alleen voor mij toe
    .no = Nee, geen van deze
sowing-sharpen-doubt-influence = Welk deel ervan kun je zelf beslissen of doen?
sowing-sharpen-doubt-look-up = Wat blijft voor jou lastig als je het hebt opgezocht?
sowing-sharpen-doubt-sign = { $named ->
    [yes] Hieraan wilde je het merken: { $success } Kan dat in de vraag?
   *[no] Wat ziet een collega jou anders doen, als het lukt?
    }
sowing-sharpen-doubt-alive = Wat ervan ligt nu op je bureau, deze maand?
sowing-sharpen-doubt-others = Wie worstelt hier nog meer mee, en wat herkennen zij erin?

## Hoe een vraag veranderde

sowing-wording = { $words } ({ $at })
sowing-wording-by = { $words } ({ $at }; voorstel van { $by })
sowing-wording-suggested = { $words } ({ $at }; voorstel van een lid)
