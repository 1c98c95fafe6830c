# Every conversation: the way through, and what helps when an answer does not fit.

flow-progress = Vaihe { $at }/{ $of }
flow-back = Takaisin
flow-skip = Ohita
flow-keep = Pidä ennallaan
flow-remove = Poista
flow-done = Siinä kaikki
flow-cancel = Peruuta
flow-send = Lähetä
flow-answered = Vastattu
flow-next = Seuraava
flow-use = Käytä tätä
flow-edit = Muuta
flow-add = Lisää tietoja
flow-kept = Otin talteen, mitä kirjoitit. Voit käyttää sitä kuvauksessa.
flow-aside = Kirjoitit tämän aiemmin. Voit käyttää sitä tai kirjoittaa lisää.
flow-also = Kirjoitit myös tämän. Se lähtee mukana.
flow-add-aside = Lisää kuvaukseen
flow-leave-aside = Jätä pois
flow-suggestion = Ehdotus:
flow-standing = Olet vastannut näin:
flow-several = Voit valita useita.
flow-type-name = Lista on pitkä, joten kirjoita nimi.
flow-files =
    { $count ->
        [one] { $count } tiedosto
       *[other] { $count } tiedostoa
    }
flow-split = Tässä näyttää olevan eri asioita, yhteensä { $count }. Käydäänkö ne läpi yksi kerrallaan?
    .help = Silloin jokainen saa oman numeron ja voidaan ratkaista erikseen. Aloitetaan ensimmäisestä, ja pidän loput tallessa.
flow-split-yes = Kyllä, yksi kerrallaan
flow-split-no = Ei, pidetään yhdessä

problem-needed = Tähän tarvitsen vastauksen.
problem-choose = Valitse jokin näistä.
problem-too-long = Tämä on minulle vähän liian pitkä. Merkkejä saa olla enintään { $longest }.
    .file = Tämä on minulle vähän liian pitkä. Merkkejä saa olla enintään { $longest }. Loput voit lähettää tiedostona.
problem-date = En saanut tästä selvää päivämäärää. Kirjoita se näin: 24.12.2026.
problem-past = Se päivä on jo mennyt. Anna tämä päivä tai myöhempi.
problem-file-wanted = Tähän tarvitsen tiedoston.
problem-files-many = Tiedostoja voi olla enintään { $most }, joten pidin ensimmäiset.
problem-no-files = Tähän en voi ottaa tiedostoja. Kirjoita asia tekstinä.
problem-number = Tämä ei näytä puhelinnumerolta.
problem-email = Tämä ei näytä sähköpostiosoitteelta.
problem-title-too-short = Voisitko kertoa otsikossa vähän enemmän? Mistä on kyse ja missä se näkyy.
problem-title-too-long = Otsikko on vähän pitkä. Merkkejä saa olla enintään { $longest }; yksityiskohdat kysyn seuraavaksi.
problem-title-says-nothing = Kun otsikko kertoo, mistä on kyse, saat apua nopeammin. Esimerkiksi ”Maaliskuun palkkalaskelmassa on väärä vero”.

files = Tiedostot

contact = Miten tavoitamme sinut? Kirjoita puhelinnumerosi, matkapuhelinnumerosi ja sähköpostiosoitteesi samaan viestiin.
contact-phone = Puhelin
    .ask = Mihin numeroon voimme soittaa?
contact-mobile = Matkapuhelin
    .ask = Mikä on matkapuhelinnumerosi?
contact-email = Sähköposti
    .ask = Entä sähköpostiosoitteesi?

organisation = Organisaatio
    .ask = Missä työskentelet?

profile = Omat tiedot
    .review = Ovatko nämä oikein?
profile-name = Nimi
    .ask = Mikä on nimesi?
profile-send = Tallenna

comment = Täydennä ilmoitusta
comment-text = Lisätieto
    .ask = Mitä haluat lisätä? Voit lähettää myös tiedostoja.
comment-send = Lisää

withdraw = Peru ilmoitus
withdraw-reason = Syy
    .ask = Haluatko kertoa miksi? Se auttaa meitä, mutta ei ole pakko.
withdraw-send = Kyllä, peru ilmoitus

reopen = Avaa uudelleen
reopen-reason = Syy
    .ask = Mikä ei vielä ole kunnossa?
reopen-send = Avaa uudelleen

reply = Vastaa ilmoittajalle
reply-text = Vastaus
    .ask = Mitä haluat vastata ilmoittajalle? Voit lähettää myös tiedostoja.
reply-send = Lähetä vastaus

note = Sisäinen muistiinpano
note-text = Muistiinpano
    .ask = Mitä haluat merkitä muistiin? Vain käsittelijät näkevät sen.
note-send = Tallenna muistiinpano

ask = Pyydä lisätietoja
ask-items = Mitä puuttuu
    .ask = Mitä puuttuu?
ask-item-steps = Mitä tehtiin, vaihe vaiheelta
ask-item-expected = Mitä piti tapahtua
ask-item-error = Virheilmoituksen tarkka teksti
ask-item-screenshot = Kuvakaappaus
ask-item-when = Milloin se tapahtui
ask-item-who = Keitä se koskee
ask-item-example = Esimerkki, jota voimme katsoa
ask-item-phone = Numero, johon voi soittaa
ask-text = Kysymyksesi
    .ask = Mitä haluat kysyä?
ask-send = Kysy

solve = Ratkaise
solve-resolution = Ratkaisu
    .ask = Miten asia ratkesi? Ilmoittaja lukee tämän.
solve-code = Lopputulos
    .ask = Mikä oli lopputulos?
solve-code-answered = Kysymykseen vastattiin
solve-code-fixed = Korjattiin
solve-code-workaround = Ongelman voi kiertää
solve-code-by_design = Toimii niin kuin pitää
solve-code-not_found = Ei saatu toistumaan
solve-code-handed_over = Siirrettiin muualle
solve-cause = Syy
    .ask = Mistä se johtui?
solve-cause-use = Käyttötavasta
solve-cause-software = Ohjelman virheestä
solve-cause-setup = Asetuksista
solve-cause-data = Tiedoista
solve-cause-operations = Käyttöympäristöstä
solve-cause-other_system = Toisesta järjestelmästä
solve-cause-law = Uusista säännöistä tai laista
solve-cause-unknown = Ei tiedossa
solve-confirm = Pyydä vahvistus
    .ask = Pyydetäänkö ilmoittajaa vahvistamaan, että kaikki toimii, ennen kuin tapaus suljetaan?
solve-send = Ratkaise

close = Sulje tapaus
close-reason = Syy
    .ask = Miksi tapaus suljetaan? Ilmoittaja lukee tämän.
close-send = Sulje

take-over = Ota hoitaaksesi
take-over-reason = Syy
    .ask = Miksi otat tapauksen hoitaaksesi? Kollegasi näkee tämän.
take-over-send = Ota hoitaaksesi

assign = Siirrä käsittelijälle
assign-agent = Käsittelijä
    .ask = Kuka ottaa tapauksen?
assign-send = Siirrä
