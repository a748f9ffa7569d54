staff-title = Henkilökunta
staff-passphrase = Salalause
staff-unlock = Avaa lukitus
staff-unlocking = Avainta kokeillaan …
staff-unlocking-hardware = Avainta kokeillaan … Jos laiteavain vilkkuu, koskettakaa sitä.
staff-wrong = { $seconds ->
    [one] Salalause ei sovi. Kaikki pysyy lukittuna. Voitte yrittää uudelleen { $seconds } sekunnin kuluttua.
   *[other] Salalause ei sovi. Kaikki pysyy lukittuna. Voitte yrittää uudelleen { $seconds } sekunnin kuluttua.
}
staff-too-early = { $seconds ->
    [one] On liian aikaista: edellinen salalause oli väärä. Tätä ei katsottu. Voitte yrittää uudelleen { $seconds } sekunnin kuluttua.
   *[other] On liian aikaista: edellinen salalause oli väärä. Tätä ei katsottu. Voitte yrittää uudelleen { $seconds } sekunnin kuluttua.
}
staff-no-key = Avaintiedosto ei ole täällä. Kaikki pysyy lukittuna. Kytkekää muistitikku, jolla ”organisation.key.age” on, ja yrittäkää uudelleen.
staff-other = Avainta ei voitu kokeilla. Kaikki pysyy lukittuna. Ohjelman loki kertoo enemmän.
staff-lock = Lukitse
staff-list = Aineistot
staff-none = Täällä ei ole säilytettynä mitään.
staff-row = { $date } · ääniviestejä: { $voice } · valokuvia: { $photos }
staff-record = Merkintä { $id }
staff-allowed = Sallittu käyttö
staff-not-allowed = Ei enää sallittu
staff-nothing-allowed = Mikään käyttö ei ole enää sallittu. Tätä ei voi avata eikä kopioida.
staff-copy-for = Tallenna kopio käyttöön ”{ $purpose }”
staff-choose = Valitkaa aineisto luettelosta.
list-glimpses-show = Näytä kuvat ja äänikäyrät
list-glimpses-hide = Piilota kuvat ja äänikäyrät
list-glimpses-hint = Näin näytetty lasketaan avatuksi: se kirjataan, ja antaja näkee sen.
staff-attendant = Hoidatte pistettä. Jotta tätä voi kuunnella, katsoa tai tallentaa, toimittaja tai vastuuhenkilö avaa lukituksen.
staff-newer = Uudemmat aineistot
staff-older = Vanhemmat aineistot
staff-count = { $count ->
    [one] Yhteensä yksi aineisto.
   *[other] Yhteensä { $count } aineistoa.
}
staff-count-more = Aineistoja: { $count } tai enemmän.
staff-quit = Sulje Sayso
staff-quit-title = Suljetaanko Sayso?
staff-quit-body = Täällä ei kysytä keneltäkään eikä ketään äänitetä tai kuvata, ennen kuin Sayso käynnistetään uudelleen. Mitään säilytettyä ei katoa.
staff-quit-yes = Kyllä, sulje
staff-quit-no = Ei, jatka
staff-clock-behind = Tämän tietokoneen kello on jäljessä siitä, mitä tapahtumakirjassa on. Mitään ei ole kadonnut: kunnes kello on oikeassa, Sayso laskee tapahtumakirjan viimeisestä päiväyksestä. Asettakaa päivä ja kellonaika. Jos kello on nyt oikeassa ja oli ennen väärässä, vahvistakaa se tässä.
staff-clock-doubtful = { $count ->
    [10000] { $count } tai useamman aineiston aika on päättynyt, eikä niitä ole vielä poistettu
    [one] Yhden aineiston aika on päättynyt, eikä sitä ole vielä poistettu
   *[other] { $count } aineiston aika on päättynyt, eikä niitä ole vielä poistettu
}, koska tämän tietokoneen päiväys on yli kuukauden edellä viimeisestä päivästä, jolloin Sayso oli käynnissä. Tarkistakaa päiväys. Jos se on oikea, vahvistakaa se tässä.
staff-gear = Mikrofoni ja kamera
gear-title = Mikrofoni ja kamera
gear-body = Valitkaa, mitä tämä tietokone käyttää. Valinta säilyy, kun laite kytketään uudelleen ja kun tietokone käynnistyy uudelleen. Ihmiset näkevät laitteen nimen, ennen kuin mitään äänitetään tai kuvataan.
gear-microphone = Mikrofoni
gear-camera = Kamera
gear-speaker = Kaiutin
gear-system = Järjestelmä valitsee
gear-width = Valokuvan suurin leveys
gear-width-best = Kameran paras
gear-width-px = { $px } kuvapistettä
gear-try-microphone = Kokeile mikrofonia
gear-try-camera = Kokeile kameraa
gear-beep = Soita merkkiääni
gear-speaker-silent = Ääntä ei kuulu: kaiutin ei toimi.
gear-done = Valmis
gear-trial-title = Myös kokeiluun tarvitaan suostumus
gear-trial-voice-body = Mikrofoni avataan, ja näette äänen voimakkuuden.
gear-trial-photo-body = Kamera avataan, ja näette sen kuvan tällä näytöllä.
gear-trial-microphone = Avaa mikrofoni
gear-trial-camera = Avaa kamera
gear-trial-nothing-kept = Mitään ei äänitetä, kuvata eikä säilytetä.
gear-trial-people = Kaikki lähellä olevat tietävät
gear-trial-people-explained = Kaikille, jotka nyt voivat kuulua tai näkyä, on kerrottu, ja he suostuvat.
gear-trial-begin = Aloita kokeilu
gear-trial-not = Ei nyt
gear-trial-end = Lopeta kokeilu
gear-trial-hears = Mikrofoni on päällä. Mitään ei äänitetä.
gear-trial-sees = Kamera on päällä. Mitään ei säilytetä.
staff-spoken-yes = Todiste suostumuksesta. Sitä ei saa käyttää mihinkään eikä kopioida käyttöön.
staff-campaign = Kampanja
editor-title = Kampanja
editor-body = Tässä kerrotte, mitä ihmisiltä kysytään. Jokaisesta muutoksesta tulee uusi versio; aiemmin suostuneet ovat suostuneet aiempaan versioon.
editor-text = Tiedoston campaign.toml teksti
editor-check = Mitä tarkistus sanoo
editor-nothing-found = Mitään ei löytynyt.
editor-no-advice = Tämä on ohjelman tekemä tarkistus eikä oikeudellista neuvontaa. Jos se löytää virheen, mitään ei voi tallentaa eikä keneltäkään kysytä.
editor-place = Rivi { $line }, sarake { $column }
editor-preview = Mitä ihmiset näkevät
editor-no-preview = Tällä kielellä puuttuu teksti, tai Sayso ei osaa kieltä. Tarkistus kertoo, mikä puuttuu.
editor-save = Tallenna uutena versiona
editor-resumed = Se, mitä täällä aiemmin muutettiin eikä tallennettu, on yhä tässä. Keneltäkään ei kysytä sillä, ennen kuin tallennatte sen.
editor-discard = Hylkää nämä muutokset
editor-written = Tallennettu. Tästä lähtien ihmisiltä kysytään tällä versiolla.
editor-version-used = Tällä versiolla ihmisiltä on kysytty toisella tekstillä, joten tämä on nyt versio { $next }. Tallentakaa se uudelleen.
editor-unchanged = Mitään ei ole muutettu.
editor-ready = Sen voi tallentaa. Vasta sitten ihmisiltä kysytään sillä.
editor-errors = Tarkistus löytää virheen, joten mitään ei voi tallentaa. Se kertoo, missä virhe on ja miten sen voi korjata.
editor-elsewhere = Tämä tietokone on laiteryhmässä. Sen kampanjaa muutetaan tietokoneella, jolla on kopio kaikesta, ja muutos tulee tänne itsestään kahden käynnin välissä.
staff-group = { $people } henkilöä antoi tämän yhdessä. Jokaisella heistä on oma merkintä; käyttö on sallittu vain, jos kaikki suostuvat.
staff-group-ended = Tallenne poistettiin kaikilta { $people } henkilöltä: yksi heistä halusi sitä, tai heidän aikansa päättyi. Jäljellä on vain merkintä tämän henkilön suostumuksesta.
editor-form = Lomake
editor-file = Tiedoston teksti
form-unreadable = Tekstiä ei nyt voi lukea, joten sitä ei voi näyttää lomakkeena. Tarkistus kertoo, missä vika on.
form-who = Kuka pyytää
form-name = Organisaation nimi
form-contact = Miten teihin saa yhteyden
form-address = Postiosoite, jos on
form-authority = Nimeä viranomainen, joka ottaa vastaan valituksia
form-authority-name = Viranomaisen nimi
form-authority-contact = Miten viranomaiseen saa yhteyden
form-languages = Kielet
form-law = Kenen laki
form-biometric = Kone oppii tunnistamaan ihmisiä siitä
form-ai = Kone oppii äänistä tai kuvista (tekoälyn opetus)
form-replica = Kone jäljittelee ääniä tai kasvoja
form-sold = Se myydään tai luovutetaan
form-sensitive = Ihmisiltä kysytään terveydestä, uskonnosta, politiikasta, alkuperästä tai seksuaalielämästä
form-brand = Kysymyksenne ja ulkoasunne
form-question = Kysymyksenne, ensimmäisen sivun suurimmat sanat
form-prompt = Lisäkysymys { $number }
form-add-prompt = Lisää lisäkysymys
form-remove-prompt = Poista viimeinen lisäkysymys
form-thanks = Kiitoksenne lopussa
form-picture = Ensimmäisen sivun kuva
form-logo = Logo
form-no-picture = Ei mitään
form-pictures-hint = Pankaa PNG- tai JPEG-tiedostoja kansioon { $folder } ja avatkaa tämä sivu uudelleen: sitten ne voi valita tässä.
form-accent = Värinne, esimerkiksi #0F4C81; kaikki siinä pysyy luettavana
form-why = Miksi, ja missä se on
form-reason = Miksi pyydätte
form-stored = Missä sitä säilytetään
form-what = Mitä saa äänittää tai kuvata
form-voice = Ääniviestejä
form-voice-takes = Ääniviestejä yhdellä käynnillä enintään
form-voice-secs = Ääniviestin sekunteja enintään
form-photo = Valokuvia
form-photo-takes = Valokuvia yhdellä käynnillä enintään
form-purpose = Käyttötarkoitus { $number }
form-id = Lyhyt nimi
form-title = Mitä ruudussa lukee
form-explanation = Mitä sen alla lukee
form-recipients = Kuka sen näkee tai kuulee
form-published = Missä se julkaistaan, jos julkaistaan
form-retention = Kuinka kauan sitä säilytetään
form-proof-kept = Kuinka kauan poistamisen todistetta säilytetään
form-takedown-within = Kuinka kauan kopion poistaminen saa kestää suostumuksen päätyttyä
form-time-wrong = Kirjoittakaa kokonaisluku, vähintään 1. Sata vuotta on enimmäisaika.
form-time-as-written = Näin tiedostossa lukee. Se pysyy tällaisena, kunnes valitsette jonkin näistä:
form-days = Päivää
form-weeks = Viikkoa
form-months = Kuukautta
form-years = Vuotta
form-add-purpose = Lisää käyttötarkoitus
form-remove-purpose = Poista tämä käyttötarkoitus
form-people = Kuka voi osallistua
form-guardian = Lapset huoltajan kanssa
form-group = Monta henkilöä yhdessä
form-most = Henkilöitä yhdessä enintään
form-spoken = Suostumus myös ääneen
form-spoken-off = Ei
form-spoken-offered = Ken haluaa
form-spoken-required = Kaikki
form-yes = Kyllä
form-no = Ei
staff-unreadable = Merkintöjä, joita ei voi lukea: { $count }. Niissä ei ole muutettu mitään. ”sayso verify” kertoo, mitkä ne ovat.
staff-files-left = Poistettujen tallenteiden tiedostoja, joita tämä tietokone ei päästä poistamaan: { $count }. Niiden avaimet on tuhottu, joten kukaan ei voi avata niitä. Sayso yrittää uudelleen joka käynnistyksessä. Katsokaa kansiota ”vault/media”: onko siinä jotakin suojattu poistamiselta, tai onko levy hajoamassa?
staff-not-ours = Täällä oleva avaintiedosto kuuluu toiselle organisaatiolle tai on vioittunut. Kaikki pysyy lukittuna. Kytkekää muistitikku, jolla oma ”organisation.key.age” on, ja yrittäkää uudelleen.
staff-too-much-work = Täällä olevan avaintiedoston avaaminen vie enemmän muistia kuin tältä tietokoneelta voi vaatia. Kaikki pysyy lukittuna. Suojatkaa avain uudelleen ohjelmalla ”age” (”age -p”), tai käyttäkää Sayson luomaa tiedostoa.
staff-hardware = Laiteavain ei avannut. Kaikki pysyy lukittuna. Kytkekää se, kirjoittakaa sen PIN-koodi (enintään { $most } merkkiä) salalauseen sijaan ja koskettakaa sitä, kun se vilkkuu.
staff-no-program = Tätä avainta säilyttää laiteavain, eikä sen kanssa keskustelevaa ohjelmaa ole asennettu tälle tietokoneelle. Kaikki pysyy lukittuna. Asentakaa se (YubiKeylle ”age-plugin-yubikey”) ja yrittäkää uudelleen.
staff-took-too-long = Muistitikku ei vastannut ajoissa. Kaikki pysyy lukittuna. Irrottakaa muistitikut, joita ei tarvita, ja yrittäkää uudelleen.
staff-still-trying = Edellistä salalausetta kokeillaan yhä. Kaikki pysyy lukittuna. Odottakaa puoli minuuttia ja yrittäkää uudelleen.
staff-clock-jumped = Tämän tietokoneen päiväys on yli kuukauden edellä viimeisestä päivästä, jolloin Sayso oli käynnissä. Kunnes vahvistatte, että se on oikea, mitään ei poisteta itsestään.
staff-date-now = Tämä tietokone sanoo: { $date }
staff-date-right = Päiväys on oikea
staff-date-right-delete = Päiväys on oikea: poista ne
staff-erased = Poistettu viime käyntinne jälkeen, koska aika päättyi: { $count }
staff-erased-rest = Muut, joiden aika on päättynyt, poistetaan nyt vähitellen. Siihen asti ne ovat vielä luettelossa.
staff-clock-said = Säilytetty, kun tämän tietokoneen kello oli väärässä: siinä luki { $date }. Aika lasketaan tapahtumakirjan viimeisestä päiväyksestä.
staff-key-hint = Tallentakaa siitä kaksi kopiota, kumpikin omalle muistitikulleen. Salalause ei avaa mitään ilman tätä tiedostoa.
editor-leave-question = Poistutaanko tallentamatta?
editor-leave-explained = Silloin menetätte sen, mitä olette täällä muuttanut. Ihmisiltä kysytään edelleen entisellä tekstillä.
editor-leave-yes = Poistu tallentamatta
editor-leave-no = Jatka muuttamista
licences-title = Lisenssit
licences-hint = Saysossa on monen muun työtä.
licences-show = Näytä lisenssit
licences-body = Sayson lisenssi on MIT tai Apache-2.0. Siinä on monen muun työtä. Tässä ovat heidän nimensä lisensseittäin. Komento ”sayso licences” tulostaa myös lisenssien tekstit.
staff-date-question = { $count ->
    [10000] Poistetaanko { $count } tai useampi aineisto lopullisesti?
    [one] Poistetaanko yksi aineisto lopullisesti?
   *[other] Poistetaanko { $count } aineistoa lopullisesti?
}
staff-date-explained = Tämä tietokone sanoo: { $date }. Tämän päiväyksen mukaan niiden aika on päättynyt. Poistettuja tallenteita ei saa takaisin. Jos päiväys on väärä, asettakaa ensin kello.
staff-date-yes = Kyllä, päiväys on oikea: poista
staff-date-no = Ei, älä poista mitään
staff-key-path = Mistä Sayso etsii sitä ensin
staff-today = Tänään
today-title = Tänään, { $date }
today-asked = { $count ->
    [one] pyyntö
   *[other] pyyntöä
}
today-agreed = { $count ->
    [one] suostui
   *[other] suostui
}
today-refused = { $count ->
    [one] Yksi ei suostunut
   *[other] { $count } ei suostunut
}
today-kept = { $count ->
    [one] säilytettiin
   *[other] säilytettiin
}
today-deleted = { $count ->
    [one] poistettiin antajan tahdosta tai hänen puolestaan
   *[other] poistettiin antajien tahdosta tai heidän puolestaan
}
today-withdrawn = { $count ->
    [one] Yksi käyttötarkoitus peruttiin
   *[other] { $count } käyttötarkoitusta peruttiin
}
today-needs = Odottaa teitä
today-nothing = Mitään ei tarvitse hoitaa.
today-ends = { $count ->
    [one] Yksi päättyy { $days } päivän kuluessa, { $date }.
   *[other] { $count } päättyy { $days } päivän kuluessa, ensimmäinen { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Yhden kopion pitäisi jo olla poissa. Katsokaa ”{ staff-register }”.
   *[other] { $count } kopion pitäisi jo olla poissa. Katsokaa ”{ staff-register }”.
}
today-takedowns = { $count ->
    [one] Yhden kopion on oltava poissa viimeistään { $date }. Katsokaa ”{ staff-register }”.
   *[other] { $count } kopion on oltava poissa, ensimmäisen viimeistään { $date }. Katsokaa ”{ staff-register }”.
}
today-reseal = { $count ->
    [one] Yksi tallenne on vielä salattu korvatulle avaimelle. Sivu ”Täällä työskentelevät” jatkaa.
   *[other] { $count } tallennetta on vielä salattu korvatulle avaimelle. Sivu ”Täällä työskentelevät” jatkaa.
}
today-backup-old = Viimeisin varmuuskopio tehtiin { $date }. Sen jälkeen säilytetty on vain tällä tietokoneella.
today-little-room = Levyllä on enää vähän tilaa: vapaana on { $free } Mt. Vapauttakaa tilaa.
today-wrong = Vääriä salalauseita viimeisen oikean jälkeen: { $count }
today-computer = Tämä tietokone
today-free = Tämän tietokoneen levyllä on vapaana { $free } Mt.
today-fortnight = Säilytetty viime 14 päivän aikana.
today-day = { $date }: { $count }.
today-days = Päivä päivältä
today-kept-now = Säilytetään nyt
today-kept-all = Aineistoja
today-voice = joissa on ääniviesti
today-photo = joissa on valokuva
today-use = suostuttu: { $use }
today-language = kysytty, kieli: { $language }
today-all-withdrawn = kaikki käyttö peruttu
today-numbers-only = Vain lukuja. Tässä ei näytetä, kuka antoi mitä. Päivät lasketaan UTC-ajassa.
backup-title = Varmuuskopio
backup-open = Avaa varmuuskopiot
backup-none = Täällä ei vielä tunneta yhtään varmuuskopiota. Jos tämä tietokone menetetään, samalla menetetään kaikki, mitä täällä säilytetään.
backup-last = Viimeisin varmuuskopio
backup-where = Missä se on
backup-hint = Varmuuskopiossa on kaikki, mitä täällä säilytetään, salattuna niin kuin täällä. Ensimmäinen kestää jonkin aikaa, myöhemmät kirjoittavat sen, mikä on muuttunut. Seuraava varmuuskopio kirjoittaa yli sen, minkä ihmiset ovat poistaneet.
backup-now = Varmuuskopioi nyt
backup-running = Varmuuskopioidaan: { $percent } %
backup-done = Varmuuskopio on valmis. Irrottakaa muistitikku ja säilyttäkää sitä muualla: jos tämä tietokone menetetään, samalla menetetään se, mitä siinä on.
backup-missing = { $count ->
    [one] Varmuuskopio on valmis, mutta yhdellä tallenteella ei ole täällä tiedostoa. Lisää näkee komennolla ”sayso verify”.
   *[other] Varmuuskopio on valmis, mutta { $count } tallenteella ei ole täällä tiedostoa. Lisää näkee komennolla ”sayso verify”.
}
backup-in-use = Samaan paikkaan tehdään jo varmuuskopiota. Odottakaa, kunnes se on valmis.
backup-full = Siellä ei ole enää tilaa. Viimeisin varmuuskopio on ennallaan. Valitkaa toinen muistitikku.
backup-gone = Muistitikku ei ole enää paikallaan. Viimeisin varmuuskopio on ennallaan. Kytkekää muistitikku ja yrittäkää uudelleen.
backup-resealing = Kaikkea salataan parhaillaan toiselle avaimelle. Viimeisin varmuuskopio on ennallaan. Yrittäkää myöhemmin uudelleen.
backup-failed = Se ei onnistunut. Viimeisin varmuuskopio on ennallaan. Yrittäkää uudelleen, tai valitkaa toinen muistitikku.
restored-body = Nämä tiedot palautettiin varmuuskopiosta, jonka päiväys on { $date }. Joku on voinut perua jotakin sen jälkeen. Ennen kuin se tiedetään, mikään ei avaudu eikä keneltäkään kysytä.
restored-lists-hint = Jokaisen varmuuskopion vieressä on luettelo siitä, mitä on peruttu. Kytkekää muistitikku, jolla on uusin.
restored-lists = Etsi luetteloita muistitikuilta
restored-word-hint = Jos uudempaa luetteloa ei ole, voitte ilmoittaa sen itse. Vastauksenne kirjataan nimellänne.
restored-word = Sen jälkeen ei ole peruttu mitään
restored-officer = Jos uudempaa luetteloa ei ole, vastuuhenkilön on ilmoitettava, ettei mitään ole peruttu.
restored-question = Eikö mitään ole peruttu sen jälkeen ({ $date })?
restored-explained = Jos joku kuitenkin on perunut jotakin, sen voi avata taas, vaikka sen pitäisi olla poissa. Vastauksenne kirjataan nimellänne.
restored-yes = Oikein, mitään ei ole peruttu
restored-no = En ole varma
restored-told = Luetteloiden mukaan poistettu: { $erased }. Peruttuja käyttötarkoituksia: { $withdrawn }.
restored-not-enough = Mikään luettelo ei kerro, mitä on peruttu tähän hetkeen asti.
restored-done = Kaikki on taas käytössä.
restored-fleet = Tämä tietokone tuli laiteryhmässä menetetyn tilalle { $date }. Ennen kuin jokainen muista on kertonut, mitä sillä välin on peruttu, mikään ei avaudu eikä keneltäkään kysytä. ”Laiteryhmä” näyttää, mistä ei ole kuultu mitään. Se, joka ei palaa, poistetaan siellä.
list-narrow = Valitse, mitkä
list-narrow-close = Sulje valinta
list-all = Näytä kaikki
list-any = kaikki
list-kind = Mitä siinä on
list-voice = Ääni
list-photo = Valokuva
list-use = Sallittu käyttö
list-state = Suostumus
list-given = annettu
list-withdrawn = kaikki peruttu
list-ended = toinen lopettanut
list-language = Kysytty, kieli
list-kept = Säilytetty
list-today = tänään
list-week = viime 7 päivänä
list-month = viime 30 päivänä
list-record-hint = 32 numeroa ja kirjainta a–f kuitissa tai todistuksessa; tai kopion numero kohdassa ”{ staff-register }”. Väleillä ei ole väliä.
list-record-unknown = Tällä numerolla ei ole täällä säilytetty mitään.
list-none-such = Mikään säilytetyistä ei ole sellainen.
list-none-so-far = Ei yhtään sellaista tähän mennessä katsotuissa aineistoissa. ”Vanhemmat aineistot” etsii edelleen.

staff-delete = Poista
staff-delete-why = Miksi se on poistettava?
staff-delete-asked = Antaja pyysi sitä
staff-delete-another = Mukana on joku, joka ei suostunut
staff-delete-unfit = Se ei kelpaa, tai se loukkaa jotakuta
staff-delete-law = Laki tai viranomainen vaatii sitä
staff-delete-question = Poistetaanko tämä aineisto lopullisesti?
staff-delete-explained = Syy: { $reason }. Kaikki sen tallenteet poistetaan kaikilta mukana olevilta, eikä niitä saa takaisin. Tapahtumakirjaan jää, että te teitte sen ja miksi.
staff-delete-yes = Kyllä, poista
staff-delete-no = Ei, säilytä
staff-deleting = Poistetaan …
staff-deleted = Se on poistettu. Tallentakaa todistus, joka osoittaa sen.
staff-deleted-unsure = Se on poistettu, eikä mikään avain enää avaa sitä. Jotakin on vielä kirjoittamatta yli; ohjelma yrittää edelleen.
people-title = Täällä työskentelevät
people-intro = Jokaisella henkilökunnasta on oma salalause ja oma avain. Tapahtumakirja kertoo, kuka teki mitä.
people-at-the-hub = Sitä, keitä täällä työskentelee, muutetaan tietokoneella, jolla on kopio kaikesta, ja muutos tulee tänne itsestään.
people-you = Tämä olette te.
people-attendant-name = Päivystäjä
people-editor-name = Toimittaja
people-officer-name = Vastuuhenkilö
people-attendant = Päivystäjä: hoitaa pistettä; ei kuuntele, katso eikä tallenna mitään annettua
people-editor = Toimittaja: kuuntelee, katsoo ja kopioi sitä, mitä saa käyttää
people-officer = Vastuuhenkilö: päättää lisäksi kampanjasta, henkilökunnasta ja avaimista ja voi perustellusti poistaa tai pidentää säilytystä
people-remove = Poista
people-add = Lisää joku
people-add-title = Lisää joku henkilökuntaan
people-name = Hänen nimensä täällä
people-name-hint = Pieniä kirjaimia, numeroita ja yhdysmerkkejä, esimerkiksi anna tai anna-k
people-role = Mitä hän saa tehdä?
people-passphrase = Hänen salalauseensa
people-passphrase-hint = Antakaa hänen kirjoittaa se itse. Kukaan ei voi katsoa sitä myöhemmin: jos se katoaa, poistakaa hänet ja lisätkää uudelleen.
people-join = Lisää
people-joining = Avainta luodaan …
people-joined = { $name } voi nyt avata lukituksen.
people-key-file = Missä hänen avaintiedostonsa on; sen voi siirtää muistitikulle
people-need-name = Nimen alussa on kirjain, ja siinä on enintään 32 pientä kirjainta a–z, numeroa ja yhdysmerkkiä.
people-name-taken = Tämä nimi on jo jollakulla. Valitkaa toinen.
people-file-there = Tämänniminen avaintiedosto on jo siellä, ehkä jonkun poislähteneen. Valitkaa toinen nimi.
people-passphrase-taken = Joku muu avaa täällä lukituksen jo tällä salalauseella. Valitkaa toinen.
people-remove-question = Poistetaanko { $name }?
people-remove-explained = Hän ei voi enää avata lukitusta. Kaikki säilytettävä salataan uudelle avaimelle, mikä kestää jonkin aikaa. Sitä, mitä hän on aiemmin kuullut, nähnyt tai tallentanut, ei voi ottaa häneltä pois.
people-remove-attendant = Hän ei voi enää avata lukitusta. Hänellä ei ollut avainta säilytettävään, joten mitään ei tarvitse salata uudelleen.
people-remove-yes = Kyllä, poista
people-remove-no = Ei, älä muuta mitään
people-removed = { $name } on poistettu eikä voi enää avata lukitusta.
people-sealing = Säilytettävää salataan uudelle avaimelle niin kauan kuin tämä sivu on auki …
people-left = { $count ->
    [one] Yksi tallenne on vielä salattu korvatulle avaimelle.
   *[other] { $count } tallennetta on vielä salattu korvatulle avaimelle.
}
people-go-on = Jatka salaamista

marks-title = Mitä ajattelette siitä
marks-mark = Merkki
marks-none = ei merkkiä
marks-approved = hyväksytty
marks-flagged = tarkistettava
marks-rating = Arvio
marks-unrated = ei arvioitu
marks-rated = arvio { $rating }
marks-noted = muistiinpano
note-read = Lue muistiinpano
note-write = Kirjoita muistiinpano
note-label = Muistiinpano
note-hint = Henkilö voi lukea sen koodillaan. Se on salattu, ja se poistetaan aineiston mukana. Jos tallennatte sen tyhjänä, se poistetaan nyt.
note-save = Tallenna muistiinpano
note-close = Sulje muistiinpano
note-opening = Muistiinpanoa avataan …
note-saving = Muistiinpanoa tallennetaan …
note-saved = Muistiinpano on tallennettu.
note-gone = Muistiinpano on poistettu.
list-mark = Merkki
list-rating = Arvio
list-note = Muistiinpano
list-with-note = muistiinpano on
list-words = Sanoja muistiinpanossa
list-words-hint = Kaikki yllä olevaan valintaan sopivat muistiinpanot avataan, uusin ensin, eikä siitä kirjata mitään.
list-words-find = Etsi muistiinpanoista
list-words-looking = Muistiinpanoja käydään läpi …
list-words-found = { $count ->
    [0] Näitä sanoja ei ole missään muistiinpanossa.
    [one] Nämä sanat ovat yhdessä muistiinpanossa.
   *[other] Nämä sanat ovat { $count } muistiinpanossa.
}
list-words-found-more = { $count ->
    [0] Näitä sanoja ei ole uusimmissa muistiinpanoissa. Valitkaa aiempi aika, jos haluatte etsiä edelleen.
    [one] Uusin aineisto, jonka muistiinpanossa on nämä sanat. Niitä voi olla enemmän.
   *[other] Uusimmat aineistot, joiden muistiinpanossa on nämä sanat: { $count }. Niitä voi olla enemmän.
}
staff-end-use = Lopeta käyttö ”{ $use }”
staff-end-use-why = Miksi käyttö ”{ $use }” on lopetettava?
staff-end-use-question = Lopetetaanko käyttö ”{ $use }”?
staff-end-use-explained = Syy: { $reason }. Se katsotaan tästä lähtien perutuksi, ja sitä varten tehdyt kopiot on poistettava. Tätä ei voi täällä kumota. Tapahtumakirjaan jää, että te teitte sen ja miksi; antaja voi lukea molemmat koodillaan.
staff-end-use-yes = Kyllä, lopeta
staff-use-ended = Käyttö ”{ $use }” on lopetettu. Sitä varten tehdyt kopiot ovat kohdassa ”Kopiot”.
ended-save = Tallenna lehti antajalle
hold-open = Pidennä säilytystä
hold-renew = Pidennä uudelleen
hold-release = Lopeta pidennys
hold-title = Pidennä tämän aineiston säilytystä
hold-explained = Aineisto säilytetään siihen päivään asti, vaikka sen aika päättyisi, eikä henkilökunta voi poistaa sitä. Mikään käyttö ei jatku sen vuoksi pidempään. Antaja voi milloin tahansa lopettaa käyttöjä ja poistaa aineiston, ja hän näkee, että säilytystä on pidennetty ja miksi.
hold-why = Miksi laki vaatii sitä?
hold-claim = Sitä tarvitaan oikeudelliseen vaatimukseen
hold-law = Laki tai viranomainen vaatii sitä
hold-asked = Antaja pyysi pidempää säilytystä
hold-until = Mihin asti?
hold-for-1 = 1 kuukausi
hold-for-3 = 3 kuukautta
hold-for-6 = 6 kuukautta
hold-for-12 = 1 vuosi
hold-reference = Asian numero, jos sellainen on
hold-reference-hint = Yksi rivi, esimerkiksi 2026/117. Se jää tapahtumakirjaan: ei nimiä, ei mitään henkilöstä.
hold-need-why = Kertokaa, miksi.
hold-need-until = Kertokaa, mihin asti.
hold-need-reference = Kirjoittakaa yksi rivi, jonka kaikki voivat lukea.
hold-yes = Pidennä siihen asti
hold-no = Ei, älä pidennä
hold-done = Säilytystä on pidennetty. Tapahtumakirjaan jää, että te teitte sen ja miksi.
hold-released = Pidennys on lopetettu.
hold-release-question = Lopetetaanko tämän aineiston pidennys?
hold-release-explained = Sitten aineistoa säilytetään niin kauan kuin on sovittu, ei pidempään.
hold-release-deletes = Sen aika on päättynyt, joten se poistetaan pian sen jälkeen, eikä sitä saa takaisin.
hold-release-yes = Kyllä, lopeta pidennys
hold-release-no = Ei, jatka pidennystä
hold-row = säilytystä pidennetty { $date } asti
hold-told = Säilytystä on pidennetty { $date } asti. Syy: { $reason }. Päättäjä: { $name }, { $since }.
hold-file = Asia: { $reference }
hold-limits = Antaja voi yhä lopettaa käyttöjä ja poistaa aineiston. Jos säilytyksen pitää jatkua, pidentäkää sitä uudelleen ennen tuota päivää.
hold-may-open = Mikään käyttö ei ole enää sallittu, eikä mitään voi kopioida. Koska säilytystä on pidennetty, vastuuhenkilö voi kuunnella ja katsoa aineistoa, ja se kirjataan.
sealed-row = sinetöity { $date } asti
sealed-told = Antaja valitsi päivän: kukaan henkilökunnasta ei avaa eikä kopioi tätä ennen { $date }.
list-held = Pidennys
list-on-hold = pidennetty
today-holds-end = { $count ->
    [one] Yksi pidennetty säilytys päättyy { $days } päivän kuluessa, { $date }.
   *[other] { $count } pidennettyä säilytystä päättyy { $days } päivän kuluessa, ensimmäinen { $date }.
}
today-held = säilytystä pidennetty
staff-complaints = Valitukset
complaints-title = Valitukset ja kysymykset
complaints-body = Mitä ihmiset ovat kirjoittaneet pisteellä. Se on salattu, ja tapahtumakirjaan jää, kuka sen lukee.
complaints-none = Kukaan ei ole valittanut eikä kysynyt.
complaints-one = Nro { $number }
complaints-came-in = Saapunut
complaints-open = avoinna
complaints-overdue = myöhässä: siihen olisi jo pitänyt vastata
complaints-ended = vastattu { $date }: { $outcome }. Tekstiä säilytetään { $until } asti.
complaints-read = Lue
complaints-opening = Avataan …
complaints-reach = Yhteystieto
complaints-no-reach = Ei ilmoitettu.
complaints-close = Sulje
complaints-answered = Vastattu
complaints-outcome = Miten nro { $number } päättyi?
complaints-outcome-hint = Vastatkaa ensin Sayson ulkopuolella. Tässä kirjaatte, että se on tehty.
complaint-resolved = hoidettu tai vastattu
complaint-refused = vastattu, ei hoidettu
complaint-moot = ei mitään hoidettavaa
complaints-noted = Se on kirjattu.
complaints-first = Takaisin ensimmäisiin valituksiin
complaints-more = Lisää valituksia
today-complaints = { $count ->
    [one] Yksi valitus odottaa vastausta.
   *[other] { $count } valitusta odottaa vastausta.
}
today-complaints-overdue = { $count ->
    [one] Yhteen valitukseen olisi jo pitänyt vastata.
   *[other] { $count } valitukseen olisi jo pitänyt vastata.
}
stand-open = Tämä tietokone
stand-body = Miltä Sayso näyttää ja miten se toimii tällä tietokoneella. Jokainen valinta tulee heti voimaan, ja tapahtumakirjaan jää, kuka sen teki.
stand-screen = Ikkuna
stand-window = Ikkunassa
stand-full = Koko näytöllä, ohikulkijoita varten
stand-screen-when = Tämä tulee voimaan, kun Sayso seuraavan kerran käynnistetään.
stand-idle = Aika ilman kosketusta ennen kysymystä ”Oletteko vielä paikalla?”
stand-seconds = { $seconds ->
    [one] { $seconds } sekunti
   *[other] { $seconds } sekuntia
}
stand-print = Kuittien ja todistusten tulostus
stand-print-nothing = Ei tulosteta
stand-print-a4 = A4-paperille
stand-print-roll = 80 mm:n rullalle
stand-text = Tekstikoko
stand-percent = { $percent } %
stand-colours = Värit
stand-keyboard = Näyttönäppäimistö
stand-keyboard-auto = Tarvittaessa
stand-keyboard-always = Aina
stand-keyboard-never = Ei koskaan
stand-named = Tämän määrää tapa, jolla Sayso käynnistetään tällä tietokoneella. Valintanne tulee voimaan, kun se ei enää määrää tätä.
