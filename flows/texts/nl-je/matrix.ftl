# Matrix: hoe je antwoordt, als regel onder een vraag. Alles wordt daar getypt, of aangetikt als reactie.

## Onder een vraag

matrix-choose = Tik hieronder op een cijfer, of typ het nummer of het woord.
matrix-choose-many = Typ alle nummers die passen, met een komma ertussen.
matrix-choose-person = Typ de naam.
matrix-choose-people = Typ de namen, met een komma ertussen.
matrix-choose-date = Typ een dag, zoals 3 december.
matrix-choose-scale = Tik hieronder op een cijfer, of typ het.
matrix-type-number = Typ het getal: een reactie zou niet versleuteld zijn.
matrix-confirm = Tik op ✅ of ❌, of typ *ja* of *nee*.
matrix-ways = Je kunt ook typen:
matrix-skip = sla over
matrix-back = terug
matrix-pause = pauze

## Wat Akker alleen in Matrix zegt

matrix-hello = Hallo, ik ben Akker. Ik help een kleine groep te leren van een vraag uit het eigen werk. Typ hier *!akker begin* of *!akker hulp*. Wat ik jou alleen vraag, komt in een eigen gesprek: neem die uitnodiging aan.
matrix-unreadable = Ik kan je bericht nog niet lezen: de sleutel ervan heeft mij niet bereikt. Ik heb erom gevraagd en ga verder zodra die er is. Gebeurt er niets? Typ het dan nog eens.
matrix-not-alone = Iemand anders kan hier nu meelezen. Daarom ga ik verder in een nieuw gesprek, met alleen jou en mij.
matrix-moved = Hier gaan we verder. Alles wat in de oude kamer is gezegd en afgesproken, blijft staan.
matrix-refused = Deze uitnodiging mag ik niet aannemen. Wie deze Akker beheert, bepaalt wie mij kan uitnodigen. Wil je het daar vragen?
