# Jonon ja haun suodattimet.

queue-none-so = Mikään avoin tapaus ei sovi tähän suodattimeen.
queue-forgotten = Suodatin on unohdettu.
button-everything = Kaikki avoimet
filter-state = Tila: { $state }
filter-open = avoin
filter-category = Luokka: { $name }
filter-system = Järjestelmä: { $name }
filter-organisation = Organisaatio: { $name }
filter-mine = Vain omat
filter-days = { $days ->
    [0] Saapunut tänään
    [1] Saapunut eilen tai tänään
   *[other] Saapunut viimeisten { $days } päivän aikana
}
filter-since = Saapunut { $day } alkaen
# $filter is what was typed before the colon
refused-filter-unknown = En tunne sitä, mikä on kohdan { $filter }: jälkeen. Voit kirjoittaa state:open, category:, system: tai organisation: ja nimen, is:mine, since:7d tai since:2026-12-24.
refused-no-such-filter = En tunne sen nimistä suodatinta. Kirjoita suodattimet komennon perään, esimerkiksi /queue organisation:lyngvik is:mine, ja save:nimi, jos haluat säilyttää ne; sanoja varten on /find.
