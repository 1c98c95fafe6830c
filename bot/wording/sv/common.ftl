# day-pattern is a CLDR date pattern: EEEE is the weekday, d the day, MMMM the month.
day-pattern = EEEE d MMMM
brief-day-pattern = EEE d MMM
moment = { $day } kl. { $time }
yes = Ja
no = Nej
today = i dag
tomorrow = i morgon
yesterday = i går
language-name = Svenska
