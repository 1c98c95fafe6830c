# Vastaukset, jotka tiimi on kirjoittanut valmiiksi, ja mitä jokaisessa viestissä pitää olla.

command-canned = vastaa valmiiksi kirjoitetulla vastauksella
canned = Valmis vastaus
canned-which = Valmis vastaus
    .ask = Mikä vastaus lähetetään? Näet sen ennen lähettämistä ja voit perua sen.
canned-send = Käytä tätä vastausta
reply-canned = Valmis vastaus
    .help = Se tulee ensin, ilmoittajan kielellä; kirjoittamasi teksti seuraa sitä.
refused-no-canned = Valmiita vastauksia ei vielä ole. Tuen ylläpitäjä voi kirjoittaa niitä tiimitiedoston kohtaan replies.
refused-no-such-canned = Sitä valmista vastausta ei enää ole.
refused-canned-no-phone = Vastauksessa on puhelinnumero, mutta tälle ilmoittajalle ei ole numeroa. Kirjoita hänelle komennolla /reply.

# $elements are the names of what the team wants in each message
checklist-missing = Ehkä vielä puuttuu: { $elements }. Viesti lähtee silti, ellet peru sitä.
checklist-lacks = Ehkä vielä puuttuu: { $elements }.
# what the team would like to read in a report
report-hint = Tästäkin voi olla apua: { $elements }. Voit vielä muokata vastauksiasi tai lähettää ilmoituksen näin.
