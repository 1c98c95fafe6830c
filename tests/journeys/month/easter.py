"""Monday 30 March to Wednesday 8 April: summer time, a clock set back, Easter, an end and a return.

The desk closes on Wednesday 1 April at noon and opens again on Tuesday 7 April.
"""

from datetime import timedelta

from tests.journeys.month.desk import DESK, Month

TABLE = """
Mon 30 Mar
07:30  Odd       telegram       Du har begynt på en sak som ikke er sendt ennå.

Tue 31 Mar
10:30  Riikka    web            Odotamme yhä vastaustasi … MEL-1002 … suljetaan 7. huhtikuuta 2026

Wed 1 Apr
09:30  desk      slack 1003     Jonas, Daan has heard nothing for a while.
11:00  Daan      slack          Kijk het nog even na … Ik mag niet bij de lonen
11:00  Daan      slack          MEL-1014 … Fjellbru bekijkt je melding vandaag.
11:00  desk      slack          MEL-1014
11:20  Daan      slack          Kijk het nog even na … Hoe voeg ik een collega toe?
11:20  Daan      slack          MEL-1015 … bekijkt je melding vanaf dinsdag 7 april om 08:30.
11:20  desk      slack          MEL-1015

Tue 7 Apr
07:30  Kari      telegram       Vi trenger fortsatt svaret ditt om MEL-1013 … 21. april 2026 … år
07:30  Odd       telegram       Jeg har slettet en sak du begynte på
09:00  desk      slack          MEL-1014 … First answer: due … 09:30 … Nobody works on it yet.
09:10  desk      slack 1014     Jonas has taken this
09:10  Daan      slack          Jonas is nu bezig met MEL-1014
09:30  desk      slack          MEL-1014 … First answer: was due … 09:30 … Jonas works on it.
10:00  Sanne     slack          MEL-1014 … termijn was dinsdag 7 april om 09:30 … Jonas werkt eraan.
10:20  desk      slack 1014     Reply to the reporter … Wie keurt dat goed? … Goes to Daan
10:20  Daan      slack          Jonas schrijft over MEL-1014 … Wie keurt dat goed?
10:20  Riikka    web            Emme ole kuulleet sinusta … MEL-1002 … on nyt suljettu.
10:20  Riikka    web            Kuinka hyvin ratkaisimme ilmoituksen MEL-1002
10:20  desk      slack 1002     The reporter did not answer, so this was closed
11:00  desk      slack 1011     Answer to the reporter … Käytä uutta kansiota. … Goes to Riikka
11:00  desk      slack 1011     Ane has taken this
11:00  Riikka    web            Ane käsittelee nyt ilmoitustasi MEL-1011
11:00  Riikka    web            Ane vastasi ilmoitukseesi MEL-1011 … Käytä … Onko asia ratkennut?

Wed 8 Apr
09:00  Riikka    web            Ilmoitus MEL-1002 … on taas auki.
09:00  Riikka    web            Mitä haluat lisätä?
09:00  desk      slack 1002     Riikka opened this again
09:00  Daan      slack          Ik heb dat toegevoegd aan MEL-1014.
09:00  desk      slack 1014     Mijn chef doet dat … Jonas, the reporter has written.
09:30  desk      slack 1003     Jonas, Daan has heard nothing for a while.
10:00  desk      slack 1002     Answer to the reporter … Korjattu. … Goes to Riikka
10:00  desk      slack 1002     Ane solved this
10:00  Riikka    web            Ane vastasi ilmoitukseesi MEL-1002 … Ilmoitus on nyt suljettu.
10:30  Jonas     slack          MEL-1014 … Next answer: due … 11:00 … Daan wrote on
10:45  desk      slack 1014     Reply to the reporter … Dan regel ik het. … Goes to Daan
10:45  Daan      slack          Jonas schrijft over MEL-1014 … Dan regel ik het.
11:00  Jonas     slack          MEL-1014 … Solution: due … 14:30 … It is not solved yet.
13:30  desk      slack 1014     Answer to the reporter … Je kunt er nu bij. … Goes to Daan
13:30  desk      slack 1014     Jonas solved this
13:30  Daan      slack          Jonas heeft een antwoord op MEL-1014 … De melding is nu gesloten.
13:30  Daan      slack          Hoe goed hebben we MEL-1014
14:00  desk      slack 1003     Jonas has taken this back to work on
14:00  Sanne     slack          MEL-1003 … Jonas heeft dit weer in behandeling genomen
14:00  Daan      slack          MEL-1003 … is terug van Nordtek
14:30  desk      slack 1003     Answer to the reporter … Versie 8 staat klaar. … Goes to Daan
14:30  desk      slack 1003     Jonas solved this
14:30  Sanne     slack          MEL-1003 … Jonas heeft dit opgelost
14:30  Daan      slack          Jonas heeft een antwoord op MEL-1003 … De melding is nu gesloten.
14:30  Daan      slack          Hoe goed hebben we MEL-1003
17:00  desk      slack 1015     Reply to the reporter … Via Beheer. … Goes to Daan
"""


async def play(month: Month) -> None:
    await _before_easter(month)
    await _after_easter(month)


async def _before_easter(month: Month) -> None:
    await month.until("Tue 31 Mar 10:40")
    month.now -= timedelta(hours=1)  # somebody sets the machine's clock back, by mistake
    daan = month.who("Daan")
    await month.until("Wed 1 Apr 11:00")
    await daan.ask_in_a_form("Ik mag niet bij de lonen", kind="access", impact="normal")
    await month.until("Wed 1 Apr 11:20")
    await daan.ask_in_a_form("Hoe voeg ik een collega toe?")


async def _after_easter(month: Month) -> None:
    jonas, ane, riikka = month.who("Jonas", DESK), month.who("Ane", DESK), month.who("Riikka")
    daan = month.who("Daan")
    await month.until("Tue 7 Apr 09:10")
    await jonas.push_on("Claim", "MEL-1014", "Handled by")
    await month.until("Tue 7 Apr 10:20")
    await jonas.send("/reply MEL-1014", text="Wie keurt dat goed?")
    await month.until("Tue 7 Apr 11:00")
    await ane.solve("MEL-1011", "Käytä uutta kansiota.", confirm="yes")
    await month.until("Wed 8 Apr 09:00")
    await riikka.push_on("Avaa uudelleen", "Emme ole kuulleet sinusta")
    await daan.say("Mijn chef doet dat", to=daan.post("Wie keurt dat goed?"))
    await month.until("Wed 8 Apr 10:00")
    await ane.solve("MEL-1002", "Korjattu.")
    await month.until("Wed 8 Apr 10:45")
    await jonas.send("/reply MEL-1014", text="Dan regel ik het.")
    await month.until("Wed 8 Apr 13:30")
    await jonas.solve("MEL-1014", "Je kunt er nu bij.")
    await month.until("Wed 8 Apr 14:00")
    await jonas.push("They have answered")
    await month.until("Wed 8 Apr 14:30")
    await jonas.solve("MEL-1003", "Versie 8 staat klaar.")
    await month.until("Wed 8 Apr 17:00")
    await jonas.fill("/reply MEL-1015", text="Via Beheer.")
