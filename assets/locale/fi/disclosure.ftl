disclosure-title = { $organisation } pyytää suostumustanne
disclosure-who = Kuka pyytää?
disclosure-why = Miksi?
disclosure-what = Mitä äänitetään tai kuvataan?
disclosure-what-voice = { $count ->
    [one] Yksi ääniviesti, jonka pituus on enintään { $minutes ->
        [one] yksi minuutti
       *[other] { $minutes } minuuttia
    }.
   *[other] Enintään { $count } ääniviestiä, joista kunkin pituus on enintään { $minutes ->
        [one] yksi minuutti
       *[other] { $minutes } minuuttia
    }.
}
disclosure-what-photo = { $count ->
    [one] Yksi valokuva.
   *[other] Enintään { $count } valokuvaa.
}
disclosure-what-only = Vain se, minkä rastitatte ja säilytätte.
disclosure-recipients = Kuka sen näkee tai kuulee?
disclosure-published = Missä se julkaistaan?
disclosure-published-nowhere = Ei missään.
disclosure-kept = Kuinka kauan sitä säilytetään?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Sitten se poistetaan.
duration-years = { $count ->
    [one] 1 vuosi
   *[other] { $count } vuotta
}
duration-months = { $count ->
    [one] 1 kuukausi
   *[other] { $count } kuukautta
}
duration-days = { $count ->
    [one] 1 päivä
   *[other] { $count } päivää
}
disclosure-withdraw = Miten perun suostumukseni?
disclosure-withdraw-answer = Täällä kuitin koodilla, milloin tahansa ja syytä kertomatta. Silloin tallenne poistetaan heti. Se, mitä ennen sitä on tehty, pysyy laillisena.
disclosure-abroad = Siirretäänkö se ulkomaille?
disclosure-abroad-answer = { $country }. { $guarantee } Kopion siitä saatte täältä: { $copy }
disclosure-compensation = Mitä saan siitä?
disclosure-risks = Mikä voi mennä vikaan?
disclosure-age = Kuka voi osallistua?
disclosure-age-answer = Jokainen { $age } vuotta täyttänyt.
disclosure-complain = Kenelle voin valittaa?
disclosure-complain-answer = { $organisation } tai { $name }: { $contact }
disclosure-refuse = Entä jos en suostu?
disclosure-refuse-answer = Silloin mitään ei äänitetä eikä kuvata. Siitä ei ole teille haittaa.
disclosure-ask-kinds = Mitä saa äänittää tai kuvata?
disclosure-ask-purposes = Mihin sitä saa käyttää?
disclosure-box-voice = Ääneni saa äänittää
disclosure-box-voice-explained = Mikrofoni avataan vasta, kun pyydätte sitä.
disclosure-box-photo = Minusta saa ottaa valokuvan
disclosure-box-photo-explained = Kamera avataan vasta, kun pyydätte sitä.
disclosure-accept = Suostun
disclosure-decline = Ei kiitos
disclosure-read-full = Lue kaikki
disclosure-read-short = Takaisin lyhyeen tekstiin
disclosure-need-both = Jos suostutte, rastittakaa, mitä saa äänittää tai kuvata, ja vähintään yksi käyttötarkoitus.
disclosure-need-kind = Jos suostutte, rastittakaa, mitä saa äänittää tai kuvata.
disclosure-need-purpose = Jos suostutte, rastittakaa vähintään yksi käyttötarkoitus.
disclosure-ready = Voitte muuttaa jokaista rastia, kunnes painatte ”Suostun”.
disclosure-full-title = Koko teksti
disclosure-full-basis = Kaiken tämän oikeusperuste on suostumuksenne eikä mikään muu. Se on vapaaehtoinen. Voitte antaa sen yhteen käyttötarkoitukseen ja jättää toiseen antamatta.
disclosure-full-rights = Teillä on oikeus nähdä, mitä teistä säilytetään, saada siitä kopio, saada se korjatuksi, rajoittaa sen käyttöä, siirtää se muualle, perua suostumuksenne ja saada kaikki poistetuksi. Suurimman osan voitte tehdä heti tämän laitteen sivulla ”Omat tiedot” keneltäkään kysymättä. Muissa asioissa käyttäkää yllä olevaa yhteystietoa.
disclosure-full-proof = Kun suostutte, Sayso kirjaa tämän sivun tarkan sanamuodon, rastittamanne ruudut ja ajan, mutta ei nimeänne. Poistamisen jälkeen jää lyhyt todiste: mihin suostuttiin, mitä peruttiin ja poistettiin ja milloin. Kukaan ei näe siitä, kuka olette.
disclosure-full-automated = Mikään kone ei tee teitä koskevia päätöksiä.
disclosure-full-template = Äänestänne tai kasvoistanne tehdään tunnistemalli, jonka avulla kone voi tunnistaa teidät.
disclosure-full-no-template = Äänestänne tai kasvoistanne ei tehdä tunnistemallia, jonka avulla kone voisi tunnistaa teidät.
disclosure-full-ai = Kone oppii äänistä tai kuvista. Se on käyttötarkoitus, jolla on oma ruutunsa.
disclosure-full-no-ai = Mikään kone ei opi äänestänne tai kuvastanne.
disclosure-full-replica = Kone jäljittelee ääniä tai kasvoja. Se on käyttötarkoitus, jolla on oma ruutunsa.
disclosure-full-no-replica = Mikään kone ei jäljittele ääntänne tai kasvojanne.
disclosure-full-sold = Se, minkä annatte, myydään tai luovutetaan mainontaa varten.
disclosure-full-not-sold = Mitään ei myydä, eikä mitään luovuteta mainontaa varten.
disclosure-full-sensitive = Teiltä kysytään terveydestä, uskonnosta, politiikasta, alkuperästä tai seksuaalielämästä.
disclosure-full-not-sensitive = Teiltä ei kysytä terveydestä, uskonnosta, politiikasta, alkuperästä eikä seksuaalielämästä.
disclosure-full-representative = Edustaja: { $name }, { $contact }
disclosure-full-policy = Kuinka kauan mitäkin säilytetään, voi lukea täältä: { $place }
disclosure-full-officer = Tietosuojavastaava: { $name }, { $contact }
disclosure-full-version = Kampanja ”{ $id }”, versio { $version }.
disclosure-ask-signer = Kuka suostuu?
disclosure-box-adult = Olen täyttänyt { $age } vuotta ja suostun omasta puolestani
disclosure-box-adult-explained = Vain teitä äänitetään tai kuvataan.
disclosure-box-guardian = Olen lapsen huoltaja ja suostun lapsen puolesta
disclosure-box-guardian-explained = Kun lapsi ei ole täyttänyt { $age } vuotta. Olen lukenut tämän sivun ja saan päättää tästä lapsen puolesta.
disclosure-box-child = Minä olen se lapsi, ja haluan osallistua
disclosure-box-child-explained = Joku on selittänyt minulle, mitä tapahtuu. Voin sanoa ei, ja voin lopettaa milloin tahansa.
disclosure-age-guardian = Jokainen { $age } vuotta täyttänyt. Nuoremmat voivat osallistua huoltajan kanssa, joka suostuu heidän puolestaan tällä sivulla.
disclosure-box-shorter = { $title }: vain { $duration }
disclosure-ask-spoken = Sanotteko sen myös ääneen?
disclosure-box-spoken = Sanon suostumukseni myös ääneen
disclosure-box-spoken-explained = Luette mikrofoniin tämän lauseen: ”{ $sentence }” Se säilytetään tallenteenne kanssa ja poistetaan sen mukana.
disclosure-sentence = Kyllä. Suostun siihen, että { $organisation } tekee tämän tallenteen ja käyttää sitä siihen, minkä olen rastittanut. Tiedän, että voin perua suostumukseni.
disclosure-full-proof-kept = Poistamisen jälkeen tätä todistetta säilytetään vielä { $duration }. Sitten sekin poistetaan.
disclosure-need-signer = Jos suostutte, rastittakaa, kuka suostuu.
disclosure-need-child = Suostumiseen tarvitaan myös lapsen oma rasti.
disclosure-need-guardian = Suostumiseen tarvitaan myös huoltajan oma rasti.
disclosure-need-spoken = Jos suostutte, rastittakaa, että sanotte sen myös ääneen. Ilman sitä täällä ei voi äänittää eikä kuvata.
disclosure-again-title = { $organisation } kysyy teiltä uudelleen
disclosure-again-decline = Ei, jätä ennalleen
disclosure-again-what = Ei mitään lisää. Tämä koskee sitä, minkä jätitte tänne aiemmin.
disclosure-again-refuse = Silloin kaikki pysyy ennallaan, niin kuin aiemmin suostuitte. Voitte myös poistaa kaiken edellisellä sivulla.
disclosure-what-group = Voitte tehdä tämän yksin tai yhdessä, enintään { $most } henkilöä. Jokainen lukee, rastittaa ja saa kuitin. Tallennetta käytetään vain siihen, minkä kaikki rastittavat. Jos yksi poistaa sen, se on poissa kaikilta.
disclosure-again-group = { $people } henkilöä antoi tämän yhdessä. Sitä käytetään vain siihen, minkä te kaikki rastitatte tässä.
disclosure-cleared = Rastinne poistettiin, koska teksti on nyt toisella kielellä. Rastittakaa uudelleen, mitä haluatte.
disclosure-clears = Toisella kielellä ruudut ovat taas tyhjiä. Rastittakaa siellä, mitä haluatte.
disclosure-choose = Valitse
essential-who = Kuka pyytää
essential-why = Miksi
essential-recipients = Kuka sen näkee
essential-recipients-answer = Vain ne, jotka mainitaan ruudun kohdalla
essential-kept = Kuinka kauan
essential-kept-answer = { $duration }, sitten se poistetaan
essential-kept-each = Niin kuin ruudun kohdalla lukee, sitten se poistetaan
essential-group = Yksin tai yhdessä
essential-group-answer = Jokainen rastittaa itse. Jos yksi poistaa sen, se on poissa kaikilta
essential-abroad = Siirto ulkomaille
essential-withdraw = Peruminen
essential-withdraw-answer = Täällä, milloin tahansa, koodillanne
essential-refuse = Jos ette suostu
essential-refuse-answer = Mitään ei äänitetä eikä kuvata, ettekä menetä mitään
essential-again-refuse = Kaikki pysyy ennallaan, niin kuin aiemmin suostuitte
