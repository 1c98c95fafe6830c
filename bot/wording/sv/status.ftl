# How systems and their parts are.

status-operational = Fungerar
status-maintenance = Under underhåll
status-degraded = Har problem
status-partial_outage = Delvis nere
status-major_outage = Nere

indicator-none = Allt fungerar.
indicator-maintenance = Något är under underhåll, resten fungerar.
indicator-minor = Något har problem.
indicator-major = Något är nere.
indicator-critical = Mycket är nere.

status-title = Så mår systemen
status-unknown = Jag känner inte till något system med det namnet. De här känner jag till.
status-none-known = Här finns inga system ännu.
status-owner = Ansvarig
status-version = Version
status-contact = Vänd dig till
status-needs = Beror på
status-components = Delarna
status-changes = På sista tiden
status-page-link = Allt på en sida
status-changed = { $moment }: { $old } → { $new }

baseline = Ändra hur ett system mår
baseline-part = System
    .ask = Vilket system eller vilken del gäller det?
baseline-status = Status
    .ask = Hur mår det nu?
baseline-reason = Orsak
    .ask = Varför? Bara teamet läser det här.
baseline-send = Spara
baseline-kept = Sparat. Alla som tittar ser det nu.

command-status = hur systemen mår
refused-unknown-part = Det systemet finns inte längre i listan.
refused-no-systems = Inga system finns i listan ännu. De skrivs in i melding.toml.
refused-status-same = Så står det redan.
