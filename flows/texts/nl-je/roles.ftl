# Wie de vraag draagt, wie faciliteert en wie er te gast is.

title-network-succession = wie het overneemt
    .others = de vraag wie het overneemt
title-network-successor = wie het overneemt
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
network-succession-heir = Meer leden willen de vraag verder dragen. Wie kies je? Alleen de uitkomst wordt bekend.
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
