# Accounts on several platforms, invitations, and what admins hear of rooms.

command-connect = yhdistä tilisi toisella alustalla
command-join = ota kutsu vastaan
command-start = mitä osaan
# $platform is where an account or a room is
platform-name =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] verkkokeskustelu
       *[other] toinen alusta
    }
start-hello = Hei! Kerro omin sanoin, mikä on vialla, niin huolehdin, että tuki saa kaiken tarvitsemansa ja sinä vastauksen. { $mine } näyttää ilmoituksesi, { $help } kaiken, mitä osaan.

connect-code = Koodisi on { $code }. Kirjoita minulle /connect { $code } yksityiskeskustelussa toisella alustalla { $minutes } minuutin kuluessa äläkä näytä koodia kenellekään.
connect-seen = Muut voivat lukea tämän, joten koodi ei enää kelpaa. Saat uuden kirjoittamalla minulle /connect yksityiskeskustelussa.
connect-unknown = En tunne tuota koodia. Tarkista se vielä tai pyydä uusi kirjoittamalla /connect toisella alustalla.
connect-own = Tuo on oma koodisi. Kirjoita se minulle toisella alustalla.
connect-other-way = Koodin pyysi tili, jolla ei ole sinun oikeuksiasi tuessa, joten en yhdistä mitään. Kirjoita /connect tähän ja saamasi koodi toisella tililläsi.
connect-late = Koodi on vanhentunut. Pyydä uusi kirjoittamalla /connect toisella alustalla.
connect-used = Koodi on jo käytetty. Pyydä uusi kirjoittamalla /connect toisella alustalla.
connect-paused = Koodi oli väärin liian monta kertaa. Yritä uudelleen kymmenen minuutin kuluttua.
connect-ask-typist = Koodin teki { $name } ({ $platform }). Onko se oma tilisi? Vahvista se silloin ensin täällä ja sitten siellä.
connect-ask-maker = { $name } ({ $platform }) on kirjoittanut koodisi ja haluaa yhdistyä sinuun. Onko se oma tilisi?
connect-ask-means = Yhdistettyinä tilit ovat minulle yksi henkilö: kumpikin voi tehdä ja nähdä kaiken, minkä toinenkin. Jos joku on pyytänyt sinua tekemään tämän, valitse Ei.
connect-waits = Vahvista se nyt myös siellä, mistä koodi on ({ $platform }).
connect-linked = Vahvistettu.
connect-refused = Tilejä ei yhdistetty. Mikään ei ole muuttunut, eikä koodi ole enää voimassa.
button-connect = Yhdistä
button-apart = Ei
connected = Tilit on yhdistetty: olet minulle nyt sama henkilö tällä tilillä ja toisella tililläsi ({ $platform }), ja ilmoitukset, luonnokset ja kieli ovat samat.
refused-write-privately = Muut voivat lukea tätä. Kirjoita se minulle yksityiskeskustelussa.

join-welcome = Tervetuloa! Kirjoita minulle, kun jokin on vialla.
join-organisation = Tervetuloa! Tiedän nyt, missä työskentelet: { $organisation }.
join-unknown = En tunne tuota kutsua. Kopioi koko kutsu tai pyydä uusi.
join-spent = Kutsu on jo käytetty. Pyydä uusi.
join-late = Kutsu on vanhentunut: se oli voimassa 24 tuntia. Pyydä tuesta uusi.

why-archived = Huone on arkistoitu.
why-deleted = Sitä ei enää ole.
why-removed = En ole enää sen jäsen.
why-revoked = Tunnustani ei enää hyväksytä.
why-uninstalled = Minut on poistettu sieltä.
why-blocked = Minut on estetty siellä.
why-unreachable = Mikään ei tule perille, koska minut on estetty tai tili on suljettu.
why-unknown = Ei ole keskustelua, johon saisin kirjoittaa.
why-unplugged = En ole yhteydessä siihen alustaan.
why-scope = Sovellukselta puuttuu siellä käyttöoikeus.
why-forbidden = Työtila kieltää minulta jotakin, mikä minun on tehtävä.
why-tab-off = Viestivälilehteni ei ole siellä käytössä.
why-full = Siellä ei ole enää tilaa tiedostoille.
why-other = Alusta sanoo: ”{ $why }”

trouble-lost-agents = En voi enää kirjoittaa käsittelijöiden huoneeseen { $room }.
trouble-lost-on-call = En voi enää kirjoittaa päivystyshuoneeseen { $room }.
trouble-lost-planning = En voi enää kirjoittaa suunnittelijoiden huoneeseen { $room }.
trouble-lost-platform = En voi enää kirjoittaa mitään alustalle: { $platform }.
trouble-hindered-platform = Osa tehtävistäni hylätään alustalla: { $platform }.
trouble-kept = Mitään ei katoa: säilytän sanottavani, kunnes voin taas kirjoittaa.
trouble-withheld = { $platform } ei välitä minulle kaikkia viestejä: viimeisen tunnin aikana niitä tuli enemmän kuin se välittää sovellukselle.
trouble-withheld-lost = Osa siitä, mitä minulle sillä välin kirjoitetaan, voi puuttua, eikä se tule uudelleen. Pyydä toistamaan se, mihin en ole vastannut.
trouble-withheld-fix = Poista minut vilkkailta kanavilta, joilla kukaan ei tarvitse minua.
trouble-calendar = Kalenteritiedostoa { $file } ei voi enää lukea. Päivystysvuorot pysyvät sellaisina kuin ne viimeksi luettiin.
trouble-fix = Suorita melding doctor, niin näet, mikä on vialla.
trouble-fix-archived = Palauta huone arkistosta tai nimeä toinen asetuksessa { $setting } ja käynnistä Melding uudelleen.
trouble-fix-deleted = Nimeä toinen huone asetuksessa { $setting } ja käynnistä Melding uudelleen.
trouble-fix-removed = Kutsu minut huoneeseen uudelleen.
trouble-fix-revoked = Anna kelvollinen tunnus asetuksessa { $setting } ja käynnistä Melding uudelleen.
trouble-fix-uninstalled = Asenna sovellus uudelleen, anna sen tunnus asetuksessa { $setting } ja käynnistä Melding uudelleen.
trouble-fix-scope = Asenna sovellus uudelleen Meldingin tulostamalla manifestilla; melding doctor kertoo, mitä puuttuu.
trouble-fix-forbidden = Pyydä työtilan ylläpitäjää sallimaan sovelluksen kirjoittaa ja jakaa tiedostoja siellä, missä minun pitää.
trouble-fix-tab-off = Ota Messages Tab käyttöön sovelluksen asetuksissa (App Home).
trouble-fix-full = Vapauta työtilasta tilaa tiedostoille tai valitse laajempi tilaus.
trouble-found-agents = Voin taas kirjoittaa käsittelijöiden huoneeseen { $room }. Odottaneet viestit lähtevät nyt.
trouble-found-on-call = Voin taas kirjoittaa päivystyshuoneeseen { $room }. Odottaneet viestit lähtevät nyt.
trouble-found-planning = Voin taas kirjoittaa suunnittelijoiden huoneeseen { $room }. Odottaneet viestit lähtevät nyt.
trouble-found-platform = Voin taas kirjoittaa alustalle: { $platform }. Odottaneet viestit lähtevät nyt.
trouble-moved = Huone { $room } on saanut uuden osoitteen, { $to }. Käytän sitä jo; kirjoita se myös asetukseen { $setting }.
