"""What people of six languages write about payroll, invoices and cases: the parts of a ticket.

Each language has things, what is wrong with them, where, what was done, and what was answered. The
first of each are said most, as in life.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Phrases:
    """Parts of sentences in one language, the most frequent first."""

    things: tuple[str, ...]
    faults: tuple[str, ...]
    places: tuple[str, ...]
    doings: tuple[str, ...]
    answers: tuple[str, ...]


def _parts(told: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in told.split("|"))


PHRASES: Mapping[str, Phrases] = MappingProxyType(
    {
        "en": Phrases(
            _parts(
                "The payslip|The invoice|The holiday pay|The tax card|The voucher|The budget"
                "|The case file|The sick leave|The pension report|The travel claim|The timesheet"
                "|The signature|The archive|The account plan|The reminder letter|The export"
            ),
            _parts(
                "is empty|is wrong|is missing|cannot be opened|prints in grey|is sent twice"
                "|shows last year|stops half way|is locked|lacks a column|has the wrong name"
            ),
            _parts(
                "in payroll|in the browser|at the town hall|in the school office|on the phone"
                "|after the upgrade|in the test system|for part-time staff|since yesterday"
            ),
            _parts(
                "I opened the list and chose the employee|I signed in again and tried twice"
                "|I started the pay run for this month|I searched by number and by name"
                "|I approved it together with my manager|I imported the file from the bank"
            ),
            _parts(
                "Please choose the period first and try again|We have corrected the rate"
                "|The supplier has mended it with the new version|Clear the filter above the list"
            ),
        ),
        "nb": Phrases(
            _parts(
                "Lønnsslippen|Fakturaen|Feriepengene|Skattekortet|Bilaget|Budsjettet|Saken"
                "|Sykefraværet|Pensjonsrapporten|Reiseregningen|Timelisten|Signaturen|Arkivet"
                "|Kontoplanen|Purringen|Eksporten"
            ),
            _parts(
                "er tom|er feil|mangler|kan ikke åpnes|skrives ut i grått|sendes to ganger"
                "|viser fjoråret|stopper halvveis|er låst|mangler en kolonne|har feil navn"
            ),
            _parts(
                "i lønn|i nettleseren|på rådhuset|på skolekontoret|på telefonen"
                "|etter oppgraderingen|i testsystemet|for deltidsansatte|siden i går"
            ),
            _parts(
                "Jeg åpnet listen og valgte den ansatte|Jeg logget inn på nytt og prøvde to ganger"
                "|Jeg startet lønnskjøringen for denne måneden|Jeg søkte på nummer og på navn"
                "|Jeg godkjente det sammen med lederen min|Jeg leste inn filen fra banken"
            ),
            _parts(
                "Velg perioden først og prøv igjen|Vi har rettet satsen"
                "|Leverandøren har rettet det i den nye versjonen|Tøm filteret over listen"
            ),
        ),
        "da": Phrases(
            _parts(
                "Lønsedlen|Fakturaen|Feriepengene|Skattekortet|Bilaget|Budgettet|Sagen"
                "|Sygefraværet|Pensionsrapporten|Rejseafregningen|Timesedlen|Underskriften"
                "|Arkivet|Kontoplanen|Rykkeren|Eksporten"
            ),
            _parts(
                "er tom|er forkert|mangler|kan ikke åbnes|udskrives i gråt|sendes to gange"
                "|viser sidste år|stopper halvvejs|er låst|mangler en kolonne|har forkert navn"
            ),
            _parts(
                "i løn|i browseren|på rådhuset|på skolekontoret|på telefonen"
                "|efter opgraderingen|i testsystemet|for deltidsansatte|siden i går"
            ),
            _parts(
                "Jeg åbnede listen og valgte medarbejderen|Jeg loggede på igen og prøvede to gange"
                "|Jeg startede lønkørslen for denne måned|Jeg søgte på nummer og på navn"
                "|Jeg godkendte det sammen med min leder|Jeg indlæste filen fra banken"
            ),
            _parts(
                "Vælg perioden først, og prøv igen|Vi har rettet satsen"
                "|Leverandøren har rettet det i den nye version|Ryd filteret over listen"
            ),
        ),
        "fi": Phrases(
            _parts(
                "Palkkalaskelma|Lasku|Lomaraha|Verokortti|Tosite|Talousarvio|Asia|Sairauspoissaolo"
                "|Eläkeraportti|Matkalasku|Työaikalista|Allekirjoitus|Arkisto|Tilikartta"
                "|Maksukehotus|Vienti"
            ),
            _parts(
                "on tyhjä|on väärin|puuttuu|ei aukea|tulostuu harmaana|lähtee kahdesti"
                "|näyttää viime vuoden|pysähtyy puoliväliin|on lukittu|on väärällä nimellä"
            ),
            _parts(
                "palkanlaskennassa|selaimessa|kaupungintalolla|koulutoimistossa|puhelimessa"
                "|päivityksen jälkeen|testijärjestelmässä|osa-aikaisilla|eilisestä lähtien"
            ),
            _parts(
                "Avasin luettelon ja valitsin työntekijän|Kirjauduin uudelleen ja yritin kahdesti"
                "|Käynnistin tämän kuukauden palkka-ajon|Hain numerolla ja nimellä"
                "|Hyväksyin sen esihenkilöni kanssa|Luin tiedoston pankista"
            ),
            _parts(
                "Valitse ensin kausi ja yritä uudelleen|Olemme korjanneet prosentin"
                "|Toimittaja on korjannut sen uuteen versioon|Tyhjennä luettelon suodatin"
            ),
        ),
        "nl": Phrases(
            _parts(
                "De loonstrook|De factuur|Het vakantiegeld|De loonheffing|De boeking|De begroting"
                "|De zaak|Het ziekteverzuim|Het pensioenbericht|De reisdeclaratie|De urenstaat"
                "|De handtekening|Het archief|Het rekeningschema|De aanmaning|De export"
            ),
            _parts(
                "is leeg|klopt niet|ontbreekt|gaat niet open|wordt grijs afgedrukt"
                "|wordt twee keer verstuurd|toont vorig jaar|stopt halverwege|is vergrendeld"
            ),
            _parts(
                "in de salarissen|in de browser|op het gemeentehuis|op het schoolkantoor"
                "|op de telefoon|na de upgrade|in het testsysteem|voor deeltijders|sinds gisteren"
            ),
            _parts(
                "Ik opende de lijst en koos de medewerker|Ik logde weer in en probeerde het"
                "|Ik startte de loonrun van deze maand|Ik zocht op nummer en op naam"
                "|Ik keurde het goed met mijn leidinggevende|Ik las het bestand van de bank in"
            ),
            _parts(
                "Kies eerst de periode en probeer het opnieuw|Wij hebben het tarief hersteld"
                "|De leverancier heeft het verholpen|Wis het filter van de lijst"
            ),
        ),
        "sv": Phrases(
            _parts(
                "Lönebeskedet|Fakturan|Semesterlönen|Skattetabellen|Verifikationen|Budgeten"
                "|Ärendet|Sjukfrånvaron|Pensionsrapporten|Reseräkningen|Tidrapporten|Underskriften"
                "|Arkivet|Kontoplanen|Påminnelsen|Exporten"
            ),
            _parts(
                "är tomt|är fel|saknas|går inte att öppna|skrivs ut i grått|skickas två gånger"
                "|visar förra året|stannar halvvägs|är låst|saknar en kolumn|har fel namn"
            ),
            _parts(
                "i lönen|i webbläsaren|i stadshuset|på skolkontoret|i telefonen"
                "|efter uppgraderingen|i testsystemet|för deltidsanställda|sedan i går"
            ),
            _parts(
                "Jag öppnade listan och valde medarbetaren|Jag loggade in igen och försökte"
                "|Jag startade månadens lönekörning|Jag sökte på nummer och på namn"
                "|Jag godkände det med min chef|Jag läste in filen från banken"
            ),
            _parts(
                "Välj perioden först och försök igen|Vi har rättat satsen"
                "|Leverantören har rättat det i nya versionen|Töm filtret ovanför listan"
            ),
        ),
    }
)
