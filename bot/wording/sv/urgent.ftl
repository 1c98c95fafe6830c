# When somebody has to come now.

receipt-urgent = Det här är brådskande, så vi har larmat jouren.
receipt-urgent-call = Det här är brådskande, så vi har larmat jouren. Ring också { $phone }.
receipt-phone-only = Numret är bara för det som brådskar; frågor om hur något fungerar svarar vi på här.
receipt-urgent-taken = Det här är brådskande, och någon arbetar med det sedan kl. { $time }.

page-title = Brådskande: { $ticket } { $title }
urgent-cannot_get_in = Ingen kommer in i systemet.
urgent-work_stops = Det är så långsamt att arbetet har stannat.
urgent-raised = Någon måste titta på det här nu.
page-again = Larm nummer { $round }. Ingen har svarat sedan kl. { $time }.
page-acknowledged = { $name } arbetar med det sedan kl. { $time }.
page-ended = Ärendet är inte längre öppet.
page-newer = Det finns ett nyare larm om ärendet.
page-off = Ingen behöver komma längre.

take-text = Tryck på knappen för att ta det. Då larmas ingen annan.
take-gone = Länken fungerar inte längre
take-gone-text = Larmet som den kom med är över.
take-away = Inte just nu
take-away-text = Försök igen om en stund.
