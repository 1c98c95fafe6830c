# day-pattern is a CLDR date pattern: EEEE is the weekday, d the day, MMMM the month.
day-pattern = EEEE d MMMM
brief-day-pattern = EEE d MMM
moment = { $day } at { $time }
yes = Yes
no = No
today = today
tomorrow = tomorrow
yesterday = yesterday
language-name = English
