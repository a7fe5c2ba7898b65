# Oogsten: terugkijken, het antwoord en het document, de openbare versie, de afsluiting.

title-harvesting-reflections = samen terugkijken
    .others = samen terugkijken
title-harvesting-reflect = terugkijken
title-harvesting-answer = het antwoord
    .others = het antwoord
title-harvesting-approve = het antwoord
title-harvesting-harvest = de oogst
title-harvesting-publish = de openbare versie
    .others = de openbare versie
title-harvesting-permit = de openbare versie
title-harvesting-sheaf = je bericht en de oogst
title-harvesting-close = de afsluiting
    .others = de afsluiting

harvesting-no-question = de vraag van dit netwerk

## Terugkijken

harvesting-reflections-opening =
    🌾 De oogst begint. Iedereen krijgt van mij drie korte vragen, om terug te kijken op:
    { $question }
    Ze staan open tot { $until }. Eén minuut is genoeg. Wat je niet vrijgeeft, blijft bij jou.
harvesting-reflections-shared =
    Dit is vrijgegeven voor ons allemaal:
    { $fragments }
    De facilitator maakt nu een eerste antwoord.
harvesting-reflections-nothing = Er is deze keer niets vrijgegeven; wat mensen opschreven, blijft van henzelf. De facilitator maakt nu een eerste antwoord.
harvesting-reflect-what = Kijk eens terug op dit netwerk. Wat gebeurde er, bij jou op school of onder elkaar, dat je is bijgebleven? Eén zin is genoeg, overslaan mag.
harvesting-reflect-so-what = Wat betekent dat voor jou en je werk? Overslaan mag.
harvesting-reflect-now-what = Wat ga je ermee doen, of wat doe je al anders? Overslaan mag.
harvesting-reflect-category = Waar hoort dit thuis in de oogst? Kies er hoogstens drie; overslaan mag.
harvesting-reflect-kept =
    { $shared ->
        [0] Staat genoteerd, voor jou alleen.
       *[other] { $rest ->
            [0] Staat genoteerd. Het netwerk kan het nu lezen.
           *[other] Staat genoteerd. Een deel kan het netwerk nu lezen; de rest is voor jou alleen.
        }
    }
harvesting-reflect-nothing = Goed. Er is niets opgeschreven.

## Het antwoord

harvesting-answer-gathered =
    { $kind }
    { $fragments }
harvesting-answer-nothing-gathered = Er is nog niets vrijgegeven waar het antwoord op kan rusten. Je kunt het wel schrijven.
harvesting-answer-draft =
    { $question }
    Wat is het antwoord, in één alinea? Gebruik wat de leden vrijgaven. Daarna zeggen zij wat er anders moet, en wie erachter staat.
harvesting-answer-later = Goed. Met *akker oogst herzie* begin je opnieuw.
harvesting-answer-drafted =
    Er ligt een eerste antwoord:
    { $answer }
    Ik vraag elk lid wat er anders moet. Daarna vraag ik wie erachter staat.
harvesting-answer-remark =
    { $answer }
    Wat ontbreekt er in dit antwoord, of moet anders? Overslaan mag.
harvesting-answer-remarks =
    Dit is er gezegd over het antwoord:
    { $remarks }
harvesting-answer-no-reasons = Niet iedereen staat achter het antwoord; waarom is niet gezegd.
harvesting-answer-revise =
    { $answer }
    Hoe luidt het antwoord nu? Geef de hele tekst, of sla over om het te laten staan.
harvesting-answer-approved =
    🌾 Dit is het antwoord van het netwerk:
    { $answer }
    { $yes ->
        [one] Eén van de { $members } leden staat erachter. Niemand had bezwaar.
       *[other] { $yes } van de { $members } leden staan erachter. Niemand had bezwaar.
    }
harvesting-answer-not-agreed =
    Er ligt een antwoord, en niet iedereen is het ermee eens:
    { $answer }
    { $yes ->
        [one] Eén van de { $members } leden staat erachter. Zo staat het ook in het document.
       *[other] { $yes } van de { $members } leden staan erachter. Zo staat het ook in het document.
    }
harvesting-answer-document = De oogst als pagina, om te lezen en te printen.
harvesting-answer-document-plain = Dezelfde oogst als platte tekst.

harvesting-approve-agree =
    { $answer }
    Kun je achter dit antwoord staan? Het hoeft niet het mooiste te zijn.
    .yes = Ja, ik sta erachter
    .no = Nee, zo niet
harvesting-approve-objection = Wat moet er veranderen zodat je er wel achter kunt staan? Overslaan mag.
harvesting-approve-named = Mag je naam in de oogst staan, bij de deelnemers en bij wat je vrijgaf? Zonder naam ben je “een deelnemer”.
    .yes = Ja, met mijn naam
    .no = Nee, zonder naam

## De opdracht oogst

harvesting-harvest-overview =
    In de oogst: { $fragments ->
        [one] één vrijgegeven tekst
       *[other] { $fragments } vrijgegeven teksten
    }, { $status ->
        [none] nog geen antwoord
        [draft] een eerste antwoord in ontwerp
        [approved] een vastgesteld antwoord
       *[not-agreed] een antwoord waar niet iedereen het mee eens is
    }.
    Na *akker oogst* kun je zeggen:
    • *reflecteer*: nu terugkijken, alleen
    • *toon*: alles wat is vrijgegeven
    • *herzie*: het antwoord lezen en zeggen wat er ontbreekt
    • *stem in*: achter het antwoord staan
    • *exporteer*: het document zoals het er nu ligt
    • *zoek*: woorden vinden in de oogst van je netwerken
    • *trek in*: terugnemen wat je openbaar maakte, of je naam
harvesting-harvest-nothing = Er is nog niets vrijgegeven. Met *akker oogst reflecteer* kun je de eerste zijn; een 🌾 bij een bericht draagt dat bericht voor.
harvesting-harvest-gathered =
    { $kind }
    { $fragments }
harvesting-harvest-no-answer = Er is nog geen antwoord. De facilitator maakt tijdens de oogst een eerste antwoord.
harvesting-harvest-remark =
    { $answer }
    Wat ontbreekt er in dit antwoord, of moet anders? Overslaan mag.
harvesting-harvest-no-remark = Goed. Het antwoord blijft zoals het is.
harvesting-harvest-remarked =
    Een opmerking over het antwoord:
    { $remark }
harvesting-harvest-remark-kept = Staat genoteerd. De facilitator ziet het nu, en weegt het mee als het antwoord wordt herzien.
harvesting-harvest-still-draft =
    Dit is een ontwerp. Ik vraag elk lid apart wie erachter staat.
    { $answer }
harvesting-harvest-already =
    Je staat al achter dit antwoord:
    { $answer }
harvesting-harvest-late =
    { $answer }
    Sta je ook achter dit antwoord?
    .yes = Ja, ik sta erachter
    .no = Nee, zo niet
harvesting-harvest-late-open =
    { $answer }
    Niet iedereen is het eens met dit antwoord. Sta je erachter?
    .yes = Ja, ik sta erachter
    .no = Nee, zo niet
harvesting-harvest-stands = Staat genoteerd. Het document telt jou voortaan mee.
harvesting-harvest-does-not-stand = Goed. Er verandert niets.
harvesting-harvest-document = De oogst zoals die er nu ligt, als pagina. Zolang het antwoord niet vaststaat, staat er *ontwerp* bij.
harvesting-harvest-document-plain = Hetzelfde als platte tekst.
harvesting-harvest-search = Welke woorden zoek je?
harvesting-harvest-not-searched = Goed. Ik heb niets gezocht.
harvesting-harvest-hits =
    Met “{ $search }” vind ik:
    { $hits }
harvesting-harvest-more = en nog { $more }; met *akker oogst exporteer* heb je alles van dit netwerk
harvesting-harvest-hit = { $network }: { $words }
harvesting-harvest-no-hits = Met “{ $search }” vind ik niets. Ik zoek in wat is vrijgegeven, en in de afgesloten oogst van je eigen netwerken.

## Openbaar maken

harvesting-publish-too-early = Eerst stelt het netwerk zijn antwoord vast. Daarna is er iets om openbaar te maken.
harvesting-publish-asking =
    { $authors ->
        [one] Eén auteur van de oogst krijgt van mij de vraag
       *[other] { $authors } auteurs van de oogst krijgen van mij de vraag
    } welke teksten iedereen mag lezen. Binnen een week krijg je de openbare versie, met alleen wat is vrijgegeven.
harvesting-publish-nothing = De vraag en het antwoord mogen geen van beide openbaar, dus er komt geen openbare versie. Je kunt het later opnieuw vragen.
harvesting-publish-document = 🌾 De openbare versie van de oogst. Alles wat erin staat, mag van de auteur door iedereen gelezen worden.
harvesting-publish-document-plain = Hetzelfde als platte tekst.
harvesting-publish-withdrawn =
    { $pieces ->
        [one] Eén tekst is teruggenomen. De openbare versie is opnieuw gemaakt, zonder die tekst.
       *[other] { $pieces } teksten zijn teruggenomen. De openbare versie is opnieuw gemaakt, zonder die teksten.
    } Wat anderen eerder overnamen, ligt buiten mijn bereik.
harvesting-publish-nothing-to-withdraw = Er is niets van jou openbaar, dus er valt niets terug te nemen.
harvesting-publish-unname = Je naam staat in de oogst van je netwerk. Zal ik die daar ook uit halen?
    .yes = Ja, haal mijn naam weg
    .no = Nee, laat staan
harvesting-publish-unnamed = Gedaan. De oogst wordt voortaan zonder je naam gemaakt. In wat eerder is verstuurd, staat die nog.

harvesting-permit-intro =
    { $pieces ->
        [one] Er komt een openbare versie van de oogst. Eén tekst daarin is van jou. Alleen als je daar ja op zegt, wordt die openbaar.
       *[other] Er komt een openbare versie van de oogst. { $pieces } teksten daarin zijn van jou. Ik laat ze een voor een zien; alleen waar je ja op zegt, wordt openbaar.
    } Met *akker oogst trek in* neem je het op elk moment terug.
harvesting-permit-none = Goed. Van jou wordt niets openbaar.
harvesting-permit-named = Mag je naam erbij staan in de openbare versie? Zonder naam ben je “een deelnemer”.
    .yes = Ja, met mijn naam
    .no = Nee, zonder naam
harvesting-permit-noted =
    { $pieces ->
        [one] Staat genoteerd. Eén tekst van jou komt in de openbare versie.
       *[other] Staat genoteerd. { $pieces } teksten van jou komen in de openbare versie.
    }

## Een aar bij een bericht

harvesting-sheaf-asked = 🌾 Ik vraag { $author } of dit bericht in de oogst mag.
harvesting-sheaf-marked = 🌾 { $by } wil een bericht van jou bewaren voor de oogst. Jij beslist.
harvesting-sheaf-own = 🌾 Je wilt een eigen bericht bewaren voor de oogst.
harvesting-sheaf-left = Goed. Ik heb je bericht niet bewaard.
harvesting-sheaf-gathered = Staat genoteerd. Het is nu deel van de oogst.

## De afsluiting

harvesting-close-answer =
    { $status ->
        [none] Er is nog geen antwoord op de vraag. Afsluiten kan toch; het document zegt het erbij.
        [draft] Het antwoord is nog een ontwerp. Afsluiten kan toch; het document zegt het erbij.
        [approved] Het antwoord is vastgesteld.
       *[not-agreed] Er is een antwoord waar niet iedereen het mee eens is; het document zegt het erbij.
    }
harvesting-close-questions =
    Deze vragen staan nog open; ze komen in het document:
    { $open }
harvesting-close-proposals =
    Deze voorstellen staan nog open:
    { $open }
harvesting-close-sure = Zal ik *{ $network }* afsluiten? De check-ins stoppen, iedereen hoort het, en over drie maanden vraag ik nog één keer wat er in gebruik is.
    .yes = Ja, sluit af
    .no = Nee, nog niet
harvesting-close-stays-open = Goed. De oogst blijft open.
harvesting-close-was-closed = Dit netwerk was al afgesloten.
harvesting-close-closed =
    🌾 De oogst is binnen. Hier hebben we samen aan gewerkt:
    { $question }
    { $named ->
        [0] Met dank aan allen die meededen.
       *[other] { $others ->
            [0] Met dank aan { $names }.
           *[other] Met dank aan { $names }, en aan wie zonder naam meedeed.
        }
    }
    Over drie maanden vraag ik één keer wat er nog in gebruik is. Proost er samen op.
harvesting-close-document = De oogst van *{ $network }*, als pagina.
harvesting-close-document-plain = Dezelfde oogst als platte tekst.
harvesting-close-echo = Drie maanden geleden is *{ $network }* afgesloten. Wat gebruik je er nog van, of wat kwam eruit voort? Eén zin is genoeg, overslaan mag.
harvesting-close-echoes =
    🌾 Dit is er na drie maanden nog in gebruik:
    { $echoes }
harvesting-close-document-later = De oogst, hiermee aangevuld.
harvesting-close-document-later-plain = Hetzelfde als platte tekst, hiermee aangevuld.

## Het document

harvesting-document-language = nl
harvesting-document-file =
    { $kind ->
        [draft] oogst-ontwerp
        [public] oogst-openbaar
       *[own] oogst
    }
harvesting-document-title = Oogst van { $name }
harvesting-document-dates-open = Begonnen op { $began }, zoals het ervoor stond op { $as_of }
harvesting-document-dates-closed = Begonnen op { $began }, afgesloten op { $closed }
harvesting-document-draft = Ontwerp: het antwoord staat nog niet vast
harvesting-document-question = De vraag
harvesting-document-history = Hoe de vraag veranderde
harvesting-document-unchanged = De vraag bleef zoals die op { $asked } werd gesteld.
harvesting-document-answer = Het antwoord
harvesting-document-no-answer = Er is nog geen antwoord.
harvesting-document-standing =
    { $status ->
        [draft] Een ontwerp; de leden hebben het nog niet vastgesteld.
        [approved] { $approvals ->
            [one] Eén van de { $members } leden staat achter dit antwoord. Niemand had bezwaar.
           *[other] { $approvals } van de { $members } leden staan achter dit antwoord. Niemand had bezwaar.
        }
       *[not-agreed] { $approvals ->
            [one] Niet iedereen is het eens: één van de { $members } leden staat achter dit antwoord.
           *[other] Niet iedereen is het eens: { $approvals } van de { $members } leden staan achter dit antwoord.
        }
    }
harvesting-document-objections = Wat niet iedereen deelt
harvesting-document-evidence = Waar het op rust
harvesting-document-evidence-reflection-what = Wat er gebeurde
harvesting-document-evidence-reflection-so-what = Wat het betekende
harvesting-document-evidence-reflection-now-what = Wat eruit volgt
harvesting-document-evidence-tryout = Wat is uitgeprobeerd
harvesting-document-evidence-method = Meegenomen uit een werkvorm
harvesting-document-evidence-takeaway = Meegenomen uit een bijeenkomst
harvesting-document-evidence-guest = Van een gast
harvesting-document-evidence-gathered = Onderweg verzameld
harvesting-document-a-participant = een deelnemer
harvesting-document-yields = Wat het opleverde
harvesting-document-yields-about = De nummers verwijzen naar de eigen woorden hierboven.
harvesting-document-agreements = Hoe er is samengewerkt
harvesting-document-conditions = Waar het op groeide
harvesting-document-condition-diversity = Diversiteit: { $members ->
        [one] één lid
       *[other] { $members } leden
    }
harvesting-document-condition-practice = De praktijk centraal: { $cases } van { $members } leden met een eigen voorbeeld
harvesting-document-condition-trust = Vertrouwen: { $agreements ->
        [yes] { $agreed } van { $members } leden akkoord met de afspraken
       *[no] er zijn geen afspraken gemaakt
    }
harvesting-document-condition-influence = Invloed: { $voices } van { $members } leden met een wens of voorstel
harvesting-document-open-questions = Vragen die openstaan
harvesting-document-echoes = Drie maanden later
harvesting-document-participants = Wie meededen
harvesting-document-participants-all =
    { $named ->
        [0] { $others ->
            [one] Eén lid, dat liever niet genoemd wordt.
           *[other] { $others } leden, die liever niet genoemd worden.
        }
       *[other] { $others ->
            [0] { $names }.
            [one] { $names }, en één lid zonder naam.
           *[other] { $names }, en { $others } leden zonder naam.
        }
    }
harvesting-document-colophon = Voor wie het kanaal van het netwerk kan lezen. Dit zijn eigen woorden van mensen; elke auteur koos ervoor ze hier te delen.
harvesting-document-colophon-public = Openbare versie. Dit zijn eigen woorden van mensen. Elke auteur gaf apart toestemming voor precies deze teksten en kan die intrekken.
