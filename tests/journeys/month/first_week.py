"""Monday 16 to Friday 20 March: ordinary tickets, and the ways that lead out of support."""

from tests.journeys.month.desk import DESK, PLANNERS, Month

TABLE = """
Mon 16 Mar
08:40  Kari      telegram       Hva gjelder det?
08:40  Kari      telegram       Se over før du sender … Hvordan skriver jeg ut budsjettet?
08:40  Kari      telegram       Vi har fått saken din: MEL-1001 … Fjellbru ser på den i dag.
08:40  desk      slack          MEL-1001 … Kari, Lyngvik kommune … Handled by: nobody yet
09:00  desk      slack 1001     Jonas has taken this
09:00  Kari      telegram       Jonas jobber nå med MEL-1001
09:00  desk      slack 1001     Jonas assessed this
09:10  desk      slack 1001     Question to the reporter … Hvilken skriver … Goes to Kari
09:10  Kari      telegram       Jonas trenger å vite mer om MEL-1001 … Hvilken skriver … Du svarer
10:00  Kari      telegram       Jeg har lagt det til i MEL-1001.
10:00  desk      slack 1001     Den i annen etasje … Jonas, the reporter has written.
11:00  desk      slack 1001     Answer to the reporter … Velg farge … Goes to Kari
11:00  Kari      telegram       Jonas har et svar på MEL-1001 … Velg farge … Er saken løst?
13:00  Kari      telegram       Så bra. MEL-1001 … er lukket.
13:00  Kari      telegram       Hvor godt løste vi MEL-1001
13:00  desk      slack 1001     Kari confirmed that it is solved

Tue 17 Mar
09:20  Riikka    web            Mistä on kyse?
09:20  Riikka    web            Katso vielä läpi ennen lähettämistä … Miksi lomapäivät
09:20  Riikka    web            Saimme ilmoituksesi: MEL-1002 … Fjellbru katsoo sitä tänään.
09:20  desk      slack          MEL-1002 … Riikka, Tervasalmen kaupunki
10:00  desk      slack 1002     Question to the reporter … Millä selaimella … Goes to Riikka
10:00  desk      slack 1002     Ane has taken this
10:00  Riikka    web            Ane käsittelee nyt ilmoitustasi MEL-1002
10:00  Riikka    web            Ane tarvitsee lisätietoja … MEL-1002 … Millä selaimella
11:00  Daan      slack          Kijk het nog even na … Wanneer komt de nieuwe versie?
11:00  Daan      slack          melding ontvangen: MEL-1003 … Fjellbru bekijkt je melding vandaag.
11:00  desk      slack          MEL-1003 … Daan, Gemeente Oudewaard
11:30  desk      slack 1003     Jonas handed this to Nordtek
11:30  Daan      slack          MEL-1003 … doorgezet naar Nordtek … uiterlijk 10 april 2026
11:40  desk      slack          Sanne follows MEL-1003 from now on.

Wed 18 Mar
10:00  Kari      telegram       Hva gjelder det?
10:00  Kari      telegram       Se over før du sender … Kan vi få opplæring i regnskap?
10:00  Kari      telegram       Vi har fått saken din: MEL-1004 … Fjellbru ser på den i dag.
10:00  desk      slack          MEL-1004
10:30  desk      slack 1004     Ane handed this over to planning, as MEL-1005
10:30  planners  telegram       MEL-1005 … Kari, Lyngvik kommune
10:30  planners  telegram 1005  Intern anteckning … Ti personer, helst i mai
10:30  Kari      telegram       Dette er nå hos planleggerne: MEL-1005 … De tar kontakt med deg.
10:30  Kari      telegram       MEL-1004 … er nå hos planleggerne, som MEL-1005.
14:00  planners  telegram 1005  Sven tog ärendet
14:00  Kari      telegram       Sven jobber nå med MEL-1005

Thu 19 Mar
09:00  planners  telegram 1005  Lösning till anmälaren … Vi kommer 12. mai … Skickas till Kari
09:00  planners  telegram 1005  Sven löste ärendet
09:00  Kari      telegram       Sven har et svar på MEL-1005 … Vi kommer … Saken er lukket nå.
09:00  Kari      telegram       Hvor godt løste vi MEL-1005
10:00  Daan      slack          Kijk het nog even na … Waarom staat de lijst op naam?
10:00  Daan      slack          We hebben je melding ontvangen: MEL-1006 … vandaag.
10:00  desk      slack          MEL-1006
10:30  desk      slack 1006     Ane asked for a change of the system
10:30  desk      slack 1006     Answer to the reporter … De lijst volgt de wet. … Goes to Daan
10:30  desk      slack 1006     Ane has taken this
10:30  desk      slack 1006     Ane solved this
10:30  Daan      slack          Ane heeft een antwoord op MEL-1006 … De melding is nu gesloten.
10:30  Daan      slack          Hoe goed hebben we MEL-1006

Fri 20 Mar
08:45  Kari      telegram       Hva gjelder det?
08:45  Kari      telegram       Se over før du sender … Hvor er lønnslippene for mars?
08:45  Kari      telegram       Vi har fått saken din: MEL-1007 … Fjellbru ser på den i dag.
08:45  desk      slack          MEL-1007
09:10  Odd       telegram       Hva gjelder det?
09:10  Odd       telegram       Se over før du sender … Hvor finner jeg lønnslippen?
09:10  Odd       telegram       Vi har fått saken din: MEL-1008 … Fjellbru ser på den i dag.
09:10  desk      slack          MEL-1008 … Odd, Lyngvik kommune
09:30  desk      slack 1008     Jonas merged this into MEL-1007
09:30  desk      slack 1007     Jonas merged MEL-1008 into this
09:30  Odd       telegram       MEL-1008 … gjelder det samme som en annen sak
10:00  desk      slack 1007     Reply to the reporter … De kommer i kveld. … Goes to Kari
10:00  desk      slack 1007     Jonas has taken this
10:00  Kari      telegram       Jonas jobber nå med MEL-1007
10:00  Kari      telegram       Jonas skriver om MEL-1007 … De kommer i kveld.
10:00  Odd       telegram       Jonas jobber nå med MEL-1008
10:00  Odd       telegram       Jonas skriver om MEL-1008 … De kommer i kveld.
"""


async def play(month: Month) -> None:
    await _an_ordinary_one(month)
    await _one_that_waits_and_one_outside(month)
    await _one_for_the_planners(month)
    await _one_by_design(month)
    await _two_about_one_thing(month)


async def _an_ordinary_one(month: Month) -> None:
    jonas, kari = month.who("Jonas", DESK), month.who("Kari")
    await month.until("Mon 16 Mar 08:40")
    await kari.ask("Hvordan skriver jeg ut budsjettet?")
    await month.until("Mon 16 Mar 09:00")
    await jonas.push_on("Claim", "MEL-1001")
    await jonas.fill("/category MEL-1001", origin="user_error")
    await month.until("Mon 16 Mar 09:10")
    await jonas.send("/ask MEL-1001", text="Hvilken skriver bruker du?")
    await month.until("Mon 16 Mar 10:00")
    await kari.say("Den i annen etasje")
    await month.until("Mon 16 Mar 11:00")
    await jonas.solve("MEL-1001", "Velg farge i utskriftsvinduet.", confirm="yes")
    await month.until("Mon 16 Mar 13:00")
    await kari.push("Ja, den er løst")
    await kari.push("4")
    await kari.push("5")


async def _one_that_waits_and_one_outside(month: Month) -> None:
    jonas, ane = month.who("Jonas", DESK), month.who("Ane", DESK)
    await month.until("Tue 17 Mar 09:20")
    await month.who("Riikka").ask("Miksi lomapäivät näkyvät väärin?")
    await month.until("Tue 17 Mar 10:00")
    await ane.send("/ask MEL-1002", text="Millä selaimella näet tämän?")
    await month.until("Tue 17 Mar 11:00")
    await month.who("Daan").ask_in_a_form("Wanneer komt de nieuwe versie?")
    await month.until("Tue 17 Mar 11:30")
    outside = {"party": "Nordtek", "reference": "N-7", "expected": "2026-04-10"}
    await jonas.fill("/external MEL-1003", **outside)
    await month.until("Tue 17 Mar 11:40")
    await jonas.command("/watch MEL-1003 Sanne")


async def _one_for_the_planners(month: Month) -> None:
    ane, sven, kari = month.who("Ane", DESK), month.who("Sven", PLANNERS), month.who("Kari")
    await month.until("Wed 18 Mar 10:00")
    await kari.ask("Kan vi få opplæring i regnskap?")
    await month.until("Wed 18 Mar 10:30")
    await ane.fill("/planning MEL-1004", text="Ti personer, helst i mai")
    await month.until("Wed 18 Mar 14:00")
    await sven.push_on("Ta ärendet", "MEL-1005")
    await month.until("Thu 19 Mar 09:00")
    await sven.solve("MEL-1005", "Vi kommer 12. mai.")


async def _one_by_design(month: Month) -> None:
    await month.until("Thu 19 Mar 10:00")
    await month.who("Daan").ask_in_a_form("Waarom staat de lijst op naam?")
    await month.until("Thu 19 Mar 10:30")
    wish = {"code": "by_design", "change": "yes", "theme": "Lijsten"}
    await month.who("Ane", DESK).solve("MEL-1006", "De lijst volgt de wet.", **wish)


async def _two_about_one_thing(month: Month) -> None:
    jonas = month.who("Jonas", DESK)
    await month.until("Fri 20 Mar 08:45")
    await month.who("Kari").ask("Hvor er lønnslippene for mars?")
    await month.until("Fri 20 Mar 09:10")
    await month.who("Odd").ask("Hvor finner jeg lønnslippen?")
    await month.until("Fri 20 Mar 09:30")
    await jonas.command("/merge MEL-1008 into MEL-1007")
    await month.until("Fri 20 Mar 10:00")
    await jonas.send("/reply MEL-1007", text="De kommer i kveld.")
