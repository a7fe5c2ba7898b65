# De demo: een seizoen met gespeelde leden, verteld aan wie toekijkt. De citaten komen van Akker zelf.

demo-title = Akker: een heel seizoen met acht gespeelde leden (seed { $seed })
demo-sowing = Zaaien
demo-cultivating = Cultiveren
demo-harvesting = Oogsten
demo-untold = Eerst gespeeld, zonder verhaal: { $phase }.

## Zaaien

demo-begins = { $who } typt “begin” in { $room }. Wat volgt blijft tussen { $who } en Akker.
demo-word = { $who } typt een woord dat ook een opdracht kan zijn. Akker vraagt het na.
demo-pauses = { $who } pauzeert, haalt koffie en gaat later verder.
demo-advice = Aan de eerste versie ontbreekt iets. Akker wijst erop; laten staan mag ook.
demo-self-check = Wat geen regel kan zien, beoordeelt { $who } zelf.
demo-adopted = { $who } volgt het advies, en laat precies deze tekst aan het netwerk lezen.
demo-too-long = { $who } schrijft wel erg veel.
demo-picture = Waarin leden verschillen: { $owner } vraagt het beeld op, en iedereen ziet hetzelfde.
demo-missing = Elk lid kreeg de vraag wiens blik ontbreekt. De antwoorden komen tegelijk, zonder namen.
demo-gathered = { $members ->
        [one] Eén lid doet mee.
       *[other] Er doen { $members } leden mee.
    } Ieder kreeg de vraag wat nodig is, en de antwoorden komen tegelijk in beeld.
demo-nudge = { $who } heeft nog niet geantwoord. Er komt één herinnering, onder vier ogen.
demo-agreed = { $owner } maakt er afspraken van; leden zeggen wat anders moet, en gaan dan akkoord.
demo-check = De stap naar de volgende fase: { $who } ziet waar de vier voorwaarden op rusten.
demo-cultivate = Ook de leden kregen de vraag. { $owner } had het laatste woord.
demo-rhythm = Vanaf nu komt de check-in vanzelf.

## Cultiveren

demo-meeting = { $owner } plant een bijeenkomst; het agendabestand komt mee.
demo-checkin = De eerste check-in. Wat iemand vertelt blijft onder vier ogen, tot diegene het vrijgeeft.
demo-changed = { $who } wijzigt een antwoord dat al verstuurd was.
demo-summary = Eén samenvatting, van wat mensen wilden delen. Wie zweeg, wordt niet genoemd.
demo-newcomer = { $who } komt er halverwege bij.
demo-buddy = { $who } krijgt ook een maatje, door het lot bepaald.
demo-thanks = Iemand bedankt een ander.
demo-sheaf = Een opmerking in het kanaal is het bewaren waard. Eerst krijgt de schrijver de vraag.
demo-proposal = Een lid stelt voor om iets te gaan doen.
demo-second = Er komt nog een vraag op.
demo-votes = Is dit nog onze vraag? De leden zeggen wat de vraag nodig heeft.
demo-kept = { $owner } besluit.
demo-leaves = { $who } verlaat het kanaal. Wat gedeeld was blijft; er wordt niets meer gevraagd.
demo-quiet = Een stil seintje voor { $who }, die faciliteert; niemand anders ziet het.
demo-pulse = De peiling: geteld, nooit met naam bewaard, één keer getoond.
demo-harvest = { $owner } ziet de cijfers van het seizoen, en besluit te oogsten.

## Oogsten

demo-reflections = Ieder kijkt voor zichzelf terug, en bepaalt wat anderen mogen lezen.
demo-drafted = { $owner } schrijft een concept en leunt op wat gedeeld is.
demo-remarks = De leden zeggen wat er ontbreekt.
demo-approved = { $owner } herschreef het, en de leden zeggen of zij erachter staan.
demo-not-agreed = Niet iedereen staat erachter, en dat zegt het document ook.
demo-closed = { $owner } sluit het seizoen af.
demo-echoes = Drie maanden later vraagt Akker nog één keer.

## Het slot

demo-end = Het slot
demo-figures = { $weeks } weken, { $lines } regels getypt of geklikt, { $messages } berichten van Akker.
demo-documents = De oogst:
demo-transcript = Het transcript:
demo-replay = Nog eens afspelen:
demo-stands = { $owner } vraagt hoe het netwerk er nu voor staat.
