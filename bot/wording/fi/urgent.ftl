# When somebody has to come now.

receipt-urgent = Tämä on kiireellistä, joten päivystykseen on lähetetty hälytys.
receipt-urgent-call = Tämä on kiireellistä, joten päivystykseen on lähetetty hälytys. Soita myös numeroon { $phone }.
receipt-phone-only = Numero on vain kiireellisiä tapauksia varten; käyttöä koskeviin kysymyksiin vastaamme täällä.
receipt-urgent-taken = Tämä on kiireellistä, ja asiaa on hoidettu klo { $time } lähtien.

page-title = Kiireellinen: { $ticket } { $title }
urgent-cannot_get_in = Kukaan ei pääse järjestelmään.
urgent-work_stops = Järjestelmä on niin hidas, että työ on pysähtynyt.
urgent-raised = Jonkun on katsottava tätä heti.
page-again = Hälytys nro { $round }. Ensimmäinen lähti klo { $time }, eikä kukaan ole vielä vastannut.
page-acknowledged = { $name } on hoitanut asiaa klo { $time } lähtien.
page-ended = Tämä tapaus ei ole enää auki.
page-newer = Tästä on uudempi hälytys.
page-off = Kenenkään ei enää tarvitse tulla.

take-text = Ota tapaus painamalla nappia. Silloin muita ei enää hälytetä.
take-gone = Linkki ei enää toimi
take-gone-text = Hälytys, jossa se tuli, on ohi.
take-away = Ei juuri nyt
take-away-text = Yritä hetken kuluttua uudelleen.
