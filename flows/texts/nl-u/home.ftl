# Iemands eigen pagina: wat er wacht, waaraan iemand meedoet, wat van hen bewaard is.

home-hello = Dag { $name }. Deze pagina is van u: niemand anders ziet haar.
home-hello-stranger = Goedendag. Deze pagina is van u: niemand anders ziet haar.

## Wat er wacht

home-waiting = Wat op u wacht
home-nothing-waits = Er wacht nu niets op u.
home-more = { $count ->
    [one] Er wacht nog één vraag. Die komt als u deze hebt beantwoord.
   *[other] Er wachten nog { $count } vragen. Die komen als u deze hebt beantwoord.
    }
home-put-off = Deze vraag bewaarde u voor later.
home-answer = Antwoorden
home-ask-now = Stel mij deze vraag nu

## Waaraan iemand meedoet

home-networks = Uw netwerken
home-no-network = U doet nog niet mee aan een netwerk. Met *akker hulp* ziet u wat hier kan.
home-network = *{ $network }*
    { $lines }
home-invited = U bent uitgenodigd
home-facilitates = U begeleidt dit netwerk
home-more-networks = { $count ->
    [one] En nog één netwerk.
   *[other] En nog { $count } netwerken.
    }
home-next = Uw volgende moment
home-next-at = { $at }, met *{ $network }*
home-nothing-planned = Er is nog niets gepland.

## Wat van hen is

home-rest = Even rust
home-not-resting = Komt het nu niet uit? Dan laat ik u een week of langer met rust.
home-resting = Tot { $until } vraag ik u niets.
home-pause = Laat mij even met rust
home-resume = U mag mij weer vragen stellen
home-privacy = Uw woorden
home-held = Ik bewaar wat u antwoordt, uw naam en account, en wat u hier instelt. Onder elke vraag staat wie uw antwoord kan lezen. Verder komt het niet zonder uw ja. Met *akker ik* kan hetzelfde als met deze knoppen.
home-see = Bekijken
home-correct = Verbeteren
home-export = Meenemen
home-erase = Laten wissen
