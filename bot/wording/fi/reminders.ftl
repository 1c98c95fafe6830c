# Mitä sanotaan, kun jokin odottaa liian kauan.

# $date is a day, such as 24 December 2026
reminder-information = Odotamme yhä vastaustasi ilmoitukseen { $ticket }, ”{ $title }”.
reminder-confirmation = Onko ilmoitus { $ticket }, ”{ $title }”, ratkennut? Emme ole vielä kuulleet sinusta.
reminder-closes = Jos emme kuule sinusta, ilmoitus suljetaan { $date }. Voit avata sen sen jälkeen uudelleen.
ended-no-response = Emme ole kuulleet sinusta, joten ilmoitus { $ticket }, ”{ $title }”, on nyt suljettu.
happened-reminded = Ilmoittajaa muistutettiin
happened-no-response = Ilmoittaja ei vastannut, joten tapaus suljettiin

# Joku tuen ulkopuolella käsittelee asiaa.
progress-due = { $name }, { $reporter } ei ole kuullut mitään vähään aikaan. Kerro, missä asia on menossa.
progress-nobody = { $reporter } ei ole kuullut mitään vähään aikaan, eikä tällä tapauksella ole käsittelijää. Kerro, missä asia on menossa.
