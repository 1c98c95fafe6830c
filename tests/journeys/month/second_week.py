"""Monday 23 to Friday 27 March: apart again, split, urgent at night, a priority with its reason."""

from datetime import timedelta

from tests.journeys.month.desk import DESK, ON_CALL, Month

TABLE = """
Mon 23 Mar
09:00  desk      slack 1008     Jonas separated this from MEL-1007 again
09:00  desk      slack 1007     Jonas separated MEL-1008 from this again
09:00  Odd       telegram       Vi behandler MEL-1008 … for seg igjen.
09:30  Odd       telegram       Vil du si hvorfor?
09:30  Odd       telegram       Du har trukket MEL-1008
09:30  desk      slack 1008     Odd withdrew this
10:00  desk      slack 1007     Answer to the reporter … Nå ligger de der. … Goes to Kari
10:00  desk      slack 1007     Jonas solved this
10:00  Kari      telegram       Jonas har et svar på MEL-1007 … Nå … Saken er lukket nå.
10:00  Kari      telegram       Hvor godt løste vi MEL-1007
11:00  Riikka    web            Mistä on kyse?
11:00  Riikka    web            Katso vielä läpi ennen lähettämistä … Miten tulostan ja tallennan?
11:00  Riikka    web            Saimme ilmoituksesi: MEL-1009 … Fjellbru katsoo sitä tänään.
11:00  desk      slack          MEL-1009
11:30  desk      slack          MEL-1010 … Tulostus
11:30  desk      slack          MEL-1011 … Tallennus
11:30  desk      slack 1009     Ane split MEL-1010, MEL-1011 off from this
11:30  Riikka    web            Saimme ilmoituksesi: MEL-1010
11:30  Riikka    web            Saimme ilmoituksesi: MEL-1011
11:30  Riikka    web            Ilmoituksessasi MEL-1009 … avasin lisäksi: MEL-1010, MEL-1011

Tue 24 Mar
10:30  Riikka    web            Odotamme yhä … MEL-1002 … suljetaan 7. huhtikuuta 2026 … selaimella
11:30  desk      slack 1003     Jonas, Daan has heard nothing for a while. Please tell them
22:10  Daan      slack          Waar gaat het over?
22:10  Daan      slack          Hoe zou je dit in een paar woorden noemen?
22:10  Daan      slack          Hoeveel last heb je ervan bij je werk?
22:10  Daan      slack          Is het helemaal onmogelijk om in het systeem te komen?
22:10  Daan      slack          Is het zo traag dat het werk stilligt?
22:10  Daan      slack          Dit is dringend. Bel ook +47 00 00 01 99 … Wat heb je gedaan
22:10  Daan      slack          Wat had je verwacht?
22:10  Daan      slack          Kun je een schermafbeelding sturen?
22:10  Daan      slack          Wie heeft hier last van?
22:10  Daan      slack          Sinds wanneer?
22:10  Daan      slack          Is er de laatste tijd iets veranderd?
22:10  Daan      slack          Kijk het nog even na … De loonadministratie ligt plat
22:10  Daan      slack          MEL-1012 … de wachtdienst is gewaarschuwd. Bel ook +47 00 00 01 99.
22:10  desk      slack          MEL-1012 De salarissen openen niet … [I am on it]
22:10  on call   telegram       Haster: MEL-1012 … Ingen kan komme ind i systemet.
22:15  on call   telegram       MEL-1012 … Kald nummer 2 til vagten … siden kl. 22.10.
22:20  on call   telegram       MEL-1012 … Kald nummer 3 til vagten … siden kl. 22.10.
22:22  Daan      slack          Freja kijkt nu naar MEL-1012
22:22  desk      slack 1012     Freja is on it
22:55  desk      slack          MEL-1012 … First answer: due … 23:10 … Nobody works on it yet.
23:10  desk      slack          MEL-1012 … First answer: was due … 23:10
23:25  Sanne     slack          MEL-1012 … Eerste antwoord: de termijn was … 23:10

Wed 25 Mar
06:30  Freja     telegram       Du tog MEL-1012 … Er du stadig på sagen?
08:00  desk      slack 1012     Jonas has taken this
08:00  Daan      slack          Jonas is nu bezig met MEL-1012
08:30  desk      slack 1012     Answer to the reporter … De server draait weer. … Goes to Daan
08:30  Daan      slack          Jonas heeft een antwoord op MEL-1012 … De server … Is het opgelost?
08:45  Daan      slack          Wat wil je nog kwijt?
08:45  desk      slack 1012     Daan says that it is not solved
09:00  desk      slack 1003     Reply to the reporter … Nordtek test nog. … Goes to Daan
09:00  Daan      slack          Jonas schrijft over MEL-1003 … Nordtek test nog.
09:00  Sanne     slack          MEL-1003 … Jonas heeft de melder geantwoord
09:30  desk      slack 1012     Answer to the reporter … Nu ook de lijsten. … Goes to Daan
09:30  desk      slack 1012     Jonas solved this
09:30  Daan      slack          Jonas heeft een antwoord op MEL-1012 … De melding is nu gesloten.
09:30  Daan      slack          Hoe goed hebben we MEL-1012
15:50  Kari      telegram       Hva gjelder det?
15:50  Kari      telegram       Se over før du sender … Hvor endrer jeg satsene?
15:50  Kari      telegram       MEL-1013 … Fjellbru ser på den fra torsdag 26. mars kl. 08:30.
15:50  desk      slack          MEL-1013

Thu 26 Mar
09:00  desk      slack 1013     Change of priority, with the reason … Lønningsdag nærmer seg
09:00  desk      slack 1013     Jonas changed the priority to High
09:00  Kari      telegram       Jonas har satt prioriteten for MEL-1013 … til Høy: … Lønningsdag

Fri 27 Mar
10:00  desk      slack 1013     Question to the reporter … Hvilket år gjelder det? … Goes to Kari
10:00  desk      slack 1013     Ane has taken this
10:00  Kari      telegram       Ane jobber nå med MEL-1013
10:00  Kari      telegram       Ane trenger å vite mer om MEL-1013 … Hvilket år gjelder det?
15:00  Odd       telegram       Hva gjelder det?
"""

NIGHT = (
    *("De salarissen openen niet", "Kritiek", "Ja", "Ja"),
    *("Salarissen geopend", "De lijst met medewerkers", "Dat lukt niet, het scherm blijft leeg"),
    *("Iedereen", "Vanavond"),
)


async def play(month: Month) -> None:
    await _apart_again(month)
    await _two_things_in_one(month)
    await _a_call_at_night(month)
    await _what_came_of_it(month)
    await _a_priority(month)


async def _apart_again(month: Month) -> None:
    jonas, odd = month.who("Jonas", DESK), month.who("Odd")
    await month.until("Mon 23 Mar 09:00")
    await jonas.push_on("Separate again", "MEL-1008")
    await month.until("Mon 23 Mar 09:30")
    await odd.command("/withdraw MEL-1008")
    await odd.push("Hopp over")
    await month.until("Mon 23 Mar 10:00")
    await jonas.solve("MEL-1007", "Nå ligger de der.")


async def _two_things_in_one(month: Month) -> None:
    await month.until("Mon 23 Mar 11:00")
    await month.who("Riikka").ask("Miten tulostan ja tallennan?")
    await month.until("Mon 23 Mar 11:30")
    await month.who("Ane", DESK).fill("/split MEL-1009", parts="Tulostus\nTallennus")


async def _a_call_at_night(month: Month) -> None:
    daan, freja = month.who("Daan"), month.who("Freja", ON_CALL)
    await month.until("Tue 24 Mar 22:10")
    await daan.command("/report De loonadministratie ligt plat")
    await daan.push("Er werkt iets niet")
    for answer in NIGHT:
        await daan.say(answer)
    await daan.push("Niet dat ik weet")
    await daan.push("Melding versturen")
    await month.until("Tue 24 Mar 22:22", every=timedelta(minutes=1))
    await freja.push("Jeg tager den")
    await month.until("Tue 24 Mar 23:40", every=timedelta(minutes=5))


async def _what_came_of_it(month: Month) -> None:
    jonas, daan = month.who("Jonas", DESK), month.who("Daan")
    await month.until("Wed 25 Mar 06:30", every=timedelta(minutes=90))
    await month.who("Freja").push("Stadig på sagen")
    await month.until("Wed 25 Mar 08:00")
    await jonas.push_on("Claim", "MEL-1012")
    await month.until("Wed 25 Mar 08:30")
    await jonas.solve("MEL-1012", "De server draait weer.", confirm="yes")
    await month.until("Wed 25 Mar 08:45")
    await daan.push("Nee, nog niet")
    await month.until("Wed 25 Mar 09:00")
    await jonas.send("/reply MEL-1003", text="Nordtek test nog.")
    await month.until("Wed 25 Mar 09:30")
    await jonas.solve("MEL-1012", "Nu ook de lijsten.")


async def _a_priority(month: Month) -> None:
    await month.until("Wed 25 Mar 15:50")
    await month.who("Kari").ask("Hvor endrer jeg satsene?")
    await month.until("Thu 26 Mar 09:00")
    await month.who("Jonas", DESK).command("/priority MEL-1013 high Lønningsdag nærmer seg")
    await month.gone()
    await month.until("Fri 27 Mar 10:00")
    await month.who("Ane", DESK).send("/ask MEL-1013", text="Hvilket år gjelder det?")
    await month.until("Fri 27 Mar 15:00")
    await month.who("Odd").command("/report Feriepengene stemmer ikke")
