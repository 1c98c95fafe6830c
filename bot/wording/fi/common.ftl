# day-pattern is a CLDR date pattern: EEEE is the weekday, d the day, MMMM the month.
day-pattern = EEEE d. MMMM
brief-day-pattern = EEE d.M.
moment = { $day } klo { $time }
yes = Kyllä
no = Ei
today = tänään
tomorrow = huomenna
yesterday = eilen
language-name = Suomi
