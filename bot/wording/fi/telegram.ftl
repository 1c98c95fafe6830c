# Telegram: mitä sovitin sanoo itse.

telegram-anonymous = Kirjoitat tässä ryhmänä, joten en näe, kuka olet. Kirjoita omana itsenäsi: poista ryhmän ylläpitäjäasetuksista käytöstä ”Pysy nimettömänä”.
