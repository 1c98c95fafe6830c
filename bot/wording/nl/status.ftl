# How systems and their parts are.

status-operational = Werkt
status-maintenance = In onderhoud
status-degraded = Heeft problemen
status-partial_outage = Gedeeltelijk buiten werking
status-major_outage = Buiten werking

indicator-none = Alles werkt.
indicator-maintenance = Er is iets in onderhoud, de rest werkt.
indicator-minor = Er zijn problemen.
indicator-major = Er is iets buiten werking.
indicator-critical = Er is veel buiten werking.

status-title = Zo staan de systemen ervoor
status-unknown = Ik ken geen systeem met die naam. Deze ken ik wel.
status-none-known = Er staan hier nog geen systemen.
status-owner = Verantwoordelijk
status-version = Versie
status-contact = Neem contact op met
status-needs = Hangt af van
status-components = De onderdelen
status-changes = De laatste tijd
status-page-link = Alles op één pagina
status-changed = { $moment }: { $old } → { $new }

baseline = De status van een systeem wijzigen
baseline-part = Systeem
    .ask = Om welk systeem of onderdeel gaat het?
baseline-status = Status
    .ask = Hoe staat het er nu voor?
baseline-reason = Reden
    .ask = Waarom? Alleen het team leest dit.
baseline-send = Opslaan
baseline-kept = Opgeslagen. Iedereen die kijkt, ziet het nu.

command-status = hoe de systemen ervoor staan
refused-unknown-part = Dat systeem staat niet meer in de lijst.
refused-no-systems = Er staan nog geen systemen in de lijst. Ze komen in melding.toml.
refused-status-same = Zo staat het er al.
