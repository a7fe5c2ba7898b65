# Samen: besluiten over doelen en activiteiten, zwijgen, de vier voorwaarden.

title-cultivating-silence = zwijgen als ja
    .others = wat zwijgen betekent

## Voorstellen

cultivating-propose-opening =
    { $proposer } stelt { $kind ->
        [goal] een doel
       *[activity] een activiteit
    } voor: “{ $words }”
    Wie steunt dit? Ik vraag het elk lid; bezwaar maken kan tot { $until }. { $rule }
cultivating-propose-silence-is-yes = Wie dat heeft afgesproken en tot dan niets zegt, stemt in.
cultivating-propose-silence-is-no-yes = Zwijgen is geen ja: meer dan de helft van de leden moet het zeggen.
cultivating-propose-part-voice = { $kind ->
        [goal] Er is een doel voorgesteld
       *[activity] Er is een activiteit voorgesteld
    }: “{ $words }” Steunt u dit? De reden van een bezwaar staat met uw naam in het kanaal.
    .support = Ik steun dit
    .fine = Ik kan ermee leven
    .objection = Ik heb bezwaar
cultivating-propose-part-voice-silence = { $kind ->
        [goal] Er is een doel voorgesteld
       *[activity] Er is een activiteit voorgesteld
    }: “{ $words }” Steunt u dit? De reden van een bezwaar staat met uw naam in het kanaal. Wie tot { $until_told } niets zegt, stemt in.
    .support = Ik steun dit
    .fine = Ik kan ermee leven
    .objection = Ik heb bezwaar
cultivating-propose-part-why = Wat staat er in de weg, en wat zou helpen? Met een reden kan het voorstel beter worden. Overslaan mag.
cultivating-propose-adopted = { $yes } van de { $members } leden zeiden ja{ $quiet ->
        [0] { "" }
       *[other] , { $quiet } stemden in door te zwijgen
    }, niemand had bezwaar. { $kind ->
        [goal] Vanaf nu is dit een doel van het netwerk
       *[activity] Dit gaan we doen
    }: “{ $words }”
cultivating-propose-objections =
    Er zijn bezwaren.{ $bare ->
        [0] { "" }
        [one] { " " }Eén ervan heeft nog geen reden.
       *[other] { " " }{ $bare } ervan hebben nog geen reden.
    }
    { $lines }
    Het voorstel gaat terug naar wie het deed.
cultivating-propose-objections-told =
    Er zijn bezwaren tegen uw voorstel.{ $bare ->
        [0] { "" }
        [one] { " " }Eén ervan heeft nog geen reden.
       *[other] { " " }{ $bare } ervan hebben nog geen reden.
    }
    { $lines }
cultivating-propose-still-open = { $outcome ->
        [unsupported] Nog niemand anders steunt dit.
       *[undecided] Nog niet besloten: { $yes } van de { $members } leden zeiden ja, en meer dan de helft is nodig. Wie zwijgt, telt niet mee.
    } Op de lijst blijft het open, en het kan opnieuw worden voorgesteld: “{ $words }”
cultivating-propose-listed =
    Voorstellen in { $network }:
    { $lines }
cultivating-propose-listed-adopted = { $kind ->
        [goal] Doel
       *[activity] Activiteit
    }: { $words }
cultivating-propose-listed-open = { $kind ->
        [goal] Voorgesteld als doel
       *[activity] Voorgesteld als activiteit
    }, nog open: { $words } ({ $who })
cultivating-propose-none = Er is nog geen doel of activiteit voorgesteld. Dat kan met *akker voorstel*.

## Zwijgen

cultivating-silence-days = Na hoeveel dagen telt zwijgen als ja op een voorstel? Dat geldt pas als elk lid ja heeft gezegd, en elk lid kan het beëindigen.
    .four-days = Na 4 dagen
    .week = Na 7 dagen
    .two-weeks = Na 14 dagen
cultivating-silence-opening = { $proposer } stelt voor: wie { $days } dagen niets zegt over een voorstel, stemt in. Dat geldt alleen als elk lid ja zegt. Ik vraag het ieder, tot { $until }.
cultivating-silence-accept = Een lid stelt voor: wie { $days } dagen niets zegt over een voorstel, stemt in. Vindt u dat goed? U kunt het later altijd weer beëindigen.
    .yes = Ja
    .no = Nee
cultivating-silence-agreed = Alle { $members } zeiden ja: wie { $days } dagen niets zegt over een voorstel, stemt in. Elk lid kan dat beëindigen, met *akker voorstel stilte*.
cultivating-silence-not-agreed = { $yes } van de { $members } leden zeiden ja, en het moeten allen zijn. Zwijgen is dus nog steeds geen ja.
cultivating-silence-mine = Wie { $days } dagen niets zegt over een voorstel, stemt in: dat is afgesproken, ook door u. Hebt u bezwaar, dan houdt het voor iedereen op. Wat wilt u?
    .keep = Het blijft zo
    .object = Ik heb bezwaar
cultivating-silence-yours = De anderen spraken af: wie { $days } dagen niets zegt over een voorstel, stemt in. Voor u geldt het nog niet. Hebt u bezwaar, dan houdt het voor iedereen op. Wat wilt u?
    .accept = Het geldt ook voor mij
    .object = Ik heb bezwaar
cultivating-silence-why = Wat is uw bezwaar? Ik vertel het zonder uw naam. Overslaan mag.
cultivating-silence-reason =
    { "" }
    “{ $why }”
cultivating-silence-ended = Een lid heeft er bezwaar tegen dat zwijgen als ja telt.{ $reason }
    Vanaf nu telt alleen wie antwoordt.

## De vraag van een ander

network-question-asks-park =
    { $facilitator } wil deze vraag van u parkeren; ze blijft te lezen en kan later terugkomen:
    { $question }
    Vindt u dat goed?
network-question-asks-close =
    { $facilitator } wil deze vraag van u afsluiten; ze blijft te lezen:
    { $question }
    Vindt u dat goed?
network-question-asks-split =
    { $facilitator } wil van een deel van uw vraag een eigen vraag maken, ernaast:
    { $question }
    • { $part }
    Vindt u dat goed?
network-question-asking-owner = Het is de vraag van { $owner }. Ik vraag { $owner } of dat goed is.
network-question-owner-keeps = De vraag blijft zoals ze is: { $question }

## Doelen

network-status-goal = Doel: { $goal }

## De vier voorwaarden

title-network-confirmation = de vier voorwaarden

network-conditions-page =
    De vier voorwaarden van { $network }:

    { $diversity }

    { $practice }

    { $trust }

    { $influence }
network-conditions-section = { $rests }{ $words }{ $said }{ $lacks }{ $step }
network-section-words =
    { "" }
    { $lines }
network-section-said =
    { "" }
    Leden op { $at }: { $yes } ja, { $notyet } nog niet, { $no } nee, van de { $members }{ $confirmed ->
        [yes] ; samen bevestigd
       *[no] { "" }
    }
network-section-lacks =
    { "" }
    Leden missen:
    { $lines }
network-step-invite =
    { "" }
    Volgende stap: *akker leden uitnodigen @naam*
network-step-find =
    { "" }
    Volgende stap: zien wiens blik ontbreekt, met *akker leden zoek*
network-step-case =
    { "" }
    Volgende stap: een voorbeeld inbrengen, met *akker ik verbeter*
network-step-agree =
    { "" }
    Volgende stap: de facilitator begint met afspraken, met *akker voorwaarden afspreken*
network-step-accept =
    { "" }
    Volgende stap: de afspraken lezen en akkoord gaan, met *akker voorwaarden afspraken*
network-step-propose =
    { "" }
    Volgende stap: een doel voorstellen, met *akker voorstel doel*
network-step-confirm =
    { "" }
    Volgende stap: zeggen hoe u het vindt, met *akker voorwaarden bevestig*
network-condition-name-diversity = Diversiteit
network-condition-name-practice = De praktijk centraal
network-condition-name-trust = Vertrouwen
network-condition-name-influence = Invloed van leden
network-said = { $name }: { $yes } ja, { $notyet } nog niet, { $no } nee
network-confirmation-diversity =
    { $diversity }
    Zijn de leden verschillend genoeg om van elkaar te leren? Het kanaal ziet aantallen, geen namen.
    .yes = Ja
    .not-yet = Nog niet
    .no = Nee
network-confirmation-practice =
    { $practice }
    Gaat het hier over uw dagelijkse praktijk? Het kanaal ziet aantallen, geen namen.
    .yes = Ja
    .not-yet = Nog niet
    .no = Nee
network-confirmation-trust =
    { $trust }
    Kunt u hier vrijuit spreken? Het kanaal ziet aantallen, geen namen.
    .yes = Ja
    .not-yet = Nog niet
    .no = Nee
network-confirmation-influence =
    { $influence }
    Hebt u invloed op doelen en activiteiten? Het kanaal ziet aantallen, geen namen.
    .yes = Ja
    .not-yet = Nog niet
    .no = Nee
network-confirmation-diversity-lacks = Wie of welke blik ontbreekt? Ik toon het zonder uw naam; overslaan mag.
network-confirmation-practice-lacks = Wat zou het dichter bij uw praktijk brengen? Ik toon het zonder uw naam; overslaan mag.
network-confirmation-trust-lacks = Wat zou u helpen om vrijuit te spreken? Ik toon het zonder uw naam; overslaan mag.
network-confirmation-influence-lacks = Wat zou u meer invloed geven? Ik toon het zonder uw naam; overslaan mag.
network-back-rhythm-rests = De check-in rust tot het netwerk weer cultiveert; het ritme blijft bewaard. Geplande bijeenkomsten blijven staan.
