# Slack: de woorden op knoppen en vensters. Op een knop passen 75 tekens; in de titel en op de knoppen van een venster 24.

## Onder een vraag

slack-skip = Overslaan
slack-back = Vorige vraag
slack-pause = Later
slack-open = In een venster antwoorden
slack-form = Alles in één venster
slack-send = Versturen
slack-choose = Kies
slack-choose-many = Kies een of meer
slack-choose-person = Kies iemand
slack-choose-people = Kies wie
slack-choose-among = Je kunt kiezen uit:
slack-choose-date = Kies een dag

## Het venster voor een lang antwoord

slack-window-title = Je antwoord
slack-window-label = Je antwoord
slack-window-hint = Hier passen 3000 tekens. Is het langer? Sluit dit dan en typ het in het gesprek.
slack-window-send = Versturen
slack-window-close = Sluiten
slack-loading = Een ogenblik, ik zoek de vraag op.

## De pagina onder Home

slack-home-where = Wat ik nu vraag, staat bij *Messages*, boven aan deze pagina.
slack-home-longer = De rest hiervan staat in ons gesprek.

## Wat Akker alleen in Slack zegt

slack-hello = Hallo, ik ben Akker. Ik help een kleine groep te leren van een vraag uit het eigen werk. Typ hier */akker begin* om te beginnen, of */akker hulp* om te zien wat ik kan.
slack-invite = Ik zit nog niet in dit kanaal. Nodig me uit met */invite @Akker*, en typ je opdracht dan nog eens.
slack-no-window = Het venster ging niet goed open. Wil je het sluiten, als het er staat, en nog eens op de knop drukken?
slack-not-saved = Dat is niet bewaard: het is erg druk, of ik kan niet bij mijn aantekeningen. Doe je het over een minuut nog eens?
slack-slow = Ik ben even traag, maar nog wel bezig. Wil je een paar minuten wachten, en eerst kijken of het gelukt is voordat je het nog eens doet?
slack-slow-window = Ik ben even traag; misschien is je antwoord nog niet bewaard. Laat dit venster open en verstuur het over een minuut nog eens, precies zoals het is. Het telt één keer.
slack-missed = Ik kon je een tijdje niet horen. Had je de vraag hieronder al beantwoord, geef je antwoord dan nog een keer.

## De pagina’s bij het installeren, in een browser

slack-page-install = Akker toevoegen aan Slack
    .told = Ik help kleine groepen te leren van vragen uit het eigen werk. Slack laat zien wat ik mag doen, en vraagt of je dat goedvindt.
    .step = Verder in Slack
slack-page-installed = Akker staat nu in { $team }
    .told = Ga terug naar Slack. Typ in een kanaal */akker begin* om te beginnen, of */akker hulp* om te zien wat ik kan.
    .step = Slack openen
slack-page-cancelled = Akker is niet geïnstalleerd
    .told = Je hebt het in Slack afgebroken; er is niets veranderd. Was dat niet de bedoeling, begin dan opnieuw.
    .step = Opnieuw beginnen
slack-page-expired = Deze pagina is niet meer geldig
    .told = De installatie duurde te lang, was al klaar, of begon in een andere browser. Sta ik nog niet in Slack, begin dan hier opnieuw.
    .step = Opnieuw beginnen
slack-page-failed = Akker is niet geïnstalleerd
    .told = Slack liet mij niet toe in een werkruimte, of ik kon dat niet bewaren. Begin opnieuw. Blijft het zo, vraag dan wie Akker beheert om in het logboek te kijken.
    .step = Opnieuw beginnen
