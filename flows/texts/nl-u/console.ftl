# De console: wat die zelf zegt, tegen wie aan een toetsenbord repeteert.

console-welcome = U bent { $name }, in { $place }. Typ wat { $name } zegt. Met /hulp ziet u wat u nog meer kunt doen.
console-here = U bent { $name }, in { $place }.
console-private = { $name }, privébericht
console-time = Het is { $moment }.
console-unknown = Ik ken /{ $word } niet. Bedoelt u /{ $nearest }?
console-no-name = Dat is geen naam. Een naam bestaat uit letters en cijfers, zoals anna.
console-no-room = Welk kanaal? Typ /in #netwerk, of /dm.
console-how-long = Hoe lang? Typ /wacht 3 dagen, /wacht 2 uur, /volgende, of /wacht 2026-12-01T09:00.
console-past = De tijd gaat niet terug. Kies een later moment.
console-too-far = Zo ver reikt de kalender niet. Wacht korter.
console-nothing-said = Hier is nog niets gezegd. Noem een bericht, zoals m3.
console-unseen = Zo’n bericht zie ik hier niet. Reageer op een bericht in een kanaal, of op een van uw eigen.
console-overheard = { $name } zegt dit in { $place }, tegen de anderen: Akker reageert er niet op en bewaart er niets van. Met /dm gaat u naar de privéberichten, met @m12 antwoordt u op bericht m12.
console-help =
    /als bram: iemand anders zijn
    /in #netwerk: naar een kanaal gaan
    /dm: naar uw privéberichten met Akker gaan
    /akker hulp: Akker een opdracht geven; met /akker begin begint een netwerk
    @m12 ja: op bericht m12 antwoorden
    /wacht 3 dagen, /volgende: de klok vooruitzetten, of tot wat het eerst aan de beurt is
    /reageer m12 🌾: een korenaar bij een bericht zetten
    /wijzig, /verwijder: uw laatste woorden veranderen of weghalen
    /erbij, /weg: het kanaal binnenkomen of verlaten
    /tijd, /klaar: hoe laat het is, en het einde
