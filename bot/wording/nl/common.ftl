# day-pattern is a CLDR date pattern: EEEE is the weekday, d the day, MMMM the month.
day-pattern = EEEE d MMMM
brief-day-pattern = EEE d MMM
moment = { $day } om { $time }
yes = Ja
no = Nee
today = vandaag
tomorrow = morgen
yesterday = gisteren
language-name = Nederlands
