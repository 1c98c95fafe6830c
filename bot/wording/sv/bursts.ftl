# Many reports of one system at once, and the tickets of an incident.

burst-found =
    { $organisations ->
        [0] { $people } personer har anmält { $system } sedan { $time }.
        [one] { $people } personer i en organisation har anmält { $system } sedan { $time }.
       *[other] { $people } personer i { $organisations } organisationer har anmält { $system } sedan { $time }.
    }
burst-time = kl. { $time }
burst-more =
    { $count ->
        [one] och en till
       *[other] och { $count } till
    }
burst-made = { $name } har gjort ett driftmeddelande av det.
burst-known = Det finns redan ett driftmeddelande om det:
burst-refused = { $name } säger att det inte är en och samma sak. Jag säger inget mer om { $system } förrän { $until }.
burst-calm = Det har lugnat sig: inget mer har kommit in sedan { $time }.
button-burst-make = Gör ett driftmeddelande
button-burst-link =
    { $count ->
        [one] Koppla den andra anmälan
       *[other] Koppla { $count } anmälningar till
    }
button-burst-refuse = Inte samma sak
incident-extent-reported =
    { $organisations ->
        [0] { $people ->
            [one] En person har anmält det.
           *[other] { $people } personer har anmält det.
        }
        [one] { $people ->
            [one] En person har anmält det.
           *[other] { $people } personer i en organisation har anmält det.
        }
       *[other] { $people } personer i { $organisations } organisationer har anmält det.
    }
not-found-burst = De anmälningarna räknas inte längre.
refused-burst-made = { $name } har redan gjort ett driftmeddelande av det.
refused-burst-refused = { $name } har redan sagt att det inte är samma sak.

incident-settle = Deras ärenden
    .ask = Vad ska hända med ärendena från dem som har anmält det? Alla får i vilket fall besked.
incident-settle-close = Stäng dem
incident-settle-confirm = Vänta: fungerar det för dig igen?
incident-settle-ask = Fråga vad som fortfarande är fel
incident-settle-leave = Lämna dem som de är
incident-link = Koppla ärenden
incident-link-tickets = Ärenden
    .ask = Vilka ärenden hör hit? Skriv deras nummer.
incident-link-send = Koppla
incident-linked = Kopplat till ”{ $title }”: { $tickets }
incident-unlinked = Inte längre kopplat: { $tickets }
incident-reach = Hur många
card-incident = Driftmeddelande
happened-incident-linked = { $name } kopplade ärendet till ett driftmeddelande
happened-incident-unlinked = { $name } tog bort ärendet från ett driftmeddelande
ask-item-works = Om det fungerar för dig igen
ask-item-left = Vad som fortfarande är fel på grund av det
button-incident-link = Koppla ärenden
not-found-open-incident = Det finns just nu inget driftmeddelande som ärendet kan höra till.
refused-which-incident = Det finns flera driftmeddelanden. Koppla ärendet på rätt meddelandes kort.
refused-incident-linked = Det är redan kopplat.
refused-incident-not-linked = Ärendet hör inte till något öppet driftmeddelande.

yours-is-known = { $ticket }, ”{ $title }”, hör till något som andra också har:
yours-no-more = Det visar sig att { $ticket }, ”{ $title }”, är något annat. Vi arbetar vidare med det för sig.
yours-goes-on = Nytt om { $title }, som { $ticket } hör till:
yours-over = { $title } är över. Ditt ärende { $ticket } hör dit.
yours-retracted = { $title } meddelades av misstag och har dragits tillbaka. Ditt ärende { $ticket } förblir som det är.
yours-still-open = Ditt ärende är fortfarande öppet, och vi skriver till dig där.
yours-each-step = Från och med nu berättar jag varje steg.
yours-only-end = Jag säger till när det är över.
button-steps = Berätta varje steg
button-only-end = Bara när det är över

incident-original-some = En del av det är skrivet på { $language }.
incident-translation = Översätt
translation-title = Titel
    .ask = Titeln på det andra språket?
translation-body = Senaste meddelande
    .ask = Det senaste meddelandet på det andra språket?
translation-extent = Vilka som berörs
    .ask = Vilka som berörs, på det andra språket?
translation-workaround = Under tiden
    .ask = Vad man kan göra under tiden, på det andra språket?
translation-effect = Under tiden
    .ask = Vad man inte kan göra under tiden, på det andra språket?
translation-upkeep = Text
    .ask = Texten på det andra språket?
incident-translation-send = Spara
translation-original = Det här är originalet:
translation-so-far = Översatt hittills:
translation-missing = Ska översättas: { $language }
translation-older = Översättningen är äldre: { $language }
translation-part = Delvis översatt: { $language }
translation-whole = Översatt: { $language }
refused-no-such-language = Det språket används inte här.
refused-written-in-it = Allt är skrivet på det språket.

preview-opening = Så här kommer alla att läsa det, var och en på sitt språk:
preview-platform =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
       *[other] Webben
    }
preview-places =
    { $count ->
        [0] de som har anmält det.
        [one] ett ställe prenumererar.
       *[other] { $count } ställen prenumererar.
    }
preview-parted = Där blir det { $count } meddelanden.
preview-nobody = Ingen prenumererar på det här ännu.
button-incident-preview = Förhandsgranska
