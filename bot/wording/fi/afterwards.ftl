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

command-stats = kuinka kauan asiat kestivät, mitä ilmoittajat sanovat avustamme ja mitä valmiita vastauksia käytetään
stats-which = Kirjoita komennon perään, mitä haluat nähdä: /stats 30d tai /stats 2026-10 kertoo, kuinka kauan asiat kestivät; muut ovat /stats survey ja /stats replies.
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

stats-times = Kuinka kauan asiat kestivät
# $period is from a day to a day
stats-closed =
    { $count ->
        [0] { $period }: Yhtään tapausta ei suljettu.
        [one] { $period }: { $count } tapaus suljettiin.
       *[other] { $period }: { $count } tapausta suljettiin.
    }
stats-newest = Luvut koskevat vain { $count } uusinta tapausta.
stats-spread = puolet enintään { $half }, yhdeksän kymmenestä enintään { $most }
stats-working-time = Kaikki ajat ovat työaikaa.
stats-promises = Mitä lupasimme
stats-kept = pidetty { $kept }, rikottu { $broken }
stats-late =
    { $count ->
        [0] Yksikään avoin tapaus ei ole nyt myöhässä.
        [one] { $count } avoin tapaus on nyt myöhässä.
       *[other] { $count } avointa tapausta on nyt myöhässä.
    }
