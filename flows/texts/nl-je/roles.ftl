# Wie de vraag draagt, wie faciliteert en wie er te gast is.

title-network-succession = wie het overneemt
    .others = de vraag wie het overneemt
title-network-successor = wie het overneemt
title-network-elector = wie het overneemt
title-network-offer = een rol in het netwerk
    .others = een vraag over een rol

## Rollen

network-members-role = Welke rol krijgt { $who }? Een lid hoort het eerst van mij en mag nee zeggen.
    .facilitator = Mee faciliteren
    .hand-over = Faciliteren in mijn plaats
    .no-facilitator = Niet meer faciliteren
    .owner = De vraag dragen
network-members-offered = Ik vraag het nu aan { $who }. Je hoort het antwoord.
network-members-offer-stands = Ik heb { $who } al zoiets gevraagd, en nog geen antwoord gekregen.
network-members-role-facilitator = { $who } faciliteert vanaf nu. Wat je eerder alleen aan een facilitator schreef, blijft bij die persoon.
network-members-role-no-facilitator = { $who } faciliteert niet meer.
network-members-role-owner = { $who } draagt vanaf nu de vraag.
network-members-last-facilitator = Dan faciliteert niemand meer. Laat eerst een lid faciliteren, met *akker leden rol*, of zoek verder, met *akker leden oproep*.
network-offer-facilitator = { $by } vraagt of je mee wilt faciliteren, samen. Nee zeggen mag; niemand vraagt waarom.
    .accept = Dat doe ik
    .decline = Ik niet
network-offer-hand-over = { $by } vraagt of je het faciliteren wilt overnemen. Wat leden eerder aan { $by } schreven, blijft daar. Nee zeggen mag.
    .accept = Dat doe ik
    .decline = Ik niet
network-offer-owner =
    { $by } vraagt of je de vraag verder wilt dragen:
    { $question }
    De geschiedenis blijft erbij. Nee zeggen mag; niemand vraagt waarom.
    .accept = Dat doe ik
    .decline = Ik niet
network-offer-declined = { $who } doet het liever niet. Er is niets veranderd.
network-offer-unanswered = { $who } gaf binnen een week geen antwoord. Er is niets veranderd; met *akker leden rol* kun je een ander vragen.
network-offer-accepted = { $who } neemt het aan.
network-offer-needed-no-more = Iemand was je voor; het is niet meer nodig.
network-offer-now-facilitator = { $who } faciliteert vanaf nu. Wat je eerder alleen aan een facilitator schreef, blijft bij die persoon.
network-offer-now-hand-over = { $who } faciliteert vanaf nu, in plaats van { $by }. Wat je eerder alleen aan { $by } schreef, blijft bij { $by }.
network-offer-now-owner = { $who } draagt vanaf nu de vraag.

## Wie neemt het over

network-succession-nobody-facilitates =
    Op dit moment faciliteert niemand { $network }. Ik vraag elk lid apart of het dat wil, tot { $until }.
    Wat gepland is, gaat door. Wie meteen wil beginnen, typt *akker leden rol*.
network-succession-nobody-carries =
    Hiervoor is iemand nodig die het verder draagt:
    { $questions }
    Ik vraag het elk lid apart, tot { $until }.
network-succession-without-facilitator =
    Voorlopig faciliteert niemand { $network }. Herinneringen, ritme, voorstellen, reflecties en ieders eigen woorden gaan door; een volgende fase, plannen en uitnodigen wachten.
    Een lid kan het op elk moment oppakken met *akker leden rol*.
network-succession-facilitates = { $count ->
    [one] { $people } faciliteert vanaf nu.
   *[other] { $people } faciliteren vanaf nu samen.
    } Wat je eerder alleen aan een facilitator schreef, blijft bij die persoon.
network-succession-needed-no-more = Dat is intussen geregeld; er is niets meer nodig.
network-elector-whom = Meer leden willen de vraag verder dragen. Wie kies je? Alleen de uitkomst wordt bekend.
network-succession-carries =
    { $who } draagt dit verder{ $lot ->
        [yes] { " " }(het lot besliste)
       *[no] { "" }
    }:
    { $questions }
    De geschiedenis blijft erbij.
network-succession-decide =
    Niemand heeft dit overgenomen:
    { $questions }
    Wat wil je doen?
    .someone = Eén lid vragen
    .park = Parkeren
    .close = Afsluiten
    .leave = Voorlopig zo laten
network-succession-whom = Wie zal ik vragen?
network-succession-stays =
    Voorlopig draagt niemand dit:
    { $questions }
    Het blijft zoals het is; je kunt het lezen en eraan werken. Wie het verder wil dragen, typt *akker leden rol*.
network-succession-is-parked =
    Geparkeerd, met de geschiedenis erbij:
    { $questions }
network-succession-is-closed =
    Afgesloten, met de geschiedenis erbij:
    { $questions }
network-successor-carry =
    Hiervoor is iemand nodig die het verder draagt:
    { $questions }
    Neem je het over? Zo ja, dan noem ik je aan het netwerk; zo nee, dan noem ik niemand.
    .i-do = Ik doe het
    .someone-else = Liever een ander
network-successor-facilitate = Nu faciliteert niemand { $network }. Neem je het over? Zo ja, dan noem ik je aan het netwerk; zo nee, dan noem ik niemand.
    .i-do = Ik doe het
    .someone-else = Liever een ander
network-successor-either =
    Niemand faciliteert { $network } nu, en hiervoor is iemand nodig die het verder draagt:
    { $questions }
    Wat neem je over? Dan noem ik je aan het netwerk; anders noem ik niemand.
    .carry = Ik draag dit verder
    .facilitate = Ik faciliteer
    .both = Ik doe beide
    .someone-else = Liever een ander

## Een tijd niets gehoord

title-network-quiet = wie de vraag draagt
title-network-still = of je verdergaat met je vraag
title-network-taking-over = wie het overneemt
    .others = wie het overneemt
network-still-still =
    Jij draagt deze vraag:
    { $question }
    Ik heb al een paar weken niets van je gehoord. Ga je ermee verder? Hoor ik niets, dan vraag ik het over een week aan de anderen.
    .go-on = Ik ga verder
    .someone-else = Laat een ander het doen, nu al
network-still-begun = Jij bent { $network } begonnen; er is nog geen vraag, en ik heb al een paar weken niets van je gehoord. Ga je verder? Hoor ik niets, dan kan over een week een ander een vraag inbrengen.
    .go-on = Ik ga verder
    .someone-else = Laat een ander het doen, nu al
network-taking-over-no-question-yet = { $network } heeft nog geen vraag. Wie er een heeft uit het eigen werk, typt hier *akker begin*: ik help om die scherp te maken.
network-taking-over-asking =
    Iemand kan dit verder dragen:
    { $question }
    Ik vraag het elk lid apart, tot { $until }.
network-taking-over-willing =
    Iemand kan dit verder dragen:
    { $question }
    Wil jij dat doen? Zo ja, dan noem ik je aan het netwerk; zo nee, dan noem ik niemand.
    .i-do = Dat wil ik
    .someone-else = Liever een ander
network-taking-over-as-it-was =
    Niemand neemt dit nu over; het blijft zoals het was:
    { $question }
network-taking-over-taken =
    { $who } draagt dit verder{ $lot ->
        [yes] { " " }(het lot besliste)
       *[no] { "" }
    }{ $facilitates ->
        [yes] { " " }en faciliteert ook
       *[no] { "" }
    }:
    { $question }

## Te gast

network-member-guest = { $name }, te gast
network-help-as-guest =
    Je bent te gast bij { $network }: je leest wat het je stuurt, en hier niets anders. Wat je gevraagd wordt, kun je overslaan, uitstellen of stoppen.
    Dit kun je, met *akker* ervoor:
    { $commands }
    Vragen? Die kun je stellen aan { $facilitators }.
home-guest = Je bent hier te gast.
engine-guest = Dat is voor leden van *{ $network }*; je bent er te gast. *akker hulp* zegt wat je kunt.

title-network-call = de oproep voor een facilitator
    .others = de oproep voor een facilitator
title-network-called = een oproep om te faciliteren
title-network-candidate = iemand die wil faciliteren
title-network-expert = het uitnodigen van een deskundige
title-network-visit = het bezoek van de deskundige
    .others = het bezoek van een deskundige
    .ended = Het bezoek van de gast houdt hier op voordat het af is.
title-network-visitor = de vragen aan jou als gast
network-members-end-visit = Zal ik { $who } zeggen dat het bezoek niet doorgaat?
network-members-visit-off = Het bezoek aan dit netwerk gaat niet door; wat ik je daar nog vroeg, vervalt. Er wordt niets meer van je verwacht.
network-members-visit-ended = { $who } heeft van mij gehoord dat het bezoek niet doorgaat.

## Een oproep voor een facilitator

network-effort-light = ongeveer een uur per maand
network-effort-usual = ongeveer twee uur per maand
network-effort-full = ongeveer een dagdeel per maand
network-call-why = { $by } zoekt iemand om te faciliteren. Wie gevraagd wordt, zou de vraag lezen; dat is aan jou.
network-call-stands = Er staat nog een oproep open. Je hoort wat eruit komt.
network-call-empty = Buiten dit netwerk heeft niemand gezegd dat hij gevraagd mag worden om te faciliteren. Je kunt een lid vragen met *akker leden rol*, of de organisator wie die kent.
network-call-called-lately = Iedereen die gevraagd mag worden, kreeg de afgelopen week al een oproep. Ik vraag iemand hooguit één keer per week; probeer het volgende week weer, of vraag een lid met *akker leden rol*.
network-call-called = { $count ->
    [one] Ik vraag het één persoon, apart.
   *[other] Ik vraag het { $count } mensen, elk apart.
    } De eerste die wil en die je bevestigt, faciliteert. De oproep staat open tot { $until }.
network-call-called-without-question = { $count ->
    [one] Ik vraag het één persoon, apart;
   *[other] Ik vraag het { $count } mensen, elk apart;
    } de vraag zelf blijft binnen het netwerk. De eerste die wil en die je bevestigt, faciliteert. De oproep staat open tot { $until }.
network-call-nobody = De oproep is gesloten; niemand nam hem aan. Je kunt een lid vragen met *akker leden rol*, de organisator vragen wie die kent, of opnieuw oproepen.
network-called-asked =
    Een netwerk zoekt iemand om te faciliteren: { $members } leden, in { $room }, { $effort }.
    { $question }
    Wil je dat? Nee zeggen mag.
    .accept = Dat wil ik
    .decline = Nu niet
network-called-no-question = De vraag hoor je zodra je erbij bent.
network-called-declined = Staat genoteerd. Ik vraag je verder niets, en niemand vraagt waarom.
network-called-closed = Deze oproep is gesloten. Er wordt niets van je verwacht.
network-called-waits = { $who } hoort dat je wilt, en je hoort wat het wordt.
network-called-undecided = Er is niet besloten over je aanbod om te faciliteren; het vervalt. Er wordt niets van je verwacht; dank dat je het wilde doen.
network-called-not-now = Deze keer word jij het niet. Dank dat je het wilde doen; er wordt verder niets van je verwacht.
network-called-filled = Inmiddels faciliteert iemand { $network }. Dank dat je het overwoog; er wordt verder niets van je verwacht.
network-called-confirmed = Je faciliteert vanaf nu { $network }. Met *akker hulp* zie je wat je kunt; vraag een lid je in het kanaal te halen.
network-called-facilitates = { $who } faciliteert vanaf nu. Wat je eerder alleen aan een facilitator schreef, blijft bij die persoon.
network-candidate-confirm = { $who } wil dit netwerk faciliteren. Bevestig je dat? Wie je niet kiest, hoort dat vriendelijk van mij.
    .yes = Ja, die wordt het
    .no = Deze keer niet
network-candidate-late = Die oproep is intussen afgelopen; { $who } heeft dat gehoord.

## Het bezoek van een deskundige

network-expert-inside = { $who } doet al mee in dit netwerk, of is al gevraagd.
network-expert-no-question = Er is geen open vraag waarbij een gast kan helpen.
network-expert-which = Voor welke vraag?
network-expert-what = Wat vraag je de gast, in een of twee zinnen?
network-expert-day = Wanneer hoop je de antwoorden te hebben?
network-expert-why = { $by } wil een deskundige van buiten uitnodigen. De gast zou de vraag lezen; dat is aan jou.
network-expert-not-released = De vraag blijft binnen het netwerk; ik heb dus niemand gevraagd. Wie haar schreef, kan haar vrijgeven als je het opnieuw vraagt; is die weg, dan geeft wie de vraag nu draagt er eerst eigen woorden aan, met *akker vraag scherp*.
network-expert-invited = Ik vraag het { $who }. Je hoort het antwoord; tot dan hoort het netwerk niets.
network-visit-asked =
    { $by } nodigt je uit als gast, voor één vraag:
    { $question }
    { $what }
    Antwoorden voor { $day }. Je leest alleen wat het netwerk je stuurt. Kom je? Nee zeggen mag.
    .accept = Ik kom
    .decline = Nu niet
network-visit-declined = Staat genoteerd. Ik vraag je verder niets, en niemand vraagt waarom.
network-visit-closed = Deze uitnodiging is gesloten. Er wordt niets van je verwacht.
network-visit-not-coming = { $who } komt niet. Het netwerk heeft er niets van gehoord.
network-visit-unanswered = { $who } gaf binnen een week geen antwoord; de uitnodiging is gesloten. Het netwerk heeft er niets van gehoord.
network-visit-welcome = Fijn dat je komt. De leden bereiden hun vragen voor tot { $until }; dan stuur ik ze je, en je antwoordt wanneer het je past.
network-visit-announced =
    { $who } komt als gast, voor deze vraag:
    { $question }
    Wat jullie voor de gast voorbereiden en wat de gast antwoordt, kunnen jullie en de gast lezen; verder gaat er niets naar de gast. Ik vraag elk lid om een vraag, tot { $until }.
network-visit-prepare =
    Er komt een gast om hierbij te helpen:
    { $about }
    Wat wil je de gast vragen? Overslaan mag.
network-visit-numbered = { $number }. { $words }
network-visit-order =
    Dit zijn de vragen voor de gast:
    { $lines }
    Welke gaan mee, in welke volgorde? Typ de nummers, zoals *2 1*. Sla je over, dan gaan ze alle zoals ze er staan.
network-visit-order-again =
    Hierin vond ik geen van deze nummers:
    { $lines }
    Welke gaan mee, in welke volgorde? Sla je over, dan gaan ze alle zoals ze er staan.
network-visit-as-they-stand = Alle vragen gaan naar de gast zoals ze er staan.
network-visit-pair =
    { $question }
    { $answer }
network-visit-answers =
    { $who } was onze gast. De vragen en de antwoorden:
    { $lines }
    Ze blijven bewaard voor de oogst; het bezoek is afgelopen.
network-visit-no-answers = Het bezoek van { $who } is afgelopen; er zijn geen antwoorden om te delen.
network-visit-thanks = Het netwerk leest nu je antwoorden. Dank dat je kwam; hiermee eindigt het bezoek, en je hoort er van mij niets meer over.
network-visit-over = Hiermee eindigt het bezoek. Er wordt niets meer van je verwacht.
network-visitor-questions =
    { $count ->
        [one] Dit vragen de leden je:
       *[other] Deze { $count } dingen vragen de leden je:
    }
    { $questions }
    Ik leg ze je een voor een voor, tot { $until }. Overslaan mag, en met *pauze* ga je op een andere dag verder.
network-visitor-answer =
    Vraag { $number } van { $of }:
    { $question }
network-visitor-named = Mag je naam bij je antwoorden staan in de oogst van het netwerk? Zonder je ja staan ze er zonder naam.
