# What subscribers hear, and how they say what they want to hear.

incident-original = Alkuperäinen kieli: { $language }.
broadcast-worse = Tilanne on pahentunut: { $status }.

subscriptions-yours = Mistä saat tiedon
subscriptions-here = Mistä tässä huoneessa kerrotaan
subscriptions-none = Ei vielä mitään. Kirjoita /subscribe ja järjestelmän nimi.
subscriptions-all = Kaikki järjestelmät
subscriptions-count = Tilauksia yhteensä { $count }
subscriptions-lost = Nämä päättyivät, koska viestit eivät enää mene perille:
subscription-quiet = Ei yöllä.
least-degraded = Kaikki häiriöt.
least-partial_outage = Kun jokin on poissa käytöstä.
least-major_outage = Vain kun kaikki on poissa käytöstä.
button-subscribe = Tilaa: { $name }
button-unsubscribe = Lopeta tilaus
button-least = Kuinka paha
button-quiet = Ei yöllä
button-loud = Myös yöllä

subscribed = Saat siitä tästä lähtien tiedon tässä.
subscribed-room = Siitä kerrotaan tästä lähtien tässä huoneessa.
subscribed-already = Siitä kerrotaan täällä jo. Voit muuttaa sitä komennolla /subscriptions.
unsubscribed = Et saa siitä enää tietoa täällä.
unsubscribed-none = Sellaisesta ei kerrottu täällä.
refused-subscribe-here = Muiden huoneessa siitä päättää vain tukitiimi. Kirjoita minulle kahden kesken, niin saat tiedon siellä.
refused-no-such-target = En tunne sennimistä järjestelmää. Näet kaikki komennolla ”status”.
refused-no-such-target-meant = En tunne sennimistä järjestelmää. Tarkoititko { $target }?
refused-subscription-gone = Sitä tilausta ei enää ole.
command-subscribe = saa tieto järjestelmän vioista
command-unsubscribe = lopeta järjestelmän tiedotteet
command-subscriptions = mistä täällä kerrotaan
