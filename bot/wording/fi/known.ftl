# Onko tämä se? Mitä jo tiedetään, ja ketkä kärsivät samasta.

known-question = Onko kyse tästä?
known-incident = Tiedämme tästä häiriöstä ja korjaamme sitä ({ $moment }).
known-colleague = Työtoverisi on ilmoittanut tästä ({ $moment }).
known-own = Olet itse ilmoittanut tästä ({ $moment }).
known-help = Jos on, kuulet miten asia etenee, eikä sinun tarvitse ilmoittaa siitä uudelleen. Jos ei, ilmoituksesi jatkuu juuri siitä, mihin jäit.
button-me-too = Minullakin
button-me-too-this = Minullakin: { $title }
known-add = Lisää: { $ticket }
known-different = Ei, asiani on toinen
known-over-meanwhile = ”{ $title }” on jo ohi. Jos vika vaivaa sinua yhä, jatka ilmoitustasi: se on juuri sellaisena kuin jätit sen.
known-retracted-meanwhile = ”{ $title }” ilmoitettiin vahingossa, ja tiedote on peruttu. Jos vika vaivaa sinua silti, jatka ilmoitustasi: se on juuri sellaisena kuin jätit sen.
known-gone = Siihen ei voi enää liittyä. Jatka ilmoitustasi: se on juuri sellaisena kuin jätit sen.

me-too-joined = Selvä, sinullakin on tämä: { $title }. Kerron tässä, miten asia etenee.
me-too-undone = Sinua ei enää lasketa mukaan: { $title }
me-too-more = Voit vielä kertoa, keitä se teillä koskee ja riippuuko siitä jokin maksu. Silloin osaamme hoitaa tärkeimmän ensin.
me-too-payment = Siitä riippuu maksu
me-too-payment-on = Maksupäivä
    .ask = Minä päivänä maksu on?
button-me-too-payment = Kerro maksupäivä
button-me-too-undo = Ei sittenkään

blast-label = Laajuus
blast =
    { $organisations ->
        [0] { $people ->
            [one] Yksi ihminen.
           *[other] { $people } ihmistä.
        }
        [one] { $people ->
            [one] Yksi ihminen.
           *[other] { $people } ihmistä yhdestä organisaatiosta.
        }
       *[other] { $people } ihmistä { $organisations } organisaatiosta.
    }
blast-payment = Seuraava maksu: { $day }
joined-title = Ketä tämä koskee: { $title }
button-joined = Ketä se koskee
similar-title = Samankaltaisia kuin { $ticket }
similar-none = En löydä mitään samankaltaista kuin { $ticket }.
button-similar = Samankaltaiset
button-merge-into = Yhdistä: { $ticket }
command-similar = samankaltaiset ilmoitukset

happened-joined = { $name } kärsii samasta
happened-unjoined = { $name } ei sittenkään kärsi samasta
happened-joined-many = Tämä koskee niin monta, että kiireellisyys on nyt { $priority }: ihmisiä { $people }, organisaatioita { $organisations }
news-joined-many = Moni kärsii samasta kuin ilmoituksessasi { $ticket }, ”{ $title }”. Olemme nostaneet sen kiireellisyyttä.

refused-known-over = ”{ $title }” on jo ohi. Jos vika vaivaa sinua yhä, ilmoita siitä.
refused-known-retracted = ”{ $title }” ilmoitettiin vahingossa, ja tiedote on peruttu. Jos vika vaivaa sinua silti, ilmoita siitä.
refused-joined-already = Olet jo kertonut siitä. Kerron tässä, miten asia etenee.
refused-joined-no-more = Se on jo peruttu, tai se ei ole sinun. Jos sinulla on tämä vika, paina vielä kerran ”Minullakin”.
