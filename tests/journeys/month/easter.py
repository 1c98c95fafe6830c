"""Monday 30 March to Wednesday 8 April: summer time, a clock set back, Easter, an end and a return.

The desk closes on Wednesday 1 April at noon and opens again on Tuesday 7 April.
"""

from datetime import timedelta

from tests.journeys.month.desk import DESK, Month

TABLE = """
Mon 30 Mar
07:30  Odd       telegram       Du har begynt på en sak som ikke er sendt ennå.

Tue 31 Mar
10:15  Riikka    web            Odotamme yhä vastaustasi … MEL-1002 … suljetaan 7. huhtikuuta 2026

Wed 1 Apr
09:15  desk      slack 1003     Jonas, Daan has heard nothing for a while.
11:20  Daan      slack          Kijk het nog even na … Hoe voeg ik een collega toe?
11:20  Daan      slack          MEL-1014 … bekijkt je melding vanaf dinsdag 7 april om 08:30.
11:20  desk      slack          MEL-1014

Tue 7 Apr
07:30  Kari      telegram       Vi trenger fortsatt svaret ditt om MEL-1013 … 21. april 2026 … år
07:30  Odd       telegram       Jeg har slettet en sak du begynte på
10:15  Riikka    web            Emme ole kuulleet sinusta … MEL-1002 … on nyt suljettu.
10:15  Riikka    web            Kuinka hyvin ratkaisimme ilmoituksen MEL-1002
10:15  desk      slack 1002     The reporter did not answer, so this was closed
11:00  desk      slack 1011     Answer to the reporter … Käytä uutta kansiota. … Goes to Riikka
11:00  desk      slack 1011     Ane has taken this
11:00  Riikka    web            Ane käsittelee nyt ilmoitustasi MEL-1011
11:00  Riikka    web            Ane vastasi ilmoitukseesi MEL-1011 … Käytä … Onko asia ratkennut?

Wed 8 Apr
09:00  Riikka    web            Ilmoitus MEL-1002 … on taas auki.
09:00  Riikka    web            Mitä haluat lisätä?
09:00  desk      slack 1002     Riikka opened this again
09:15  desk      slack 1003     Jonas, Daan has heard nothing for a while.
10:00  desk      slack 1002     Answer to the reporter … Korjattu. … Goes to Riikka
10:00  desk      slack 1002     Ane solved this
10:00  Riikka    web            Ane vastasi ilmoitukseesi MEL-1002 … Ilmoitus on nyt suljettu.
14:00  desk      slack 1003     Jonas has taken this back to work on
14:30  desk      slack 1003     Answer to the reporter … Versie 8 staat klaar. … Goes to Daan
14:30  desk      slack 1003     Jonas solved this
14:30  Daan      slack          Jonas heeft een antwoord op MEL-1003 … De melding is nu gesloten.
14:30  Daan      slack          Hoe goed hebben we MEL-1003
17:00  desk      slack 1014     Reply to the reporter … Via Beheer. … Goes to Daan
"""


async def play(month: Month) -> None:
    await _before_easter(month)
    await _after_easter(month)


async def _before_easter(month: Month) -> None:
    await month.until("Tue 31 Mar 10:20")
    month.now -= timedelta(hours=1)  # somebody sets the machine's clock back, by mistake
    await month.until("Tue 31 Mar 11:00")
    await month.until("Wed 1 Apr 11:20")
    await month.who("Daan").ask_in_a_form("Hoe voeg ik een collega toe?")


async def _after_easter(month: Month) -> None:
    jonas, ane, riikka = month.who("Jonas", DESK), month.who("Ane", DESK), month.who("Riikka")
    await month.until("Tue 7 Apr 11:00")
    await ane.solve("MEL-1011", "Käytä uutta kansiota.", confirm="yes")
    await month.until("Wed 8 Apr 09:00")
    await riikka.push_on("Avaa uudelleen", "Emme ole kuulleet sinusta")
    await month.until("Wed 8 Apr 10:00")
    await ane.solve("MEL-1002", "Korjattu.")
    await month.until("Wed 8 Apr 14:00")
    await jonas.push("They have answered")
    await month.until("Wed 8 Apr 14:30")
    await jonas.solve("MEL-1003", "Versie 8 staat klaar.")
    await month.until("Wed 8 Apr 17:00")
    await jonas.fill("/reply MEL-1014", text="Via Beheer.")
