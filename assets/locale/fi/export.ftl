export-destination = Minne se menee
export-responsible = Kuka siitä siellä vastaa
export-page-title = Mitä näillä tallenteilla saa tehdä
export-page-may = Ihmiset antoivat nämä tallenteet yhteen käyttötarkoitukseen eivätkä mihinkään muuhun. Jokaisen tiedoston vieressä on merkintä suostumuksesta.
export-page-use = Tähän käyttötarkoitukseen
export-page-from = Ne tulevat täältä
export-page-made = Tehty
export-page-takes = Tallenteita
export-page-how-long = Kuinka kauan
export-page-until = { $last } asti.
export-page-until-each = Jokaisella on oma viimeinen päivänsä: ensimmäinen päättyy { $first }, viimeinen { $last }. Luettelo kertoo, mikä milloinkin.
export-page-end = Kun se päättyy
export-page-takedowns = Ihmiset voivat perua suostumuksensa milloin tahansa. Silloin tiedosto on poistettava täältä, kaikkialta, missä sitä näytetään, ja kaikkialta, minne annoitte sen eteenpäin. Tiedosto takedowns.json luettelee, mitä on poistettava; katsokaa sitä yhä uudelleen, tai antakaa ohjelman tehdä se.
export-page-only = Älkää käyttäkö niitä mihinkään muuhun, älkää opettako niillä koneita älkääkä antako niitä eteenpäin muuhun käyttöön.
export-page-files = manifest.json ja manifest.csv luettelevat jokaisen tiedoston, sen SHA-256-arvon, merkinnän ja viimeisen päivän. takedowns.json on allekirjoitettu avaimella, joka on tiedostossa export.json.
takedown-letter-greeting = Hei,
takedown-letter-ask = { $count ->
    [one] suostumus yhteen teillä olevaan tallenteeseen on päättynyt. Poistakaa se viimeistään { $deadline } täältä: ”{ $destination }”. Se annettiin tähän käyttötarkoitukseen: { $use }. Sen nimessä on tämä numero:
   *[other] suostumus { $count } teillä olevaan tallenteeseen on päättynyt. Poistakaa ne viimeistään { $deadline } täältä: ”{ $destination }”. Ne annettiin tähän käyttötarkoitukseen: { $use }. Niiden nimissä on nämä numerot; takedowns.json luettelee kaikki:
}
takedown-letter-how = Poistakaa myös jokaisen tiedoston vieressä oleva merkintä, ja kertokaa niille, joille annoitte sen eteenpäin. Ilmoittakaa sitten meille, että se on poissa ja kuka sen poisti.
access-title = Mitä henkilökunta teki sillä
access-none = Henkilökunta ei ole toistaiseksi avannut eikä kopioinut sitä.
access-opened = Henkilökunta avasi sen.
access-ended = Henkilökunta lopetti käytön ”{ $use }”. Syy: { $reason }.
access-copied = Kopioitu käyttöön ”{ $use }”. Minne: { $destination }
access-copied-by-hand = Kopioitu käyttöön ”{ $use }”.
access-in-use = Tätä kopiota saa käyttää.
access-must-go = Tämä kopio on poistettava viimeistään { $date }.
access-overdue = Tämä kopio olisi pitänyt poistaa viimeistään { $date }. Kysykää henkilökunnalta.
access-gone = Tämä kopio on poistettu. Poistaminen vahvistettiin { $date }.
access-never = Tätä kopiota ei tehty.
access-more = { $count ->
    [one] Ja kerran sitä ennen.
   *[other] Ja { $count } kertaa sitä ennen.
}
staff-use = Käytä
use-title = Annetun käyttäminen
use-body = Saatte kansion, jossa on jokainen tallenne, jota saa nyt käyttää tähän, ja kunkin vieressä todiste suostumuksesta. Kirjataan, minne kopiot menevät.
use-for = Mihin käyttötarkoitukseen?
use-which = Mitkä niistä?
use-listed = Mitä luettelo nyt näyttää
use-when = Milloin säilytetty?
use-ever = Milloin tahansa
use-month = Tässä kuussa
use-flagged = Myös ne, joiden merkki on ”tarkistettava”
use-counting = Lasketaan …
use-may = { $count ->
    [0] Tähän ei saa nyt käyttää mitään
    [one] Yhtä tallennetta saa käyttää
   *[other] { $count } tallennetta saa käyttää
}
use-not-never = Ei suostuttu: { $count }
use-not-withdrawn = Peruttu: { $count }
use-not-expired = Aika päättynyt: { $count }
use-not-by-all = Kaikki mukana olevat eivät ole suostuneet: { $count }
use-not-sealed = Antaja on sinetöinyt myöhempään päivään: { $count }
use-not-flagged = Merkki ”tarkistettava”: { $count }
use-not-damaged = Ei voi lukea: { $count }
use-where-hint = Esimerkiksi: verkkosivut, lehdistökansio. Tämä jää merkintöihin.
use-who-hint = Nimi tai yksikkö. Tämä jää merkintöihin.
use-say-where = Kertokaa muutamalla sanalla, minne se menee.
use-say-who = Kertokaa, kuka siitä siellä vastaa.
use-go = Kopioi kansioon
use-stop = Lopeta
use-going = { $count ->
    [one] Kopioidaan yhtä tallennetta …
   *[other] Kopioidaan { $count } tallennetta …
}
use-listing = Tiedostoluetteloa kirjoitetaan …
use-done = { $count ->
    [one] Kansiossa on yksi tallenne.
   *[other] Kansiossa on { $count } tallennetta.
}
use-lies = Se on täällä: { $folder }
use-goes-on = Se, mitä kansiossa on, on kokonaista ja kirjattu. Kun teette saman uudelleen, kopiointi jatkuu siitä.
use-stopped = Kopiointi lopetettiin kesken, joten jotakin voi vielä puuttua.
use-left-out = Jätetty pois: { $count }
use-missing = Kirjattu, mutta ei kansiossa: { $count }
staff-register = Kopiot
register-title = Minne kopiot menivät
register-going = Poistettavat kopiot
register-none-going = Yhtään kopiota ei tarvitse poistaa.
register-open = { $count ->
    [one] Suostumus yhteen kopioon on päättynyt.
   *[other] Suostumus { $count } kopioon on päättynyt.
}
register-overdue = { $count ->
    [one] Yhden niistä pitäisi jo olla poissa.
   *[other] { $count } niistä pitäisi jo olla poissa.
}
register-copies = Kaikki kopiot, uusin ensin
register-no-copies = Toistaiseksi mitään ei ole kopioitu.
register-by-hand = Tallennettu käsin
register-for = Tähän käyttötarkoitukseen
register-made = Kopioitu
register-stands = Tilanne
register-number = Numero
register-taken-back = Se on peruttu.
register-time-over = Sen aika on päättynyt.
register-in-use = Sitä saa käyttää { $date } asti.
register-must-go = Sen on oltava poissa viimeistään { $date }.
register-late = Sen olisi pitänyt olla poissa viimeistään { $date }.
register-is-gone = Se on poissa. Ilmoittaja: { $name }, { $date }.
register-gone = Se on poissa
register-gone-all = Kaikki tämän kansion poistettavat kopiot ovat poissa: { $count }
register-who = Kuka ilmoittaa, että se on poissa?
register-who-all = { $count ->
    [one] Kuka ilmoittaa, että tämä kopio on poissa?
   *[other] Kuka ilmoittaa, että nämä { $count } kopiota ovat poissa?
}
register-name = Nimi tai yksikkö
register-say-who = Kertokaa, kuka sen poisti.
register-note = Kirjaa, että se on poissa
register-note-all = Kirjaa, että kaikki ovat poissa
register-going-first = Ensimmäiset
register-going-next = Seuraavat
register-letters = Tallenna kirjeet niille, joilla ne ovat
register-newest = Uusimmat kopiot
register-older = Vanhemmat kopiot
access-note = Mitä henkilökunta kirjoitti siitä
access-note-closed = Henkilökunta kirjoitti siitä muistiinpanon, jota ei voi avata nyt. Teillä on oikeus tietää, mitä siinä lukee. Kysykää: { $contact }
second-title = Tarvitaan toinen henkilö
second-export = Kopioita, jotka yksi henkilökunnasta saa tehdä yksin vuorokaudessa: { $count }. Nyt niitä tulisi enemmän, joten tarvitaan kaksi. Jos hyväksytte tämän, kirjoittakaa oma salalauseenne. Hyväksyntänne jää tapahtumakirjaan.
second-erasure = Aineistoja, jotka yksi henkilökunnasta saa poistaa yksin vuorokaudessa: { $count }. Nyt niitä tulisi enemmän, joten tarvitaan kaksi. Jos hyväksytte tämän, kirjoittakaa oma salalauseenne. Hyväksyntänne jää tapahtumakirjaan.
second-passphrase = Toisen henkilön salalause
second-agree = Hyväksyn
second-leave = Ei sittenkään
second-same = Tarvitaan joku muu kuin se, joka avasi lukituksen.
second-may-not = Tämä henkilö ei itse saa tehdä tätä, joten hänen hyväksyntänsä ei riitä.
