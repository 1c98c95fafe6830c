"""Wednesday 8 to Tuesday 21 April: a week in which the machine stands still, and what follows."""

from tests.journeys.month.desk import Month

TABLE = """
Thu 16 Apr
07:20  desk      slack 1015     Jonas has taken this
07:20  Daan      slack          Jonas is nu bezig met MEL-1015
07:20  Daan      slack          Jonas schrijft over MEL-1015 … Via Beheer.
07:30  Kari      telegram       Vi trenger fortsatt svaret ditt om MEL-1013 … lukket 21. april 2026
07:30  Riikka    web            Onko ilmoitus MEL-1011 … ratkennut? … 20. huhtikuuta 2026
09:00  Kari      telegram       Vi har fått saken din: MEL-1016
09:00  Kari      telegram       MEL-1001 … ble lukket for en stund siden, så jeg har åpnet MEL-1016
09:00  desk      slack          MEL-1016 … Hvordan skriver jeg ut budsjettet?
09:00  Kari      telegram       Hva vil du legge til?
09:00  Kari      telegram       Jeg har lagt det til i MEL-1016.
09:00  desk      slack 1016     Nå er det grått igjen
09:00  desk      slack 1001     Kari wanted this again; it goes on as MEL-1016

Fri 17 Apr
09:00  Riikka    web            Hienoa. Ilmoitus MEL-1011 … on suljettu.
09:00  Riikka    web            Kuinka hyvin ratkaisimme ilmoituksen MEL-1011
09:00  desk      slack 1011     Riikka confirmed that it is solved

Mon 20 Apr
10:00  Kari      telegram       Jeg har lagt det til i MEL-1013.
10:00  desk      slack 1013     Det gjelder 2025 … Ane, the reporter has written.
"""

STANDS = """
3  on call   Haster: MEL-1012 … Freja har været på sagen siden kl. 22.22. … [Vis sagen]
1  desk      MEL-1001 … Handled by: Jonas … [Open it again]
1  desk      MEL-1002 … Handled by: Ane … [Open it again]
1  desk      MEL-1008 … Handled by: nobody yet … [Open it again]
1  desk      MEL-1012 … Handled by: Jonas … [Open it again]
1  desk      MEL-1013 … Handled by: Ane … [Reply]
1  desk      Answer to the reporter … De server draait weer. … Delivered to Daan at 08:30
1  planners  MEL-1005 … Sven … [Öppna igen]
1  Kari      vurderingen av MEL-1001 … Kvalitet: 4 av 5 … Imøtekommenhet: 5 av 5
1  Kari      Vi har fått saken din: MEL-1013 … Vi arbeider med saken … [Trekk saken]
1  Odd       Vi har fått saken din: MEL-1008 … siden du har trukket saken. … [Åpne igjen]
1  Daan      melding ontvangen: MEL-1003 … [Heropenen]
"""
"""How many messages stand so at the end, of those that are kept equal to what they show."""


async def play(month: Month) -> None:
    kari, riikka = month.who("Kari"), month.who("Riikka")
    await month.stand_still("Thu 16 Apr 07:20")
    await month.until("Thu 16 Apr 09:00")
    await kari.push_on("Åpne igjen", "Så bra. MEL-1001")
    await kari.say("Nå er det grått igjen")
    await month.until("Fri 17 Apr 09:00")
    await riikka.push("Kyllä, ratkesi")
    await month.until("Mon 20 Apr 10:00")
    await kari.say("Det gjelder 2025")
    await month.until("Tue 21 Apr 12:00")
