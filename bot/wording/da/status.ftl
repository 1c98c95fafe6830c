# How systems and their parts are.

status-operational = Virker
status-maintenance = Under vedligeholdelse
status-degraded = Har problemer
status-partial_outage = Delvist nede
status-major_outage = Nede

indicator-none = Alt virker.
indicator-maintenance = Noget er under vedligeholdelse, resten virker.
indicator-minor = Noget har problemer.
indicator-major = Noget er nede.
indicator-critical = Meget er nede.

status-title = Sådan står det til med systemerne
status-unknown = Jeg kender ikke noget system med det navn. Dem her kender jeg.
status-none-known = Der er ikke skrevet nogen systemer ind her endnu.
status-owner = Ansvarlig
status-version = Version
status-contact = Henvend dig til
status-needs = Afhænger af
status-components = Delene
status-changes = På det seneste
status-page-link = Alt på én side
status-changed = { $moment }: { $old } → { $new }

baseline = Ret, hvordan et system har det
baseline-part = System
    .ask = Hvilket system eller hvilken del drejer det sig om?
baseline-status = Status
    .ask = Hvordan har det det nu?
baseline-reason = Grund
    .ask = Hvorfor? Kun teamet læser det her.
baseline-send = Gem
baseline-kept = Gemt. Alle, der kigger, kan se det nu.

command-status = hvordan det står til med systemerne
refused-unknown-part = Det system står ikke på listen længere.
refused-no-systems = Der er ikke skrevet nogen systemer ind endnu. De skrives i melding.toml.
refused-status-same = Sådan står det allerede.
