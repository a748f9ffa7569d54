staff-ledger = Tapahtumakirja
ledger-title = Mitä täällä on tapahtunut
ledger-body = Jokainen tapahtuma on sidottu edelliseen, joten kukaan ei voi muuttaa mennyttä huomaamatta. Niitä, jotka antoivat jotakin, ei nimetä.
ledger-narrow-all = Näytä kaikki tapahtumat
ledger-about = Mistä on kyse
ledger-visits = Käynnit ja vastaukset
ledger-kept = Säilyttäminen
ledger-ended = Peruminen ja poistaminen
ledger-copies = Avaaminen, merkitseminen, kopiointi
ledger-staff = Täällä työskentelevät
ledger-vault = Avaimet, kampanjat, varmuuskopiot
ledger-by = Kuka sen teki
ledger-when = Milloin
ledger-from = Tästä päivästä
ledger-until = Tähän päivään
ledger-day-hint = Esimerkiksi { $day }. Päivät lasketaan UTC-ajassa.
ledger-day-wrong = Kirjoittakaa päivä näin: { $day }
ledger-days-show = Näytä nämä päivät
ledger-none = Sellaista tapahtumaa ei ole.
ledger-none-so-far = Ei yhtään tähän mennessä katsotuissa tapahtumissa. ”Vanhemmat tapahtumat” etsii edelleen.
ledger-newest = Uusimmat tapahtumat
ledger-older = Vanhemmat tapahtumat
ledger-event = Nro { $number } · { $date } · { $who }
ledger-event-removed = Nro { $number }
actor-person = kävijä
actor-staff = henkilökunta
actor-staff-named = { $name }
actor-program = ohjelma
actor-member = organisaation toinen paikka
event-unknown = Jotakin, mitä tämä Sayson versio ei tunne.
event-removed = Osa todisteesta, jonka aika on päättynyt. Sen sisältö on poistettu.
event-created = Kaikki otettiin käyttöön.
event-writer = Tästä lähtien tapahtumat allekirjoittaa toinen avain.
event-organisation-key = Tästä lähtien tallenteet salataan organisaation avaimelle nro { $number }.
event-staff-added = { $name } voi tästä lähtien avata lukituksen. Rooli: { $role ->
    [attendant] päivystäjä
    [editor] toimittaja
   *[officer] vastuuhenkilö
}.
event-staff-removed = { $name } ei voi enää avata lukitusta.
event-campaign = Ihmisiltä kysytään tästä lähtien kampanjan ”{ $campaign }” versiolla { $version }.
event-shown = Jollekulle näytettiin, mihin suostumusta pyydetään.
event-refused = Joku ei suostunut.
event-agreed = Joku suostui.
event-withdrawn-unkept = Joku perui suostumuksensa, ennen kuin mitään säilytettiin.
event-left-alone = Joku lähti vastaamatta.
event-kept = { $count ->
    [one] Yksi tallenne säilytettiin.
   *[other] { $count } tallennetta säilytettiin.
}
event-renewed = Joltakulta kysyttiin uudelleen, ja hän suostui.
event-resealed = Säilytettävä salattiin organisaation toiselle avaimelle.
event-kept-sealed = Kukaan henkilökunnasta ei avaa sitä ennen { $date }.
event-unsealed = Antaja salli henkilökunnan avata sen ennen valitsemaansa päivää.
event-purpose-withdrawn = Yksi käyttötarkoitus peruttiin: ”{ $use }”.
event-purpose-ended-by-staff = Henkilökunta lopetti yhden käytön: ”{ $use }”. Syy: { $reason }.
event-ended-by-another = Se, minkä useat antoivat yhdessä, on poissa: joku muu heistä perui sen, tai hänen aikansa päättyi.
event-copied-by-participant = Antaja tallensi kopion.
event-copied-by-another = Joku muu mukana oleva tallensi kopion.
event-erased = Antaja poisti sen.
event-erased-as-told = Luettelo kertoi, että se on poistettu varmuuskopion jälkeen.
event-erased-by-staff = Se poistettiin. Syy: { $reason }.
event-expired = Se poistettiin, koska sen aika päättyi.
event-held = Aineiston säilytystä on pidennetty { $date } asti. Syy: { $reason }.
event-released = Aineiston pidennetty säilytys lopetettiin.
event-proof-expired = Poistamisen todiste poistettiin, koska sen aika päättyi.
event-looked-up = Joku kirjoitti kuittikoodin.
event-recovered = Keskeytyksen jälkeen kaikki puolivalmis tehtiin loppuun.
event-staff-unlocked = Henkilökunnan alueen lukitus avattiin.
event-staff-refused = Joku kirjoitti väärän salalauseen.
event-staff-locked = Henkilökunnan alue lukittiin.
event-date-confirmed = Tämän tietokoneen päiväys vahvistettiin oikeaksi.
event-opened-by-staff = Tallenne avattiin kuunneltavaksi tai katsottavaksi.
event-marked = Aineisto merkittiin tai arvioitiin.
event-noted = Aineiston muistiinpano kirjoitettiin, muutettiin tai poistettiin.
event-export-begun = Kopiointi käyttöön ”{ $use }” aloitettiin. Kopiot menevät tänne: { $destination }. Siitä vastaa siellä: { $name }
event-exported = Tallenne kopioitiin käyttöön ”{ $use }”. Kopiota saa käyttää { $date } asti.
event-exported-again = Tallenne kopioitiin uudelleen käyttöön ”{ $use }”. Kopiota saa käyttää { $date } asti.
event-copy-gone = Kopio on poissa. Ilmoittaja: { $name }.
event-copy-never = Yhtä kopiota ei tehty.
event-backed-up = Varmuuskopio tehtiin.
event-restored = Kaikki palautettiin varmuuskopiosta, jonka päiväys on { $date }.
event-caught-up-list = Luettelo kertoi, mitä varmuuskopion jälkeen on peruttu.
event-caught-up-word = Henkilökunta ilmoitti, ettei varmuuskopion jälkeen ole peruttu muuta.
event-caught-up-fleet = Laiteryhmän muut tietokoneet kertoivat, mitä varmuuskopion jälkeen on peruttu.
event-recovered-fleet = Tällä tietokoneella, nimeltä { $name }, on tästä lähtien kopio kaikesta laiteryhmässä. Se tuli menetetyn tilalle.
event-joined-fleet = Tämä tietokone on tästä lähtien laiteryhmässä nimellä { $name }.
event-member-removed = Tietokone poistettiin laiteryhmästä.
event-received = Laiteryhmän toisella tietokoneella säilytettävä on tullut tänne tai muuttunut siellä.
event-let-go = Se, mikä oli tullut tänne kävijää varten, on taas poissa. Sitä säilytetään siellä, missä se oli.
ledger-check = Tarkista tapahtumakirja
ledger-check-stop = Lopeta tarkistus
ledger-checking = Tarkistettu { $percent } % …
ledger-check-stopped = Tarkistus lopetettiin. Se ei muuttanut mitään.
ledger-check-done = Tarkistettu: tapahtumia { $events }, aineistoja { $submissions }, tallenteita { $takes }
ledger-check-good = Kaikki on kunnossa. Jokainen tapahtuma on sellaisena kuin se kirjoitettiin ja seuraa edellistä. Tallessa on se, mihin ihmiset suostuivat, ja jokainen tallenne on paikallaan.
ledger-check-limits = Myös kokonaan uudelleen kirjoitettu menneisyys näyttää oikealta. Sen paljastaa vain ennen sitä annettu paperi: verratkaa tarkistetta, joka on kuitissa tai todistuksessa.
ledger-check-wrong = Jokin on vialla. Kopioikaa tietokansio ennen kuin teette mitään, älkääkä muuttako siinä mitään käsin. ”sayso verify” luettelee jokaisen löydön.
fault-file = Tapahtumakirjan tiedosto on vioittunut.
fault-file-do = Palauttakaa varmuuskopio, ja katsokaa, onko levy hajoamassa.
fault-history = { $count ->
    [one] Yhtä tapahtumaa on muutettu, tai se on poistettu tai lisätty käsin.
   *[other] { $count } tapahtumaa on muutettu, poistettu tai lisätty käsin.
}
fault-history-from = Ensimmäinen niistä on nro { $number } tai jokin sitä aiempi.
fault-history-do = Verratkaa varmuuskopioon, ja selvittäkää, kuka on voinut kirjoittaa tälle tietokoneelle.
fault-keys = Avaimia tai henkilökunnan luetteloa on muutettu käsin.
fault-keys-do = Älkää kysykö keneltäkään mitään, ennen kuin tiedätte, kuka sen teki. Palauttakaa varmuuskopio.
fault-words = { $count ->
    [one] Yksi teksti, jolla ihmisiltä kysyttiin, puuttuu tai sitä on muutettu.
   *[other] { $count } tekstiä, joilla ihmisiltä kysyttiin, puuttuu tai niitä on muutettu.
}
fault-words-do = Ilman sitä kukaan ei voi näyttää, mihin nämä ihmiset suostuivat. Palauttakaa varmuuskopio.
fault-records = { $count ->
    [one] Yksi merkintä poikkeaa siitä, mihin suostuttiin tai mitä säilytettiin tai peruttiin.
   *[other] { $count } merkintää poikkeaa siitä, mihin suostuttiin tai mitä säilytettiin tai peruttiin.
}
fault-records-do = Älkää käyttäkö niistä yhtäkään, ennen kuin tiedätte, miksi. Verratkaa varmuuskopioon.
fault-lists = { $count ->
    [one] Yhdessä kohdassa henkilöstön luettelosta puuttuu jotain tai siinä on jotain, mikä ei kuulu siihen.
   *[other] { $count } kohdassa henkilöstön luetteloista puuttuu jotain tai niissä on jotain, mikä ei kuulu niihin.
}
fault-lists-do = Mikään annettu ei ole siitä muuttunut. Sulkekaa Sayso, suorittakaa ”sayso verify --mend-lists” ja selvittäkää, kuka on voinut kirjoittaa tälle tietokoneelle.
fault-takes = { $count ->
    [one] Yksi tallenne puuttuu tai on vioittunut.
   *[other] { $count } tallennetta puuttuu tai on vioittunut.
}
fault-takes-do = Palauttakaa sen tiedosto varmuuskopiosta, ja katsokaa, onko levy hajoamassa.
fault-slots = { $count ->
    [one] Yksi tallenteen avain on paikassa, johon sellainen ei kuulu.
   *[other] Tallenteiden avaimia on paikoissa, joihin ne eivät kuulu: { $count }.
}
fault-slots-do = Sulkekaa Sayso, käynnistäkää se uudelleen ja tarkistakaa vielä kerran.
fault-left = { $count ->
    [one] Yksi tiedosto on jäänyt yli.
   *[other] { $count } tiedostoa on jäänyt yli.
}
fault-left-do = Sulkekaa Sayso ja käynnistäkää se uudelleen: jokainen käynnistys poistaa yli jääneet.
fault-permissions = { $count ->
    [one] Muut voivat lukea yhden tiedoston tällä tietokoneella.
   *[other] Muut voivat lukea { $count } tiedostoa tällä tietokoneella.
}
fault-permissions-do = Antakaa lukuoikeus vain tietokansion omistajalle.
ledger-save = Tallenna tarkastajalle
ledger-compare = Vertaa kuittia
ledger-compare-close = Sulje vertailu
ledger-head = Paperin tapahtumakirjan tarkiste
ledger-head-hint = 64 numeroa ja kirjainta a–f kuitissa, todistuksessa tai kopion vieressä olevassa merkinnässä. Väleillä ei ole väliä.
ledger-head-wrong = Tämä ei ole tapahtumakirjan tarkiste. Siinä on 64 numeroa ja kirjainta a–f. Mitään ei haettu. Verratkaa sitä paperiin.
ledger-head-compare = Hae se
ledger-head-found = Se on tässä tapahtumakirjassa: se oli tarkiste tapahtuman nro { $number } jälkeen. Jos tarkistus ei löydä vikaa, mitään sitä aiempaa ei ole muutettu paperin antamisen jälkeen.
ledger-head-unknown = Sitä ei ole tässä tapahtumakirjassa. Joko paperi on muualta, tai mennyttä on kirjoitettu uudelleen paperin antamisen jälkeen.
ledger-head-unknown-do = Säilyttäkää paperi ja tietokansion kopio, ja selvittäkää, kuka on voinut kirjoittaa tälle tietokoneelle.
event-seconded-export = Hyväksyi toisena henkilönä kopioinnin. Kopioija: { $name }.
event-seconded-erasure = Hyväksyi toisena henkilönä poistamisen. Poistaja: { $name }.
ledger-complaints = Valitukset ja kysymykset
event-complained = Kirjoitti valituksen tai kysymyksen, nro { $number }. Siihen on vastattava viimeistään { $date }.
event-complaint-resealed = Salasi valituksen nro { $number } organisaation uudelle avaimelle.
event-complaint-opened = Luki valituksen nro { $number }.
event-complaint-answered = Vastasi valitukseen nro { $number }: { $outcome }.
event-complaint-erased = Poisti valituksen nro { $number } tekstin, jonka aika oli päättynyt.
event-stand = Henkilökunta valitsi, miltä Sayso näyttää ja miten se toimii tällä tietokoneella.
