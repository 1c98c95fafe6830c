# How systems and their parts are.

status-operational = Toimii
status-maintenance = Huollossa
status-degraded = Häiriöitä
status-partial_outage = Osittain poissa käytöstä
status-major_outage = Poissa käytöstä

indicator-none = Kaikki toimii.
indicator-maintenance = Jokin on huollossa, muu toimii.
indicator-minor = Jossakin on häiriöitä.
indicator-major = Jokin on poissa käytöstä.
indicator-critical = Moni järjestelmä on poissa käytöstä.

status-title = Järjestelmien tila
status-unknown = En tunne sennimistä järjestelmää. Nämä tunnen.
status-none-known = Täällä ei ole vielä yhtään järjestelmää.
status-owner = Vastuussa
status-version = Versio
status-contact = Ota yhteyttä
status-needs = Riippuu näistä
status-components = Osat
status-changes = Viime aikoina
status-page-link = Kaikki yhdellä sivulla
status-changed = { $moment }: { $old } → { $new }

baseline = Muuta järjestelmän tilaa
baseline-part = Järjestelmä
    .ask = Mitä järjestelmää tai osaa asia koskee?
baseline-status = Tila
    .ask = Missä tilassa se on nyt?
baseline-reason = Syy
    .ask = Miksi? Vain tiimi lukee tämän.
baseline-send = Tallenna
baseline-kept = Tallennettu. Kaikki näkevät sen nyt.

command-status = järjestelmien tila
refused-unknown-part = Sitä järjestelmää ei ole enää luettelossa.
refused-no-systems = Luettelossa ei ole vielä järjestelmiä. Ne lisätään tiedostoon melding.toml.
refused-status-same = Se on jo merkitty niin.
