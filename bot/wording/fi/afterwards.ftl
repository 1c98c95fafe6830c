# Lopun jälkeen: mitä ilmoittajilta kysytään ja mitä tiimi siitä lukee.

survey-quality = Kuinka hyvin ratkaisimme ilmoituksen { $ticket }, ”{ $title }”?
survey-courtesy = Entä kuinka hyvin sinua palveltiin ilmoituksessa { $ticket }, ”{ $title }”?
survey-scale = 1 on heikko, 5 on erinomainen. Yksi painallus riittää, ja vain jos haluat.
survey-done = Kiitos arviostasi ilmoituksesta { $ticket }, ”{ $title }”.
survey-mark-quality = Laatu
survey-mark-courtesy = Palvelualttius
survey-of-five = { $mark }/5
button-remark = Lisää kommentti
refused-survey-open = Ilmoituksesi on taas auki, joten kysymme sinulta, kun se on suljettu.
happened-rated = { $name } antoi arvion

remark = Kommenttisi
remark-text = Kommentti
    .ask = Mitä haluat kertoa saamastasi avusta?
remark-send = Lähetä
remark-kept = Kiitos. Välitin sen tiimille.

command-stats = mitä ilmoittajat sanovat avustamme ja mitä valmiita vastauksia käytetään
stats-which = Kirjoita komennon perään, mitä haluat nähdä: /stats survey tai /stats replies.
stats-survey = Mitä ilmoittajat sanovat
stats-survey-none = { $asked ->
    [0] Keneltäkään ei ole vielä kysytty.
    [one] { $asked } ilmoittajalta on kysytty, eikä hän ole vielä vastannut.
   *[other] { $asked } ilmoittajalta on kysytty, eivätkä he ole vielä vastanneet.
}
stats-recent = Viimeiset { $days } päivää
stats-ever = Tähän mennessä
stats-answered = Vastanneet
stats-answered-of = { $answered }/{ $asked }
stats-remarks = Mitä he kirjoittivat
stats-replies = Valmiit vastaukset
stats-used = { $recent } viimeisten { $days } päivän aikana, { $ever } tähän mennessä
