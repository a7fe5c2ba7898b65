# Iemands eigen pagina: wat er wacht, waaraan iemand meedoet, wat van hen bewaard is.

home-hello = Hallo { $name }. Deze pagina is van jou: niemand anders ziet haar.
home-hello-stranger = Hallo. Deze pagina is van jou: niemand anders ziet haar.

## Wat er wacht

home-waiting = Wat op je wacht
home-nothing-waits = Er wacht nu niets op je.
home-more = { $count ->
    [one] Er wacht nog één vraag. Die komt als je deze hebt beantwoord.
   *[other] Er wachten nog { $count } vragen. Die komen als je deze hebt beantwoord.
    }
home-put-off = Deze vraag bewaarde je voor later.
home-answer = Antwoorden
home-ask-now = Stel me deze vraag nu

## Waaraan iemand meedoet

home-networks = Je netwerken
home-no-network = Je doet nog niet mee aan een netwerk. Met *akker hulp* zie je wat hier kan.
home-network = *{ $network }*
    { $lines }
home-invited = Je bent uitgenodigd
home-facilitates = Je begeleidt dit netwerk
home-more-networks = { $count ->
    [one] En nog één netwerk.
   *[other] En nog { $count } netwerken.
    }
home-next = Je volgende moment
home-next-at = { $at }, met *{ $network }*
home-nothing-planned = Er is nog niets gepland.

## Wat van hen is

home-rest = Even rust
home-not-resting = Komt het nu niet uit? Dan laat ik je een week of langer met rust.
home-resting = Tot { $until } vraag ik je niets.
home-pause = Laat me even met rust
home-resume = Je mag me weer vragen stellen
home-privacy = Jouw woorden
home-held = Ik bewaar wat je antwoordt, je naam en account, en wat je hier instelt. Onder elke vraag staat wie je antwoord kan lezen. Verder komt het niet zonder jouw ja. Met *akker ik* kan hetzelfde als met deze knoppen.
home-see = Bekijken
home-correct = Verbeteren
home-export = Meenemen
home-erase = Laten wissen
