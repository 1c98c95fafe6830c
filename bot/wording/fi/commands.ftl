# What can be typed, and the short answers to it.

help-intro = Tässä on, mitä voit kirjoittaa. Voit myös vain kertoa, mikä on vialla.
help-intro-team = Tässä on, mitä voit kirjoittaa.
command-report = tee ilmoitus
command-mine = omat ilmoituksesi
command-comment = täydennä ilmoitusta
command-withdraw = peru ilmoitus
command-reopen = avaa suljettu ilmoitus uudelleen
command-resume = jatka keskeneräistä ilmoitusta
command-cancel = poista keskeneräinen ilmoitus
command-queue = avoimet tapaukset, tärkeimmät ensin
command-ticket = kaikki yhdestä ilmoituksesta
command-find = hae otsikoista ja teksteistä
command-claim = ota tapaus käsittelyyn
command-release = palauta tapaus jonoon
command-assign = siirrä tapaus kollegalle
command-reply = vastaa ilmoittajalle
command-note = kirjoita sisäinen muistiinpano
command-ask = pyydä ilmoittajalta lisätietoja
command-solve = ratkaise tapaus
command-close = sulje tapaus ilman ratkaisua
command-ack = kerro, että hoidat kiireellisen tapauksen
command-profile = nimesi ja yhteystietosi
command-language = vaihda kieli
command-help = tämä luettelo

mine-title = Omat ilmoitukset
mine-none = Et ole vielä tehnyt ilmoituksia.
queue-title = Jono
queue-none = Avoimia tapauksia ei ole. Hyvää työtä.
found-title = Haun tulokset
found-none = En löytänyt mitään sopivaa.
find-what = Kirjoita komennon perään, mitä etsit, esimerkiksi /find palkkalaskelma.
language-which = Kirjoita kieli komennon perään, esimerkiksi /language fi. Vaihtoehdot: { $languages }.
language-chosen = Tästä lähtien puhun täällä suomea.
profile-kept = Tallennettu.
text-empty = En löytänyt viestistä mitään luettavaa. Kirjoita asia sanoin tai lähetä kuva tai tiedosto.
thanks-noted = Eipä kestä.
added-to-ticket = Lisäsin sen ilmoitukseen { $ticket }.

button-stale = Tuo painike kuuluu aiempaan kysymykseen. Uusin on alimpana.
not-found-ticket = En löydä mitään tällä tunnuksella.
not-found-message = Viestiä ei enää ole.
refused-which-ticket = Mistä asiasta on kyse? Kirjoita tunnus komennon perään, esimerkiksi { $command } MEL-1042.
refused-unknown-command = En tunne tuota komentoa. Näet komennot kirjoittamalla /help.
refused-unknown-command-meant = En tunne tuota komentoa. Tarkoititko /{ $command }?
refused-button-unknown = Tuo painike ei enää toimi. Käytä uusinta viestiä.
refused-answered-already = Tähän on jo vastattu.
refused-no-draft = Sinulla ei ole mitään kesken.
refused-changed-meanwhile = Joku muutti tätä samalla hetkellä. Katso vielä uudelleen.
refused-already-claimed = { $name } ehti ensin ja hoitaa tätä. Voit tarvittaessa ottaa tapauksen hoitaaksesi.
refused-yours-already = Tämä on jo sinulla.
refused-not-an-agent = Tämä henkilö ei työskentele tässä tuessa.
refused-nobody-has-it = Tämä ei ole kenelläkään.
refused-not-yours = Tällä on jo käsittelijä: { $name }.
refused-too-late = Liian myöhäistä: viesti on jo lähtenyt.
refused-not-paged = Tästä ei ole hälytetty ketään.
refused-page-over = Kenenkään ei tarvitse enää tulla tämän vuoksi.
refused-already-acknowledged = { $name } hoitaa jo tätä.
refused-already-yours = Hoidat jo tätä.
refused-unknown-organization = En tunne tuota organisaatiota.
refused-go-to-room = En ole nähnyt sinua tiimin huoneessa vähään aikaan. Kirjoita asia sinne.
refused-not-allowed =
    { $act ->
        [comment] Tämä on ilmoittajaa varten. Komennolla /reply vastaat hänelle; /note jää tiimin sisälle.
        [publish] Vain koordinaattori voi tehdä tämän. Kysy joltakin heistä tai tuen ylläpitäjältä.
        [set_status] Vain koordinaattori voi tehdä tämän. Kysy joltakin heistä tai tuen ylläpitäjältä.
       *[other] Sinulla ei ole oikeutta tähän. Jos mielestäsi pitäisi olla, kysy tuen ylläpitäjältä.
    }
# $state is where the ticket stands, $possible are commands
refused-not-now =
    { $state ->
        [closed] Se ei onnistu, koska asia on suljettu.
        [withdrawn] Se ei onnistu, koska ilmoitus on peruttu.
        [merged] Se ei onnistu, koska tapaus on nyt osa toista.
        [pending_customer] Se ei onnistu, kun ilmoittajan vastausta vielä odotetaan.
        [pending_external] Se ei onnistu, kun tapaus on muulla osapuolella.
       *[other] Se ei onnistu nyt, koska asia on vielä auki.
    } { $possible ->
        [nothing] { "" }
       *[other] Nyt voit tehdä näin: { $possible }.
    }
refused-sent-already = Tämä on jo lähetetty tai ratkaistu.
