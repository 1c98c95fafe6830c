# The report. A message is the label; .ask is the question, .help what stands beneath it.

report = Tee ilmoitus
    .review = Katso vielä läpi ennen lähettämistä
report-send = Lähetä ilmoitus
report-urgent = Tämä on kiireellistä. Soita myös numeroon { $phone }, niin joku tarttuu asiaan heti.

report-kind = Asian laji
    .ask = Mistä on kyse?
report-kind-fault = Jokin ei toimi
report-kind-question = Kysymys käytöstä
report-kind-wish = Toive
report-kind-access = Käyttöoikeus tai salasana

report-system = Järjestelmä
    .ask = Mikä järjestelmä?
report-category = Aihe
    .ask = Mikä näistä sopii parhaiten?
report-component = Osa
    .ask = Mikä osa siitä?
    .help = Ohita tämä, jos et tiedä.
report-administration = Yksikkö
    .ask = Mitä yksikköä asia koskee?

report-title = Otsikko
    .ask = Miten kuvaisit asiaa muutamalla sanalla?
    .help = Hyvä otsikko kertoo mitä ja missä, esimerkiksi ”Maaliskuun palkkalaskelmassa on väärä vero”.

report-steps = Vaiheet
    .ask = Mitä teit, vaihe vaiheelta?
    .help = Aloita siitä, missä kohdassa järjestelmää olit. Älä kirjoita henkilötunnuksia.
report-expected = Odotettu tulos
    .ask = Mitä odotit tapahtuvan?
report-happened = Mitä tapahtui
    .ask = Mitä tapahtui sen sijaan?
    .help = Lisää virheilmoitus ja kuvakaappaus samaan viestiin, jos voit.
report-error = Virheilmoitus
    .ask = Mitä virheilmoituksessa lukee, sana sanalta?
report-files = Tiedostot
    .ask = Voisitko lähettää kuvakaappauksen?
    .help = Jos se ei onnistu, kerro vain miksi.
report-no-screenshot = Miksi ei kuvakaappausta
    .ask = Miksi kuvakaappaus ei onnistu?

report-question = Kysymys
    .ask = Mitä haluaisit tietää?
    .help = Kerro, mitä yrität tehdä. Kuvakaappauksiakin voi lähettää.
report-wish = Toive
    .ask = Mitä toivoisit järjestelmän tekevän?
report-benefit = Mitä hyötyä siitä olisi
    .ask = Mitä hyötyä siitä olisi sinulle?
report-access = Mitä tarvitset
    .ask = Mihin tarvitset käyttöoikeuden, tai mitä tapahtuu, kun kirjaudut sisään?
    .help = Älä koskaan lähetä meille salasanaasi.

report-impact = Vaikutus työhön
    .ask = Miten se vaikuttaa työhön?
report-impact-low = Pieni
    .help = kysymys, toive tai jokin, mikä vain näyttää väärältä
report-impact-normal = Tavallinen
    .help = se haittaa järjestelmän käyttöä
report-impact-high = Suuri
    .help = tärkeimmät työt hankaloituvat pahasti
report-impact-critical = Kriittinen
    .help = tärkeimmät työt ovat pysähdyksissä

report-cannot-get-in = Kukaan ei pääse sisään
    .ask = Onko järjestelmään pääsy kokonaan estynyt?
report-work-stops = Niin hidas, että työ pysähtyy
    .ask = Onko se niin hidas, että työ on pysähtynyt?
report-processes-stop = Tärkein työ on pysähdyksissä
    .ask = Onko tärkein työ pysähdyksissä tämän vuoksi?
report-payment = Vaikuttaa maksuun
    .ask = Vaikuttaako se johonkin maksuun, nyt tai myöhemmin?
report-payment-on = Maksupäivä
    .ask = Minä päivänä maksu on?
    .help = Esimerkiksi 24.12.2026.
report-payment-effect = Vaikutus maksuun
    .ask = Mitä maksulle tapahtuu?
report-payment-effect-wrong = Summa on väärä
report-payment-effect-late = Maksu myöhästyy
report-payment-effect-missing = Maksu jää tulematta

report-scope = Ketä se koskee
    .ask = Kenellä tämä ongelma on?
report-scope-me = Vain minulla
report-scope-several = Usealla meistä
report-scope-everybody = Kaikilla
report-since = Mistä lähtien
    .ask = Mistä lähtien?
    .help = Sen mukaan kuin muistat: ”tästä aamusta”, ”päivityksestä lähtien”.

report-changes = Viimeaikaiset muutokset
    .ask = Onko jokin muuttunut viime aikoina?
    .help = Valitse jokin, tai kerro omin sanoin.
report-changes-upgrade = Versiopäivitys
report-changes-migration = Tietojen siirto
report-changes-setup = Uudet asetukset
report-changes-none = Ei minun tietääkseni
report-changes-told = Muutoksista
    .ask = Mikä on muuttunut ja milloin?

report-reproducible = Toistuuko se
    .ask = Toistuuko se, kun yrität uudelleen?
report-reproducible-always = Joka kerta
report-reproducible-sometimes = Joskus
report-reproducible-once = Vain kerran
report-consequence = Seuraukset
    .ask = Mitä siitä seuraa?
report-affected = Keihin se vaikuttaa
    .ask = Keihin se vaikuttaa?
    .help = Käyttäjätunnukset käyvät hyvin, mutta älä kirjoita henkilötunnuksia.
report-guide = Luetut ohjeet
    .ask = Mitkä kohdat ohjeista olet jo lukenut?
report-legal = Laki tai määräys
    .ask = Liittyykö tähän laki, määräys tai kirje?

report-impact-again = Vaikutus
    .ask = Järjestelmään pääsee, työ jatkuu eikä maksuihin ole vaikutusta. Mikä näistä kuvaa tilannetta parhaiten?
