# day-pattern is a CLDR date pattern: EEEE is the weekday, d the day, MMMM the month.
day-pattern = EEEE d MMMM
moment = { $day } om { $time }
yes = Ja
no = Nee
today = vandaag
tomorrow = morgen
yesterday = gisteren
language-name = Nederlands
