# When we are there, what is due when, and why.

command-hours = milloin olemme paikalla
command-why = tapauksen määräajat ja mistä ne johtuvat

# working time, in whole minutes
length =
    { $hours ->
        [0]
            { $minutes ->
                [0] alle minuutti
               *[other] { $minutes } min
            }
       *[other]
            { $minutes ->
                [0] { $hours } t
               *[other] { $hours } t { $minutes } min
            }
    }
window = { $start }–{ $end }
days = { $first } – { $last }

hours-title = Aukioloajat
hours-title-of = Aukioloajat: { $calendar }
refused-no-such-hours = En tunne tämän nimisiä aukioloaikoja. Voit kysyä näitä: { $names }.
hours-open-until = Joku on paikalla nyt. Suljemme: { $moment }.
hours-open = Joku on paikalla nyt.
hours-shut = Kukaan ei ole nyt paikalla. Palaamme: { $moment }.
hours-promised = Määräajat lasketaan näinä aikoina
hours-attended = Joku on paikalla
hours-unusual = Muut tulevat päivät
hours-closed = suljettu
hours-holiday = suljettu, { $name }
hours-whole-day = koko vuorokauden
hours-zone = Ajat ovat aikavyöhykkeen { $zone } mukaan.

target-assessment = Arviointi
target-first_response = Ensimmäinen vastaus
target-next_update = Seuraava vastaus
target-resolution = Ratkaisu

card-due = Määräaika
due-next = { $target }: { $moment }
queue-due = määräaika { $moment }
queue-late = määräaika oli { $moment }

why-title = { $ticket }: määräajat ja miksi
why-policy = Mitä lupaamme
why-because = Koskee
why-for-all = kaikkia muita tapauksia
why-hours = Työaika
why-nothing = Tälle tapaukselle ei ole luvattu mitään, joten sillä ei ole määräaikoja.
# $value is yes or no
because-urgent =
    { $value ->
        [yes] kiireellisiä tapauksia
       *[no] tapauksia, jotka eivät ole kiireellisiä
    }
because-payment =
    { $value ->
        [yes] tapauksia, jotka vaikuttavat maksuun
       *[no] tapauksia, jotka eivät vaikuta maksuun
    }
because-priority = kiireellisyys { $value }
because-otherwise = tavallinen aika

why-due = Määräaika: { $moment }.
why-late = Määräaika oli { $moment }, ja olemme myöhässä. Pahoittelemme.
why-met = Tehty { $moment }, ajoissa: määräaika oli { $due }.
why-met-late = Tehty { $moment }, myöhässä: määräaika oli { $due }.
why-stands-still = Pysähdyksissä, työaikaa jäljellä { $left }.
why-dropped = Ei enää tarpeen, koska tapaus on päättynyt.
# $because is why so much is given, $since what it counts from
why-given = Työaikaa { $length } ({ $because }). Laskenta alkoi { $moment }: { $since }.
why-floor = Vastauksen määräaika ei ole koskaan ennen ensimmäisen vastauksen määräaikaa.
since-received = ilmoitus saapui
since-asked = ilmoittaja kirjoitti
since-answered = kirjoitimme viimeksi

line-worked = { $day }, { $windows }: { $length }
line-half-day = { $day }, puolikas päivä, { $windows }: { $length }
line-clocks-forward = { $line } (kelloja siirretään eteenpäin)
line-clocks-back = { $line } (kelloja siirretään taaksepäin)
line-usual = { $days }, tavalliset ajat: { $length }
line-shut = { $days }: suljettu
line-holiday = { $days }: suljettu, { $name }
line-held = { $start } – { $end }: ei lasketa, { $why }
line-held-still = Alkaen { $start }: ei lasketa, { $why }
line-more = … ja vielä { $count } riviä
held-pending_customer = odottaa ilmoittajaa
held-pending_external = odottaa jotakuta muuta
held-closed = tapaus oli suljettu
held-withdrawn = tapaus oli peruttu
held-merged = yhdistetty toiseen tapaukseen
held-other = pysäytetty

measure-waiting = Odotti työn alkua
measure-assessment = Arviointiin asti
measure-response = Ensimmäiseen vastaukseen asti
measure-gross = Päättymiseen asti
measure-net = Päättymiseen asti ilman taukoja
measure-net_knowledge = Ilman taukoja, kun tarvittiin tietoa
measure-net_others = Ilman taukoja, kun syy oli muualla
