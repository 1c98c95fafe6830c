# How systems and their parts are.

status-operational = Virker
status-maintenance = Under vedlikehold
status-degraded = Har problemer
status-partial_outage = Delvis nede
status-major_outage = Nede

indicator-none = Alt virker.
indicator-maintenance = Noe er under vedlikehold, resten virker.
indicator-minor = Noe har problemer.
indicator-major = Noe er nede.
indicator-critical = Mye er nede.

status-title = Slik står det til med systemene
status-unknown = Jeg kjenner ikke noe system med det navnet. Disse kjenner jeg.
status-none-known = Det er ikke ført opp noen systemer her ennå.
status-owner = Ansvarlig
status-version = Versjon
status-contact = Henvend deg til
status-needs = Avhenger av
status-components = Delene
status-changes = I det siste
status-page-link = Alt på én side
status-changed = { $moment }: { $old } → { $new }

baseline = Endre hvordan et system er
baseline-part = System
    .ask = Hvilket system eller hvilken del gjelder det?
baseline-status = Status
    .ask = Hvordan er det nå?
baseline-reason = Grunn
    .ask = Hvorfor? Bare teamet leser dette.
baseline-send = Lagre
baseline-kept = Lagret. Alle som ser etter, ser det nå.

command-status = hvordan det står til med systemene
refused-unknown-part = Det systemet står ikke på listen lenger.
refused-no-systems = Det er ikke ført opp noen systemer ennå. De føres opp i melding.toml.
refused-status-same = Slik står det allerede.
